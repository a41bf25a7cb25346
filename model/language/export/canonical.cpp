// The spelling machine: one pass over an object's members, one over its shape.
#include "model/language/export/canonical.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "model/language/export/nodes.hpp"
#include "model/language/export/wrappers.hpp"

namespace entente::model::exported {

namespace {

constexpr std::string_view anonymous = "the value";

/// Members of the object and of its `AdditionalProperties`, without annotations.
std::vector<const Member*> own_members(const Node& object) {
  std::vector<const Member*> own;
  for (const Member& member : object.members) {
    if (is_annotation(member.key)) continue;
    if (same_word(member.key, "AdditionalProperties")) {
      for (const Member* inner : own_members(member.value)) own.push_back(inner);
    } else {
      own.push_back(&member);
    }
  }
  return own;
}

bool knows(const Shape& shape, std::string_view key) {
  const auto same = [&](std::string_view name) { return same_word(name, key); };
  return std::any_of(shape.kept.begin(), shape.kept.end(), [&](const Property& p) { return same(p.name); }) ||
         std::any_of(shape.ignored.begin(), shape.ignored.end(), same);
}

Outcome<std::vector<const Member*>> checked_members(const Node& object, const Shape& shape) {
  if (object.kind != Node::Kind::mapping) return tl::unexpected(wrong_kind(object, shape.object, "an object"));
  const std::vector<const Member*> own = own_members(object);
  for (auto member = own.begin(); member != own.end(); ++member) {
    const std::string_view key = (*member)->key;
    const auto twice = std::find_if(own.begin(), member, [&](const Member* m) { return same_word(m->key, key); });
    if (twice != member)
      return tl::unexpected(Problem{(*member)->mark, fmt::format("`{}` is written twice in {}", key, shape.object),
                                    "each property once",
                                    fmt::format("it stands at {}:{} too", (*twice)->mark.line, (*twice)->mark.column)});
    if (shape.strangers == Strangers::refused && !knows(shape, key))
      return tl::unexpected(Problem{(*member)->mark, fmt::format("unknown property `{}` of {}", key, shape.object),
                                    "a documented property", "remove it if it decides nothing"});
  }
  return own;
}

Outcome<Node> read_property(const std::vector<const Member*>& own, const Property& property, const Mark& object) {
  const auto found =
      std::find_if(own.begin(), own.end(), [&](const Member* m) { return same_word(m->key, property.name); });
  if (found == own.end()) return unknown_at(object);
  if ((*found)->value.kind == Node::Kind::null) return null_at((*found)->value.mark);
  auto value = property.read((*found)->value);
  if (!value && value.error().what.starts_with(anonymous))  // the reading knows the value, not whose it is
    value.error().what.replace(0, anonymous.size(), fmt::format("`{}`", property.name));
  return value;
}

}  // namespace

Outcome<Node> canonical(const Node& object, const Shape& shape) {
  const auto own = checked_members(object, shape);
  if (!own) return tl::unexpected(own.error());
  Node out = mapping_at(object.mark);
  for (const Property& property : shape.kept) {
    const bool written =
        std::any_of(own->begin(), own->end(), [&](const Member* m) { return same_word(m->key, property.name); });
    if (!written && property.absent == Absent::left_out) continue;
    auto value = read_property(*own, property, object.mark);
    if (!value) return tl::unexpected(value.error());
    out = with(std::move(out), property.name, std::move(*value));
  }
  return out;
}

Outcome<Node> as_written(const Node& value) { return value; }

Outcome<Node> text(const Node& value) {
  if (value.kind != Node::Kind::scalar || is_truncated(value))
    return tl::unexpected(wrong_kind(value, anonymous, "a text"));
  return text_at(trimmed(value.text), value.mark);
}

Outcome<Node> truth(const Node& value) {
  const bool scalar = value.kind == Node::Kind::scalar;
  if (scalar && same_word(value.text, "true")) return word_at("true", value.mark);
  if (scalar && same_word(value.text, "false")) return word_at("false", value.mark);
  return tl::unexpected(wrong_kind(value, anonymous, "`true` or `false`"));
}

Outcome<Node> texts(const Node& value) { return list_of(value, text); }

Outcome<Node> guid(const Node& value) {
  const std::string id = value.kind == Node::Kind::scalar ? lower(trimmed(value.text)) : std::string{};
  if (is_guid(id)) return text_at(id, value.mark);
  const std::string hint = id.starts_with("{") ? "this looks like a placeholder of a document, not an export" : "";
  return tl::unexpected(Problem{value.mark, fmt::format("{} is {}", anonymous, described(value)), "a GUID", hint});
}

Outcome<Node> word_of(const Node& value, std::span<const std::string_view> spellings) {
  const std::string expected = fmt::format("one of {}", fmt::join(spellings, ", "));
  if (value.kind != Node::Kind::scalar) return tl::unexpected(wrong_kind(value, anonymous, expected));
  if (same_word(value.text, "unknownFutureValue")) return unknown_at(value.mark);
  for (const std::string_view spelling : spellings)
    if (same_word(value.text, spelling)) return text_at(spelling, value.mark);
  Problem problem = wrong_kind(value, anonymous, expected);
  if (!value.quoted) problem.hint = "export it again with `ConvertTo-Json -EnumsAsStrings`";
  return tl::unexpected(problem);
}

Outcome<Node> words_of(const Node& value, std::span<const std::string_view> spellings) {
  const std::vector<Node> written = value.kind == Node::Kind::list ? value.items : std::vector<Node>{value};
  std::vector<Node> items;
  for (const Node& item : written) {
    auto spelt = word_of(item, spellings);
    if (!spelt) return tl::unexpected(spelt.error());
    if (spelt->is_any()) return unknown_at(value.mark);
    items.push_back(std::move(*spelt));
  }
  return list_at(std::move(items), value.mark);
}

Outcome<Node> list_of(const Node& value, Reading read) {
  const std::vector<Node> written = value.kind == Node::Kind::list ? value.items : std::vector<Node>{value};
  std::vector<Node> items;
  for (const Node& item : written) {
    auto got = read(item);
    if (!got) return tl::unexpected(got.error());
    items.push_back(std::move(*got));
  }
  return list_at(std::move(items), value.mark);
}

}  // namespace entente::model::exported
