// A scenario with few of its tenants, and without what it says of the others.
#pragma once

#include <set>
#include <span>
#include <string>

#include "model/kinds/dependencies.hpp"
#include "model/scenario/scenario.hpp"

namespace entente::model {

/// The scenario with these tenants, in the order in which it has them. Entries for others, synchronization to them, and
/// people of theirs among guests, members and holders of accounts are left out, the networks of others, and names in
/// lists of people that only others answer to: nobody is a group that nobody knows because they are left out. Other
/// lists keep their names, which mean nothing then. `names` are names_of_people() of the scenario, which are gathered
/// where they are not given.
[[nodiscard]] Scenario with_tenants(const Scenario& scenario, std::span<const std::size_t> kept,
                                    const Dependencies& on = all_dependencies(),
                                    const std::set<std::string>* names = nullptr);

}  // namespace entente::model
