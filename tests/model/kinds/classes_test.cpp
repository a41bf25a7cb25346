// Which people are one class, and which are told apart because something names them.
#include "model/kinds/classes.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "model/language/reader.hpp"

namespace entente::testing {
namespace {

using namespace model;
using ::testing::ElementsAre;

/// The people of contoso who are left, with `settings`: nothing but their names tells the three apart.
[[nodiscard]] std::vector<std::string> left(const std::string& settings, const std::string& rest = "") {
  auto scenario = read_scenario(
      "{entente: 1, title: t, tenants: {contoso: {environment: commercial, domains: [contoso.example], users: {ann: "
      "{id: 10000000-0000-0000-0000-000000000001}, bob: {}, zed: {}}, settings: {" +
          settings + "}}}" + rest + "}",
      "t", {});
  if (!scenario) throw std::invalid_argument(to_string(scenario.error()));
  const Scenario classes = with_classes(std::move(*scenario));
  std::vector<std::string> keys;
  for (const PersonSpec& person : classes.tenants.front().people) keys.push_back(person.key);
  return keys;
}

[[nodiscard]] std::string policy_without(const std::string& whom) {
  return "conditionalAccessPolicies: [{displayName: block, state: enabled, conditions: {users: {includeUsers: [All], "
         "excludeUsers: [" +
         whom +
         "]}, applications: {includeApplications: [All]}}, grantControls: {operator: OR, builtInControls: [block]}}]";
}

TEST(Classes, AreThoseWhomNothingNames) { EXPECT_THAT(left(""), ElementsAre("ann")); }

TEST(Classes, LeaveOutWhomASettingNames) {
  EXPECT_THAT(left(policy_without("zed")), ElementsAre("ann", "zed"));
  EXPECT_THAT(left(policy_without("zed@contoso")), ElementsAre("ann", "zed"));
  EXPECT_THAT(left(policy_without("zed@contoso.example")), ElementsAre("ann", "zed")) << "by address";
  EXPECT_THAT(left(policy_without("10000000-0000-0000-0000-000000000001")), ElementsAre("ann", "bob")) << "by id";
}

TEST(Classes, LeaveOutWhomAnInvariantNames) {
  EXPECT_THAT(left("", ", invariants: {i: {never: {access: {from: bob@contoso, to: {tenant: contoso}}}}}"),
              ElementsAre("ann", "bob"));
}

}  // namespace
}  // namespace entente::testing
