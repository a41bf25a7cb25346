#include "verify/could.hpp"

#include <algorithm>

#include "model/logic/plain.hpp"
#include "verify/prove.hpp"
#include "verify/reach/possible.hpp"
#include "verify/reach/symbolic_reach.hpp"
#include "verify/solver/solver.hpp"
#include "verify/witness.hpp"

namespace entente::verify {

using model::CellId;
using model::Explanation;
using model::Facts;
using model::Question;

namespace {

/// The start of the world, read on rails without any step: what a question may come to now.
[[nodiscard]] Facts<model::Rails<bool>> start_on_rails(const model::World& world) {
  Facts<model::Rails<bool>> facts{&world.shape, {}};
  for (const model::Known value : world.values)
    facts.cells.push_back({value != model::Known::no, value != model::Known::yes});
  return facts;
}

}  // namespace

struct Oracle::Impl {
  const model::Case& given;
  Facts<model::Rails<bool>> now;
  Facts<bool> some_facts;
  std::optional<Possible> ever;               ///< made when the first `could` is asked
  std::optional<model::Explainer> explainer;  ///< over the facts the last answer was found with
  std::optional<Solver> solver;               ///< of `reached`
  std::optional<SymbolicReach> reached;       ///< made when the first `could` over open settings is asked
  bool has_open = false;

  explicit Impl(const model::Case& given_case)
      : given(given_case), now(start_on_rails(given_case.world)), some_facts(given_case.world.facts()) {
    has_open = !given.world.open_cells().empty();
  }

  [[nodiscard]] model::Rails<bool> on_rails(const Question& question) const {
    model::Plain plain;
    model::OnRails<model::Plain> logic{plain};
    return model::answer(logic, now, question);
  }

  [[nodiscard]] Explanation explain_with(const Facts<bool>& facts, const Question& question) {
    explainer.reset();
    explainer.emplace(given.world, facts);
    return explainer->explain(question);
  }

  /// Facts under which the question is answered as `wanted`, found by the solver; none when there are none.
  [[nodiscard]] std::optional<Facts<bool>> facts_for(const Question& question, bool wanted) const {
    Solver fresh;
    for (const auto& group : given.world.exactly_one) fresh.add(exactly_one(group));
    Symbolic logic;
    Facts<Formula> facts{&given.world.shape, {}};
    for (CellId cell = 0; cell < given.world.values.size(); ++cell)
      facts.cells.push_back(model::is_open(given.world.values[cell])
                                ? Formula::variable(cell)
                                : Formula::constant(given.world.values[cell] == model::Known::yes));
    const Formula formula = model::answer(logic, facts, question);
    const Answer answer = fresh.check(wanted ? formula : !formula);
    if (answer.is != Answer::Is::sat) return std::nullopt;
    return given.world.facts([&](CellId cell) { return answer.value(cell); });
  }

  Explanation can(const Question& question) {
    const model::Rails<bool> rails = on_rails(question);
    if (!has_open || rails.yes != rails.no) {
      // One set of facts answers for all: whatever is open does not matter.
      if (!explainer) explainer.emplace(given.world, some_facts);
      return explainer->explain(question);
    }
    const auto yes = facts_for(question, true), no = facts_for(question, false);
    Explanation explanation;
    if (yes && no) {
      Explanation refused = explain_with(*no, question);
      std::vector<CellId> hangs = explainer->open_facts();
      explanation = explain_with(*yes, question);
      for (const CellId cell : explainer->open_facts())
        if (std::find(hangs.begin(), hangs.end(), cell) == hangs.end()) hangs.push_back(cell);
      std::sort(hangs.begin(), hangs.end());
      explanation.answer = model::Answer::depends;
      explanation.how = "yes under some of the open settings, no under others";
      explanation.clauses = std::move(refused.clauses);
      for (const CellId cell : hangs)
        explanation.hangs_on.push_back(
            {given.world.shape.setting(cell), given.world.shape.phrase(cell), (*yes)[cell], given.world.marks[cell]});
    } else {
      explanation = explain_with(yes ? *yes : no ? *no : some_facts, question);
    }
    explainer.reset();
    return explanation;
  }

  [[nodiscard]] static Explanation never(Explanation explanation) {
    explanation.answer = model::Answer::no;
    explanation.how = "in no state that any sequence of steps leads to";
    explanation.hangs_on.clear();
    return explanation;
  }

  [[nodiscard]] const SymbolicReach& reach() {
    if (!reached) {
      solver.emplace();
      for (const auto& group : given.world.exactly_one) solver->add(exactly_one(group));
      reached.emplace(given.world, versions_of(given.world, given.changes), *solver);
    }
    return *reached;
  }

  Explanation could(const Question& question) {
    if (!ever) ever.emplace(given.world, versions_of(given.world, given.changes));
    Explanation explanation = can(question);
    if (explanation.answer == model::Answer::yes) return explanation;
    if (!ever->may_be(question)) return never(std::move(explanation));
    explainer.reset();
    std::optional<Witness> witness;
    model::Answer answer = model::Answer::yes;
    if (!has_open) {
      witness = find_witness(given, question);
    } else {
      const Formula may = reach().may_be(question);
      const Answer found = solver->check(may);
      if (found.is == Answer::Is::unsat) return never(std::move(explanation));
      if (found.is == Answer::Is::sat) {
        const auto value_of = [&](CellId cell) { return found.value(cell); };
        const auto start = given.world.facts(value_of);
        const auto versions = known_versions(given, value_of);
        if (const auto plan = find_plan(start, versions, question))
          witness = witness_of(given, start, versions, *plan, question);
        if (solver->check(!may).is != Answer::Is::unsat) answer = model::Answer::depends;
      }
    }
    if (!witness) {
      explanation.answer = model::Answer::depends;
      explanation.how = "no sequence of steps was found, and none was ruled out";
      return explanation;
    }
    explanation.answer = answer;
    explanation.how = "after:";
    for (const WitnessStep& step : witness->steps)
      explanation.how += (explanation.how == "after:" ? " " : "; ") + step.text;
    explanation.clauses.clear();
    for (const Support& clause : witness->because) {
      const bool held = !clause.says.starts_with("not: ");
      explanation.clauses.push_back(
          {clause.name, held ? clause.says : clause.says.substr(5), clause.source, held, clause.depth, {}});
    }
    return explanation;
  }
};

Oracle::Oracle(const model::Case& given) : impl_(std::make_unique<Impl>(given)) {}
Oracle::~Oracle() = default;

Explanation Oracle::ask(const Question& question, Tense tense) {
  return tense == Tense::can ? impl_->can(question) : impl_->could(question);
}

}  // namespace entente::verify
