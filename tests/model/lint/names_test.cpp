// Warnings about names, and the spellings that mean one thing.
#include "model/lint/names.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "model/language/reader.hpp"
#include "model/language/spelling.hpp"
#include "model/logic/plain.hpp"
#include "model/questions/question.hpp"

namespace entente::model {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

[[nodiscard]] std::unique_ptr<const Case> contoso(const std::string& settings, const std::string& traits = "") {
  auto scenario = read_scenario(
      "{entente: 1, title: t, catalog: 2026-Q2, tenants: {contoso: {environment: commercial, domains: [contoso.com], "
      "settings: {" +
          settings + "}, users: {peggy: {" + (traits.starts_with("licences") ? traits : "") + "}}" +
          (traits.starts_with("licences") ? "" : traits) +
          "}, fabrikam: {environment: commercial, domains: [fabrikam.com], users: {victor: {}}}}}",
      "test", {});
  if (!scenario) throw std::invalid_argument(to_string(scenario.error()));
  auto given = case_of(std::move(*scenario));
  if (!given) throw std::invalid_argument(to_string(given.error()));
  return std::move(*given);
}

[[nodiscard]] std::vector<std::string> warnings_in(const std::string& settings, const std::string& traits = "") {
  std::vector<std::string> said;
  for (const Problem& warning : name_warnings(*contoso(settings, traits))) {
    EXPECT_GT(warning.where.line, 0) << warning.what;
    said.push_back(warning.what + "; " + warning.hint);
  }
  return said;
}

[[nodiscard]] bool may(const Case& given, const std::string& word) {
  const auto question =
      resolve(given.world, {"victor@fabrikam", word == "chat" ? "peggy@contoso" : "contoso", word, "", ""}, {});
  Plain plain;
  return answer(plain, given.world.facts(), question.value());
}

TEST(NameWarnings, AreAboutNamesNextToKnownOnes) {
  EXPECT_THAT(
      warnings_in("conditionalAccessPolicies: {p: {state: enabled, conditions: {users: {includeUsers: [All]}, "
                  "applications: {includeApplications: [Ofice365]}}, grantControls: {builtInControls: [mfa]}}}"),
      ElementsAre(HasSubstr("`Ofice365`; did you mean `Office365`?")));
  EXPECT_THAT(warnings_in("", "licences: [SharePiont]"), ElementsAre(HasSubstr("did you mean `SharePoint`?")));
  EXPECT_THAT(warnings_in("", ", devices: {lens: {model: HoloLens2, kiosk: [RemoteAsist]}}"),
              ElementsAre(HasSubstr("did you mean `RemoteAssist`?")));
}

TEST(NameWarnings, AreAboutIdsThatAreNearlyATenants) {
  const std::string id = "1b6f3d20-8c45-4e7a-9d01-5a2c7e8f9b34";
  EXPECT_THAT(
      warnings_in("availabilityConfig: {AllowedTenantIds: [1b6f3d20-8c45-4e7a-9d01-5a2c7e8f9b43]}", ", id: " + id),
      ElementsAre(HasSubstr("no tenant has the id `1b6f3d20-8c45-4e7a-9d01-5a2c7e8f9b43`; did you mean `" + id)));
  EXPECT_THAT(
      warnings_in("availabilityConfig: {AllowedTenantIds: [7e90c1a8-3f52-4b6d-8a17-c04d5e6f2b91]}", ", id: " + id),
      IsEmpty())
      << "another tenant's";
}

TEST(NameWarnings, AreNotAboutStrangers) {
  EXPECT_THAT(warnings_in("", "licences: [Visio]"), IsEmpty());
  EXPECT_THAT(warnings_in("", ", devices: {lens: {model: HoloLens2, kiosk: [Dynamics365Guides]}}"), IsEmpty());
}

TEST(NameWarnings, AreAboutDomainsThatNoAddressHas) {
  for (const char* domain : {"'*.rival.com'", "'@rival.com'", "'https://rival.com'"})
    EXPECT_THAT(warnings_in("tenantFederationConfiguration: {BlockedDomains: [" + std::string(domain) + "]}"),
                ElementsAre(HasSubstr("no address is in the domain")))
        << domain;
  EXPECT_THAT(warnings_in("tenantFederationConfiguration: {BlockedDomains: [rival.com]}"), IsEmpty());
}

TEST(NameWarnings, AreAboutActionsAndTenantsThatNobodyKnows) {
  EXPECT_THAT(warnings_in("protectedActions: [microsoft.directory/none]"), ElementsAre(HasSubstr("no setting takes")));
  EXPECT_THAT(warnings_in("availabilityConfig: {AllowedTenantIds: [fabrikan]}"),
              ElementsAre(HasSubstr("did you mean `fabrikam`?")));
}

TEST(NameWarnings, AreAboutDefaultsThatCannotBeSoSet) {
  EXPECT_THAT(warnings_in("crossTenantAccessPolicy: {default: {automaticUserConsentSettings: {inboundAllowed: true}}}"),
              ElementsAre(HasSubstr("single organisations only")));
}

TEST(NameWarnings, AreAboutBarriersThatContradictThemselves) {
  const std::string people =
      ", populations: {front: {count: 2, segment: Front}, back: {count: 2, segment: [Back, Board]}}";
  const auto barriers = [&](const std::string& policies) {
    return warnings_in("informationBarrierPolicies: [" + policies + "]", people);
  };
  const std::string front = "{AssignedSegment: Front, SegmentsBlocked: [Back], State: Active}";
  EXPECT_THAT(barriers(front), IsEmpty());
  EXPECT_THAT(barriers(front + ", " + front), ElementsAre(HasSubstr("`Front` has two barrier policies")));
  EXPECT_THAT(barriers("{AssignedSegment: Front, SegmentsAllowed: [Front], SegmentsBlocked: [Back], State: Active}"),
              ElementsAre(HasSubstr("allows segments and blocks others")));
  EXPECT_THAT(barriers("{AssignedSegment: Front, SegmentsBlocked: [Bord], State: Active}"),
              ElementsAre(HasSubstr("nobody is in the segment `Bord`; did you mean `Board`?")));
}

TEST(Spelling, OfDomainsDoesNotMatter) {
  for (const char* domain : {"fabrikam.com", "Fabrikam.com", "FABRIKAM.COM"}) {
    EXPECT_FALSE(
        may(*contoso("tenantFederationConfiguration: {BlockedDomains: [" + std::string(domain) + "]}"), "chat"))
        << domain;
    EXPECT_FALSE(may(*contoso("b2bManagementPolicy: {isOrganizationDefault: true, "
                              "InvitationsAllowedAndBlockedDomainsPolicy: {BlockedDomains: [" +
                              std::string(domain) + "]}}"),
                     "be-invited"))
        << domain;
  }
  EXPECT_TRUE(may(*contoso(""), "chat"));
  EXPECT_TRUE(may(*contoso(""), "be-invited"));
}

TEST(Spelling, OfApplicationsMeansOneThing) {
  EXPECT_EQ(app_as_rules_call_it("office365"), "Office365");
  EXPECT_EQ(app_as_rules_call_it("CC15FD57-2C6C-4117-A88C-83B1D56B4BBE"), "Teams");
  EXPECT_EQ(app_as_rules_call_it("00000003-0000-0ff1-ce00-000000000000"), "SharePoint");
  EXPECT_EQ(app_as_rules_call_it("expenses"), "expenses");
}

}  // namespace
}  // namespace entente::model
