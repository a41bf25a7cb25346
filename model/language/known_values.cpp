#include "model/language/known_values.hpp"

#include <algorithm>

#include "model/language/fields.hpp"
#include "model/terms/sections.hpp"

namespace entente::model {
namespace {

/// The field below another one: an object's member, or whatever a map or a list of objects holds.
[[nodiscard]] const Field* below(const Field* field, std::string_view part) {
  if (field->kind == Field::Kind::either) {
    for (const Field& alternative : field->alternatives)
      if (const Field* found = below(&alternative, part)) return found;
    return nullptr;
  }
  if (field->kind == Field::Kind::map || field->kind == Field::Kind::list)
    return part.starts_with('<') ? field->element.get() : nullptr;
  // Sections have one shape, and the language names each of them.
  if (part == "<section>") part = name_of(Section::collaboration_inbound);
  const auto member = std::find_if(field->members.begin(), field->members.end(),
                                   [&](const Field::Named& named) { return named.name == part; });
  return member == field->members.end() ? nullptr : &member->field;
}

/// The enumeration at a field: itself, or what its list holds.
[[nodiscard]] const Field* enumeration_in(const Field& field) {
  if (field.kind == Field::Kind::enumeration) return &field;
  if (field.kind == Field::Kind::list) return enumeration_in(*field.element);
  for (const Field& alternative : field.alternatives)
    if (const Field* found = enumeration_in(alternative)) return found;
  return nullptr;
}

}  // namespace

const Field* field_of_setting(std::string_view object, std::string_view place) {
  const Field& settings = settings_field();
  const Field* field = &settings;
  for (std::string_view path : {object, place})
    while (field != nullptr && !path.empty()) {
      const auto dot = path.find('.');
      field = below(field, path.substr(0, dot));
      path = dot == std::string_view::npos ? std::string_view{} : path.substr(dot + 1);
    }
  return field;
}

bool has_setting(const LeafInfo& leaf, std::string_view object) {
  return field_of_setting(object, leaf.setting.place) != nullptr;
}

bool is_list_of_settings(const LeafInfo& leaf) {
  if (leaf.setting.root != Root::object) return false;
  const Field* field = field_of_setting(info(leaf.row).object, leaf.setting.place);
  return field != nullptr && field->kind == Field::Kind::list;
}

std::string_view value_no_leaf_names(const LeafInfo& leaf) {
  if (leaf.setting.root != Root::object) return {};
  const Field* field = field_of_setting(info(leaf.row).object, leaf.setting.place);
  const Field* enumeration = field == nullptr ? nullptr : enumeration_in(*field);
  if (enumeration == nullptr) return {};
  for (const std::string& value : enumeration->names)
    if (std::none_of(vocabulary.begin(), vocabulary.end(), [&](const LeafInfo& other) {
          return other.row == leaf.row && other.setting.is_at_place_of(leaf.setting) && other.setting.name == value;
        }))
      return value;
  return {};
}

}  // namespace entente::model
