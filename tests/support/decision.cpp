#include "tests/support/decision.hpp"

#include <stdexcept>

namespace entente::testing {

model::Facts<model::MayMust<bool>> in_may_must(const model::Facts<bool>& facts) {
  model::Facts<model::MayMust<bool>> known{facts.shape, {}};
  for (model::FactId fact = 0; fact < facts.values.size(); ++fact) known.values.push_back({facts[fact], !facts[fact]});
  return known;
}

Decision Decision::with(model::Leaf leaf, std::int32_t row, bool value) const {
  Decision changed = *this;
  changed.facts_.set(world_->shape.fact(leaf, row), value);
  return changed;
}

Decision Decision::with(model::Leaf leaf, std::int32_t row, std::int32_t column, bool value) const {
  const model::FactId fact = world_->shape.fact(leaf, row, column);
  if (fact == model::false_fact) throw std::logic_error("the world has no such fact");
  Decision changed = *this;
  changed.facts_.set(fact, value);
  return changed;
}

bool Decision::plain_without(model::Leaf leaf) const {
  model::Facts<bool> facts = facts_;
  for (model::FactId fact = model::true_fact + 1; fact < facts.values.size(); ++fact)
    if (facts.shape->where(fact).leaf == leaf) facts.set(fact, false);
  return plain_(facts);
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
