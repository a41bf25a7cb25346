// answer() for Plain.
#include "model/logic/plain.hpp"
#include "model/questions/answer.hpp"

namespace entente::model {

template Truth<Plain> answer(Plain&, const Facts<Truth<Plain>>&, const Question&);

}  // namespace entente::model
