// A world's facts as formulas: a fact that is open is a variable with the fact's own number.
#pragma once

#include <vector>

#include "model/facts/facts.hpp"
#include "model/logic/formula.hpp"
#include "model/terms/known.hpp"

namespace entente::model {

[[nodiscard]] inline Formula formula_of(FactId fact, Known value) {
  return is_open(value) ? Formula::variable(fact) : Formula::constant(value == Known::yes);
}

/// The facts of these values, over every value of those that are open.
[[nodiscard]] inline Facts<Formula> symbolic_facts(const Shape& shape, const std::vector<Known>& values) {
  Facts<Formula> facts{&shape, {}};
  facts.values.reserve(values.size());
  for (FactId fact = 0; fact < values.size(); ++fact) facts.values.push_back(formula_of(fact, values[fact]));
  return facts;
}

}  // namespace entente::model
