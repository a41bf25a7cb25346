#include "verify/could.hpp"

#include <algorithm>

#include "model/logic/plain.hpp"
#include "model/questions/question.hpp"
#include "verify/prove.hpp"
#include "verify/reach/possible.hpp"
#include "verify/reach/symbolic_reach.hpp"
#include "verify/solver/solver.hpp"
#include "verify/witness.hpp"

namespace entente::verify {

using model::Explanation;
using model::FactId;
using model::Facts;
using model::Question;

namespace {

constexpr std::size_t few_facts = 8;  ///< open settings of which all values are tried

/// The start of the world, read in may and must without any step: what a question may come to now.
[[nodiscard]] Facts<model::MayMust<bool>> start_may_must(const model::World& world) {
  Facts<model::MayMust<bool>> facts{&world.shape, {}};
  for (const model::Known value : world.values)
    facts.values.push_back({value != model::Known::no, value != model::Known::yes});
  return facts;
}

}  // namespace

struct Oracle::Impl {
  const model::Case& given;
  Facts<model::MayMust<bool>> now;
  Facts<bool> some_facts;
  std::optional<Facts<Formula>> formulas;     ///< of the world's values, made when the first question needs them
  std::optional<Possible> ever;               ///< made when the first `could` is asked
  std::optional<model::Explainer> explainer;  ///< of `some_facts`
  std::optional<Solver> solver;               ///< of `reached`
  std::optional<SymbolicReach> reached;       ///< made when the first `could` over open settings is asked
  bool has_open = false;

  explicit Impl(const model::Case& given_case)
      : given(given_case), now(start_may_must(given_case.world)), some_facts(given_case.world.facts()) {
    has_open = !given.world.open_facts().empty();
  }

  [[nodiscard]] model::MayMust<bool> may_must(const Question& question) const {
    model::Plain plain;
    model::MayMustLogic<model::Plain> logic{plain};
    return model::answer(logic, now, question);
  }

  struct Told {
    Explanation explanation;
    std::vector<FactId> open;
  };
  /// An explanation under other facts, with the open ones among its reasons.
  [[nodiscard]] Told explain_with(const Facts<bool>& facts, const Question& question) const {
    model::Explainer other(given.world, facts);
    Explanation explanation = other.explain(question);
    return {std::move(explanation), other.open_facts()};
  }

  /// The question over all values of what is open.
  [[nodiscard]] Formula formula_of(const Question& question) {
    if (!formulas) {
      formulas.emplace(Facts<Formula>{&given.world.shape, {}});
      for (FactId fact = 0; fact < given.world.values.size(); ++fact)
        formulas->values.push_back(model::is_open(given.world.values[fact])
                                       ? Formula::variable(fact)
                                       : Formula::constant(given.world.values[fact] == model::Known::yes));
    }
    Symbolic logic;
    return model::answer(logic, *formulas, question);
  }

  /// Facts under which the formula is true; none when there are none. A formula of few free settings is tried out,
  /// which takes microseconds; a solver takes milliseconds to start.
  [[nodiscard]] std::optional<Facts<bool>> facts_for(Formula wanted) const {
    const std::vector<FactId> facts = wanted.support();
    const auto of_a_group = [&](FactId fact) {
      return std::any_of(given.world.exactly_one.begin(), given.world.exactly_one.end(),
                         [&](const auto& group) { return std::find(group.begin(), group.end(), fact) != group.end(); });
    };
    if (facts.size() <= few_facts && std::none_of(facts.begin(), facts.end(), of_a_group)) return tried(wanted, facts);
    Solver fresh;
    for (const auto& group : given.world.exactly_one) fresh.add(exactly_one(group));
    const Answer answer = fresh.check(wanted);
    if (answer.is != Answer::Is::sat) return std::nullopt;
    return given.world.facts([&](FactId fact) { return answer.value(fact); });
  }

  /// The first valuation of the facts, counted in binary, that makes the formula true; all else as in `some_facts`.
  [[nodiscard]] std::optional<Facts<bool>> tried(Formula wanted, const std::vector<FactId>& open) const {
    for (std::uint32_t valuation = 0; valuation < 1U << open.size(); ++valuation) {
      Facts<bool> facts = some_facts;
      for (std::size_t i = 0; i < open.size(); ++i) facts.set(open[i], (valuation >> i & 1U) != 0);
      if (wanted.evaluate([&](std::uint32_t fact) { return facts[fact]; })) return facts;
    }
    return std::nullopt;
  }

  /// Whether one set of facts answers for all, because whatever is open does not matter.
  [[nodiscard]] bool is_settled(const Question& question) const {
    if (!has_open) return true;
    const model::MayMust<bool> now_it = may_must(question);
    return now_it.may_hold != now_it.may_fail;
  }

  [[nodiscard]] model::Explainer& explainer_of_some_facts() {
    if (!explainer) explainer.emplace(given.world, some_facts);
    return *explainer;
  }

  Explanation can(const Question& question) {
    if (is_settled(question)) return explainer_of_some_facts().explain(question);
    const Formula formula = formula_of(question);
    const auto yes = facts_for(formula), no = facts_for(!formula);
    Explanation explanation;
    if (yes && no) {
      Told refused = explain_with(*no, question), allowed = explain_with(*yes, question);
      explanation = std::move(allowed.explanation);
      std::vector<FactId> dependence = std::move(refused.open);
      for (const FactId fact : allowed.open)
        if (std::find(dependence.begin(), dependence.end(), fact) == dependence.end()) dependence.push_back(fact);
      std::sort(dependence.begin(), dependence.end());
      explanation.answer = model::Answer::depends;
      explanation.how = "yes under some of the open settings, no under others";
      explanation.clauses = std::move(refused.explanation.clauses);
      for (const FactId fact : dependence)
        explanation.depends_on.push_back(model::deciding_setting(given.world, fact, (*yes)[fact]));
    } else {
      explanation = explain_with(yes ? *yes : no ? *no : some_facts, question).explanation;
    }
    return explanation;
  }

  [[nodiscard]] static Explanation never(Explanation explanation) {
    explanation.answer = model::Answer::no;
    explanation.how = "in no state that any sequence of steps leads to";
    explanation.depends_on.clear();
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
    std::optional<Witness> witness;
    model::Answer answer = model::Answer::yes;
    if (!has_open) {
      witness = find_witness(given, question);
    } else {
      const Formula may = reach().may_be(question);
      const Answer found = solver->check(may);
      if (found.is == Answer::Is::unsat) return never(std::move(explanation));
      if (found.is == Answer::Is::sat) {
        const auto value_of = [&](FactId fact) { return found.value(fact); };
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
    explanation.clauses = witness->because;
    return explanation;
  }
};

Oracle::Oracle(const model::Case& given) : impl_(std::make_unique<Impl>(given)) {}
Oracle::~Oracle() = default;

Explanation Oracle::ask(const Question& question, Tense tense) {
  return tense == Tense::can ? impl_->can(question) : impl_->could(question);
}

model::Memo::Text Oracle::ask(const Question& question, Tense tense, model::Memo& memo,
                              const std::function<std::string(const Explanation&)>& tell) {
  return memo.answer(question, [&](const Question&) {
    if (tense == Tense::could || !impl_->is_settled(question))
      return std::make_shared<const std::string>(tell(ask(question, tense)));
    model::Explainer& explainer = impl_->explainer_of_some_facts();
    const model::Proof proof = explainer.prove(question);
    return memo.text(explainer.gist(proof), [&] { return tell(explainer.told(proof)); });
  });
}

}  // namespace entente::verify
