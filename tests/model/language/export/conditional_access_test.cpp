// Conditional Access policies: what is read, and what becomes unknown where a condition decides that rules do not know.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "folder.hpp"

namespace entente::testing {
namespace {

using ::testing::HasSubstr;

/// The parts of a policy that a test says, over one for everybody, all applications and all clients.
struct Policy {
  std::string state = R"("enabled")", users = {}, applications = {}, conditions = {}, grant = {}, more = {};
};

std::string json(const Policy& policy) {
  return R"({"displayName": "p", "state": )" + policy.state +
         R"(, "conditions": {"clientAppTypes": ["all"], "platforms": null, "locations": null, "signInRiskLevels": [],
          "userRiskLevels": [], )" +
         policy.conditions +
         R"("users": {"includeGroups": [], "excludeUsers": [], "excludeGroups": [], "includeGuestsOrExternalUsers": null,
          "excludeGuestsOrExternalUsers": null, "includeRoles": [], "excludeRoles": [], )" +
         (policy.users.empty() ? R"("includeUsers": ["All"])" : policy.users) + R"(}, "applications": {)" +
         (policy.applications.empty()
              ? R"("includeApplications": ["All"], "excludeApplications": [], "includeUserActions": [])"
              : policy.applications) +
         R"(}}, "grantControls": {)" +
         (policy.grant.empty() ? R"("operator": "OR", "builtInControls": ["mfa"], "termsOfUse": [],
          "customAuthenticationFactors": [], "authenticationStrength": null)"
                               : policy.grant) +
         R"(}, "sessionControls": null)" + policy.more + "}";
}

/// `path` of the policy as it is read.
std::string read(const Policy& policy, std::string_view path) {
  const auto settings = ExportFolder().file("conditionalAccessPolicies.json", json(policy)).read();
  if (!settings) return to_string(settings.error());
  const model::Node* found = settings->at("conditionalAccessPolicies")->items.at(0).at(path);
  return found == nullptr ? "absent" : shown(*found);
}

std::string refusal(const Policy& policy) {
  return ExportFolder().file("conditionalAccessPolicies.json", json(policy)).refusal();
}

TEST(ExportConditionalAccess, reads_what_rules_know_as_it_stands) {
  EXPECT_EQ(ExportFolder().file("conditionalAccessPolicies.json", json({})).setting("conditionalAccessPolicies"),
            R"([{state: "enabled", conditions: {users: {includeUsers: ["All"], includeGroups: [], )"
            R"(includeGuestsOrExternalUsers: null, excludeUsers: [], excludeGroups: [], )"
            R"(excludeGuestsOrExternalUsers: null}, applications: {includeApplications: ["All"], )"
            R"(excludeApplications: []}, signInRiskLevels: [], userRiskLevels: []}, grantControls: {operator: "OR", )"
            R"(builtInControls: ["mfa"], termsOfUse: [], authenticationStrength: null}, sessionControls: null, )"
            R"(displayName: "p"}])");
}

TEST(ExportConditionalAccess, takes_the_state_for_unknown_where_a_condition_that_rules_do_not_know_narrows_it) {
  struct Row {
    const char* conditions;
    const char* state;
  };
  for (const Row& row : std::initializer_list<Row>{
           {R"("devices": null, )", R"("enabled")"},
           {R"("devices": {"deviceFilter": null, "includeDevices": []}, )", R"("enabled")"},
           {R"("devices": {"deviceFilter": {"mode": "exclude", "rule": "device.isCompliant -eq True"}}, )", "any"},
           {R"("deviceStates": {"includeStates": ["All"], "excludeStates": []}, )", R"("enabled")"},
           {R"("deviceStates": {"includeStates": ["All"], "excludeStates": ["Compliant"]}, )", "any"},
           {R"("insiderRiskLevels": "elevated", )", "any"},
           {R"("insiderRiskLevels": null, )", R"("enabled")"},
           {R"("servicePrincipalRiskLevels": ["high"], )", "any"},
           {R"("clientApplications": {"includeServicePrincipals": ["x"]}, )", "any"},
           {R"("times": {"includedRanges": ["x"]}, )", "any"},
           {R"("agents": {"includeAgents": ["All"]}, )", "any"},
           {R"("authenticationFlows": null, )", R"("enabled")"},
           {R"("authenticationFlows": {"transferMethods": "none"}, )", R"("enabled")"},
           {R"("authenticationFlows": {"transferMethods": "deviceCodeFlow"}, )", R"("disabled")"},
           {R"("authenticationFlows": {"transferMethods": "deviceCodeFlow, authenticationTransfer"}, )",
            R"("disabled")"},
           {R"("authenticationFlows": {"transferMethods": "deviceCodeFlow,unknownFutureValue"}, )", "any"},
           {R"("authenticationFlows": {"transferMethods": "unknownFutureValue"}, )", "any"}})
    EXPECT_EQ(read({.conditions = row.conditions}, "state"), row.state) << row.conditions;
}

std::string state_of(std::string_view condition, std::string_view value, std::string_view state = R"("enabled")") {
  std::string body = json({.state = std::string(state)});
  const std::string null_before = "\"" + std::string(condition) + "\": ";
  const auto at = body.find(null_before) + null_before.size();
  const auto end = body.find(", \"", at);
  body.replace(at, end - at, value);
  const auto settings = ExportFolder().file("conditionalAccessPolicies.json", body).read();
  return settings ? shown(*settings->at("conditionalAccessPolicies")->items.at(0).find("state"))
                  : to_string(settings.error());
}

TEST(ExportConditionalAccess, tells_conditions_that_everybody_meets_from_those_that_some_do) {
  EXPECT_EQ(state_of("platforms", R"({"includePlatforms": ["all"], "excludePlatforms": []})"), R"("enabled")");
  EXPECT_EQ(state_of("platforms", R"({"includePlatforms": ["all"], "excludePlatforms": ["iOS"]})"), "any");
  EXPECT_EQ(state_of("platforms", R"({"includePlatforms": ["windows"], "excludePlatforms": []})"), "any");
  EXPECT_EQ(state_of("locations", R"({"includeLocations": ["All"], "excludeLocations": []})"), R"("enabled")");
  EXPECT_EQ(state_of("locations", R"({"includeLocations": ["All"], "excludeLocations": ["AllTrusted"]})"), "any");
}

TEST(ExportConditionalAccess, reads_a_policy_for_clients_that_nobody_needs_as_disabled) {
  EXPECT_EQ(state_of("clientAppTypes", R"(["All"])"), R"("enabled")");
  EXPECT_EQ(state_of("clientAppTypes", R"(["browser", "mobileAppsAndDesktopClients", "exchangeActiveSync", "other"])"),
            R"("enabled")");
  EXPECT_EQ(state_of("clientAppTypes", R"(["exchangeActiveSync", "other"])"), R"("disabled")");
  EXPECT_EQ(state_of("clientAppTypes", R"(["browser", "mobileAppsAndDesktopClients"])"), "any");
  EXPECT_EQ(state_of("clientAppTypes", R"(["browser"])"), "any");
  EXPECT_EQ(state_of("clientAppTypes", R"(["other", "unknownFutureValue"])"), "any");
}

TEST(ExportConditionalAccess, leaves_a_policy_off_that_is_off) {
  for (const char* state : {R"("disabled")", R"("enabledForReportingButNotEnforced")"}) {
    EXPECT_EQ(state_of("platforms", R"({"includePlatforms": ["iOS"]})", state), state);
    EXPECT_EQ(state_of("clientAppTypes", R"(["other"])", state), state);
  }
  EXPECT_EQ(state_of("clientAppTypes", R"(["other"])", "null"), R"("disabled")");
}

TEST(ExportConditionalAccess, takes_a_policy_that_is_no_whole_answer_for_unknown_where_it_is_silent) {
  const std::string half =
      R"({"displayName": "p", "state": "enabled", "conditions": {"users": {"includeUsers": ["All"]}}})";
  const auto settings = ExportFolder().file("conditionalAccessPolicies.json", half).read();
  ASSERT_TRUE(settings);
  EXPECT_EQ(shown(settings->at("conditionalAccessPolicies")->items.at(0)),
            R"({state: any, conditions: {users: {includeUsers: ["All"], includeGroups: any, )"
            R"(includeGuestsOrExternalUsers: any, excludeUsers: any, excludeGroups: any, )"
            R"(excludeGuestsOrExternalUsers: any}, applications: any, signInRiskLevels: any, userRiskLevels: any}, )"
            R"(grantControls: any, sessionControls: any, displayName: "p"})");
  EXPECT_EQ(read({.state = "null"}, "state"), "any");
}

TEST(ExportConditionalAccess, does_not_know_who_holds_roles) {
  EXPECT_EQ(read({.users = R"("includeUsers": [])"}, "conditions.users.includeGroups"), "[]");
  std::string some = json({});
  some.replace(some.find(R"("includeRoles": [])"), 18, R"("includeRoles": ["62e90394-69f5-4237-9190-012177145e10"])");
  some.replace(some.find(R"("excludeRoles": [])"), 18, R"("excludeRoles": ["62e90394-69f5-4237-9190-012177145e10"])");
  const auto settings = ExportFolder().file("conditionalAccessPolicies.json", some).read();
  ASSERT_TRUE(settings);
  const model::Node& users = *settings->at("conditionalAccessPolicies")->items.at(0).at("conditions.users");
  EXPECT_EQ(shown(*users.find("includeGroups")), "any");
  EXPECT_EQ(shown(*users.find("excludeGroups")), "any");
  EXPECT_EQ(shown(*users.find("includeUsers")), R"(["All"])");
}

TEST(ExportConditionalAccess, does_not_know_what_is_included_by_action_context_or_filter) {
  const std::string none = R"("includeApplications": [], "excludeApplications": [])";
  const auto included = [&](std::string_view more) {
    return read({.applications = none + ", " + std::string(more)}, "conditions.applications.includeApplications");
  };
  EXPECT_EQ(included(R"("includeUserActions": [], "applicationFilter": null)"), "[]");
  EXPECT_EQ(included(R"("applicationFilter": null)"), "any") << "an answer without it is no whole one";
  EXPECT_EQ(included(R"("includeUserActions": ["urn:user:registersecurityinfo"])"), "any");
  EXPECT_EQ(included(R"("includeAuthenticationContextClassReferences": ["c1"])"), "any");
  const std::string filter = R"("applicationFilter": {"mode": "exclude", "rule": "x"})";
  EXPECT_EQ(included(filter), "any");
  EXPECT_EQ(read({.applications = none + ", " + filter}, "conditions.applications.excludeApplications"), "any");
}

TEST(ExportConditionalAccess, reads_types_of_guests_with_commas_or_as_a_list_and_their_tenants) {
  const auto guests = [](std::string_view list, std::string_view body) {
    std::string policy = json({});
    const std::string null = "\"" + std::string(list) + "\": null";
    policy.replace(policy.find(null), null.size(), "\"" + std::string(list) + "\": " + std::string(body));
    const auto settings = ExportFolder().file("conditionalAccessPolicies.json", policy).read();
    if (!settings) return to_string(settings.error());
    return shown(*settings->at("conditionalAccessPolicies")->items.at(0).at("conditions.users." + std::string(list)));
  };
  const std::string all = R"("externalTenants": {"@odata.type": "#x", "membershipKind": "all"})";
  const std::string read_all =
      R"({guestOrExternalUserTypes: ["b2bCollaborationGuest", "serviceProvider"], externalTenants: {membershipKind: "all"}})";
  for (const char* types : {R"("b2bCollaborationGuest,serviceProvider")", R"("B2BCollaborationGuest, serviceprovider")",
                            R"(["b2bCollaborationGuest", "serviceProvider"])"})
    for (const char* list : {"includeGuestsOrExternalUsers", "excludeGuestsOrExternalUsers"})
      EXPECT_EQ(guests(list, R"({"guestOrExternalUserTypes": )" + std::string(types) + ", " + all + "}"), read_all);
  const std::string listed = R"({"guestOrExternalUserTypes": "b2bCollaborationGuest", "externalTenants":
      {"membershipKind": "enumerated", "AdditionalProperties": {"members": ["t"]}}})";
  EXPECT_EQ(guests("includeGuestsOrExternalUsers", listed),
            R"({guestOrExternalUserTypes: ["b2bCollaborationGuest"], )"
            R"(externalTenants: {membershipKind: "enumerated", members: ["t"]}})");
  EXPECT_EQ(guests("excludeGuestsOrExternalUsers", listed), "any");
  const std::string without_kind = R"({"guestOrExternalUserTypes": "b2bCollaborationGuest", "externalTenants":
      {"@odata.type": "#microsoft.graph.conditionalAccessEnumeratedExternalTenants", "members": ["t"]}})";
  EXPECT_EQ(guests("excludeGuestsOrExternalUsers", without_kind), "any");
  EXPECT_EQ(guests("excludeGuestsOrExternalUsers", R"({"guestOrExternalUserTypes": "b2bCollaborationGuest"})"), "any");
  EXPECT_EQ(guests("includeGuestsOrExternalUsers", R"({"guestOrExternalUserTypes": "b2bCollaborationGuest",
      "externalTenants": {"membershipKind": "enumerated"}})"),
            R"({guestOrExternalUserTypes: ["b2bCollaborationGuest"], )"
            R"(externalTenants: {membershipKind: "enumerated", members: any}})");
  EXPECT_EQ(guests("includeGuestsOrExternalUsers",
                   R"({"guestOrExternalUserTypes": "b2bCollaborationGuest,unknownFutureValue", )" + all + "}"),
            R"({guestOrExternalUserTypes: any, externalTenants: {membershipKind: "all"}})");
  EXPECT_THAT(guests("includeGuestsOrExternalUsers", R"({"guestOrExternalUserTypes": "b2bGuest", )" + all + "}"),
              HasSubstr("`guestOrExternalUserTypes` is `b2bGuest`; expected one of none"));
}

TEST(ExportConditionalAccess, does_not_know_controls_that_others_define) {
  const std::string with = R"("operator": "AND", "builtInControls": ["Mfa"], "termsOfUse": [], )";
  const auto strength = [&](std::string_view id) {
    return read({.grant = with + R"("authenticationStrength": {"id": ")" + std::string(id) +
                          R"(", "displayName": "s", "policyType": "builtIn", "allowedCombinations": ["fido2"]})"},
                "grantControls.authenticationStrength");
  };
  EXPECT_EQ(strength("00000000-0000-0000-0000-000000000004"), R"({id: "00000000-0000-0000-0000-000000000004"})");
  EXPECT_EQ(strength("11111111-0000-0000-0000-000000000004"), "{id: any}");
  EXPECT_EQ(read({.grant = with + R"("authenticationStrength": null, "customAuthenticationFactors": ["duo"])"},
                 "grantControls.builtInControls"),
            "any");
  EXPECT_EQ(read({.grant = R"("operator": "OR", "builtInControls": ["mfa", "unknownFutureValue"])"},
                 "grantControls.builtInControls"),
            "any");
}

TEST(ExportConditionalAccess, reads_what_the_sdk_writes_for_an_object_that_is_not_there_as_null) {
  const std::string sdk = R"([{"DisplayName": "p", "State": "enabled", "AdditionalProperties": {},
    "Conditions": {"ClientAppTypes": ["all"], "Platforms": {"IncludePlatforms": null, "ExcludePlatforms": []},
      "Locations": {"IncludeLocations": null, "ExcludeLocations": null},
      "SignInRiskLevels": [], "UserRiskLevels": [],
      "Users": {"IncludeUsers": ["None"], "IncludeGroups": [], "ExcludeUsers": [], "ExcludeGroups": [],
        "IncludeGuestsOrExternalUsers": {"GuestOrExternalUserTypes": null, "ExternalTenants": {"MembershipKind": null}},
        "ExcludeGuestsOrExternalUsers": {"GuestOrExternalUserTypes": null}, "IncludeRoles": [], "ExcludeRoles": []},
      "Applications": {"IncludeApplications": ["Office365"], "ExcludeApplications": [], "IncludeUserActions": []}},
    "GrantControls": {"Operator": null, "BuiltInControls": [], "AuthenticationStrength": {"Id": null}},
    "SessionControls": {"SignInFrequency": {"IsEnabled": false, "Value": 4}, "PersistentBrowser": {"IsEnabled": null}}}])";
  EXPECT_EQ(ExportFolder().file("MgIdentityConditionalAccessPolicy.json", sdk).setting("conditionalAccessPolicies"),
            R"([{state: "enabled", conditions: {users: {includeUsers: ["None"], includeGroups: [], )"
            R"(includeGuestsOrExternalUsers: null, excludeUsers: [], excludeGroups: [], )"
            R"(excludeGuestsOrExternalUsers: null}, applications: {includeApplications: ["Office365"], )"
            R"(excludeApplications: []}, signInRiskLevels: [], userRiskLevels: []}, grantControls: null, )"
            R"(sessionControls: null, displayName: "p"}])");
}

TEST(ExportConditionalAccess, refuses_what_it_does_not_know_by_name) {
  EXPECT_THAT(refusal({.conditions = R"("moonPhase": "full", )"}),
              HasSubstr("unknown property `moonPhase` of conditions"));
  EXPECT_THAT(refusal({.conditions = R"("userRiskLevel": [], )"}), HasSubstr("did you mean `userRiskLevels`?"));
  EXPECT_THAT(refusal({.more = R"(, "stat": 1)"}),
              HasSubstr("unknown property `stat` of a Conditional Access policy; expected a documented property; did "
                        "you mean `state`?"));
  EXPECT_THAT(refusal({.state = "1"}), HasSubstr("-EnumsAsStrings"));
  EXPECT_THAT(refusal({.users = R"("includeUsers": "System.Object[]")"}), HasSubstr("ConvertTo-Json -Depth 10"));
  EXPECT_THAT(refusal({.more = R"(, "deletedDateTime": "2026-02-01T08:00:00Z")"}),
              HasSubstr("a Conditional Access policy is a deleted item"));
}

}  // namespace
}  // namespace entente::testing
