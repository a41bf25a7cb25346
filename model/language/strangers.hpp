// Strangers: tenants that a scenario does not tell of, because nobody can list the tenants of the world. Without them a
// proof is about the tenants of the file alone, and two clients may still meet as guests of somebody else.
#pragma once

#include <span>
#include <vector>

#include "model/scenario/scenario.hpp"

namespace entente::model {

/// Adds a tenant of each environment that may have any settings: `stranger-commercial` and so on. Each has a person,
/// one more for every domain that settings name and nobody has, a team and a site. Strangers that are there, and
/// tenants that only an export lists, get the people whom they lack: read the timeline, whose changes of settings may
/// name more domains, and add them again. Each tenant of the scenario gets somebody else, too: a member without roles
/// and groups of whom nothing more is known.
void add_strangers(Scenario& scenario, std::span<const Environment> of);
/// Whether the tenant is one of these.
[[nodiscard]] bool is_stranger(const TenantSpec& tenant);

/// The scenario without its strangers, and then with each of them alone. Strangers that something names stay. What
/// happens there can happen in the scenario itself; what cannot happen there says nothing.
[[nodiscard]] std::vector<Scenario> with_fewer_strangers(const Scenario& scenario);

}  // namespace entente::model
