// Questions, guards and effects in verify::PlanCosting.
#include "model/questions/answer.hpp"
#include "model/steps/effects.hpp"
#include "model/steps/guards.hpp"
#include "verify/plan/plan_cost.hpp"

namespace entente::model {

template Truth<verify::PlanCosting> answer(verify::PlanCosting&, const Facts<Truth<verify::PlanCosting>>&,
                                           const Question&);
template Truth<verify::PlanCosting> guard(verify::PlanCosting&, const Facts<Truth<verify::PlanCosting>>&, const Step&);
template void effects(verify::PlanCosting&, const Facts<Truth<verify::PlanCosting>>&, const Step&,
                      std::vector<Change<Truth<verify::PlanCosting>>>&);

}  // namespace entente::model
