// Populations in a timeline: people who are alike, until something happens to some of them.
#pragma once

#include "model/input/problem.hpp"
#include "model/scenario/scenario.hpp"

namespace entente::model {

/// How many parts a population is split into at most by one entry with `over`: with more people, several come at once.
inline constexpr std::int64_t parts_of_entry_max = 50;

/// Splits populations where the timeline means a number of their people, or people who come one after the other, so
/// that what happens to some says nothing of the others. Each part is a population of its own (`staff-1`), in the same
/// groups, teams and lists; the last people keep the name. An entry that gives something takes people who do not have
/// it; one that takes something away takes people first who do. Problems: an entry means more people than there are for
/// it; an invariant is about the time after something that happens to a population which is split.
[[nodiscard]] Outcome<void> split_populations(Scenario& scenario);

}  // namespace entente::model
