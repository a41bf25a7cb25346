// answer() for Depending.
#include "model/logic/dependence.hpp"
#include "model/questions/answer.hpp"

namespace entente::model {

template Truth<Depending> answer(Depending&, const Facts<Truth<Depending>>&, const Question&);

}  // namespace entente::model
