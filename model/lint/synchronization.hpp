// Warnings about cross-tenant synchronization.
#pragma once

#include "model/world/case.hpp"

namespace entente::model {

/// Each synchronization that would provision nobody in any state, under no value of the open settings and in no version
/// that the timeline makes of them, with what stands before it whatever the open settings are.
[[nodiscard]] std::vector<Problem> synchronization_warnings(const Case& given);

}  // namespace entente::model
