// Which files an export may hold: found by name in two layouts, and never passed over without a word.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "folder.hpp"

namespace entente::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

constexpr std::string_view invites = R"({"allowInvitesFrom": "everyone"})";
constexpr std::string_view endpoints = R"({"id": "p", "allowedCloudEndpoints": ["microsoftonline.us"]})";
constexpr std::string_view no_partners = R"({"value": []})";

TEST(ExportDiscovery, finds_flat_files_named_after_graph_objects_cmdlets_and_paths) {
  for (const char* name :
       {"authorizationPolicy.json", "AuthorizationPolicy.json", "Get-MgPolicyAuthorizationPolicy.json",
        "Policies/AuthorizationPolicy/authorizationPolicy/authorizationPolicy.json"})
    EXPECT_EQ(ExportFolder().file(name, invites).setting("authorizationPolicy.allowInvitesFrom"), R"("everyone")")
        << name;
}

TEST(ExportDiscovery, leaves_the_settings_that_no_file_gives_unknown) {
  const ExportFolder folder;
  const_cast<ExportFolder&>(folder).file("authorizationPolicy.json", invites);
  EXPECT_EQ(folder.setting("crossTenantAccessPolicy"), "any");
  EXPECT_EQ(folder.setting("tenantFederationConfiguration"), "any");
  EXPECT_EQ(folder.setting("crossTenantSynchronization"), "any");  // no export can hold it
}

TEST(ExportDiscovery, reads_entra_exporters_layout_with_the_raw_partner_list_beside_it) {
  ExportFolder folder;
  folder.file("Policies/CrossTenantAccessPolicy/p/p.json", endpoints)
      .file("Policies/CrossTenantAccessPolicy/Default/Default/Default.json", "{}")
      .file("Policies/CrossTenantAccessPolicy/Partners/Partners/Partners.json", R"({"tenantId": "whoever came last"})")
      .file("partners.json", no_partners);
  EXPECT_EQ(folder.setting("crossTenantAccessPolicy.allowedCloudEndpoints"), R"(["microsoftonline.us"])");
  EXPECT_EQ(folder.setting("crossTenantAccessPolicy.partners"), "[]");
}

TEST(ExportDiscovery, reads_names_in_which_powershell_left_backslashes) {
  EXPECT_EQ(ExportFolder()
                .file(R"(Policies\AuthorizationPolicy\a\a.json)", invites)
                .setting("authorizationPolicy.allowInvitesFrom"),
            R"("everyone")");
}

TEST(ExportDiscovery, refuses_entra_exporters_partners_because_only_the_last_is_left) {
  ExportFolder folder;
  folder.file("Policies/CrossTenantAccessPolicy/Partners/Partners/Partners.json", "{}");
  EXPECT_THAT(folder.refusal(), HasSubstr("the partner list is incomplete"));
  EXPECT_THAT(folder.refusal(), HasSubstr("`GET /policies/crossTenantAccessPolicy/partners`"));
}

TEST(ExportDiscovery, refuses_entra_exporters_older_layout_that_has_no_partners_at_all) {
  EXPECT_THAT(ExportFolder().file("Policies/CrossTenantAccessPolicy/p/p.json", endpoints).refusal(),
              HasSubstr("the partner list is incomplete"));
}

TEST(ExportDiscovery, refuses_known_settings_that_are_not_read_yet_by_name) {
  ExportFolder folder;
  folder.file("authorizationPolicy.json", invites)
      .file("synchronizationJobs.json", "[]")
      .file("Policies/IdentitySecurityDefaultsEnforcementPolicy/x/x.json", "{}")
      .file("Get-SharingPolicy.json", "[]");
  EXPECT_EQ(folder.refusal(),
            "Get-SharingPolicy.json: error: settings that are known but not read yet: "
            "`Get-SharingPolicy.json`, `Policies/IdentitySecurityDefaultsEnforcementPolicy/x/x.json`, "
            "`synchronizationJobs.json`; move them out of the folder to go on without them");
}

TEST(ExportDiscovery, refuses_unknown_files_by_name) {
  ExportFolder folder;
  folder.file("authorizationPolicy.json", invites).file("Policies/Novelty/n/n.json", "{}").file("policy.csv", "a;b");
  EXPECT_THAT(folder.refusal(), StartsWith("Policies/Novelty/n/n.json: error: what these files hold is unknown: "
                                           "`Policies/Novelty/n/n.json`, `policy.csv`"));
}

TEST(ExportDiscovery, names_ten_unknown_files_and_counts_the_rest) {
  ExportFolder folder;
  for (int i = 10; i < 22; ++i) folder.file("odd" + std::to_string(i) + ".json", "{}");
  EXPECT_THAT(folder.refusal(), HasSubstr("`odd19.json` and 2 more"));
  EXPECT_THAT(folder.refusal(), Not(HasSubstr("odd20")));
}

TEST(ExportDiscovery, passes_over_files_that_decide_nothing) {
  ExportFolder folder;
  folder.file("authorizationPolicy.json", invites);
  for (const char* name :
       {"README.md", "LICENSE", "how.txt", "export.log", ".DS_Store", ".git/config", "Thumbs.db", "users.csv",
        "signIns-2026-03.json", "Users/u/Photos/u.json", "Groups/g/Members/m/m.json", "DirectoryRoles/r/r.json",
        "subscribedSkus.json", "auditLogs.json", "Policies/TokenLifetimePolicy/t/t.json"})
    folder.file(name, "no JSON at all: {");
  EXPECT_EQ(folder.refusal(), "");
}

TEST(ExportDiscovery, does_not_take_a_name_that_only_starts_alike_for_one_that_decides_nothing) {
  EXPECT_THAT(ExportFolder().file("userSettings.json", "{}").refusal(), HasSubstr("is unknown: `userSettings.json`"));
}

TEST(ExportDiscovery, refuses_two_files_for_one_object) {
  ExportFolder folder;
  folder.file("authorizationPolicy.json", invites).file("Policies/AuthorizationPolicy/a/a.json", invites);
  EXPECT_THAT(folder.refusal(), HasSubstr("authorizationPolicy.json: error: holds the same object as `Policies/"));
}

TEST(ExportDiscovery, refuses_a_partner_list_beside_partner_files) {
  ExportFolder folder;
  folder.file("partners.json", no_partners).file("partners/" + std::string{fabrikam} + ".json", "{}");
  EXPECT_THAT(folder.refusal(), HasSubstr("partners are in `partners.json` too"));
}

TEST(ExportDiscovery, reads_one_conditional_access_policy_a_file_as_entra_exporter_writes_them) {
  ExportFolder folder;
  folder.file("Identity/Conditional/AccessPolicies/a/a.json", R"({"displayName": "a"})")
      .file("Identity/Conditional/AccessPolicies/b/b.json", R"({"displayName": "b"})")
      .file("Identity/Conditional/NamedLocations/n/n.json", "{}");
  EXPECT_THAT(folder.setting("conditionalAccessPolicies"), HasSubstr(R"(displayName: "a"}, {)"));
  EXPECT_THAT(folder.setting("conditionalAccessPolicies"), HasSubstr(R"(displayName: "b"}])"));
  folder.file("conditionalAccessPolicies.json", "[]");
  EXPECT_THAT(folder.refusal(), HasSubstr("policies are in `"));
}

TEST(ExportDiscovery, refuses_an_empty_folder_and_one_that_is_not_there) {
  EXPECT_THAT(ExportFolder().refusal(), HasSubstr("the folder holds no export"));
  const auto missing = model::read_export("/nowhere/at/all");
  ASSERT_FALSE(missing);
  EXPECT_EQ(to_string(missing.error()),
            "/nowhere/at/all: error: the export is no folder; expected a folder of exports");
}

}  // namespace
}  // namespace entente::testing
