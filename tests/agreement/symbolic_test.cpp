// Symbolic agrees with Plain: pinned facts fold to the same constant, and open ones, evaluated under a valuation, give
// the same answer. Apart from the other logics because it alone needs verify/.
#include "verify/logic/symbolic.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "model/logic/decorators.hpp"
#include "model/logic/may_must.hpp"
#include "model/logic/plain.hpp"
#include "model/questions/question.hpp"
#include "tests/support/random_world.hpp"

namespace entente::model {

/// What the prover reads, in the logics it reads it in: see readable_in_every_logic.cpp for the others.
#define ENTENTE_READABLE(L)                                                                      \
  static_assert(Logic<L>);                                                                       \
  template Truth<L> passes_lobby(L&, const Facts<Truth<L>>&, TenantId, JoinAs, const Truth<L>&); \
  template Truth<L> guard(L&, const Facts<Truth<L>>&, const Step&);                              \
  template void take(L&, Facts<Truth<L>>&, const Step&, const Truth<L>&);                        \
  template Truth<L> answer(L&, const Facts<Truth<L>>&, const Question&);
ENTENTE_READABLE(verify::Symbolic)
ENTENTE_READABLE(MayMustLogic<verify::Symbolic>)
ENTENTE_READABLE(Without<verify::Symbolic>)
#undef ENTENTE_READABLE

}  // namespace entente::model

namespace entente::testing {
namespace {

using namespace model;
using verify::Formula;
using verify::Symbolic;

RC_GTEST_PROP(SymbolicAgreement, pinned_facts_fold_to_plain, (std::uint64_t seed)) {
  const RandomWorld random = *random_world();
  std::mt19937_64 draws(seed);
  const Agenda agenda = sampled(whole_agenda(random.world->shape), 24, draws);
  const Facts<bool> facts = random_facts(*random.world, draws);
  verify::clear_formulas();
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
  verify::clear_formulas();
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
