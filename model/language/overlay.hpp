// Settings on top of others of which some are not known: a scenario's over an export's, a change over what was there.
#pragma once

#include <string>
#include <vector>

#include "model/input/field.hpp"

namespace entente::model {

/// `above` on top of `below`, both canonical settings: mappings are merged member by member at every depth, lists and
/// scalars are replaced. B2B sections are replaced as a whole, as Graph does. Where `below` is `any` (or `choose`) and
/// `above` says a part of it, the rest stays so: the other properties of an object, the entries for `other_tenants`,
/// the Global external access policy, and one object `any` of a list by name that stands for whatever else there may
/// be.
[[nodiscard]] Node overlaid(const Node& below, const Node& above, const std::vector<std::string>& other_tenants);

/// The form of a field in which canonical settings have it: lists of objects are mappings by name.
[[nodiscard]] const Field& mapping_form(const Field& field);

}  // namespace entente::model
