// Questions, guards and effects in verify::Symbolic, memoized too, MayMustLogic<verify::Symbolic>,
// Memoizing<MayMustLogic<verify::Symbolic>>.
#include "model/logic/decorators.hpp"
#include "model/logic/may_must.hpp"
#include "model/questions/answer.hpp"
#include "model/steps/effects.hpp"
#include "model/steps/guards.hpp"
#include "verify/logic/symbolic.hpp"

namespace entente::model {

template Truth<verify::Symbolic> answer(verify::Symbolic&, const Facts<Truth<verify::Symbolic>>&, const Question&);
template Truth<verify::Symbolic> guard(verify::Symbolic&, const Facts<Truth<verify::Symbolic>>&, const Step&);
template void effects(verify::Symbolic&, const Facts<Truth<verify::Symbolic>>&, const Step&,
                      std::vector<Change<Truth<verify::Symbolic>>>&);
template Truth<Memoizing<verify::Symbolic>> answer(Memoizing<verify::Symbolic>&,
                                                   const Facts<Truth<Memoizing<verify::Symbolic>>>&, const Question&);
template Truth<Memoizing<verify::Symbolic>> guard(Memoizing<verify::Symbolic>&,
                                                  const Facts<Truth<Memoizing<verify::Symbolic>>>&, const Step&);
template void effects(Memoizing<verify::Symbolic>&, const Facts<Truth<Memoizing<verify::Symbolic>>>&, const Step&,
                      std::vector<Change<Truth<Memoizing<verify::Symbolic>>>>&);
template Truth<MayMustLogic<verify::Symbolic>> answer(MayMustLogic<verify::Symbolic>&,
                                                      const Facts<Truth<MayMustLogic<verify::Symbolic>>>&,
                                                      const Question&);
template Truth<Memoizing<MayMustLogic<verify::Symbolic>>> answer(
    Memoizing<MayMustLogic<verify::Symbolic>>&, const Facts<Truth<Memoizing<MayMustLogic<verify::Symbolic>>>>&,
    const Question&);
template Truth<Memoizing<MayMustLogic<verify::Symbolic>>> guard(
    Memoizing<MayMustLogic<verify::Symbolic>>&, const Facts<Truth<Memoizing<MayMustLogic<verify::Symbolic>>>>&,
    const Step&);
template void effects(Memoizing<MayMustLogic<verify::Symbolic>>&,
                      const Facts<Truth<Memoizing<MayMustLogic<verify::Symbolic>>>>&, const Step&,
                      std::vector<Change<Truth<Memoizing<MayMustLogic<verify::Symbolic>>>>>&);

}  // namespace entente::model
