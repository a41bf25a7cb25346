#include "sim/story/story.hpp"

#include <algorithm>

namespace entente::sim {

using model::Happening;
using model::Step;
using model::StepKind;

namespace {

/// Each open setting as this seed draws it; of an enumeration, one value.
[[nodiscard]] model::Facts<bool> drawn(const model::World& world, std::uint64_t seed) {
  std::vector<model::CellId> chosen, grouped;
  for (const auto& group : world.exactly_one) {
    chosen.push_back(group[bits(seed, Stream::open_setting, group.front(), 0) % group.size()]);
    grouped.insert(grouped.end(), group.begin(), group.end());
  }
  return world.facts([&](model::CellId cell) {
    if (std::find(grouped.begin(), grouped.end(), cell) != grouped.end())
      return std::find(chosen.begin(), chosen.end(), cell) != chosen.end();
    return (bits(seed, Stream::open_setting, cell, 0) & 1U) != 0;
  });
}

}  // namespace

Story::Story(const model::Case& given, std::uint64_t seed, model::Microseconds until, Clockwork& clockwork)
    : given_(given),
      shape_(given.world.shape),
      seed_(seed),
      clockwork_(clockwork),
      facts_(drawn(given.world, seed)),
      monitors_(given),
      sync_waiting_(shape_.rows(model::Sort::presence)),
      sync_disabled_(shape_.rows(model::Sort::presence)),
      failed_to_redeem_(shape_.rows(model::Sort::presence)),
      deletions_(shape_.rows(model::Sort::presence)) {
  run_.seed = seed;
  run_.until = until;
  for (const model::CellId cell : given.world.open_cells())
    if (const std::string path = shape_.setting(cell); !path.empty()) run_.drawn[path] = facts_[cell];
}

std::uint64_t Story::add(Errand errand) {
  errands_.push_back(std::move(errand));
  return errands_.size() - 1;
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
                    add({.kind = Errand::Kind::happening, .step = {}, .index = i, .who = {}, .where = {}}));
  if (given_.scenario.scripted) return;
  const auto cycle = given_.catalog.delay("synchronisation-cycle").low;
  for (std::size_t job = 0; job < shape_.jobs.size(); ++job) {
    const auto offset =
        static_cast<model::Microseconds>(unit(seed_, Stream::sync_offset, job, 0) * static_cast<double>(cycle));
    clockwork_.wake(offset, add({.kind = Errand::Kind::sync_cycle, .step = {}, .index = job, .who = {}, .where = {}}));
  }
  // When somebody who is deleted at the start was deleted is not said: their 30 days begin now.
  for (const model::TenantId where : shape_.tenant_ids())
    for (const model::PersonId who : shape_.people_ids())
      if (shape_.home(who) != where && model::is<model::Leaf::is_soft_deleted>(facts_, shape_.presence(who, where)))
        expire_later(who, where);
}

void Story::on_time(std::uint64_t tag) {
  const Errand errand = errands_[tag];
  switch (errand.kind) {
    case Errand::Kind::happening: {
      const Happening& happening = given_.scenario.timeline[errand.index];
      happen(happening, errand.index);
      repeat(happening, tag);
      break;
    }
    case Errand::Kind::step_effect:
      take(errand.step, errand.began);
      break;
    case Errand::Kind::redeem:
      try_redemption(errand.step);
      break;
    case Errand::Kind::sync_cycle:
      run_cycle(errand.index);
      break;
    case Errand::Kind::set_effect:
      apply_version(errand.index);
      break;
    case Errand::Kind::expiry:
      expire(errand);
      break;
    case Errand::Kind::outage_end:
      clockwork_.reconnect(errand.where);
      tell("outage", "ended", shape_[errand.where].key + " is connected again").where = shape_[errand.where].key;
      break;
    case Errand::Kind::invitation_mail:
    case Errand::Kind::redemption_mail:
    case Errand::Kind::join:
    case Errand::Kind::sync_push:
      break;
  }
  watch();
}

void Story::on_delivered(std::uint64_t tag) {
  const Errand errand = errands_[tag];
  switch (errand.kind) {
    case Errand::Kind::invitation_mail:
      after_invitation(errand.step);
      break;
    case Errand::Kind::redemption_mail:
      take(errand.step, errand.began);
      break;
    case Errand::Kind::sync_push: {
      sync_waiting_[presence_of(errand.step)] = false;
      --sync_backlog_;
      take(errand.step, errand.began);
      break;
    }
    case Errand::Kind::join: {
      const std::string who = shape_[errand.who].name, where = shape_[errand.where].key, as(name_of(errand.as));
      Event& event =
          tell("meet", "done",
               who + " joins a meeting of " + where + " as " + as + (errand.lobby ? ", through the lobby" : ""));
      event.who = who;
      event.where = where;
      event.as = as;
      event.via = errand.lobby ? "lobby" : "directly";
      ++run_.summary.joins[as];
      break;
    }
    default:
      break;
  }
  watch();
}

void Story::on_lost(std::uint64_t tag) {
  const Errand errand = errands_[tag];
  ++run_.summary.messages_lost;
  std::string text = "a message is lost";
  if (errand.kind == Errand::Kind::invitation_mail || errand.kind == Errand::Kind::redemption_mail)
    text = "a message is lost: " + model::describe(shape_, errand.step);
  if (errand.kind == Errand::Kind::join)
    text = "a message is lost: " + shape_[errand.who].name + " cannot reach the meeting of " + shape_[errand.where].key;
  Event& event = tell("message", "lost", text);
  if (errand.step.who.exists()) note_people(event, errand.step);
  if (errand.who.exists()) event.who = shape_[errand.who].name;
  if (errand.kind == Errand::Kind::join) ++run_.summary.joins["refused"];
  if (errand.kind == Errand::Kind::sync_push) {
    // The next cycle finds the person still missing and pushes again.
    sync_waiting_[presence_of(errand.step)] = false;
    --sync_backlog_;
  }
  // People try again; a lost invitation mail is found in the portal sooner or later, which is the same draw.
  if (errand.kind == Errand::Kind::redemption_mail) schedule_redemption(errand.step, 1);
  if (errand.kind == Errand::Kind::invitation_mail) after_invitation(errand.step);
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
  for (const Event& event : run_.events) ++run_.summary.events[event.kind + " " + event.outcome];
  return std::move(run_);
}

}  // namespace entente::sim
