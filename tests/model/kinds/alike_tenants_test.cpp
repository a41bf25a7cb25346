// Which tenants are alike, and what is left when some are left out.
#include "model/kinds/alike_tenants.hpp"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "model/language/reader.hpp"
#include "model/language/writer.hpp"

namespace entente::testing {
namespace {

using namespace model;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

/// Four spokes around a hub, each with a domain, an id and the same settings; `hub` and `first` are settings and
/// members of the hub and of the first spoke, `rest` what follows the tenants.
[[nodiscard]] Scenario star(const std::string& hub = "", const std::string& first = "", const std::string& rest = "") {
  std::string text = "{entente: 1, title: t, tenants: {hub: {environment: commercial, users: {hanna: {}}" +
                     (hub.empty() ? "" : ", " + hub) + "}";
  for (int i = 1; i <= 4; ++i)
    text += fmt::format(
        ", s{0}: {{environment: commercial, domains: [s{0}.example], id: 00000000-0000-0000-0000-00000000000{0}, "
        "users: {{pat: {{id: 10000000-0000-0000-0000-00000000000{0}, mail: pat@s{0}.example}}}}, teams: {{room: "
        "{{owners: [pat@s{0}]}}}}, settings: {{tenantFederationConfiguration: {{AllowedDomains: [s{0}.example, "
        "hub.example]}}}}{1}}}",
        i, i == 1 && !first.empty() ? ", " + first : "");
  auto scenario = read_scenario(text + "}" + (rest.empty() ? "" : ", " + rest) + "}", "t", {});
  if (!scenario) throw std::invalid_argument(to_string(scenario.error()));
  return std::move(*scenario);
}

[[nodiscard]] std::vector<std::string> left_out(const Scenario& scenario, std::size_t keep = 1) {
  std::vector<std::string> all;
  for (const AlikeTenants& alike : with_alike_tenants_left_out(scenario, keep).alike)
    all.insert(all.end(), alike.left_out.begin(), alike.left_out.end());
  return all;
}

TEST(AlikeTenants, DifferInNamesAlone) {
  EXPECT_THAT(left_out(star()), ElementsAre("s2", "s3", "s4"));
  EXPECT_THAT(left_out(star(), 3), ElementsAre("s4"));
  EXPECT_THAT(left_out(star(), 4), IsEmpty());
  EXPECT_THAT(left_out(star("", "trial: true")), ElementsAre("s3", "s4"));
}

TEST(AlikeTenants, AreSpokenOfAlike) {
  const auto partners = [](const std::string& entries) {
    return "settings: {crossTenantAccessPolicy: {partners: {" + entries + "}}}";
  };
  EXPECT_THAT(left_out(star(partners("s1: {}, s2: {}, s3: {}, s4: {}"))), ElementsAre("s2", "s3", "s4"));
  EXPECT_THAT(left_out(star(partners("s1: {}, s2: {}"))), ElementsAre("s2", "s4"));
  EXPECT_THAT(left_out(star(partners("s1: {displayName: One}, s2: {displayName: Two}, s3: {}, s4: {}"))),
              ElementsAre("s2", "s3", "s4"))
      << "what an export calls a partner decides nothing";
  EXPECT_THAT(left_out(star(partners("s1: {b2bCollaborationInbound: blocked}, s2: {}, s3: {}, s4: {}"))),
              ElementsAre("s3", "s4"));
}

TEST(AlikeTenants, AreNamedAlike) {
  EXPECT_THAT(left_out(star("guests: {pat@s1: {}}")), ElementsAre("s3", "s4"));
  EXPECT_THAT(left_out(star("teams: {all: {owners: [hanna], members: [pat@s2]}}")), ElementsAre("s3", "s4"));
  EXPECT_THAT(left_out(star("settings: {tenantFederationConfiguration: {AllowedDomains: [s3.example]}}")),
              ElementsAre("s2", "s4"));
  EXPECT_THAT(left_out(star("settings: {tenantFederationConfiguration: {AllowedDomains: [example]}}")),
              ElementsAre("s2", "s3", "s4"))
      << "a domain that all of theirs lie in names all of them alike";
  EXPECT_THAT(left_out(star("settings: {tenantFederationConfiguration: {AllowedDomains: [s1.example, s2.example, "
                            "s3.example, s4.example]}}")),
              ElementsAre("s2", "s3", "s4"));
  EXPECT_THAT(left_out(star("", "", "invariants: {i: {never: {chat: {from: pat@s4, to: hanna@hub}}}}")),
              ElementsAre("s2", "s3"));
  EXPECT_THAT(left_out(star("", "",
                            "invariants: {i: {never: {change: {from: hanna@hub, to: hub, what: "
                            "'setting:crossTenantAccessPolicy.partners.s2.inboundTrust'}}}}")),
              ElementsAre("s3", "s4"));
  EXPECT_THAT(left_out(star("", "", "timeline: [{at: 1d, invite: pat@s1, to: hub}]")), ElementsAre("s3", "s4"));
  EXPECT_THAT(left_out(star("", "", "timeline: [{at: 1d, set: hub.crossTenantAccessPolicy.partners.s2, value: {}}]")),
              ElementsAre("s3", "s4"));
}

/// By id, too: everybody here is named, but not the same person of both tenants in the same place.
TEST(AlikeTenants, AreNamedByTheSamePeople) {
  const auto spokes = [](const std::string& excluded, const std::string& included) {
    std::string text =
        "{entente: 1, title: t, tenants: {hub: {environment: commercial, settings: "
        "{conditionalAccessPolicies: [{displayName: p, state: enabled, conditions: {users: {includeUsers: [" +
        included + "], excludeUsers: [" + excluded +
        "]}, applications: {includeApplications: [All]}}, grantControls: {operator: OR, builtInControls: "
        "[block]}}]}}";
    for (int i = 1; i <= 2; ++i)
      text += fmt::format(
          ", s{0}: {{environment: commercial, users: {{red: {{id: 10000000-0000-0000-0000-00000000000{0}, "
          "tags: [red]}}, blue: {{id: 20000000-0000-0000-0000-00000000000{0}, tags: [blue]}}}}}}",
          i);
    auto scenario = read_scenario(text + "}}", "t", {});
    if (!scenario) throw std::invalid_argument(to_string(scenario.error()));
    return std::move(*scenario);
  };
  const std::string red = "10000000-0000-0000-0000-00000000000", blue = "20000000-0000-0000-0000-00000000000";
  EXPECT_THAT(left_out(spokes(red + "1, " + red + "2", blue + "1, " + blue + "2")), ElementsAre("s2"));
  EXPECT_THAT(left_out(spokes(red + "1, " + blue + "2", blue + "1, " + red + "2")), IsEmpty());
}

TEST(AlikeTenants, SpeakOfOneAnotherAllOrNotAtAll) {
  const auto mesh = [](bool all) {
    std::string text = "{entente: 1, title: t, tenants: {";
    for (int i = 1; i <= 4; ++i) {
      text += fmt::format("{}s{}: {{environment: commercial, settings: {{crossTenantAccessPolicy: {{partners: {{",
                          i > 1 ? ", " : "", i);
      std::string entries;
      for (int other = 1; other <= 4; ++other)
        if (other != i && (all || other != 4))
          entries += fmt::format("{}s{}: {{}}", entries.empty() ? "" : ", ", other);
      text += entries + "}}}}";
    }
    auto scenario = read_scenario(text + "}}", "t", {});
    if (!scenario) throw std::invalid_argument(to_string(scenario.error()));
    return std::move(*scenario);
  };
  EXPECT_THAT(left_out(mesh(true)), ElementsAre("s2", "s3", "s4"));
  EXPECT_THAT(left_out(mesh(false)), ElementsAre("s2", "s3")) << "nobody speaks of s4, who speaks of all";
}

TEST(AlikeTenants, ThatAreLeftOutHaveNoEntries) {
  const Scenario few = with_alike_tenants_left_out(
      star("settings: {crossTenantAccessPolicy: {partners: {s1: {}, s2: {}, s3: {}, s4: {}}}, "
           "crossTenantSynchronization: {s1: {scope: all}, s2: {scope: all}, s3: {scope: all}, s4: {scope: all}}}"),
      2);
  EXPECT_EQ(few.tenants.size(), 3U);
  EXPECT_THAT(write_scenario(few), Not(HasSubstr("s3")));
  EXPECT_TRUE(read_scenario(write_scenario(few), "t", {}).has_value());
  ASSERT_EQ(few.alike.size(), 1U);
  EXPECT_THAT(few.alike.front().kept, ElementsAre("s1", "s2"));
}

}  // namespace
}  // namespace entente::testing
