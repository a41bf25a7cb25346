#include <algorithm>
#include <charconv>

#include "model/input/field.hpp"
#include "model/input/nearest.hpp"

namespace entente::model {
namespace {

[[nodiscard]] tl::unexpected<Problem> fail(const Mark& where, std::string what, std::string expected = {},
                                           std::string hint = {}) {
  return tl::unexpected(Problem{where, std::move(what), std::move(expected), std::move(hint)});
}

[[nodiscard]] std::string shown(const Node& node) {
  switch (node.kind) {
    case Node::Kind::null:
      return "nothing";
    case Node::Kind::list:
      return "a list";
    case Node::Kind::mapping:
      return "a mapping";
    case Node::Kind::scalar:
      break;
  }
  // The quotes are what is wrong with "true" where true was meant.
  return node.quoted ? ticked('"' + node.text + '"') : ticked(node.text);
}

[[nodiscard]] std::string list_of_names(const std::vector<std::string>& names) {
  std::string all;
  for (const std::string& name : names) all += (all.empty() ? "" : ", ") + name;
  return all;
}

[[nodiscard]] std::string wanted(const Field& field) {
  switch (field.kind) {
    case Field::Kind::object:
    case Field::Kind::map:
      return "a mapping";
    case Field::Kind::list:
      return "a list";
    case Field::Kind::boolean:
      return "true or false";
    case Field::Kind::integer:
      if (field.least == field.most) return std::to_string(field.least);
      return "a whole number from " + std::to_string(field.least) + " to " + std::to_string(field.most);
    case Field::Kind::text:
      return field.says.empty() ? "text" : "text (" + field.says + ")";
    case Field::Kind::enumeration:
      return list_of_names(field.names);
    case Field::Kind::anything:
      return "";
    case Field::Kind::either: {
      std::string all;
      for (const Field& alternative : field.alternatives) all += (all.empty() ? "" : ", or ") + wanted(alternative);
      return all;
    }
  }
  return "";
}

/// Whether a node is of the kind a field wants, whatever is inside.
[[nodiscard]] bool fits(const Node& node, const Field& field) {
  switch (field.kind) {
    case Field::Kind::object:
    case Field::Kind::map:
      return node.kind == Node::Kind::mapping;
    case Field::Kind::list:
      return node.kind == Node::Kind::list;
    case Field::Kind::boolean:
      return node.is_plain("true") || node.is_plain("false");
    case Field::Kind::enumeration:
      return node.kind == Node::Kind::scalar &&
             std::find(field.names.begin(), field.names.end(), node.text) != field.names.end();
    case Field::Kind::integer:
    case Field::Kind::text:
      return node.kind == Node::Kind::scalar;
    case Field::Kind::either:
      return std::any_of(field.alternatives.begin(), field.alternatives.end(),
                         [&](const Field& f) { return fits(node, f); });
    case Field::Kind::anything:
      return true;
  }
  return false;
}

[[nodiscard]] Outcome<void> check_integer(const Node& node, const Field& field) {
  std::int64_t value = 0;
  const char* end = node.text.data() + node.text.size();
  const auto [rest, error] = std::from_chars(node.text.data(), end, value);
  if (node.quoted || error != std::errc{} || rest != end || value < field.least || value > field.most)
    return fail(node.mark, "found " + shown(node), wanted(field));
  return {};
}

[[nodiscard]] Outcome<void> check_object(const Node& node, const Field& field) {
  for (const Member& member : node.members) {
    const auto known = std::find_if(field.members.begin(), field.members.end(),
                                    [&](const auto& named) { return named.name == member.key; });
    if (known == field.members.end()) {
      std::vector<std::string> names;
      for (const auto& named : field.members) names.push_back(named.name);
      return fail(member.mark, "unknown name " + ticked(member.key), list_of_names(names),
                  nearest_hint(member.key, names));
    }
    if (auto ok = check(member.value, known->field); !ok) return ok;
  }
  for (const auto& named : field.members)
    if (named.required && node.find(named.name) == nullptr)
      return fail(node.mark, "`" + named.name + "` is missing", wanted(named.field));
  return {};
}

}  // namespace

Outcome<void> check(const Node& node, const Field& field) {
  if (field.kind == Field::Kind::anything) return {};
  if (field.may_be_open && node.is_unknown()) return {};
  if (node.kind == Node::Kind::null) {
    if (field.may_be_null) return {};
    return fail(node.mark, "found nothing", wanted(field));
  }
  if (field.kind == Field::Kind::either) {
    for (const Field& alternative : field.alternatives)
      if (fits(node, alternative)) return check(node, alternative);
    std::vector<std::string> names;
    for (const Field& alternative : field.alternatives)
      names.insert(names.end(), alternative.names.begin(), alternative.names.end());
    return fail(node.mark, "found " + shown(node), wanted(field),
                node.kind == Node::Kind::scalar ? nearest_hint(node.text, names) : std::string());
  }
  if (!fits(node, field))
    return fail(node.mark, "found " + shown(node), wanted(field),
                field.kind == Field::Kind::enumeration ? nearest_hint(node.text, field.names) : std::string());
  switch (field.kind) {
    case Field::Kind::object:
      return check_object(node, field);
    case Field::Kind::integer:
      return check_integer(node, field);
    case Field::Kind::text:
      // As a name the word would answer to nobody, and read as if nothing stood here.
      if (node.is_unknown())
        return fail(node.mark, ticked(node.text) + " stands for what is unknown, and may not stand here",
                    field.says.empty() ? "a text that is known" : field.says,
                    "a list of which nothing is known is `" + node.text + "` as a whole");
      return {};
    case Field::Kind::map:
      if (node.members.size() > field.count_max)
        return fail(node.mark, std::to_string(node.members.size()) + " entries",
                    "at most " + std::to_string(field.count_max));
      for (const Member& member : node.members)
        if (auto ok = check(member.value, *field.element); !ok) return ok;
      return {};
    case Field::Kind::list:
      if (node.items.size() > field.count_max)
        return fail(node.mark, std::to_string(node.items.size()) + " items",
                    "at most " + std::to_string(field.count_max));
      for (const Node& item : node.items)
        if (auto ok = check(item, *field.element); !ok) return ok;
      return {};
    default:
      return {};
  }
}

}  // namespace entente::model
