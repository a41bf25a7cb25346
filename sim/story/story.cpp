#include "sim/story/story.hpp"

#include <algorithm>

namespace entente::sim {

using model::Step;
using model::StepKind;
using model::TimelineEntry;

namespace {

/// Each open setting as this seed draws it; of an enumeration, one value.
[[nodiscard]] model::Facts<bool> drawn(const model::World& world, std::uint64_t seed) {
  std::vector<model::FactId> chosen, grouped;
  for (const auto& group : world.exactly_one) {
    chosen.push_back(group[bits(seed, Stream::open_setting, group.front(), 0) % group.size()]);
    grouped.insert(grouped.end(), group.begin(), group.end());
  }
  return world.facts([&](model::FactId fact) {
    if (std::find(grouped.begin(), grouped.end(), fact) != grouped.end())
      return std::find(chosen.begin(), chosen.end(), fact) != chosen.end();
    return (bits(seed, Stream::open_setting, fact, 0) & 1U) != 0;
  });
}

}  // namespace

Story::Story(const model::Case& given, std::uint64_t seed, model::Microseconds until, Clockwork& clockwork,
             const std::vector<model::Question>& asked)
    : given_(given),
      shape_(given.world.shape),
      seed_(seed),
      clockwork_(clockwork),
      facts_(drawn(given.world, seed)),
      monitors_(given, asked),
      sync_waiting_(shape_.rows(model::Sort::presence)),
      sync_disabled_(shape_.rows(model::Sort::presence)),
      failed_to_redeem_(shape_.rows(model::Sort::presence)),
      deletions_(shape_.rows(model::Sort::presence)) {
  run_.seed = seed;
  run_.until = until;
  for (const model::FactId fact : given.world.open_facts())
    if (const std::string path = shape_.setting(fact); !path.empty()) run_.drawn[path] = facts_[fact];
}

std::uint64_t Story::add(PendingEvent pending_event) {
  pending_events_.push_back(std::move(pending_event));
  return pending_events_.size() - 1;
}

model::Microseconds Story::delay(std::string_view name, std::uint64_t entity) {
  // The stream is the delay's name, so that a delay added to the catalog leaves the others' luck alone.
  std::uint64_t stream = 0xcbf29ce484222325ULL;
  for (const char c : name) stream = (stream ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
  const std::uint64_t number = draws_[{stream, entity}]++;
  return draw(given_.catalog.delay(name), unit(seed_ ^ stream, Stream::delay, entity, number));
}

void Story::begin() {
  watch();
  for (std::size_t i = 0; i < given_.scenario.timeline.size(); ++i)
    clockwork_.wake(given_.scenario.timeline[i].at,
                    add({.kind = PendingEvent::Kind::timeline_entry, .step = {}, .index = i, .who = {}, .where = {}}));
  if (given_.scenario.scripted) return;
  const auto cycle = given_.catalog.delay("synchronisation-cycle").low;
  for (std::size_t job = 0; job < shape_.jobs.size(); ++job) {
    const auto offset =
        static_cast<model::Microseconds>(unit(seed_, Stream::sync_offset, job, 0) * static_cast<double>(cycle));
    clockwork_.wake(offset,
                    add({.kind = PendingEvent::Kind::sync_cycle, .step = {}, .index = job, .who = {}, .where = {}}));
  }
  // When somebody who is deleted at the start was deleted is not said: their 30 days begin now.
  for (const model::TenantId where : shape_.tenant_ids())
    for (const model::PersonId who : shape_.people_ids())
      if (shape_.home(who) != where && model::is<model::Leaf::is_soft_deleted>(facts_, shape_.presence(who, where)))
        expire_later(who, where);
}

void Story::on_time(std::uint64_t tag) {
  const PendingEvent pending_event = pending_events_[tag];
  switch (pending_event.kind) {
    case PendingEvent::Kind::timeline_entry: {
      const TimelineEntry& timeline_entry = given_.scenario.timeline[pending_event.index];
      start(timeline_entry, pending_event.index);
      repeat(timeline_entry, tag);
      break;
    }
    case PendingEvent::Kind::step_effect:
      take(pending_event.step, pending_event.began);
      break;
    case PendingEvent::Kind::redeem:
      try_redemption(pending_event.step);
      break;
    case PendingEvent::Kind::sync_cycle:
      run_cycle(pending_event.index);
      break;
    case PendingEvent::Kind::set_effect:
      apply_version(pending_event.index);
      break;
    case PendingEvent::Kind::expiry:
      expire(pending_event);
      break;
    case PendingEvent::Kind::outage_end:
      clockwork_.reconnect(pending_event.where);
      tell("outage", "ended", shape_[pending_event.where].key + " is connected again").where =
          shape_[pending_event.where].key;
      break;
    case PendingEvent::Kind::invitation_mail:
    case PendingEvent::Kind::redemption_mail:
    case PendingEvent::Kind::join:
    case PendingEvent::Kind::sync_push:
      break;
  }
  watch();
}

void Story::on_delivered(std::uint64_t tag) {
  const PendingEvent pending_event = pending_events_[tag];
  switch (pending_event.kind) {
    case PendingEvent::Kind::invitation_mail:
      after_invitation(pending_event.step);
      break;
    case PendingEvent::Kind::redemption_mail:
      take(pending_event.step, pending_event.began);
      break;
    case PendingEvent::Kind::sync_push: {
      sync_waiting_[presence_of(pending_event.step)] = false;
      --sync_backlog_;
      take(pending_event.step, pending_event.began);
      break;
    }
    case PendingEvent::Kind::join: {
      const std::string who = shape_[pending_event.who].name, where = shape_[pending_event.where].key,
                        as(name_of(pending_event.as));
      Event& event =
          tell("meet", "done",
               who + " joins a meeting of " + where + " as " + as + (pending_event.lobby ? ", through the lobby" : ""));
      note_class(event, pending_event.who);
      event.where = where;
      event.as = as;
      event.via = pending_event.lobby ? "lobby" : "directly";
      run_.summary.joins[as] += event.people;
      break;
    }
    default:
      break;
  }
  watch();
}

void Story::on_lost(std::uint64_t tag) {
  const PendingEvent pending_event = pending_events_[tag];
  ++run_.summary.messages_lost;
  std::string text = "a message is lost";
  if (pending_event.kind == PendingEvent::Kind::invitation_mail ||
      pending_event.kind == PendingEvent::Kind::redemption_mail)
    text = "a message is lost: " + model::describe(shape_, pending_event.step);
  if (pending_event.kind == PendingEvent::Kind::join)
    text = "a message is lost: " + shape_[pending_event.who].name + " cannot reach the meeting of " +
           shape_[pending_event.where].key;
  Event& event = tell("message", "lost", text);
  if (pending_event.step.who.exists()) note_people(event, pending_event.step);
  if (pending_event.who.exists()) note_class(event, pending_event.who);
  if (pending_event.kind == PendingEvent::Kind::join) run_.summary.joins["refused"] += event.people;
  if (pending_event.kind == PendingEvent::Kind::sync_push) {
    // The next cycle finds the person still missing and pushes again.
    sync_waiting_[presence_of(pending_event.step)] = false;
    --sync_backlog_;
  }
  // People try again; a lost invitation mail is found in the portal sooner or later, which is the same draw.
  if (pending_event.kind == PendingEvent::Kind::redemption_mail) schedule_redemption(pending_event.step);
  if (pending_event.kind == PendingEvent::Kind::invitation_mail) after_invitation(pending_event.step);
  watch();
}

void Story::watch() {
  for (const auto& change : monitors_.watch(facts_, clockwork_.now(), run_.findings)) {
    Event& event = tell("monitor", change.violated ? "violated" : "restored",
                        (change.violated ? "violated: " : "no longer violated: ") + change.invariant->name + " (" +
                            change.question + ")");
    event.where = change.invariant->name;
  }
}

Run Story::end() {
  for (const Event& event : run_.events) run_.summary.events[event.kind + " " + event.outcome] += event.people;
  return std::move(run_);
}

}  // namespace entente::sim
