// Questions, guards and effects in Plain, Memoizing<Plain>.
#include "model/logic/decorators.hpp"
#include "model/logic/plain.hpp"
#include "model/questions/answer.hpp"
#include "model/steps/effects.hpp"
#include "model/steps/guards.hpp"

namespace entente::model {

template Truth<Plain> answer(Plain&, const Facts<Truth<Plain>>&, const Question&);
template Truth<Plain> guard(Plain&, const Facts<Truth<Plain>>&, const Step&);
template void effects(Plain&, const Facts<Truth<Plain>>&, const Step&, std::vector<Change<Truth<Plain>>>&);
template Truth<Memoizing<Plain>> answer(Memoizing<Plain>&, const Facts<Truth<Memoizing<Plain>>>&, const Question&);

}  // namespace entente::model
