// answer() for verify::PlanCosting.
#include "model/questions/answer.hpp"
#include "verify/plan/plan_cost.hpp"

namespace entente::model {

template Truth<verify::PlanCosting> answer(verify::PlanCosting&, const Facts<Truth<verify::PlanCosting>>&,
                                           const Question&);

}  // namespace entente::model
