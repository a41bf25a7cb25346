// Plans: sequences of steps from the world's first state to one in which a question is answered yes, each step allowed
// when it is taken. A plan has been replayed through Plain before it leaves this file.
#pragma once

#include <optional>

#include "model/questions/question.hpp"
#include "model/steps/effects.hpp"
#include "model/steps/guards.hpp"

namespace entente::verify {

/// Facts that administrators write at some point of the plan, in this order.
using Version = std::vector<model::Change<bool>>;

/// A step of a plan, or the next version of the settings.
struct PlannedStep {
  std::optional<model::Step> step;  ///< none: the settings' next version comes into force
  friend bool operator==(const PlannedStep&, const PlannedStep&) = default;
};
using Plan = std::vector<PlannedStep>;

/// Whether every step of the plan may be taken when its turn comes, and the question is answered yes at the end.
[[nodiscard]] bool replays(const model::Facts<bool>& start, const std::vector<Version>& versions, const Plan& plan,
                           const model::Question& question);

/// The shortest plan found, or none. Settings are all known here. PlanCosts by the cheapest-way search, replayed, and
/// then shortened until no step can be left out; where the proposal does not replay, a bounded search over states is
/// made.
[[nodiscard]] std::optional<Plan> find_plan(const model::Facts<bool>& start, const std::vector<Version>& versions,
                                            const model::Question& question);

}  // namespace entente::verify
