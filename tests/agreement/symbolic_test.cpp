// Symbolic agrees with Plain: pinned facts fold to the same constant, and open ones, evaluated under a valuation, give
// the same answer. Apart from the other logics because it alone needs verify/.
#include "model/logic/symbolic.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "model/logic/plain.hpp"
#include "model/questions/question.hpp"
#include "tests/support/random_world.hpp"

namespace entente::testing {
namespace {

using namespace model;

RC_GTEST_PROP(SymbolicAgreement, pinned_facts_fold_to_plain, (std::uint64_t seed)) {
  const RandomWorld random = *random_world();
  std::mt19937_64 draws(seed);
  const Agenda agenda = sampled(whole_agenda(random.world->shape), 24, draws);
  const Facts<bool> facts = random_facts(*random.world, draws);
  model::clear_formulas();
  Facts<Formula> pinned{facts.shape, {}};
  for (FactId fact = 0; fact < facts.values.size(); ++fact) pinned.values.push_back(Formula::constant(facts[fact]));
  Symbolic symbolic;
  Plain plain;
  const auto formulas = read(symbolic, pinned, agenda);
  const auto expected = read(plain, facts, agenda);
  for (std::size_t i = 0; i < formulas.size(); ++i) RC_ASSERT(formulas[i] == Formula::constant(expected[i]));
}

RC_GTEST_PROP(SymbolicAgreement, open_facts_evaluate_to_plain, (std::uint64_t seed)) {
  const RandomWorld random = *random_world();
  std::mt19937_64 draws(seed);
  const Agenda agenda = sampled(whole_agenda(random.world->shape), 12, draws);
  model::clear_formulas();
  Facts<Formula> open{&random.world->shape, {}};
  const Facts<bool> known = random.world->facts();
  for (FactId fact = 0; fact < known.values.size(); ++fact) open.values.push_back(Formula::constant(known[fact]));
  for (const FactId fact : free_cells(*random.world)) open.set(fact, Formula::variable(fact));
  Symbolic symbolic;
  const auto formulas = read(symbolic, open, agenda);
  for (int valuation = 0; valuation < 8; ++valuation) {
    const Facts<bool> facts = random_facts(*random.world, draws);
    Plain plain;
    const auto expected = read(plain, facts, agenda);
    for (std::size_t i = 0; i < formulas.size(); ++i)
      RC_ASSERT(formulas[i].evaluate([&](std::uint32_t fact) { return facts[fact]; }) == expected[i]);
  }
}

}  // namespace
}  // namespace entente::testing
