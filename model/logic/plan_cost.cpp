#include "model/logic/plan_cost.hpp"

#include <algorithm>

namespace entente::model {
namespace {

thread_local const Costs* costs_in_use = nullptr;

/// Both ways at once. Literals that contradict each other cannot be met by one state.
[[nodiscard]] CheapestPlan both(const CheapestPlan& a, const CheapestPlan& b) {
  if (a.cost == CheapestPlan::impossible || b.cost == CheapestPlan::impossible) return {};
  if (a.needs.empty()) return b;
  if (b.needs.empty()) return a;
  CheapestPlan way;
  std::set_union(a.needs.begin(), a.needs.end(), b.needs.begin(), b.needs.end(), std::back_inserter(way.needs));
  for (std::size_t i = 1; i < way.needs.size(); ++i)
    if ((way.needs[i] ^ way.needs[i - 1]) == 1) return {};
  way.cost = costs_in_use->of(way.needs);
  return way;
}

[[nodiscard]] const CheapestPlan& cheaper(const CheapestPlan& a, const CheapestPlan& b) {
  if (a.cost != b.cost) return a.cost < b.cost ? a : b;
  return a.needs.size() <= b.needs.size() ? a : b;
}

}  // namespace

PlanCosts operator&&(const PlanCosts& a, const PlanCosts& b) { return {both(a.yes, b.yes), cheaper(a.no, b.no)}; }
PlanCosts operator||(const PlanCosts& a, const PlanCosts& b) { return {cheaper(a.yes, b.yes), both(a.no, b.no)}; }
PlanCosts operator!(const PlanCosts& a) { return {a.no, a.yes}; }

std::uint32_t Costs::of(const std::vector<Literal>& needs) const {
  std::uint64_t sum = 0;
  for (const Literal need : needs) {
    if (cost_[need] == CheapestPlan::impossible) return CheapestPlan::impossible;
    sum += cost_[need];
  }
  return static_cast<std::uint32_t>(std::min<std::uint64_t>(sum, CheapestPlan::impossible - 1));
}

Costs::InUse::InUse(const Costs& costs) { costs_in_use = &costs; }
Costs::InUse::~InUse() { costs_in_use = nullptr; }

}  // namespace entente::model
