// Invitations: who may invite, whom the domain list admits, and when a pending invitation can be accepted.
#pragma once

#include "model/rulebook/accounts.hpp"
#include "model/rulebook/cross_tenant_access.hpp"

namespace entente::model {

namespace clauses {
inline constexpr Clause inviter_is_there{
    "INV-1", "the inviter is in the resource tenant, with an account of its own or as a redeemed B2B user",
    "Microsoft Graph: authorizationPolicy, allowInvitesFrom"};
inline constexpr Clause everyone_may_invite{"INV-2", "everyone there, guests included, may invite",
                                            "Microsoft Graph: authorizationPolicy, allowInvitesFrom everyone"};
inline constexpr Clause members_may_invite{
    "INV-3", "members may invite, and the inviter is of type Member",
    "Microsoft Graph: authorizationPolicy, allowInvitesFrom adminsGuestInvitersAndAllMembers"};
inline constexpr Clause role_may_invite{
    "INV-4", "invitations are not switched off, and the inviter is an administrator or holds the Guest Inviter role",
    "Microsoft Graph: authorizationPolicy, allowInvitesFrom adminsAndGuestInviters"};
inline constexpr Clause invitee_is_no_user{"INV-5", "the invited person is not a user of the resource tenant yet",
                                           "Microsoft Entra: Troubleshooting B2B collaboration"};
inline constexpr Clause invitee_is_from_elsewhere{"INV-6", "the invited person's home is another tenant",
                                                  "Microsoft Entra: B2B collaboration overview"};
inline constexpr Clause some_app_is_permitted{
    "INV-8", "cross-tenant access settings of both tenants permit the person at one application at least",
    "Microsoft Entra: Allow or block invitations, checked at the time of invitation"};
inline constexpr Clause domain_is_not_blocked{"INV-9",
                                              "the resource tenant's domain list does not block the invited address",
                                              "Microsoft Entra: Allow or block invitations to specific organizations"};
inline constexpr Clause domain_is_allowed{
    "INV-10", "the resource tenant has no allow list, or it lists the domain of the invited address",
    "Microsoft Entra: Allow or block invitations to specific organizations"};
inline constexpr Clause domain_list_is_idle{"INV-11", "no domain list is in force in the resource tenant",
                                            "Microsoft Graph: b2bManagementPolicy, isOrganizationDefault"};
inline constexpr Clause someone_may_invite{"CAP-1", "somebody in the resource tenant may send invitations",
                                           "Microsoft Graph: authorizationPolicy, allowInvitesFrom"};
inline constexpr Clause app_is_entitled{
    "INV-12", "an application there may send invitations, and members may: neither off nor for administrators only",
    "Microsoft Graph: Create invitation, app-only calls"};
inline constexpr Clause address_is_free{"INV-13", "no account of the resource tenant uses the invited address already",
                                        "Microsoft Entra: Troubleshooting B2B collaboration, proxy address conflict"};
inline constexpr Clause cross_cloud_worker_is_enabled{
    "INV-14",
    "both tenants are in one Azure cloud, or the service principal Microsoft B2B Cross Cloud Worker is enabled at home",
    "Microsoft Entra: Troubleshooting B2B collaboration, Microsoft B2B Cross Cloud Worker"};
inline constexpr Clause is_user_of_resource{"STP-1", "the person is a B2B user there",
                                            "Microsoft Entra: Remove a user's access"};
inline constexpr Clause is_unblocked{"LIF-5", "the resource tenant has not blocked the user from signing in",
                                     "Microsoft Graph: user, accountEnabled"};
inline constexpr Clause invitation_is_pending{"RED-1", "there is an invitation that has not been accepted",
                                              "Microsoft Graph: user, externalUserState"};
inline constexpr Clause home_consents{"RED-2", "the home tenant redeems outbound invitations automatically",
                                      "Microsoft Entra: automatic redemption setting"};
inline constexpr Clause resource_consents{"RED-3", "the resource tenant redeems inbound invitations automatically",
                                          "Microsoft Entra: automatic redemption setting"};
}  // namespace clauses

template <Logic L>
Truth<L> is_not_blocked(L& logic, const Facts<Truth<L>>& facts, const Visit& v);

/// Whether the person can sign in as whom they are at the tenant: at home, or as a guest with the other account they
/// have accepted with.
template <Logic L>
Truth<L> may_sign_in_to(L& logic, const Facts<Truth<L>>& facts, const Visit& v);

/// Whether the person is a B2B user there who has accepted the invitation: not deleted since, and not blocked.
template <Logic L>
Truth<L> is_redeemed_user(L& logic, const Facts<Truth<L>>& facts, const Visit& v);

/// Whether the person is in `where`: with an account there, or as a B2B user who has redeemed.
template <Logic L>
Truth<L> is_in(L& logic, const Facts<Truth<L>>& facts, PersonId who, TenantId where);

/// Whether the person counts as a member of `where`: by type, wherever they sign in.
template <Logic L>
Truth<L> is_member_type(L&, const Facts<Truth<L>>& facts, PersonId who, TenantId where);

/// Whether `inviter` may send invitations to `resource`. `none` stops everybody, administrators included.
template <Logic L>
Truth<L> may_invite(L& logic, const Facts<Truth<L>>& facts, PersonId inviter, TenantId resource);

/// Whether anybody may send invitations to `resource`: its own people, or (where everyone may) somebody visiting.
template <Logic L>
Truth<L> has_inviter(L& logic, const Facts<Truth<L>>& facts, TenantId resource);

/// Whether an application may send invitations to `resource`. It holds no role and is no member: it may what members
/// may.
template <Logic L>
Truth<L> app_may_invite(L& logic, const Facts<Truth<L>>& facts, TenantId resource);

/// Whether the resource tenant's allow or block list lets the person's address in. It is asked at the invitation and at
/// the redemption, not at later sign-ins. With both lists filled (Graph can hold that) the address must pass both.
template <Logic L>
Truth<L> domain_is_admitted(L& logic, const Facts<Truth<L>>& facts, const Visit& v);

/// Whether the person may be invited, whoever invites.
template <Logic L>
Truth<L> is_invitable(L& logic, const Facts<Truth<L>>& facts, const Visit& v);

/// Whether both tenants suppress the consent prompt. The two switches face each other: outbound at home, inbound at the
/// resource; no other combination does it.
template <Logic L>
Truth<L> redeems_automatically(L& logic, const Facts<Truth<L>>& facts, TenantId home, TenantId resource);

/// Whether the person can accept the pending invitation now, by consent or automatically.
template <Logic L>
Truth<L> may_redeem(L& logic, const Facts<Truth<L>>& facts, const Visit& v);

}  // namespace entente::model
