// Teams outside of meetings: external access between organisations, guest access, membership of a team.
#pragma once

#include "model/rulebook/barriers.hpp"
#include "model/rulebook/conditional_access.hpp"
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
inline constexpr Clause policy_enables_federation{
    "FED-9", "the external access policy of the person enables external access",
    "Microsoft Teams: Set-CsExternalAccessPolicy, EnableFederationAccess"};
inline constexpr Clause policy_says_domains{
    "FED-10", "the person's own policy says which domains, in place of the organisation's lists",
    "Microsoft Teams: Set-CsExternalAccessPolicy, CommunicationWithExternalOrgs; CustomizeFederation"};
inline constexpr Clause policy_admits_domain{"FED-11", "the person's own policy admits the domain",
                                             "Microsoft Teams: Set-CsExternalAccessPolicy"};
inline constexpr Clause trial_is_admitted{
    "FED-12", "the other tenant is no trial tenant, or trial tenants, or this one, are allowed",
    "Microsoft Teams: Set-CsTenantFederationConfiguration, ExternalAccessWithTrialTenants"};
inline constexpr Clause are_organisations{"FED-13", "neither of the two uses a personal Microsoft account",
                                          "Microsoft Teams: external access with personal accounts"};
inline constexpr Clause consumers_are_available{
    "FED-14", "the organisation is in the commercial environment, where chats with personal accounts exist",
    "Microsoft Teams: trusted organizations, Teams accounts not managed by an organization"};
inline constexpr Clause organisation_chats_with_consumers{
    "FED-15", "the organisation and the person's policy allow chats with personal accounts",
    "Microsoft Teams: AllowTeamsConsumer, EnableTeamsConsumerAccess"};
inline constexpr Clause consumers_may_begin{"FED-16",
                                            "the organisation and the person's policy let personal accounts begin",
                                            "Microsoft Teams: AllowTeamsConsumerInbound, EnableTeamsConsumerInbound"};
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

namespace memo_rules {
inline constexpr MemoRule federate{};
inline constexpr MemoRule uses_teams_in{};
}  // namespace memo_rules

/// Whether `tenant`'s lists admit a domain for external access. With an allow list, the block list is ignored; a
/// cleared allow list admits nobody.
template <Logic L>
Truth<L> federation_admits(L& logic, const Facts<Truth<L>>& facts, TenantId tenant, DomainId domain) {
  using namespace clauses;
  const Truth<L> all = is<Leaf::federates_with_all>(facts, tenant);
  const Truth<L> blocked =
      is<Leaf::federation_blocks_domain>(facts, tenant, domain) ||
      (is<Leaf::blocks_subdomains>(facts, tenant) && is<Leaf::federation_blocks_parent>(facts, tenant, domain));
  return logic.clause(all_known_domains, all && !blocked) ||
         logic.clause(domain_is_listed, !all && is<Leaf::federates_with_domain>(facts, tenant, domain));
}

/// Whether the person's external access reaches a domain: by their own policy where it speaks, which can be wider than
/// the organisation's lists, and by those lists otherwise.
template <Logic L>
Truth<L> reaches_domain(L& logic, const Facts<Truth<L>>& facts, PersonId who, DomainId domain) {
  using namespace clauses;
  const AccessPolicyId policy = (*facts.shape)[who].access_policy;
  const TenantId home = facts.shape->home(who);
  const Truth<L> admitted =
      is<Leaf::policy_allows_all_domains>(facts, policy) ||
      (is<Leaf::policy_allows_listed_domains>(facts, policy) &&
       is<Leaf::policy_allows_domain>(facts, policy, domain)) ||
      (is<Leaf::policy_blocks_listed_domains>(facts, policy) && !is<Leaf::policy_blocks_domain>(facts, policy, domain));
  const Truth<L> speaks =
      is<Leaf::policy_allows_all_domains>(facts, policy) || is<Leaf::policy_allows_listed_domains>(facts, policy) ||
      is<Leaf::policy_blocks_listed_domains>(facts, policy) || is<Leaf::policy_blocks_all_domains>(facts, policy);
  return select(logic.clause(policy_says_domains, is<Leaf::customises_federation>(facts, home) && speaks),
                logic.clause(policy_admits_domain, admitted), federation_admits(logic, facts, home, domain));
}

/// Whether `own`'s external access lets in the tenant `other`, if that is only a trial.
template <Logic L>
Truth<L> admits_if_trial(L& logic, const Facts<Truth<L>>& facts, TenantId own, TenantId other, DomainId domain) {
  return logic.clause(clauses::trial_is_admitted, !is<Leaf::is_trial>(facts, other) ||
                                                      is<Leaf::federates_with_trials>(facts, own) ||
                                                      is<Leaf::exempts_trial_domain>(facts, own, domain));
}

/// Whether somebody of an organisation and somebody with a personal account can chat. `begins` says whether the
/// organisation's side does.
template <Logic L>
Truth<L> chat_with_consumer(L& logic, const Facts<Truth<L>>& facts, PersonId member, PersonId consumer, bool begins) {
  using namespace clauses;
  const Shape& shape = *facts.shape;
  const TenantId home = shape.home(member);
  const AccessPolicyId policy = shape[member].access_policy;
  const Truth<L> inbound = logic.clause(consumers_may_begin, is<Leaf::consumers_may_start>(facts, home) &&
                                                                 is<Leaf::policy_lets_consumers_start>(facts, policy));
  return is<Leaf::is_consumer>(facts, shape.home(consumer)) && !is<Leaf::is_consumer>(facts, home) &&
         logic.clause(consumers_are_available, is<Leaf::in_environment>(facts, home, Environment::commercial)) &&
         logic.clause(one_side_federates, is<Leaf::federates>(facts, home)) &&
         logic.clause(organisation_chats_with_consumers, is<Leaf::chats_with_consumers>(facts, home) &&
                                                             is<Leaf::policy_chats_with_consumers>(facts, policy)) &&
         (begins ? logic.constant(true) : inbound);
}

/// Whether each side's external access admits the other: what Teams calls a trusted organisation, in both directions.
template <Logic L>
Truth<L> federate(L& logic, const Facts<Truth<L>>& facts, PersonId a, PersonId b) {
  using namespace clauses;
  const Shape& shape = *facts.shape;
  const TenantId home_a = shape.home(a), home_b = shape.home(b);
  return memoized(logic, memo_rules::federate, shape.address(a), shape.address(b), [&] {
    return logic.clause(from_organisations_apart, logic.constant(home_a != home_b)) &&
           logic.clause(chat_pair_is_supported,
                        environment_pair_supports<Leaf::chat_between>(logic, facts, home_a, home_b)) &&
           logic.clause(one_side_federates, is<Leaf::federates>(facts, home_a)) &&
           logic.clause(other_side_federates, is<Leaf::federates>(facts, home_b)) &&
           logic.clause(are_organisations,
                        !is<Leaf::is_consumer>(facts, home_a) && !is<Leaf::is_consumer>(facts, home_b)) &&
           logic.clause(policy_enables_federation, is<Leaf::policy_federates>(facts, shape[a].access_policy) &&
                                                       is<Leaf::policy_federates>(facts, shape[b].access_policy)) &&
           logic.clause(one_side_admits_domain, reaches_domain(logic, facts, a, shape[b].domain)) &&
           logic.clause(other_side_admits_domain, reaches_domain(logic, facts, b, shape[a].domain)) &&
           admits_if_trial(logic, facts, home_a, home_b, shape[b].domain) &&
           admits_if_trial(logic, facts, home_b, home_a, shape[a].domain);
  });
}

/// Whether the person can use Teams of `where` as somebody known there: with their own account, or as a guest.
template <Logic L>
Truth<L> uses_teams_in(L& logic, const Facts<Truth<L>>& facts, PersonId who, TenantId where) {
  return memoized(logic, memo_rules::uses_teams_in, row(who), row(where), [&] {
    using namespace clauses;
    const Visit v = visit(*facts.shape, who, where);
    const Truth<L> active = may_sign_in_to(logic, facts, v);
    if (v.home == where) return active && own_sign_in_passes(logic, facts, v, teams_app);
    const PresenceId presence = facts.shape->presence(who, where);
    const Truth<L> there = active && logic.clause(guest_has_redeemed, is_redeemed_user(logic, facts, v));
    return and_then(logic, there, [&] {
      return (logic.clause(is_external_guest, !is<Leaf::is_external_member>(facts, presence)) ||
              logic.clause(guest_in_one_cloud, is_in_same_cloud(logic, facts, v.home, v.resource))) &&
             logic.clause(guests_are_welcome, is<Leaf::guests_in_teams>(facts, where)) &&
             logic.clause(teams_app_is_permitted, b2b_is_permitted(logic, facts, v, teams_app)) &&
             guest_sign_in_passes(logic, facts, v, teams_app);
    });
  });
}

/// Whether no barrier stands between the person and anybody in the team: when barriers are applied, those who do not
/// fit are taken out.
template <Logic L>
Truth<L> fits_into_team(L& logic, const Facts<Truth<L>>& facts, PersonId who, TeamId team) {
  const Shape& shape = *facts.shape;
  const TenantId where = shape[team].tenant;
  return logic.clause(clauses::team_has_no_barrier, every(logic, shape[where].people, [&](PersonId other) {
                        return other == who ? logic.constant(true)
                                            : !is<Leaf::is_in_team>(facts, shape.membership(other, team)) ||
                                                  no_barrier_between(logic, facts, where, who, other);
                      }));
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
         fits_into_team(logic, facts, who, team);
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
