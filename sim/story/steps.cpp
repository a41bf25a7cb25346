// Steps: tried by their guard, taken after their delay if the guard still lets them, and told either way.
#include <fmt/format.h>

#include <algorithm>

#include "model/rulebook/synchronization.hpp"
#include "sim/story/story.hpp"

namespace entente::sim {

using model::Step;
using model::StepKind;

namespace {
constexpr std::uint64_t record_bytes = 4'000;  ///< one user's attributes, pushed by synchronization

[[nodiscard]] std::uint64_t entity_of(const Step& step) {
  const auto part = [](std::int32_t index) { return static_cast<std::uint64_t>(index + 1); };
  return ((static_cast<std::uint64_t>(step.kind) * 1'000'003 + part(step.who.index)) * 1'000'003 +
          part(step.where.index)) *
             1'000'003 +
         part(step.team.index);
}
}  // namespace

void Story::attempt(const Step& step) {
  if (!model::guard(plain_, facts_, step)) {
    tell_refusal(step);
    return;
  }
  if (model::info(step.kind).object == model::StepObject::job) {
    ++run_.summary.messages;
    ++sync_backlog_;
    run_.summary.sync_backlog_max = std::max(run_.summary.sync_backlog_max, sync_backlog_);
    sync_waiting_[presence_of(step)] = true;
    clockwork_.send(shape_.home(step.who), step.where, record_bytes,
                    add({.kind = PendingEvent::Kind::sync_push,
                         .step = step,
                         .index = 0,
                         .who = {},
                         .where = {},
                         .began = clockwork_.now()}));
    return;
  }
  if (step.kind == StepKind::invite || step.kind == StepKind::invite_by_app)
    invited_at_.try_emplace(shape_.row_name(model::Sort::presence, shape_.presence(step.who, step.where).index),
                            clockwork_.now());
  clockwork_.wake(clockwork_.now() + delay(model::info(step.kind).delay, entity_of(step)),
                  add({.kind = PendingEvent::Kind::step_effect,
                       .step = step,
                       .index = 0,
                       .who = {},
                       .where = {},
                       .began = clockwork_.now()}));
}

void Story::take(const Step& step, model::Microseconds began) {
  // Between the decision and the effect the world may have moved on.
  if (!model::guard(plain_, facts_, step)) {
    if (step.kind == StepKind::redeem) failed_to_redeem_[presence_of(step)] = true;
    tell_refusal(step);
    return;
  }
  model::take(plain_, facts_, step, true);
  if (const Step other = of_second_member(step); other.who.exists() && model::guard(plain_, facts_, other))
    model::take(plain_, facts_, other, true);
  note_people(tell(std::string(model::info(step.kind).name), "done", model::describe(shape_, step)), step);
  after_step(step, began);
}

void Story::after_step(const Step& step, model::Microseconds began) {
  const auto collaborates = [&] {
    const std::string presence = shape_.row_name(model::Sort::presence, static_cast<std::int32_t>(presence_of(step)));
    if (const auto invited = invited_at_.find(presence); invited != invited_at_.end())
      run_.summary.time_to_collaborate.try_emplace(presence, clockwork_.now() - invited->second);
  };
  switch (step.kind) {
    case StepKind::invite:
    case StepKind::invite_by_app:
    case StepKind::reset:
      send_invitation(step);
      break;
    case StepKind::redeem:
      failed_to_redeem_[presence_of(step)] = false;
      collaborates();
      break;
    case StepKind::synchronize:
      sync_disabled_[presence_of(step)] = false;
      collaborates();
      break;
    case StepKind::disable_by_sync:
      sync_disabled_[presence_of(step)] = true;
      break;
    case StepKind::deprovision:
    case StepKind::leave:
    case StepKind::remove:
      expire_later(step.who, step.where);
      break;
    case StepKind::provider_up:
      for (const model::PersonId who : shape_[step.where].people) try_again(who);
      break;
    case StepKind::change_password:
      try_again(step.who);
      break;
    case StepKind::offboard:
      run_.summary.exposure[shape_[step.who].name] = clockwork_.now() - began;
      break;
    default:
      break;
  }
}

void Story::expire_later(model::PersonId who, model::TenantId where) {
  if (given_.scenario.scripted) return;
  const Step step{.kind = StepKind::expire, .who = who, .by = {}, .where = where, .team = {}, .job = {}};
  const std::size_t deletion = ++deletions_[presence_of(step)];
  const model::Microseconds at = clockwork_.now() + delay("deletion", entity_of(step));
  if (at <= run_.until)
    clockwork_.wake(at,
                    add({.kind = PendingEvent::Kind::expiry, .step = step, .index = deletion, .who = {}, .where = {}}));
}

void Story::expire(const PendingEvent& pending_event) {
  // Somebody who was restored, or deleted once more since, has other 30 days or none.
  if (deletions_[presence_of(pending_event.step)] != pending_event.index ||
      !model::guard(plain_, facts_, pending_event.step))
    return;
  take(pending_event.step, clockwork_.now());
}

void Story::synchronize(model::JobId job, model::PersonId who) {
  const Step provisioning{
      .kind = StepKind::synchronize, .who = who, .by = {}, .where = shape_[job].target, .team = {}, .job = job};
  const std::size_t at = presence_of(provisioning);
  if (sync_waiting_[at]) return;
  if (model::cycle_provisions(plain_, facts_, job, who)) {
    attempt(provisioning);
    return;
  }
  // Somebody the engine has nothing to do for is no failed step: it does not even consider them.
  for (const StepKind kind : {StepKind::deprovision, StepKind::disable_by_sync}) {
    Step step = provisioning;
    step.kind = kind;
    // That the source is as it was when the user was blocked is what a cycle knows of its past, and no fact of the
    // world.
    if (kind == StepKind::disable_by_sync && sync_disabled_[at]) continue;
    if (!model::guard(plain_, facts_, step)) continue;
    attempt(step);
    return;
  }
}

void Story::synchronize_everybody(model::JobId job) {
  for (const model::PersonId who : shape_[shape_[job].source].people) synchronize(job, who);
}

void Story::run_cycle(std::size_t job) {
  synchronize_everybody({static_cast<std::int32_t>(job)});
  const model::Microseconds next = clockwork_.now() + given_.catalog.delay("synchronisation-cycle").low;
  if (next <= run_.until)
    clockwork_.wake(next,
                    add({.kind = PendingEvent::Kind::sync_cycle, .step = {}, .index = job, .who = {}, .where = {}}));
}

void Story::apply_version(std::size_t version) {
  for (const model::SettingChange& change : given_.changes[version])
    if (!model::is_open(change.value)) facts_.set(change.fact, change.value == model::Known::yes);
  std::size_t seen = 0;
  for (const model::TimelineEntry& timeline_entry : given_.scenario.timeline)
    if (timeline_entry.kind == model::TimelineEntry::Kind::set && seen++ == version)
      tell("set", "done", timeline_entry.tenant + " has changed " + timeline_entry.setting).where =
          timeline_entry.tenant;
}

Event& Story::tell(std::string kind, std::string outcome, std::string text) {
  Event event;
  event.at = clockwork_.now();
  event.sequence = run_.events.size();
  event.kind = std::move(kind);
  event.outcome = std::move(outcome);
  event.text = std::move(text);
  run_.events.push_back(std::move(event));
  return run_.events.back();
}

void Story::note_people(Event& event, const Step& step) const {
  if (step.who.exists()) event.who = shape_[step.who].name;
  if (step.by.exists()) event.by = shape_[step.by].name;
  event.where = model::place_of(shape_, step);
  if (!step.who.exists()) return;
  // A cycle of synchronization comes to each member by itself.
  const bool by_cycle = model::info(step.kind).object == model::StepObject::job;
  if (!by_cycle) return note_class(event, step.who);
  event.people = shape_[step.who].count;
  if (event.people > 1) event.text += fmt::format(" ({} people)", event.people);
}

void Story::note_class(Event& event, model::PersonId who) const {
  event.who = shape_[who].name;
  event.people = given_.world.class_of(who).count;
  if (event.people > 1) event.text += fmt::format(" ({} people)", event.people);
}

/// Who names a population means everybody in it, and a class of two or more has two members.
Step Story::of_second_member(const Step& step) const {
  Step other = step;
  const bool by_cycle = model::info(step.kind).object == model::StepObject::job;
  other.who = step.who.exists() && !by_cycle ? given_.world.class_of(step.who).second : model::PersonId{};
  return other;
}

void Story::tell_reasons(Event& event, const std::vector<model::Reason>& reasons) {
  event.clauses = model::deciding_clauses(reasons);
  for (const model::DecidingClause& clause : event.clauses)
    if (clause.depth == 0) ++run_.summary.refused_by_clause[clause.id];
}

void Story::tell_refusal(const Step& step) {
  Event& event = tell(std::string(model::info(step.kind).name), "refused", "refused: " + model::describe(shape_, step));
  note_people(event, step);
  model::Explaining logic;
  tell_reasons(event, logic.reasons(model::guard(logic, explained_.of(facts_), step)));
}

}  // namespace entente::sim
