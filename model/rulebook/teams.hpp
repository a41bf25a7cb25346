// Teams outside of meetings: external access between organisations, guest access, membership of a team.
#pragma once

#include "model/rulebook/barriers.hpp"
#include "model/rulebook/invitations.hpp"

namespace entente::model {

namespace clauses {
inline constexpr Clause from_organisations_apart{"FED-1", "the two people's homes are different tenants",
                                                 "Microsoft Teams: external access"};
inline constexpr Clause chat_pair_is_supported{"FED-2", "external access is supported between the two environments",
                                               "Microsoft 365: Cross-cloud collaboration, external access chat"};
inline constexpr Clause one_side_federates{"FED-3", "the first person's tenant allows external access",
                                           "Microsoft Teams: Set-CsTenantFederationConfiguration, AllowFederatedUsers"};
inline constexpr Clause other_side_federates{
    "FED-4", "the second person's tenant allows external access",
    "Microsoft Teams: Set-CsTenantFederationConfiguration, AllowFederatedUsers"};
inline constexpr Clause one_side_admits_domain{
    "FED-5", "the first person's tenant admits the second's domain",
    "Microsoft Teams: trusted organizations; Remote Assist: federation on both sides"};
inline constexpr Clause other_side_admits_domain{
    "FED-6", "the second person's tenant admits the first's domain",
    "Microsoft Teams: trusted organizations; Remote Assist: federation on both sides"};
inline constexpr Clause all_known_domains{"FED-7", "all known domains are allowed, and this one is not blocked",
                                          "Microsoft Teams: Set-CsTenantFederationConfiguration, AllowedDomains"};
inline constexpr Clause domain_is_listed{"FED-8", "only listed domains are allowed, and this one is listed",
                                         "Microsoft Teams: Set-CsTenantFederationConfiguration, AllowedDomains"};
inline constexpr Clause guests_are_welcome{"TMS-1", "the tenant allows guests in Teams",
                                           "Microsoft Teams: Get-CsTeamsClientConfiguration, AllowGuestUser"};
inline constexpr Clause is_external_guest{
    "TMS-2", "the person is an External Guest: Teams does not support External Members across clouds",
    "Microsoft 365: Cross-cloud collaboration, CCB2B user types"};
inline constexpr Clause guest_has_redeemed{"TMS-3", "the person has accepted the invitation",
                                           "Microsoft 365: Cross-cloud collaboration, invitation"};
inline constexpr Clause teams_app_is_permitted{
    "TMS-4", "cross-tenant access settings of both tenants permit the person at Teams",
    "inferred: Microsoft Entra, sign-in is checked per application"};
inline constexpr Clause team_has_owner{"TMS-5", "the team has an owner who can add people",
                                       "Microsoft Teams: guest access"};
inline constexpr Clause is_not_in_team_yet{"TMS-6", "the person is not in the team yet",
                                           "Microsoft Teams: guest access"};
inline constexpr Clause team_has_no_barrier{"TMS-7",
                                            "no information barrier stands between the person and anyone in the team",
                                            "Microsoft Teams: Information barriers in Microsoft Teams"};
inline constexpr Clause both_are_of_the_house{
    "TMS-8", "both are people of the tenant's own, so a common team is not needed",
    "Remote Assist outside your tenant: guests reach only people of their teams"};
inline constexpr Clause guests_reach_whole_tenant{"TMS-9", "guests reach the whole tenant",
                                                  "ambiguous: reading guest-reach"};
inline constexpr Clause share_a_team{"TMS-10", "the two share a team", "Microsoft Teams: guest access"};
inline constexpr Clause guest_in_one_cloud{
    "TMS-11", "both tenants are in one Azure cloud, where Teams also takes External Members",
    "Microsoft 365: Cross-cloud collaboration, CCB2B user types"};
inline constexpr Clause is_team_member{"TMS-12", "the person is in the team", "Microsoft Teams: guest access"};
}  // namespace clauses

/// The application every Teams sign-in is for. Shapes always list it first.
inline constexpr AppId teams_app{0};

/// Whether `tenant`'s lists admit a domain for external access. With an allow list, the block list is ignored; a
/// cleared allow list admits nobody.
template <Logic L>
Truth<L> federation_admits(L& logic, const Facts<Truth<L>>& facts, TenantId tenant, DomainId domain) {
  using namespace clauses;
  const Truth<L> all = is<Leaf::federates_with_all>(facts, tenant);
  return logic.clause(all_known_domains, all && !is<Leaf::federation_blocks_domain>(facts, tenant, domain)) ||
         logic.clause(domain_is_listed, !all && is<Leaf::federates_with_domain>(facts, tenant, domain));
}

/// Whether each tenant's external access admits the other: what Teams calls a trusted organisation, in both directions.
template <Logic L>
Truth<L> federate(L& logic, const Facts<Truth<L>>& facts, PersonId a, PersonId b) {
  using namespace clauses;
  const Shape& shape = *facts.shape;
  const TenantId home_a = shape.home(a), home_b = shape.home(b);
  return logic.clause(from_organisations_apart, logic.constant(home_a != home_b)) &&
         logic.clause(chat_pair_is_supported,
                      environment_pair_supports<Leaf::chat_between>(logic, facts, home_a, home_b)) &&
         logic.clause(one_side_federates, is<Leaf::federates>(facts, home_a)) &&
         logic.clause(other_side_federates, is<Leaf::federates>(facts, home_b)) &&
         logic.clause(one_side_admits_domain, federation_admits(logic, facts, home_a, shape[b].domain)) &&
         logic.clause(other_side_admits_domain, federation_admits(logic, facts, home_b, shape[a].domain));
}

/// Whether the person can use Teams of `where` as somebody known there: with their own account, or as a guest.
template <Logic L>
Truth<L> uses_teams_in(L& logic, const Facts<Truth<L>>& facts, PersonId who, TenantId where) {
  using namespace clauses;
  const Visit v = visit(*facts.shape, who, where);
  const Truth<L> active = logic.clause(account_is_active, is<Leaf::account_is_enabled>(facts, who));
  if (v.home == where) return active;
  const PresenceId presence = facts.shape->presence(who, where);
  const Truth<L> there = active && logic.clause(guest_has_redeemed, is<Leaf::has_redeemed>(facts, presence));
  return and_then(logic, there, [&] {
    return (logic.clause(is_external_guest, !is<Leaf::is_external_member>(facts, presence)) ||
            logic.clause(guest_in_one_cloud, is_in_same_cloud(logic, facts, v.home, v.resource))) &&
           logic.clause(guests_are_welcome, is<Leaf::guests_in_teams>(facts, where)) &&
           logic.clause(teams_app_is_permitted, b2b_is_permitted(logic, facts, v, teams_app));
  });
}

/// Whether the person may be added to the team now.
template <Logic L>
Truth<L> may_join_team(L& logic, const Facts<Truth<L>>& facts, PersonId who, TeamId team) {
  using namespace clauses;
  const Shape& shape = *facts.shape;
  const TenantId where = shape[team].tenant;
  return logic.clause(is_not_in_team_yet, !is<Leaf::is_in_team>(facts, shape.membership(who, team))) &&
         uses_teams_in(logic, facts, who, where) &&
         logic.clause(team_has_owner, some(logic, shape[where].people,
                                           [&](PersonId owner) {
                                             return is<Leaf::owns_team>(facts, shape.membership(owner, team)) &&
                                                    is<Leaf::account_is_enabled>(facts, owner);
                                           })) &&
         logic.clause(team_has_no_barrier, every(logic, shape[where].people, [&](PersonId other) {
                        return other == who ? logic.constant(true)
                                            : !is<Leaf::is_in_team>(facts, shape.membership(other, team)) ||
                                                  no_barrier_between(logic, facts, where, who, other);
                      }));
}

template <Logic L>
Truth<L> is_in(L& logic, const Facts<Truth<L>>& facts, PersonId who, TeamId team) {
  return logic.clause(clauses::is_team_member, is<Leaf::is_in_team>(facts, facts.shape->membership(who, team)));
}

/// Whether both are in the team and can open it.
template <Logic L>
Truth<L> share_team(L& logic, const Facts<Truth<L>>& facts, PersonId a, PersonId b, TeamId team) {
  const Shape& shape = *facts.shape;
  const TenantId where = shape[team].tenant;
  return and_then(logic, is_in(logic, facts, a, team) && is_in(logic, facts, b, team), [&] {
    return uses_teams_in(logic, facts, a, where) && uses_teams_in(logic, facts, b, where) &&
           no_barrier_between(logic, facts, where, a, b);
  });
}

/// Whether the two can chat or call inside `where`. People of the house reach one another; a guest reaches people with
/// whom they share a team (or the whole tenant, under the other reading).
template <Logic L>
Truth<L> chat_inside(L& logic, const Facts<Truth<L>>& facts, PersonId a, PersonId b, TenantId where) {
  using namespace clauses;
  const Shape& shape = *facts.shape;
  const Truth<L> of_the_house = logic.constant(shape.home(a) == where && shape.home(b) == where);
  const auto both_are_there =
      and_then(logic, uses_teams_in(logic, facts, a, where), [&] { return uses_teams_in(logic, facts, b, where); });
  return and_then(logic, both_are_there, [&] {
    return no_barrier_between(logic, facts, where, a, b) &&
           (logic.clause(both_are_of_the_house, of_the_house) ||
            logic.clause(guests_reach_whole_tenant, !is<Leaf::guests_reach_team_only>(facts)) ||
            logic.clause(share_a_team, some(logic, shape[where].teams,
                                            [&](TeamId team) { return share_team(logic, facts, a, b, team); })));
  });
}

}  // namespace entente::model
