#include "verify/proof/prove.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <span>

#include "model/language/strangers.hpp"
#include "model/questions/question.hpp"
#include "verify/ladder/reachability.hpp"
#include "verify/proof/certificate.hpp"
#include "verify/proof/refute.hpp"
#include "verify/proof/rests_on.hpp"
#include "verify/proof/scope.hpp"

namespace entente::verify {
namespace {

using model::Question;
using Values = std::vector<std::vector<model::Known>>;

[[nodiscard]] Solver::Options with_shared_context(Solver::Options limits) {
  limits.context = std::make_shared<SharedContext>();
  return limits;
}

/// Decides invariants by the rungs that `could` climbs: an invariant holds when none of its questions could be.
class Prover {
 public:
  Prover(const model::Case& given, const ProveOptions& options)
      : given_(given),
        options_(options),
        symbolic_(given, options.limits),
        reachability_(given, symbolic_),
        refuter_(given, reachability_, options.plans_max) {}

  /// Whether the closure over steps leaves a question of the invariant open, so that it takes a solver or a plan.
  [[nodiscard]] bool is_left_open(const model::InvariantSpec& invariant) {
    const auto questions = model::questions_of(given_.world, invariant);
    return questions && !invariant.within &&
           std::ranges::any_of(*questions, [&](const Question& question) { return reachability_.may_be(question); });
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
      verdict.reason = time_limits_are_not_proved;
      return verdict;
    }
    std::vector<Question> open;
    for (const Question& question : *questions)
      if (reachability_.may_be(question)) open.push_back(question);
    if (open.empty())
      return proved(std::move(verdict), *questions, "closure over steps, every open setting at once true and false",
                    Closure::plain);
    // Settings that are all known: the closure is exact but for facts that steps set and clear.
    return reachability_.has_open() ? decide_with_solver(std::move(verdict), *questions, open)
                                    : refuter_.under(symbolic_.base(), open, verdict, "closure over steps");
  }

  [[nodiscard]] std::size_t queries() const { return queries_ + symbolic_.queries(); }

 private:
  enum class Closure { plain, symbolic };

  /// Open settings: one formula a question, decided by the solver.
  InvariantVerdict decide_with_solver(InvariantVerdict verdict, const std::vector<Question>& questions,
                                      const std::vector<Question>& open) {
    const std::string engine = "symbolic closure over steps, Z3";
    if (auto refuted = refuter_.under_any(open, verdict, engine)) return std::move(*refuted);
    if (!symbolic_.reach().is_complete()) {
      verdict.reason = symbolic_.reach().incomplete_because();
      return verdict;
    }
    if (options_.settings_vary) {
      verdict.reason =
          "it holds whatever administrators set before the first step; that they change settings between steps, too, "
          "is not covered by this proof";
      return verdict;
    }
    return proved(std::move(verdict), questions, engine, Closure::symbolic);
  }

  InvariantVerdict proved(InvariantVerdict verdict, const std::vector<Question>& questions, std::string engine,
                          Closure closure) {
    verdict.engine = std::move(engine);
    const Certificate certificate = certify(verdict.name, questions, closure);
    queries_ += certificate.queries;
    verdict.reason = certificate.refused;
    if (!certificate.refused.empty()) return verdict;
    verdict.certificate = certificate.says;
    verdict.verdict = model::Verdict::holds;
    verdict.scope = scope_of(given_, questions.size(), reachability_.versions().size());
    if (!options_.with_cores) return verdict;
    if (options_.progress) options_.progress("finding what " + verdict.name + " rests on");
    const auto holds = [&](const Values& versions, const model::Clause* struck) {
      return proof_holds(questions, versions, struck, closure);
    };
    auto settings = settings_it_rests_on(given_, holds);
    auto clauses = clauses_it_rests_on(given_, holds);
    verdict.rests_on = std::move(settings.needed);
    verdict.rests_on_clauses = std::move(clauses.needed);
    verdict.rests_on_is_irreducible = settings.irreducible && clauses.irreducible;
    return verdict;
  }

  [[nodiscard]] Certificate certify(const std::string& name, const std::vector<Question>& questions, Closure closure) {
    const Checkers checkers = options_.cross_check ? Checkers::z3_and_cvc5 : Checkers::z3;
    if (closure == Closure::symbolic) return certified(given_, symbolic_.reach(), questions, name, shared_, checkers);
    // The bounds of the plain closure, as a symbolic one would state them.
    const SymbolicReach bounds(given_.world, reachability_.versions(), reachability_.possible().phases());
    return certified(given_, bounds, questions, name, shared_, checkers);
  }

  /// Whether the closure excludes all of them; nothing where the solver gave up.
  [[nodiscard]] static std::optional<bool> none_may_be(const SymbolicReach& reach,
                                                       const std::vector<Question>& questions, Solver& solver) {
    std::optional<bool> none = true;
    for (const Question& question : questions) {
      const Answer::Is is = solver.check(reach.may_be(question)).is;
      if (is == Answer::Is::sat) return false;
      if (is == Answer::Is::unknown) none = std::nullopt;
    }
    return none;
  }

  /// Nothing where the solver gave up.
  [[nodiscard]] std::optional<bool> proof_holds(const std::vector<Question>& questions, const Values& versions,
                                                const model::Clause* struck, Closure closure) {
    const Possible possible(given_.world, versions, struck);
    std::vector<Question> open;
    for (const Question& question : questions) {
      if (!possible.may_be(question)) continue;
      if (closure == Closure::plain) return false;
      open.push_back(question);
    }
    if (open.empty()) return true;
    model::clear_formulas();
    Solver solver(shared_);
    solver.enumerate(given_.world.exactly_one);
    SymbolicReach reach(given_.world, versions, struck);
    std::optional<bool> holds = none_may_be(reach, open, solver);
    if (holds == true && !reach.is_settled()) {
      reach.settle(solver);
      holds = none_may_be(reach, open, solver);
    }
    if (holds == true && !reach.is_complete()) holds = std::nullopt;
    queries_ += solver.queries();
    return holds;
  }

  const model::Case& given_;
  const ProveOptions& options_;
  /// Of solvers that are asked for no model: certificates, and what proofs rest on.
  Solver::Options shared_ = with_shared_context(options_.limits);
  SymbolicCase symbolic_;
  Reachability reachability_;
  Refuter refuter_;
  std::size_t queries_ = 0;
};

/// Invariants that are violated among fewer strangers, where a plan is found much sooner: a plan of few tenants is one
/// of many. Whoever else violates them is not counted.
[[nodiscard]] std::map<std::string, InvariantVerdict> violated_among_fewer(const model::Case& given,
                                                                           const ProveOptions& options,
                                                                           std::vector<model::InvariantSpec> open,
                                                                           std::size_t& queries) {
  std::map<std::string, InvariantVerdict> violated;
  ProveOptions quick = options;
  quick.with_cores = false;
  for (model::Scenario& fewer : model::with_fewer_strangers(given.scenario)) {
    if (open.empty()) break;
    fewer.invariants = open;
    fewer.expect.clear();
    const auto smaller = model::case_of(std::move(fewer));
    if (!smaller) continue;
    Prover prover(**smaller, quick);
    std::erase_if(open, [&](const model::InvariantSpec& invariant) {
      InvariantVerdict verdict = prover.prove(invariant);
      if (verdict.verdict != model::Verdict::violated) return false;
      if (const auto all = model::questions_of(given.world, invariant)) {
        verdict.pairs_not_tried += all->size() - verdict.questions;
        verdict.questions = all->size();
      }
      violated.emplace(invariant.name, std::move(verdict));
      return true;
    });
    queries += prover.queries();
  }
  return violated;
}

}  // namespace

Verdicts prove(const model::Case& given, const ProveOptions& options) {
  Verdicts verdicts;
  std::map<std::string, InvariantVerdict> violated;
  if (std::ranges::any_of(given.scenario.tenants, model::is_stranger)) {
    std::vector<model::InvariantSpec> open;
    {
      Prover prover(given, options);
      std::ranges::copy_if(given.scenario.invariants, std::back_inserter(open),
                           [&](const auto& invariant) { return prover.is_left_open(invariant); });
    }
    violated = violated_among_fewer(given, options, std::move(open), verdicts.solver_queries);
  }
  Prover prover(given, options);
  for (const model::InvariantSpec& invariant : given.scenario.invariants) {
    const auto found = violated.find(invariant.name);
    verdicts.invariants.push_back(found != violated.end() ? std::move(found->second) : prover.prove(invariant));
    if (const auto expected = given.scenario.expect.find(invariant.name); expected != given.scenario.expect.end())
      verdicts.invariants.back().expected = expected->second;
  }
  verdicts.solver_queries += prover.queries();
  verdicts.alike = given.scenario.alike;
  return verdicts;
}

}  // namespace entente::verify
