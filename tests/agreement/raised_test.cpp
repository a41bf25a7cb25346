// A valuation written back as settings means the same: lowering what raised() writes gives the same answers as the
// facts it was raised from. Counterexamples rest on this.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "model/logic/plain.hpp"
#include "model/questions/question.hpp"
#include "model/world/raise.hpp"
#include "tests/support/random_world.hpp"

namespace entente::testing {
namespace {

using namespace model;

/// Open facts at random; state as the scenario has it. What follows from other names of a list (`[^]`) cannot be drawn
/// by itself: nothing above a name is listed here.
[[nodiscard]] Facts<bool> random_settings(const World& world, std::mt19937_64& random) {
  const Facts<bool> drawn = random_facts(world, random);
  return world.facts([&](FactId fact) {
    return drawn[fact] && info(world.shape.where(fact).leaf).setting.form != Form::member_around;
  });
}

RC_GTEST_PROP(Raised, settings_answer_as_the_facts_they_were_raised_from, (std::uint64_t seed)) {
  const RandomWorld random = *random_world();
  std::mt19937_64 draws(seed);
  const World& world = *random.world;
  const Agenda agenda = whole_agenda(world.shape);
  const Facts<bool> facts = random_settings(world, draws);

  const Scenario told = raised(random.scenario, world, facts);
  const auto catalog = Catalog::load(told.catalog, told.overrides, {});
  RC_ASSERT(catalog.has_value());
  const World again = lower(told, *catalog);
  std::string open;
  for (const FactId fact : again.open_facts()) open += again.shape.phrase(fact) + "; ";
  RC_ASSERT(open == "");
  Plain plain;
  const Facts<bool> back = again.facts();
  for (const Question& question : agenda.questions) {
    const bool before = answer(plain, facts, question);
    if (before == answer(plain, back, question)) continue;
    std::string changed;
    for (FactId fact = true_fact + 1; fact < facts.values.size() && fact < back.values.size(); ++fact)
      if (facts[fact] != back[fact]) changed += "\n  " + world.shape.phrase(fact);
    RC_FAIL(to_text(world.shape, question) + (before ? " was yes" : " was no") + changed);
  }
}

}  // namespace
}  // namespace entente::testing
