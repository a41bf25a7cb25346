// A scenario with few of its tenants, and without what it says of the others.
#pragma once

#include <span>

#include "model/kinds/dependencies.hpp"
#include "model/scenario/scenario.hpp"

namespace entente::model {

/// The scenario with these tenants, in the order in which it has them. Entries for others, synchronization to them, and
/// people of theirs among guests, members and holders of accounts are left out, and the networks of others. Lists of
/// names keep theirs, which mean nobody then.
[[nodiscard]] Scenario with_tenants(const Scenario& scenario, std::span<const std::size_t> kept,
                                    const Dependencies& on = all_dependencies());

}  // namespace entente::model
