// Nodes: what every part of the export reader says over and over, and what tools put around an object (`value`, arrays,
// OData annotations, one-element arrays from PowerShell).
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/input/node.hpp"
#include "model/language/spelt_alike.hpp"

namespace entente::model::exported {

[[nodiscard]] std::string lower(std::string_view text);
/// Equal but for ASCII case and surrounding blanks: published bodies hold " blocked".
[[nodiscard]] bool same_word(std::string_view a, std::string_view b);
/// Whether `right(word)` for one of `words`, which have blanks between them.
template <class Right>
bool any_word(std::string_view words, const Right& right) {
  while (!words.empty()) {
    const auto blank = std::min(words.find(' '), words.size());
    if (right(words.substr(0, blank))) return true;
    words.remove_prefix(std::min(blank + 1, words.size()));
  }
  return false;
}
[[nodiscard]] bool lists_word(std::string_view words, std::string_view word);

[[nodiscard]] Node unknown_at(const Mark& mark);  ///< the plain word `any`
[[nodiscard]] Node null_at(const Mark& mark);
[[nodiscard]] Node word_at(std::string_view plain, const Mark& mark);
[[nodiscard]] Node text_at(std::string_view text, const Mark& mark);  ///< quoted, so never a boolean
[[nodiscard]] Node list_at(std::vector<Node> items, const Mark& mark);
[[nodiscard]] Node mapping_at(const Mark& mark);
/// `mapping` with one more member at its end.
[[nodiscard]] Node with(Node mapping, std::string_view key, Node value);

/// The texts between the commas of a scalar that has some; the value itself otherwise. A blank text has none.
[[nodiscard]] std::vector<Node> words_in(const Node& value);

/// Whether `key` is an OData annotation: about the answer, not of the object.
[[nodiscard]] bool is_annotation(std::string_view key);
/// Members of the object and of its `AdditionalProperties`, without annotations.
[[nodiscard]] std::vector<const Member*> own_members(const Node& object);
/// The value under `key` in any case, or nullptr.
[[nodiscard]] const Node* lookup(const Node& mapping, std::string_view key);
/// The value at a dotted path in any case, or nullptr.
[[nodiscard]] const Node* lookup_at(const Node& mapping, std::string_view path);
[[nodiscard]] Node* lookup_at(Node& mapping, std::string_view path);
/// Whether anything but null, empty text, `word`, `false`, a part that is not enabled, and lists and objects of those.
[[nodiscard]] bool says_something(const Node& node, std::string_view word = {});
/// The objects of a document that holds a list of them: `{value: […]}`, a bare array, or one bare object (PowerShell
/// unrolls arrays of one). Nothing when the document is null, which says that nobody knows. Refused: a page with
/// `@odata.nextLink`, because the rest of the list is missing. `what` names an object in messages.
[[nodiscard]] Outcome<std::optional<std::vector<Node>>> objects_of(const Node& document, std::string_view what);

/// The one object of a document that holds a singleton, wrapped or not. Nothing when the document is null.
[[nodiscard]] Outcome<std::optional<Node>> object_of(const Node& document, std::string_view what);

/// The same place for the node and everything below: for text that was parsed out of a string.
[[nodiscard]] Node moved_to(Node node, const Mark& mark);
/// What was found, for a message: "a list", "the text `x`", …
[[nodiscard]] std::string described(const Node& node);

/// Whether ConvertTo-Json cut this value off: an object printed as `@{…}` or as its .NET type name.
[[nodiscard]] bool is_truncated(const Node& node);
/// A value of the wrong kind; when it was cut off, the hint says how to export it again.
[[nodiscard]] Problem wrong_kind(const Node& node, std::string_view of_what, std::string_view expected);

}  // namespace entente::model::exported
