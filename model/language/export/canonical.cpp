// The spelling machine: one pass over an object's members, one over its field's.
#include "model/language/export/canonical.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "model/input/nearest.hpp"
#include "model/language/export/nodes.hpp"
#include "model/language/export/objects.hpp"
#include "model/language/export/properties.hpp"
#include "model/language/export/values.hpp"
#include "model/language/fields.hpp"

namespace entente::model::exported {

namespace {

using Members = std::vector<const Member*>;

bool knows(const Field& field, const Place& place, std::string_view key) {
  if (only_scenarios_have(place.path, key)) return false;
  const auto all = objects();
  if (std::any_of(all.begin(), all.end(),
                  [&](const Object& object) { return object.open_ended && object.setting == place.path; }))
    return true;
  const auto same = [&](const Field::Named& named) {
    const std::string_view alias = alias_of(place.path, named.name);
    return same_word(named.name, key) || (!alias.empty() && same_word(alias, key));
  };
  return std::any_of(field.members.begin(), field.members.end(), same) || only_exports_have(place.path, key);
}

Problem stranger(const Member& member, const Field& field, const Place& place) {
  std::vector<std::string> names;
  for (const Field::Named& named : field.members) names.push_back(named.name);
  const std::string near = nearest_hint(member.key, names);
  return Problem{member.mark, fmt::format("unknown property `{}` of {}", member.key, place.object),
                 "a documented property", near.empty() ? "remove it if it decides nothing" : near};
}

Outcome<Members> checked_members(const Node& object, const Field& field, const Place& place) {
  if (object.kind != Node::Kind::mapping) return tl::unexpected(wrong_kind(object, place.object, "an object"));
  const Members own = own_members(object);
  for (auto member = own.begin(); member != own.end(); ++member) {
    const std::string_view key = (*member)->key;
    const auto twice = std::find_if(own.begin(), member, [&](const Member* m) { return same_word(m->key, key); });
    if (twice != member)
      return tl::unexpected(Problem{(*member)->mark, fmt::format("`{}` is written twice in {}", key, place.object),
                                    "each property once",
                                    fmt::format("it stands at {}:{} too", (*twice)->mark.line, (*twice)->mark.column)});
    if (!knows(field, place, key)) return tl::unexpected(stranger(**member, field, place));
  }
  return own;
}

/// Beta answers list deleted objects too; .NET's zero date and an empty text mean "not deleted".
bool is_deleted(const Node& object) {
  const Node* when = lookup(object, "deletedDateTime");
  return when != nullptr && says_something(*when) && !when->text.starts_with("0001-");
}

const Node* value_of(const Members& own, const Place& place, std::string_view name) {
  for (const std::string_view known : {name, alias_of(place.path, name)})
    for (const Member* member : own)
      if (!known.empty() && same_word(member->key, known)) return &member->value;
  return nullptr;
}

Outcome<Node> read(const Node& value, const Field& field, const Place& place);

/// The items of a list; a single value is a list of one, and the words of an enumeration may have commas between them.
std::vector<Node> items_of(const Node& value, const Field& element) {
  if (value.kind == Node::Kind::list) return value.items;
  return element.kind == Field::Kind::enumeration ? words_in(value) : std::vector<Node>{value};
}

/// One `unknownFutureValue` makes the whole list unknown: anything may hide behind it.
Outcome<Node> read_list(const Node& value, const Field& element, const Place& place) {
  const bool objects = exported_form(element, value).kind == Field::Kind::object;
  const Place item{place.path + ".*", objects ? "an item of " + place.object : place.object};
  std::vector<Node> items;
  for (const Node& written : items_of(value, element)) {
    auto got = read(written, element, item);
    if (!got) return got;
    if (got->is_any()) return unknown_at(value.mark);
    items.push_back(std::move(*got));
  }
  return list_at(std::move(items), value.mark);
}

Outcome<Node> read(const Node& value, const Field& field, const Place& place) {
  const Field& form = exported_form(field, value);
  switch (form.kind) {
    case Field::Kind::object:
      return canonical(value, form, place);
    case Field::Kind::list:
      return read_list(value, *form.element, place);
    case Field::Kind::boolean:
      return truth(value, place.object);
    case Field::Kind::enumeration:
      return word(value, place.object, form.names, numbered(place.path));
    default:
      return text(value, place.object);
  }
}

/// The property's value, `any` or null where the tables say so, nothing where it is left out.
Outcome<std::optional<Node>> property(const Node* written, const Field::Named& named, const Place& place,
                                      const Mark& object) {
  const Property* known = property_of(place.path, named.name);
  if (known == nullptr && named.field.kind == Field::Kind::anything) return std::nullopt;
  // What the table forgets is not known; a test finds it.
  if (written == nullptr)
    return known == nullptr || known->absent == Meaning::unknown ? std::optional{unknown_at(object)} : std::nullopt;
  if (written->kind == Node::Kind::null)
    return known == nullptr || known->null == Meaning::unknown ? unknown_at(written->mark) : null_at(written->mark);
  if (written->is_any()) return *written;
  auto value = known != nullptr && known->read != nullptr
                   ? known->read(*written, named.name)
                   : read(*written, named.field, {place.path + "." + named.name, named.name});
  if (!value) return tl::unexpected(value.error());
  return std::move(*value);
}

/// Whether the condition as it is written says something, or might without what is left out of it.
bool may_say(const Node& written, const Condition& condition) {
  const bool is_whole =
      written.kind != Node::Kind::mapping || condition.telling.empty() || lookup(written, condition.telling) != nullptr;
  return !is_whole || says_something(written, condition.word);
}

/// `out`, read from `object`, with `any` where a condition that the language has not may change something.
Node under_conditions(Node out, const Node& object, const Place& place) {
  for (const Condition& condition : conditions()) {
    Node* swayed = is_at(place.path, condition.object) ? lookup_at(out, condition.sways) : nullptr;
    if (swayed == nullptr || lists_word("false disabled enabledForReportingButNotEnforced", swayed->text)) continue;
    any_word(condition.properties, [&](std::string_view property) {
      const Node* written = lookup_at(object, property);
      const bool may_sway = written == nullptr ? condition.absent == Meaning::unknown : may_say(*written, condition);
      if (may_sway) *swayed = unknown_at(written == nullptr ? object.mark : written->mark);
      return may_sway;
    });
  }
  return out;
}

/// Conditions say what they sway, and nothing else.
bool is_condition(const Place& place, std::string_view name) {
  const auto all = conditions();
  return std::any_of(all.begin(), all.end(), [&](const Condition& condition) {
    return is_at(place.path, condition.object) && lists_word(condition.properties, name);
  });
}

}  // namespace

const Field& exported_form(const Field& field, const Node& value) {
  if (field.kind != Field::Kind::either) return field;
  const auto is_list = [](const Field& form, Field::Kind of) {
    return form.kind == Field::Kind::list && form.element->kind == of;
  };
  for (const Field& form : field.alternatives)
    if (form.kind == Field::Kind::object || is_list(form, Field::Kind::object) ||
        is_list(form, Field::Kind::enumeration))
      return form;
  const bool list = value.kind == Node::Kind::list;
  for (const Field& form : field.alternatives)
    if ((form.kind == Field::Kind::list) == list) return form;
  return field.alternatives.front();
}

const Field& field_of(std::string_view path) {
  const Field& settings = settings_field();
  const Field* field = &settings;
  while (!path.empty()) {
    const auto dot = std::min(path.find('.'), path.size());
    const std::string_view name = path.substr(0, dot);
    path.remove_prefix(std::min(dot + 1, path.size()));
    field = &exported_form(*field, Node{});
    field = name == "*" ? field->element.get()
                        : &std::find_if(field->members.begin(), field->members.end(), [&](const Field::Named& member) {
                             return member.name == name;
                           })->field;
  }
  return *field;
}

Outcome<Node> canonical(const Node& object, const Field& field, const Place& place) {
  const auto own = checked_members(object, field, place);
  if (!own) return tl::unexpected(own.error());
  if (is_deleted(object))
    return tl::unexpected(Problem{object.mark, fmt::format("{} is a deleted item", place.object), "an object in force",
                                  "export what is in force, not `policies/deletedItems`"});
  Node out = mapping_at(object.mark);
  for (const Field::Named& named : field.members) {
    if (is_condition(place, named.name)) continue;
    auto value = property(value_of(*own, place, named.name), named, place, object.mark);
    if (!value) return tl::unexpected(value.error());
    if (value->has_value()) out = with(std::move(out), named.name, std::move(**value));
  }
  return under_conditions(std::move(out), object, place);
}

}  // namespace entente::model::exported
