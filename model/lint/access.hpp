// Warnings about access: Conditional Access that no guest can meet, allow lists without the pages that guests need, and
// policies larger than Microsoft has promised to keep.
#pragma once

#include "model/world/case.hpp"

namespace entente::model {

/// Settings of cross-tenant access and Conditional Access that rarely mean what they say, each at its place.
[[nodiscard]] std::vector<Problem> access_warnings(const Case& given);

}  // namespace entente::model
