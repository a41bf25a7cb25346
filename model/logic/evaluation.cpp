#include "model/logic/evaluation.hpp"

#include <algorithm>
#include <array>
#include <numeric>

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

std::uint64_t LaneEvaluation::read(Formula term) const {
  const auto& node = FormulaStore::get()[term.id()];
  const auto in_all = [&](std::uint64_t lanes, std::uint32_t id) { return lanes & values_[id]; };
  const auto in_any = [&](std::uint64_t lanes, std::uint32_t id) { return lanes | values_[id]; };
  switch (node.kind) {
    case Formula::Kind::constant:
      return term.is_true() ? ~std::uint64_t{0} : 0;
    case Formula::Kind::variable:
      return value_of_(node.number);
    case Formula::Kind::negation:
      return ~values_[node.number];
    case Formula::Kind::conjunction:
      return std::accumulate(node.operands.begin(), node.operands.end(), ~std::uint64_t{0}, in_all);
    case Formula::Kind::disjunction:
      return std::accumulate(node.operands.begin(), node.operands.end(), std::uint64_t{0}, in_any);
  }
  return 0;
}

std::uint64_t LaneEvaluation::operator()(Formula formula) {
  if (values_.size() <= formula.id()) {
    values_.resize(formula.id() + std::size_t{1});
    is_read_.resize(values_.size());
  }
  for_each_term(
      std::array{formula}, [&](Formula term) { return is_read_[term.id()]; },
      [&](Formula term) {
        values_[term.id()] = read(term);
        is_read_[term.id()] = true;
      });
  return values_[formula.id()];
}

}  // namespace entente::model
