#include "model/language/export/values.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>

#include "model/language/export/nodes.hpp"

namespace entente::model::exported {

namespace {

constexpr std::array<std::string_view, 4> target_keywords{"AllUsers", "AllApplications", "AllMicrosoftApps",
                                                          "Office365"};

std::string quoted(std::string_view name) { return fmt::format("`{}`", name); }

/// What a number means, if it means anything here.
std::string_view numbered(const Node& value, std::span<const std::string_view> names) {
  for (std::size_t number = 0; number < names.size(); ++number)
    if (trimmed(value.text) == std::to_string(number)) return names[number];
  return value.text;
}

}  // namespace

Outcome<Node> text(const Node& value, std::string_view name) {
  if (value.kind != Node::Kind::scalar || is_truncated(value))
    return tl::unexpected(wrong_kind(value, quoted(name), "a text"));
  return text_at(trimmed(value.text), value.mark);
}

Outcome<Node> truth(const Node& value, std::string_view name) {
  const bool scalar = value.kind == Node::Kind::scalar;
  if (scalar && same_word(value.text, "true")) return word_at("true", value.mark);
  if (scalar && same_word(value.text, "false")) return word_at("false", value.mark);
  return tl::unexpected(wrong_kind(value, quoted(name), "`true` or `false`"));
}

Outcome<Node> guid(const Node& value, std::string_view name) {
  const std::string id = value.kind == Node::Kind::scalar ? lower(trimmed(value.text)) : std::string{};
  if (is_guid(id)) return text_at(id, value.mark);
  const std::string hint = id.starts_with("{") ? "this looks like a placeholder of a document, not an export" : "";
  return tl::unexpected(Problem{value.mark, fmt::format("`{}` is {}", name, described(value)), "a GUID", hint});
}

Outcome<Node> word(const Node& value, std::string_view name, std::span<const std::string> spellings,
                   std::span<const std::string_view> by_number) {
  const std::string expected = fmt::format("one of {}", fmt::join(spellings, ", "));
  if (value.kind != Node::Kind::scalar) return tl::unexpected(wrong_kind(value, quoted(name), expected));
  if (same_word(value.text, "unknownFutureValue")) return unknown_at(value.mark);
  const std::string_view written = numbered(value, by_number);
  for (const std::string& spelling : spellings)
    if (same_word(written, spelling)) return text_at(spelling, value.mark);
  Problem problem = wrong_kind(value, quoted(name), expected);
  if (!value.quoted) problem.hint = "export it again with `ConvertTo-Json -EnumsAsStrings`";
  return tl::unexpected(problem);
}

Outcome<Node> target_name(const Node& value, std::string_view name) {
  if (value.kind != Node::Kind::scalar) return text(value, name);
  for (const std::string_view keyword : target_keywords)
    if (same_word(value.text, keyword)) return text_at(keyword, value.mark);
  return text_at(lower(trimmed(value.text)), value.mark);
}

Outcome<Node> object_as_it_is(const Node& value, std::string_view name) {
  if (value.kind != Node::Kind::mapping) return tl::unexpected(wrong_kind(value, name, "an object"));
  return value;
}

Outcome<Node> client_types(const Node& value, std::string_view name) {
  if (value.kind == Node::Kind::mapping) return tl::unexpected(wrong_kind(value, quoted(name), "a list"));
  static const std::array<std::string, 3> known{"Teams", "ACS", "None"};
  std::vector<Node> types;
  for (const Node& written : value.kind == Node::Kind::list ? value.items : std::vector<Node>{value})
    for (const Node& each : words_in(written)) {
      auto type = word(each, name, known);
      if (!type || type->is_any()) return type;
      if (type->text != "None") types.push_back(std::move(*type));
    }
  return list_at(std::move(types), value.mark);
}

}  // namespace entente::model::exported
