#include "verify/plan/condition.hpp"

#include "verify/logic/symbolic.hpp"
#include "verify/logic/symbolic_facts.hpp"

namespace entente::verify {

Formula works_when(const model::Case& given, const Plan& plan, const model::Question& question) {
  Symbolic logic;
  model::Facts<Formula> facts = symbolic_facts(given.world.shape, given.world.values);
  Formula works = Formula::constant(true);
  std::size_t version = 0;
  for (const PlannedStep& planned : plan) {
    if (planned.step) {
      works = works && model::guard(logic, facts, *planned.step);
      model::take(logic, facts, *planned.step, Formula::constant(true));
      continue;
    }
    for (const model::SettingChange& change : given.changes[version])
      facts.set(change.fact, formula_of(change.fact, change.value));
    ++version;
  }
  return works && model::answer(logic, facts, question);
}

}  // namespace entente::verify
