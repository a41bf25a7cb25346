// How a scenario becomes a world, in two moves: its shape (who and what there is), and its values (what is known).
// Private to model/facts.
#pragma once

#include <map>

#include "model/world/world.hpp"

namespace entente::model::lowering {

/// Tenants, people, entries, venues, and a fact for every sparse fact that the scenario or a `set` of its timeline
/// mentions.
[[nodiscard]] Shape shape_of(const Scenario& scenario, const Catalog& catalog);

/// What is known of every fact of `shape`, with where it was written.
struct Values {
  std::vector<Known> values;
  std::vector<Mark> marks;
  std::vector<std::vector<FactId>> exactly_one;
};
[[nodiscard]] Values values_of(const Scenario& scenario, const Catalog& catalog, const Shape& shape);

/// The part of a tree under a dotted path. Where an `any` or `choose` stands on the way, it is the answer: what lies
/// below an unknown is unknown.
[[nodiscard]] const Node* look(const Node* node, std::string_view path);

/// The names by which settings may mean the column `index` of `sort`: a person's key, id, address and groups; an app's
/// ids.
[[nodiscard]] std::vector<std::string> aliases(const Scenario& scenario, const Shape& shape, Sort sort,
                                               std::int32_t index);
/// The names of what the column lies in: a domain's parent domains, the groups around a person's groups.
[[nodiscard]] std::vector<std::string> aliases_around(const Scenario& scenario, const Shape& shape, Sort sort,
                                                      std::int32_t index);

/// Where the facts of rows are written: the scenario's own lists, and the settings in force.
class Places {
 public:
  /// `in_force` is by tenant. The scenario and the shape must outlive the places.
  Places(const Scenario& scenario, const Shape& shape, std::vector<Node> in_force);
  /// The object that a leaf's path starts from, for one row; nullptr when there is none.
  [[nodiscard]] const Node* object_of(Leaf leaf, std::int32_t row) const;

 private:
  [[nodiscard]] const Node* settings_of(Sort sort, std::int32_t row) const;
  [[nodiscard]] const Node* traits_of(Sort sort, std::int32_t row) const;
  const Scenario& scenario_;
  const Shape& shape_;
  std::vector<Node> in_force_;
  std::vector<const PersonSpec*> people_;
  std::vector<const ItemSpec*> items_;
  std::map<std::int32_t, const GuestSpec*> guests_;  ///< by presence
};

/// The word that stands at the end of a target, a name or a list's item.
[[nodiscard]] const std::string& target_of(const Node& item);

}  // namespace entente::model::lowering
