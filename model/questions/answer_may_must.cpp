// answer() for MayMustLogic<Plain>, Memoizing<MayMustLogic<Plain>>.
#include "model/logic/decorators.hpp"
#include "model/logic/may_must.hpp"
#include "model/logic/plain.hpp"
#include "model/questions/answer.hpp"

namespace entente::model {

template Truth<MayMustLogic<Plain>> answer(MayMustLogic<Plain>&, const Facts<Truth<MayMustLogic<Plain>>>&,
                                           const Question&);
template Truth<Memoizing<MayMustLogic<Plain>>> answer(Memoizing<MayMustLogic<Plain>>&,
                                                      const Facts<Truth<Memoizing<MayMustLogic<Plain>>>>&,
                                                      const Question&);

}  // namespace entente::model
