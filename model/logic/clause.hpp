// One condition of a rule, named once. Explanations, unsat cores, coverage, mutants and the rulebook's page
// all point to the same object, so that a condition has one name wherever it is met.
#pragma once

#include <string_view>

namespace entente::model {

/// A named condition. Clauses are constants (see model/rulebook/); two clauses are the same one
/// when they are the same object.
struct Clause {
  std::string_view id;      ///< stable and unique, e.g. "XTAP-3"; printed in every answer
  std::string_view says;    ///< the condition as a sentence that is true when the clause is held
  std::string_view source;  ///< where it is documented; "inferred" when it is our reading
};

}  // namespace entente::model
