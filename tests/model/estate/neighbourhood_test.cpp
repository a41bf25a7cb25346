// A neighbourhood holds every tenant that can sway an answer: what is outside may be set, peopled and invited as it
// likes.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <set>

#include "model/estate/graph.hpp"
#include "model/logic/plain.hpp"
#include "tests/support/estate.hpp"
#include "tests/support/random_world.hpp"
#include "tests/support/slice.hpp"

namespace entente::model {
namespace {

/// The facts with everything that is about a tenant outside drawn anew.
[[nodiscard]] Facts<bool> redrawn_outside(const World& world, const Facts<bool>& facts,
                                          const std::set<TenantId>& inside, std::mt19937_64& random) {
  const Facts<bool> drawn = testing::random_facts(world, random);
  Facts<bool> result = facts;
  for (const FactId fact : testing::facts_outside(world.shape, inside)) result.set(fact, drawn[fact]);
  return result;
}

/// The facts as far as steps can bring them about: a guest who starts with the account at home accepts with another one
/// only where the order of identity providers says so.
[[nodiscard]] Facts<bool> reachable(const World& world, Facts<bool> facts) {
  Plain plain;
  for (const PersonId who : world.shape.people_ids())
    for (const TenantId where : world.shape.tenant_ids()) {
      const FactId fact = world.shape.fact(Leaf::redeemed_otherwise, world.shape.presence(who, where).index);
      const bool may_change =
          where != world.shape.home(who) && !redeems_with_home_account(plain, facts, visit(world.shape, who, where));
      if (!may_change) facts.set(fact, world.values[fact] == Known::yes);
    }
  return facts;
}

/// How many questions had tenants outside their neighbourhood.
struct Tally {
  std::size_t asked = 0, sliced = 0;
};

void check_slices(const testing::RandomWorld& random, std::mt19937_64& source, Tally& tally) {
  const World& world = *random.world;
  const EstateGraph estate(world);
  const auto agenda = testing::sampled(testing::whole_agenda(world.shape), 60, source);
  Plain plain;
  for (const Question& question : agenda.questions) {
    const std::set<TenantId> inside = testing::slice(estate, world.shape, question);
    ++tally.asked;
    if (inside.size() == world.shape.tenants.size()) continue;
    ++tally.sliced;
    for (int turn = 0; turn < 4; ++turn) {
      const Facts<bool> facts = reachable(world, testing::random_facts(world, source));
      const Facts<bool> changed = reachable(world, redrawn_outside(world, facts, inside, source));
      if (answer(plain, facts, question) != answer(plain, changed, question))
        RC_FAIL(to_text(world.shape, question) + " is swayed from outside its neighbourhood");
    }
  }
}

RC_GTEST_PROP(Neighbourhood, HoldsWhateverCanSwayAnAnswer, (std::uint64_t seed)) {
  std::mt19937_64 source(seed);
  Tally tally;
  check_slices(*testing::random_world(), source, tally);
  RC_TAG(tally.sliced > 0 ? "sliced" : "whole");
}

/// Two tenants that keep to themselves beside two that work together.
[[nodiscard]] testing::Estate two_pairs() {
  testing::Estate estate;
  for (const char* key : {"a", "b", "c", "d"}) {
    const std::string other = std::string(key) == "a" ? "b" : std::string(key) == "b" ? "a" : "";
    estate.tenant(key).person("p");
    estate.set("crossTenantAccessPolicy.default.b2bCollaborationInbound", "blocked");
    estate.set("teamsMeetingConfiguration.DisableAnonymousJoin", "true");
    estate.set("tenantFederationConfiguration.AllowFederatedUsers", "false");
    if (!other.empty())
      estate.partner(
          other, "{b2bCollaborationInbound: " + testing::section("allowed AllUsers", "allowed AllApplications") + "}");
  }
  return estate;
}

TEST(Neighbourhood, LeavesOutWhoKeepsToThemselves) {
  const auto estate = two_pairs();
  const auto world = estate.world();
  const EstateGraph graph(*world);
  const std::vector<TenantId> pair{world->tenant("a"), world->tenant("b")};
  EXPECT_EQ(graph.venues(pair), pair);
  EXPECT_EQ(graph.neighbourhood(pair), pair);
}

TEST(Neighbourhood, FollowsServiceAccountsAndNetworks) {
  auto estate = two_pairs();
  estate.in("c").person("bot", "{usedBy: [p@a]}");
  estate.in("b").person("visitor", "{tenantRestrictionsSignal: {from: d, plane: data}}");
  const auto world = estate.world();
  const EstateGraph graph(*world);
  const TenantId a = world->tenant("a"), b = world->tenant("b"), c = world->tenant("c"), d = world->tenant("d");
  EXPECT_EQ(graph.neighbourhood({a}), (std::vector<TenantId>{a, b, c, d})) << "c: the account; d: b's visitor is there";
  EXPECT_EQ(graph.neighbourhood({c}), (std::vector<TenantId>{a, b, c, d})) << "whoever holds an account brings theirs";
  EXPECT_EQ(graph.neighbourhood({d}), (std::vector<TenantId>{d}));
  EXPECT_EQ(graph.venues({c}), (std::vector<TenantId>{a, b, c}));
}

}  // namespace
}  // namespace entente::model
