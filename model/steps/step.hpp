// What can happen, one step after the other. The simulator fires steps over time and the prover closes over all of
// them; both read the same guards (guards.cpp) and effects (effects.cpp) and nothing else.
#pragma once

#include <string>
#include <vector>

#include "model/facts/facts.hpp"
#include "model/logic/logic.hpp"
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
Truth<L> guard(L& logic, const Facts<Truth<L>>& facts, const Step& step);

/// One fact a step writes.
template <class T>
struct Change {
  FactId fact;
  T value;
};

/// What the step writes where it happens, into `changes`, which is emptied first.
template <Logic L>
void effects(L& logic, const Facts<Truth<L>>& facts, const Step& step, std::vector<Change<Truth<L>>>& changes);
template <Logic L>
[[nodiscard]] std::vector<Change<Truth<L>>> effects(L& logic, const Facts<Truth<L>>& facts, const Step& step) {
  std::vector<Change<Truth<L>>> changes;
  effects(logic, facts, step, changes);
  return changes;
}

/// Writes the changes where `may` is true, and nothing where it is not.
template <class T>
void apply(Facts<T>& facts, const std::vector<Change<T>>& changes, const T& may) {
  for (const Change<T>& change : changes) facts.set(change.fact, select(may, change.value, facts[change.fact]));
}

/// Takes the step where `may` is true, and changes nothing where it is not.
template <Logic L>
void take(L& logic, Facts<Truth<L>>& facts, const Step& step, const Truth<L>& may) {
  apply(facts, effects(logic, facts, step), may);
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
