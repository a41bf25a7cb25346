#include "verify/reach/plan.hpp"

#include <algorithm>
#include <deque>
#include <set>

#include "model/logic/plain.hpp"
#include "model/questions/question.hpp"
#include "verify/reach/plan_cost.hpp"

namespace entente::verify {
namespace {

using model::FactId;
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

/// Finds the cheapest way to a goal: costs fall until they rest, then the producers are followed back.
class Proposal {
 public:
  Proposal(const Facts<bool>& start, const std::vector<Step>& steps)
      : steps_(steps), costs_(start.values.size()), in_use_(costs_) {
    facts_.shape = start.shape;
    producer_.assign(start.values.size() * 2, -1);
    needs_.resize(start.values.size() * 2);
    for (FactId fact = 0; fact < start.values.size(); ++fact) {
      const bool held = start[fact];
      costs_.set(literal(fact, held), 0);
      facts_.values.push_back(PlanCosting::constant(held));
    }
    settle();
  }

  [[nodiscard]] std::optional<Plan> plan_for(const Question& question) const {
    PlanCosting logic;
    const PlanCosts goal = model::answer(logic, facts_, question);
    if (goal.yes.cost == CheapestPlan::impossible) return std::nullopt;
    Plan plan;
    std::set<Literal> done;
    for (const Literal need : goal.yes.needs) produce(need, plan, done);
    return plan;
  }

 private:
  void settle() {
    PlanCosting logic;
    for (bool fallen = true; fallen;) {
      fallen = false;
      for (std::size_t i = 0; i < steps_.size(); ++i) {
        const CheapestPlan may = model::guard(logic, facts_, steps_[i]).yes;
        if (may.cost == CheapestPlan::impossible) continue;
        for (const auto& change : model::effects(logic, facts_, steps_[i])) {
          fallen |= offer(change.fact, true, may, change.value.yes, i);
          fallen |= offer(change.fact, false, may, change.value.no, i);
        }
      }
    }
  }

  bool offer(FactId fact, bool held, const CheapestPlan& may, const CheapestPlan& value, std::size_t step) {
    if (value.cost == CheapestPlan::impossible) return false;
    const CheapestPlan way = (PlanCosts{may, {}} && PlanCosts{value, {}}).yes;
    if (way.cost == CheapestPlan::impossible) return false;
    const Literal made = literal(fact, held);
    if (way.cost + 1 >= costs_[made]) return false;
    costs_.set(made, way.cost + 1);
    producer_[made] = static_cast<std::int64_t>(step);
    needs_[made] = way.needs;
    PlanCosts open = facts_[fact];
    (held ? open.yes : open.no) = CheapestPlan{way.cost + 1, {made}};
    // A fact that can change is no constant any more: its first value is a literal, too.
    CheapestPlan& other = held ? open.no : open.yes;
    if (other.cost == 0 && other.needs.empty()) other.needs = {literal(fact, !held)};
    facts_.set(fact, open);
    return true;
  }

  void produce(Literal need, Plan& plan, std::set<Literal>& done) const {
    if (!done.insert(need).second || producer_[need] < 0) return;
    for (const Literal before : needs_[need]) produce(before, plan, done);
    const PlannedStep step{steps_[static_cast<std::size_t>(producer_[need])]};
    if (std::find(plan.begin(), plan.end(), step) == plan.end()) plan.push_back(step);
  }

  const std::vector<Step>& steps_;
  Costs costs_;
  Costs::InUse in_use_;
  Facts<PlanCosts> facts_;
  std::vector<std::int64_t> producer_;
  std::vector<std::vector<Literal>> needs_;
};

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

/// Breadth first over states, within a budget: what the proposal missed because it orders steps by need alone.
[[nodiscard]] std::optional<Plan> search_states(const Facts<bool>& start, const std::vector<Step>& steps,
                                                const Question& question) {
  constexpr std::size_t states_max = 4000;
  Plain plain;
  struct Seen {
    Facts<bool> facts;
    Plan plan;
  };
  std::deque<Seen> open{{start, {}}};
  std::set<std::vector<std::uint8_t>> known{start.values};
  while (!open.empty()) {
    const Seen at = std::move(open.front());
    open.pop_front();
    if (holds(at.facts, question)) return at.plan;
    for (const Step& step : steps) {
      if (!model::guard(plain, at.facts, step)) continue;
      Seen next = at;
      model::take(plain, next.facts, step, true);
      if (known.size() >= states_max || !known.insert(next.facts.values).second) continue;
      next.plan.push_back({step});
      open.push_back(std::move(next));
    }
  }
  return std::nullopt;
}

/// A plan within one version of the settings.
[[nodiscard]] std::optional<Plan> plan_in(const Facts<bool>& start, const Question& question) {
  if (holds(start, question)) return Plan{};
  for (const auto& people : {people_of(*start.shape, question), std::set<model::PersonId>{}}) {
    const std::vector<Step> steps = steps_about(*start.shape, people);
    if (const auto proposed = Proposal(start, steps).plan_for(question))
      if (const auto named = with_inviters(start, {}, *proposed))
        if (replays(start, {}, *named, question)) return shortened(start, {}, *named, question);
  }
  const std::vector<Step> steps = steps_about(*start.shape, people_of(*start.shape, question));
  if (const auto found = search_states(start, steps, question))
    if (const auto named = with_inviters(start, {}, *found); named && replays(start, {}, *named, question))
      return named;
  return std::nullopt;
}

/// Everything people can bring about now, greedily: what later versions of the settings may build on.
[[nodiscard]] Plan everything(Facts<bool>& facts) {
  Plain plain;
  Plan taken;
  for (bool grown = true; grown;) {
    grown = false;
    model::for_each_step(*facts.shape, [&](const Step& step) {
      if (!model::info(step.kind).adds) return;
      if (!model::guard(plain, facts, step)) return;
      model::take(plain, facts, step, true);
      taken.push_back({step});
      grown = true;
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

}  // namespace entente::verify
