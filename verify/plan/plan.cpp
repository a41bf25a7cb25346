#include "verify/plan/plan.hpp"

#include <algorithm>
#include <set>

#include "model/logic/plain.hpp"
#include "model/questions/question.hpp"
#include "model/rulebook/invitations.hpp"
#include "verify/plan/proposal.hpp"
#include "verify/plan/state_search.hpp"

namespace entente::verify {
namespace {

using model::Facts;
using model::Plain;
using model::Question;
using model::Shape;
using model::Step;
using model::StepKind;

void apply(Facts<bool>& facts, const Version& version) {
  for (const auto& change : version) facts.set(change.fact, change.value);
}

[[nodiscard]] bool holds(const Facts<bool>& facts, const Question& question) {
  Plain plain;
  return model::answer(plain, facts, question);
}

/// The steps a search considers: those of the people the question is about and of whoever else has to be there.
[[nodiscard]] std::vector<Step> steps_about(const Shape& shape, const std::set<model::PersonId>& people) {
  std::vector<Step> steps;
  model::for_each_step(shape, [&](const Step& step) {
    if (people.empty() || people.contains(step.who)) steps.push_back(step);
  });
  return steps;
}

[[nodiscard]] std::set<model::PersonId> people_of(const Shape& shape, const Question& question) {
  std::set<model::PersonId> people;
  for (const model::PersonId party : {question.from, question.to_person})
    if (party.exists()) people.insert(shape[party].identities.begin(), shape[party].identities.end());
  return people;
}

/// Names the inviter of every invitation: the first person who may send it then, the host's own people before visitors.
[[nodiscard]] std::optional<Plan> with_inviters(Facts<bool> facts, const std::vector<Version>& versions, Plan plan) {
  Plain plain;
  std::size_t version = 0;
  for (PlannedStep& planned : plan) {
    if (!planned.step) {
      apply(facts, versions[version++]);
      continue;
    }
    Step& step = *planned.step;
    if (step.kind == StepKind::invite && !step.by.exists()) {
      const Shape& shape = *facts.shape;
      std::vector<model::PersonId> candidates = shape[step.where].people;
      candidates.insert(candidates.end(), shape.people_ids().begin(), shape.people_ids().end());
      const auto found = std::find_if(candidates.begin(), candidates.end(), [&](model::PersonId who) {
        return who != step.who && model::may_invite(plain, facts, who, step.where);
      });
      if (found == candidates.end()) return std::nullopt;
      step.by = *found;
    }
    if (!model::guard(plain, facts, step)) return std::nullopt;
    model::take(plain, facts, step, true);
  }
  return plan;
}

[[nodiscard]] Plan shortened(const Facts<bool>& start, const std::vector<Version>& versions, Plan plan,
                             const Question& question) {
  for (std::size_t i = plan.size(); i-- > 0;) {
    if (!plan[i].step) continue;  // versions follow one another; dropping the last ones is tried below
    Plan without = plan;
    without.erase(without.begin() + static_cast<std::ptrdiff_t>(i));
    if (replays(start, versions, without, question)) plan = std::move(without);
  }
  while (!plan.empty() && !plan.back().step && replays(start, versions, Plan(plan.begin(), plan.end() - 1), question))
    plan.pop_back();
  return plan;
}

/// A plan within one version of the settings.
[[nodiscard]] std::optional<Plan> plan_in(const Facts<bool>& start, const Question& question) {
  if (holds(start, question)) return Plan{};
  for (const auto& people : {people_of(*start.shape, question), std::set<model::PersonId>{}}) {
    const std::vector<Step> steps = steps_about(*start.shape, people);
    if (const auto proposed = cheapest_plan(start, steps, question))
      if (const auto named = with_inviters(start, {}, *proposed))
        if (replays(start, {}, *named, question)) return shortened(start, {}, *named, question);
  }
  const std::vector<Step> steps = steps_about(*start.shape, people_of(*start.shape, question));
  if (const auto found = search_states(start, steps, question))
    if (const auto named = with_inviters(start, {}, *found); named && replays(start, {}, *named, question))
      return named;
  return std::nullopt;
}

/// Everything people can bring about now, greedily: what later versions of the settings may build on. Each step is
/// taken once, since some may be taken for ever.
[[nodiscard]] Plan everything(Facts<bool>& facts) {
  Plain plain;
  Plan taken;
  std::vector<Step> left;
  model::for_each_step(*facts.shape, [&](const Step& step) {
    if (model::info(step.kind).adds) left.push_back(step);
  });
  for (std::size_t before = left.size() + 1; left.size() < before;) {
    before = left.size();
    std::erase_if(left, [&](const Step& step) {
      if (!model::guard(plain, facts, step)) return false;
      model::take(plain, facts, step, true);
      taken.push_back({step});
      return true;
    });
  }
  return taken;
}

}  // namespace

bool replays(const Facts<bool>& start, const std::vector<Version>& versions, const Plan& plan,
             const Question& question) {
  Plain plain;
  Facts<bool> facts = start;
  std::size_t version = 0;
  for (const PlannedStep& planned : plan) {
    if (!planned.step) {
      if (version == versions.size()) return false;
      apply(facts, versions[version++]);
      continue;
    }
    if (!model::guard(plain, facts, *planned.step)) return false;
    model::take(plain, facts, *planned.step, true);
  }
  return holds(facts, question);
}

Facts<bool> end_of(const Trace& trace) {
  Plain plain;
  Facts<bool> facts = trace.start;
  std::size_t version = 0;
  for (const PlannedStep& planned : trace.plan)
    if (planned.step)
      model::take(plain, facts, *planned.step, true);
    else
      apply(facts, trace.versions[version++]);
  return facts;
}

std::optional<Plan> find_plan(const Facts<bool>& start, const std::vector<Version>& versions,
                              const Question& question) {
  if (auto plan = plan_in(start, question)) return plan;
  // The violation needs a later version of the settings: first with nothing done before it, then with everything.
  for (const bool eager : {false, true}) {
    Facts<bool> facts = start;
    Plan before;
    for (const Version& version : versions) {
      if (eager) {
        const Plan taken = everything(facts);
        before.insert(before.end(), taken.begin(), taken.end());
      }
      apply(facts, version);
      before.push_back({std::nullopt});
      if (const auto rest = plan_in(facts, question)) {
        Plan plan = before;
        plan.insert(plan.end(), rest->begin(), rest->end());
        if (const auto named = with_inviters(start, versions, plan);
            named && replays(start, versions, *named, question))
          return shortened(start, versions, *named, question);
      }
    }
  }
  return std::nullopt;
}

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

}  // namespace entente::verify
