// Names that are the same however they are spelt. GUIDs are the same whatever the case of their letters: Graph writes
// them small, PowerShell and portals often do not.
#pragma once

#include <string>
#include <string_view>

#include "model/input/field.hpp"

namespace entente::model {

/// Whether the text is a GUID: 8-4-4-4-12 hexadecimal digits, in capitals or not.
[[nodiscard]] bool is_guid(std::string_view text);
/// The text without the blanks around it.
[[nodiscard]] std::string_view trimmed(std::string_view text);

/// `text` with the letters of every GUID in it small: `app:2793995E-…` too.
[[nodiscard]] std::string with_small_guids(std::string text);
/// The keys and the texts of a document likewise.
[[nodiscard]] Node with_small_guids(Node node);

/// `node` without the blanks around words of settings' enumerations: published bodies of Graph hold `"blocked "`. What
/// is no such word stays as it is.
[[nodiscard]] Node with_trimmed_words(Node node, const Field& field);

}  // namespace entente::model
