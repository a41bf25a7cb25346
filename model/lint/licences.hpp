// Warnings about licences: settings that take one which the tenant does not list.
#pragma once

#include "model/world/case.hpp"

namespace entente::model {

/// Each setting whose licence is missing, at its place. A tenant that lists no licences at all is not asked.
[[nodiscard]] std::vector<Problem> licence_warnings(const Case& given);

}  // namespace entente::model
