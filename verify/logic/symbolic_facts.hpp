// A world's facts as formulas: a fact that is open is a variable with the fact's own number.
#pragma once

#include <vector>

#include "model/facts/facts.hpp"
#include "model/terms/known.hpp"
#include "verify/logic/formula.hpp"

namespace entente::verify {

[[nodiscard]] inline Formula formula_of(model::FactId fact, model::Known value) {
  return model::is_open(value) ? Formula::variable(fact) : Formula::constant(value == model::Known::yes);
}

/// The facts of these values, over every value of those that are open.
[[nodiscard]] inline model::Facts<Formula> symbolic_facts(const model::Shape& shape,
                                                          const std::vector<model::Known>& values) {
  model::Facts<Formula> facts{&shape, {}};
  facts.values.reserve(values.size());
  for (model::FactId fact = 0; fact < values.size(); ++fact) facts.values.push_back(formula_of(fact, values[fact]));
  return facts;
}

}  // namespace entente::verify
