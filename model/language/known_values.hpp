// What the language knows of the places of settings: the fields there, and the values that stand in them.
#pragma once

#include <string>
#include <vector>

#include "model/input/field.hpp"
#include "model/terms/vocabulary.hpp"

namespace entente::model {

/// The field at a dotted path of settings, in which `<name>` stands for any key; nullptr when the language has none.
[[nodiscard]] const Field* field_of_setting(std::string_view object, std::string_view place);

/// Whether settings have the leaf's place in such an object (SortInfo::object).
[[nodiscard]] bool has_setting(const LeafInfo& leaf, std::string_view object);

/// Whether settings have a list at the leaf's place, and nothing else.
[[nodiscard]] bool is_list_of_settings(const LeafInfo& leaf);

/// A value (of a list, a name in it) that may stand at the leaf's place and that no leaf names: what is written when
/// none of those that rules read is meant. Empty when there is none.
[[nodiscard]] std::string_view value_no_leaf_names(const LeafInfo& leaf);

}  // namespace entente::model
