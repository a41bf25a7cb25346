// The fields that follow from the vocabulary: a leaf's path says where a setting is, its form and column what may stand
// there, and its phrase what it means. Private to model/language.
#pragma once

#include "model/input/field.hpp"
#include "model/terms/vocabulary.hpp"

namespace entente::model {

/// An object with a field for each leaf whose path starts from such rows, and with what no leaf says: names that decide
/// nothing, further values of enumerations, limits, other forms. Where both speak of one place, the values of
/// enumerations add up, and another kind of field takes the place of the leaf's.
[[nodiscard]] Field settings_of(Sort row, std::vector<Field::Named> besides, std::string says = {});
/// Likewise of the traits of people, guests, tenants and items.
[[nodiscard]] Field traits_of(Root root, std::vector<Field::Named> besides);

/// Names that are known and decide nothing.
[[nodiscard]] std::vector<Field::Named> idle_names(std::initializer_list<const char*> names);
/// The one list with the other behind it.
[[nodiscard]] std::vector<Field::Named> both(std::vector<Field::Named> first, std::vector<Field::Named> second);

}  // namespace entente::model
