#include "verify/witness/assumptions.hpp"

#include <algorithm>
#include <set>

#include "model/logic/may_must.hpp"
#include "model/logic/plain.hpp"
#include "model/world/may_must_facts.hpp"

namespace entente::verify {
namespace {

using model::FactId;
using model::Known;

/// Facts that are assumed together: one, or the values of an enumeration, of which exactly one holds.
using Unit = std::vector<FactId>;

/// What no document says comes first: it is the first to be left out.
[[nodiscard]] std::vector<Unit> units_of(const model::World& world) {
  std::vector<Unit> units;
  std::set<FactId> grouped;
  const std::vector<FactId> open = world.open_facts();
  for (const auto& group : world.exactly_one) {
    grouped.insert(group.begin(), group.end());
    units.emplace_back(group.begin(), group.end());
  }
  for (const FactId fact : open)
    if (!grouped.contains(fact)) units.push_back({fact});
  std::stable_partition(units.begin(), units.end(), [&](const Unit& unit) {
    return info(world.shape.where(unit.front()).leaf).origin == model::Origin::catalog;
  });
  return units;
}

class Assumptions {
 public:
  Assumptions(const model::Case& given, const Trace& trace, const model::Question& question)
      : world_(given.world), trace_(trace), question_(question), units_(units_of(given.world)) {}

  /// Leaves out large parts first: most of what is open has nothing to do with the plan.
  [[nodiscard]] std::vector<Unit> needed() {
    if (!suffices(units_)) return units_;
    for (std::size_t size = std::max<std::size_t>(units_.size() / 2, 1); !units_.empty(); size /= 2) {
      leave_out(size);
      if (size == 1) break;
    }
    return units_;
  }

 private:
  void leave_out(std::size_t size) {
    for (std::size_t at = 0; at < units_.size();) {
      const auto first = units_.begin() + static_cast<std::ptrdiff_t>(at);
      const auto last = units_.begin() + static_cast<std::ptrdiff_t>(std::min(at + size, units_.size()));
      std::vector<Unit> fewer(units_.begin(), first);
      fewer.insert(fewer.end(), last, units_.end());
      if (suffices(fewer))
        units_ = std::move(fewer);
      else
        at += size;
    }
  }

  /// Whether the plan surely leads to a yes when these units are known and the others are not.
  [[nodiscard]] bool suffices(const std::vector<Unit>& known) const {
    model::Facts<model::MayMust<bool>> facts = model::may_must_facts(world_.shape, world_.values);
    for (const Unit& unit : known)
      for (const FactId fact : unit) facts.set(fact, model::may_must_of(model::known(trace_.start[fact])));
    model::Plain plain;
    model::MayMustLogic<model::Plain> logic{plain};
    std::size_t version = 0;
    for (const PlannedStep& planned : trace_.plan) {
      if (!planned.step) {
        for (const auto& change : trace_.versions[version++])
          facts.set(change.fact, model::may_must_of(model::known(change.value)));
        continue;
      }
      if (!logic.is_surely_true(model::guard(logic, facts, *planned.step))) return false;
      model::take(logic, facts, *planned.step, logic.constant(true));
    }
    return logic.is_surely_true(model::answer(logic, facts, question_));
  }

  const model::World& world_;
  const Trace& trace_;
  const model::Question& question_;
  std::vector<Unit> units_;
};

}  // namespace

std::vector<FactId> assumptions_of(const model::Case& given, const Trace& trace, const model::Question& question) {
  std::vector<FactId> facts;
  for (const Unit& unit : Assumptions(given, trace, question).needed())
    for (const FactId fact : unit)
      if (unit.size() == 1 || trace.start[fact]) facts.push_back(fact);
  std::sort(facts.begin(), facts.end());
  return facts;
}

}  // namespace entente::verify
