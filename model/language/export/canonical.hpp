// Names and values in their documented spelling. Graph writes camelCase, the PowerShell SDK PascalCase, people
// anything; a Shape says what an object may hold, and `canonical` gives it back as the documents spell it.
#pragma once

#include <array>
#include <span>
#include <string_view>
#include <vector>

#include "model/input/node.hpp"

namespace entente::model::exported {

/// Reads one value into its documented spelling. Never called with null: null stays null.
using Reading = Outcome<Node> (*)(const Node& value);

/// What a property that is not written means.
enum class Absent { left_out, unknown };
/// What to do with a property that no table knows.
enum class Strangers { refused, dropped };

struct Property {
  std::string_view name;  ///< as documented
  Reading read;
  Absent absent = Absent::left_out;
};

struct Shape {
  std::string_view object;  ///< for messages
  std::vector<Property> kept;
  std::vector<std::string_view> ignored = {};  ///< known, and deciding nothing about who reaches whom
  Strangers strangers = Strangers::refused;
};

/// `object` with the properties that `shape` keeps, in the order of the shape. Refused: a key written twice in
/// different case, an unknown property, an object that was cut off. What the SDK put under `AdditionalProperties` is
/// read as if it stood in the object itself.
[[nodiscard]] Outcome<Node> canonical(const Node& object, const Shape& shape);

[[nodiscard]] Outcome<Node> as_written(const Node& value);
[[nodiscard]] Outcome<Node> text(const Node& value);
/// `true` or `false`; PowerShell's "True" too.
[[nodiscard]] Outcome<Node> truth(const Node& value);
/// A list of texts; a single text is a list of one.
[[nodiscard]] Outcome<Node> texts(const Node& value);
/// A GUID, in lower case.
[[nodiscard]] Outcome<Node> guid(const Node& value);

/// One of `spellings`; `unknownFutureValue` is the plain word `any`.
[[nodiscard]] Outcome<Node> word_of(const Node& value, std::span<const std::string_view> spellings);
/// A list of such words. One `unknownFutureValue` makes the whole list unknown: anything may hide behind it.
[[nodiscard]] Outcome<Node> words_of(const Node& value, std::span<const std::string_view> spellings);
/// Each item by `read`; a single value is a list of one.
[[nodiscard]] Outcome<Node> list_of(const Node& value, Reading read);

template <const auto& spellings>
[[nodiscard]] Outcome<Node> word(const Node& value) {
  return word_of(value, spellings);
}
template <const auto& spellings>
[[nodiscard]] Outcome<Node> words(const Node& value) {
  return words_of(value, spellings);
}

}  // namespace entente::model::exported
