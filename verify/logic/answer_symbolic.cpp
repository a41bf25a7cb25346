// answer() for verify::Symbolic, MayMustLogic<verify::Symbolic>.
#include "model/logic/may_must.hpp"
#include "model/questions/answer.hpp"
#include "verify/logic/symbolic.hpp"

namespace entente::model {

template Truth<verify::Symbolic> answer(verify::Symbolic&, const Facts<Truth<verify::Symbolic>>&, const Question&);
template Truth<MayMustLogic<verify::Symbolic>> answer(MayMustLogic<verify::Symbolic>&,
                                                      const Facts<Truth<MayMustLogic<verify::Symbolic>>>&,
                                                      const Question&);

}  // namespace entente::model
