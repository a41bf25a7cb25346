// What a witness assumes suffices: whatever the other open settings are, its steps may be taken and lead to the answer.
#include "verify/witness/assumptions.hpp"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

#include "model/language/reader.hpp"
#include "tests/support/random_world.hpp"
#include "tests/support/tiny_world.hpp"
#include "verify/proof/prove.hpp"

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

/// A channel across two tenants: open by a reading of contradicting documents, or by the other direction's settings.
[[nodiscard]] std::vector<std::string> assumed_with(const std::string& other_direction) {
  const auto scenario = read_scenario(fmt::format(R"(entente: 1
title: One direction is open
catalog: 2026-Q2
people: scripted
tenants:
  contoso:
    environment: commercial
    settings: {{crossTenantAccessPolicy: {{partners: {{fabrikam: {{
      b2bDirectConnectInbound: allowed, b2bDirectConnectOutbound: {0}}}}}}}}}
    users: {{peggy: {{}}}}
  fabrikam:
    environment: commercial
    settings: {{crossTenantAccessPolicy: {{partners: {{contoso: {{
      b2bDirectConnectOutbound: allowed, b2bDirectConnectInbound: {0}}}}}}}}}
    users: {{victor: {{}}}}
invariants:
  no-channels: {{never: {{direct-connect: {{from: victor@fabrikam, to: contoso}}}}}}
)",
                                                  other_direction),
                                      "direction.yaml", "/nonexistent");
  EXPECT_TRUE(scenario) << to_string(scenario.error());
  const auto given = case_of(*scenario);
  EXPECT_TRUE(given) << to_string(given.error());
  const verify::Verdicts verdicts = verify::prove(**given, {});
  std::vector<std::string> paths;
  const auto& witness = verdicts.invariants.front().witness;
  if (!witness) return {"no witness"};
  for (const DecidingSetting& setting : witness->unknowns) paths.push_back(setting.path);
  return paths;
}

TEST(Assumptions, NeedNothingUndocumentedWhereSettingsWouldDo) {
  using ::testing::Each;
  using ::testing::HasSubstr;
  using ::testing::SizeIs;
  EXPECT_THAT(assumed_with("any"), ::testing::AllOf(SizeIs(::testing::Ge(2)), Each(HasSubstr("b2bDirectConnect"))));
  EXPECT_THAT(assumed_with("blocked"), ::testing::ElementsAre(HasSubstr("direct-connect-directions")));
}

}  // namespace
}  // namespace entente::testing
