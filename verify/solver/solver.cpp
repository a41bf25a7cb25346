#include "verify/solver/solver.hpp"

#include <z3++.h>

#include <algorithm>

namespace entente::verify {
namespace {

/// Formulas as Z3 terms, each built once.
class Encoder {
 public:
  explicit Encoder(z3::context& context) : context_(context) {}

  z3::expr operator()(Formula formula) {
    if (const auto known = terms_.find(formula.id()); known != terms_.end()) return known->second;
    for_each_term({formula}, [&](Formula term) {
      if (!terms_.contains(term.id())) terms_.emplace(term.id(), built(term));
    });
    return terms_.at(formula.id());
  }
  [[nodiscard]] const std::unordered_map<std::uint32_t, z3::expr>& variables() const { return variables_; }

 private:
  z3::expr built(Formula term) {
    z3::expr_vector operands(context_);
    for (const Formula operand : term.operands()) operands.push_back(terms_.at(operand.id()));
    switch (term.kind()) {
      case Formula::Kind::constant: return context_.bool_val(term.is_true());
      case Formula::Kind::negation: return !operands[0];
      case Formula::Kind::conjunction: return z3::mk_and(operands);
      case Formula::Kind::disjunction: return z3::mk_or(operands);
      case Formula::Kind::variable: break;
    }
    const z3::expr variable = context_.bool_const(("f" + std::to_string(term.number())).c_str());
    variables_.emplace(term.number(), variable);
    return variable;
  }

  z3::context& context_;
  std::unordered_map<std::uint32_t, z3::expr> terms_;
  std::unordered_map<std::uint32_t, z3::expr> variables_;
};

}  // namespace

struct Solver::Impl {
  Options options;
  z3::context context;
  z3::solver solver{context};
  Encoder encode{context};
  std::vector<Formula> added;
  std::size_t queries = 0;

  explicit Impl(Options chosen) : options(chosen) {
    // An unknown parameter is accepted in silence and thrown at the first assertion: these names are pinned by a test.
    z3::params params(context);
    params.set("timeout", options.timeout_ms);
    params.set("random_seed", options.seed);
    solver.set(params);
  }

  Answer ask(std::span<const Formula> assumptions) {
    ++queries;
    Answer answer;
    try {
      z3::expr_vector assumed(context);
      std::vector<z3::expr> literals;
      for (std::size_t i = 0; i < assumptions.size(); ++i) {
        // Z3 takes literals as assumptions, so a larger one gets a name of its own.
        const z3::expr name = context.bool_const(("a" + std::to_string(assumptions[i].id())).c_str());
        solver.add(z3::implies(name, encode(assumptions[i])));
        literals.push_back(name);
        assumed.push_back(name);
      }
      switch (solver.check(assumed)) {
        case z3::sat:
          answer.is = Answer::Is::sat;
          read_model(answer);
          break;
        case z3::unsat: {
          answer.is = Answer::Is::unsat;
          const z3::expr_vector core = solver.unsat_core();
          for (std::size_t i = 0; i < literals.size(); ++i)
            for (unsigned j = 0; j < core.size(); ++j)
              if (z3::eq(core[static_cast<int>(j)], literals[i])) {
                answer.core.push_back(i);
                break;
              }
          break;
        }
        case z3::unknown: answer.reason = solver.reason_unknown(); break;
      }
    } catch (const z3::exception& problem) {
      answer = Answer{};
      answer.reason = problem.msg();
    }
    return answer;
  }

  void read_model(Answer& answer) {
    const z3::model model = solver.get_model();
    for (const auto& [number, variable] : encode.variables()) {
      const z3::expr value = model.eval(variable, false);
      if (value.is_true()) answer.model[number] = true;
      else if (value.is_false()) answer.model[number] = false;
    }
  }
};

Solver::Solver(Options options) : impl_(std::make_unique<Impl>(options)) {}
Solver::~Solver() = default;
Solver::Solver(Solver&&) noexcept = default;
Solver& Solver::operator=(Solver&&) noexcept = default;

void Solver::add(Formula formula) {
  impl_->added.push_back(formula);
  try {
    impl_->solver.add(impl_->encode(formula));
  } catch (const z3::exception& problem) {
    throw std::runtime_error(std::string("the solver refused a formula: ") + problem.msg());
  }
}

void Solver::add_exactly_one(std::span<const std::uint32_t> variables) { add(exactly_one(variables)); }

Answer Solver::check(std::span<const Formula> assumptions) {
  Answer answer = impl_->ask(assumptions);
  if (answer.is == Answer::Is::sat) {
    const auto value_of = [&](std::uint32_t variable) { return answer.value(variable); };
    const auto holds = [&](Formula formula) { return formula.evaluate(value_of); };
    if (!std::all_of(impl_->added.begin(), impl_->added.end(), holds) || !std::all_of(assumptions.begin(), assumptions.end(), holds))
      throw InternalDisagreement("the solver's model does not satisfy the query it was found for");
  }
  // Z3's core is no minimum: leave out one after the other, as long as the rest stays unsatisfiable.
  for (std::size_t i = answer.core.size(); answer.is == Answer::Is::unsat && i-- > 0;) {
    std::vector<Formula> rest;
    for (std::size_t j = 0; j < answer.core.size(); ++j)
      if (j != i) rest.push_back(assumptions[answer.core[j]]);
    if (impl_->ask(rest).is == Answer::Is::unsat) answer.core.erase(answer.core.begin() + static_cast<std::ptrdiff_t>(i));
  }
  return answer;
}

std::size_t Solver::queries() const { return impl_->queries; }

Formula exactly_one(std::span<const std::uint32_t> variables) {
  Formula at_least = Formula::constant(false), at_most = Formula::constant(true);
  for (std::size_t i = 0; i < variables.size(); ++i) {
    at_least = at_least || Formula::variable(variables[i]);
    for (std::size_t j = i + 1; j < variables.size(); ++j)
      at_most = at_most && !(Formula::variable(variables[i]) && Formula::variable(variables[j]));
  }
  return at_least && at_most;
}

std::string to_smt2(const std::vector<Formula>& formulas) {
  std::string text = "(set-logic QF_UF)\n";
  const auto name = [](Formula term) {
    if (term.kind() == Formula::Kind::constant) return std::string(term.is_true() ? "true" : "false");
    return (term.kind() == Formula::Kind::variable ? "f" + std::to_string(term.number()) : "t" + std::to_string(term.id()));
  };
  for_each_term(formulas, [&](Formula term) {
    if (term.kind() == Formula::Kind::constant) return;
    if (term.kind() == Formula::Kind::variable) {
      text += "(declare-const " + name(term) + " Bool)\n";
      return;
    }
    text += "(define-fun " + name(term) + " () Bool (";
    text += term.kind() == Formula::Kind::negation ? "not" : term.kind() == Formula::Kind::conjunction ? "and" : "or";
    for (const Formula operand : term.operands()) text += " " + name(operand);
    text += "))\n";
  });
  for (const Formula formula : formulas) text += "(assert " + name(formula) + ")\n";
  return text + "(check-sat)\n";
}

}  // namespace entente::verify
