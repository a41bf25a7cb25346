// Asking, checking the answer, and starting over when Z3 fails: all that stands between its engine and the prover.
#include "verify/solver/solver.hpp"

#include <algorithm>
#include <set>
#include <stdexcept>
#include <unordered_map>
#include <utility>

#include "model/logic/evaluation.hpp"
#include "verify/solver/engine.hpp"

namespace entente::verify {

struct Solver::Impl {
  Options options;
  std::uint64_t generation = model::formula_generation();
  std::vector<model::Formula> added = {};
  std::unique_ptr<Engine> engine = nullptr;
  std::size_t told = 0;        ///< how many of `added` the engine knows
  bool is_consistent = false;  ///< `added` alone is known to be satisfiable
  SolverStatistics counts = {};
  std::vector<std::vector<std::uint32_t>> groups = {};  ///< enumerations that nothing was asked about yet are not empty
  std::unordered_map<std::uint32_t, std::size_t> group_of = {};  ///< by variable

  [[nodiscard]] Answer ask(std::span<const model::Formula> assumptions, std::string_view query_name);
  [[nodiscard]] Answer asked_of_engine(std::span<const model::Formula> assumptions);
  void make_irreducible(Answer& answer, std::span<const model::Formula> assumptions);
  [[nodiscard]] std::vector<model::Formula> with_added(std::span<const model::Formula> assumptions) const;
  void add_groups_of(const std::vector<std::uint32_t>& variables);
  void require_generation() const;
  [[nodiscard]] SolverStatistics statistics() const;
};

void Solver::Impl::require_generation() const {
  if (generation != model::formula_generation())
    throw std::logic_error("a solver is used on another thread, or after model::clear_formulas()");
}

std::vector<model::Formula> Solver::Impl::with_added(std::span<const model::Formula> assumptions) const {
  std::vector<model::Formula> all = added;
  all.insert(all.end(), assumptions.begin(), assumptions.end());
  return all;
}

void Solver::Impl::add_groups_of(const std::vector<std::uint32_t>& variables) {
  for (const std::uint32_t variable : variables)
    if (const auto group = group_of.find(variable); group != group_of.end())
      if (const auto members = std::exchange(groups[group->second], {}); !members.empty())
        added.push_back(model::exactly_one(members));
}

/// A failure becomes an unknown. Z3's context may be beyond use afterwards (it is, when memory ran out), so the next
/// query gets a new one. So it does after Z3 gave up: a solver of 4.8.12 that a limit stopped may answer the next query
/// with a model that does not satisfy it.
Answer Solver::Impl::asked_of_engine(std::span<const model::Formula> assumptions) {
  try {
    if (!engine) {
      told = 0;
      if (counts.rebuilds > 0 && !Engine::is_startable()) throw EngineFailed("out of memory");
      engine = std::make_unique<Engine>(options);
    }
    for (; told < added.size(); ++told) engine->add(added[told]);
    add_groups_of(engine->new_variables(assumptions));
    for (; told < added.size(); ++told) engine->add(added[told]);
    Answer answer = engine->ask(assumptions);
    if (answer.is == Answer::Is::unknown) {
      counts = statistics();
      engine.reset();
    }
    return answer;
  } catch (const EngineFailed& failure) {
    engine.reset();
    Engine::give_up(options);
    ++counts.rebuilds;
    Answer answer;
    answer.reason = failure.what();
    return answer;
  }
}

Answer Solver::Impl::ask(std::span<const model::Formula> assumptions, std::string_view query_name) {
  ++counts.queries;
  Answer answer = asked_of_engine(assumptions);
  answer.query = query_name;
  if (answer.is == Answer::Is::unknown) ++counts.unknowns;
  if (answer.is == Answer::Is::sat) {
    require_model(answer, with_added(assumptions));
    is_consistent = true;
  }
  return answer;
}

SolverStatistics Solver::Impl::statistics() const {
  SolverStatistics now = counts;
  if (!engine) return now;
  try {
    now.effort = engine->effort();
    now.terms = engine->terms();
  } catch (const EngineFailed&) {
    // Numbers about the work are not worth failing it.
  }
  return now;
}

/// Z3's core is no minimum, nor is it believed: each of its members is left out in turn, as long as the rest remains
/// unsatisfiable by a query of its own.
void Solver::Impl::make_irreducible(Answer& answer, std::span<const model::Formula> assumptions) {
  const auto chosen = [&](const std::vector<std::size_t>& indices) {
    std::vector<model::Formula> formulas;
    for (const std::size_t i : indices) formulas.push_back(assumptions[i]);
    return formulas;
  };
  bool was_asked = answer.core.size() == assumptions.size();
  for (std::size_t at = 0; at < answer.core.size();) {
    std::vector<std::size_t> rest = answer.core;
    rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(at));
    if (rest.empty() && is_consistent) break;
    const Answer without = ask(chosen(rest), answer.query);
    if (without.is == Answer::Is::unknown) {
      answer.core_is = Answer::Core::unproved;
      break;
    }
    if (without.is == Answer::Is::sat) {
      ++at;
      continue;
    }
    // Members before `at` are needed by any core that is left, so they are in this one too.
    was_asked = without.core.size() == rest.size();
    answer.core.clear();
    for (const std::size_t i : without.core) answer.core.push_back(rest[i]);
    at = std::min(at, answer.core.size());
  }
  if (was_asked) return;
  const Answer again = ask(chosen(answer.core), answer.query);
  if (again.is == Answer::Is::sat)
    throw InternalDisagreement("the solver's core for " + answer.query + " is satisfiable");
  if (again.is == Answer::Is::unknown) answer.core_is = Answer::Core::unproved;
}

Solver::Solver(Options options) : impl_(std::make_unique<Impl>(Impl{options})) {}
Solver::~Solver() = default;
Solver::Solver(Solver&&) noexcept = default;
Solver& Solver::operator=(Solver&&) noexcept = default;

void Solver::add(model::Formula formula) {
  impl_->require_generation();
  impl_->added.push_back(formula);
  impl_->is_consistent = false;
}

void Solver::add_exactly_one(std::span<const std::uint32_t> variables) { add(model::exactly_one(variables)); }

void Solver::enumerate(const std::vector<std::vector<std::uint32_t>>& groups) {
  impl_->groups = groups;
  for (std::size_t group = 0; group < groups.size(); ++group)
    for (const std::uint32_t variable : groups[group])
      if (!impl_->group_of.emplace(variable, group).second) throw std::logic_error("a variable is in two enumerations");
}

Answer Solver::check(std::span<const model::Formula> assumptions, std::string_view query_name) {
  impl_->require_generation();
  Answer answer = impl_->ask(assumptions, query_name);
  if (answer.is == Answer::Is::unsat) impl_->make_irreducible(answer, assumptions);
  return answer;
}

std::string Solver::to_smt2(std::span<const model::Formula> assumptions, std::string_view query_name) const {
  impl_->require_generation();
  std::vector<model::Formula> all = impl_->with_added(assumptions);
  const std::vector<std::vector<std::uint32_t>>& not_added = impl_->groups;
  std::set<std::size_t> needed;
  for (const model::Formula formula : all)
    for (const std::uint32_t variable : formula.support())
      if (const auto group = impl_->group_of.find(variable); group != impl_->group_of.end())
        if (!not_added[group->second].empty()) needed.insert(group->second);
  for (const std::size_t group : needed) all.push_back(model::exactly_one(not_added[group]));
  return verify::to_smt2(all, query_name);
}

std::size_t Solver::queries() const { return impl_->counts.queries; }

SolverStatistics Solver::statistics() const { return impl_->statistics(); }

void require_model(const Answer& answer, std::span<const model::Formula> formulas) {
  model::Evaluation holds([&](std::uint32_t variable) { return answer.value(variable); });
  for (const model::Formula formula : formulas)
    if (!holds(formula))
      throw InternalDisagreement("the solver's model does not satisfy the query it was found for: " + answer.query);
}

}  // namespace entente::verify
