// Settings of the services as PowerShell exports them: external access policies, SharePoint, Exchange; and whether
// guests may leave.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "folder.hpp"

namespace entente::testing {
namespace {

using ::testing::HasSubstr;

std::string read(std::string_view file, std::string_view body, std::string_view setting) {
  return ExportFolder().file(file, body).setting(setting);
}

/// Bodies of one object that say the same.
std::vector<std::string> wrapped(const std::string& object) {
  return {object, "[" + object + "]", R"({"value": )" + object + "}",
          R"({"@odata.context": "c", "value": [)" + object + "]}"};
}

TEST(ExportExternalAccess, lists_every_policy_with_its_name) {
  const std::string policy = R"({"Identity": "Tag:Partners", "Description": "d", "EnableFederationAccess": true,
    "EnableXmppAccess": false, "EnableOutsideAccess": true, "EnableAcsFederationAccess": true,
    "EnableTeamsConsumerAccess": "False", "enableteamsconsumerinbound": false,
    "CommunicationWithExternalOrgs": "allowspecificexternaldomains", "AllowedExternalDomains": ["Domain=Fabrikam.CN"],
    "BlockedExternalDomains": []})";
  for (const std::string& body : wrapped(policy))
    EXPECT_EQ(
        read("Get-CsExternalAccessPolicy.json", body, "externalAccessPolicies"),
        R"([{EnableFederationAccess: true, CommunicationWithExternalOrgs: "AllowSpecificExternalDomains", )"
        R"(AllowedExternalDomains: ["fabrikam.cn"], BlockedExternalDomains: [], EnableTeamsConsumerAccess: false, )"
        R"(EnableTeamsConsumerInbound: false, Identity: "Tag:Partners"}])");
}

TEST(ExportExternalAccess, tells_absent_null_and_empty_apart) {
  EXPECT_EQ(read("externalAccessPolicies.json", R"([{"Identity": "Global", "EnableFederationAccess": null,
                 "AllowedExternalDomains": null}])",
                 "externalAccessPolicies"),
            R"([{EnableFederationAccess: any, CommunicationWithExternalOrgs: any, AllowedExternalDomains: any, )"
            R"(BlockedExternalDomains: any, EnableTeamsConsumerAccess: any, EnableTeamsConsumerInbound: any, )"
            R"(Identity: "Global"}])");
  EXPECT_EQ(read("externalAccessPolicies.json", "[]", "externalAccessPolicies"), "[]");
  EXPECT_EQ(read("externalAccessPolicies.json", "null", "externalAccessPolicies"), "any");
}

TEST(ExportExternalAccess, refuses_strangers_numbers_and_what_was_cut_off) {
  const auto refused = [](std::string_view members) {
    return read("CsExternalAccessPolicy.json", "[{" + std::string(members) + "}]", "externalAccessPolicies");
  };
  EXPECT_THAT(refused(R"("EnableFederationAcces": true)"),
              HasSubstr("unknown property `EnableFederationAcces` of an external access policy; expected a documented "
                        "property; did you mean `EnableFederationAccess`?"));
  EXPECT_THAT(refused(R"("CommunicationWithExternalOrgs": 2)"), HasSubstr("-EnumsAsStrings"));
  EXPECT_THAT(refused(R"("AllowedExternalDomains": "System.Collections.Generic.List`1[System.String]")"),
              HasSubstr("-Depth 10"));
}

TEST(ExportSharePoint, reads_what_decides_of_get_spotenant_with_its_numbers) {
  const std::string tenant =
      R"({"__metadata": {"id": "x"}, "EnableAzureADB2BIntegration": false, "SharingCapability": 3,
    "ODBSharingCapability": 0, "SharingDomainRestrictionMode": 1, "SharingAllowedDomainList": "Admirable.us good.org",
    "SharingBlockedDomainList": "", "ShowPeoplePickerSuggestionsForGuestUsers": true, "StorageQuota": "1355776"})";
  for (const std::string& body : wrapped(tenant))
    EXPECT_EQ(read("Get-SPOTenant.json", body, "spoTenant"),
              R"({EnableAzureADB2BIntegration: false, SharingCapability: "ExistingExternalUserSharingOnly", )"
              R"(OneDriveSharingCapability: "Disabled", SharingDomainRestrictionMode: "AllowList", )"
              R"(SharingAllowedDomainList: "Admirable.us good.org", SharingBlockedDomainList: "", )"
              R"(ShowPeoplePickerSuggestionsForGuestUsers: true, SelfServiceSiteCreationDisabled: any})");
}

TEST(ExportSharePoint, knows_what_each_number_means_and_no_other) {
  const auto capability = [](std::string_view number) {
    return read("SPOTenant.json", R"({"SharingCapability": )" + std::string(number) + "}",
                "spoTenant.SharingCapability");
  };
  EXPECT_EQ(capability("0"), R"("Disabled")");
  EXPECT_EQ(capability("1"), R"("ExternalUserSharingOnly")");
  EXPECT_EQ(capability("2"), R"("ExternalUserAndGuestSharing")");
  EXPECT_EQ(capability("3"), R"("ExistingExternalUserSharingOnly")");
  EXPECT_EQ(capability(R"("externalUserSharingOnly")"), R"("ExternalUserSharingOnly")");
  EXPECT_THAT(capability("4"), HasSubstr("`SharingCapability` is `4`; expected one of Disabled"));
  const auto mode = [](std::string_view number) {
    return read("SPOTenant.json", R"({"SharingDomainRestrictionMode": )" + std::string(number) + "}",
                "spoTenant.SharingDomainRestrictionMode");
  };
  EXPECT_EQ(mode("0"), R"("None")");
  EXPECT_EQ(mode("2"), R"("BlockList")");
}

TEST(ExportSharePoint, reads_graphs_sharepoint_settings_which_say_less) {
  const std::string expected =
      R"({EnableAzureADB2BIntegration: any, SharingCapability: "ExternalUserAndGuestSharing", )"
      R"(OneDriveSharingCapability: any, SharingDomainRestrictionMode: "AllowList", )"
      R"(SharingAllowedDomainList: ["contoso.com"], SharingBlockedDomainList: [], )"
      R"(ShowPeoplePickerSuggestionsForGuestUsers: any, SelfServiceSiteCreationDisabled: any})";
  for (const char* file : {"sharepointSettings.json", "Admin/Sharepoint/settings.json"})
    EXPECT_EQ(read(file, R"({"sharingCapability": "externalUserAndGuestSharing", "sharingDomainRestrictionMode":
                   "allowList", "sharingAllowedDomainList": ["contoso.com"], "sharingBlockedDomainList": [],
                   "isLoopEnabled": true})",
                   "spoTenant"),
              expected);
}

TEST(ExportSharePoint, takes_null_for_unknown) {
  EXPECT_EQ(read("SPOTenant.json", R"({"SharingAllowedDomainList": null})", "spoTenant.SharingAllowedDomainList"),
            "any");
  EXPECT_EQ(read("SPOTenant.json", "[null]", "spoTenant"), "any");
}

const std::string relationship = R"("Name": "example", "Identity": "example", "Enabled": true, "DomainNames": ["a.com"],
    "FreeBusyAccessEnabled": true, "FreeBusyAccessLevel": "LimitedDetails", "MailTipsAccessLevel": "None",
    "WhenChanged": "/Date(1776320086000)/", "ObjectClass": ["top"], "RunspaceId": "r")";

TEST(ExportExchange, lists_organization_relationships) {
  const std::string expected = R"([{Enabled: true, DomainNames: ["a.com"], FreeBusyAccessEnabled: true, )"
                               R"(FreeBusyAccessLevel: "LimitedDetails", Name: "example", Identity: "example"}])";
  for (const std::string& body : wrapped("{" + relationship + R"(, "FreeBusyAccessScope": null})"))
    EXPECT_EQ(read("Get-OrganizationRelationship.json", body, "organizationRelationships"), expected);
  EXPECT_EQ(read("OrganizationRelationship.json", R"([{"Name": "x", "DomainNames": []}])", "organizationRelationships"),
            R"([{Enabled: any, DomainNames: [], FreeBusyAccessEnabled: any, FreeBusyAccessLevel: any, Name: "x"}])");
}

TEST(ExportExchange, does_not_know_whose_times_a_scoped_relationship_tells) {
  EXPECT_THAT(read("OrganizationRelationship.json", "{" + relationship + R"(, "FreeBusyAccessScope": "Sales"})",
                   "organizationRelationships"),
              HasSubstr("FreeBusyAccessEnabled: any"));
  EXPECT_THAT(read("OrganizationRelationship.json",
                   R"({"FreeBusyAccessEnabled": false, "FreeBusyAccessScope": "Sales"})", "organizationRelationships"),
              HasSubstr("FreeBusyAccessEnabled: false"));
}

TEST(ExportExchange, refuses_strangers_and_numbers) {
  const auto refused = [](std::string_view members) {
    return read("OrganizationRelationship.json", "[{" + std::string(members) + "}]", "organizationRelationships");
  };
  EXPECT_THAT(refused(R"("FreeBusyAccesLevel": "None")"), HasSubstr("did you mean `FreeBusyAccessLevel`?"));
  EXPECT_THAT(refused(R"("FreeBusyAccessLevel": 1)"), HasSubstr("-EnumsAsStrings"));
  EXPECT_THAT(refused(R"("DomainNames": "System.Object[]")"), HasSubstr("-Depth 10"));
}

TEST(ExportExchange, reads_availability) {
  EXPECT_EQ(read("Get-AvailabilityConfig.json",
                 R"([{"Identity": "Availability Configuration", "OrgWideAccount": null, "AllowedTenantIds": "t1"}])",
                 "availabilityConfig"),
            R"({AllowedTenantIds: ["t1"]})");
  EXPECT_EQ(read("AvailabilityConfig.json", R"({"AllowedTenantIds": []})", "availabilityConfig"),
            "{AllowedTenantIds: []}");
  EXPECT_EQ(read("AvailabilityConfig.json", R"({"AllowedTenantIds": null})", "availabilityConfig"),
            "{AllowedTenantIds: any}");
  EXPECT_EQ(read("AvailabilityConfig.json", "{}", "availabilityConfig"), "{AllowedTenantIds: any}");
  EXPECT_EQ(read("Get-AvailabilityAddressSpace.json",
                 R"([{"ForestName": "fabrikam.cn", "AccessMethod": "OrgWideFBToken", "TargetTenantId": "t2",
                      "TargetAutodiscoverEpr": null, "UseServiceAccount": true, "Identity": "fabrikam.cn"}, {}])",
                 "availabilityAddressSpaces"),
            R"([{ForestName: "fabrikam.cn", TargetTenantId: "t2"}, {ForestName: any, TargetTenantId: any}])");
  EXPECT_THAT(read("AvailabilityAddressSpace.json", R"([{"TargetTenant": "t2"}])", "availabilityAddressSpaces"),
              HasSubstr("unknown property `TargetTenant` of an availability address space"));
}

TEST(ExportExternalIdentities, say_whether_guests_may_leave) {
  const auto leave = [](std::string_view file, std::string_view body) {
    return read(file, body, "externalIdentitiesPolicy");
  };
  const std::string policy = R"({"id": "externalIdentityPolicy", "deletedDateTime": null,
      "AllowExternalIdentitiesToLeave": false, "allowDeletedIdentitiesDataRemoval": false})";
  for (const std::string& body : wrapped(policy))
    for (const char* file : {"externalIdentitiesPolicy.json", "Policies/ExternalIdentitiesPolicy/x/x.json"})
      EXPECT_EQ(leave(file, body), "{allowExternalIdentitiesToLeave: false}");
  for (const char* silent : {"{}", R"({"allowExternalIdentitiesToLeave": null})"})
    EXPECT_EQ(leave("externalIdentitiesPolicy.json", silent), "{allowExternalIdentitiesToLeave: any}");
  EXPECT_THAT(leave("externalIdentitiesPolicy.json", R"({"allowExternalIdentitiesToLive": true})"),
              HasSubstr("did you mean `allowExternalIdentitiesToLeave`?"));
}

}  // namespace
}  // namespace entente::testing
