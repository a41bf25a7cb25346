// The cross-tenant access policy: what is written, what inherits, and what nobody knows.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "folder.hpp"

namespace entente::testing {
namespace {

using ::testing::HasSubstr;

const std::string older_null =
    R"("inboundTrust": null, "b2bCollaborationInbound": null, "b2bCollaborationOutbound": null,
  "b2bDirectConnectInbound": null, "b2bDirectConnectOutbound": null)";

std::string tenant(std::string_view id) { return R"("tenantId": ")" + std::string{id} + "\""; }

/// A folder whose partners.json holds one partner with these members besides its tenant id.
std::string one_partner(std::string_view members) {
  return R"({"value": [{)" + tenant(fabrikam) + (members.empty() ? "" : ", ") + std::string{members} + "}]}";
}

std::string partner_of(std::string_view members, std::string_view key) {
  ExportFolder folder;
  folder.file("partners.json", one_partner(members));
  return partner_setting(folder, 0, key);
}

std::string default_of(std::string_view body, std::string_view key) {
  return ExportFolder().file("default.json", body).setting("crossTenantAccessPolicy.default." + std::string{key});
}

TEST(ExportCloudEndpoints, keep_an_empty_list_apart_from_an_unknown_one) {
  const auto endpoints = [](std::string_view body) {
    return ExportFolder()
        .file("crossTenantAccessPolicy.json", body)
        .setting("crossTenantAccessPolicy.allowedCloudEndpoints");
  };
  EXPECT_EQ(endpoints(R"({"allowedCloudEndpoints": []})"), "[]");
  EXPECT_EQ(endpoints(R"({"allowedCloudEndpoints": ["MicrosoftOnline.US", " partner.microsoftonline.cn"]})"),
            R"(["microsoftonline.us", "partner.microsoftonline.cn"])");
  EXPECT_EQ(endpoints(R"({"allowedCloudEndpoints": null})"), "any");
  EXPECT_EQ(endpoints(R"({"value": {"displayName": "CrossTenantAccessPolicy", "definition": "…"}})"), "any");
  EXPECT_EQ(endpoints(R"({"allowedCloudEndpoints": ["microsoftonline.us", "unknownFutureValue"]})"), "any");
  EXPECT_THAT(endpoints(R"({"allowedCloudEndpoints": ["microsoftonline.de"]})"),
              HasSubstr("`microsoftonline.de`; expected one of"));
}

TEST(ExportCrossTenant, leaves_the_parts_that_no_file_gives_unknown) {
  ExportFolder folder;
  folder.file("crossTenantAccessPolicy.json", R"({"allowedCloudEndpoints": []})");
  EXPECT_EQ(folder.setting("crossTenantAccessPolicy"), "{allowedCloudEndpoints: [], default: any, partners: any}");
}

TEST(ExportDefault, takes_what_is_missing_or_null_for_unknown_because_there_is_nothing_to_inherit) {
  for (const char* key : {"inboundTrust", "b2bCollaborationInbound", "b2bCollaborationOutbound",
                          "b2bDirectConnectInbound", "b2bDirectConnectOutbound", "crossCloudMeetingConfiguration"}) {
    EXPECT_EQ(default_of(R"({"isServiceDefault": true})", key), "any") << key;
    EXPECT_EQ(default_of(R"({")" + std::string{key} + R"(": null})", key), "any") << key;
  }
  EXPECT_EQ(default_of(R"({"crossCloudMeetingConfiguration": {"inboundAllowed": true, "outboundAllowed": null}})",
                       "crossCloudMeetingConfiguration"),
            "{inboundAllowed: true, outboundAllowed: any}");
}

TEST(ExportDefault, does_not_invent_automatic_consent_which_no_default_can_have) {
  EXPECT_EQ(default_of("{}", "automaticUserConsentSettings"), "absent");
}

TEST(ExportPartner, keeps_null_sections_as_inherited) {
  EXPECT_EQ(partner_of(older_null, "b2bCollaborationInbound"), "null");
  EXPECT_EQ(partner_of(older_null, "inboundTrust"), "null");
}

TEST(ExportPartner, takes_missing_sections_for_unknown_because_a_whole_answer_has_them) {
  EXPECT_EQ(partner_of("", "b2bCollaborationInbound"), "any");
  EXPECT_EQ(partner_of(R"("b2bDirectConnectInbound": null)", "inboundTrust"), "any");
}

TEST(ExportPartner, takes_newer_sections_for_unknown_where_they_are_not_written) {
  const auto meetings = [](std::string_view members) { return partner_of(members, "crossCloudMeetingConfiguration"); };
  EXPECT_EQ(meetings(older_null), "any");
  EXPECT_EQ(meetings(older_null + R"(, "crossCloudMeetingConfiguration": null)"), "null");
  EXPECT_EQ(meetings(R"("crossCloudMeetingConfiguration": {"inboundAllowed": null, "outboundAllowed": true})"),
            "{inboundAllowed: null, outboundAllowed: true}");
}

TEST(ExportPartner, spells_settings_and_targets_as_documented) {
  EXPECT_EQ(
      partner_of(R"("B2BCollaborationInbound": {"UsersAndGroups": {"AccessType": " blocked", "Targets":
                [{"Target": "allusers", "TargetType": "User"}]}, "Applications": {"AccessType": "Allowed", "Targets":
                {"Target": "2793995E-0A7D-40D7-BD35-6968BA142197", "TargetType": "application"}}})",
                 "b2bCollaborationInbound"),
      R"({usersAndGroups: {accessType: "blocked", targets: [{target: "AllUsers", targetType: "user"}]}, )"
      R"(applications: {accessType: "allowed", targets: [{target: "2793995e-0a7d-40d7-bd35-6968ba142197", targetType: "application"}]}})");
}

TEST(ExportPartner, keeps_a_half_that_is_null_apart_from_one_that_is_not_written) {
  const auto users = [](const std::string& half) {
    return partner_of(R"("b2bDirectConnectInbound": {)" + half + R"("applications": null})", "b2bDirectConnectInbound");
  };
  EXPECT_EQ(users(R"("usersAndGroups": null, )"), "{usersAndGroups: null, applications: null}");
  EXPECT_EQ(users(""), "{usersAndGroups: any, applications: null}");
}

TEST(ExportPartner, takes_unwritten_trust_for_unknown) {
  EXPECT_EQ(partner_of(R"("inboundTrust": {"isMfaAccepted": true})", "inboundTrust"),
            "{isMfaAccepted: true, isCompliantDeviceAccepted: any, isHybridAzureADJoinedDeviceAccepted: any}");
}

TEST(ExportPartner, may_be_one_bare_object_or_one_file_each) {
  ExportFolder bare;
  bare.file("partners.json", "{" + tenant(fabrikam) + "}");
  EXPECT_EQ(partner_setting(bare, 0, "tenantId"), "\"" + std::string{fabrikam} + "\"");
  ExportFolder each;
  each.file("partners/a.json", "{" + tenant(adatum) + "}").file("partners/b.json", "{" + tenant(fabrikam) + "}");
  EXPECT_EQ(partner_setting(each, 1, "tenantId"), "\"" + std::string{fabrikam} + "\"");
}

TEST(ExportPartner, needs_a_tenant_id_of_its_own) {
  const auto refusal = [](const std::string& body) { return ExportFolder().file("partners.json", body).refusal(); };
  EXPECT_THAT(refusal(R"([{"inboundTrust": null}])"), HasSubstr("has no `tenantId`"));
  EXPECT_THAT(refusal(R"([{"tenantId": "{sourceTenantId}"}])"),
              HasSubstr("`tenantId` is `{sourceTenantId}`; expected a GUID; this looks like a placeholder"));
  EXPECT_THAT(refusal("[{" + tenant(fabrikam) + "}, {\"TenantId\": \"1B6F3D20-8C45-4E7A-9D01-5A2C7E8F9B34\"}]"),
              HasSubstr("is listed twice"));
}

TEST(ExportPartner, must_be_in_force) {
  EXPECT_THAT(partner_of(R"("deletedDateTime": "2026-02-01T08:00:00Z")", "tenantId"), HasSubstr("is a deleted item"));
  EXPECT_EQ(partner_of(R"("deletedDateTime": "0001-01-01T00:00:00Z")", "inboundTrust"), "any");
  EXPECT_EQ(partner_of(R"("deletedDateTime": "")", "inboundTrust"), "any");
}

TEST(ExportSynchronization, comes_expanded_in_the_partner_or_in_a_file_named_after_it) {
  const std::string consent = R"({userSyncInbound: {isSyncAllowed: true}})";
  EXPECT_EQ(partner_of(R"("identitySynchronization": {"userSyncInbound": {"isSyncAllowed": true}})",
                       "identitySynchronization"),
            consent);
  for (const std::string& body :
       {std::string{R"({"userSyncInbound": {"isSyncAllowed": true}})"},
        "{" + tenant(fabrikam) + R"(, "displayName": "F", "userSyncInbound": {"isSyncAllowed": true}})"}) {
    ExportFolder folder;
    folder.file("partners.json", one_partner(""))
        .file("identitySynchronization/" + std::string{fabrikam} + ".json", body);
    EXPECT_EQ(partner_setting(folder, 0, "identitySynchronization"), consent);
  }
}

TEST(ExportSynchronization, is_never_configured_where_null_says_so_and_unknown_where_nobody_asked) {
  EXPECT_EQ(partner_of("", "identitySynchronization"), "any");
  EXPECT_EQ(partner_of(R"("identitySynchronization": null)", "identitySynchronization"), "null");
  ExportFolder folder;
  folder.file("partners.json", "[{" + tenant(fabrikam) + "}, {" + tenant(adatum) + "}]")
      .file("identitySynchronization/" + std::string{fabrikam} + ".json", R"({"userSyncInbound": null})");
  EXPECT_EQ(partner_setting(folder, 0, "identitySynchronization"), "{userSyncInbound: null}");
  EXPECT_EQ(partner_setting(folder, 1, "identitySynchronization"), "any") << "a file may be missing";
}

TEST(ExportSynchronization, needs_its_partner_and_only_one_source) {
  const std::string name = "identitySynchronization/" + std::string{adatum} + ".json";
  EXPECT_THAT(ExportFolder().file(name, "{}").refusal(), HasSubstr("without a partner list"));
  EXPECT_THAT(ExportFolder().file(name, "{}").file("partners.json", one_partner("")).refusal(),
              HasSubstr("which the partners do not list"));
  const std::string expanded = R"([{)" + tenant(adatum) + R"(, "identitySynchronization": null}])";
  EXPECT_THAT(ExportFolder().file(name, "{}").file("partners.json", expanded).refusal(), HasSubstr("is given twice"));
}

}  // namespace
}  // namespace entente::testing
