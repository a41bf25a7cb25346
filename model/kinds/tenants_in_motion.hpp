// The tenants of a large estate in which something happens: those that a simulation is about.
#pragma once

#include "model/scenario/scenario.hpp"

namespace entente::model {

/// The scenario with the tenants that the timeline or an invariant names, those that synchronize, those with
/// invitations that nobody has accepted yet, and those that these depend on: whose people are guests, members or users
/// there, or hold accounts or networks. `tenants_left_out` says how many others there are: they stay as they are. A
/// small scenario is itself.
[[nodiscard]] Scenario in_motion(Scenario scenario);

}  // namespace entente::model
