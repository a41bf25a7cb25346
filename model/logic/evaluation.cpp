#include "model/logic/evaluation.hpp"

#include <algorithm>
#include <array>

#include "model/logic/formula_store.hpp"

namespace entente::model {

bool Evaluation::is_read(Formula term) const { return values_[term.id()] != Value::unread; }

bool Evaluation::read(Formula term) const {
  const auto& node = FormulaStore::get()[term.id()];
  const auto holds = [&](std::uint32_t id) { return values_[id] == Value::yes; };
  switch (node.kind) {
    case Formula::Kind::constant:
      return term.is_true();
    case Formula::Kind::variable:
      return value_of_(node.number);
    case Formula::Kind::negation:
      return !holds(node.number);
    case Formula::Kind::conjunction:
      return std::all_of(node.operands.begin(), node.operands.end(), holds);
    case Formula::Kind::disjunction:
      return std::any_of(node.operands.begin(), node.operands.end(), holds);
  }
  return false;
}

bool Evaluation::operator()(Formula formula) {
  if (values_.size() <= formula.id()) values_.resize(formula.id() + std::size_t{1}, Value::unread);
  for_each_term(
      std::array{formula}, [&](Formula term) { return is_read(term); },
      [&](Formula term) { values_[term.id()] = read(term) ? Value::yes : Value::no; });
  return values_[formula.id()] == Value::yes;
}

}  // namespace entente::model
