// Cross-tenant synchronization: pushed from the source, consented to by the target, and only along supported pairs.
#pragma once

#include "model/rulebook/invitations.hpp"

namespace entente::model {

namespace clauses {
inline constexpr Clause sync_pair_is_supported{
    "SYN-1", "synchronization is supported from the source's Azure cloud to the target's",
    "Microsoft Entra: cross-tenant synchronization overview, cloud pairs (directional)"};
inline constexpr Clause target_allows_sync{
    "SYN-2", "the target's partner entry for the source allows users to be synchronized in",
    "Microsoft Graph: crossTenantIdentitySyncPolicyPartner, userSyncInbound"};
inline constexpr Clause sync_redeems_automatically{"SYN-3", "both tenants redeem automatically",
                                                   "Microsoft Entra: Configure cross-tenant synchronization"};
inline constexpr Clause person_is_in_scope{"SYN-4", "the person is in the synchronization's scope",
                                           "Microsoft Entra: cross-tenant synchronization overview, scoping"};
inline constexpr Clause person_is_internal_member{
    "SYN-5", "the person is an internal member of the source",
    "Microsoft Entra: cross-tenant synchronization overview, what is synchronized"};
inline constexpr Clause target_lets_invite{
    "SYN-6", "the target does not forbid invitations altogether",
    "Microsoft Entra: Configure cross-tenant synchronization, AzureActiveDirectoryForbidden"};
inline constexpr Clause job_runs{"SYN-7", "the synchronization is started",
                                 "Microsoft Entra: Configure cross-tenant synchronization"};
inline constexpr Clause signs_in_with_password{"SYN-8", "the person does not sign in by text message",
                                               "Microsoft Entra: known issues of provisioning, SMS sign-in"};
inline constexpr Clause may_come_back{
    "SYN-9", "the target has not deleted the user itself: what it deletes, synchronization does not bring back",
    "Microsoft Entra: cross-tenant synchronization, restoring users; leaving users in scope are provisioned again"};
inline constexpr Clause was_provisioned{"SYN-10", "the user is there, by synchronization",
                                        "Microsoft Entra: cross-tenant synchronization overview, deprovisioning"};
inline constexpr Clause left_the_scope{
    "SYN-11",
    "the home account is deleted, or it is enabled and out of scope: disabled first and unassigned later is not "
    "deleted",
    "Microsoft Entra: cross-tenant synchronization overview, deprovisioning and its exception"};
inline constexpr Clause deletions_are_on{
    "SYN-12", "deleting is among the synchronization's actions",
    "Microsoft Entra: Configure cross-tenant synchronization, target object actions"};
inline constexpr Clause is_disabled_at_home{"SYN-13", "the home account is there, in scope, and disabled",
                                            "Microsoft Entra: cross-tenant synchronization overview, accountEnabled"};
inline constexpr Clause b2b_lets_in{
    "SYN-20", "B2B collaboration settings and the invitation domain list let the person in",
    "ambiguous: reading synchronization-under-b2b-blocks; Microsoft Entra: Cross-tenant synchronization overview"};
inline constexpr Clause is_not_there_yet{
    "SYN-19", "the user is not there, or has not accepted: what the target has done to a user since is left as it is",
    "Microsoft Entra: cross-tenant synchronization overview, incremental cycles write what has changed at the source"};
inline constexpr Clause keeps_user_type{
    "SYN-14", "the user is there already or is brought back, and the type is applied to new users only",
    "Microsoft Entra: Configure cross-tenant synchronization, attribute mappings, userType during object creation"};
inline constexpr Clause is_member_already{"SYN-15", "the user was of type Member before",
                                          "Microsoft Entra: Configure cross-tenant synchronization, userType"};
inline constexpr Clause provisions_members{"SYN-16", "the synchronization makes its users Members, not Guests",
                                           "Microsoft Entra: Configure cross-tenant synchronization, userType"};
inline constexpr Clause is_shown_already{
    "SYN-17", "the user was shown in the address list before",
    "Microsoft Entra: Configure cross-tenant synchronization, showInAddressList (inferred: nothing hides them again)"};
inline constexpr Clause shows_its_users{
    "SYN-18", "the synchronization shows its users in the address list",
    "Microsoft Entra: Configure cross-tenant synchronization, attribute mappings, showInAddressList"};
}  // namespace clauses

/// Whether the next cycle of `job` would provision the person in its target.
template <Logic L>
Truth<L> would_be_synchronized(L& logic, const Facts<Truth<L>>& facts, JobId job, PersonId who);

/// Whether the next cycle of `job` provisions the person unasked. It could write to anybody it would provision, and
/// writes to those whose source has changed: of them, the state tells whom the target lacks.
template <Logic L>
Truth<L> cycle_provisions(L& logic, const Facts<Truth<L>>& facts, JobId job, PersonId who);

/// Whether the next cycle of `job` would delete the person in its target (softly).
template <Logic L>
Truth<L> would_be_deprovisioned(L& logic, const Facts<Truth<L>>& facts, JobId job, PersonId who);

/// Whether the next cycle of `job` would block the person in its target, because the home account is disabled.
template <Logic L>
Truth<L> would_be_disabled(L& logic, const Facts<Truth<L>>& facts, JobId job, PersonId who);

/// Whether the person is an External Member once `job` has provisioned them. Whom it finds there, or brings back, keeps
/// the type they have, unless it applies the type always.
template <Logic L>
Truth<L> is_member_once_synchronized(L& logic, const Facts<Truth<L>>& facts, JobId job, PersonId who);

/// Whether the person is shown in the target's address list once `job` has provisioned them.
template <Logic L>
Truth<L> is_shown_once_synchronized(L& logic, const Facts<Truth<L>>& facts, JobId job, PersonId who);

}  // namespace entente::model
