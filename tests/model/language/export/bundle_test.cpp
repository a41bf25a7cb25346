// ScubaGear's export of many commands in one file, and service principals.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "folder.hpp"

namespace entente::testing {
namespace {

using ::testing::HasSubstr;

constexpr std::string_view bundle = R"({
  "baseline_version": "1",
  "authorization_policies": [{"Id": "authorizationPolicy", "AllowInvitesFrom": "adminsAndGuestInviters",
    "GuestUserRoleId": "2AF84B1E-32C8-42B7-82BC-DAA82404023B"}],
  "conditional_access_policies": [{"Id": "c", "DisplayName": "mfa", "State": "disabled"}],
  "federation_configuration": {"Identity": "Global", "AllowFederatedUsers": true, "AllowedDomains": {}},
  "meeting_policies": [{"Identity": "Global", "AutoAdmittedUsers": "EveryoneInCompany"}, {"Identity": "Tag:Kiosk"}],
  "client_configuration": [null],
  "org_relationships": [],
  "SPO_tenant": [{"SharingCapability": 3}],
  "tenant_details": [{"DisplayName": "Contoso", "DomainName": "contoso.com", "TenantId": "x", "AADAdditionalData":
    {"Id": "5A0C9E21-77B4-4D3F-9A58-E16B20C4D7F3", "VerifiedDomains": [{"Name": "contoso.com"}]}}],
  "dlp_rules": []
})";

TEST(Bundle, is_read_as_the_objects_that_it_holds) {
  ExportFolder folder;
  folder.file("ProviderSettingsExport.json", bundle);
  EXPECT_EQ(folder.setting("authorizationPolicy.allowInvitesFrom"), R"("adminsAndGuestInviters")");
  EXPECT_EQ(folder.setting("tenantFederationConfiguration.AllowedDomains"), "AllowAllKnownDomains");
  EXPECT_EQ(folder.setting("teamsMeetingPolicy.AutoAdmittedUsers"), R"("EveryoneInCompany")");
  EXPECT_EQ(folder.setting("spoTenant.SharingCapability"), R"("ExistingExternalUserSharingOnly")");
  EXPECT_EQ(folder.setting("conditionalAccessPolicies.0.state"), "absent");
  EXPECT_EQ(folder.setting("organization.tenantId"), R"("5a0c9e21-77b4-4d3f-9a58-e16b20c4d7f3")");
  EXPECT_EQ(folder.setting("organization.domains"), R"(["contoso.com"])");
}

TEST(Bundle, leaves_open_what_a_command_that_failed_would_have_said) {
  ExportFolder folder;
  folder.file("ProviderSettingsExport.json", bundle);
  EXPECT_EQ(folder.setting("teamsClientConfiguration"), "any");
  EXPECT_EQ(folder.setting("organizationRelationships"), "any");
  EXPECT_EQ(folder.setting("crossTenantAccessPolicy"), "any");
}

TEST(Bundle, is_refused_beside_another_state_of_the_same_object) {
  ExportFolder folder;
  folder.file("ProviderSettingsExport.json", bundle).file("spoTenant.json", R"({"SharingCapability": 0})");
  EXPECT_THAT(folder.refusal(),
              HasSubstr("`ProviderSettingsExport.json: SPO_tenant` holds what `spoTenant.json` holds"));
}

TEST(ServicePrincipals, tell_whether_invitations_to_other_clouds_are_taken) {
  ExportFolder folder;
  folder.file("servicePrincipals.json", R"({"value": [{"displayName": "Office 365", "accountEnabled": true},
    {"displayName": "Microsoft B2B Cross Cloud Worker", "accountEnabled": false}]})");
  EXPECT_EQ(folder.setting("servicePrincipals.MicrosoftB2BCrossCloudWorker.accountEnabled"), "false");
  folder.file("servicePrincipals.json", R"([{"displayName": "Office 365", "accountEnabled": true}])");
  EXPECT_EQ(folder.setting("servicePrincipals"), "any");
  folder.file("servicePrincipals.json", R"([{"displayName": "Microsoft B2B Cross Cloud Worker"}])");
  EXPECT_EQ(folder.setting("servicePrincipals.MicrosoftB2BCrossCloudWorker.accountEnabled"), "any");
}

}  // namespace
}  // namespace entente::testing
