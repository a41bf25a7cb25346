// What can be asked of a term without a solver. No walk recurses: folds nest thousands deep, and ids in order are a
// topological order already.
#include "model/logic/formula.hpp"

#include <algorithm>
#include <array>

#include "model/logic/evaluation.hpp"
#include "model/logic/formula_store.hpp"

namespace entente::model {
namespace {
[[nodiscard]] FormulaStore& store() { return FormulaStore::get(); }
}  // namespace

Formula Formula::constant(bool value) { return Formula(value ? 1 : 0); }
Formula Formula::variable(std::uint32_t number) { return Formula(store().intern({Kind::variable, number, {}, 0})); }
Formula operator&&(Formula a, Formula b) { return Formula(store().joined(a.id_, b.id_, Formula::Kind::conjunction)); }
Formula operator||(Formula a, Formula b) { return Formula(store().joined(a.id_, b.id_, Formula::Kind::disjunction)); }
Formula Formula::operator!() const { return Formula(store().negated(id_)); }

Formula::Kind Formula::kind() const { return store()[id_].kind; }
std::uint32_t Formula::number() const { return store()[id_].number; }

std::vector<Formula> Formula::operands() const {
  const auto& node = store()[id_];
  if (node.kind == Kind::negation) return {Formula(node.number)};
  std::vector<Formula> all;
  all.reserve(node.operands.size());
  for (const std::uint32_t id : node.operands) all.push_back(Formula(id));
  return all;
}

void for_each_term(std::span<const Formula> roots, const std::function<bool(Formula)>& is_known,
                   const std::function<void(Formula)>& visit) {
  std::vector<std::uint32_t> open, found;
  store().start_walk();
  const auto reach = [&](std::uint32_t id) {
    if (!store().is_new(id) || is_known(FormulaStore::at(id))) return;
    open.push_back(id);
    found.push_back(id);
  };
  for (const Formula root : roots) reach(root.id());
  while (!open.empty()) {
    const auto& node = store()[open.back()];
    open.pop_back();
    if (node.kind == Formula::Kind::negation) reach(node.number);
    for (const std::uint32_t operand : node.operands) reach(operand);
  }
  std::sort(found.begin(), found.end());
  for (const std::uint32_t id : found) visit(FormulaStore::at(id));
}

void for_each_term(std::span<const Formula> roots, const std::function<void(Formula)>& visit) {
  for_each_term(
      roots, [](Formula) { return false; }, visit);
}

bool Formula::evaluate(const std::function<bool(std::uint32_t)>& value_of) const { return Evaluation(value_of)(*this); }

std::vector<std::uint32_t> Formula::support() const {
  std::vector<std::uint32_t> numbers;
  for_each_term(std::array{*this}, [&](Formula term) {
    if (term.kind() == Kind::variable) numbers.push_back(term.number());
  });
  std::sort(numbers.begin(), numbers.end());
  return numbers;
}

std::size_t Formula::size() const {
  std::size_t terms = 0;
  for_each_term(std::array{*this}, [&](Formula) { ++terms; });
  return terms;
}

void clear_formulas() { store().clear(); }
std::uint64_t formula_generation() { return store().generation(); }

}  // namespace entente::model
