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

/// The scenario with its tenants as `few` has them, where it has them: their settings on top of those they had, their
/// people, and what is said there of tenants that `few` does not have as it was, but for names that were left out of
/// lists. What happens is what happens in `few`.
[[nodiscard]] Scenario with_few_put_back(Scenario scenario, const Scenario& few);

}  // namespace entente::model
