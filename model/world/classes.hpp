// Classes of people: those whom no rule and no line of a scenario tells apart are one, with a count.
#pragma once

#include "model/scenario/scenario.hpp"

namespace entente::model {

/// The scenario with people that no rule and no line of it tells apart told as one class: of one tenant, with the same
/// groups, roles, licences, tags, segment and domain, and named nowhere else. `class_of` remembers their names.
[[nodiscard]] Scenario with_classes(Scenario scenario);

/// The scenario with each population of two or more told as two people, `staff` and `staff-2`: two of a kind are what a
/// statement about distinct people can be about, and nothing can be said of three that is not said of two of them.
[[nodiscard]] Scenario with_representatives(Scenario scenario);

}  // namespace entente::model
