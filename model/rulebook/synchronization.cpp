#include "model/rulebook/synchronization.hpp"

#include "model/logic/every_logic.hpp"
#include "model/rulebook/groups.hpp"

namespace entente::model {
namespace {

/// Whether the synchronization runs and may write to its target: pair, clouds, the target's consent, both tenants'
/// automatic redemption. Deprovisioning needs the consent as much as provisioning does.
template <Logic L>
Truth<L> job_may_write(L& logic, const Facts<Truth<L>>& facts, JobId job) {
  using namespace clauses;
  const Shape& shape = *facts.shape;
  const TenantId source = shape[job].source, target = shape[job].target;
  return logic.clause(job_runs, is<Leaf::job_is_running>(facts, job)) &&
         logic.clause(sync_pair_is_supported, cloud_pair_supports<Leaf::sync_between>(logic, facts, source, target)) &&
         regions_support_b2b(logic, facts, source, target) && clouds_are_open(logic, facts, source, target) &&
         logic.clause(target_allows_sync, lists(logic, facts, target, source) &&
                                              is<Leaf::sync_is_allowed>(facts, shape.partner(target, source))) &&
         logic.clause(sync_redeems_automatically, redeems_automatically(logic, facts, source, target));
}

template <Logic L>
Truth<L> is_in_scope(L& logic, const Facts<Truth<L>>& facts, JobId job, PersonId who) {
  return logic.clause(clauses::person_is_in_scope, is<Leaf::syncs_everyone>(facts, job) ||
                                                       is<Leaf::syncs_person>(facts, job, who) ||
                                                       is_in_group_named_by<Leaf::syncs_group>(logic, facts, job, who));
}

/// Whether the user is in the target because synchronization made them.
template <Logic L>
Truth<L> is_provisioned(L& logic, const Facts<Truth<L>>& facts, JobId job, PersonId who) {
  const PresenceId presence = facts.shape->presence(who, (*facts.shape)[job].target);
  return logic.clause(clauses::was_provisioned,
                      is<Leaf::is_b2b_user>(facts, presence) && is<Leaf::was_synchronized>(facts, presence));
}

}  // namespace

template <Logic L>
Truth<L> would_be_synchronized(L& logic, const Facts<Truth<L>>& facts, JobId job, PersonId who) {
  using namespace clauses;
  const Shape& shape = *facts.shape;
  const Visit v = visit(shape, who, shape[job].target);
  const PresenceId presence = shape.presence(who, v.resource);
  return job_may_write(logic, facts, job) &&
         logic.clause(target_lets_invite, !is<Leaf::invites_from_none>(facts, v.resource)) &&
         logic.clause(person_is_internal_member,
                      logic.constant(v.home == shape[job].source) && !is<Leaf::is_guest_account>(facts, who)) &&
         logic.clause(signs_in_with_password, !is<Leaf::signs_in_by_text_message>(facts, who)) &&
         logic.clause(account_is_active, is<Leaf::account_is_enabled>(facts, who)) &&
         logic.clause(may_come_back, !is<Leaf::is_soft_deleted>(facts, presence) ||
                                         is<Leaf::was_deleted_by_sync>(facts, presence) ||
                                         is<Leaf::has_left>(facts, presence)) &&
         is_in_scope(logic, facts, job, who) && !row_of(logic, is<Leaf::sync_heeds_b2b_blocks>(facts), [&] {
           return !logic.clause(b2b_lets_in,
                                domain_is_admitted(logic, facts, v) && b2b_is_permitted_somewhere(logic, facts, v));
         });
}

template <Logic L>
Truth<L> cycle_provisions(L& logic, const Facts<Truth<L>>& facts, JobId job, PersonId who) {
  const PresenceId presence = facts.shape->presence(who, (*facts.shape)[job].target);
  return logic.clause(clauses::is_not_there_yet,
                      !(is<Leaf::is_b2b_user>(facts, presence) && is<Leaf::has_redeemed>(facts, presence))) &&
         would_be_synchronized(logic, facts, job, who);
}

template <Logic L>
Truth<L> would_be_deprovisioned(L& logic, const Facts<Truth<L>>& facts, JobId job, PersonId who) {
  using namespace clauses;
  return job_may_write(logic, facts, job) && is_provisioned(logic, facts, job, who) &&
         logic.clause(deletions_are_on, !is<Leaf::skips_deletions>(facts, job)) &&
         logic.clause(left_the_scope,
                      is<Leaf::account_is_deleted>(facts, who) ||
                          (is<Leaf::account_is_enabled>(facts, who) && !is_in_scope(logic, facts, job, who)));
}

template <Logic L>
Truth<L> would_be_disabled(L& logic, const Facts<Truth<L>>& facts, JobId job, PersonId who) {
  using namespace clauses;
  return job_may_write(logic, facts, job) && is_provisioned(logic, facts, job, who) &&
         is_not_blocked(logic, facts, visit(*facts.shape, who, (*facts.shape)[job].target)) &&
         logic.clause(is_disabled_at_home, !is<Leaf::account_is_enabled>(facts, who) &&
                                               !is<Leaf::account_is_deleted>(facts, who) &&
                                               is_in_scope(logic, facts, job, who));
}

template <Logic L>
Truth<L> is_member_once_synchronized(L& logic, const Facts<Truth<L>>& facts, JobId job, PersonId who) {
  using namespace clauses;
  const PresenceId presence = facts.shape->presence(who, (*facts.shape)[job].target);
  const Truth<L> keeps = logic.clause(
      keeps_user_type, (is<Leaf::is_b2b_user>(facts, presence) || is<Leaf::is_soft_deleted>(facts, presence)) &&
                           !is<Leaf::syncs_type_always>(facts, job));
  return select(keeps, logic.clause(is_member_already, is<Leaf::is_external_member>(facts, presence)),
                logic.clause(provisions_members, !is<Leaf::syncs_as_guest>(facts, job)));
}

template <Logic L>
Truth<L> is_shown_once_synchronized(L& logic, const Facts<Truth<L>>& facts, JobId job, PersonId who) {
  using namespace clauses;
  return logic.clause(is_shown_already,
                      is<Leaf::is_in_address_list>(facts, facts.shape->presence(who, (*facts.shape)[job].target))) ||
         logic.clause(shows_its_users, is<Leaf::syncs_into_address_list>(facts, job));
}

ENTENTE_RULE(would_be_synchronized, JobId, PersonId);
ENTENTE_RULE(cycle_provisions, JobId, PersonId);
ENTENTE_RULE(would_be_deprovisioned, JobId, PersonId);
ENTENTE_RULE(would_be_disabled, JobId, PersonId);
ENTENTE_RULE(is_member_once_synchronized, JobId, PersonId);
ENTENTE_RULE(is_shown_once_synchronized, JobId, PersonId);

}  // namespace entente::model
