#include "model/steps/step.hpp"

#include <algorithm>

namespace entente::model {
namespace {

[[nodiscard]] PersonName name_of(const Shape& shape, PersonId who) {
  const std::string& text = shape[who].name;
  const auto at = text.rfind('@');
  return {text.substr(0, at), text.substr(at + 1), {}};
}

}  // namespace

std::string describe(const Shape& shape, const Step& step) {
  std::string text(info(step.kind).says);
  const auto put = [&text](std::string_view mark, const std::string& name) {
    if (const auto at = text.find(mark); at != std::string::npos) text.replace(at, mark.size(), name);
  };
  if (step.who.exists()) put("{who}", shape[step.who].name);
  if (step.by.exists()) put("{by}", shape[step.by].name);
  put("{where}", place_of(shape, step));
  return text;
}

std::string place_of(const Shape& shape, const Step& step) {
  if (step.team.exists()) return shape.row_name(Sort::team, step.team.index);
  if (step.item.exists()) return shape.row_name(Sort::item, step.item.index);
  return step.where.exists() ? shape[step.where].key : std::string();
}

Happening happening_of(const Shape& shape, const Step& step) {
  Happening happening;
  happening.kind = Happening::Kind::step;
  happening.step = info(step.kind).name;
  if (step.who.exists()) happening.who = name_of(shape, step.who);
  if (step.by.exists()) happening.by = name_of(shape, step.by);
  if (step.where.exists()) happening.to = shape[step.where].key;
  if (step.team.exists()) happening.venue = shape[step.team].key;
  if (step.item.exists()) happening.venue = shape[step.item].key;
  if (step.job.exists()) happening.tenant = shape[shape[step.job].source].key;
  return happening;
}

Step step_of(const World& world, const Happening& happening) {
  const Shape& shape = world.shape;
  const StepInfo& kind = *step_named(happening.step);
  Step step;
  step.kind = kind.kind;
  if (happening.who) step.who = world.person(happening.who->text());
  if (happening.by) step.by = world.person(happening.by->text());
  if (!happening.to.empty()) step.where = world.tenant(happening.to);
  if (kind.object == StepObject::person_in_team) step.team = world.team(happening.to, happening.venue);
  if (kind.object == StepObject::person_at_item || kind.object == StepObject::item)
    step.item = world.item(happening.to, happening.venue);
  if (kind.object == StepObject::job)
    for (const JobId job : shape.job_ids())
      if (shape[job].source == world.tenant(happening.tenant) && shape[job].target == step.where) step.job = job;
  // An invitation that names no tenant is to the inviter's own.
  if (!step.where.exists() && step.by.exists()) step.where = shape.home(step.by);
  return step;
}

}  // namespace entente::model
