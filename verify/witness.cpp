#include "verify/witness.hpp"

#include <fmt/format.h>

#include <algorithm>

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

std::vector<Version> known_versions(const model::Case& given, const std::function<bool(model::FactId)>& value_of) {
  std::vector<Version> versions;
  for (const auto& change : given.changes) {
    Version version;
    for (const auto& written : change)
      version.push_back(
          {written.fact, model::is_open(written.value) ? value_of(written.fact) : written.value == model::Known::yes});
    versions.push_back(std::move(version));
  }
  return versions;
}

Witness witness_of(const model::Case& given, const Facts<bool>& start, const std::vector<Version>& versions,
                   const Plan& plan, const Question& question) {
  const model::Shape& shape = given.world.shape;
  Witness witness;
  witness.question = model::to_text(shape, question);
  witness.scenario = model::raised(given.scenario, given.world, start);
  tell_people_apart(witness.scenario);
  std::vector<model::TimelineEntry> sets;
  for (const auto& timeline_entry : given.scenario.timeline)
    if (timeline_entry.kind == model::TimelineEntry::Kind::set) sets.push_back(timeline_entry);
  witness.scenario.timeline.clear();
  witness.scenario.scripted = true;
  witness.scenario.expect.clear();

  model::Plain plain;
  Facts<bool> facts = start;
  std::size_t version = 0;
  // Each step has had its effect before the next.
  const model::Microseconds apart = given.catalog.longest_delay();
  model::Microseconds at = model::day_us;
  for (const PlannedStep& planned : plan) {
    model::TimelineEntry timeline_entry;
    if (planned.step) {
      witness.steps.push_back({model::describe(shape, *planned.step), reasons_of(facts, *planned.step)});
      model::take(plain, facts, *planned.step, true);
      timeline_entry = model::timeline_entry_of(shape, *planned.step);
    } else {
      timeline_entry = sets[version];
      witness.steps.push_back({fmt::format("{} sets {}", timeline_entry.tenant, timeline_entry.setting), {}});
      for (const auto& change : versions[version++]) facts.set(change.fact, change.value);
    }
    timeline_entry.at = at;
    at += apart;
    witness.scenario.timeline.push_back(std::move(timeline_entry));
  }
  witness.because = reasons_of(facts, question);
  for (const model::FactId fact : given.world.open_facts())
    if (auto setting = model::deciding_setting(given.world, fact, start[fact]); !setting.path.empty())
      witness.unknowns.push_back(std::move(setting));
  witness.replayed = replays(start, versions, plan, question);
  return witness;
}

}  // namespace entente::verify
