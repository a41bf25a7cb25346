// What editors say of a property: the sentences of the JSON Schema that a field does not carry itself. Private to
// model/language.
#pragma once

#include "model/input/field.hpp"

namespace entente::model {

/// The field with a sentence for every property below it that has none. A property without one anywhere stays without:
/// a test finds it.
[[nodiscard]] Field described(Field field);

}  // namespace entente::model
