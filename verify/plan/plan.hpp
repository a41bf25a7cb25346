// Plans: sequences of steps from the world's first state to one in which a question is answered yes, each step allowed
// when it is taken. A plan has been replayed through Plain before it leaves this file.
#pragma once

#include <functional>

#include "model/world/case.hpp"
#include "verify/plan/steps.hpp"

namespace entente::verify {

/// Whether every step of the plan may be taken when its turn comes, and the question is answered yes at the end.
[[nodiscard]] bool replays(const model::Facts<bool>& start, const std::vector<Version>& versions, const Plan& plan,
                           const model::Question& question);

/// The facts that the trace ends in. REQUIRES: it replays.
[[nodiscard]] model::Facts<bool> end_of(const Trace& trace);

/// The shortest plan found, or none. Settings are all known here. The cheapest plan on paper is replayed, and shortened
/// until no step can be left out; where it does not replay, a bounded search over states is made.
[[nodiscard]] std::optional<Plan> find_plan(const model::Facts<bool>& start, const std::vector<Version>& versions,
                                            const model::Question& question);

/// The settings' versions after the first, with open facts as `value_of` says.
[[nodiscard]] std::vector<Version> known_versions(const model::Case& given,
                                                  const std::function<bool(model::FactId)>& value_of);

}  // namespace entente::verify
