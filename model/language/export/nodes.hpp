// Small words and nodes: what every part of the export reader says over and over.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/input/node.hpp"

namespace entente::model::exported {

[[nodiscard]] std::string lower(std::string_view text);
[[nodiscard]] std::string_view trimmed(std::string_view text);
/// Equal but for ASCII case and surrounding blanks: published bodies hold " blocked".
[[nodiscard]] bool same_word(std::string_view a, std::string_view b);
[[nodiscard]] bool is_guid(std::string_view text);

[[nodiscard]] Node unknown_at(const Mark& mark);  ///< the plain word `any`
[[nodiscard]] Node null_at(const Mark& mark);
[[nodiscard]] Node word_at(std::string_view plain, const Mark& mark);
[[nodiscard]] Node text_at(std::string_view text, const Mark& mark);  ///< quoted, so never `any` or a boolean
[[nodiscard]] Node list_at(std::vector<Node> items, const Mark& mark);
[[nodiscard]] Node mapping_at(const Mark& mark);
/// `mapping` with one more member at its end.
[[nodiscard]] Node with(Node mapping, std::string_view key, Node value);
/// `mapping` with the value under `key` replaced, or added at its end.
[[nodiscard]] Node with_replaced(Node mapping, std::string_view key, Node value);

/// The value under `key` in any case, or nullptr.
[[nodiscard]] const Node* lookup(const Node& mapping, std::string_view key);
/// The same place for the node and everything below: for text that was parsed out of a string.
[[nodiscard]] Node moved_to(Node node, const Mark& mark);
/// What was found, for a message: "a list", "the text `x`", …
[[nodiscard]] std::string described(const Node& node);

/// Whether ConvertTo-Json cut this value off: an object printed as `@{…}` or as its .NET type name.
[[nodiscard]] bool is_truncated(const Node& node);
/// A value of the wrong kind; when it was cut off, the hint says how to export it again.
[[nodiscard]] Problem wrong_kind(const Node& node, std::string_view of_what, std::string_view expected);

}  // namespace entente::model::exported
