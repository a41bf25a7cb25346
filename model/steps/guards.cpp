// When steps can be taken: which rule each kind asks, of whom and where. By what the steps happen to.
#include "model/logic/every_logic.hpp"
#include "model/rulebook/capabilities.hpp"
#include "model/steps/step.hpp"

namespace entente::model {
namespace {

/// Of a person at a tenant: invitations and what becomes of the user. An invitation that names no inviter may come from
/// anybody who may invite.
template <Logic L>
Truth<L> at_tenant(L& logic, const Facts<Truth<L>>& facts, const Step& step) {
  const Visit v = visit(*facts.shape, step.who, step.where);
  switch (step.kind) {
    case StepKind::invite:
      return and_then(
          logic,
          step.by.exists() ? may_invite(logic, facts, step.by, step.where) : has_inviter(logic, facts, step.where),
          [&] { return is_invitable(logic, facts, v); });
    case StepKind::invite_by_app:
      return and_then(logic, app_may_invite(logic, facts, step.where), [&] { return is_invitable(logic, facts, v); });
    case StepKind::redeem:
      return may_redeem(logic, facts, v);
    case StepKind::leave:
      return may_leave(logic, facts, v);
    case StepKind::remove:
      return may_be_removed(logic, facts, v);
    case StepKind::restore:
      return may_be_restored(logic, facts, v);
    case StepKind::expire:
      return is_deleted(logic, facts, v);
    case StepKind::reset:
      return may_be_reset(logic, facts, v);
    case StepKind::block:
      return may_be_blocked(logic, facts, v);
    case StepKind::unblock:
      return may_be_unblocked(logic, facts, v);
    default:
      return logic.constant(false);
  }
}

/// Of a synchronization and one of its people.
template <Logic L>
Truth<L> by_synchronization(L& logic, const Facts<Truth<L>>& facts, const Step& step) {
  switch (step.kind) {
    case StepKind::synchronize:
      return would_be_synchronized(logic, facts, step.job, step.who);
    case StepKind::deprovision:
      return would_be_deprovisioned(logic, facts, step.job, step.who);
    case StepKind::disable_by_sync:
      return would_be_disabled(logic, facts, step.job, step.who);
    default:
      return logic.constant(false);
  }
}

/// Of a person in a team, or with an item.
template <Logic L>
Truth<L> in_venue(L& logic, const Facts<Truth<L>>& facts, const Step& step) {
  switch (step.kind) {
    case StepKind::join_team:
      return may_join_team(logic, facts, step.who, step.team);
    case StepKind::leave_team:
      return is_in(logic, facts, step.who, step.team);
    case StepKind::share:
      return may_be_shared(logic, facts, step.who, step.item, step.by);
    case StepKind::unshare:
      return has_been_given(logic, facts, step.who, step.item);
    default:
      return logic.constant(false);
  }
}

/// Of an account, at home.
template <Logic L>
Truth<L> of_account(L& logic, const Facts<Truth<L>>& facts, const Step& step) {
  switch (step.kind) {
    case StepKind::offboard:
      return is_active(logic, facts, step.who);
    case StepKind::delete_account:
      return account_exists(logic, facts, step.who);
    case StepKind::expire_password:
      return may_expire(logic, facts, step.who);
    case StepKind::change_password:
      return may_change_password(logic, facts, step.who);
    default:
      return logic.constant(false);
  }
}

/// Of a device, or of a tenant's identity provider.
template <Logic L>
Truth<L> of_equipment(L& logic, const Facts<Truth<L>>& facts, const Step& step) {
  switch (step.kind) {
    case StepKind::ship:
      return may_ship(logic, facts, step.item);
    case StepKind::take_back:
      return is_with_client(logic, facts, step.item);
    case StepKind::provider_down:
      return may_fail(logic, facts, step.where);
    case StepKind::provider_up:
      return has_failed(logic, facts, step.where);
    default:
      return logic.constant(false);
  }
}

}  // namespace

template <Logic L>
Truth<L> guard(L& logic, const Facts<Truth<L>>& facts, const Step& step) {
  switch (info(step.kind).object) {
    case StepObject::person_at_tenant:
      return at_tenant(logic, facts, step);
    case StepObject::job:
      return by_synchronization(logic, facts, step);
    case StepObject::person_in_team:
    case StepObject::person_at_item:
      return in_venue(logic, facts, step);
    case StepObject::person:
      return of_account(logic, facts, step);
    case StepObject::item:
    case StepObject::tenant:
      return of_equipment(logic, facts, step);
  }
  return logic.constant(false);
}

ENTENTE_RULE(guard, const Step&);

}  // namespace entente::model
