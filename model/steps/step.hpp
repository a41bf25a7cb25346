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
  PersonId who;        ///< whom it happens to; of devices, providers and what is created nobody
  PersonId by;         ///< invite, share, create: who does it; when none is named, anybody who may
  TenantId where;      ///< the resource tenant; a venue's tenant
  TeamId team;         ///< join_team, leave_team, create_team
  JobId job;           ///< what synchronization does
  ItemId item = {};    ///< share, unshare, ship, take_back, create_site
  GroupId group = {};  ///< join_group, leave_group
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

namespace detail {

[[nodiscard]] inline Step step_of(StepKind kind, PersonId who, TenantId where) {
  return {.kind = kind, .who = who, .by = {}, .where = where, .team = {}, .job = {}};
}

template <class VisitStep>
void for_each_step_of(const Shape& shape, TeamId team, VisitStep visit_step) {
  const TenantId where = shape[team].tenant;
  const auto visit = [&](Step step) {
    step.team = team;
    visit_step(step);
  };
  if (shape[team].is_new)
    for (const PersonId by : shape[where].people) {
      Step creation = step_of(StepKind::create_team, {}, where);
      creation.by = by;
      visit(creation);
    }
  for (const PersonId who : shape.people_ids())
    for (const StepKind kind : {StepKind::join_team, StepKind::leave_team}) visit(step_of(kind, who, where));
}

template <class VisitStep>
void for_each_step_of(const Shape& shape, GroupId group, VisitStep visit_step) {
  const TenantId where = shape[group].tenant;
  for (const PersonId who : shape[where].people)
    for (const StepKind kind : {StepKind::join_group, StepKind::leave_group}) {
      Step step = step_of(kind, who, where);
      step.group = group;
      visit_step(step);
    }
}

template <class VisitStep>
void for_each_step_of(const Shape& shape, ItemId item, VisitStep visit_step) {
  const TenantId where = shape[item].tenant;
  const auto visit = [&](Step step) {
    step.item = item;
    visit_step(step);
  };
  if (shape[item].kind == ItemKind::device) {
    for (const StepKind kind : {StepKind::ship, StepKind::take_back}) visit(step_of(kind, {}, where));
    return;
  }
  if (shape[item].is_new)
    for (const PersonId by : shape[where].people) {
      Step creation = step_of(StepKind::create_site, {}, where);
      creation.by = by;
      visit(creation);
    }
  for (const PersonId who : shape.people_ids())
    for (const StepKind kind : {StepKind::share, StepKind::unshare}) visit(step_of(kind, who, where));
}

}  // namespace detail

/// Every step of the world in a fixed order, `visit_step(step)` once a step. Invitations come without their inviter
/// (`by` does not exist): who may invite is one question a tenant, and asking it for every pair of people would square
/// the work.
template <class VisitStep>
void for_each_step(const Shape& shape, VisitStep visit_step) {
  using detail::step_of;
  for (const TenantId where : shape.tenant_ids())
    for (const PersonId who : shape.people_ids()) {
      if (shape.home(who) == where) continue;
      for (const StepInfo& kind : steps)
        if (kind.object == StepObject::person_at_tenant) visit_step(step_of(kind.kind, who, where));
    }
  for (const JobId job : shape.job_ids())
    for (const PersonId who : shape[shape[job].source].people)
      for (const StepKind kind : {StepKind::synchronize, StepKind::deprovision, StepKind::disable_by_sync}) {
        Step by_sync = step_of(kind, who, shape[job].target);
        by_sync.job = job;
        visit_step(by_sync);
      }
  for (std::size_t i = 0; i < shape.teams.size(); ++i)
    detail::for_each_step_of(shape, TeamId{static_cast<std::int32_t>(i)}, visit_step);
  for (std::size_t i = 0; i < shape.groups.size(); ++i)
    detail::for_each_step_of(shape, GroupId{static_cast<std::int32_t>(i)}, visit_step);
  for (const ItemId item : shape.item_ids()) detail::for_each_step_of(shape, item, visit_step);
  for (const PersonId who : shape.people_ids())
    for (const StepInfo& kind : steps)
      if (kind.object == StepObject::person) visit_step(step_of(kind.kind, who, {}));
  for (const TenantId where : shape.tenant_ids())
    for (const StepKind kind : {StepKind::provider_down, StepKind::provider_up}) visit_step(step_of(kind, {}, where));
}

}  // namespace entente::model
