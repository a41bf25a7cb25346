// Questions, guards and effects in MayMustLogic<Plain>, Memoizing<MayMustLogic<Plain>>.
#include "model/logic/decorators.hpp"
#include "model/logic/may_must.hpp"
#include "model/logic/plain.hpp"
#include "model/questions/answer.hpp"
#include "model/steps/effects.hpp"
#include "model/steps/guards.hpp"

namespace entente::model {

template Truth<MayMustLogic<Plain>> answer(MayMustLogic<Plain>&, const Facts<Truth<MayMustLogic<Plain>>>&,
                                           const Question&);
template Truth<Memoizing<MayMustLogic<Plain>>> answer(Memoizing<MayMustLogic<Plain>>&,
                                                      const Facts<Truth<Memoizing<MayMustLogic<Plain>>>>&,
                                                      const Question&);
template Truth<Memoizing<MayMustLogic<Plain>>> guard(Memoizing<MayMustLogic<Plain>>&,
                                                     const Facts<Truth<Memoizing<MayMustLogic<Plain>>>>&, const Step&);
template void effects(Memoizing<MayMustLogic<Plain>>&, const Facts<Truth<Memoizing<MayMustLogic<Plain>>>>&, const Step&,
                      std::vector<Change<Truth<Memoizing<MayMustLogic<Plain>>>>>&);

}  // namespace entente::model
