// Warnings about cross-tenant synchronization.
#pragma once

#include "model/world/case.hpp"

namespace entente::model {

/// Each synchronization that would provision nobody in any state, with what stands before it.
[[nodiscard]] std::vector<Problem> synchronization_warnings(const Case& given);

}  // namespace entente::model
