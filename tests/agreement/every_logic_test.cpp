// What every logic that rules are compiled for must be.
#include "model/logic/every_logic.hpp"

#include <gtest/gtest.h>

namespace entente::model {
namespace {

/// Whoever adds a logic whose truth `if` can test is stopped by the concept: bool alone may be tested.
TEST(EveryLogic, has_a_truth_that_rules_cannot_branch_on) {
#define HAS_AN_OPAQUE_TRUTH(L) \
  static_assert(Logic<L>);     \
  EXPECT_TRUE((std::same_as<Truth<L>, bool> || !std::is_constructible_v<bool, Truth<L>>)) << #L
  ENTENTE_EVERY_LOGIC(HAS_AN_OPAQUE_TRUTH);
#undef HAS_AN_OPAQUE_TRUTH
}

}  // namespace
}  // namespace entente::model
