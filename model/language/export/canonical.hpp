// Objects in their documented names and spellings, by the field of the setting that they become.
#pragma once

#include <string>
#include <string_view>

#include "model/input/field.hpp"

namespace entente::model::exported {

/// Where a value stands among the settings.
struct Place {
  std::string path;    ///< items of lists are `*`: `crossTenantAccessPolicy.partners.*.inboundTrust`
  std::string object;  ///< its name in messages
};

/// The field of the setting at `path`. Precondition: there is one.
[[nodiscard]] const Field& field_of(std::string_view path);

/// The form that exports have of a field with several: no word for a section, no mapping by name for a list of objects.
[[nodiscard]] const Field& exported_form(const Field& field, const Node& value);

/// `object` with the properties that its field has and that decide something, in the field's order. What absent and
/// null mean, and which other names an export may have, stands in properties.hpp. Names and enumeration values are
/// matched whatever their case and surrounding blanks; a single value is a list of one; what the SDK put under
/// `AdditionalProperties` is read as if it stood in the object itself. Refused: a key written twice in different case,
/// an unknown property (those of an open-ended object are dropped), a deleted item, a value of the wrong kind or cut
/// off.
[[nodiscard]] Outcome<Node> canonical(const Node& object, const Field& field, const Place& place);

}  // namespace entente::model::exported
