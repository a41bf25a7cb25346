#include "model/logic/exactly_one.hpp"

#include <vector>

namespace entente::model {

Formula exactly_one(std::span<const Formula> formulas) {
  Formula at_least = Formula::constant(false), at_most = Formula::constant(true);
  for (std::size_t i = 0; i < formulas.size(); ++i) {
    at_least = at_least || formulas[i];
    for (std::size_t j = i + 1; j < formulas.size(); ++j) at_most = at_most && !(formulas[i] && formulas[j]);
  }
  return at_least && at_most;
}

Formula exactly_one(std::span<const std::uint32_t> variables) {
  std::vector<Formula> formulas;
  for (const std::uint32_t variable : variables) formulas.push_back(Formula::variable(variable));
  return exactly_one(std::span<const Formula>(formulas));
}

}  // namespace entente::model
