// Plans by searching states, for what the cheapest plan on paper misses.
#pragma once

#include "verify/plan/steps.hpp"

namespace entente::verify {

/// Breadth first over states, within a budget: what the cheapest plan missed because it orders steps by need alone.
[[nodiscard]] std::optional<Plan> search_states(const model::Facts<bool>& start, const std::vector<model::Step>& steps,
                                                const model::Question& question);

}  // namespace entente::verify
