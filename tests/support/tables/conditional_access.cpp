// conditional_access.hpp: whom a policy is about, which controls a guest can meet, and what trust in the home changes.
#include "model/rulebook/conditional_access.hpp"

#include "tests/support/estate.hpp"
#include "tests/support/table.hpp"

namespace entente::testing {
namespace {

using namespace model;

[[nodiscard]] SignIn sign_in_named(const std::string& name) {
  if (name == "own") return SignIn::own;
  if (name == "guest") return SignIn::collaboration;
  if (name == "direct") return SignIn::direct_connect;
  throw std::invalid_argument("no kind of sign-in: " + name);
}

/// What Graph calls the control, inside grantControls or beside it.
[[nodiscard]] std::string demanding(const std::string& control) {
  if (control == "terms") return "grantControls: {operator: AND, termsOfUse: [t1]}";
  if (control == "session") return "sessionControls: {signInFrequency: {value: 1}}";
  return "grantControls: {operator: AND, builtInControls: [" + control + "]}";
}

/// Fabrikam's victor visits contoso as a B2B user, or peggy of contoso signs in at home; contoso has one policy.
class Door {
 public:
  Door& claims(const std::string& text) {
    claims_ = text;
    return *this;
  }
  Door& trait(const std::string& text) {
    trait_ = ", " + text;
    return *this;
  }
  Door& presence(const std::string& text) {
    presence_ = text;
    return *this;
  }
  /// `mfa`, `devices`, `all` or `nothing`.
  Door& trusts(const std::string& what) {
    const bool mfa = what == "mfa" || what == "all", devices = what == "devices" || what == "all";
    trust_ = std::string("{isMfaAccepted: ") + (mfa ? "true" : "false") +
             ", isCompliantDeviceAccepted: " + (devices ? "true" : "false") +
             ", isHybridAzureADJoinedDeviceAccepted: " + (devices ? "true" : "false") + "}";
    return *this;
  }
  Door& set(const std::string& path, const std::string& text) {
    settings_.emplace_back(path, text);
    return *this;
  }
  /// The members of one enabled policy for everybody, at every application.
  Door& policy(const std::string& members) {
    return set("conditionalAccessPolicies.p",
               "{state: enabled, conditions: {users: {includeUsers: [All]}, applications: {includeApplications: "
               "[All]}}, " +
                   members + "}");
  }

  [[nodiscard]] std::shared_ptr<const World> world() const {
    const std::string person = "{claims: " + claims_ + trait_ + "}";
    Estate estate;
    estate.tenant("fabrikam").person("victor", person);
    estate.tenant("contoso")
        .person("peggy", person)
        .guest("victor@fabrikam", presence_)
        .set("crossTenantAccessPolicy.default.inboundTrust", trust_);
    for (const auto& [path, text] : settings_) estate.set(path, text);
    return estate.world();
  }

  /// Whether the sign-in to Teams (or another application) gets past contoso's policies.
  [[nodiscard]] Decision decide(const std::string& kind, const std::string& at = "Teams") const {
    auto the_world = world();
    const AppId app = app_named(the_world->shape, at);
    const SignIn as = sign_in_named(kind);
    const PersonId who = the_world->person(as == SignIn::own ? "peggy@contoso" : "victor@fabrikam");
    return Decision(std::move(the_world), [=](auto& logic, const auto& facts) {
      return meets_conditional_access(logic, facts, visit(*facts.shape, who, TenantId{1}), as, app);
    });
  }

 private:
  std::string claims_ = "{}", trait_, presence_ = "{}", trust_ = "{}";
  std::vector<std::pair<std::string, std::string>> settings_;
};

/// Microsoft's table of controls: what is done at home counts where it is trusted; without trust a guest can still do
/// MFA here, somebody who connects directly can do nothing here; and some controls nobody from outside can ever meet.
Table controls_table() {
  return table("conditional_access_controls", R"(
    | control              | trusts  | sign-in | verdict | because                                                                                                                                |
    |----------------------|---------|---------|---------|----------------------------------------------------------------------------------------------------------------------------------------|
    | mfa                  | all     | guest   | yes     | CAC-1 CAC-2 CAC-3 CAC-4 CAC-5 CAC-6 CAC-14 CAC-16 CAC-17 !XTA-11                                                                       |
    | mfa                  | nothing | guest   | yes     | CAC-1 CAC-2 CAC-3 CAC-4 CAC-5 CAC-6 CAC-13 CAC-14 CAC-17 CLD-1 CLD-2 CLD-7 !XTA-1 !XTA-2 !XTA-3 !XTA-4 XTA-6 XTA-7 XTA-8 XTA-9 !XTA-11 |
    | mfa                  | all     | direct  | yes     | CAC-1 CAC-2 CAC-3 CAC-4 CAC-5 CAC-6 CAC-14 CAC-16 CAC-17 !XTA-11                                                                       |
    | mfa                  | nothing | direct  | no      | !CAC-1 CAC-2 CAC-3 CAC-4 CAC-5 !CAC-6 !XTA-11                                                                                          |
    | mfa                  | nothing | own     | yes     | CAC-1 CAC-2 CAC-3 CAC-4 CAC-5 CAC-6 CAC-14 CAC-17                                                                                      |
    | compliantDevice      | all     | guest   | yes     | CAC-1 CAC-2 CAC-3 CAC-4 CAC-5 CAC-7 CAC-14 CAC-16 CAC-17 !XTA-11                                                                       |
    | compliantDevice      | mfa     | guest   | no      | !CAC-1 CAC-2 CAC-3 CAC-4 CAC-5 !CAC-7 !XTA-11                                                                                          |
    | compliantDevice      | all     | direct  | yes     | CAC-1 CAC-2 CAC-3 CAC-4 CAC-5 CAC-7 CAC-14 CAC-16 CAC-17 !XTA-11                                                                       |
    | compliantDevice      | mfa     | direct  | no      | !CAC-1 CAC-2 CAC-3 CAC-4 CAC-5 !CAC-7 !XTA-11                                                                                          |
    | compliantDevice      | nothing | own     | yes     | CAC-1 CAC-2 CAC-3 CAC-4 CAC-5 CAC-7 CAC-14 CAC-17                                                                                      |
    | domainJoinedDevice   | all     | guest   | yes     | CAC-1 CAC-2 CAC-3 CAC-4 CAC-5 CAC-8 CAC-14 CAC-16 CAC-17 !XTA-11                                                                       |
    | domainJoinedDevice   | mfa     | guest   | no      | !CAC-1 CAC-2 CAC-3 CAC-4 CAC-5 !CAC-8 !XTA-11                                                                                          |
    | domainJoinedDevice   | all     | direct  | yes     | CAC-1 CAC-2 CAC-3 CAC-4 CAC-5 CAC-8 CAC-14 CAC-16 CAC-17 !XTA-11                                                                       |
    | domainJoinedDevice   | mfa     | direct  | no      | !CAC-1 CAC-2 CAC-3 CAC-4 CAC-5 !CAC-8 !XTA-11                                                                                          |
    | domainJoinedDevice   | nothing | own     | yes     | CAC-1 CAC-2 CAC-3 CAC-4 CAC-5 CAC-8 CAC-14 CAC-17                                                                                      |
    | approvedApplication  | all     | guest   | no      | !CAC-1 CAC-2 CAC-3 CAC-4 CAC-5 !CAC-9                                                                                                  |
    | approvedApplication  | all     | direct  | no      | !CAC-1 CAC-2 CAC-3 CAC-4 CAC-5 !CAC-9                                                                                                  |
    | approvedApplication  | nothing | own     | yes     | CAC-1 CAC-2 CAC-3 CAC-4 CAC-5 CAC-9 CAC-14 CAC-17                                                                                      |
    | compliantApplication | all     | guest   | no      | !CAC-1 CAC-2 CAC-3 CAC-4 CAC-5 !CAC-9                                                                                                  |
    | compliantApplication | all     | direct  | no      | !CAC-1 CAC-2 CAC-3 CAC-4 CAC-5 !CAC-9                                                                                                  |
    | compliantApplication | nothing | own     | yes     | CAC-1 CAC-2 CAC-3 CAC-4 CAC-5 CAC-9 CAC-14 CAC-17                                                                                      |
    | passwordChange       | all     | guest   | no      | !CAC-1 CAC-2 CAC-3 CAC-4 CAC-5 !CAC-9                                                                                                  |
    | passwordChange       | all     | direct  | no      | !CAC-1 CAC-2 CAC-3 CAC-4 CAC-5 !CAC-9                                                                                                  |
    | passwordChange       | nothing | own     | yes     | CAC-1 CAC-2 CAC-3 CAC-4 CAC-5 CAC-9 CAC-14 CAC-17                                                                                      |
    | terms                | nothing | guest   | yes     | CAC-1 CAC-2 CAC-3 CAC-4 CAC-5 CAC-10 CAC-14 CAC-17                                                                                     |
    | terms                | all     | direct  | no      | !CAC-1 CAC-2 CAC-3 CAC-4 CAC-5 !CAC-10                                                                                                 |
    | terms                | nothing | own     | yes     | CAC-1 CAC-2 CAC-3 CAC-4 CAC-5 CAC-10 CAC-14 CAC-17                                                                                     |
    | session              | nothing | guest   | yes     | CAC-1 CAC-2 CAC-3 CAC-4 CAC-5 CAC-14 CAC-17                                                                                            |
    | session              | all     | direct  | no      | !CAC-1 CAC-2 CAC-3 CAC-4 CAC-5 !CAC-14                                                                                                 |
    | session              | nothing | own     | yes     | CAC-1 CAC-2 CAC-3 CAC-4 CAC-5 CAC-14 CAC-17                                                                                            |
    | block                | all     | guest   | no      | !CAC-1 CAC-2 CAC-3 CAC-4 CAC-5 !CAC-17                                                                                                 |
    | block                | all     | direct  | no      | !CAC-1 CAC-2 CAC-3 CAC-4 CAC-5 !CAC-17                                                                                                 |
    | block                | nothing | own     | no      | !CAC-1 CAC-2 CAC-3 CAC-4 CAC-5 !CAC-17                                                                                                 |
  )",
               [](const Row& row) {
                 return Door()
                     .claims("{mfa: true, compliantDevice: true, hybridJoined: true}")
                     .trusts(row["trusts"])
                     .policy(demanding(row["control"]))
                     .decide(row["sign-in"]);
               });
}

/// Nothing is trusted that is not claimed: without the claim trust changes nothing, and for MFA it even takes away the
/// way of registering here.
Table unclaimed_table() {
  return table("conditional_access_unclaimed", R"(
    | control            | trusts  | sign-in | verdict | because                                                                                                                                |
    |--------------------|---------|---------|---------|----------------------------------------------------------------------------------------------------------------------------------------|
    | mfa                | mfa     | guest   | no      | !CAC-1 CAC-2 CAC-3 CAC-4 CAC-5 !CAC-6 CAC-16 !XTA-11                                                                                   |
    | mfa                | devices | guest   | yes     | CAC-1 CAC-2 CAC-3 CAC-4 CAC-5 CAC-6 CAC-13 CAC-14 CAC-17 CLD-1 CLD-2 CLD-7 !XTA-1 !XTA-2 !XTA-3 !XTA-4 XTA-6 XTA-7 XTA-8 XTA-9 !XTA-11 |
    | mfa                | all     | direct  | no      | !CAC-1 CAC-2 CAC-3 CAC-4 CAC-5 !CAC-6                                                                                                  |
    | mfa                | nothing | own     | no      | !CAC-1 CAC-2 CAC-3 CAC-4 CAC-5 !CAC-6                                                                                                  |
    | compliantDevice    | all     | guest   | no      | !CAC-1 CAC-2 CAC-3 CAC-4 CAC-5 !CAC-7                                                                                                  |
    | compliantDevice    | nothing | own     | no      | !CAC-1 CAC-2 CAC-3 CAC-4 CAC-5 !CAC-7                                                                                                  |
    | domainJoinedDevice | all     | guest   | no      | !CAC-1 CAC-2 CAC-3 CAC-4 CAC-5 !CAC-8                                                                                                  |
    | domainJoinedDevice | nothing | own     | no      | !CAC-1 CAC-2 CAC-3 CAC-4 CAC-5 !CAC-8                                                                                                  |
  )",
               [](const Row& row) {
                 return Door().trusts(row["trusts"]).policy(demanding(row["control"])).decide(row["sign-in"]);
               });
}

/// MFA done here: a guest registers when asked, in My Sign-ins, unless the sign-in is at risk and the policy sees it.
/// Whoever redeemed with another account brings no claim of this home.
Table guest_mfa_table() {
  return table("conditional_access_mfa_of_guests", R"(
    | trusts  | mfa at home | redeemed with | registered | at risk | inbound apps                               | verdict | because                                                                                                                                |
    |---------|-------------|---------------|------------|---------|--------------------------------------------|---------|----------------------------------------------------------------------------------------------------------------------------------------|
    | nothing | false       | home account  | false      | false   | AllApplications                            | yes     | CAC-1 CAC-2 CAC-3 CAC-4 CAC-5 CAC-6 CAC-13 CAC-14 CAC-17 CLD-1 CLD-2 CLD-7 !XTA-1 !XTA-2 !XTA-3 !XTA-4 XTA-6 XTA-7 XTA-8 XTA-9 !XTA-11 |
    | nothing | true        | home account  | false      | seen    | AllApplications                            | no      | !CAC-1 CAC-2 CAC-3 CAC-4 CAC-5 !CAC-6 !CAC-13 !XTA-11                                                                                  |
    | nothing | true        | home account  | false      | true    | AllApplications                            | yes     | CAC-1 CAC-2 CAC-3 CAC-4 CAC-5 CAC-6 CAC-13 CAC-14 CAC-17 CLD-1 CLD-2 CLD-7 !XTA-1 !XTA-2 !XTA-3 !XTA-4 XTA-6 XTA-7 XTA-8 XTA-9 !XTA-11 |
    | nothing | true        | home account  | true       | seen    | AllApplications                            | yes     | CAC-1 CAC-2 CAC-3 CAC-4 CAC-5 CAC-6 CAC-13 CAC-14 CAC-17 !XTA-11                                                                       |
    | nothing | true        | home account  | false      | false   | Teams                                      | no      | !CAC-1 CAC-2 CAC-3 CAC-4 CAC-5 !CAC-6 !CAC-13 !XTA-1 !XTA-2 !XTA-3 !XTA-4 !XTA-7 !XTA-9 !XTA-10 !XTA-11                                |
    | nothing | true        | home account  | true       | false   | Teams                                      | yes     | CAC-1 CAC-2 CAC-3 CAC-4 CAC-5 CAC-6 CAC-13 CAC-14 CAC-17 !XTA-11                                                                       |
    | nothing | true        | home account  | false      | false   | Teams 19db86c3-b2b9-44cc-b339-36da233a3be2 | yes     | CAC-1 CAC-2 CAC-3 CAC-4 CAC-5 CAC-6 CAC-13 CAC-14 CAC-17 CLD-1 CLD-2 CLD-7 !XTA-1 !XTA-2 !XTA-3 !XTA-4 XTA-6 XTA-7 XTA-8 XTA-9 !XTA-11 |
    | mfa     | true        | home account  | false      | true    | Teams                                      | yes     | CAC-1 CAC-2 CAC-3 CAC-4 CAC-5 CAC-6 CAC-14 CAC-16 CAC-17 !XTA-11                                                                       |
    | mfa     | false       | home account  | true       | false   | AllApplications                            | no      | !CAC-1 CAC-2 CAC-3 CAC-4 CAC-5 !CAC-6 CAC-16 !XTA-11                                                                                   |
    | mfa     | true        | other account | false      | false   | Teams                                      | yes     | CAC-1 CAC-2 CAC-3 CAC-4 CAC-5 CAC-6 CAC-13 CAC-14 !CAC-16 CAC-17 CLD-1 CLD-2 CLD-7 !XTA-1 !XTA-2 !XTA-3 !XTA-4 XTA-6 XTA-7 XTA-8 XTA-9 |
    | mfa     | true        | other account | true       | false   | Teams                                      | yes     | CAC-1 CAC-2 CAC-3 CAC-4 CAC-5 CAC-6 CAC-13 CAC-14 !CAC-16 CAC-17 CLD-1 CLD-2 CLD-7 !XTA-1 !XTA-2 !XTA-3 !XTA-4 XTA-6 XTA-7 XTA-8 XTA-9 |
    | mfa     | false       | other account | false      | false   | AllApplications                            | yes     | CAC-1 CAC-2 CAC-3 CAC-4 CAC-5 CAC-6 CAC-13 CAC-14 !CAC-16 CAC-17 CLD-1 CLD-2 CLD-7 !XTA-1 !XTA-2 !XTA-3 !XTA-4 XTA-6 XTA-7 XTA-8 XTA-9 |
  )",
               [](const Row& row) {
                 return Door()
                     .claims("{mfa: " + row["mfa at home"] + "}")
                     .trait("risk: {signIn: " + std::string(row["at risk"] == "false" ? "false" : "true") + "}")
                     .presence("{registeredForMfa: " + row["registered"] + ", otherIdentityProvider: " +
                               (row["redeemed with"] == "other account" ? "true" : "false") + "}")
                     .trusts(row["trusts"])
                     .set("crossTenantAccessPolicy.default.b2bCollaborationInbound",
                          section("allowed AllUsers", "allowed " + row["inbound apps"]))
                     .set("conditionalAccessPolicies.p",
                          "{state: enabled, conditions: {users: {includeUsers: [All]}, applications: "
                          "{includeApplications: [All]}" +
                              std::string(row["at risk"] == "seen" ? ", signInRiskLevels: [high]" : "") + "}, " +
                              demanding("mfa") + "}")
                     .decide("guest");
               });
}

/// Authentication strengths: what guests can register here reaches plain MFA only, so without trust a stronger demand
/// shuts out every guest.
Table strengths_table() {
  return table("conditional_access_strengths", R"(
    | strength           | method at home                    | trusts  | sign-in | verdict | because                                                                                                                                  |
    |--------------------|-----------------------------------|---------|---------|---------|------------------------------------------------------------------------------------------------------------------------------------------|
    | mfa                | sms                               | mfa     | guest   | yes     | CAC-1 CAC-2 CAC-3 CAC-4 CAC-5 CAC-11 CAC-12 CAC-14 CAC-16 CAC-17 !XTA-11                                                                 |
    | mfa                | fido2                             | mfa     | guest   | yes     | CAC-1 CAC-2 CAC-3 CAC-4 CAC-5 CAC-11 CAC-12 CAC-14 CAC-16 CAC-17 !XTA-11                                                                 |
    | mfa                | none                              | mfa     | guest   | no      | !CAC-1 CAC-2 CAC-3 CAC-4 CAC-5 !CAC-11 CAC-12 CAC-16 !XTA-11                                                                             |
    | mfa                | none                              | nothing | guest   | yes     | CAC-1 CAC-2 CAC-3 CAC-4 CAC-5 !CAC-12 CAC-13 CAC-14 CAC-17 CLD-1 CLD-2 CLD-7 !XTA-1 !XTA-2 !XTA-3 !XTA-4 XTA-6 XTA-7 XTA-8 XTA-9 !XTA-11 |
    | mfa                | sms                               | nothing | direct  | no      | !CAC-1 CAC-2 CAC-3 CAC-4 CAC-5 !CAC-12 !XTA-11                                                                                           |
    | mfa                | sms                               | mfa     | direct  | yes     | CAC-1 CAC-2 CAC-3 CAC-4 CAC-5 CAC-11 CAC-12 CAC-14 CAC-16 CAC-17 !XTA-11                                                                 |
    | passwordless       | sms                               | mfa     | guest   | no      | !CAC-1 CAC-2 CAC-3 CAC-4 CAC-5 !CAC-11 CAC-12 CAC-16 !XTA-11                                                                             |
    | passwordless       | microsoftAuthenticatorPhoneSignIn | mfa     | guest   | yes     | CAC-1 CAC-2 CAC-3 CAC-4 CAC-5 CAC-11 CAC-12 CAC-14 CAC-16 CAC-17 !XTA-11                                                                 |
    | passwordless       | windowsHelloForBusiness           | mfa     | guest   | yes     | CAC-1 CAC-2 CAC-3 CAC-4 CAC-5 CAC-11 CAC-12 CAC-14 CAC-16 CAC-17 !XTA-11                                                                 |
    | passwordless       | windowsHelloForBusiness           | nothing | guest   | no      | !CAC-1 CAC-2 CAC-3 CAC-4 CAC-5 !CAC-12 !XTA-11                                                                                           |
    | phishing-resistant | microsoftAuthenticatorPhoneSignIn | mfa     | guest   | no      | !CAC-1 CAC-2 CAC-3 CAC-4 CAC-5 !CAC-11 CAC-12 CAC-16 !XTA-11                                                                             |
    | phishing-resistant | fido2                             | mfa     | guest   | yes     | CAC-1 CAC-2 CAC-3 CAC-4 CAC-5 CAC-11 CAC-12 CAC-14 CAC-16 CAC-17 !XTA-11                                                                 |
    | phishing-resistant | windowsHelloForBusiness           | mfa     | direct  | yes     | CAC-1 CAC-2 CAC-3 CAC-4 CAC-5 CAC-11 CAC-12 CAC-14 CAC-16 CAC-17 !XTA-11                                                                 |
    | phishing-resistant | x509Certificate                   | mfa     | guest   | yes     | CAC-1 CAC-2 CAC-3 CAC-4 CAC-5 CAC-11 CAC-12 CAC-14 CAC-16 CAC-17 !XTA-11                                                                 |
    | phishing-resistant | fido2                             | nothing | guest   | no      | !CAC-1 CAC-2 CAC-3 CAC-4 CAC-5 !CAC-12 !XTA-11                                                                                           |
    | phishing-resistant | fido2                             | devices | guest   | no      | !CAC-1 CAC-2 CAC-3 CAC-4 CAC-5 !CAC-12 !XTA-11                                                                                           |
    | phishing-resistant | fido2                             | nothing | direct  | no      | !CAC-1 CAC-2 CAC-3 CAC-4 CAC-5 !CAC-12 !XTA-11                                                                                           |
    | phishing-resistant | fido2                             | nothing | own     | yes     | CAC-1 CAC-2 CAC-3 CAC-4 CAC-5 CAC-11 CAC-12 CAC-14 CAC-17                                                                                |
    | phishing-resistant | sms                               | nothing | own     | no      | !CAC-1 CAC-2 CAC-3 CAC-4 CAC-5 !CAC-11                                                                                                   |
  )",
               [](const Row& row) {
                 const std::string& method = row["method at home"];
                 const char last = row["strength"] == "mfa" ? '2' : row["strength"] == "passwordless" ? '3' : '4';
                 return Door()
                     .claims(method == "none" ? "{}" : "{mfa: true, methods: [" + method + "]}")
                     .trusts(row["trusts"])
                     .policy(std::string("grantControls: {operator: AND, authenticationStrength: {id: "
                                         "00000000-0000-0000-0000-00000000000") +
                             last + "}}")
                     .decide(row["sign-in"]);
               });
}

/// Whom a blocking policy is about. Type and tenant count for guests; a name, a group or `All` for everybody.
Table people_table() {
  return table("conditional_access_people", R"(
    | state                             | users                                                                                                                                                 | user type | sign-in | verdict | because                                |
    |-----------------------------------|-------------------------------------------------------------------------------------------------------------------------------------------------------|-----------|---------|---------|----------------------------------------|
    | enabled                           | {includeUsers: [All]}                                                                                                                                 | guest     | guest   | no      | !CAC-1 CAC-2 CAC-3 CAC-4 CAC-5 !CAC-17 |
    | disabled                          | {includeUsers: [All]}                                                                                                                                 | guest     | guest   | yes     | !CAC-2                                 |
    | enabledForReportingButNotEnforced | {includeUsers: [All]}                                                                                                                                 | guest     | guest   | yes     | !CAC-2                                 |
    | enabled                           | {includeUsers: [GuestsOrExternalUsers]}                                                                                                               | guest     | guest   | no      | !CAC-1 CAC-2 CAC-3 CAC-4 CAC-5 !CAC-17 |
    | enabled                           | {includeUsers: [GuestsOrExternalUsers]}                                                                                                               | member    | own     | yes     | !CAC-3                                 |
    | enabled                           | {includeUsers: [GuestsOrExternalUsers]}                                                                                                               | guest     | own     | no      | !CAC-1 CAC-2 CAC-3 CAC-4 CAC-5 !CAC-17 |
    | enabled                           | {includeUsers: [GuestsOrExternalUsers]}                                                                                                               | guest     | direct  | no      | !CAC-1 CAC-2 CAC-3 CAC-4 CAC-5 !CAC-17 |
    | enabled                           | {includeUsers: [All], excludeUsers: [GuestsOrExternalUsers]}                                                                                          | guest     | guest   | yes     | !CAC-3                                 |
    | enabled                           | {includeUsers: [All], excludeUsers: [GuestsOrExternalUsers]}                                                                                          | guest     | direct  | yes     | !CAC-3                                 |
    | enabled                           | {includeUsers: [All], excludeUsers: [GuestsOrExternalUsers]}                                                                                          | guest     | own     | yes     | !CAC-3                                 |
    | enabled                           | {includeUsers: [All], excludeUsers: [GuestsOrExternalUsers]}                                                                                          | member    | own     | no      | !CAC-1 CAC-2 CAC-3 CAC-4 CAC-5 !CAC-17 |
    | enabled                           | {includeUsers: [All], excludeUsers: [victor@fabrikam]}                                                                                                | guest     | guest   | yes     | !CAC-3                                 |
    | enabled                           | {includeUsers: [victor@fabrikam]}                                                                                                                     | guest     | guest   | no      | !CAC-1 CAC-2 CAC-3 CAC-4 CAC-5 !CAC-17 |
    | enabled                           | {includeUsers: [victor@fabrikam]}                                                                                                                     | guest     | own     | yes     | !CAC-3                                 |
    | enabled                           | {includeGroups: [g1]}                                                                                                                                 | guest     | guest   | no      | !CAC-1 CAC-2 CAC-3 CAC-4 CAC-5 !CAC-17 |
    | enabled                           | {includeUsers: [All], excludeGroups: [g1]}                                                                                                            | guest     | guest   | yes     | !CAC-3                                 |
    | enabled                           | {includeGuestsOrExternalUsers: {guestOrExternalUserTypes: b2bCollaborationGuest}}                                                                     | guest     | guest   | no      | !CAC-1 CAC-2 CAC-3 CAC-4 CAC-5 !CAC-17 |
    | enabled                           | {includeGuestsOrExternalUsers: {guestOrExternalUserTypes: b2bCollaborationGuest}}                                                                     | member    | guest   | yes     | !CAC-3                                 |
    | enabled                           | {includeGuestsOrExternalUsers: {guestOrExternalUserTypes: b2bCollaborationGuest}}                                                                     | guest     | direct  | yes     | !CAC-3                                 |
    | enabled                           | {includeGuestsOrExternalUsers: {guestOrExternalUserTypes: "b2bCollaborationGuest,b2bCollaborationMember"}}                                            | member    | guest   | no      | !CAC-1 CAC-2 CAC-3 CAC-4 CAC-5 !CAC-17 |
    | enabled                           | {includeGuestsOrExternalUsers: {guestOrExternalUserTypes: b2bDirectConnectUser}}                                                                      | guest     | direct  | no      | !CAC-1 CAC-2 CAC-3 CAC-4 CAC-5 !CAC-17 |
    | enabled                           | {includeGuestsOrExternalUsers: {guestOrExternalUserTypes: b2bDirectConnectUser}}                                                                      | guest     | guest   | yes     | !CAC-3                                 |
    | enabled                           | {includeGuestsOrExternalUsers: {guestOrExternalUserTypes: internalGuest}}                                                                             | guest     | own     | no      | !CAC-1 CAC-2 CAC-3 CAC-4 CAC-5 !CAC-17 |
    | enabled                           | {includeGuestsOrExternalUsers: {guestOrExternalUserTypes: internalGuest}}                                                                             | guest     | guest   | yes     | !CAC-3                                 |
    | enabled                           | {includeUsers: [All], excludeGuestsOrExternalUsers: {guestOrExternalUserTypes: b2bCollaborationGuest}}                                                | guest     | guest   | yes     | !CAC-3                                 |
    | enabled                           | {includeUsers: [All], excludeGuestsOrExternalUsers: {guestOrExternalUserTypes: b2bCollaborationGuest}}                                                | member    | guest   | no      | !CAC-1 CAC-2 CAC-3 CAC-4 CAC-5 !CAC-17 |
    | enabled                           | {includeUsers: [All], excludeGuestsOrExternalUsers: {guestOrExternalUserTypes: b2bCollaborationMember}}                                               | member    | guest   | yes     | !CAC-3                                 |
    | enabled                           | {includeUsers: [All], excludeGuestsOrExternalUsers: {guestOrExternalUserTypes: b2bDirectConnectUser}}                                                 | guest     | direct  | yes     | !CAC-3                                 |
    | enabled                           | {includeGuestsOrExternalUsers: {guestOrExternalUserTypes: b2bCollaborationGuest, externalTenants: {membershipKind: enumerated, members: [fabrikam]}}} | guest     | guest   | no      | !CAC-1 CAC-2 CAC-3 CAC-4 CAC-5 !CAC-17 |
    | enabled                           | {includeGuestsOrExternalUsers: {guestOrExternalUserTypes: b2bCollaborationGuest, externalTenants: {membershipKind: enumerated, members: [contoso]}}}  | guest     | guest   | yes     | !CAC-3                                 |
    | enabled                           | {includeGuestsOrExternalUsers: {guestOrExternalUserTypes: b2bCollaborationGuest, externalTenants: {membershipKind: all}}}                             | guest     | guest   | no      | !CAC-1 CAC-2 CAC-3 CAC-4 CAC-5 !CAC-17 |
  )",
               [](const Row& row) {
                 return Door()
                     .trait("groups: [g1], userType: " + row["user type"])
                     .presence("{userType: " + row["user type"] + "}")
                     .set("conditionalAccessPolicies.p",
                          "{state: " + row["state"] + ", conditions: {users: " + row["users"] +
                              ", applications: {includeApplications: [All]}}, " + demanding("block") + "}")
                     .decide(row["sign-in"]);
               });
}

/// At which applications, and at which risk.
Table conditions_table() {
  return table("conditional_access_conditions", R"(
    | applications                                                   | conditions                                         | risk                       | app        | verdict | because                                |
    |----------------------------------------------------------------|----------------------------------------------------|----------------------------|------------|---------|----------------------------------------|
    | {includeApplications: [All]}                                   |                                                    | {}                         | Teams      | no      | !CAC-1 CAC-2 CAC-3 CAC-4 CAC-5 !CAC-17 |
    | {includeApplications: [Office365]}                             |                                                    | {}                         | Teams      | no      | !CAC-1 CAC-2 CAC-3 CAC-4 CAC-5 !CAC-17 |
    | {includeApplications: [Office365]}                             |                                                    | {}                         | PowerBI    | yes     | !CAC-4                                 |
    | {includeApplications: [SharePoint]}                            |                                                    | {}                         | SharePoint | no      | !CAC-1 CAC-2 CAC-3 CAC-4 CAC-5 !CAC-17 |
    | {includeApplications: [SharePoint]}                            |                                                    | {}                         | Teams      | yes     | !CAC-4                                 |
    | {includeApplications: [All], excludeApplications: [Teams]}     |                                                    | {}                         | Teams      | yes     | !CAC-4                                 |
    | {includeApplications: [All], excludeApplications: [Teams]}     |                                                    | {}                         | SharePoint | no      | !CAC-1 CAC-2 CAC-3 CAC-4 CAC-5 !CAC-17 |
    | {includeApplications: [All], excludeApplications: [Office365]} |                                                    | {}                         | Teams      | yes     | !CAC-4                                 |
    | {includeApplications: [All], excludeApplications: [Office365]} |                                                    | {}                         | PowerBI    | no      | !CAC-1 CAC-2 CAC-3 CAC-4 CAC-5 !CAC-17 |
    | {includeApplications: [All]}                                   | , signInRiskLevels: [high]                         | {}                         | Teams      | yes     | !CAC-5                                 |
    | {includeApplications: [All]}                                   | , signInRiskLevels: [high]                         | {signIn: true}             | Teams      | no      | !CAC-1 CAC-2 CAC-3 CAC-4 CAC-5 !CAC-17 |
    | {includeApplications: [All]}                                   | , signInRiskLevels: [high]                         | {user: true}               | Teams      | yes     | !CAC-5                                 |
    | {includeApplications: [All]}                                   | , userRiskLevels: [high]                           | {user: true}               | Teams      | no      | !CAC-1 CAC-2 CAC-3 CAC-4 CAC-5 !CAC-17 |
    | {includeApplications: [All]}                                   | , userRiskLevels: [high]                           | {signIn: true}             | Teams      | yes     | !CAC-5                                 |
    | {includeApplications: [All]}                                   | , signInRiskLevels: [high], userRiskLevels: [high] | {signIn: true, user: true} | Teams      | no      | !CAC-1 CAC-2 CAC-3 CAC-4 CAC-5 !CAC-17 |
    | {includeApplications: [All]}                                   | , signInRiskLevels: [high], userRiskLevels: [high] | {signIn: true}             | Teams      | yes     | !CAC-5                                 |
  )",
               [](const Row& row) {
                 return Door()
                     .trait("risk: " + row["risk"])
                     .set("conditionalAccessPolicies.p",
                          "{state: enabled, conditions: {users: {includeUsers: [All]}, applications: " +
                              row["applications"] + row["conditions"] + "}, " + demanding("block") + "}")
                     .decide("guest", row["app"]);
               });
}

/// One control may be enough, and every policy that applies must be met.
Table operators_table() {
  return table(
      "conditional_access_operators", R"(
    | operator | controls                              | second policy  | verdict | because                                                                 |
    |----------|---------------------------------------|----------------|---------|-------------------------------------------------------------------------|
    | AND      | [mfa]                                 | none           | yes     | CAC-1 CAC-2 CAC-3 CAC-4 CAC-5 CAC-6 CAC-14 CAC-16 CAC-17 !XTA-11        |
    | AND      | [mfa, compliantDevice]                | none           | no      | !CAC-1 CAC-2 CAC-3 CAC-4 CAC-5 !CAC-7 !XTA-11                           |
    | OR       | [mfa, compliantDevice]                | none           | yes     | CAC-1 CAC-2 CAC-3 CAC-4 CAC-5 CAC-6 CAC-14 CAC-16 CAC-17 !XTA-11        |
    | OR       | [compliantDevice, domainJoinedDevice] | none           | no      | !CAC-1 CAC-2 CAC-3 CAC-4 CAC-5 !CAC-7 !CAC-8 !XTA-11                    |
    | OR       | [passwordChange]                      | none           | no      | !CAC-1 CAC-2 CAC-3 CAC-4 CAC-5 !CAC-9                                   |
    | OR       | []                                    | none           | yes     | CAC-1 CAC-2 CAC-3 CAC-4 CAC-5 CAC-14 CAC-17                             |
    | OR       | [mfa, compliantDevice]                | passwordChange | no      | !CAC-1 CAC-2 CAC-3 CAC-4 CAC-5 !CAC-9                                   |
    | AND      | [mfa]                                 | terms          | yes     | CAC-1 CAC-2 CAC-3 CAC-4 CAC-5 CAC-6 CAC-10 CAC-14 CAC-16 CAC-17 !XTA-11 |
    | AND      | [mfa]                                 | block          | no      | !CAC-1 CAC-2 CAC-3 CAC-4 CAC-5 !CAC-17                                  |
  )",
      [](const Row& row) {
        Door door;
        door.claims("{mfa: true}")
            .trusts("mfa")
            .policy("grantControls: {operator: " + row["operator"] + ", builtInControls: " + row["controls"] + "}");
        if (row["second policy"] != "none")
          door.set("conditionalAccessPolicies.q",
                   "{state: enabled, conditions: {users: {includeUsers: [GuestsOrExternalUsers]}, "
                   "applications: {includeApplications: [Teams]}}, " +
                       demanding(row["second policy"]) + "}");
        return door.decide("guest");
      });
}

/// An MFA registration policy over external users, and trust in their home's MFA: nobody can do as both say.
Table registration_table() {
  return table("mfa_registration_policy", R"(
    | includes external users | trusts  | redeemed with | registered | at risk | verdict | because (outermost) |
    |-------------------------|---------|---------------|------------|---------|---------|---------------------|
    | false                   | mfa     | home account  | false      | false   | yes     | CAC-15              |
    | true                    | nothing | home account  | false      | false   | yes     | CAC-15              |
    | true                    | mfa     | home account  | false      | false   | no      | !CAC-15             |
    | true                    | mfa     | home account  | true       | false   | yes     | CAC-15              |
    | true                    | mfa     | other account | false      | false   | yes     | CAC-15              |
    | true                    | nothing | home account  | false      | true    | yes     | CAC-15              |
    | false                   | nothing | home account  | false      | true    | yes     | CAC-15              |
  )",
               [](const Row& row) {
                 auto world = Door()
                                  .claims("{mfa: true}")
                                  .trait("risk: {signIn: " + row["at risk"] + "}")
                                  .presence("{registeredForMfa: " + row["registered"] + ", otherIdentityProvider: " +
                                            (row["redeemed with"] == "other account" ? "true" : "false") + "}")
                                  .trusts(row["trusts"])
                                  .set("mfaRegistrationPolicy.includesExternalUsers", row["includes external users"])
                                  .world();
                 const PersonId who = world->person("victor@fabrikam");
                 return Decision(std::move(world), [who](auto& logic, const auto& facts) {
                   return guest_sign_in_passes(logic, facts, visit(*facts.shape, who, TenantId{1}), teams_app);
                 });
               });
}

}  // namespace

std::vector<Table> conditional_access_tables() {
  return {controls_table(), unclaimed_table(),  guest_mfa_table(), strengths_table(),
          people_table(),   conditions_table(), operators_table(), registration_table()};
}

}  // namespace entente::testing
