// Questions, guards and effects in Lanes, Memoizing<Lanes>.
#include "model/logic/decorators.hpp"
#include "model/logic/lanes.hpp"
#include "model/questions/answer.hpp"
#include "model/steps/effects.hpp"
#include "model/steps/guards.hpp"

namespace entente::model {

template Truth<Lanes> answer(Lanes&, const Facts<Truth<Lanes>>&, const Question&);
template Truth<Memoizing<Lanes>> answer(Memoizing<Lanes>&, const Facts<Truth<Memoizing<Lanes>>>&, const Question&);

}  // namespace entente::model
