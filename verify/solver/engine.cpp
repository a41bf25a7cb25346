#include "verify/solver/engine.hpp"

#include <z3++.h>

#include <array>
#include <map>
#include <new>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>

namespace entente::verify {
namespace {

/// Runs `action`; whatever Z3 throws becomes a failure with a reason.
template <class Action>
auto walled(Action action) {
  try {
    return action();
  } catch (const z3::exception& problem) {
    const std::string reason = problem.msg();
    throw EngineFailed(reason.empty() ? "the solver failed" : reason);
  } catch (const std::bad_alloc&) {
    throw EngineFailed("out of memory");
  }
}

}  // namespace

/// Made when it is first needed, and anew after a failure: engines that are still there keep the one they have.
struct SharedContext::Parts {
  std::shared_ptr<z3::context> context = nullptr;
};
SharedContext::SharedContext() : parts_(std::make_unique<Parts>()) {}
SharedContext::~SharedContext() = default;

struct Engine::Parts {
  explicit Parts(std::shared_ptr<z3::context> used) : holder(std::move(used)) {}
  std::shared_ptr<z3::context> holder;
  z3::context& context = *holder;
  /// The incremental core alone: every query has assumptions, so Z3's usual solver would go to this core, too, after it
  /// took 5 ms to prepare tactics that are never tried.
  z3::solver solver{context, z3::solver::simple()};
  std::unordered_map<std::uint32_t, z3::expr> terms = {};  ///< by formula id; only ever looked up
  std::unordered_map<std::uint32_t, z3::expr> names = {};  ///< of assumptions, by formula id; only ever looked up
  std::map<std::uint32_t, z3::expr> variables = {};        ///< by number
  std::vector<std::uint32_t> new_variables = {};           ///< not told yet
  Solver::Options limits = {};

  void set(const Solver::Options& options);
  [[nodiscard]] const z3::expr& translated(model::Formula formula);
  [[nodiscard]] z3::expr built(model::Formula term);
  [[nodiscard]] const z3::expr& name_of(model::Formula assumption);
  [[nodiscard]] Answer ask(std::span<const model::Formula> assumptions);
  [[nodiscard]] std::map<std::uint32_t, bool> model() const;
  [[nodiscard]] std::string reason_of(const std::string& told) const;
  [[nodiscard]] std::uint64_t effort() const;
};

void Engine::Parts::set(const Solver::Options& options) {
  limits = options;
  // A wrong name would be accepted here in silence and thrown at the first assertion; a test pins these.
  z3::params params(context);
  params.set("timeout", options.timeout_ms);
  params.set("random_seed", options.seed);
  params.set("ctrl_c", false);  // an interrupt is the command's to handle
  if (options.effort_max != 0) params.set("rlimit", options.effort_max);
  solver.set(params);
}

z3::expr Engine::Parts::built(model::Formula term) {
  z3::expr_vector operands(context);
  for (const model::Formula operand : term.operands()) operands.push_back(terms.at(operand.id()));
  switch (term.kind()) {
    case model::Formula::Kind::constant:
      return context.bool_val(term.is_true());
    case model::Formula::Kind::negation:
      return !operands[0];
    case model::Formula::Kind::conjunction:
      return z3::mk_and(operands);
    case model::Formula::Kind::disjunction:
      return z3::mk_or(operands);
    case model::Formula::Kind::variable:
      break;
  }
  const z3::expr variable = context.bool_const(("f" + std::to_string(term.number())).c_str());
  if (variables.emplace(term.number(), variable).second) new_variables.push_back(term.number());
  return variable;
}

const z3::expr& Engine::Parts::translated(model::Formula formula) {
  model::for_each_term(
      std::array{formula}, [&](model::Formula term) { return terms.contains(term.id()); },
      [&](model::Formula term) { terms.emplace(term.id(), built(term)); });
  return terms.at(formula.id());
}

/// Z3 takes only literals as assumptions, so each formula that is ever assumed gets a name that implies it.
const z3::expr& Engine::Parts::name_of(model::Formula assumption) {
  if (const auto known = names.find(assumption.id()); known != names.end()) return known->second;
  const z3::expr name = context.bool_const(("a" + std::to_string(assumption.id())).c_str());
  solver.add(z3::implies(name, translated(assumption)));
  return names.emplace(assumption.id(), name).first->second;
}

Answer Engine::Parts::ask(std::span<const model::Formula> assumptions) {
  z3::expr_vector assumed(context);
  for (const model::Formula assumption : assumptions) assumed.push_back(name_of(assumption));
  Answer answer;
  switch (solver.check(assumed)) {
    case z3::sat:
      answer.is = Answer::Is::sat;
      answer.model = model();
      break;
    case z3::unsat: {
      answer.is = Answer::Is::unsat;
      std::set<unsigned> needed;  // Z3's ids of the names
      const z3::expr_vector core = solver.unsat_core();
      for (unsigned i = 0; i < core.size(); ++i) needed.insert(core[static_cast<int>(i)].id());
      // An assumption that is given twice is needed once.
      for (std::size_t i = 0; i < assumptions.size(); ++i)
        if (needed.erase(name_of(assumptions[i]).id()) != 0) answer.core.push_back(i);
      break;
    }
    case z3::unknown:
      answer.reason = reason_of(solver.reason_unknown());
      break;
  }
  return answer;
}

std::map<std::uint32_t, bool> Engine::Parts::model() const {
  const z3::model found = solver.get_model();
  std::map<std::uint32_t, bool> values;
  for (const auto& [number, variable] : variables) values[number] = found.eval(variable, true).is_true();
  return values;
}

/// Z3 says "canceled" whichever of its limits is reached, and "unknown" where that is while it prepares a query.
std::string Engine::Parts::reason_of(const std::string& told) const {
  if (told.empty()) return "no reason given";
  if (told != "canceled" && told != "timeout" && told != "unknown") return told;
  const std::string what = told == "unknown" ? "stopped" : told, time = std::to_string(limits.timeout_ms) + " ms";
  if (limits.effort_max == 0) return what + ", after at most " + time;
  return what + ", after at most " + time + " or " + std::to_string(limits.effort_max) + " steps";
}

std::uint64_t Engine::Parts::effort() const {
  const z3::stats statistics = solver.statistics();
  for (unsigned i = 0; i < statistics.size(); ++i)
    if (statistics.key(i) == "rlimit count" && statistics.is_uint(i)) return statistics.uint_value(i);
  return 0;
}

Engine::Engine(const Solver::Options& options) {
  walled([&] {
    std::shared_ptr<z3::context> own;
    std::shared_ptr<z3::context>& context = options.context ? options.context->parts_->context : own;
    if (!context) context = std::make_shared<z3::context>();
    parts_ = std::make_unique<Parts>(context);
    parts_->set(options);
  });
}
Engine::~Engine() = default;

void Engine::give_up(const Solver::Options& options) {
  if (options.context) options.context->parts_->context.reset();
}

bool Engine::is_startable() {
  const Z3_config configuration = Z3_mk_config();
  const Z3_context context = Z3_mk_context_rc(configuration);
  if (context != nullptr) Z3_del_context(context);
  Z3_del_config(configuration);
  return context != nullptr;
}

void Engine::add(model::Formula formula) {
  walled([&] { parts_->solver.add(parts_->translated(formula)); });
}
std::vector<std::uint32_t> Engine::new_variables(std::span<const model::Formula> assumptions) {
  return walled([&] {
    for (const model::Formula assumption : assumptions) (void)parts_->name_of(assumption);
    return std::exchange(parts_->new_variables, {});
  });
}
Answer Engine::ask(std::span<const model::Formula> assumptions) {
  return walled([&] { return parts_->ask(assumptions); });
}
std::size_t Engine::terms() const { return parts_->terms.size(); }
std::uint64_t Engine::effort() const {
  return walled([&] { return parts_->effort(); });
}

}  // namespace entente::verify
