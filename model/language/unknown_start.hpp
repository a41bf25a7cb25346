// What else is not known of a tenant whose settings are unknown, at the moment a proof starts from.
#pragma once

#include "model/scenario/scenario.hpp"

namespace entente::model {

/// Tenants whose settings are `any` may have anybody as a guest already, and what sign-ins of their people bring along
/// (claims, risk) and which links their sites have is unknown where the scenario does not say it. What else people may
/// have (roles, licences, segments) stays as written: unknown settings of the tenant let do whatever a role or a
/// licence would, and segments only refuse.
void leave_start_unknown(Scenario& scenario);
/// Whether it leaves anything unknown that is not so without it.
[[nodiscard]] bool has_unknown_start(const Scenario& scenario);

}  // namespace entente::model
