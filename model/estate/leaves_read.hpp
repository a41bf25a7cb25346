// Which leaves a rule reads, whatever world it is asked about: what does not read a fact cannot depend on it.
#pragma once

#include <bitset>

#include "model/facts/archetype.hpp"
#include "model/logic/documenting.hpp"

namespace entente::model {

using LeafSet = std::bitset<leaf_count>;

/// The leaves that a condition on paper speaks of. Every branch of a rule is on paper, since none is decided there.
[[nodiscard]] LeafSet leaves_in(const Text& condition);

/// The leaves that a rule about two tenants reads. `Rule::read(logic, facts, from, to)` reads it in any logic.
template <class Rule>
[[nodiscard]] LeafSet leaves_read_by() {
  const Shape shape = archetype();
  const Facts<Text> facts = documented(shape);
  Documenting logic;
  return leaves_in(Rule::read(logic, facts, archetypes::home, archetypes::resource)) |
         leaves_in(Rule::read(logic, facts, archetypes::resource, archetypes::home));
}

}  // namespace entente::model
