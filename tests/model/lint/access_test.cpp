// Warnings about access: each said of the settings that deserve it, and not of the ones beside them.
#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "model/language/reader.hpp"
#include "model/lint/lint.hpp"

namespace entente::model {
namespace {

using ::testing::AllOf;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::StartsWith;
using ::testing::UnorderedElementsAre;

/// What is warned of about contoso with these settings and traits; fabrikam is beside it.
[[nodiscard]] std::vector<std::string> warnings_in(const std::string& settings, const std::string& traits = "") {
  const std::string text =
      "{entente: 1, title: t, catalog: 2026-Q2, tenants: {contoso: {environment: commercial, domains: [contoso.com], "
      "settings: {" +
      settings + "}, users: {peggy: {}}" + traits +
      "}, fabrikam: {environment: commercial, domains: [fabrikam.com], users: {victor: {}}}}}";
  auto scenario = read_scenario(text, "test", {});
  if (!scenario) throw std::invalid_argument(to_string(scenario.error()));
  const auto given = case_of(std::move(*scenario));
  if (!given) throw std::invalid_argument(to_string(given.error()));
  std::vector<std::string> said;
  for (const Problem& warning : lint(**given)) {
    EXPECT_GT(warning.where.line, 0) << warning.what << " is said without a place";
    said.push_back(warning.what + "; " + warning.hint);
  }
  return said;
}

[[nodiscard]] std::string inbound(const std::string& halves) {
  return "crossTenantAccessPolicy: {partners: {fabrikam: {b2bCollaborationInbound: {" + halves + "}}}}";
}
const std::string everybody = "usersAndGroups: {accessType: allowed, targets: [AllUsers]}";

[[nodiscard]] std::string policy(const std::string& users, const std::string& grant) {
  return "conditionalAccessPolicies: {strict: {state: enabled, conditions: {users: {" + users +
         "}, applications: {includeApplications: [All]}}, grantControls: {" + grant + "}}}";
}
const std::string trusting_mfa = ", crossTenantAccessPolicy: {default: {inboundTrust: {isMfaAccepted: true}}}";
const std::string all_users = "includeUsers: [All]";

TEST(AccessWarnings, nothing_of_a_partner_whose_answer_is_unknown) {
  const auto said = [](const std::string& own, const std::string& other) {
    const std::string text =
        "{entente: 1, title: t, catalog: 2026-Q2, tenants: {contoso: {environment: commercial, settings: {"
        "crossTenantAccessPolicy: {" +
        own +
        "partners: {agency: {}}}}, users: {peggy: {}}}, agency: {environment: gcc-high, "
        "settings: " +
        other + ", users: {ann: {}}}}}";
    std::string all;
    for (const Problem& warning : lint(**case_of(read_scenario(text, "test", {}).value()))) all += warning.what + "\n";
    return all;
  };
  EXPECT_THAT(said("", "{}"),
              AllOf(HasSubstr("which does not list it in turn"), HasSubstr("has not enabled its cloud")));
  EXPECT_THAT(said("", "any"), Not(HasSubstr("which does not list it in turn")));
  EXPECT_THAT(said("allowedCloudEndpoints: any, ", "{}"), Not(HasSubstr("has not enabled its cloud")));
}

TEST(AccessWarnings, halves_of_a_section_that_contradict_or_are_missing) {
  EXPECT_THAT(warnings_in(inbound(everybody)), Contains(HasSubstr("says nothing about applications")));
  EXPECT_THAT(warnings_in(inbound("usersAndGroups: {accessType: blocked, targets: [AllUsers]}, applications: "
                                  "{accessType: allowed, targets: [AllApplications]}")),
              Contains(HasSubstr("blocks all users and allows applications")));
  EXPECT_THAT(warnings_in(inbound(everybody + ", applications: {accessType: blocked, targets: [AllApplications]}")),
              Contains(HasSubstr("allows users and blocks all applications")));
  EXPECT_THAT(
      warnings_in(inbound("usersAndGroups: {accessType: blocked, targets: [victor]}, applications: {accessType: "
                          "blocked, targets: [Teams]}")),
      Contains(HasSubstr("still lets almost everybody in")));
  EXPECT_THAT(warnings_in(inbound(everybody + ", applications: {accessType: allowed, targets: [AllApplications]}")),
              IsEmpty());
  EXPECT_THAT(warnings_in("crossTenantAccessPolicy: {partners: {fabrikam: {b2bCollaborationInbound: blocked}}}"),
              IsEmpty());
}

TEST(AccessWarnings, an_allow_list_without_the_pages_that_guests_need) {
  EXPECT_THAT(warnings_in(inbound(everybody + ", applications: {accessType: allowed, targets: [Teams]}")),
              UnorderedElementsAre(HasSubstr("My Apps is not among them"), HasSubstr("My Sign-ins is not among them")));
  EXPECT_THAT(
      warnings_in(inbound(everybody + ", applications: {accessType: allowed, targets: [Teams, "
                                      "19db86c3-b2b9-44cc-b339-36da233a3be2, 2793995e-0a7d-40d7-bd35-6968ba142197]}")),
      IsEmpty());
  EXPECT_THAT(warnings_in(inbound(everybody + ", applications: {accessType: allowed, targets: [AllMicrosoftApps]}")),
              IsEmpty());
  EXPECT_THAT(warnings_in(inbound(everybody + ", applications: {accessType: blocked, targets: [Teams]}")), IsEmpty());
}

TEST(AccessWarnings, controls_that_no_guest_can_meet) {
  const auto no_guest = [](const char* why) {
    return Contains(AllOf(StartsWith("no guest can meet"), HasSubstr(why)));
  };
  EXPECT_THAT(warnings_in(policy(all_users, "operator: AND, builtInControls: [mfa, passwordChange]")),
              no_guest("password is changed at home"));
  EXPECT_THAT(warnings_in(policy(all_users, "operator: OR, builtInControls: [mfa, passwordChange]")), IsEmpty());
  EXPECT_THAT(
      warnings_in(policy(all_users, "operator: OR, builtInControls: [approvedApplication, compliantApplication]")),
      no_guest("approved client apps"));
  EXPECT_THAT(warnings_in(policy(all_users, "operator: AND, builtInControls: [compliantDevice]")),
              no_guest("compliant devices are trusted"));
  EXPECT_THAT(warnings_in(policy(all_users, "operator: AND, builtInControls: [domainJoinedDevice]")),
              no_guest("hybrid joined devices are trusted"));
  EXPECT_THAT(warnings_in(policy(all_users, "operator: AND, builtInControls: [compliantDevice]") +
                          ", crossTenantAccessPolicy: {partners: {fabrikam: {inboundTrust: {isCompliantDeviceAccepted: "
                          "true}}}}"),
              IsEmpty());
  EXPECT_THAT(warnings_in(policy(all_users, "operator: AND, builtInControls: [block]")), IsEmpty());
}

TEST(AccessWarnings, strengths_that_guests_cannot_register_here) {
  const auto strength = [](char last) {
    return fmt::format("operator: AND, authenticationStrength: {{id: 00000000-0000-0000-0000-00000000000{}}}", last);
  };
  EXPECT_THAT(warnings_in(policy(all_users, strength('4'))), Contains(HasSubstr("nobody's MFA is trusted")));
  EXPECT_THAT(warnings_in(policy(all_users, strength('3'))), Contains(HasSubstr("nobody's MFA is trusted")));
  EXPECT_THAT(warnings_in(policy(all_users, strength('2'))), IsEmpty());
  EXPECT_THAT(warnings_in(policy(all_users, strength('4')) + trusting_mfa), IsEmpty());
}

TEST(AccessWarnings, only_policies_about_guests_are_warned_of) {
  const std::string change = "operator: AND, builtInControls: [passwordChange]";
  EXPECT_THAT(warnings_in(policy("includeUsers: [GuestsOrExternalUsers]", change)), Not(IsEmpty()));
  EXPECT_THAT(warnings_in(policy("includeUsers: [peggy]", change)), IsEmpty());
  EXPECT_THAT(warnings_in(policy("includeUsers: [All], excludeUsers: [GuestsOrExternalUsers]", change)), IsEmpty());
  const std::string excluded = "includeUsers: [All], excludeGuestsOrExternalUsers: {guestOrExternalUserTypes: ";
  EXPECT_THAT(warnings_in(policy(excluded + "b2bCollaborationGuest}", change)), Not(IsEmpty()));
  EXPECT_THAT(warnings_in(policy(excluded + "\"b2bCollaborationGuest,b2bCollaborationMember\"}", change)), IsEmpty());
}

TEST(AccessWarnings, registration_of_people_whose_mfa_is_trusted) {
  const std::string covering = "mfaRegistrationPolicy: {includesExternalUsers: true}";
  EXPECT_THAT(warnings_in(covering + trusting_mfa), Contains(HasSubstr("exclude external users")));
  EXPECT_THAT(warnings_in(covering), IsEmpty());
  EXPECT_THAT(warnings_in("mfaRegistrationPolicy: {includesExternalUsers: false}" + trusting_mfa), IsEmpty());
}

TEST(AccessWarnings, licences_that_a_tenant_does_not_list) {
  const std::string trusting = "crossTenantAccessPolicy: {default: {inboundTrust: {isMfaAccepted: true}}}";
  EXPECT_THAT(warnings_in(trusting, ", licences: [Teams]"), Contains(HasSubstr("takes a licence of Entra ID P1")));
  EXPECT_THAT(warnings_in(trusting, ", licences: [EntraP1]"), IsEmpty());
  EXPECT_THAT(warnings_in(trusting), IsEmpty()) << "a tenant that lists none has not said what it has";
}

TEST(AccessWarnings, policies_beyond_the_limits_of_the_service) {
  const auto targets = [](int count) {
    std::string list = "usersAndGroups: {accessType: allowed, targets: [";
    for (int i = 0; i < count; ++i) list += fmt::format("{}00000000-0000-0000-0000-{:012}", i == 0 ? "" : ", ", i);
    return inbound(list + "]}, applications: {accessType: allowed, targets: [AllApplications]}");
  };
  EXPECT_THAT(warnings_in(targets(700)), Contains(HasSubstr("larger than 25600 bytes")));
  EXPECT_THAT(warnings_in(targets(100)), ElementsAre(HasSubstr("nor to 98 other names in lists")))
      << "not of the size: the names are nobody's, but for the id that always is";
  const auto policies = [](int count) {
    std::string list = "conditionalAccessPolicies: {";
    for (int i = 0; i < count; ++i) list += fmt::format("{}p{}: {{state: disabled}}", i == 0 ? "" : ", ", i);
    return list + "}";
  };
  EXPECT_THAT(warnings_in(policies(196)), Contains(HasSubstr("has 196 Conditional Access policies")));
  EXPECT_THAT(warnings_in(policies(195)), IsEmpty());
}

}  // namespace
}  // namespace entente::model
