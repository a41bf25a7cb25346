// What can happen, one row a step: who acts, under which guard, with which effect, after which delay. The simulator
// fires steps over time and the prover closes over all of them; both read this table and nothing else.
#pragma once

#include <array>
#include <string>

#include "model/rulebook/capabilities.hpp"

namespace entente::model {

enum class StepKind { invite, redeem, synchronise, join_team, leave_team, remove, offboard };
inline constexpr int step_kind_count = 7;

/// One step that could be taken. Fields that a kind does not use do not exist.
struct Step {
  StepKind kind = StepKind::invite;
  PersonId who;    ///< whom it happens to
  PersonId by;     ///< invite: the inviter; when none is named, anybody who may
  TenantId where;  ///< invite, redeem, remove: the resource tenant
  TeamId team;     ///< join_team, leave_team
  JobId job;       ///< synchronise
  friend bool operator==(const Step&, const Step&) = default;
};

struct StepInfo {
  StepKind kind;
  std::string_view name;   ///< the timeline's word
  std::string_view delay;  ///< the catalog's delay between the decision and the effect
  std::string_view says;   ///< for people; `{who}`, `{by}`, `{where}` stand for the fields
};
inline constexpr std::array<StepInfo, step_kind_count> steps{{
    {StepKind::invite, "invite", "invitation", "{by} invites {who} to {where}"},
    {StepKind::redeem, "redeem", "redemption", "{who} accepts the invitation to {where}"},
    {StepKind::synchronise, "synchronise", "synchronisation-cycle", "synchronisation provisions {who} in {where}"},
    {StepKind::join_team, "join-team", "team-membership", "{who} is added to the team {where}"},
    {StepKind::leave_team, "leave-team", "team-membership", "{who} leaves the team {where}"},
    {StepKind::remove, "remove", "removal", "{who} is removed from {where}"},
    {StepKind::offboard, "offboard", "offboarding", "the home account of {who} is disabled"},
}};
[[nodiscard]] constexpr const StepInfo& info(StepKind kind) { return steps[static_cast<std::size_t>(kind)]; }
[[nodiscard]] std::string describe(const Shape& shape, const Step& step);

namespace clauses {
inline constexpr Clause is_user_there{"STP-1", "the person is a B2B user there",
                                      "Microsoft Entra: Remove a user's access"};
}  // namespace clauses

/// Whether the step can be taken now.
template <Logic L>
Truth<L> guard(L& logic, const Facts<Truth<L>>& facts, const Step& step) {
  const Shape& shape = *facts.shape;
  switch (step.kind) {
    case StepKind::invite:
      return (step.by.exists() ? may_invite(logic, facts, step.by, step.where)
                               : has_inviter(logic, facts, step.where)) &&
             is_invitable(logic, facts, visit(shape, step.who, step.where));
    case StepKind::redeem:
      return may_redeem(logic, facts, visit(shape, step.who, step.where));
    case StepKind::synchronise:
      return would_be_synchronized(logic, facts, step.job, step.who);
    case StepKind::join_team:
      return may_join_team(logic, facts, step.who, step.team);
    case StepKind::leave_team:
      return is_in(logic, facts, step.who, step.team);
    case StepKind::remove:
      return logic.clause(clauses::is_user_there, is<Leaf::is_b2b_user>(facts, shape.presence(step.who, step.where)));
    case StepKind::offboard:
      return logic.clause(clauses::account_is_active, is<Leaf::account_is_enabled>(facts, step.who));
  }
  return logic.constant(false);
}

/// One fact a step writes.
template <class T>
struct Change {
  CellId cell;
  T value;
};

/// What the step writes where it happens. A B2B user who is there already keeps the type they have.
template <Logic L>
std::vector<Change<Truth<L>>> effects(L& logic, const Facts<Truth<L>>& facts, const Step& step) {
  const Shape& shape = *facts.shape;
  const Truth<L> yes = logic.constant(true), no = logic.constant(false);
  const auto at = [&](Leaf leaf, TenantId where) { return shape.cell(leaf, shape.presence(step.who, where).index); };
  switch (step.kind) {
    case StepKind::invite:
      return {{at(Leaf::is_b2b_user, step.where), yes},
              {at(Leaf::has_redeemed, step.where), no},
              {at(Leaf::is_external_member, step.where), no}};
    case StepKind::redeem:
      return {{at(Leaf::has_redeemed, step.where), yes}};
    case StepKind::synchronise: {
      const TenantId target = shape[step.job].target;
      const PresenceId presence = shape.presence(step.who, target);
      return {{at(Leaf::is_b2b_user, target), yes},
              {at(Leaf::has_redeemed, target), yes},
              {at(Leaf::is_external_member, target),
               select(is<Leaf::is_b2b_user>(facts, presence), is<Leaf::is_external_member>(facts, presence),
                      !is<Leaf::syncs_as_guest>(facts, step.job))}};
    }
    case StepKind::join_team:
      return {{shape.cell(Leaf::is_in_team, shape.membership(step.who, step.team).index), yes}};
    case StepKind::leave_team:
      return {{shape.cell(Leaf::is_in_team, shape.membership(step.who, step.team).index), no}};
    case StepKind::remove: {
      std::vector<Change<Truth<L>>> changes{{at(Leaf::is_b2b_user, step.where), no},
                                            {at(Leaf::has_redeemed, step.where), no},
                                            {at(Leaf::is_external_member, step.where), no}};
      for (const TeamId team : shape[step.where].teams)
        changes.push_back({shape.cell(Leaf::is_in_team, shape.membership(step.who, team).index), no});
      return changes;
    }
    case StepKind::offboard:
      return {{shape.cell(Leaf::account_is_enabled, step.who.index), no}};
  }
  return {};
}

/// Takes the step where `may` is true, and changes nothing where it is not.
template <Logic L>
void take(L& logic, Facts<Truth<L>>& facts, const Step& step, const Truth<L>& may) {
  const auto changes = effects(logic, facts, step);
  for (const auto& change : changes) facts.set(change.cell, select(may, change.value, facts[change.cell]));
}

/// Every step of the world in a fixed order, `visit_step(step)` once a step. Invitations come without their inviter
/// (`by` does not exist): who may invite is one question a tenant, and asking it for every pair of people would square
/// the work.
template <class VisitStep>
void for_each_step(const Shape& shape, VisitStep visit_step) {
  for (const TenantId where : shape.tenant_ids())
    for (const PersonId who : shape.people_ids()) {
      if (shape.home(who) == where) continue;
      for (const StepKind kind : {StepKind::invite, StepKind::redeem, StepKind::remove})
        visit_step(Step{.kind = kind, .who = who, .by = {}, .where = where, .team = {}, .job = {}});
    }
  for (const JobId job : shape.job_ids())
    for (const PersonId who : shape[shape[job].source].people)
      visit_step(Step{
          .kind = StepKind::synchronise, .who = who, .by = {}, .where = shape[job].target, .team = {}, .job = job});
  for (std::size_t i = 0; i < shape.teams.size(); ++i) {
    const TeamId team{static_cast<std::int32_t>(i)};
    for (const PersonId who : shape.people_ids()) {
      visit_step(Step{
          .kind = StepKind::join_team, .who = who, .by = {}, .where = shape[team].tenant, .team = team, .job = {}});
      visit_step(Step{
          .kind = StepKind::leave_team, .who = who, .by = {}, .where = shape[team].tenant, .team = team, .job = {}});
    }
  }
  for (const PersonId who : shape.people_ids())
    visit_step(Step{.kind = StepKind::offboard, .who = who, .by = {}, .where = {}, .team = {}, .job = {}});
}

}  // namespace entente::model
