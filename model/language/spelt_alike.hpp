// Names that are the same however they are spelt. GUIDs are the same whatever the case of their letters: Graph writes
// them small, PowerShell and portals often do not.
#pragma once

#include <string>

#include "model/input/field.hpp"

namespace entente::model {

/// `text` with the letters of every GUID in it small: `app:2793995E-…` too.
[[nodiscard]] std::string with_small_guids(std::string text);
/// The keys and the texts of a document likewise.
[[nodiscard]] Node with_small_guids(Node node);

/// `node` without the blanks around words of settings' enumerations: published bodies of Graph hold `"blocked "`. What
/// is no such word stays as it is.
[[nodiscard]] Node with_trimmed_words(Node node, const Field& field);

}  // namespace entente::model
