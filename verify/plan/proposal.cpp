#include "verify/plan/proposal.hpp"

#include <algorithm>
#include <set>

#include "model/logic/plan_cost.hpp"

namespace entente::verify {
namespace {

using model::FactId;
using model::Facts;
using model::Question;
using model::Step;

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
      costs_.set(model::literal(fact, held), 0);
      facts_.values.push_back(model::PlanCosting::constant(held));
    }
    settle();
  }

  [[nodiscard]] std::optional<Plan> plan_for(const Question& question) const {
    model::PlanCosting logic;
    const model::PlanCosts goal = model::answer(logic, facts_, question);
    if (goal.yes.cost == model::CheapestPlan::impossible) return std::nullopt;
    Plan plan;
    std::set<model::Literal> done;
    for (const model::Literal need : goal.yes.needs) produce(need, plan, done);
    return plan;
  }

 private:
  /// What common rules cost is remembered for a round. Within it that may be out of date, and then too dear; the last
  /// round changes nothing, so in it everything is up to date.
  void settle() {
    model::Memory<model::PlanCosts> memory;
    model::PlanCosting logic{.memory = &memory};
    for (bool fallen = true; fallen;) {
      fallen = false;
      memory.clear();
      for (std::size_t i = 0; i < steps_.size(); ++i) {
        const model::CheapestPlan may = model::guard(logic, facts_, steps_[i]).yes;
        if (may.cost == model::CheapestPlan::impossible) continue;
        for (const auto& change : model::effects(logic, facts_, steps_[i])) {
          fallen |= offer(change.fact, true, may, change.value.yes, i);
          fallen |= offer(change.fact, false, may, change.value.no, i);
        }
      }
    }
  }

  bool offer(FactId fact, bool held, const model::CheapestPlan& may, const model::CheapestPlan& value,
             std::size_t step) {
    if (value.cost == model::CheapestPlan::impossible) return false;
    const model::CheapestPlan way = (model::PlanCosts{may, {}} && model::PlanCosts{value, {}}).yes;
    if (way.cost == model::CheapestPlan::impossible) return false;
    const model::Literal made = model::literal(fact, held);
    if (way.cost + 1 >= costs_[made]) return false;
    costs_.set(made, way.cost + 1);
    producer_[made] = static_cast<std::int64_t>(step);
    needs_[made] = way.needs;
    model::PlanCosts open = facts_[fact];
    (held ? open.yes : open.no) = model::CheapestPlan{way.cost + 1, {made}};
    // A fact that can change is no constant any more: its first value is a literal, too.
    model::CheapestPlan& other = held ? open.no : open.yes;
    if (other.cost == 0 && other.needs.empty()) other.needs = {model::literal(fact, !held)};
    facts_.set(fact, open);
    return true;
  }

  void produce(model::Literal need, Plan& plan, std::set<model::Literal>& done) const {
    if (!done.insert(need).second || producer_[need] < 0) return;
    for (const model::Literal before : needs_[need]) produce(before, plan, done);
    const PlannedStep step{steps_[static_cast<std::size_t>(producer_[need])]};
    if (std::find(plan.begin(), plan.end(), step) == plan.end()) plan.push_back(step);
  }

  const std::vector<Step>& steps_;
  model::Costs costs_;
  model::Costs::InUse in_use_;
  Facts<model::PlanCosts> facts_;
  std::vector<std::int64_t> producer_;
  std::vector<std::vector<model::Literal>> needs_;
};

}  // namespace

std::optional<Plan> cheapest_plan(const Facts<bool>& start, const std::vector<Step>& steps, const Question& question) {
  return Proposal(start, steps).plan_for(question);
}

}  // namespace entente::verify
