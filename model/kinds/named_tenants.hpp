// Which tenants a scenario asks about, or lets something happen to, by name.
#pragma once

#include <set>

#include "model/kinds/tenant_names.hpp"

namespace entente::model {

/// The tenants that invariants, the timeline and questions name. `names` are those of the scenario's tenants.
[[nodiscard]] std::set<std::size_t> tenants_asked_about(const Scenario& scenario, const TenantNames& names);

}  // namespace entente::model
