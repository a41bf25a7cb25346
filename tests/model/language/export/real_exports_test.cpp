// Whole exports: the gallery's, and, on machines that have them, the bodies that Microsoft and others published.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <map>
#include <regex>

#include "folder.hpp"
#include "model/language/fields.hpp"

namespace entente::testing {
namespace {

namespace fs = std::filesystem;
using ::testing::HasSubstr;

TEST(GalleryExport, of_contoso_reads_as_its_administrator_would) {
  const auto settings = model::read_export(fs::path{ENTENTE_SOURCE_DIR} / "scenarios/exports/contoso");
  ASSERT_TRUE(settings) << to_string(settings.error());
  const auto at = [&](std::string_view path) { return shown(*settings->at(path)); };
  EXPECT_EQ(at("crossTenantAccessPolicy.allowedCloudEndpoints"),
            R"(["microsoftonline.us", "partner.microsoftonline.cn"])");
  EXPECT_EQ(at("crossTenantAccessPolicy.default.b2bDirectConnectInbound.usersAndGroups.accessType"), R"("blocked")");
  EXPECT_EQ(at("authorizationPolicy.allowInvitesFrom"), R"("adminsAndGuestInviters")");
  EXPECT_EQ(at("b2bManagementPolicy.InvitationsAllowedAndBlockedDomainsPolicy.AllowedDomains"),
            R"(["fabrikam.cn", "adatum.us"])");
  EXPECT_EQ(at("tenantFederationConfiguration.AllowedDomains"), R"(["fabrikam.cn", "adatum.us"])");
  EXPECT_EQ(at("teamsMeetingPolicy.AutoAdmittedUsers"), R"("EveryoneInCompanyExcludingGuests")");
  EXPECT_EQ(at("organization.domains"), R"(["contoso.com", "contoso.onmicrosoft.com"])");
  const auto& partners = settings->at("crossTenantAccessPolicy.partners")->items;
  ASSERT_EQ(partners.size(), 2U);
  EXPECT_EQ(shown(*partners[0].at("b2bCollaborationInbound.usersAndGroups.accessType")), R"("allowed")");
  EXPECT_EQ(shown(*partners[0].at("inboundTrust.isMfaAccepted")), "true");
  EXPECT_EQ(shown(*partners[0].at("identitySynchronization.userSyncInbound.isSyncAllowed")), "true");
  EXPECT_EQ(shown(*partners[1].find("b2bCollaborationInbound")), "null");
  EXPECT_EQ(shown(*partners[1].find("identitySynchronization")), "any");
}

TEST(GalleryExport, of_contoso_leaves_open_what_no_file_gives_and_what_older_answers_lack) {
  const auto settings = model::read_export(fs::path{ENTENTE_SOURCE_DIR} / "scenarios/exports/contoso");
  ASSERT_TRUE(settings);
  EXPECT_THAT(open_paths(*settings),
              ::testing::UnorderedElementsAre(
                  "crossTenantAccessPolicy.default.tenantRestrictions",
                  "crossTenantAccessPolicy.partners.1.identitySynchronization",
                  "tenantFederationConfiguration.CustomizeFederation", "externalAccessPolicies",
                  "conditionalAccessPolicies", "spoTenant", "organizationRelationships", "availabilityConfig",
                  "availabilityAddressSpaces", "organizationSegments", "informationBarrierPolicies",
                  "externalIdentitiesPolicy", "crossTenantSynchronization", "powerBITenantSettings", "groupSettings",
                  "mfaRegistrationPolicy", "passwordPolicy", "protectedActions", "servicePrincipals",
                  "informationBarrierMode", "informationBarrierPolicyApplication"));
}

/// Everything an export can hold at once, in one folder.
const std::map<std::string, std::string>& fullest() {
  const std::string section = R"({"usersAndGroups": null, "applications": null})";
  const std::string both = R"({"inboundAllowed": null, "outboundAllowed": true})";
  std::string sections = R"("inboundTrust": null, "isServiceProvider": null, "tenantRestrictions": {"devices": null})";
  for (const char* name :
       {"b2bCollaborationInbound", "b2bCollaborationOutbound", "b2bDirectConnectInbound", "b2bDirectConnectOutbound"})
    sections += ", \"" + std::string{name} + "\": " + section;
  sections += R"(, "m365CollaborationInbound": {"users": null}, "protectedContentSharing": )" + both;
  static const std::map<std::string, std::string> files{
      {"partners.json",
       R"([{"tenantId": ")" + std::string{fabrikam} + "\", " + sections +
           R"(, "identitySynchronization": {"userSyncInbound": null, "groupSyncInbound": {"isSyncAllowed": false}}}])"},
      {"crossTenantAccessPolicy.json", "{}"},
      {"default.json", "{}"},
      {"authorizationPolicy.json", R"({"allowEmailVerifiedUsersToJoinOrganization": true})"},
      {"b2bManagementPolicy.json", "[{}]"},
      {"tenantFederationConfiguration.json",
       R"({"BlockAllSubdomains": true, "AllowTeamsConsumer": true, "AllowedTrialTenantDomains": [], "ExternalAccessWithTrialTenants": "Allowed"})"},
      {"teamsMeetingPolicy.json", R"({"AllowPSTNUsersToBypassLobby": true, "BlockedAnonymousJoinClientTypes": null})"},
      {"teamsMeetingConfiguration.json", "{}"},
      {"teamsClientConfiguration.json", "{}"},
      {"organizationSegments.json", R"([{"Name": "HR", "UserGroupFilter": "x"}])"},
      {"informationBarrierPolicies.json",
       R"([{"Name": "p", "AssignedSegment": "HR", "SegmentsBlocked": ["IT"], "State": "Active"}])"}};
  return files;
}

TEST(ExportedSettings, are_settings_that_a_scenario_may_have) {
  ExportFolder folder;
  for (const auto& [name, bytes] : fullest()) folder.file(name, bytes);
  for (auto settings :
       {folder.read(), model::read_export(fs::path{ENTENTE_SOURCE_DIR} / "scenarios/exports/contoso")}) {
    ASSERT_TRUE(settings) << to_string(settings.error());
    std::erase_if(settings->members, [](const model::Member& member) { return member.key == "organization"; });
    const auto checked = model::check(model::canonical_settings(*settings), model::settings_field());
    EXPECT_TRUE(checked) << to_string(checked.error());
  }
}

/// Under which name a published body is read, and what the refusal says if it is one. Bodies of other objects are
/// refused as files nobody knows.
struct Published {
  std::string name;
  std::string refusal;
};

const std::map<std::string, Published>& published() {
  static const std::map<std::string, Published> all{
      {"authorizationPolicy.get.json", {"authorizationPolicy.json", ""}},
      {"b2bManagementPolicy.get.beta.json", {"b2bManagementPolicy.json", ""}},
      {"crossTenantAccessPolicy.get.json", {"crossTenantAccessPolicy.json", ""}},
      {"crossTenantAccessPolicy.update-allowedCloudEndpoints.json", {"crossTenantAccessPolicy.json", ""}},
      {"crossTenantAccessPolicyConfigurationDefault.get-service-default.json", {"default.json", ""}},
      {"crossTenantAccessPolicyConfigurationDefault.reset-redemption-order.json", {"default.json", ""}},
      {"crossTenantAccessPolicyConfigurationDefault.update-block-outbound-group.json", {"default.json", ""}},
      {"crossTenantAccessPolicyConfigurationDefault.update-m365CollaborationInbound.beta.json", {"default.json", ""}},
      {"crossTenantAccessPolicyConfigurationDefault.update-redemption-order.json", {"default.json", ""}},
      {"invitationRedemptionIdentityProviderConfiguration.interpretation.json", {"default.json", ""}},
      {"crossTenantAccessPolicyConfigurationPartner.create-minimal-response.json",
       {"partners.json", "looks like a placeholder"}},
      {"crossTenantAccessPolicyConfigurationPartner.create-request.json", {"partners.json", ""}},
      {"crossTenantAccessPolicyConfigurationPartner.deletedItem.beta.json", {"partners.json", "is a deleted item"}},
      {"crossTenantAccessPolicyConfigurationPartner.get.json", {"partners.json", ""}},
      {"crossTenantAccessPolicyConfigurationPartner.list.json", {"partners.json", ""}},
      {"crossTenantAccessPolicyConfigurationPartner.update-applications-myapps.json",
       {"partners.json", "has no `tenantId`"}},
      {"crossTenantAccessPolicyConfigurationPartner.update-automaticUserConsent.json",
       {"partners.json", "has no `tenantId`"}},
      {"crossTenantAccessPolicyConfigurationPartner.update-autoredeem-inbound.json",
       {"partners.json", "has no `tenantId`"}},
      {"crossTenantAccessPolicyConfigurationPartner.update-inboundTrust.json", {"partners.json", "has no `tenantId`"}},
      {"crossTenantIdentitySyncPolicyPartner.deletedItems-list.beta.json",
       {"identitySynchronization.json", "without a partner list"}},
      {"crossTenantIdentitySyncPolicyPartner.get.json", {"identitySynchronization.json", "without a partner list"}},
      {"crossTenantIdentitySyncPolicyPartner.put-request.json",
       {"identitySynchronization.json", "without a partner list"}},
      {"conditionalAccessPolicy.create-all-conditions-response.json",
       {"conditionalAccessPolicies.json", "the key `platforms` is there twice"}},
      {"conditionalAccessPolicy.guest-mfa-request.json", {"conditionalAccessPolicies.json", ""}},
      {"externalIdentitiesPolicy.get.beta.json", {"externalIdentitiesPolicy.json", ""}},
      {"powershell.MgConditionalAccessPolicy.json", {"Get-MgIdentityConditionalAccessPolicy.json", ""}},
      {"powershell.OrganizationRelationship.json", {"Get-OrganizationRelationship.json", ""}},
      {"powershell.SPOTenant.json", {"Get-SPOTenant.json", ""}},
      {"sharepointSettings.get.json", {"sharepointSettings.json", ""}},
      {"powershell.CsTeamsClientConfiguration.json", {"CsTeamsClientConfiguration.json", ""}},
      {"powershell.CsTeamsMeetingPolicy.global.json", {"CsTeamsMeetingPolicy.json", ""}},
      {"powershell.CsTenantFederationConfiguration.allowlist.json", {"CsTenantFederationConfiguration.json", ""}},
      {"powershell.CsTenantFederationConfiguration.federation-off-allowlist.json",
       {"CsTenantFederationConfiguration.json", ""}},
      {"powershell.MgPolicyAuthorizationPolicy.json", {"MgPolicyAuthorizationPolicy.json", ""}},
      {"tenantInformation.get.json", {"tenantInformation.json", ""}},
      {"user.list-guest.json", {"users.json", ""}},
      {"user.external-member-accepted.beta.json", {"users.json", ""}},
      {"signIn.b2bCollaboration-cross-tenant.beta.json", {"signIns.json", "the folder holds no export"}},
      {"multiTenantOrganizationIdentitySyncPolicyTemplate.get-configured.json",
       {"multiTenantOrganizationIdentitySyncPolicyTemplate.json", "settings that are known but not read yet"}},
      {"multiTenantOrganizationPartnerConfigurationTemplate.get-unconfigured.json",
       {"multiTenantOrganizationPartnerConfigurationTemplate.json", "settings that are known but not read yet"}},
      {"powershell.SharingPolicy.json", {"Get-SharingPolicy.json", "settings that are known but not read yet"}},
  };
  return all;
}

std::string bytes_of(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

/// A B2B setting under the name of a section, or the definition of an invitation policy in the object that holds it.
std::string in_its_object(const std::string& file, const std::string& body) {
  if (file.starts_with("b2bSetting."))
    return std::regex_replace(body, std::regex("b2bsetting", std::regex::icase), "b2bCollaborationInbound");
  return R"([{"isOrganizationDefault": true, "definition": [)" + body + "]}]";
}

TEST(PublishedBodies, are_read_or_refused_by_name_one_by_one) {
  const char* given = std::getenv("ENTENTE_GRAPH_EXAMPLES");
  if (given == nullptr || !fs::is_directory(given))
    GTEST_SKIP() << "ENTENTE_GRAPH_EXAMPLES names no folder of published bodies";
  int read = 0;
  for (const auto& entry : fs::directory_iterator(given)) {
    const std::string file = entry.path().filename().string();
    const std::string body = bytes_of(entry.path());
    const auto known = published().find(file);
    Published expected{file, "error: "};
    std::string content = body;
    if (known != published().end()) expected = known->second;
    if (file.starts_with("b2bSetting.")) expected = {"default.json", ""};
    if (file.starts_with("b2bManagementPolicy.definition.")) expected = {"b2bManagementPolicy.json", ""};
    if (known == published().end() && expected.refusal.empty()) content = in_its_object(file, body);
    const std::string refusal = ExportFolder().file(expected.name, content).refusal();
    if (expected.refusal.empty())
      EXPECT_EQ(refusal, "") << file;
    else
      EXPECT_THAT(refusal, HasSubstr(expected.refusal)) << file;
    ++read;
  }
  EXPECT_GT(read, 0);
}

}  // namespace
}  // namespace entente::testing
