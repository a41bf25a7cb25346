#include "model/world/timeline_steps.hpp"

namespace entente::model {
namespace {

[[nodiscard]] PersonName name_of(const Shape& shape, PersonId who) {
  const std::string& text = shape[who].name;
  const auto at = text.rfind('@');
  return {text.substr(0, at), text.substr(at + 1), {}};
}

}  // namespace

TimelineEntry timeline_entry_of(const Shape& shape, const Step& step) {
  TimelineEntry timeline_entry;
  timeline_entry.kind = TimelineEntry::Kind::step;
  timeline_entry.step = info(step.kind).name;
  if (step.who.exists()) timeline_entry.who = name_of(shape, step.who);
  if (step.by.exists()) timeline_entry.by = name_of(shape, step.by);
  if (step.where.exists()) timeline_entry.to = shape[step.where].key;
  if (step.team.exists()) timeline_entry.venue = shape[step.team].key;
  if (step.group.exists()) timeline_entry.venue = shape[step.group].key;
  if (step.item.exists()) timeline_entry.venue = shape[step.item].key;
  if (step.job.exists()) timeline_entry.tenant = shape[shape[step.job].source].key;
  return timeline_entry;
}

Step step_of(const World& world, const TimelineEntry& timeline_entry) {
  const Shape& shape = world.shape;
  const StepInfo& kind = *step_named(timeline_entry.step);
  Step step;
  step.kind = kind.kind;
  if (timeline_entry.who) step.who = world.person(timeline_entry.who->text());
  if (timeline_entry.by) step.by = world.person(timeline_entry.by->text());
  if (!timeline_entry.to.empty()) step.where = world.tenant(timeline_entry.to);
  if (kind.object == StepObject::person_in_team || kind.object == StepObject::new_team)
    step.team = world.team(timeline_entry.to, timeline_entry.venue);
  if (kind.object == StepObject::person_in_group) step.group = world.group(timeline_entry.to, timeline_entry.venue);
  if (kind.object == StepObject::person_at_item || kind.object == StepObject::item ||
      kind.object == StepObject::new_site)
    step.item = world.item(timeline_entry.to, timeline_entry.venue);
  if (kind.object == StepObject::job)
    for (const JobId job : shape.job_ids())
      if (shape[job].source == world.tenant(timeline_entry.tenant) && shape[job].target == step.where) step.job = job;
  // An invitation that names no tenant is to the inviter's own.
  if (!step.where.exists() && step.by.exists()) step.where = shape.home(step.by);
  return step;
}

}  // namespace entente::model
