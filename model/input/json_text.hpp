// Text as JSON writes it.
#pragma once

#include <string>
#include <string_view>

namespace entente::model {

/// Whether the text stands in JSON as it is.
[[nodiscard]] bool is_plain_in_json(std::string_view text);
/// In quotes, escaped where it must be. What is no UTF-8 is replaced, so that text in any encoding stays printable.
[[nodiscard]] std::string json_text(std::string_view text);

}  // namespace entente::model
