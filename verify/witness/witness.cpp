#include "verify/witness/witness.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "model/answers/how.hpp"
#include "model/logic/explaining.hpp"
#include "model/logic/plain.hpp"
#include "model/questions/question.hpp"
#include "model/world/raise.hpp"
#include "model/world/timeline_steps.hpp"

namespace entente::verify {
namespace {

using model::Facts;
using model::Question;
using model::Step;
using model::StepKind;

[[nodiscard]] std::vector<model::DecidingClause> reasons_of(const Facts<bool>& facts, const Step& step) {
  model::Explaining logic;
  return model::deciding_clauses(logic.reasons(model::guard(logic, model::explained(facts), step)));
}

[[nodiscard]] std::vector<model::DecidingClause> reasons_of(const Facts<bool>& facts, const Question& question) {
  model::Explaining logic;
  return model::deciding_clauses(logic.reasons(model::answer(logic, model::explained(facts), question)));
}

/// Populations cannot be told apart by name, so a witness tells its two representatives as people of their own.
void tell_people_apart(model::Scenario& scenario) {
  for (model::TenantSpec& tenant : scenario.tenants)
    for (model::PersonSpec& person : tenant.people) person.count = 1;
}

}  // namespace

namespace {

/// The entries of the timeline that set something, in order: what each version of the settings is written by.
[[nodiscard]] std::vector<model::TimelineEntry> sets_of(const model::Scenario& scenario) {
  std::vector<model::TimelineEntry> sets;
  for (const auto& timeline_entry : scenario.timeline)
    if (timeline_entry.kind == model::TimelineEntry::Kind::set) sets.push_back(timeline_entry);
  return sets;
}

}  // namespace

std::string text_of(const model::Case& given, const PlannedStep& planned, std::size_t versions) {
  if (planned.step) return model::describe(given.world.shape, *planned.step);
  const model::TimelineEntry set = sets_of(given.scenario)[versions];
  return fmt::format("{} sets {}", set.tenant, set.setting);
}

model::Scenario scenario_of(const model::Case& given, const Trace& trace) {
  model::Scenario scenario = model::raised(given.scenario, given.world, trace.start);
  tell_people_apart(scenario);
  scenario.timeline.clear();
  scenario.scripted = true;
  scenario.expect.clear();
  const std::vector<model::TimelineEntry> sets = sets_of(given.scenario);
  std::size_t version = 0;
  // Each step has had its effect before the next.
  const model::Microseconds apart = given.catalog.longest_delay();
  model::Microseconds at = model::day_us;
  for (const PlannedStep& planned : trace.plan) {
    scenario.timeline.push_back(planned.step ? model::timeline_entry_of(given.world.shape, *planned.step)
                                             : sets[version++]);
    scenario.timeline.back().at = at;
    at += apart;
  }
  return scenario;
}

Witness witness_of(const model::Case& given, const Trace& trace, const Question& question,
                   const std::vector<model::FactId>& assumed) {
  const model::Shape& shape = given.world.shape;
  Witness witness;
  witness.question = model::to_text(shape, question);
  witness.scenario = scenario_of(given, trace);
  model::Plain plain;
  Facts<bool> facts = trace.start;
  std::size_t version = 0;
  for (const PlannedStep& planned : trace.plan) {
    witness.steps.push_back({text_of(given, planned, version), {}});
    if (planned.step) {
      witness.steps.back().clauses = reasons_of(facts, *planned.step);
      model::take(plain, facts, *planned.step, true);
    } else {
      for (const auto& change : trace.versions[version++]) facts.set(change.fact, change.value);
    }
  }
  witness.because = reasons_of(facts, question);
  witness.how = model::how_of(given.world, facts, question);
  for (const model::FactId fact : assumed)
    witness.unknowns.push_back(model::deciding_setting(given.world, fact, trace.start[fact]));
  witness.replayed = replays(trace.start, trace.versions, trace.plan, question);
  return witness;
}

}  // namespace entente::verify
