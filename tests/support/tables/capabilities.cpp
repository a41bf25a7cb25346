// capabilities.hpp: the words of the language, on top of the rules.
#include "model/rulebook/capabilities.hpp"

#include "tests/support/estate.hpp"
#include "tests/support/table.hpp"

namespace entente::testing {
namespace {

using namespace model;

/// A client's people and the firm that serves them. External access, anonymous join and guests' reach can be closed.
[[nodiscard]] Estate firm_and_client(const std::string& firm_extra = "") {
  Estate estate;
  estate.tenant("firm")
      .person("peggy")
      .set("tenantFederationConfiguration.AllowFederatedUsers", "false")
      .set("teamsMeetingConfiguration.DisableAnonymousJoin", "true");
  if (!firm_extra.empty()) estate.guest("victor@client", firm_extra);
  estate.tenant("client").person("victor").person("wendy").set("teamsMeetingConfiguration.DisableAnonymousJoin",
                                                               "true");
  return estate;
}

/// Somebody may invite: an own person with the right, or a visitor where everybody may.
Table invited_table() {
  return table("can_be_invited", R"(
    | allowInvitesFrom                 | own people | visiting | verdict | because (outermost)                                      |
    |----------------------------------|------------|----------|---------|----------------------------------------------------------|
    | everyone                         | enabled    | none     | yes     | CAP-1 INV-5 INV-6 INV-7 INV-8 INV-9 INV-10 INV-13 INV-14 |
    | none                             | enabled    | none     | no      | !CAP-1                                                   |
    | adminsGuestInvitersAndAllMembers | enabled    | none     | yes     | CAP-1 INV-5 INV-6 INV-7 INV-8 INV-9 INV-10 INV-13 INV-14 |
    | adminsAndGuestInviters           | enabled    | none     | no      | !CAP-1                                                   |
    | everyone                         | disabled   | none     | no      | !CAP-1                                                   |
    | everyone                         | disabled   | wendy    | yes     | CAP-1 INV-5 INV-6 INV-7 INV-8 INV-9 INV-10 INV-13 INV-14 |
    | adminsGuestInvitersAndAllMembers | disabled   | wendy    | no      | !CAP-1                                                   |
  )",
               [](const Row& row) {
                 Estate estate = firm_and_client();
                 estate.in("firm").set("authorizationPolicy.allowInvitesFrom", row["allowInvitesFrom"]);
                 if (row["visiting"] == "wendy") estate.guest("wendy@client");
                 return Decision(estate.world(),
                                 [](auto& logic, const auto& facts) {
                                   return can_be_invited(logic, facts, PersonId{1}, TenantId{0});
                                 })
                     .with(Leaf::account_is_enabled, 0, row["own people"] == "enabled");
               });
}

/// A sign-in: an own account, or an accepted invitation and settings that let this person use this application.
Table access_table() {
  return table("can_access", R"(
    | who           | there   | inbound applications    | app   | account  | verdict | because (outermost)      |
    |---------------|---------|-------------------------|-------|----------|---------|--------------------------|
    | peggy@firm    | nobody  | blocked AllApplications | Teams | enabled  | yes     | ACC-1 CAP-2              |
    | peggy@firm    | nobody  | allowed AllApplications | Teams | disabled | no      | !ACC-1                   |
    | victor@client | guest   | allowed AllApplications | Teams | enabled  | yes     | ACC-1 CAC-15 CAP-3 CAP-4 |
    | victor@client | nobody  | allowed AllApplications | Teams | enabled  | no      | !CAP-2 !CAP-3            |
    | victor@client | pending | allowed AllApplications | Teams | enabled  | no      | !CAP-2 !CAP-3            |
    | victor@client | guest   | allowed Office365       | Teams | enabled  | yes     | ACC-1 CAC-15 CAP-3 CAP-4 |
    | victor@client | guest   | allowed Office365       | other | enabled  | no      | !CAP-2 !CAP-4            |
    | victor@client | guest   | blocked AllApplications | Teams | enabled  | no      | !CAP-2 !CAP-4            |
    | victor@client | guest   | allowed AllApplications | Teams | disabled | no      | !ACC-1 !ACC-6            |
    | victor@client | otherwise | allowed AllApplications | Teams | disabled | yes | ACC-6 CAC-15 CAP-3 CAP-4 |
    | victor@client | otherwise | blocked AllApplications | Teams | enabled | yes | ACC-1 ACC-6 CAC-15 CAP-3 CAP-4 |
  )",
               [](const Row& row) {
                 const std::string& there = row["there"];
                 Estate estate = firm_and_client(there == "guest"       ? "{}"
                                                 : there == "otherwise" ? "{otherIdentityProvider: true}"
                                                 : there == "pending"   ? "{accepted: false}"
                                                                        : "");
                 estate.in("firm").partner(
                     "client",
                     "{b2bCollaborationInbound: " + section("allowed AllUsers", row["inbound applications"]) + "}");
                 auto world = estate.world();
                 const PersonId who = world->person(row["who"]);
                 const AppId app =
                     row["app"] == "Teams" ? teams_app : AppId{static_cast<std::int32_t>(world->shape.apps.size()) - 1};
                 return Decision(std::move(world),
                                 [who, app](auto& logic, const auto& facts) {
                                   return can_access(logic, facts, who, TenantId{0}, app);
                                 })
                     .with(Leaf::account_is_enabled, who.index, row["account"] == "enabled");
               });
}

/// The words that only pass a rule on, and the word for synchronization, which looks through the configured jobs.
Table synced_table() {
  return table("can_be_synced", R"(
    | job            | to     | verdict | because (outermost) |
    |----------------|--------|---------|---------------------|
    | {scope: all}   | firm   | yes     | CAP-11              |
    | {assigned: []} | firm   | no      | !CAP-11             |
    | {scope: all}   | client | no      | !CAP-11             |
  )",
               [](const Row& row) {
                 Estate estate = firm_and_client();
                 estate.in("firm").partner("client",
                                           "{automaticUserConsentSettings: {inboundAllowed: true}, "
                                           "identitySynchronization: {userSyncInbound: {isSyncAllowed: true}}}");
                 estate.in("client")
                     .partner("firm", "{automaticUserConsentSettings: {outboundAllowed: true}}")
                     .set("crossTenantSynchronization.firm", row["job"]);
                 auto world = estate.world();
                 const TenantId to = world->tenant(row["to"]);
                 return Decision(std::move(world), [to](auto& logic, const auto& facts) {
                   return can_be_synced(logic, facts, PersonId{1}, to);
                 });
               });
}

Table redeem_word_table() {
  return table("can_redeem", R"(
    | there   | verdict | because (outermost)                  |
    |---------|---------|--------------------------------------|
    | pending | yes     | ACC-1 INV-8 INV-9 INV-10 LIF-5 RED-1 |
    | guest   | no      | !RED-1                               |
  )",
               [](const Row& row) {
                 return Decision(
                     firm_and_client(row["there"] == "guest" ? "{}" : "{accepted: false}").world(),
                     [](auto& logic, const auto& facts) { return can_redeem(logic, facts, PersonId{1}, TenantId{0}); });
               });
}

/// Chat: by external access, or inside a tenant where both are.
Table chat_table() {
  return table("can_chat", R"(
    | a             | b             | firm federates | victor there | common team | verdict | because (outermost) |
    |---------------|---------------|----------------|--------------|-------------|---------|---------------------|
    | peggy@firm    | victor@client | true           | nobody       | no          | yes     | ACC-1 CAP-5 CAP-14  |
    | peggy@firm    | victor@client | false          | nobody       | no          | no      | !CAP-5 !CAP-6       |
    | peggy@firm    | victor@client | false          | guest        | no          | no      | !CAP-5 !CAP-6       |
    | peggy@firm    | victor@client | false          | guest        | yes         | yes     | CAP-6               |
    | victor@client | wendy@client  | false          | nobody       | no          | yes     | CAP-6               |
  )",
               [](const Row& row) {
                 Estate estate = firm_and_client(row["victor there"] == "guest" ? "{}" : "");
                 estate.in("firm").set("tenantFederationConfiguration.AllowFederatedUsers", row["firm federates"]);
                 if (row.says_yes("common team")) estate.team("deal", "peggy@firm", "victor@client");
                 auto world = estate.world();
                 const PersonId a = world->person(row["a"]), b = world->person(row["b"]);
                 return Decision(std::move(world),
                                 [a, b](auto& logic, const auto& facts) { return can_chat(logic, facts, a, b); });
               });
}

/// What a chat carries. Between organisations: text; rich text and groups too where one Azure cloud holds both; files
/// never. Inside a tenant: everything, but files with no guest from another cloud.
Table chat_features_table() {
  return table(
      "chat_carries", R"(
    | environment | victor is | feature   | verdict | because (outermost)   |
    |-------------|-----------|-----------|---------|-----------------------|
    | gcc-high    | external  | text      | yes     | ACC-1 CAP-5 CAP-14    |
    | gcc-high    | external  | rich-text | no      | !CAP-6 !CAP-14        |
    | gcc-high    | external  | group     | no      | !CAP-6 !CAP-14        |
    | gcc-high    | external  | files     | no      | !CAP-6 !CAP-14        |
    | commercial  | external  | text      | yes     | ACC-1 CAP-5 CAP-14    |
    | commercial  | external  | rich-text | yes     | ACC-1 CAP-5 CAP-14    |
    | commercial  | external  | group     | yes     | ACC-1 CAP-5 CAP-14    |
    | commercial  | external  | files     | no      | !CAP-6 !CAP-14        |
    | gcc         | external  | group     | yes     | ACC-1 CAP-5 CAP-14    |
    | gcc-high    | guest     | text      | yes     | CAP-6                 |
    | gcc-high    | guest     | rich-text | yes     | CAP-6                 |
    | gcc-high    | guest     | group     | yes     | CAP-6                 |
    | gcc-high    | guest     | files     | no      | !CAP-5 !CAP-6 !CAP-14 |
    | commercial  | guest     | files     | yes     | CAP-6                 |
  )",
      [](const Row& row) {
        const bool guest = row["victor is"] == "guest";
        const std::string all = section("allowed AllUsers", "allowed AllApplications");
        const auto open = [&](Estate& estate, const std::string& other) {
          estate.set("crossTenantAccessPolicy.allowedCloudEndpoints", "[microsoftonline.com, microsoftonline.us]")
              .partner(other, "{b2bCollaborationInbound: " + all + ", b2bCollaborationOutbound: " + all + "}")
              .set("tenantFederationConfiguration.AllowFederatedUsers", guest ? "false" : "true");
        };
        Estate estate;
        open(estate.tenant("firm").person("peggy"), "client");
        if (guest) estate.guest("victor@client").team("deal", "peggy@firm", "victor@client");
        open(estate.tenant("client", row["environment"]).person("victor"), "firm");
        const std::string& feature = row["feature"];
        const ChatFeature carried = feature == "text"        ? ChatFeature::text
                                    : feature == "rich-text" ? ChatFeature::rich_text
                                    : feature == "group"     ? ChatFeature::group
                                                             : ChatFeature::files;
        return Decision(estate.world(), [carried](auto& logic, const auto& facts) {
          return can_chat(logic, facts, PersonId{0}, PersonId{1}, carried);
        });
      });
}

/// What was said in a team's channels is read in the team, by whoever can open it.
Table team_history_table() {
  return table("reads_in_team", R"(
    | who           | in team | AllowGuestUser | verdict | because (outermost) |
    |---------------|---------|----------------|---------|---------------------|
    | victor@client | yes     | true           | yes     | CAP-15              |
    | victor@client | yes     | false          | no      | !CAP-15             |
    | victor@client | no      | true           | no      | !CAP-15             |
    | peggy@firm    | no      | false          | yes     | CAP-15              |
  )",
               [](const Row& row) {
                 Estate estate = firm_and_client("{}");
                 estate.in("firm")
                     .set("teamsClientConfiguration.AllowGuestUser", row["AllowGuestUser"])
                     .team("deal", "peggy@firm", row.says_yes("in team") ? "victor@client" : "");
                 auto world = estate.world();
                 const PersonId who = world->person(row["who"]);
                 return Decision(std::move(world), [who](auto& logic, const auto& facts) {
                   return can_read_history(logic, facts, who, TeamId{0});
                 });
               });
}

/// In a team already, or to be added.
Table join_team_table() {
  return table(
      "can_join_team", R"(
    | who           | in team | AllowGuestUser | owner    | verdict | because (outermost)                                           |
    |---------------|---------|----------------|----------|---------|---------------------------------------------------------------|
    | victor@client | yes     | true           | enabled  | yes     | ACC-1 CAC-15 TMS-1 TMS-2 TMS-3 TMS-4 TMS-7 TMS-11 TMS-12      |
    | victor@client | yes     | true           | disabled | yes     | ACC-1 CAC-15 TMS-1 TMS-2 TMS-3 TMS-4 TMS-7 TMS-11 TMS-12      |
    | victor@client | yes     | false          | enabled  | no      | !TMS-1 !TMS-6                                                 |
    | victor@client | no      | true           | enabled  | yes     | ACC-1 CAC-15 TMS-1 TMS-2 TMS-3 TMS-4 TMS-5 TMS-6 TMS-7 TMS-11 |
    | victor@client | no      | true           | disabled | no      | !TMS-5 !TMS-12                                                |
    | wendy@client  | no      | true           | enabled  | no      | !TMS-3 !TMS-12                                                |
  )",
      [](const Row& row) {
        Estate estate = firm_and_client("{}");
        estate.in("firm")
            .set("teamsClientConfiguration.AllowGuestUser", row["AllowGuestUser"])
            .team("deal", "peggy@firm", row.says_yes("in team") ? "victor@client" : "");
        auto world = estate.world();
        const PersonId who = world->person(row["who"]);
        return Decision(std::move(world),
                        [who](auto& logic, const auto& facts) { return can_join_team(logic, facts, who, TeamId{0}); })
            .with(Leaf::account_is_enabled, 0, row["owner"] == "enabled");
      });
}

}  // namespace

std::vector<Table> capability_tables() {
  return {invited_table(), access_table(),        synced_table(),    redeem_word_table(),
          chat_table(),    chat_features_table(), join_team_table(), team_history_table()};
}

}  // namespace entente::testing
