#include "verify/solver/smt2.hpp"

#include <algorithm>

namespace entente::verify {
namespace {

[[nodiscard]] std::string name_of(model::Formula term) {
  switch (term.kind()) {
    case model::Formula::Kind::constant:
      return term.is_true() ? "true" : "false";
    case model::Formula::Kind::variable:
      return "f" + std::to_string(term.number());
    default:
      return "t" + std::to_string(term.id());
  }
}

[[nodiscard]] const char* operator_of(model::Formula term) {
  switch (term.kind()) {
    case model::Formula::Kind::negation:
      return "not";
    case model::Formula::Kind::conjunction:
      return "and";
    default:
      return "or";
  }
}

/// Constants that are said to equal something, rather than define-fun: solvers expand definitions like macros, and
/// spend longer reading shared terms than solving them.
[[nodiscard]] std::string declared(model::Formula term) {
  if (term.kind() == model::Formula::Kind::constant) return {};
  std::string text = "(declare-const " + name_of(term) + " Bool)\n";
  if (term.kind() == model::Formula::Kind::variable) return text;
  text += "(assert (= " + name_of(term) + " (" + operator_of(term);
  for (const model::Formula operand : term.operands()) text += " " + name_of(operand);
  return text + ")))\n";
}

/// A quoted symbol may hold anything but these two.
[[nodiscard]] std::string quoted(std::string_view name) {
  std::string text(name);
  std::replace_if(
      text.begin(), text.end(), [](char c) { return c == '|' || c == '\\'; }, '_');
  return "|" + text + "|";
}

}  // namespace

std::string to_smt2(std::span<const model::Formula> formulas, std::string_view query_name) {
  std::string text = "(set-info :smt-lib-version 2.6)\n";
  if (!query_name.empty()) text += "(set-info :source " + quoted(query_name) + ")\n";
  text += "(set-logic QF_UF)\n";
  model::for_each_term(formulas, [&](model::Formula term) { text += declared(term); });
  for (const model::Formula formula : formulas) text += "(assert " + name_of(formula) + ")\n";
  return text + "(check-sat)\n";
}

}  // namespace entente::verify
