// Laws of `how`: whatever is answered yes says how, and nothing else does.
#include "model/answers/how.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "model/logic/plain.hpp"
#include "tests/support/random_world.hpp"

namespace entente::testing {
namespace {

using namespace model;

RC_GTEST_PROP(HowLaws, a_yes_says_how_and_a_no_does_not, (std::uint64_t seed)) {
  const RandomWorld random = *random_world();
  std::mt19937_64 draws(seed);
  Plain plain;
  for (int valuation = 0; valuation < 2; ++valuation) {
    const Facts<bool> facts = random_facts(*random.world, draws);
    for (const Question& question : whole_agenda(random.world->shape).questions) {
      const std::string how = how_of(*random.world, facts, question);
      RC_ASSERT(how.empty() == !answer(plain, facts, question));
      RC_ASSERT(how.find("()") == std::string::npos && how.find("( and") == std::string::npos &&
                how.find("and )") == std::string::npos);
    }
  }
}

}  // namespace
}  // namespace entente::testing
