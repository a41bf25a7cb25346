// A neighbourhood holds what can sway what steps bring about, too: settings of tenants outside may be chosen as one
// likes, and the closure leaves the same questions open.
#include <rapidcheck/gtest.h>

#include "tests/support/random_world.hpp"
#include "tests/support/slice.hpp"
#include "verify/reach/possible.hpp"

namespace entente::verify {
namespace {

using namespace model;

/// Questions a world, to keep the closures few.
constexpr int questions_max = 3;

RC_GTEST_PROP(Neighbourhood, HoldsWhateverCanSwayWhatStepsBringAbout, (std::uint64_t seed)) {
  std::mt19937_64 random(seed);
  const auto drawn = *testing::random_world();
  const World& world = *drawn.world;
  const EstateGraph estate(world);
  const Possible possible(world, versions_of(world, {}));
  const auto agenda = testing::sampled(testing::whole_agenda(world.shape), 40, random);
  int sliced = 0;
  for (const Question& question : agenda.questions) {
    const auto inside = testing::slice(estate, world.shape, question);
    if (inside.size() == world.shape.tenants.size()) continue;
    if (++sliced > questions_max) break;
    World chosen = world;
    for (const FactId fact : testing::facts_outside(world.shape, inside))
      if (is_open(world.values[fact]) && info(world.shape.where(fact).leaf).origin == Origin::setting)
        chosen.values[fact] = known(random() % 2 == 0);
    if (possible.may_be(question) != Possible(chosen, versions_of(chosen, {})).may_be(question))
      RC_FAIL(to_text(world.shape, question) + " is swayed from outside its neighbourhood");
  }
  RC_TAG(sliced > 0 ? "sliced" : "whole");
}

}  // namespace
}  // namespace entente::verify
