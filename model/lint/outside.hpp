// Warnings about partner entries whose tenant the scenario does not tell of.
#pragma once

#include "model/world/case.hpp"

namespace entente::model {

/// For each outside tenant (TenantSpec::outside) that it is one, and which tenant of the scenario it may be: one
/// without an id, or one whose id is nearly the same.
[[nodiscard]] std::vector<Problem> outside_warnings(const Case& given);

}  // namespace entente::model
