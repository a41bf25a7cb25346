// Classes of people: those whom no rule and no line of a scenario tells apart are one, with a count.
#pragma once

#include "model/scenario/scenario.hpp"

namespace entente::model {

/// The scenario with people that no rule and no line of it tells apart merged into one class: of one tenant, with the
/// same groups, roles, licences, tags, segment and domain, and named nowhere else. `class_of` keeps their names.
[[nodiscard]] Scenario with_classes(Scenario scenario);

/// The scenario with each population of two or more split into two members: two are what a statement about distinct
/// people can be about, and nothing can be said of three that is not said of two of them. The second has a key of its
/// own that nobody else has (`staff-2`, or the next number that is free), and `second_of` names the first.
[[nodiscard]] Scenario with_representatives(Scenario scenario);

}  // namespace entente::model
