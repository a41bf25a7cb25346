// Strangers: tenants that a scenario does not tell of, because nobody can list the tenants of the world. Without them a
// proof is about the tenants of the file alone, and two clients may still meet as guests of somebody else.
#pragma once

#include <span>
#include <string_view>

#include "model/scenario/scenario.hpp"

namespace entente::model {

/// The name of the team that anybody of a tenant with unknown settings may have made: who may create teams is a setting
/// of that tenant, and so unknown. Source: Microsoft 365, "Manage who can create groups".
inline constexpr std::string_view team_of_anybody = "any-team";

/// Adds a tenant of each environment that may have any settings: `stranger-commercial` and so on. Each has a person,
/// one more for every domain that settings name and nobody has, and a team. Strangers that are there get the people
/// whom they lack: read the timeline, whose changes of settings may name more domains, and add them again.
void add_strangers(Scenario& scenario, std::span<const Environment> of);
/// Whether the tenant is one of these.
[[nodiscard]] bool is_stranger(const TenantSpec& tenant);

/// Adds `team_of_anybody` to the tenant if its settings are `any` and somebody is at home there, owned by all of them.
void add_team_of_anybody(TenantSpec& tenant);

}  // namespace entente::model
