// Teams and sites that a scenario does not write: what people of a tenant may have made already, where its settings are
// not known, and what they may yet create.
#pragma once

#include <string_view>

#include "model/input/node.hpp"
#include "model/input/problem.hpp"
#include "model/scenario/scenario.hpp"

namespace entente::model {

/// The names of the team and the site that anybody of a tenant with unknown settings may have made: who may create them
/// is a setting of that tenant, and so unknown. Source: Microsoft 365, "Manage who can create groups".
inline constexpr std::string_view team_of_anybody = "any-team", site_of_anybody = "any-site";

/// Adds both to the tenant if its settings are `any` and somebody is at home there, owned by all of them.
void add_venues_of_anybody(TenantSpec& tenant);

/// Adds to each tenant whose settings are known, and where somebody is at home, a team and a site that steps may
/// create: `new-team` and `new-site`. One of each stands for any number: what is not there yet has nobody in it.
void add_new_venues(Scenario& scenario);

/// Adds the team, or the site, that a timeline creates: `deal-room@contoso`. Problems: no such tenant, no name, or one
/// that is taken.
[[nodiscard]] Outcome<void> add_new_venue(const Node& name, bool is_team, Scenario& scenario);

}  // namespace entente::model
