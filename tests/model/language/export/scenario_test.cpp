// A scenario with exports: whose they are, and what the scenario says on top of them.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "folder.hpp"
#include "model/language/reader.hpp"
#include "model/lint/lint.hpp"
#include "model/lint/outside.hpp"
#include "model/terms/clouds.hpp"

namespace entente::testing {
namespace {

using ::testing::HasSubstr;

/// Contoso with these members and the folder as its export, beside `others`.
model::Outcome<model::Scenario> scenario_with(const ExportFolder& folder, const std::string& members,
                                              const std::string& others = {}) {
  return model::read_scenario("entente: 1\ntitle: T\ntenants:\n  contoso: {environment: commercial, export: ., " +
                                  members + "users: {ann: {}}}\n" + others,
                              "t.yaml", folder.path());
}

std::string refused(const ExportFolder& folder, const std::string& members) {
  const auto scenario = scenario_with(folder, members);
  return scenario ? "" : to_string(scenario.error());
}

std::string setting(const model::Outcome<model::Scenario>& scenario, std::string_view path) {
  if (!scenario) return to_string(scenario.error());
  const model::Node* node = scenario->tenants.front().settings.at(path);
  return node == nullptr ? "absent" : shown(*node);
}

constexpr std::string_view organization =
    R"({"id": "5A0C9E21-77B4-4D3F-9A58-E16B20C4D7F3", "verifiedDomains": [{"name": "contoso.com"}, {"name": "contoso.eu"}]})";

TEST(ScenarioExport, is_of_the_tenant_that_the_scenario_names) {
  ExportFolder folder;
  folder.file("organization.json", organization);
  EXPECT_THAT(refused(folder, "id: " + std::string(fabrikam) + ", "),
              HasSubstr("t.yaml:4:53: error: the tenant id `" + std::string(fabrikam) +
                        "` is not the export's; expected `5a0c9e21-77b4-4d3f-9a58-e16b20c4d7f3`"));
  EXPECT_THAT(refused(folder, "domains: [contoso.com, fabrikam.com], "),
              HasSubstr("the export does not list the domain `fabrikam.com`"));
  EXPECT_EQ(refused(folder, "id: 5A0C9E21-77B4-4D3F-9A58-E16B20C4D7F3, domains: [Contoso.com], "), "");
}

TEST(ScenarioExport, is_of_that_tenant_by_the_federation_configuration_too) {
  ExportFolder folder;
  folder.file("CsTenantFederationConfiguration.json",
              R"([{"Key": {"AuthorityId": "Class=Tenant;InstanceId=)" + std::string{adatum} + R"(;XmlRoot="}}])");
  EXPECT_THAT(refused(folder, "id: " + std::string(fabrikam) + ", "), HasSubstr("is not the export's"));
  EXPECT_EQ(refused(folder, ""), "");
}

TEST(ScenarioExport, gives_its_domains_behind_those_of_the_scenario) {
  ExportFolder folder;
  folder.file("organization.json", organization);
  const auto scenario = scenario_with(folder, "domains: [contoso.eu], ");
  ASSERT_TRUE(scenario);
  EXPECT_THAT(scenario->tenants.front().domains, ::testing::ElementsAre("contoso.eu", "contoso.com"));
}

TEST(ScenarioExport, may_have_more_domains_where_it_tells_the_default_one_alone) {
  ExportFolder folder;
  folder.file("tenantInformation.json",
              R"({"tenantId": ")" + std::string{adatum} + R"(", "defaultDomainName": "contoso.onmicrosoft.com"})");
  EXPECT_EQ(refused(folder, "domains: [contoso.com], "), "");
}

TEST(ScenarioExport, is_not_dropped_for_settings_that_are_any) {
  ExportFolder folder;
  folder.file("organization.json", organization);
  EXPECT_THAT(refused(folder, "settings: any, "), HasSubstr("`settings: any` beside `export`"));
}

TEST(ScenarioExport, lies_below_the_settings_of_the_scenario_at_every_depth) {
  ExportFolder folder;
  folder.file("authorizationPolicy.json", R"({"allowInvitesFrom": "none"})")
      .file("partners.json", R"([{"tenantId": ")" + std::string(fabrikam) +
                                 R"(", "b2bCollaborationInbound": null, "inboundTrust": {"isMfaAccepted": true}}])");
  const auto scenario = scenario_with(
      folder,
      "settings: {authorizationPolicy: {guestUserRoleId: 2af84b1e-32c8-42b7-82bc-daa82404023b}, spoTenant: "
      "{SharingCapability: Disabled}, "
      "conditionalAccessPolicies: {mfa: {state: enabled}}, crossTenantSynchronization: {adatum: {enabled: true}}, "
      "crossTenantAccessPolicy: {default: {b2bDirectConnectInbound: blocked}, "
      "partners: {fabrikam: {inboundTrust: {isMfaAccepted: false}}}}}, ",
      "  fabrikam: {environment: commercial, id: " + std::string(fabrikam) +
          ", users: {vic: {}}}\n  adatum: {environment: commercial, users: {ada: {}}}\n");
  EXPECT_EQ(setting(scenario, "authorizationPolicy.allowInvitesFrom"), R"("none")");
  EXPECT_EQ(setting(scenario, "authorizationPolicy.guestUserRoleId"), "2af84b1e-32c8-42b7-82bc-daa82404023b");
  EXPECT_EQ(setting(scenario, "spoTenant.SharingCapability"), "Disabled");
  EXPECT_EQ(setting(scenario, "spoTenant.OneDriveSharingCapability"), "any");
  EXPECT_EQ(setting(scenario, "conditionalAccessPolicies"), "{any: any, mfa: {state: enabled}}");
  EXPECT_EQ(setting(scenario, "crossTenantSynchronization.fabrikam"), "any");
  EXPECT_EQ(setting(scenario, "crossTenantSynchronization.adatum.enabled"), "true");
  EXPECT_EQ(setting(scenario, "crossTenantSynchronization.adatum.scope"), "any");
  EXPECT_EQ(setting(scenario, "crossTenantAccessPolicy.default.tenantRestrictions"), "any");
  const std::string trust = "crossTenantAccessPolicy.partners.fabrikam.inboundTrust.";
  EXPECT_EQ(setting(scenario, trust + "isMfaAccepted"), "false");
  EXPECT_EQ(setting(scenario, trust + "isCompliantDeviceAccepted"), "any");
  EXPECT_EQ(setting(scenario, "crossTenantAccessPolicy.partners.fabrikam.b2bCollaborationInbound"), "null");
}

const std::string partners =
    R"([{"tenantId": ")" + std::string(fabrikam) + R"(", "b2bCollaborationInbound": null, "inboundTrust": null}])";

/// Keys of the tenants, each with its environment.
std::vector<std::string> tenants_of(const model::Outcome<model::Scenario>& scenario) {
  if (!scenario) return {to_string(scenario.error())};
  std::vector<std::string> keys;
  for (const model::TenantSpec& tenant : scenario->tenants)
    keys.push_back(tenant.key + " " + std::string(name_of(tenant.environment)));
  return keys;
}

TEST(OutsideTenant, is_whoever_a_partner_entry_names_that_the_scenario_does_not_tell_of) {
  ExportFolder folder;
  folder.file("partners.json", partners).file("crossTenantAccessPolicy.json", R"({"allowedCloudEndpoints": []})");
  const std::string id(fabrikam);
  const auto scenario = scenario_with(folder, "");
  EXPECT_THAT(tenants_of(scenario), ::testing::ElementsAre("contoso commercial", id + " commercial"));
  EXPECT_TRUE(scenario->tenants.back().settings_any);
  EXPECT_EQ(scenario->tenants.back().people.size(), 1U);
  EXPECT_EQ(setting(scenario, "crossTenantAccessPolicy.partners." + id + ".b2bCollaborationInbound"), "null");
  EXPECT_THAT(tenants_of(scenario_with(folder, "", "  fab: {environment: commercial, id: " + id + "}\n")),
              ::testing::ElementsAre("contoso commercial", "fab commercial"));
}

TEST(OutsideTenant, may_be_in_each_cloud_that_its_lister_enables) {
  ExportFolder folder;
  folder.file("partners.json", partners)
      .file("crossTenantAccessPolicy.json", R"({"allowedCloudEndpoints": ["partner.microsoftonline.cn"]})");
  const std::string id(fabrikam);
  const auto scenario = scenario_with(folder, "");
  EXPECT_THAT(tenants_of(scenario),
              ::testing::ElementsAre("contoso commercial", id + " commercial", id + "-21vianet 21vianet"));
  EXPECT_EQ(setting(scenario, "crossTenantAccessPolicy.partners." + id + "-21vianet.inboundTrust"), "null");
  const std::string known = "settings: {crossTenantAccessPolicy: {allowedCloudEndpoints: [microsoftonline.us]}}, ";
  EXPECT_THAT(tenants_of(scenario_with(folder, known)),
              ::testing::ElementsAre("contoso commercial", id + " commercial", id + "-gcc-high gcc-high"));
}

TEST(OutsideTenant, is_told_with_the_tenants_that_it_may_be) {
  ExportFolder folder;
  folder.file("partners.json", partners).file("crossTenantAccessPolicy.json", R"({"allowedCloudEndpoints": []})");
  auto scenario = scenario_with(folder, "",
                                "  nearly: {environment: commercial, id: 1b6f3d20-8c45-4e7a-9d01-5a2c7e8f9b43}\n"
                                "  nameless: {environment: commercial}\n"
                                "  other: {environment: commercial, id: " +
                                    std::string(adatum) + "}\n");
  ASSERT_TRUE(scenario);
  const auto given = model::case_of(std::move(*scenario));
  ASSERT_TRUE(given);
  const auto warnings = model::outside_warnings(**given);
  ASSERT_EQ(warnings.size(), 1U);
  EXPECT_THAT(to_warning(warnings.front()),
              HasSubstr("partners.json:1:2: warning: the partner `" + std::string(fabrikam) +
                        "` is no tenant of the scenario; it is taken for a tenant of which nothing is known; it may be "
                        "`nearly`, whose id is nearly the same, or `nameless`, which has no `id`"));
}

}  // namespace
}  // namespace entente::testing
