// Cross-tenant synchronisation: pushed from the source, consented to by the target, and only along supported pairs.
#pragma once

#include "model/rulebook/invitations.hpp"

namespace entente::model {

namespace clauses {
inline constexpr Clause sync_pair_is_supported{
    "SYN-1", "synchronisation is supported from the source's Azure cloud to the target's",
    "Microsoft Entra: cross-tenant synchronization overview, cloud pairs (directional)"};
inline constexpr Clause target_allows_sync{
    "SYN-2", "the target's partner entry for the source allows users to be synchronised in",
    "Microsoft Graph: crossTenantIdentitySyncPolicyPartner, userSyncInbound"};
inline constexpr Clause sync_redeems_automatically{"SYN-3", "both tenants redeem automatically",
                                                   "Microsoft Entra: Configure cross-tenant synchronization"};
inline constexpr Clause person_is_in_scope{"SYN-4", "the person is in the synchronisation's scope",
                                           "Microsoft Entra: cross-tenant synchronization overview, scoping"};
inline constexpr Clause person_is_internal_member{
    "SYN-5", "the person is an internal member of the source",
    "Microsoft Entra: cross-tenant synchronization overview, what is synchronised"};
inline constexpr Clause target_lets_invite{
    "SYN-6", "the target does not forbid invitations altogether",
    "Microsoft Entra: Configure cross-tenant synchronization, AzureActiveDirectoryForbidden"};
}  // namespace clauses

/// Whether the next cycle of `job` would provision the person in its target.
template <Logic L>
Truth<L> would_be_synchronized(L& logic, const Facts<Truth<L>>& facts, JobId job, PersonId who) {
  using namespace clauses;
  const Shape& shape = *facts.shape;
  const Visit v = visit(shape, who, shape[job].target);
  return logic.clause(sync_pair_is_supported,
                      cloud_pair_supports<Leaf::sync_between>(logic, facts, v.home, v.resource)) &&
         clouds_are_open(logic, facts, v.home, v.resource) &&
         logic.clause(target_allows_sync, lists(logic, facts, v.resource, v.home) &&
                                              is<Leaf::sync_is_allowed>(facts, shape.partner(v.resource, v.home))) &&
         logic.clause(sync_redeems_automatically, redeems_automatically(logic, facts, v)) &&
         logic.clause(target_lets_invite, !is<Leaf::invites_from_none>(facts, v.resource)) &&
         logic.clause(person_is_internal_member,
                      logic.constant(v.home == shape[job].source) && !is<Leaf::is_guest_account>(facts, who)) &&
         logic.clause(account_is_active, is<Leaf::account_is_enabled>(facts, who)) &&
         logic.clause(person_is_in_scope,
                      is<Leaf::syncs_everyone>(facts, job) || is<Leaf::syncs_person>(facts, job, who));
}

}  // namespace entente::model
