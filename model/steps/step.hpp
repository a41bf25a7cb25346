// What can happen, one row a step: who acts, under which guard, with which effect, after which delay. The simulator
// fires steps over time and the prover closes over all of them; both read this table and nothing else.
#pragma once

#include <array>
#include <string>

#include "model/facts/facts.hpp"
#include "model/rulebook/capabilities.hpp"
#include "model/terms/step_kinds.hpp"

namespace entente::model {

/// One step that could be taken. Fields that a kind does not use do not exist.
struct Step {
  StepKind kind = StepKind::invite;
  PersonId who;      ///< whom it happens to; of devices and providers nobody
  PersonId by;       ///< invite, share: who does it; when none is named, anybody who may
  TenantId where;    ///< the resource tenant; a venue's tenant
  TeamId team;       ///< join_team, leave_team
  JobId job;         ///< what synchronization does
  ItemId item = {};  ///< share, unshare, ship, take_back
  friend bool operator==(const Step&, const Step&) = default;
};

[[nodiscard]] std::string describe(const Shape& shape, const Step& step);
/// Where it happens: a team, an item or a tenant by name; empty when nowhere in particular.
[[nodiscard]] std::string place_of(const Shape& shape, const Step& step);
/// Whether the step can be taken now.
template <Logic L>
Truth<L> guard(L& logic, const Facts<Truth<L>>& facts, const Step& step) {
  const Shape& shape = *facts.shape;
  const auto at = [&] { return visit(shape, step.who, step.where); };
  switch (step.kind) {
    case StepKind::invite:
      return and_then(
          logic,
          step.by.exists() ? may_invite(logic, facts, step.by, step.where) : has_inviter(logic, facts, step.where),
          [&] { return is_invitable(logic, facts, at()); });
    case StepKind::invite_by_app:
      return and_then(logic, app_may_invite(logic, facts, step.where),
                      [&] { return is_invitable(logic, facts, at()); });
    case StepKind::redeem:
      return may_redeem(logic, facts, at());
    case StepKind::synchronize:
      return would_be_synchronized(logic, facts, step.job, step.who);
    case StepKind::deprovision:
      return would_be_deprovisioned(logic, facts, step.job, step.who);
    case StepKind::disable_by_sync:
      return would_be_disabled(logic, facts, step.job, step.who);
    case StepKind::leave:
      return may_leave(logic, facts, at());
    case StepKind::remove:
      return may_be_removed(logic, facts, at());
    case StepKind::restore:
      return may_be_restored(logic, facts, at());
    case StepKind::expire:
      return is_deleted(logic, facts, at());
    case StepKind::reset:
      return may_be_reset(logic, facts, at());
    case StepKind::block:
      return may_be_blocked(logic, facts, at());
    case StepKind::unblock:
      return may_be_unblocked(logic, facts, at());
    case StepKind::join_team:
      return may_join_team(logic, facts, step.who, step.team);
    case StepKind::leave_team:
      return is_in(logic, facts, step.who, step.team);
    case StepKind::share:
      return may_be_shared(logic, facts, step.who, step.item, step.by);
    case StepKind::unshare:
      return has_been_given(logic, facts, step.who, step.item);
    case StepKind::offboard:
      return logic.clause(clauses::account_is_active, is<Leaf::account_is_enabled>(facts, step.who));
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
  }
  return logic.constant(false);
}

/// One fact a step writes.
template <class T>
struct Change {
  FactId fact;
  T value;
};

/// What the step writes where it happens, into `changes`, which is emptied first. A B2B user who is there already, or
/// is brought back from a deletion, keeps the type they have, unless the synchronization says otherwise. Teams and
/// shares outlive a deletion for as long as it can be undone; a new user starts without them.
template <Logic L>
void effects(L& logic, const Facts<Truth<L>>& facts, const Step& step, std::vector<Change<Truth<L>>>& changes) {
  const Shape& shape = *facts.shape;
  const Truth<L> yes = logic.constant(true), no = logic.constant(false);
  changes.clear();
  const auto there = [&](Leaf leaf, const Truth<L>& value) {
    changes.push_back({shape.fact(leaf, shape.presence(step.who, step.where).index), value});
  };
  const auto account = [&](Leaf leaf, const Truth<L>& value) {
    changes.push_back({shape.fact(leaf, step.who.index), value});
  };
  const auto without_belongings = [&] {
    for (const TeamId team : shape[step.where].teams)
      changes.push_back({shape.fact(Leaf::is_in_team, shape.membership(step.who, team).index), no});
    for (const ItemId item : shape[step.where].items)
      changes.push_back({shape.fact(Leaf::is_shared_with, shape.use(step.who, item).index), no});
  };
  const auto as_invited = [&] {
    there(Leaf::is_b2b_user, yes);
    for (const Leaf leaf : {Leaf::has_redeemed, Leaf::is_external_member, Leaf::is_blocked_there,
                            Leaf::was_synchronized, Leaf::is_soft_deleted, Leaf::was_deleted_by_sync, Leaf::has_left,
                            Leaf::is_in_address_list, Leaf::redeemed_otherwise})
      there(leaf, no);
    without_belongings();
  };
  switch (step.kind) {
    case StepKind::invite:
    case StepKind::invite_by_app:
      as_invited();
      break;
    case StepKind::redeem:
      there(Leaf::has_redeemed, yes);
      there(Leaf::redeemed_otherwise, !redeems_with_home_account(logic, facts, visit(shape, step.who, step.where)));
      break;
    case StepKind::synchronize: {
      const PresenceId presence = shape.presence(step.who, step.where);
      const Truth<L> keeps_type =
          (is<Leaf::is_b2b_user>(facts, presence) || is<Leaf::is_soft_deleted>(facts, presence)) &&
          !is<Leaf::syncs_type_always>(facts, step.job);
      there(Leaf::is_b2b_user, yes);
      there(Leaf::has_redeemed, yes);
      there(Leaf::was_synchronized, yes);
      there(Leaf::is_external_member, select(keeps_type, is<Leaf::is_external_member>(facts, presence),
                                             !is<Leaf::syncs_as_guest>(facts, step.job)));
      there(Leaf::is_in_address_list,
            is<Leaf::is_in_address_list>(facts, presence) || is<Leaf::syncs_into_address_list>(facts, step.job));
      for (const Leaf leaf : {Leaf::is_blocked_there, Leaf::is_soft_deleted, Leaf::was_deleted_by_sync, Leaf::has_left})
        there(leaf, no);
      break;
    }
    case StepKind::deprovision:
      there(Leaf::is_b2b_user, no);
      there(Leaf::is_soft_deleted, yes);
      there(Leaf::was_deleted_by_sync, yes);
      break;
    case StepKind::disable_by_sync:
    case StepKind::block:
      there(Leaf::is_blocked_there, yes);
      break;
    case StepKind::unblock:
      there(Leaf::is_blocked_there, no);
      break;
    case StepKind::leave:
      there(Leaf::is_b2b_user, no);
      there(Leaf::is_soft_deleted, yes);
      there(Leaf::has_left, yes);
      break;
    case StepKind::remove:
      there(Leaf::is_b2b_user, no);
      there(Leaf::is_soft_deleted, yes);
      break;
    case StepKind::restore:
      there(Leaf::is_b2b_user, yes);
      for (const Leaf leaf : {Leaf::is_soft_deleted, Leaf::was_deleted_by_sync, Leaf::has_left}) there(leaf, no);
      break;
    case StepKind::expire:
      for (const Leaf leaf : {Leaf::is_soft_deleted, Leaf::was_deleted_by_sync, Leaf::has_left, Leaf::has_redeemed,
                              Leaf::redeemed_otherwise})
        there(leaf, no);
      without_belongings();
      break;
    case StepKind::reset:
      there(Leaf::has_redeemed, no);
      there(Leaf::redeemed_otherwise, no);
      break;
    case StepKind::join_team:
    case StepKind::leave_team:
      changes.push_back({shape.fact(Leaf::is_in_team, shape.membership(step.who, step.team).index),
                         logic.constant(step.kind == StepKind::join_team)});
      break;
    case StepKind::share:
      if (shape.home(step.who) != step.where) {
        // Sharing with somebody new invites them, where SharePoint is integrated and where Power BI sends invitations.
        const PresenceId presence = shape.presence(step.who, step.where);
        const Truth<L> invites =
            !is<Leaf::is_b2b_user>(facts, presence) && has_inviter(logic, facts, step.where) &&
            (shape[step.item].kind == ItemKind::site ? is<Leaf::sharepoint_uses_b2b>(facts, step.where)
                                                     : logic.constant(shape[step.item].kind == ItemKind::report));
        as_invited();
        for (auto& change : changes) change.value = select(invites, change.value, facts[change.fact]);
      }
      changes.push_back({shape.fact(Leaf::is_shared_with, shape.use(step.who, step.item).index), yes});
      break;
    case StepKind::unshare:
      changes.push_back({shape.fact(Leaf::is_shared_with, shape.use(step.who, step.item).index), no});
      break;
    case StepKind::offboard:
      account(Leaf::account_is_enabled, no);
      break;
    case StepKind::delete_account:
      account(Leaf::account_is_enabled, no);
      account(Leaf::account_is_deleted, yes);
      break;
    case StepKind::expire_password:
    case StepKind::change_password:
      account(Leaf::password_is_expired, logic.constant(step.kind == StepKind::expire_password));
      break;
    case StepKind::ship:
    case StepKind::take_back:
      changes.push_back({shape.fact(Leaf::is_shipped, step.item.index), logic.constant(step.kind == StepKind::ship)});
      break;
    case StepKind::provider_down:
    case StepKind::provider_up:
      changes.push_back(
          {shape.fact(Leaf::provider_is_down, step.where.index), logic.constant(step.kind == StepKind::provider_down)});
      break;
  }
}
template <Logic L>
[[nodiscard]] std::vector<Change<Truth<L>>> effects(L& logic, const Facts<Truth<L>>& facts, const Step& step) {
  std::vector<Change<Truth<L>>> changes;
  effects(logic, facts, step, changes);
  return changes;
}

/// Takes the step where `may` is true, and changes nothing where it is not.
template <Logic L>
void take(L& logic, Facts<Truth<L>>& facts, const Step& step, const Truth<L>& may) {
  const auto changes = effects(logic, facts, step);
  for (const auto& change : changes) facts.set(change.fact, select(may, change.value, facts[change.fact]));
}

/// Every step of the world in a fixed order, `visit_step(step)` once a step. Invitations come without their inviter
/// (`by` does not exist): who may invite is one question a tenant, and asking it for every pair of people would square
/// the work.
template <class VisitStep>
void for_each_step(const Shape& shape, VisitStep visit_step) {
  const auto step = [](StepKind kind, PersonId who, TenantId where) {
    return Step{.kind = kind, .who = who, .by = {}, .where = where, .team = {}, .job = {}};
  };
  for (const TenantId where : shape.tenant_ids())
    for (const PersonId who : shape.people_ids()) {
      if (shape.home(who) == where) continue;
      for (const StepInfo& kind : steps)
        if (kind.object == StepObject::person_at_tenant) visit_step(step(kind.kind, who, where));
    }
  for (const JobId job : shape.job_ids())
    for (const PersonId who : shape[shape[job].source].people)
      for (const StepKind kind : {StepKind::synchronize, StepKind::deprovision, StepKind::disable_by_sync}) {
        Step by_sync = step(kind, who, shape[job].target);
        by_sync.job = job;
        visit_step(by_sync);
      }
  for (std::size_t i = 0; i < shape.teams.size(); ++i) {
    const TeamId team{static_cast<std::int32_t>(i)};
    for (const PersonId who : shape.people_ids())
      for (const StepKind kind : {StepKind::join_team, StepKind::leave_team}) {
        Step in_team = step(kind, who, shape[team].tenant);
        in_team.team = team;
        visit_step(in_team);
      }
  }
  for (const ItemId item : shape.item_ids()) {
    const bool device = shape[item].kind == ItemKind::device;
    const auto at_item = [&](StepKind kind, PersonId who) {
      Step taken = step(kind, who, shape[item].tenant);
      taken.item = item;
      visit_step(taken);
    };
    if (device) {
      at_item(StepKind::ship, {});
      at_item(StepKind::take_back, {});
      continue;
    }
    for (const PersonId who : shape.people_ids())
      for (const StepKind kind : {StepKind::share, StepKind::unshare}) at_item(kind, who);
  }
  for (const PersonId who : shape.people_ids())
    for (const StepInfo& kind : steps)
      if (kind.object == StepObject::person) visit_step(step(kind.kind, who, {}));
  for (const TenantId where : shape.tenant_ids())
    for (const StepKind kind : {StepKind::provider_down, StepKind::provider_up}) visit_step(step(kind, {}, where));
}

}  // namespace entente::model
