#include "verify/ladder/symbolic_case.hpp"

#include <algorithm>

#include "model/answers/valuations.hpp"
#include "model/logic/symbolic_facts.hpp"
#include "verify/reach/possible.hpp"

namespace entente::verify {

using model::FactId;

struct SymbolicCase::Parts {
  explicit Parts(Solver::Options limits) : solver(limits) {}
  std::uint64_t generation = model::formula_generation();
  Solver solver;
  std::optional<model::Facts<model::Formula>> facts = std::nullopt;
  std::optional<SymbolicReach> reach = std::nullopt;
};

SymbolicCase::SymbolicCase(const model::Case& given, Solver::Options limits)
    : given_(given),
      limits_(limits),
      enumerations_(model::enumerations_by_fact(given.world)),
      base_(given.world.facts()) {}
SymbolicCase::~SymbolicCase() = default;

SymbolicCase::Parts& SymbolicCase::parts() {
  if (parts_ && parts_->generation == model::formula_generation()) return *parts_;
  if (parts_) queries_before_ += parts_->solver.queries();
  parts_ = std::make_unique<Parts>(limits_);
  parts_->solver.enumerate(given_.world.exactly_one);
  return *parts_;
}

model::Formula SymbolicCase::now(const model::Question& question) {
  Parts& made = parts();
  if (!made.facts) made.facts = model::symbolic_facts(given_.world.shape, given_.world.values);
  model::Symbolic logic;
  return model::answer(logic, *made.facts, question);
}

const SymbolicReach& SymbolicCase::reach() {
  Parts& made = parts();
  if (!made.reach) made.reach.emplace(given_.world, versions_of(given_.world, given_.changes));
  return *made.reach;
}

bool SymbolicCase::settle() {
  if (reach().is_settled()) return false;
  parts().reach->settle(parts().solver);
  return true;
}

Found SymbolicCase::tried(model::Formula wanted, const std::vector<FactId>& on) const {
  Found found{Found::Is::none, "", base_};
  for (std::uint32_t valuation = 0; valuation < 1U << on.size(); ++valuation) {
    for (std::size_t i = 0; i < on.size(); ++i) found.values.set(on[i], (valuation >> i & 1U) != 0);
    if (!wanted.evaluate([&](std::uint32_t fact) { return found.values[fact]; })) continue;
    found.is = Found::Is::found;
    return found;
  }
  return found;
}

std::optional<Found> SymbolicCase::find_cheaply(model::Formula wanted) {
  constexpr std::size_t few_facts = 8;
  if (wanted.is_false()) return Found{Found::Is::none, "", {}};
  if (wanted.evaluate([&](std::uint32_t fact) { return base_[fact]; })) return Found{Found::Is::found, "", base_};
  const std::vector<FactId> on = wanted.support();
  const bool are_alone = std::all_of(on.begin(), on.end(), [&](FactId fact) { return enumerations_[fact] < 0; });
  if (on.size() > few_facts || !are_alone) return std::nullopt;
  return tried(wanted, on);
}

Found SymbolicCase::find(model::Formula wanted) {
  if (auto found = find_cheaply(wanted)) return std::move(*found);
  return found_by(parts().solver, wanted);
}

Found SymbolicCase::find_afresh(model::Formula wanted) {
  if (auto found = find_cheaply(wanted)) return std::move(*found);
  Solver::Options apart = limits_;
  apart.context = nullptr;
  Solver solver(std::move(apart));
  solver.enumerate(given_.world.exactly_one);
  Found found = found_by(solver, wanted);
  queries_before_ += solver.queries();
  return found;
}

Found SymbolicCase::found_by(Solver& solver, model::Formula wanted) const {
  const Answer answer = solver.check(wanted);
  switch (answer.is) {
    case Answer::Is::unsat:
      return {Found::Is::none, "", {}};
    case Answer::Is::unknown:
      return {Found::Is::unknown, "the solver gave up: " + answer.reason, {}};
    case Answer::Is::sat:
      break;
  }
  // What was asked before is no reason to assume anything: only what is wanted decides which values are taken over.
  Found found{Found::Is::found, "", base_};
  const auto take_over = [&](FactId fact) { found.values.set(fact, answer.value(fact)); };
  for (const FactId fact : wanted.support())
    if (const auto group = enumerations_[fact]; group < 0)
      take_over(fact);
    else
      std::ranges::for_each(given_.world.exactly_one[static_cast<std::size_t>(group)], take_over);
  return found;
}

void SymbolicCase::learn(model::Formula lemma) { parts().solver.add(lemma); }

std::size_t SymbolicCase::queries() const { return queries_before_ + (parts_ ? parts_->solver.queries() : 0); }

}  // namespace entente::verify
