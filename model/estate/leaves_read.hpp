// Which leaves a rule reads, whatever world it is asked about: what does not read a fact cannot depend on it.
#pragma once

#include <bitset>

#include "model/facts/archetype.hpp"
#include "model/facts/facts.hpp"
#include "model/logic/logic.hpp"

namespace entente::model {

using LeafSet = std::bitset<leaf_count>;

/// Reads a rule as the set of leaves in it. Every branch is read, since no truth of it is certain.
struct LeavesLogic {
  struct Truth {
    LeafSet leaves;
    friend Truth operator&&(const Truth& a, const Truth& b) { return {a.leaves | b.leaves}; }
    friend Truth operator||(const Truth& a, const Truth& b) { return {a.leaves | b.leaves}; }
    Truth operator!() const { return *this; }
  };
  [[nodiscard]] static Truth constant(bool) { return {}; }
  [[nodiscard]] static Truth clause(const Clause&, const Truth& condition) { return condition; }
};
static_assert(Logic<LeavesLogic>);

/// The leaves that a rule about two tenants reads. `Rule::read(logic, facts, from, to)` reads it in any logic.
template <class Rule>
[[nodiscard]] LeafSet leaves_read_by() {
  const Shape shape = archetype();
  Facts<LeavesLogic::Truth> facts{&shape, std::vector<LeavesLogic::Truth>(shape.fact_count())};
  for (FactId fact = true_fact + 1; fact < shape.fact_count(); ++fact)
    facts.values[fact].leaves.set(static_cast<std::size_t>(shape.where(fact).leaf));
  LeavesLogic logic;
  return (Rule::read(logic, facts, archetypes::home, archetypes::resource) ||
          Rule::read(logic, facts, archetypes::resource, archetypes::home))
      .leaves;
}

}  // namespace entente::model
