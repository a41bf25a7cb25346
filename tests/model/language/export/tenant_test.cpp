// Teams policies, information barriers, and who the tenant is.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "folder.hpp"

namespace entente::testing {
namespace {

using ::testing::HasSubstr;

TEST(ExportTeams, takes_the_global_meeting_policy_and_only_what_decides_who_gets_in) {
  ExportFolder folder;
  folder.file("Get-CsTeamsMeetingPolicy.json",
              R"([{"Identity": "Tag:Kiosk", "AutoAdmittedUsers": "Everyone"},
                  {"Identity": "Global", "AutoAdmittedUsers": "everyoneInCompany", "ScreenSharingMode": "EntireScreen",
                   "AllowAnonymousUsersToJoinMeeting": true}])");
  EXPECT_EQ(folder.setting("teamsMeetingPolicy"),
            "{AllowAnonymousUsersToJoinMeeting: true, AllowAnonymousUsersToStartMeeting: any, "
            "BlockedAnonymousJoinClientTypes: any, AllowPSTNUsersToBypassLobby: any, ExternalMeetingJoin: any, "
            "AutoAdmittedUsers: \"EveryoneInCompany\"}");
}

TEST(ExportTeams, refuses_meeting_policies_without_the_global_one) {
  EXPECT_THAT(ExportFolder().file("CsTeamsMeetingPolicy.json", R"([{"Identity": "Tag:Kiosk"}])").refusal(),
              HasSubstr("no teamsMeetingPolicy with the Identity `Global`"));
}

TEST(ExportTeams, reads_with_which_clients_nobody_joins_anonymously) {
  const auto blocked = [](std::string_view types) {
    return ExportFolder()
        .file("CsTeamsMeetingPolicy.json",
              R"([{"Identity": "Global", "BlockedAnonymousJoinClientTypes": )" + std::string{types} + "}]")
        .setting("teamsMeetingPolicy.BlockedAnonymousJoinClientTypes");
  };
  EXPECT_EQ(blocked("null"), "null");
  EXPECT_EQ(blocked(R"("")"), "[]");
  EXPECT_EQ(blocked(R"("None")"), "[]");
  EXPECT_EQ(blocked(R"("teams")"), R"(["Teams"])");
  EXPECT_EQ(blocked(R"("ACS, Teams")"), R"(["ACS", "Teams"])");
  EXPECT_EQ(blocked(R"(["ACS"])"), R"(["ACS"])");
  EXPECT_EQ(blocked(R"("unknownFutureValue")"), "any");
}

TEST(ExportTeams, reads_guest_access_and_scoped_search) {
  EXPECT_EQ(ExportFolder()
                .file("CsTeamsClientConfiguration.json", R"([{"AllowGuestUser": false, "AllowBox": true}])")
                .setting("teamsClientConfiguration"),
            "{AllowGuestUser: false, AllowScopedPeopleSearchandAccess: any}");
}

TEST(ExportBarriers, list_segments_and_policies) {
  ExportFolder folder;
  folder
      .file("Get-OrganizationSegment.json",
            R"([{"Name": "HR", "UserGroupFilter": "Department -eq 'HR'", "Guid": "g"}])")
      .file(
          "Get-InformationBarrierPolicy.json",
          R"({"Name": "p", "AssignedSegment": "HR", "SegmentsAllowed": [], "SegmentsBlocked": "Research", "State": "active", "Type": "t"})");
  EXPECT_EQ(folder.setting("organizationSegments"), R"([{Name: "HR", UserGroupFilter: "Department -eq 'HR'"}])");
  EXPECT_EQ(
      folder.setting("informationBarrierPolicies"),
      R"([{State: "Active", SegmentsAllowed: [], SegmentsBlocked: ["Research"], AssignedSegment: "HR", Name: "p"}])");
}

TEST(ExportBarriers, refuse_an_allow_filter_rather_than_read_the_policy_without_it) {
  const auto policy = [](std::string_view filter) -> ExportFolder& {
    static ExportFolder folder;
    return folder.file("InformationBarrierPolicy.json",
                       R"([{"AssignedSegment": "HR", "State": "Active", "Name": "p", "SegmentAllowedFilter": )" +
                           std::string{filter} + "}]");
  };
  EXPECT_EQ(policy("null").setting("informationBarrierPolicies"),
            R"([{State: "Active", SegmentsAllowed: any, SegmentsBlocked: any, AssignedSegment: "HR", Name: "p"}])");
  EXPECT_THAT(policy(R"("Department -eq 'HR'")").refusal(), HasSubstr("`SegmentAllowedFilter` is not read yet"));
}

constexpr std::string_view contoso = "5A0C9E21-77B4-4D3F-9A58-E16B20C4D7F3";

TEST(ExportOrganization, gathers_the_id_and_the_domains_from_three_files) {
  ExportFolder folder;
  folder
      .file("organization.json",
            R"({"value": [{"id": ")" + std::string{contoso} + R"(", "verifiedDomains": [{"name": "Contoso.com"}]}]})")
      .file("tenantInformation.json",
            R"({"tenantId": ")" + std::string{contoso} + R"(", "defaultDomainName": "contoso.onmicrosoft.com"})")
      .file("domains.json",
            R"({"value": [{"id": "contoso.com", "isVerified": true}, {"id": "new.example", "isVerified": false}]})");
  EXPECT_EQ(
      folder.setting("organization"),
      R"({tenantId: "5a0c9e21-77b4-4d3f-9a58-e16b20c4d7f3", domains: ["contoso.com", "contoso.onmicrosoft.com"]})");
}

TEST(ExportOrganization, refuses_exports_of_two_tenants) {
  const std::string who = R"({"tenantId": ")" + std::string{contoso} + "\"}";
  EXPECT_THAT(ExportFolder()
                  .file("tenantInformation.json", who)
                  .file("organization.json", R"({"id": ")" + std::string{fabrikam} + R"(", "verifiedDomains": []})")
                  .refusal(),
              HasSubstr("expected exports of one tenant"));
  EXPECT_THAT(
      ExportFolder()
          .file("tenantInformation.json", who)
          .file("CsTenantFederationConfiguration.json",
                R"([{"Key": {"AuthorityId": "Class=Tenant;InstanceId=)" + std::string{adatum} + R"(;XmlRoot="}}])")
          .refusal(),
      HasSubstr("expected exports of one tenant"));
}

}  // namespace
}  // namespace entente::testing
