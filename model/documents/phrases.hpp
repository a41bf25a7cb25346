// How the rulebook's page says a fact. Private to model/documents.
#pragma once

#include <string>

#include "model/logic/documenting.hpp"

namespace entente::model {

/// A fact in words, with the place where it is set: "the partner entry is there (`crossTenantAccessPolicy…`)".
[[nodiscard]] std::string phrase(const Text::Node& fact);

}  // namespace entente::model
