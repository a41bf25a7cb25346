#include "verify/ladder/could.hpp"

#include "verify/ladder/decisive.hpp"
#include "verify/plan/condition.hpp"

namespace entente::verify {
namespace {

using model::FactId;
using model::Question;

constexpr std::size_t rounds_max = 24;    ///< valuations that a plan is searched for
constexpr std::size_t failures_max = 3;   ///< of them, those for which none is found
constexpr std::size_t closures_max = 48;  ///< to find what it depends on, where there is no symbolic closure
constexpr const char* no_steps = "no sequence of steps was found, and none was ruled out";

class Search {
 public:
  Search(Reachability& reachability, SymbolicCase& symbolic, const model::Case& given, const Question& question)
      : reachability_(reachability), symbolic_(symbolic), given_(given), question_(question) {}

  [[nodiscard]] Could decided() {
    if (!reachability_.may_be(question_)) return {{model::Answer::no, ""}, {}, false, {}};
    if (!reachability_.has_open()) return add_plan(symbolic_.base()) ? yes() : unknown(no_steps);
    for (std::size_t number = 0; number < Reachability::samples; ++number)
      if (auto known = by_sample(number)) return std::move(*known);
    return by_solver();
  }

 private:
  [[nodiscard]] static Could unknown(std::string reason) {
    return {{model::Answer::unknown, std::move(reason)}, {}, false, {}};
  }
  [[nodiscard]] Could yes() { return {{model::Answer::yes, ""}, std::move(trace_), plans_ > 1, {}}; }
  [[nodiscard]] Could depends() {
    auto facts = depends_on();
    return {{model::Answer::depends, ""}, std::move(trace_), false, std::move(facts), excluded_};
  }
  [[nodiscard]] bool is_covered(const Valuation& values) const { return under(covered_, values); }
  [[nodiscard]] static bool under(model::Formula formula, const Valuation& values) {
    return formula.evaluate([&](std::uint32_t fact) { return values[fact]; });
  }

  /// Whether a plan is found for these values. The first is kept to be told; of all, the conditions they work under.
  [[nodiscard]] bool add_plan(const Valuation& values) {
    auto trace = reachability_.trace(values, question_);
    if (!trace) return false;
    const model::Formula works = works_when(given_, trace->plan, question_);
    if (!under(works, values)) throw InternalDisagreement("a plan that replays does not work under its own condition");
    covered_ = covered_ || works;
    ++plans_;
    if (!trace_) {
      values_ = values;
      trace_ = std::move(trace);
    }
    return true;
  }

  [[nodiscard]] std::optional<Could> by_sample(std::size_t number) {
    const Valuation& values = reachability_.sample(number);
    if (!is_covered(values)) {
      if (!reachability_.may_be_under_sample(number, question_))
        excluded_ = values;
      else if (!add_plan(values))
        failed_.push_back(values);
    }
    if (!trace_) return std::nullopt;
    if (excluded_) return depends();
    const auto left = symbolic_.find_cheaply(!covered_);
    if (left && left->is == Found::Is::none) return yes();
    return std::nullopt;
  }

  [[nodiscard]] Could by_solver() {
    symbolic_.settle();
    const SymbolicReach& reach = symbolic_.reach();
    if (!reach.is_complete()) return unknown(reach.incomplete_because());
    may_ = reach.may_be(question_);
    for (const Valuation& values : failed_) block(values);
    if (!excluded_)
      if (Found found = symbolic_.find(!may_); found.is == Found::Is::found) excluded_ = std::move(found.values);
    if (!trace_) {
      const Found found = reachability_.some_valuation(question_);
      if (found.is == Found::Is::none) return {{model::Answer::no, ""}, {}, false, {}};
      if (found.is == Found::Is::unknown) return unknown(found.reason);
      if (!under(blocked_, found.values)) try_plan(found.values);
    }
    for (std::size_t round = 0; round < rounds_max && failed_.size() < failures_max; ++round) {
      if (trace_ && excluded_) return depends();
      const Found found = symbolic_.find((trace_ ? !covered_ : may_) && !blocked_);
      if (found.is == Found::Is::unknown) return unknown(found.reason);
      if (found.is == Found::Is::none) return failed_.empty() && trace_ ? yes() : unknown(no_steps);
      if (!under(may_, found.values))
        excluded_ = found.values;
      else
        try_plan(found.values);
    }
    if (trace_ && excluded_) return depends();
    if (!failed_.empty()) return unknown(no_steps);
    return unknown("the open settings take more different sequences of steps than are searched for");
  }

  void try_plan(const Valuation& values) {
    if (add_plan(values)) return;
    failed_.push_back(values);
    block(values);
  }
  /// Leaves out a valuation for which no plan was found, and those that the closure cannot tell from it. As long as
  /// one is left out, the answer is not yes.
  void block(const Valuation& values) {
    model::Formula same = model::Formula::constant(true);
    for (const FactId fact : may_.support())
      same = same && (values[fact] ? model::Formula::variable(fact) : !model::Formula::variable(fact));
    blocked_ = blocked_ || same;
  }

  [[nodiscard]] std::vector<FactId> depends_on() {
    const SymbolicReach& reach = symbolic_.reach();
    const model::Units units(given_.world, model::enumerations_by_fact(given_.world), reachability_.open());
    if (!reach.is_complete())
      return decisive_facts(units, values_, *excluded_, closures_max,
                            [&](const Valuation& values) { return !reachability_.may_be_under(values, question_); });
    const model::Formula may = reach.may_be(question_);
    return decisive_facts(units, values_, *excluded_, given_.world.values.size(),
                          [&](const Valuation& values) { return !under(may, values); });
  }

  Reachability& reachability_;
  SymbolicCase& symbolic_;
  const model::Case& given_;
  const Question& question_;
  std::optional<Trace> trace_;
  Valuation values_;  ///< of the trace
  std::size_t plans_ = 0;
  model::Formula covered_ = model::Formula::constant(false);  ///< under which some plan that was found works
  std::optional<Valuation> excluded_;                         ///< the closure says never
  std::vector<Valuation> failed_;                             ///< neither excluded, nor is there a plan
  model::Formula may_ = model::Formula::constant(true);       ///< what the symbolic closure lets be
  model::Formula blocked_ = model::Formula::constant(false);
};

}  // namespace

Could decide_could(Reachability& reachability, SymbolicCase& symbolic, const model::Case& given,
                   const Question& question) {
  return Search(reachability, symbolic, given, question).decided();
}

}  // namespace entente::verify
