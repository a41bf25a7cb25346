// The nearest known name, for hints: most mistakes in a file are one letter away from right.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace entente::model {

/// The known name with the fewest edits to `name`, if it is close enough to be meant; empty otherwise. Ties go to the
/// first in order.
[[nodiscard]] std::string nearest(std::string_view name, const std::vector<std::string>& known);
/// "did you mean `x`?", or nothing.
[[nodiscard]] std::string nearest_hint(std::string_view name, const std::vector<std::string>& known);

}  // namespace entente::model
