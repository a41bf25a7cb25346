// Teams outside of meetings: external access between organisations, guest access, membership of a team.
#pragma once

#include "model/rulebook/account_apps.hpp"
#include "model/rulebook/barriers.hpp"
#include "model/rulebook/conditional_access.hpp"
#include "model/rulebook/invitations.hpp"
#include "model/terms/capabilities.hpp"

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
inline constexpr Clause is_made_by_nobody{"TMS-13", "nobody owns the team yet", "Microsoft Teams: Create a team"};
inline constexpr Clause creator_is_of_the_house{"TMS-14", "whoever creates it is a member of the tenant's own",
                                                "Microsoft 365: Manage who can create Microsoft 365 Groups"};
inline constexpr Clause users_create_groups{
    "TMS-15", "the tenant lets its users create groups, and teams with them",
    "Microsoft 365: Manage who can create Microsoft 365 Groups, EnableGroupCreation"};
inline constexpr Clause group_creates_groups{
    "TMS-16", "the person is in the group whose members may create groups all the same",
    "Microsoft 365: Manage who can create Microsoft 365 Groups, GroupCreationAllowedGroupId"};
inline constexpr Clause role_creates_groups{"TMS-17", "a role lets the person create groups",
                                            "Microsoft 365: Manage who can create Microsoft 365 Groups, roles"};
}  // namespace clauses

/// Whether `tenant`'s lists admit a domain for external access. With an allow list, the block list is ignored; a
/// cleared allow list admits nobody.
template <Logic L>
Truth<L> federation_admits(L& logic, const Facts<Truth<L>>& facts, TenantId tenant, DomainId domain);

/// Whether `own`'s external access lets in the tenant `other`, if that is only a trial.
template <Logic L>
Truth<L> admits_if_trial(L& logic, const Facts<Truth<L>>& facts, TenantId own, TenantId other, DomainId domain);

/// Whether somebody of an organisation and somebody with a personal account can chat. `begins` says whether the
/// organisation's side does.
template <Logic L>
Truth<L> chat_with_consumer(L& logic, const Facts<Truth<L>>& facts, PersonId member, PersonId consumer, bool begins);

/// Whether each side's external access admits the other: what Teams calls a trusted organisation, in both directions.
template <Logic L>
Truth<L> federate(L& logic, const Facts<Truth<L>>& facts, PersonId a, PersonId b);

/// Whether the person can use Teams of `where` as somebody known there: with their own account, or as a guest.
template <Logic L>
Truth<L> uses_teams_in(L& logic, const Facts<Truth<L>>& facts, PersonId who, TenantId where);

/// Whether the person has Teams to work with in `where`: a licence, if they are of the house, and a device that opens
/// it.
template <Logic L>
Truth<L> works_with_teams(L& logic, const Facts<Truth<L>>& facts, PersonId who, TenantId where);

/// Whether the person can be in calls and meetings of `where`: with Teams, or with Remote Assist.
template <Logic L>
Truth<L> takes_calls(L& logic, const Facts<Truth<L>>& facts, PersonId who, TenantId where);

/// Whether two people, in the tenants where each is known, have what it takes to chat, or for a call, to call.
template <Logic L>
Truth<L> have_apps_to_talk(L& logic, const Facts<Truth<L>>& facts, PersonId a, TenantId a_in, PersonId b, TenantId b_in,
                           ChatFeature feature);

/// Whether no barrier stands between the person and anybody in the team: when barriers are applied, those who do not
/// fit are taken out.
template <Logic L>
Truth<L> fits_into_team(L& logic, const Facts<Truth<L>>& facts, PersonId who, TeamId team);

/// Whether the person may create the team, which is not there yet. Shared channels are taken to be there.
template <Logic L>
Truth<L> may_create_team(L& logic, const Facts<Truth<L>>& facts, PersonId creator, TeamId team);

/// Whether the person may be added to the team now.
template <Logic L>
Truth<L> may_join_team(L& logic, const Facts<Truth<L>>& facts, PersonId who, TeamId team);

template <Logic L>
Truth<L> is_in(L& logic, const Facts<Truth<L>>& facts, PersonId who, TeamId team);

/// Whether both are in the team and can open it.
template <Logic L>
Truth<L> share_team(L& logic, const Facts<Truth<L>>& facts, PersonId a, PersonId b, TeamId team);

/// Whether the two can chat or call inside `where`. People of the house reach one another; a guest reaches people with
/// whom they share a team (or the whole tenant, under the other reading).
template <Logic L>
Truth<L> chat_inside(L& logic, const Facts<Truth<L>>& facts, PersonId a, PersonId b, TenantId where);

}  // namespace entente::model
