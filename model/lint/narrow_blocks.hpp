// Warnings about settings that read as closed and close almost nothing.
#pragma once

#include "model/world/case.hpp"

namespace entente::model {

/// Each B2B section that blocks the users and groups it names where these are few, and each external access policy that
/// nobody has.
[[nodiscard]] std::vector<Problem> narrow_block_warnings(const Case& given);

}  // namespace entente::model
