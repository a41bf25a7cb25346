// Every rule of the rulebook, read as text in a small model world: what the rulebook's page prints, and the list of all
// clauses that coverage and mutants go by.
#pragma once

#include <string_view>
#include <vector>

#include "model/logic/documenting.hpp"

namespace entente::model {

struct DocumentedRule {
  std::string_view file;  ///< below model/, e.g. "rulebook/clouds.hpp"
  std::string_view name;
  std::string_view says;  ///< what it decides, in a sentence
  Text condition;
};

/// All rules, file by file, each after the rules it is made of.
[[nodiscard]] std::vector<DocumentedRule> documented_rules();

/// The clauses that a condition meets, each once, in the order met.
[[nodiscard]] std::vector<const Clause*> clauses_of(const Text& condition);
/// The clauses of the whole rulebook, by id: letters first, then number.
[[nodiscard]] std::vector<const Clause*> all_clauses();

}  // namespace entente::model
