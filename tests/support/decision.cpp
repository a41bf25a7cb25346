#include "tests/support/decision.hpp"

#include <stdexcept>

namespace entente::testing {

Decision Decision::with(model::Leaf leaf, std::int32_t row, bool value) const {
  Decision changed = *this;
  changed.facts_.set(world_->shape.cell(leaf, row), value);
  return changed;
}

Decision Decision::with(model::Leaf leaf, std::int32_t row, std::int32_t column, bool value) const {
  const model::CellId cell = world_->shape.cell(leaf, row, column);
  if (cell == model::false_cell) throw std::logic_error("the world has no such fact");
  Decision changed = *this;
  changed.facts_.set(cell, value);
  return changed;
}

Told Decision::explained() const {
  model::Explaining logic;
  const model::Reasoned truth = explaining_(logic, facts_);
  Told told;
  told.verdict = truth.held();
  for (const model::Reason& reason : logic.reasons(truth)) {
    const std::string id = (reason.held ? "" : "!") + std::string(reason.clause->id);
    told.all.insert(id);
    if (reason.depth == 0) told.outermost.insert(id);
  }
  return told;
}

Counts Decision::counted(Counts counts) const {
  (void)counting_(facts_, counts);
  return counts;
}

}  // namespace entente::testing
