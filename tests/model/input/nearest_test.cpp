// Hints are worth giving only when they are right: near slips find their name, far words find none.
#include "model/input/nearest.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

namespace entente::model {
namespace {

const std::vector<std::string> names{"users", "populations", "guests", "teams", "groups", "settings"};

TEST(Nearest, FindsTheNameOneSlipAway) {
  EXPECT_EQ(nearest("user", names), "users");
  EXPECT_EQ(nearest("usres", names), "users");
  EXPECT_EQ(nearest("setings", names), "settings");
  EXPECT_EQ(nearest("populatoins", names), "populations");
}

TEST(Nearest, SaysNothingAboutFarWords) {
  EXPECT_EQ(nearest("qwertyuiop", names), "");
  EXPECT_EQ(nearest("", {"settings"}), "");
  EXPECT_EQ(nearest("users", {}), "");
  EXPECT_EQ(nearest_hint("qwertyuiop", names), "");
}

TEST(Nearest, GivesTiesToTheFirst) { EXPECT_EQ(nearest("cat", {"car", "can", "cap"}), "car"); }

TEST(Nearest, SpendsNoTimeOnHugeNames) {
  EXPECT_EQ(nearest(std::string(10'000'000, 'a'), {std::string(10'000'000, 'a')}), "");
}

TEST(Nearest, HintsAreQuestions) { EXPECT_EQ(nearest_hint("user", names), "did you mean `users`?"); }

RC_GTEST_PROP(Nearest, AKnownNameIsNearestToItself, ()) {
  const auto at = *rc::gen::inRange<std::size_t>(0, names.size());
  RC_ASSERT(nearest(names[at], names) == names[at]);
}

RC_GTEST_PROP(Nearest, WhatItFindsIsKnown, (const std::string& name, const std::vector<std::string>& known)) {
  const std::string found = nearest(name, known);
  RC_ASSERT(found.empty() || std::find(known.begin(), known.end(), found) != known.end());
}

}  // namespace
}  // namespace entente::model
