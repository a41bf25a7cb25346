// The cheapest plan on paper: what each fact costs in steps, and the steps that bring a goal about. It is replayed
// before anybody believes it.
#pragma once

#include "verify/plan/steps.hpp"

namespace entente::verify {

/// The steps that a goal needs, in the order of need, priced by the fewest of `steps`; none when they cannot bring it
/// about. The plan may not replay: it knows nothing of steps that undo one another. Invitations name no inviter.
[[nodiscard]] std::optional<Plan> cheapest_plan(const model::Facts<bool>& start, const std::vector<model::Step>& steps,
                                                const model::Question& question);

}  // namespace entente::verify
