// How a condition falls apart for printing. Private to model/documents.
#pragma once

#include <optional>
#include <vector>

#include "model/logic/documenting.hpp"

namespace entente::model {

/// If the condition holds, the one; if not, the other.
struct Choice {
  Text condition, chosen, otherwise;
};
/// `(condition and chosen) or (not condition and otherwise)`, which is how the rulebook's `select` reads.
[[nodiscard]] std::optional<Choice> choice_of(const Text& text);

}  // namespace entente::model
