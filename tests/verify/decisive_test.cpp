// What makes the difference between two valuations: few facts, each of which was tried.
#include "verify/ladder/decisive.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/estate.hpp"

namespace entente::verify {
namespace {

using model::FactId;
using Values = model::Facts<bool>;

struct Open {
  std::shared_ptr<const model::World> world;
  std::vector<FactId> facts;  ///< those that are open and stand alone
};

[[nodiscard]] Open open_world() {
  entente::testing::Estate estate;
  estate.tenant("contoso").set("teamsMeetingConfiguration", "any").set("tenantFederationConfiguration", "any");
  Open open{estate.world(), {}};
  const auto enumerations = model::enumerations_by_fact(*open.world);
  for (const FactId fact : open.world->open_facts())
    if (enumerations[fact] < 0) open.facts.push_back(fact);
  return open;
}

TEST(DecisiveFacts, AreThoseThatExclude) {
  const Open open = open_world();
  ASSERT_GE(open.facts.size(), 4U);
  const model::Units units(*open.world, model::enumerations_by_fact(*open.world), open.facts);
  Values yes = open.world->facts(), no = yes;
  for (const FactId fact : open.facts) no.set(fact, !yes[fact]);
  const FactId first = open.facts[1], second = open.facts.back();
  // Excluded where both are changed; one of them is not enough.
  const auto excludes = [&](const Values& values) { return values[first] && values[second]; };
  EXPECT_THAT(decisive_facts(units, yes, no, 1000, excludes), ::testing::ElementsAre(first, second));
}

TEST(DecisiveFacts, AreAllThatDifferWithoutTrials) {
  const Open open = open_world();
  const model::Units units(*open.world, model::enumerations_by_fact(*open.world), open.facts);
  Values yes = open.world->facts(), no = yes;
  for (const FactId fact : open.facts) no.set(fact, !yes[fact]);
  std::size_t asked = 0;
  const auto excludes = [&](const Values& values) {
    ++asked;
    return values[open.facts.front()];
  };
  EXPECT_EQ(decisive_facts(units, yes, no, 0, excludes).size(), open.facts.size());
  EXPECT_EQ(asked, 0U);
}

}  // namespace
}  // namespace entente::verify
