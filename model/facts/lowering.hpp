// How a scenario becomes a world, in two moves: its shape (who and what there is), and its values (what is known).
// Private to model/facts.
#pragma once

#include "model/facts/world.hpp"

namespace entente::model::lowering {

/// Tenants, people, entries, venues, and a cell for every sparse fact that the scenario or a `set` of its timeline
/// mentions.
[[nodiscard]] Shape shape_of(const Scenario& scenario, const Catalog& catalog);

/// What is known of every cell of `shape`, with where it was written.
struct Values {
  std::vector<Known> values;
  std::vector<Mark> marks;
  std::vector<std::vector<CellId>> exactly_one;
};
[[nodiscard]] Values values_of(const Scenario& scenario, const Catalog& catalog, const Shape& shape);

/// A tenant's settings in force: the catalog's new tenant with the scenario's on top; the word `any` when all is open.
[[nodiscard]] Node settings_in_force(const TenantSpec& tenant, const Catalog& catalog);

/// The part of a tree under a dotted path. Where an `any` or `choose` stands on the way, it is the answer: what lies
/// below an unknown is unknown.
[[nodiscard]] const Node* look(const Node* node, std::string_view path);

/// The names by which settings may mean the column `index` of `sort`: a person's key, id and groups; an app's ids.
[[nodiscard]] std::vector<std::string> aliases(const Scenario& scenario, const Shape& shape, Sort sort,
                                               std::int32_t index);

/// The settings object of a row: a tenant's settings, a partner entry, a section, a barrier policy, a synchronisation.
/// nullptr when there is none. `in_force` is by tenant.
[[nodiscard]] const Node* object_of(const Shape& shape, const std::vector<Node>& in_force, Sort sort, std::int32_t row);

/// The setting `contoso.a.b` as one happening changes it, in the scenario's own tree.
[[nodiscard]] Scenario after(Scenario scenario, const Happening& set);

}  // namespace entente::model::lowering
