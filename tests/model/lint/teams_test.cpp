// Warnings about Teams: each said about the settings that deserve it, and not about the ones beside them.
#include "model/lint/teams.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "model/language/reader.hpp"

namespace entente::model {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

/// What is warned of in a tenant with these settings, and people in the segments Sales and Research.
[[nodiscard]] std::vector<std::string> warnings_in(const std::string& settings) {
  const std::string text =
      "{entente: 1, title: t, catalog: 2026-Q2, tenants: {contoso: {environment: commercial, domains: [contoso.com], "
      "settings: {" +
      settings + "}, users: {sam: {segment: Sales}, rita: {segment: Research}}}}}";
  auto scenario = read_scenario(text, "test", {});
  if (!scenario) throw std::invalid_argument(to_string(scenario.error()));
  const auto given = case_of(std::move(*scenario));
  if (!given) throw std::invalid_argument(to_string(given.error()));
  std::vector<std::string> said;
  for (const Problem& warning : teams_warnings(**given)) {
    EXPECT_GT(warning.where.line, 0) << warning.what << " is said without a place";
    said.push_back(warning.what);
  }
  return said;
}

[[nodiscard]] std::vector<std::string> federation_warnings(const std::string& members) {
  return warnings_in("tenantFederationConfiguration: {" + members + "}");
}

TEST(TeamsWarnings, an_empty_allow_list_admits_nobody) {
  EXPECT_THAT(federation_warnings("AllowedDomains: []"), ElementsAre(HasSubstr("allow list of `contoso` is empty")));
  EXPECT_THAT(federation_warnings("AllowedDomains: null"), ElementsAre(HasSubstr("allow list of `contoso` is empty")));
  EXPECT_THAT(federation_warnings("AllowedDomains: [], AllowFederatedUsers: false"), IsEmpty());
  EXPECT_THAT(federation_warnings("AllowedDomains: AllowAllKnownDomains"), IsEmpty());
  EXPECT_THAT(federation_warnings("AllowedDomains: any"), IsEmpty());
}

TEST(TeamsWarnings, a_block_list_beside_an_allow_list_is_ignored) {
  EXPECT_THAT(federation_warnings("AllowedDomains: [a.com], BlockedDomains: [b.com]"),
              ElementsAre(HasSubstr("blocked domains of `contoso` are ignored")));
  EXPECT_THAT(federation_warnings("AllowedDomains: [a.com], BlockedDomains: []"), IsEmpty());
  EXPECT_THAT(federation_warnings("AllowedDomains: AllowAllKnownDomains, BlockedDomains: [b.com]"), IsEmpty());
}

TEST(TeamsWarnings, personal_accounts_that_may_begin_where_none_may_chat) {
  EXPECT_THAT(federation_warnings("AllowTeamsConsumer: false, AllowTeamsConsumerInbound: true"),
              ElementsAre(HasSubstr("personal accounts may start chats")));
  EXPECT_THAT(federation_warnings("AllowTeamsConsumer: false"), IsEmpty()) << "the default is nobody's mistake";
  EXPECT_THAT(federation_warnings("AllowTeamsConsumer: true, AllowTeamsConsumerInbound: true"), IsEmpty());
}

TEST(TeamsWarnings, policies_say_which_domains_only_where_they_may) {
  const std::string desk = "externalAccessPolicies: {Desk: {CommunicationWithExternalOrgs: AllowAllExternalDomains}}";
  EXPECT_THAT(warnings_in(desk), ElementsAre(HasSubstr("policy `Desk` says of domains is ignored")));
  EXPECT_THAT(warnings_in("tenantFederationConfiguration: {CustomizeFederation: true}, " + desk), IsEmpty());
  EXPECT_THAT(warnings_in("externalAccessPolicies: {Desk: {EnableFederationAccess: false}}"), IsEmpty());
  EXPECT_THAT(
      warnings_in("tenantFederationConfiguration: {CustomizeFederation: true}, externalAccessPolicies: {Global: "
                  "{CommunicationWithExternalOrgs: BlockAllExternalDomains}}"),
      ElementsAre(HasSubstr("Global external access policy")));
}

TEST(TeamsWarnings, a_barrier_that_only_one_side_has) {
  EXPECT_THAT(warnings_in("informationBarrierPolicies: [{AssignedSegment: Sales, SegmentsBlocked: [Research], State: "
                          "Active}]"),
              ElementsAre(HasSubstr("Sales blocks Research, and no policy blocks the other way")));
  EXPECT_THAT(warnings_in("informationBarrierPolicies: [{AssignedSegment: Sales, SegmentsAllowed: [Sales], State: "
                          "Active}]"),
              ElementsAre(HasSubstr("Sales does not allow Research")));
  EXPECT_THAT(warnings_in("informationBarrierPolicies: [{AssignedSegment: Sales, SegmentsBlocked: [Research], State: "
                          "Active}, {AssignedSegment: Research, SegmentsAllowed: [Research], State: Active}]"),
              IsEmpty());
  EXPECT_THAT(warnings_in("informationBarrierPolicies: [{AssignedSegment: Sales, SegmentsBlocked: [Research], State: "
                          "Inactive}]"),
              IsEmpty());
}

TEST(TeamsWarnings, an_allow_list_that_leaves_out_its_own_segment) {
  EXPECT_THAT(warnings_in("informationBarrierPolicies: [{AssignedSegment: Sales, SegmentsAllowed: [Research], State: "
                          "Active}]"),
              ElementsAre(HasSubstr("does not allow Sales itself")));
}

TEST(TeamsWarnings, barriers_that_were_never_applied) {
  const std::string policies =
      ", informationBarrierPolicies: [{AssignedSegment: Sales, SegmentsBlocked: [Research], State: Active}, "
      "{AssignedSegment: Research, SegmentsBlocked: [Sales], State: Active}]";
  EXPECT_THAT(warnings_in("informationBarrierPolicyApplication: NotStarted" + policies),
              ElementsAre(HasSubstr("has not applied them")));
  EXPECT_THAT(warnings_in("informationBarrierPolicyApplication: Completed" + policies), IsEmpty());
}

}  // namespace
}  // namespace entente::model
