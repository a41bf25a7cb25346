// A part of a scenario says what the whole says of the tenants that are left.
#include "model/kinds/few_tenants.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>

#include "model/kinds/tenants_in_motion.hpp"
#include "model/language/reader.hpp"
#include "model/language/unknown_names.hpp"
#include "model/language/writer.hpp"

namespace entente::model {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

[[nodiscard]] Scenario read(const std::string& text) {
  auto scenario = read_scenario(text, "test", {});
  if (!scenario) throw std::invalid_argument(to_string(scenario.error()));
  return std::move(*scenario);
}

TEST(FewTenants, DoNotTakeThePeopleOfOthersForGroupsThatNobodyKnows) {
  const Scenario whole = read(R"(
entente: 1
title: t
tenants:
  contoso:
    environment: commercial
    settings:
      conditionalAccessPolicies:
        named: {state: enabled, conditions: {users: {includeUsers: [All], excludeUsers: [zed@fabrikam], excludeGroups: [5f0d2c11-7a3e-4b58-9c46-e1d27a90b3f4]}, applications: {includeApplications: [All]}}, grantControls: {operator: OR, builtInControls: [block]}}
    users: {ann: {}}
  fabrikam: {environment: commercial, users: {zed: {}}}
)");
  const std::array<std::size_t, 1> first{0};
  const std::string text = write_scenario(with_tenants(whole, first));
  EXPECT_THAT(text, Not(HasSubstr("zed@fabrikam")));
  EXPECT_THAT(text, HasSubstr(std::string(id_of_nobody)));
  EXPECT_THAT(text, HasSubstr("5f0d2c11-7a3e-4b58-9c46-e1d27a90b3f4"));  // which nobody knows in the whole, either
  const std::array<std::size_t, 2> both{0, 1};
  EXPECT_THAT(write_scenario(with_tenants(whole, both)), HasSubstr("zed@fabrikam"));
}

/// So many tenants; `more` stands at the end of the file.
[[nodiscard]] Scenario estate(int tenants, const std::string& more) {
  std::string text = "entente: 1\ntitle: t\ntenants:\n";
  for (int t = 0; t < tenants; ++t)
    text += "  t" + std::to_string(t) + ": {environment: commercial, users: {ann: {}}" +
            (t == 3   ? ", guests: {ann@t7: {}}"
             : t == 9 ? ", guests: {ann@t10: {externalUserState: PendingAcceptance}}"
                      : "") +
            "}\n";
  return read(text + more);
}

TEST(TenantsInMotion, AreThoseOfTheTimelineAndOfInvitationsAndWhoeverVisitsThem) {
  const Scenario few = in_motion(estate(20, "timeline:\n  - {at: 1d, invite: ann@t1, to: t3, by: ann@t3}\n"));
  std::string keys;
  for (const TenantSpec& tenant : few.tenants) keys += tenant.key + " ";
  EXPECT_EQ(keys, "t1 t3 t7 t9 t10 ");
  EXPECT_EQ(few.tenants_left_out, 15U);
}

TEST(TenantsInMotion, AreAllOfASmallScenario) {
  const Scenario few = in_motion(estate(12, ""));
  EXPECT_EQ(few.tenants.size(), 12U);
  EXPECT_EQ(few.tenants_left_out, 0U);
}

}  // namespace
}  // namespace entente::model
