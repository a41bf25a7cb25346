// The timeline's entries, as they come due.
#include <algorithm>

#include "model/world/administrators.hpp"
#include "model/world/timeline_steps.hpp"
#include "sim/story/story.hpp"

namespace entente::sim {

using model::Step;
using model::StepKind;
using model::TimelineEntry;

namespace {
constexpr std::uint64_t mail_bytes = 20'000;   ///< an invitation or its acceptance, with headers
constexpr std::uint64_t join_bytes = 200'000;  ///< a meeting's signalling and first frames
}  // namespace

void Story::start(const TimelineEntry& timeline_entry, std::size_t index) {
  switch (timeline_entry.kind) {
    case TimelineEntry::Kind::meet:
      start_meeting(timeline_entry);
      return;
    case TimelineEntry::Kind::outage:
      start_outage(timeline_entry, index);
      return;
    case TimelineEntry::Kind::set: {
      const auto& timeline = given_.scenario.timeline;
      const auto version = static_cast<std::size_t>(
          std::count_if(timeline.begin(), timeline.begin() + static_cast<std::ptrdiff_t>(index),
                        [](const TimelineEntry& earlier) { return earlier.kind == TimelineEntry::Kind::set; }));
      if (timeline_entry.by && !may_set(timeline_entry)) return;
      ++run_.summary.setting_changes;
      Event& event = tell("set", "started", timeline_entry.tenant + " changes " + timeline_entry.setting);
      event.where = timeline_entry.tenant;
      clockwork_.wake(clockwork_.now() + delay("setting-change", index), add({.kind = PendingEvent::Kind::set_effect,
                                                                              .step = {},
                                                                              .index = version,
                                                                              .who = {},
                                                                              .where = tenant(timeline_entry.tenant)}));
      return;
    }
    case TimelineEntry::Kind::step:
      break;
  }
  const Step step = model::step_of(given_.world, timeline_entry);
  if (step.kind == StepKind::redeem) {
    try_redemption(step);
    return;
  }
  if (model::info(step.kind).object == model::StepObject::job && !step.job.exists()) {
    tell(timeline_entry.step, "refused", timeline_entry.tenant + " has no synchronization to " + timeline_entry.to);
    return;
  }
  if (step.kind == StepKind::synchronize && !step.who.exists()) {
    synchronize_everybody(step.job);
    return;
  }
  if (model::info(step.kind).object == model::StepObject::job && !step.who.exists()) {
    for (const model::PersonId who : shape_[shape_[step.job].source].people) {
      Step of_one = step;
      of_one.who = who;
      if (model::guard(plain_, facts_, of_one)) attempt(of_one);
    }
    return;
  }
  for (const model::Microseconds date : monitors_.started(timeline_entry, clockwork_.now()))
    clockwork_.wake(date, add({.kind = PendingEvent::Kind::join, .step = {}, .index = 0, .who = {}, .where = {}}));
  attempt(step);
}

bool Story::may_set(const TimelineEntry& timeline_entry) {
  if (model::may_set(plain_, facts_, given_.world, timeline_entry)) return true;
  const model::PersonId who = given_.world.person(timeline_entry.by->text());
  Event& event = tell("set", "refused", shape_[who].name + " cannot change " + timeline_entry.setting);
  event.by = shape_[who].name;
  event.where = timeline_entry.tenant;
  model::Explaining logic;
  tell_reasons(event, logic.reasons(model::may_set(logic, explained_.of(facts_), given_.world, timeline_entry)));
  return false;
}

void Story::repeat(const TimelineEntry& timeline_entry, std::size_t tag) {
  if (timeline_entry.repeat <= 0) return;
  const model::Microseconds next = clockwork_.now() + timeline_entry.repeat;
  if (next <= run_.until) clockwork_.wake(next, tag);
}

namespace {

/// The ways to join that an entry lets people choose. Somebody of the house needs none: they are known.
[[nodiscard]] std::vector<model::JoinAs> ways_of(const TimelineEntry& meeting) {
  const bool any = meeting.as.empty() || meeting.as == "any";
  std::vector<model::JoinAs> ways;
  for (const model::JoinAs as : model::join_kinds)
    if (any || meeting.as == name_of(as) || as == model::JoinAs::member) ways.push_back(as);
  return ways;
}

}  // namespace

void Story::start_meeting(const TimelineEntry& timeline_entry) {
  if (!timeline_entry.host) return;
  const model::PersonId host = given_.world.person(timeline_entry.host->text());
  for (const model::PersonName& name : timeline_entry.with)
    join_meeting(given_.world.person(name.text()), host, ways_of(timeline_entry));
}

void Story::join_meeting(model::PersonId who, model::PersonId host, const std::vector<model::JoinAs>& ways) {
  const model::TenantId where = shape_.home(host);
  const auto joined = std::find_if(
      ways.begin(), ways.end(), [&](model::JoinAs as) { return model::joins_as(plain_, facts_, who, host, ways, as); });
  if (joined == ways.end()) {
    tell_refused_join(who, host, ways);
    return;
  }
  // Whoever is told of in `with` is named in the invitation.
  const bool lobby = model::waits_in_lobby_of(plain_, facts_, who, host, *joined, model::Invitation::by_name);
  ++run_.summary.messages;
  clockwork_.send(shape_.home(who), where, join_bytes,
                  add({.kind = PendingEvent::Kind::join,
                       .step = {},
                       .index = 0,
                       .who = who,
                       .where = where,
                       .as = *joined,
                       .lobby = lobby}));
}

void Story::tell_refused_join(model::PersonId who, model::PersonId host, const std::vector<model::JoinAs>& ways) {
  Event& event = tell("meet", "refused", shape_[who].name + " cannot join the meeting of " + shape_[host].name);
  note_class(event, who);
  event.by = shape_[host].name;
  event.where = shape_[shape_.home(host)].key;
  model::Explaining logic;
  const auto& facts = explained_.of(facts_);
  tell_reasons(event, logic.reasons(model::some(logic, ways, [&](model::JoinAs as) {
    return model::may_join_meeting_of(logic, facts, who, host, as);
  })));
  run_.summary.joins["refused"] += event.people;
}

void Story::start_outage(const TimelineEntry& timeline_entry, std::size_t index) {
  const model::TenantId where = tenant(timeline_entry.tenant);
  clockwork_.disconnect(where);
  tell("outage", "started", timeline_entry.tenant + " is cut off").where = timeline_entry.tenant;
  clockwork_.wake(clockwork_.now() + timeline_entry.duration,
                  add({.kind = PendingEvent::Kind::outage_end, .step = {}, .index = index, .who = {}, .where = where}));
}

void Story::try_redemption(const Step& step) {
  ++run_.summary.messages;
  clockwork_.send(shape_.home(step.who), step.where, mail_bytes,
                  add({.kind = PendingEvent::Kind::redemption_mail,
                       .step = step,
                       .index = 0,
                       .who = {},
                       .where = {},
                       .began = clockwork_.now()}));
}

void Story::send_invitation(const Step& step) {
  ++run_.summary.messages;
  clockwork_.send(step.where, shape_.home(step.who), mail_bytes,
                  add({.kind = PendingEvent::Kind::invitation_mail, .step = step, .index = 0, .who = {}, .where = {}}));
}

void Story::try_again(model::PersonId who) {
  for (const model::TenantId where : shape_.tenant_ids()) {
    if (shape_.home(who) == where) continue;
    const Step step{.kind = StepKind::redeem, .who = who, .by = {}, .where = where, .team = {}, .job = {}};
    if (!failed_to_redeem_[presence_of(step)]) continue;
    failed_to_redeem_[presence_of(step)] = false;
    after_invitation(step);
  }
}

void Story::after_invitation(const Step& step) {
  if (given_.scenario.scripted) return;
  // A redemption on the timeline is the person's own date.
  const bool dated = std::any_of(
      given_.scenario.timeline.begin(), given_.scenario.timeline.end(), [&](const TimelineEntry& timeline_entry) {
        return timeline_entry.step == model::info(StepKind::redeem).name && timeline_entry.who &&
               timeline_entry.who->text() == shape_[step.who].name && tenant(timeline_entry.to) == step.where;
      });
  if (!dated) schedule_redemption(step);
}

void Story::schedule_redemption(const Step& invitation) {
  Step step = invitation;
  step.kind = StepKind::redeem;
  step.by = {};
  const bool automatic = model::redeems_automatically(plain_, facts_, shape_.home(step.who), step.where);
  const auto entity = static_cast<std::uint64_t>(shape_.presence(step.who, step.where).index);
  const model::Microseconds at = clockwork_.now() + delay(automatic ? "automatic-redemption" : "redemption", entity);
  if (at <= run_.until)
    clockwork_.wake(at, add({.kind = PendingEvent::Kind::redeem, .step = step, .index = 0, .who = {}, .where = {}}));
}

}  // namespace entente::sim
