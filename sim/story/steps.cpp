// Steps: tried by their guard, taken after their delay if the guard still lets them, and told either way.
#include <algorithm>

#include "sim/story/story.hpp"

namespace entente::sim {

using model::Step;
using model::StepKind;

namespace {
constexpr std::uint64_t mail_bytes = 20'000;
constexpr std::uint64_t record_bytes = 4'000;  ///< one user's attributes, pushed by synchronisation

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
    sync_waiting_[static_cast<std::size_t>(shape_.presence(step.who, step.where).index)] = true;
    clockwork_.send(shape_.home(step.who), step.where, record_bytes,
                    add({.kind = Errand::Kind::sync_push,
                         .step = step,
                         .index = 0,
                         .who = {},
                         .where = {},
                         .began = clockwork_.now()}));
    return;
  }
  if (step.kind == StepKind::invite)
    invited_at_.try_emplace(shape_.row_name(model::Sort::presence, shape_.presence(step.who, step.where).index),
                            clockwork_.now());
  clockwork_.wake(clockwork_.now() + delay(model::info(step.kind).delay, entity_of(step)),
                  add({.kind = Errand::Kind::step_effect,
                       .step = step,
                       .index = 0,
                       .who = {},
                       .where = {},
                       .began = clockwork_.now()}));
}

void Story::take(const Step& step, model::Microseconds began) {
  // Between the decision and the effect the world may have moved on.
  if (!model::guard(plain_, facts_, step)) {
    tell_refusal(step);
    return;
  }
  model::take(plain_, facts_, step, true);
  note_people(tell(std::string(model::info(step.kind).name), "done", model::describe(shape_, step)), step);
  const std::string presence = step.who.exists() && step.where.exists() && !step.team.exists()
                                   ? shape_.row_name(model::Sort::presence, shape_.presence(step.who, step.where).index)
                                   : std::string();
  switch (step.kind) {
    case StepKind::invite:
      ++run_.summary.messages;
      clockwork_.send(step.where, shape_.home(step.who), mail_bytes,
                      add({.kind = Errand::Kind::invitation_mail, .step = step, .index = 0, .who = {}, .where = {}}));
      break;
    case StepKind::redeem:
    case StepKind::synchronise:
      if (const auto invited = invited_at_.find(presence); invited != invited_at_.end())
        run_.summary.time_to_collaborate[presence] = clockwork_.now() - invited->second;
      break;
    case StepKind::offboard:
      run_.summary.exposure[shape_[step.who].name] = clockwork_.now() - began;
      break;
    default:
      break;
  }
}

void Story::run_cycle(std::size_t job) {
  const model::JobId id{static_cast<std::int32_t>(job)};
  for (const model::PersonId who : shape_[shape_[id].source].people) {
    const model::PresenceId presence = shape_.presence(who, shape_[id].target);
    if (sync_waiting_[static_cast<std::size_t>(presence.index)]) continue;
    const bool there = model::is<model::Leaf::is_b2b_user>(facts_, presence) &&
                       model::is<model::Leaf::has_redeemed>(facts_, presence) &&
                       !model::is<model::Leaf::is_blocked_there>(facts_, presence);
    for (const StepKind kind : {StepKind::synchronise, StepKind::deprovision, StepKind::disable_by_sync}) {
      if (kind == StepKind::synchronise && there) continue;
      const Step step{.kind = kind, .who = who, .by = {}, .where = shape_[id].target, .team = {}, .job = id};
      // Somebody the engine has nothing to do for is no failed step: it does not even consider them.
      if (!model::guard(plain_, facts_, step)) continue;
      attempt(step);
      break;
    }
  }
  if (given_.scenario.scripted) return;
  const model::Microseconds next = clockwork_.now() + given_.catalog.delay("synchronisation-cycle").low;
  if (next <= run_.until)
    clockwork_.wake(next, add({.kind = Errand::Kind::sync_cycle, .step = {}, .index = job, .who = {}, .where = {}}));
}

void Story::apply_version(std::size_t version) {
  for (const model::SettingChange& change : given_.changes[version])
    if (!model::is_open(change.value)) facts_.set(change.cell, change.value == model::Known::yes);
  std::size_t seen = 0;
  for (const model::Happening& happening : given_.scenario.timeline)
    if (happening.kind == model::Happening::Kind::set && seen++ == version)
      tell("set", "done", happening.tenant + " has changed " + happening.setting).where = happening.tenant;
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
}

std::vector<Deciding> Story::refusal(const Step& step) const {
  model::Explaining logic;
  const auto reasons = logic.reasons(model::guard(logic, model::explained(facts_), step));
  std::vector<Deciding> clauses;
  for (const model::Reason& reason : reasons)
    clauses.push_back({std::string(reason.clause->id), std::string(reason.clause->says), reason.held,
                       std::string(reason.clause->source), reason.depth});
  return clauses;
}

void Story::tell_refusal(const Step& step) {
  Event& event = tell(std::string(model::info(step.kind).name), "refused", "refused: " + model::describe(shape_, step));
  note_people(event, step);
  event.clauses = refusal(step);
  for (const Deciding& clause : event.clauses)
    if (clause.depth == 0) ++run_.summary.refused_by_clause[clause.id];
}

}  // namespace entente::sim
