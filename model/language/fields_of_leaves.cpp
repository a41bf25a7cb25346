#include "model/language/fields_of_leaves.hpp"

#include <algorithm>

#include "model/terms/clouds.hpp"
#include "model/terms/names.hpp"

namespace entente::model {
namespace {

using Kind = Field::Kind;

/// The leaf's phrase without names: "the tenant allows invitations to <domain>".
[[nodiscard]] std::string phrase_of(const LeafInfo& leaf) {
  std::string text(leaf.says);
  const auto put = [&text](std::string_view mark, std::string_view noun) {
    if (const auto at = text.find(mark); at != std::string::npos) text.replace(at, mark.size(), noun);
  };
  put("{}", info(leaf.row).noun);
  put("{c}", info(leaf.column).item);
  return text;
}

/// What a leaf says of the field at its place; anything, when it only asks whether something is there.
[[nodiscard]] Field field_of(const LeafInfo& leaf) {
  const std::string name(leaf.setting.name);
  switch (leaf.setting.form) {
    case Form::none:
    case Form::presence:
    case Form::said:
      return idle();
    case Form::flag:
    case Form::flag_or_true:
      return boolean(phrase_of(leaf));
    case Form::value:
      return name == "true" || name == "false" ? boolean() : one_of({name}, name + ": " + phrase_of(leaf));
    case Form::first:
    case Form::named_member:
      return list_of(one_of({name}), name + ": " + phrase_of(leaf));
    case Form::member_around:
      return list_of(text());
    case Form::member:
      break;
  }
  // Licences go by name; the known ones are those that rules ask for.
  if (leaf.column == Sort::sparse_licence)
    return list_of(text({}, {known_licences.begin(), known_licences.end()}), phrase_of(leaf));
  if (leaf.column != Sort::cloud) return list_of(text(), phrase_of(leaf));
  std::vector<std::string> endpoints;
  for (const AzureCloud cloud : azure_clouds) endpoints.emplace_back(endpoint_of(cloud));
  return list_of(one_of(std::move(endpoints)), phrase_of(leaf));
}

void merge(Field& field, Field other);

void merge_member(Field& object, const std::string& name, Field field, bool required) {
  const auto found = std::find_if(object.members.begin(), object.members.end(),
                                  [&](const Field::Named& member) { return member.name == name; });
  if (found == object.members.end()) {
    object.members.push_back({name, std::move(field), required});
    return;
  }
  found->required = found->required || required;
  merge(found->field, std::move(field));
}

void merge_names(std::vector<std::string>& names, const std::vector<std::string>& others) {
  for (const std::string& name : others)
    if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
}

/// Puts a field into the one of several that is of its kind.
void merge_alternative(Field& either_field, Field field) {
  for (Field& alternative : either_field.alternatives)
    if (alternative.kind == field.kind) return merge(alternative, std::move(field));
  if (field.kind == Kind::enumeration || field.kind == Kind::list)
    either_field.alternatives.push_back(std::move(field));
}

/// What two descriptions of one place come to. `other` is the later one: its kind counts, and its limits.
void merge(Field& field, Field other) {
  const auto joined = [](const std::string& one, const std::string& two) {
    return one.empty() || two.empty() ? one + two : one + "; " + two;
  };
  if (other.kind == Kind::anything) return;
  if (field.kind == Kind::anything) {
    field = std::move(other);
  } else if (field.kind == other.kind) {
    field.says = joined(field.says, other.says);
    field.count_max = std::min(field.count_max, other.count_max);
    merge_names(field.names, other.names);
    for (Field::Named& member : other.members)
      merge_member(field, member.name, std::move(member.field), member.required);
    if (field.element && other.element) {
      Field element = *field.element;
      merge(element, *other.element);
      field.element = std::make_shared<const Field>(std::move(element));
    }
  } else if (other.kind == Kind::either || other.kind == Kind::text) {
    // Any text may stand where some texts are known; of several forms, the leaf's is one.
    if (other.kind == Kind::either) merge_alternative(other, field);
    if (other.says.empty()) other.says = field.says;
    field = std::move(other);
  } else if (field.kind == Kind::either) {
    merge_alternative(field, std::move(other));
  } else if (field.kind == Kind::enumeration && other.kind == Kind::list) {
    field = either({field, std::move(other)});
  } else if (field.kind != Kind::text || other.kind != Kind::enumeration) {
    if (other.says.empty()) other.says = field.says;
    field = std::move(other);
  }
}

/// A field at a dotted place below objects.
[[nodiscard]] Field below_objects(std::string_view place, Field field) {
  const auto dot = place.rfind('.');
  if (dot == std::string_view::npos) return object({{std::string(place), std::move(field)}});
  return below_objects(place.substr(0, dot), object({{std::string(place.substr(dot + 1)), std::move(field)}}));
}

[[nodiscard]] Field grown(Root root, Sort row, std::vector<Field::Named> besides, std::string says) {
  Field field = object({});
  for (const LeafInfo& leaf : vocabulary)
    if (leaf.setting.root == root && leaf.row == row && !leaf.setting.place.empty())
      merge(field, below_objects(leaf.setting.place, field_of(leaf)));
  merge(field, object(std::move(besides), std::move(says)));
  return field;
}

}  // namespace

Field settings_of(Sort row, std::vector<Field::Named> besides, std::string says) {
  return grown(Root::object, row, std::move(besides), std::move(says));
}

Field traits_of(Root root, std::vector<Field::Named> besides) {
  const Sort row = root == Root::users    ? Sort::person
                   : root == Root::guests ? Sort::presence
                   : root == Root::items  ? Sort::item
                                          : Sort::tenant;
  return grown(root, row, std::move(besides), {});
}

std::vector<Field::Named> idle_names(std::initializer_list<const char*> names) {
  std::vector<Field::Named> fields;
  for (const char* name : names) fields.push_back({name, idle()});
  return fields;
}

std::vector<Field::Named> both(std::vector<Field::Named> first, std::vector<Field::Named> second) {
  for (Field::Named& field : second) first.push_back(std::move(field));
  return first;
}

}  // namespace entente::model
