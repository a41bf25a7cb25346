// How a scenario becomes a world, in two moves: its shape (who and what there is), and its values (what is known).
// Private to model/world.
#pragma once

#include "model/world/places.hpp"
#include "model/world/world.hpp"

namespace entente::model::lowering {

/// Tenants, people, entries, venues, and a fact for every sparse fact that the scenario or a `set` of its timeline
/// mentions.
[[nodiscard]] Shape shape_of(const Scenario& scenario, const Catalog& catalog, const Lowering& how = {});

/// What is known of every fact of `shape`, with where it was written.
struct Values {
  std::vector<Known> values;
  std::vector<Mark> marks;
  std::vector<std::vector<FactId>> exactly_one;
};
[[nodiscard]] Values values_of(const Scenario& scenario, const Catalog& catalog, const Shape& shape,
                               const Lowering& how = {});

/// Whether the leaf's lists name people, so that a name which nobody has is a group of unknown members.
[[nodiscard]] bool lists_people(const LeafInfo& leaf);

}  // namespace entente::model::lowering
