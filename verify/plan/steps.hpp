// What a plan is made of: steps, and versions of the settings that come into force between them.
#pragma once

#include <optional>
#include <vector>

#include "model/questions/question.hpp"
#include "model/steps/step.hpp"

namespace entente::verify {

/// Facts that administrators write at some point of the plan, in this order.
using Version = std::vector<model::Change<bool>>;

/// A step of a plan, or the next version of the settings.
struct PlannedStep {
  std::optional<model::Step> step;  ///< none: the settings' next version comes into force
  friend bool operator==(const PlannedStep&, const PlannedStep&) = default;
};
using Plan = std::vector<PlannedStep>;

/// A plan with what it starts from: everything known, and the versions of the settings it may put into force.
struct Trace {
  model::Facts<bool> start;
  std::vector<Version> versions;
  Plan plan;
};

}  // namespace entente::verify
