#include "verify/prove.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "model/questions/question.hpp"
#include "verify/reach/plan.hpp"
#include "verify/reach/possible.hpp"
#include "verify/reach/symbolic_reach.hpp"
#include "verify/rests_on.hpp"
#include "verify/solver/cross_check.hpp"
#include "verify/witness.hpp"

namespace entente::verify {
namespace {

using model::FactId;
using model::Question;
using Values = std::vector<std::vector<model::Known>>;

class Prover {
 public:
  Prover(const model::Case& given, const ProveOptions& options)
      : given_(given),
        options_(options),
        versions_(versions_of(given.world, given.changes)),
        possible_(given.world, versions_) {
    for (const auto& values : versions_)
      has_open_ = has_open_ ||
                  std::any_of(values.begin(), values.end(), [](model::Known value) { return model::is_open(value); });
  }

  InvariantVerdict prove(const model::InvariantSpec& invariant) {
    InvariantVerdict verdict;
    verdict.name = invariant.name;
    if (options_.progress) options_.progress("proving " + invariant.name);
    const auto questions = model::questions_of(given_.world, invariant);
    if (!questions) {
      verdict.reason = questions.error().what;
      return verdict;
    }
    verdict.questions = questions->size();
    if (invariant.within) {
      verdict.reason = "a statement about a time limit is watched by `simulate`; its worst case is not proved yet";
      return verdict;
    }
    std::vector<Question> open;
    for (const Question& question : *questions)
      if (possible_.may_be(question)) open.push_back(question);
    if (open.empty())
      return proved(std::move(verdict), *questions, "closure over steps, every open setting at once true and false",
                    false);
    return has_open_ ? decide_with_solver(std::move(verdict), *questions, open) : refute(std::move(verdict), open);
  }

  [[nodiscard]] std::size_t queries() const { return queries_; }

 private:
  // --- settings that are all known: the closure is exact but for facts that steps set and clear
  InvariantVerdict refute(InvariantVerdict verdict, const std::vector<Question>& open) {
    const auto value_of = [](FactId) { return false; };
    const auto start = given_.world.facts(value_of);
    return with_shortest_witness(std::move(verdict), open, start, known_versions(given_, value_of),
                                 "closure over steps");
  }

  InvariantVerdict with_shortest_witness(InvariantVerdict verdict, const std::vector<Question>& open,
                                         const model::Facts<bool>& start, const std::vector<Version>& versions,
                                         const std::string& engine) {
    constexpr std::size_t plans_max = 64;  // enough to find a short one; each is a search of its own
    std::optional<Plan> best;
    const Question* about = nullptr;
    for (std::size_t i = 0; i < std::min(open.size(), plans_max); ++i) {
      auto plan = find_plan(start, versions, open[i]);
      if (!plan || (best && plan->size() >= best->size())) continue;
      best = std::move(plan);
      about = &open[i];
      if (best->empty()) break;
    }
    if (!best) {
      verdict.reason = "the closure cannot rule it out, and no sequence of steps was found that leads to it";
      return verdict;
    }
    verdict.verdict = model::Verdict::violated;
    verdict.engine = engine;
    verdict.witness = witness_of(given_, start, versions, *best, *about);
    return verdict;
  }

  // --- open settings: one formula a question, decided by the solver
  InvariantVerdict decide_with_solver(InvariantVerdict verdict, const std::vector<Question>& questions,
                                      const std::vector<Question>& open) {
    clear_formulas();
    Solver solver = new_solver();
    const SymbolicReach reach(given_.world, versions_, solver);
    const std::string engine = "symbolic closure over steps, Z3";
    for (const Question& question : open) {
      const Answer answer = dispose(solver, reach, question);
      if (answer.is == Answer::Is::unsat) continue;
      queries_ += solver.queries();
      if (answer.is == Answer::Is::unknown) {
        verdict.reason = "the solver gave up: " + answer.reason;
        return verdict;
      }
      const auto value_of = [&](FactId fact) { return answer.value(fact); };
      return with_shortest_witness(std::move(verdict), {question}, given_.world.facts(value_of),
                                   known_versions(given_, value_of), engine);
    }
    queries_ += solver.queries();
    if (!reach.complete()) {
      verdict.reason = "the symbolic closure did not come to rest";
      return verdict;
    }
    if (options_.settings_vary) {
      verdict.reason =
          "it holds whatever administrators set before the first step; that they change settings between steps, too, "
          "is not covered by this proof";
      return verdict;
    }
    return proved(std::move(verdict), questions, engine, true);
  }

  /// The graph proposes ways, shortest first, and the solver disposes of each; what it refutes is learned as a lemma.
  /// The question as a whole comes last, so that the rulebook and not the graph says what it means.
  [[nodiscard]] Answer dispose(Solver& solver, const SymbolicReach& reach, const Question& question) const {
    if (question.capability == model::Capability::communicate || question.capability == model::Capability::collaborate)
      for (const MeetingPlace& way : meeting_places(possible_, given_.world.shape, question.from, question.to_person)) {
        const Formula may = reach.may_communicate(way);
        if (may.is_false()) continue;
        const Answer answer = solver.check(may);
        if (answer.is != Answer::Is::unsat) return answer;
        solver.add(!may);
      }
    return solver.check(reach.may_be(question));
  }

  // --- holds
  InvariantVerdict proved(InvariantVerdict verdict, const std::vector<Question>& questions, std::string engine,
                          bool symbolic) {
    verdict.engine = std::move(engine);
    if (!certify(verdict, questions, symbolic)) return verdict;
    verdict.verdict = model::Verdict::holds;
    const auto open = std::count_if(versions_.front().begin(), versions_.front().end(),
                                    [](model::Known v) { return model::is_open(v); });
    verdict.scope = fmt::format(
        "unbounded: all {} {}, every order of any number of steps{}{}", questions.size(),
        questions.size() == 1 ? "pair" : "pairs", open == 0 ? "" : fmt::format(", every value of {} open facts", open),
        versions_.size() == 1 ? "" : fmt::format(", {} versions of the settings in turn", versions_.size()));
    if (options_.with_cores) {
      if (options_.progress) options_.progress("finding what " + verdict.name + " rests on");
      const auto holds = [&](const Values& versions, const model::Clause* struck) {
        return proof_holds(questions, versions, struck, symbolic);
      };
      auto settings = settings_it_rests_on(given_, holds);
      auto clauses = clauses_it_rests_on(given_, holds);
      verdict.rests_on = std::move(settings.needed);
      verdict.rests_on_clauses = std::move(clauses.needed);
      verdict.rests_on_is_irreducible = settings.irreducible && clauses.irreducible;
    }
    return verdict;
  }

  [[nodiscard]] bool proof_holds(const std::vector<Question>& questions, const Values& versions,
                                 const model::Clause* struck, bool symbolic) {
    const Possible possible(given_.world, versions, struck);
    std::vector<Question> open;
    for (const Question& question : questions) {
      if (!possible.may_be(question)) continue;
      if (!symbolic) return false;
      open.push_back(question);
    }
    if (open.empty()) return true;
    clear_formulas();
    Solver solver = new_solver();
    const SymbolicReach reach(given_.world, versions, solver, struck);
    const bool holds = reach.complete() && std::all_of(open.begin(), open.end(), [&](const Question& question) {
                         return solver.check(reach.may_be(question)).is == Answer::Is::unsat;
                       });
    queries_ += solver.queries();
    return holds;
  }

  /// Checks the closure as an inductive invariant: one query a version, put to a fresh solver.
  bool certify(InvariantVerdict& verdict, const std::vector<Question>& questions, bool symbolic) {
    clear_formulas();
    Solver reaching = new_solver();
    const SymbolicReach reach = symbolic ? SymbolicReach(given_.world, versions_, reaching) : bounds_of_possible();
    std::string second;
    for (const auto& facts : reach.phases()) {
      const Formula query = escape(facts, questions);
      Solver fresh = new_solver();
      const Answer answer = fresh.check(query);
      queries_ += fresh.queries();
      if (answer.is == Answer::Is::unknown) {
        verdict.reason = "the certificate could not be checked: " + answer.reason;
        return false;
      }
      if (answer.is == Answer::Is::sat)
        throw InternalDisagreement("invariant " + verdict.name +
                                   ": the closure says it holds, the inductive check says it does not");
      if (options_.cross_check) {
        std::vector<Formula> all = enumerations();
        all.push_back(query);
        const SecondOpinion opinion = ask_cvc5(to_smt2(all), options_.timeout_ms / 1000 + 1);
        if (opinion == SecondOpinion::sat)
          throw InternalDisagreement("invariant " + verdict.name + ": cvc5 refutes the certificate");
        second = fmt::format(", cvc5: {}", name_of(opinion));
      }
    }
    verdict.certificate = fmt::format("inductive, {} {}; Z3: unsat{}", reach.phases().size(),
                                      reach.phases().size() == 1 ? "query" : "queries", second);
    return true;
  }

  /// The bounds of the plain closure, as a symbolic one would state them.
  [[nodiscard]] SymbolicReach bounds_of_possible() const {
    return SymbolicReach(given_.world, versions_, possible_.phases());
  }

  [[nodiscard]] std::vector<Formula> enumerations() const {
    std::vector<Formula> all;
    for (const auto& group : given_.world.exactly_one) all.push_back(exactly_one(group));
    return all;
  }

  [[nodiscard]] Solver new_solver() const {
    Solver solver({.timeout_ms = options_.timeout_ms, .seed = 1});
    for (const Formula formula : enumerations()) solver.add(formula);
    return solver;
  }

  const model::Case& given_;
  const ProveOptions& options_;
  Values versions_;
  Possible possible_;
  bool has_open_ = false;
  std::size_t queries_ = 0;
};

}  // namespace

Verdicts prove(const model::Case& given, const ProveOptions& options) {
  Prover prover(given, options);
  Verdicts verdicts;
  for (const model::InvariantSpec& invariant : given.scenario.invariants)
    verdicts.invariants.push_back(prover.prove(invariant));
  verdicts.solver_queries = prover.queries();
  return verdicts;
}

std::optional<Witness> find_witness(const model::Case& given, const Question& question) {
  const auto value_of = [](FactId) { return false; };
  const auto start = given.world.facts();
  const auto versions = known_versions(given, value_of);
  if (const auto plan = find_plan(start, versions, question))
    return witness_of(given, start, versions, *plan, question);
  return std::nullopt;
}

}  // namespace entente::verify
