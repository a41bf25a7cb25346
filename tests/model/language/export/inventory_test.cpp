// The inventory of an export: no file and no property that is not told, and for what stays open the reason.
#include "model/language/export/inventory.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "folder.hpp"
#include "model/language/reader.hpp"

namespace entente::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

/// The inventory of contoso, whose export lies in `x/`; the problem as an inventory's name when there is one.
model::ExportInventory inventory_of(ExportFolder& folder, const std::string& settings = "{}") {
  folder.file("t.yaml",
              "entente: 1\ntitle: T\ntenants:\n  contoso: {environment: commercial, export: x, settings: " + settings +
                  ", users: {ann: {}}}\n  fabrikam: {environment: commercial, id: " + std::string(fabrikam) + "}\n");
  const std::filesystem::path file = folder.path() / "t.yaml";
  const auto scenario = model::read_scenario(file);
  if (!scenario) return {to_string(scenario.error()), {}, {}, {}, {}, {}};
  const auto inventories = model::export_inventories(file, *scenario);
  if (!inventories) return {to_string(inventories.error()), {}, {}, {}, {}, {}};
  return inventories->empty() ? model::ExportInventory{} : inventories->front();
}

std::vector<std::string> read(const model::ExportInventory& inventory) {
  std::vector<std::string> lines{inventory.tenant};
  for (const auto& file : inventory.read)
    lines.push_back(fmt::format("{}: {}; {}; {}", file.name, file.setting, fmt::join(file.unknown, " "),
                                fmt::join(file.idle, " ")));
  return lines;
}

std::vector<std::string> passed_over(const model::ExportInventory& inventory) {
  std::vector<std::string> lines;
  for (const auto& file : inventory.passed_over) lines.push_back(file.name + ": " + file.why);
  return lines;
}

/// The reason why the setting is open; empty when it is not.
std::string why_open(const model::ExportInventory& inventory, std::string_view setting) {
  for (const auto& open : inventory.open)
    if (open.setting == setting) return open.why;
  return "";
}

constexpr std::string_view invites = R"({"id": "p", "description": "d", "allowInvitesFrom": null})";

TEST(ExportInventory, names_every_file_that_is_passed_over_with_the_reason) {
  ExportFolder folder;
  folder.file("x/authorizationPolicy.json", invites);
  for (const char* name : {"README.md", "how.txt", "export.log", "signIns.json", "subscribedSkus.json",
                           "namedLocations.json", "Devices/u/u.json", "Devices/v/v.json", "groups.json", ".git/config"})
    folder.file("x/" + std::string(name), "no JSON at all: {");
  EXPECT_THAT(
      passed_over(inventory_of(folder)),
      ElementsAre(".git/config: about the export, no part of it", "Devices/ (2 files): no rule asks for it",
                  "README.md: about the export, no part of it", "export.log: about the export, no part of it",
                  "how.txt: about the export, no part of it",
                  "namedLocations.json: the policies that name them are open already",
                  "signIns.json: what was done is not what is allowed", "subscribedSkus.json: no rule asks for it",
                  "groups.json: no file lists the users; the scenario names who is there itself"));
}

TEST(ExportInventory, says_what_became_of_people_and_what_nobody_says_of_them) {
  ExportFolder folder;
  folder.file("x/authorizationPolicy.json", invites)
      .file("x/users.json", R"({"value": [{"id": "1", "userPrincipalName": "ann@contoso.com", "jobTitle": "t"},
        {"id": "2", "userPrincipalName": "b_f.cn#EXT#@contoso.com", "userType": "guest"}]})")
      .file(
          "x/groups.json",
          R"([{"id": "00000000-0000-0000-0000-000000000020", "displayName": "Sales", "mailEnabled": false}, {"id": "h", "displayName": "Yoga"}])")
      .file(
          "x/partners.json",
          R"([{"tenantId": ")" + std::string(fabrikam) +
              R"(", "b2bCollaborationOutbound": {"usersAndGroups": {"targets": [{"target": "00000000-0000-0000-0000-000000000020", "targetType": "group"}]}}}])");
  const auto inventory = inventory_of(folder);
  EXPECT_THAT(read(inventory), ::testing::IsSupersetOf({"groups.json: groups (2, 0 of them in use); mailEnabled; ",
                                                        "users.json: people (1 in 1 classes, 1 guests); jobTitle; "}));
  EXPECT_EQ(why_open(inventory, "roles of people"), "no file says who holds them");
  EXPECT_EQ(why_open(inventory, "members of the group Sales"), "no file says who is in it");
  EXPECT_EQ(why_open(inventory, "1 guests"),
            "no tenant of the scenario has their domains; they may be of partners that only an entry names, or of "
            "`strangers`");
}

TEST(ExportInventory, says_what_each_file_becomes_and_which_properties_it_has_in_vain) {
  ExportFolder folder;
  folder.file("x/authorizationPolicy.json", invites)
      .file("x/partners/a.json", R"({"tenantId": ")" + std::string(fabrikam) + R"(", "isServiceProvider": false})")
      .file("x/partners/b.json", R"({"tenantId": "4e7c2d18-63b5-4f0a-9d72-1c8e5a6b3f90"})")
      .file("x/Get-CsTeamsMeetingPolicy.json",
            R"([{"Identity": "Global", "Novelty": true}, {"Identity": "Tag:Board", "Other": 1}])")
      .file("x/organization.json", R"({"id": ")" + std::string(adatum) + R"(", "verifiedDomains": [], "city": "c"})");
  EXPECT_THAT(read(inventory_of(folder)),
              ElementsAre("contoso",
                          "Get-CsTeamsMeetingPolicy.json: teamsMeetingPolicy; Novelty the policy Tag:Board; Identity",
                          "authorizationPolicy.json: authorizationPolicy; ; id description",
                          "organization.json: the tenant's id and domains; city; ",
                          "partners/ (2 files): crossTenantAccessPolicy.partners (2); ; isServiceProvider"));
}

TEST(ExportInventory, says_why_a_setting_stays_open) {
  ExportFolder folder;
  const std::string trust = R"({"isMfaAccepted": true})";
  folder.file("x/authorizationPolicy.json", invites)
      .file("x/partners.json", R"([{"tenantId": ")" + std::string(fabrikam) + R"(", "inboundTrust": )" + trust + "}]")
      .file(
          "x/conditionalAccessPolicies.json",
          R"([{"id": "c", "displayName": "mfa", "state": "enabled", "conditions": {"locations": null, "platforms": {"includePlatforms":
            ["iOS"]}, "clientAppTypes": ["all"]}}])")
      .file("x/tenantFederationConfiguration.json", R"({"AllowedDomains": {"AllowedDomain": []}})");
  const auto inventory = inventory_of(folder);
  EXPECT_EQ(why_open(inventory, "authorizationPolicy.allowInvitesFrom"), "null in authorizationPolicy.json");
  EXPECT_EQ(why_open(inventory, "authorizationPolicy.guestUserRoleId"), "left out of authorizationPolicy.json");
  EXPECT_EQ(why_open(inventory, "crossTenantAccessPolicy.default"), "no file holds it");
  EXPECT_EQ(why_open(inventory, "passwordPolicy"), "exports cannot hold it");
  EXPECT_EQ(why_open(inventory, "crossTenantAccessPolicy.partners.fabrikam.inboundTrust.isMfaAccepted"), "");
  EXPECT_EQ(why_open(inventory, "crossTenantAccessPolicy.partners.fabrikam.inboundTrust.isCompliantDeviceAccepted"),
            "left out of partners.json");
  EXPECT_EQ(why_open(inventory, "conditionalAccessPolicies.mfa.state"),
            "`platforms` in conditionalAccessPolicies.json may change it");
  EXPECT_EQ(why_open(inventory, "tenantFederationConfiguration.AllowedDomains"),
            "tenantFederationConfiguration.json does not settle it");
}

TEST(ExportInventory, leaves_out_what_the_scenario_tells_or_leaves_open_itself) {
  ExportFolder folder;
  folder.file("x/authorizationPolicy.json", invites);
  const auto inventory = inventory_of(folder,
                                      "{authorizationPolicy: {allowInvitesFrom: none}, passwordPolicy: any, spoTenant: "
                                      "{SharingCapability: Disabled}}");
  EXPECT_EQ(why_open(inventory, "authorizationPolicy.allowInvitesFrom"), "");
  EXPECT_EQ(why_open(inventory, "passwordPolicy"), "");
  EXPECT_EQ(why_open(inventory, "spoTenant.SharingCapability"), "");
  EXPECT_EQ(why_open(inventory, "spoTenant.OneDriveSharingCapability"), "no file holds it");
}

TEST(ExportInventory, is_of_tenants_with_an_export_only) {
  ExportFolder folder;
  folder.file("t.yaml", "entente: 1\ntitle: T\ntenants:\n  contoso: {environment: commercial}\n");
  const auto scenario = model::read_scenario(folder.path() / "t.yaml");
  ASSERT_TRUE(scenario);
  EXPECT_THAT(model::export_inventories(folder.path() / "t.yaml", *scenario).value(), IsEmpty());
}

}  // namespace
}  // namespace entente::testing
