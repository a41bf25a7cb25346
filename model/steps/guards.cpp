// When steps can be taken: which rule each kind asks, of whom and where.
#include "model/logic/every_logic.hpp"
#include "model/rulebook/capabilities.hpp"
#include "model/rulebook/groups.hpp"
#include "model/steps/step.hpp"

namespace entente::model {
namespace {

/// Of a person at a tenant: invitations and what becomes of the user. An invitation that names no inviter may come from
/// anybody who may invite.
template <Logic L>
Truth<L> guard_of_invitation(L& logic, const Facts<Truth<L>>& facts, const Step& step) {
  const Truth<L> may = step.kind == StepKind::invite_by_app ? app_may_invite(logic, facts, step.where)
                       : step.by.exists()                   ? may_invite(logic, facts, step.by, step.where)
                                                            : has_inviter(logic, facts, step.where);
  return and_then(logic, may, [&] { return is_invitable(logic, facts, visit(*facts.shape, step.who, step.where)); });
}

/// Of a person who has been invited somewhere.
template <Logic L>
Truth<L> guard_of_user(L& logic, const Facts<Truth<L>>& facts, StepKind kind, const Visit& v) {
  switch (kind) {
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

}  // namespace

template <Logic L>
Truth<L> guard(L& logic, const Facts<Truth<L>>& facts, const Step& step) {
  switch (step.kind) {
    case StepKind::invite:
    case StepKind::invite_by_app:
      return guard_of_invitation(logic, facts, step);
    case StepKind::synchronize:
      return would_be_synchronized(logic, facts, step.job, step.who);
    case StepKind::deprovision:
      return would_be_deprovisioned(logic, facts, step.job, step.who);
    case StepKind::disable_by_sync:
      return would_be_disabled(logic, facts, step.job, step.who);
    case StepKind::join_team:
      return may_join_team(logic, facts, step.who, step.team);
    case StepKind::leave_team:
      return is_in(logic, facts, step.who, step.team);
    case StepKind::join_group:
      return may_join_group(logic, facts, step.who, step.group);
    case StepKind::leave_group:
      return may_leave_group(logic, facts, step.who, step.group);
    case StepKind::share:
      return may_be_shared(logic, facts, step.who, step.item, step.by);
    case StepKind::unshare:
      return has_been_given(logic, facts, step.who, step.item);
    case StepKind::offboard:
      return is_active(logic, facts, step.who);
    case StepKind::delete_account:
      return account_exists(logic, facts, step.who);
    case StepKind::expire_password:
      return may_expire(logic, facts, step.who);
    case StepKind::change_password:
      return may_change_password(logic, facts, step.who);
    case StepKind::ship:
      return may_ship(logic, facts, step.item);
    case StepKind::take_back:
      return is_with_client(logic, facts, step.item);
    case StepKind::provider_down:
      return may_fail(logic, facts, step.where);
    case StepKind::provider_up:
      return has_failed(logic, facts, step.where);
    case StepKind::create_team:
      return may_create_team(logic, facts, step.by, step.team);
    case StepKind::create_site:
      return may_create_site(logic, facts, step.by, step.item);
    default:
      return guard_of_user(logic, facts, step.kind, visit(*facts.shape, step.who, step.where));
  }
}

ENTENTE_RULE(guard, const Step&);

}  // namespace entente::model
