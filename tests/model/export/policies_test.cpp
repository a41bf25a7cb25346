// Federation domains, the invitation domain list, Teams policies, barriers, and who the tenant is.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "folder.hpp"

namespace entente::testing {
namespace {

using ::testing::HasSubstr;

std::string federation(std::string_view member, std::string_view key) {
  return ExportFolder()
      .file("CsTenantFederationConfiguration.json", R"([{"Identity": "Global", )" + std::string{member} + "}]")
      .setting("tenantFederationConfiguration." + std::string{key});
}
std::string allowed(std::string_view json) {
  return federation(R"("AllowedDomains": )" + std::string{json}, "AllowedDomains");
}
std::string blocked(std::string_view json) {
  return federation(R"("BlockedDomains": )" + std::string{json}, "BlockedDomains");
}

TEST(ExportAllowedDomains, say_all_known_domains_in_four_ways) {
  for (const char* all : {"{}", "[{}]", R"({"AllowAllKnownDomains": {}})", R"("AllowAllKnownDomains")",
                          R"("Microsoft.Rtc.Management.WritableConfig.Settings.Edge.AllowAllKnownDomains")"})
    EXPECT_EQ(allowed(all), "AllowAllKnownDomains") << all;
}

TEST(ExportAllowedDomains, list_one_or_several_at_any_depth) {
  for (const char* one :
       {R"({"AllowedDomain": "Domain=A.com"})", R"({"AllowedDomain": ["Domain=a.com"]})", R"([{"Domain": "a.com"}])",
        R"([{"AllowedDomain": ["a.com"]}])", R"(["Domain=a.com"])", R"("Domain=a.com")"})
    EXPECT_EQ(allowed(one), R"(["a.com"])") << one;
  for (const char* two :
       {R"({"AllowedDomain": "Domain=a.com Domain=b.com"})", R"({"AllowedDomain": "Domain=a.com,Domain=b.com"})",
        R"({"AllowedDomain": [{"Domain": "a.com"}, {"Domain": "b.com"}]})", R"(["a.com", "b.com"])"})
    EXPECT_EQ(allowed(two), R"(["a.com", "b.com"])") << two;
}

TEST(ExportAllowedDomains, are_unknown_when_empty_because_that_is_all_to_some_tools_and_none_to_others) {
  for (const char* empty :
       {"null", "[]", R"({"AllowedDomain": []})", R"({"AllowedDomain": null})", R"({"AllowedDomain": ""})", R"("")"})
    EXPECT_EQ(allowed(empty), "any") << empty;
  EXPECT_EQ(federation(R"("AllowFederatedUsers": true)", "AllowedDomains"), "any");
}

TEST(ExportAllowedDomains, refuse_what_is_no_domain) {
  EXPECT_THAT(allowed(R"({"AllowedDomain": "System.Collections.Generic.List`1[Domain]"})"), HasSubstr("-Depth 10"));
  EXPECT_THAT(allowed(R"({"AllowedDomain": "Pattern=*"})"), HasSubstr("a domain list is `Pattern=*`"));
  EXPECT_THAT(allowed(R"([{"AllowedDomain": "a.com"}, 3, {}])"), HasSubstr("a domain is an object"));
}

TEST(ExportBlockedDomains, come_in_the_same_shapes_but_may_be_empty) {
  EXPECT_EQ(blocked("[]"), "[]");
  for (const char* one : {R"(["Domain=a.com"])", R"([{"Domain": "a.com"}])", R"("Domain=a.com")"})
    EXPECT_EQ(blocked(one), R"(["a.com"])");
  EXPECT_EQ(blocked("null"), "any");
}

TEST(ExportFederation, refuses_an_unknown_switch) {
  EXPECT_THAT(federation(R"("AllowEveryone": true)", "x"), HasSubstr("unknown property `AllowEveryone`"));
}

std::string invitations(std::string_view body) {
  return ExportFolder().file("b2bManagementPolicy.json", body).setting("b2bManagementPolicy");
}
std::string invitations_of(std::string_view definition) {
  return invitations(R"([{"id": "x", "isOrganizationDefault": true, "definition": [")" + std::string{definition} +
                     "\"]}]");
}

TEST(ExportInvitationDomains, are_read_out_of_the_definition_in_both_spellings_and_quotings) {
  const std::string expected =
      R"({InvitationsAllowedAndBlockedDomainsPolicy: {AllowedDomains: ["a.com"], BlockedDomains: []}, isOrganizationDefault: true})";
  EXPECT_EQ(
      invitations_of(
          R"({\"B2BManagementPolicy\":{\"Version\":1,\"InvitationsAllowedAndBlockedDomainsPolicy\":{\"AllowedDomains\":[\"A.com\"],\"BlockedDomains\":[]}}})"),
      expected);
  EXPECT_EQ(invitations_of("{'B2BManagementPolicy':{'version':1,'invitationsAllowedAndBlocked':{'allowedDomains':['a."
                           "com'],'blockedDomains':[]}}}"),
            expected);
  EXPECT_EQ(
      invitations_of("{'B2BManagementPolicy':{'invitationsAllowedAndBlockedDomainsPolicy':{'AllowedDomains':['a.com'],'"
                     "BlockedDomains':[]},"
                     "'AutoRedeemPolicy':{'AdminConsentedForUsersIntoTenantIds':[]}}}"),
      R"({InvitationsAllowedAndBlockedDomainsPolicy: {AllowedDomains: ["a.com"], BlockedDomains: []}, isOrganizationDefault: true})");
}

TEST(ExportInvitationDomains, are_none_where_the_definition_or_the_policy_says_nothing_of_them) {
  EXPECT_EQ(invitations_of("{'B2BManagementPolicy':{'Version':1}}"),
            "{InvitationsAllowedAndBlockedDomainsPolicy: null, isOrganizationDefault: true}");
  EXPECT_EQ(invitations(R"({"value": []})"),
            "{InvitationsAllowedAndBlockedDomainsPolicy: null, isOrganizationDefault: false}");
}

TEST(ExportInvitationDomains, are_unknown_where_the_definition_is_missing) {
  EXPECT_EQ(invitations(R"([{"id": "x"}])"),
            "{InvitationsAllowedAndBlockedDomainsPolicy: any, isOrganizationDefault: any}");
}

TEST(ExportInvitationDomains, are_found_among_policies_of_other_kinds) {
  EXPECT_EQ(ExportFolder()
                .file("Get-AzureADPolicy.json",
                      R"([{"Type": "TokenLifetimePolicy", "Definition": ["{}"]},
                         {"Type": "B2BManagementPolicy", "IsOrganizationDefault": true, "Definition": ["{'B2BManagementPolicy':{}}"]}])")
                .setting("b2bManagementPolicy"),
            "{InvitationsAllowedAndBlockedDomainsPolicy: null, isOrganizationDefault: true}");
}

TEST(ExportInvitationDomains, refuse_a_definition_that_cannot_be_read_whole) {
  EXPECT_THAT(invitations_of("{'B2BManagementPolicy':"), HasSubstr("`definition` is no JSON"));
  EXPECT_THAT(invitations_of("{'B2BManagementPolicy':{'Novelty':1}}"), HasSubstr("unknown property `Novelty`"));
  EXPECT_THAT(
      invitations_of("{'B2BManagementPolicy':{'AutoRedeemPolicy':{'AdminConsentedForUsersIntoTenantIds':['x']}}}"),
      HasSubstr("`AutoRedeemPolicy` names tenants"));
  EXPECT_THAT(invitations("[{}, {}]"), HasSubstr("several objects of B2BManagementPolicy"));
}

TEST(ExportTeams, takes_the_global_meeting_policy_and_only_what_decides_who_gets_in) {
  ExportFolder folder;
  folder.file("Get-CsTeamsMeetingPolicy.json",
              R"([{"Identity": "Tag:Kiosk", "AutoAdmittedUsers": "Everyone"},
                  {"Identity": "Global", "AutoAdmittedUsers": "everyoneInCompany", "ScreenSharingMode": "EntireScreen",
                   "AllowAnonymousUsersToJoinMeeting": true}])");
  EXPECT_EQ(
      folder.setting("teamsMeetingPolicy"),
      R"({AutoAdmittedUsers: "EveryoneInCompany", AllowAnonymousUsersToJoinMeeting: true, ExternalMeetingJoin: any})");
}

TEST(ExportTeams, refuses_meeting_policies_without_the_global_one) {
  EXPECT_THAT(ExportFolder().file("CsTeamsMeetingPolicy.json", R"([{"Identity": "Tag:Kiosk"}])").refusal(),
              HasSubstr("no teamsMeetingPolicy with the Identity `Global`"));
}

TEST(ExportTeams, takes_anonymous_join_for_unknown_where_it_is_blocked_for_some_clients) {
  const auto join = [](std::string_view members) {
    return ExportFolder()
        .file("CsTeamsMeetingPolicy.json", R"([{"Identity": "Global", )" + std::string{members} + "}]")
        .setting("teamsMeetingPolicy.AllowAnonymousUsersToJoinMeeting");
  };
  const std::string on = R"("AllowAnonymousUsersToJoinMeeting": true, "BlockedAnonymousJoinClientTypes": )";
  EXPECT_EQ(join(on + "null"), "true");
  EXPECT_EQ(join(on + R"("")"), "true");
  EXPECT_EQ(join(on + R"("Teams")"), "any");
  EXPECT_EQ(join(R"("AllowAnonymousUsersToJoinMeeting": false, "BlockedAnonymousJoinClientTypes": "ACS")"), "false");
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
      R"([{Name: "p", AssignedSegment: "HR", SegmentsAllowed: [], SegmentsBlocked: ["Research"], State: "Active"}])");
}

TEST(ExportBarriers, refuse_an_allow_filter_rather_than_read_the_policy_without_it) {
  const auto policy = [](std::string_view filter) -> ExportFolder& {
    static ExportFolder folder;
    return folder.file("InformationBarrierPolicy.json",
                       R"([{"AssignedSegment": "HR", "State": "Active", "Name": "p", "SegmentAllowedFilter": )" +
                           std::string{filter} + "}]");
  };
  EXPECT_EQ(policy("null").setting("informationBarrierPolicies"),
            R"([{Name: "p", AssignedSegment: "HR", State: "Active"}])");
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
