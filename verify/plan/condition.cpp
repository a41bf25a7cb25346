#include "verify/plan/condition.hpp"

#include "model/logic/symbolic.hpp"
#include "model/logic/symbolic_facts.hpp"

namespace entente::verify {

model::Formula works_when(const model::Case& given, const Plan& plan, const model::Question& question) {
  model::Symbolic logic;
  model::Facts<model::Formula> facts = model::symbolic_facts(given.world.shape, given.world.values);
  model::Formula works = model::Formula::constant(true);
  std::size_t version = 0;
  for (const PlannedStep& planned : plan) {
    if (planned.step) {
      works = works && model::guard(logic, facts, *planned.step);
      model::take(logic, facts, *planned.step, model::Formula::constant(true));
      continue;
    }
    for (const model::SettingChange& change : given.changes[version])
      facts.set(change.fact, model::formula_of(change.fact, change.value));
    ++version;
  }
  return works && model::answer(logic, facts, question);
}

}  // namespace entente::verify
