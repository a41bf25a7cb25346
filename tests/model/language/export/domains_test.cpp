// Domain lists: whom federation reaches, and whom invitations may go to.
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

TEST(ExportFederation, says_whether_policies_of_users_may_say_which_domains) {
  EXPECT_EQ(federation(R"("CustomizeFederation": "True")", "CustomizeFederation"), "true");
  EXPECT_EQ(federation(R"("AllowFederatedUsers": true)", "CustomizeFederation"), "any");
}

TEST(ExportFederation, leaves_what_it_does_not_write_unknown) {
  for (const char* name : {"BlockAllSubdomains", "ExternalAccessWithTrialTenants", "AllowedTrialTenantDomains",
                           "AllowTeamsConsumer", "AllowTeamsConsumerInbound"}) {
    EXPECT_EQ(federation(R"("AllowFederatedUsers": true)", name), "any") << name;
    EXPECT_EQ(federation("\"" + std::string(name) + "\": null", name), "any") << name;
  }
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

}  // namespace
}  // namespace entente::testing
