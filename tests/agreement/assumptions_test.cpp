// What a witness assumes suffices: whatever the other open settings are, its steps may be taken and lead to the answer.
#include "verify/witness/assumptions.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

#include "model/language/reader.hpp"
#include "tests/support/random_world.hpp"
#include "tests/support/tiny_world.hpp"

namespace entente::testing {
namespace {

using namespace model;

RC_GTEST_PROP(Assumptions, SufficeUnderEveryValuation, ()) {
  const TinyWorld tiny = *tiny_world(8);
  const World& world = tiny.given->world;
  const auto valuations = all_valuations(world);
  std::mt19937_64 random(*rc::gen::arbitrary<std::uint32_t>());
  for (const Question& question : sampled(whole_agenda(world.shape), 12, random).questions) {
    verify::Trace trace{valuations[random() % valuations.size()], {}, {}};
    auto plan = verify::find_plan(trace.start, {}, question);
    if (!plan) continue;
    trace.plan = std::move(*plan);
    const std::vector<FactId> assumed = verify::assumptions_of(*tiny.given, trace, question);
    for (const Facts<bool>& facts : valuations) {
      const bool agrees =
          std::ranges::all_of(assumed, [&](const FactId fact) { return facts[fact] == trace.start[fact]; });
      RC_ASSERT(!agrees || verify::replays(facts, {}, trace.plan, question));
    }
    RC_TAG(assumed.size(), trace.plan.size());
  }
}

constexpr std::string_view two_open_settings = R"(
entente: 1
title: Two settings are open, and one matters
catalog: 2026-Q2
tenants:
  contoso:
    environment: commercial
    settings:
      externalIdentitiesPolicy: {allowExternalIdentitiesToLeave: any}
      authorizationPolicy: {allowInvitesFrom: any}
    users: {peggy: {}}
  fabrikam:
    environment: commercial
    users: {victor: {}}
)";

TEST(Assumptions, AreNotMadeOfWhatHasNothingToDoWithIt) {
  const auto scenario = read_scenario(two_open_settings, "two.yaml", "/nonexistent");
  ASSERT_TRUE(scenario) << to_string(scenario.error());
  const auto given = case_of(*scenario);
  ASSERT_TRUE(given) << to_string(given.error());
  const World& world = (*given)->world;
  Question question;
  question.capability = Capability::access;
  question.from = world.shape.people_ids().back();
  question.to_tenant = TenantId{0};
  verify::Trace trace{world.facts(), {}, {}};
  const FactId everyone = world.shape.fact(Leaf::invites_from_everyone, 0);
  for (const auto& group : world.exactly_one)
    for (const FactId fact : group)
      if (std::ranges::find(group, everyone) != group.end()) trace.start.set(fact, fact == everyone);
  auto plan = verify::find_plan(trace.start, {}, question);
  ASSERT_TRUE(plan.has_value());
  trace.plan = std::move(*plan);
  EXPECT_EQ(verify::assumptions_of(**given, trace, question), std::vector{everyone});
}

}  // namespace
}  // namespace entente::testing
