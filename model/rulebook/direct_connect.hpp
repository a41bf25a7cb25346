// B2B direct connect: shared channels of Teams without a guest object, by mutual consent, and inside one cloud only.
#pragma once

#include "model/rulebook/accounts.hpp"
#include "model/rulebook/conditional_access.hpp"

namespace entente::model {

namespace clauses {
inline constexpr Clause direct_pair_is_supported{
    "DCO-1", "B2B direct connect is supported between the two Azure clouds: never across them",
    "Microsoft Entra: Cross-tenant access overview, B2B direct connect across Microsoft clouds"};
inline constexpr Clause home_lets_connect{
    "DCO-2", "the home tenant's outbound direct connect settings permit the person at Teams",
    "Microsoft Entra: B2B direct connect overview, mutual trust"};
inline constexpr Clause resource_lets_connect{
    "DCO-3", "the resource tenant's inbound direct connect settings permit the person at Teams",
    "Microsoft Entra: B2B direct connect overview, mutual trust"};
}  // namespace clauses

/// Whether the person can use shared channels of `resource`. Conditional Access is asked with the rules for direct
/// connect: what the resource tenant does not trust, nobody can do there.
template <Logic L>
Truth<L> may_connect_directly(L& logic, const Facts<Truth<L>>& facts, PersonId who, TenantId resource) {
  using namespace clauses;
  const Visit v = visit(*facts.shape, who, resource);
  if (v.home == resource) return logic.constant(false);
  const Truth<L> clouds = logic.clause(
      direct_pair_is_supported, cloud_pair_supports<Leaf::direct_connect_between>(logic, facts, v.home, v.resource));
  return and_then(logic, clouds, [&] {
    return may_sign_in(logic, facts, who) &&
           logic.clause(home_lets_connect,
                        section_permits(logic, facts, Section::direct_outbound, v.home, v.resource, who, teams_app)) &&
           logic.clause(resource_lets_connect,
                        section_permits(logic, facts, Section::direct_inbound, v.resource, v.home, who, teams_app)) &&
           restrictions_permit(logic, facts, who, resource, teams_app) &&
           meets_conditional_access(logic, facts, v, SignIn::direct_connect, teams_app);
  });
}

}  // namespace entente::model
