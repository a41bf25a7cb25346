// Questions, guards and effects in Depending.
#include "model/logic/dependence.hpp"
#include "model/questions/answer.hpp"
#include "model/steps/effects.hpp"
#include "model/steps/guards.hpp"

namespace entente::model {

template Truth<Depending> answer(Depending&, const Facts<Truth<Depending>>&, const Question&);

}  // namespace entente::model
