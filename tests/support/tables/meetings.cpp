// meetings.hpp: as whom somebody may join. Which identity comes first, and the lobby, are in lobby.cpp.
#include "model/rulebook/meetings.hpp"

#include "tests/support/estate.hpp"
#include "tests/support/table.hpp"
#include "tests/support/tables/joins.hpp"

namespace entente::testing {
namespace {

using namespace model;

constexpr std::string_view both_clouds = "[microsoftonline.com, microsoftonline.us, partner.microsoftonline.cn]";

/// Two switches, of the organisation and of the organiser's policy, and some client left to join with.
Table anonymous_table() {
  return table("may_join_anonymously", R"(
    | DisableAnonymousJoin | AllowAnonymousUsersToJoinMeeting | BlockedAnonymousJoinClientTypes | verdict | because                  |
    |----------------------|----------------------------------|---------------------------------|---------|--------------------------|
    | false                | true                             |                                 | yes     | MTG-1 MTG-2 MTG-13 TRV-3 |
    | true                 | true                             |                                 | no      | !MTG-1                   |
    | false                | false                            |                                 | no      | !MTG-2                   |
    | true                 | false                            |                                 | no      | !MTG-1 !MTG-2            |
    | false                | true                             | Teams                           | yes     | MTG-1 MTG-2 MTG-13 TRV-3 |
    | false                | true                             | ACS                             | yes     | MTG-1 MTG-2 MTG-13 TRV-3 |
    | false                | true                             | ACS, Teams                      | no      | !MTG-13                  |
  )",
               [](const Row& row) {
                 Estate estate;
                 estate.tenant("contoso")
                     .set("teamsMeetingConfiguration.DisableAnonymousJoin", row["DisableAnonymousJoin"])
                     .set("teamsMeetingPolicy.AllowAnonymousUsersToJoinMeeting",
                          row["AllowAnonymousUsersToJoinMeeting"])
                     .set("teamsMeetingPolicy.BlockedAnonymousJoinClientTypes",
                          "[" + row["BlockedAnonymousJoinClientTypes"] + "]");
                 estate.tenant("fabrikam").person("victor");
                 return Decision(estate.world(), [](auto& logic, const auto& facts) {
                   return may_join_anonymously(logic, facts, PersonId{0}, TenantId{0});
                 });
               });
}

/// Joining is one thing, beginning with nobody known there another: that needs its own setting, and no lobby.
Table start_table() {
  return table("may_start_anonymously", R"(
    | DisableAnonymousJoin | AllowAnonymousUsersToStartMeeting | AutoAdmittedUsers                 | verdict | because                         |
    |----------------------|-----------------------------------|-----------------------------------|---------|---------------------------------|
    | false                | true                              | Everyone                          | yes     | MTG-1 MTG-2 MTG-13 MTG-14 TRV-3 |
    | false                | false                             | Everyone                          | no      | !MTG-14                         |
    | false                | true                              | EveryoneInSameAndFederatedCompany | no      | !MTG-14                         |
    | false                | true                              | EveryoneInCompany                 | no      | !MTG-14                         |
    | true                 | true                              | Everyone                          | no      | !MTG-1                          |
  )",
               [](const Row& row) {
                 Estate estate;
                 estate.tenant("contoso")
                     .set("teamsMeetingConfiguration.DisableAnonymousJoin", row["DisableAnonymousJoin"])
                     .set("teamsMeetingPolicy.AllowAnonymousUsersToStartMeeting",
                          row["AllowAnonymousUsersToStartMeeting"])
                     .set("teamsMeetingPolicy.AutoAdmittedUsers", row["AutoAdmittedUsers"]);
                 estate.tenant("fabrikam").person("victor");
                 return Decision(estate.world(), [](auto& logic, const auto& facts) {
                   return may_start_anonymously(logic, facts, PersonId{0}, TenantId{0});
                 });
               });
}

/// A host and a visitor's home in two environments, with cross-cloud meetings set up as the row says.
[[nodiscard]] Estate meeting_pair(const Row& row) {
  Estate estate;
  estate.tenant("host", row["host"]).person("peggy");
  if (row["clouds enabled"] != "home only") estate.set("crossTenantAccessPolicy.allowedCloudEndpoints", both_clouds);
  if (row["host inbound"] != "unlisted")
    estate.partner("home", "{crossCloudMeetingConfiguration: {inboundAllowed: " + row["host inbound"] + "}}");
  estate.tenant("home", row["home"]).person("victor");
  if (row["clouds enabled"] != "host only") estate.set("crossTenantAccessPolicy.allowedCloudEndpoints", both_clouds);
  if (row["home outbound"] != "unlisted")
    estate.partner("host", "{crossCloudMeetingConfiguration: {outboundAllowed: " + row["home outbound"] + "}}");
  return estate;
}

[[nodiscard]] Decision joining(const Estate& estate, JoinAs as) {
  auto world = estate.world();
  const PersonId who = world->person("victor@home");
  return Decision(std::move(world), [who, as](auto& logic, const auto& facts) {
    return may_join_as(logic, facts, who, TenantId{0}, as);
  });
}

/// Across environments: the pair, the clouds where they differ, the host's inbound and the home's outbound word.
Table authenticated_across_table() {
  return table("may_join_authenticated_across", R"(
    | host       | home     | clouds enabled | host inbound | home outbound | verdict | because (outermost)                                      |
    |------------|----------|----------------|--------------|---------------|---------|----------------------------------------------------------|
    | commercial | 21vianet | both           | true         | true          | yes     | ACC-1 FED-12 MTG-3 MTG-4 MTG-5 MTG-6 MTG-7 MTG-8 !MTG-12 |
    | commercial | 21vianet | home only      | true         | true          | no      | !MTG-7 !MTG-12                                           |
    | commercial | 21vianet | host only      | true         | true          | no      | !MTG-7 !MTG-12                                           |
    | commercial | 21vianet | both           | false        | true          | no      | !MTG-5 !MTG-12                                           |
    | commercial | 21vianet | both           | true         | false         | no      | !MTG-6 !MTG-12                                           |
    | commercial | 21vianet | both           | unlisted     | true          | no      | !MTG-5 !MTG-12                                           |
    | commercial | 21vianet | both           | true         | unlisted      | no      | !MTG-6 !MTG-12                                           |
    | gcc-high   | 21vianet | both           | true         | true          | no      | !MTG-4 !MTG-9 !MTG-12                                    |
    | dod        | 21vianet | both           | true         | true          | no      | !MTG-4 !MTG-9 !MTG-12                                    |
    | commercial | gcc      | home only      | true         | true          | yes     | ACC-1 FED-12 MTG-3 MTG-4 MTG-5 MTG-6 MTG-7 MTG-8 !MTG-12 |
    | gcc-high   | dod      | both           | true         | true          | yes     | ACC-1 FED-12 MTG-3 MTG-4 MTG-5 MTG-6 MTG-7 MTG-8 !MTG-12 |
    | commercial | gcc-high | both           | true         | true          | yes     | ACC-1 FED-12 MTG-3 MTG-4 MTG-5 MTG-6 MTG-7 MTG-8 !MTG-12 |
  )",
               [](const Row& row) { return joining(meeting_pair(row), JoinAs::authenticated); });
}

/// A partner that leaves the meeting setting out takes the default's; a partner that is not listed takes nothing.
Table meeting_inheritance_table() {
  return table("meeting_setting_inherits", R"(
    | host default | host partner            | home default | home partner            | verdict | because (outermost)                                      |
    |--------------|-------------------------|--------------|-------------------------|---------|----------------------------------------------------------|
    | true         | {inboundAllowed: null}  | true         | {}                      | yes     | ACC-1 FED-12 MTG-3 MTG-4 MTG-5 MTG-6 MTG-7 MTG-8 !MTG-12 |
    | true         | {inboundAllowed: false} | true         | {}                      | no      | !MTG-5 !MTG-12                                           |
    | false        | {inboundAllowed: null}  | true         | {}                      | no      | !MTG-5 !MTG-12                                           |
    | false        | {inboundAllowed: true}  | true         | {}                      | yes     | ACC-1 FED-12 MTG-3 MTG-4 MTG-5 MTG-6 MTG-7 MTG-8 !MTG-12 |
    | true         | {}                      | false        | {}                      | no      | !MTG-6 !MTG-12                                           |
    | true         | {}                      | false        | {outboundAllowed: true} | yes     | ACC-1 FED-12 MTG-3 MTG-4 MTG-5 MTG-6 MTG-7 MTG-8 !MTG-12 |
  )",
               [](const Row& row) {
                 Estate estate;
                 const auto tenant = [&](const std::string& key, const std::string& other,
                                         const std::string& environment, const std::string& direction) {
                   estate.tenant(key, environment)
                       .set("crossTenantAccessPolicy.allowedCloudEndpoints", both_clouds)
                       .set("crossTenantAccessPolicy.default.crossCloudMeetingConfiguration." + direction,
                            row[key + " default"])
                       .partner(other, "{crossCloudMeetingConfiguration: " + row[key + " partner"] + "}");
                 };
                 tenant("host", "home", "commercial", "inboundAllowed");
                 estate.person("peggy");
                 tenant("home", "host", "gcc-high", "outboundAllowed");
                 estate.person("victor");
                 return joining(estate, JoinAs::authenticated);
               });
}

/// A trial tenant is kept out of authenticated meetings across environments as it is out of chats: by either side.
Table meeting_trial_table() {
  return table("trial_tenants_in_meetings", R"(
    | host trial | home trial | host exempts | home exempts | verdict | because (outermost)                                      |
    |------------|------------|--------------|--------------|---------|----------------------------------------------------------|
    | false      | false      | no           | no           | yes     | ACC-1 FED-12 MTG-3 MTG-4 MTG-5 MTG-6 MTG-7 MTG-8 !MTG-12 |
    | false      | true       | no           | no           | no      | !MTG-9 !MTG-12                                           |
    | false      | true       | yes          | no           | yes     | ACC-1 FED-12 MTG-3 MTG-4 MTG-5 MTG-6 MTG-7 MTG-8 !MTG-12 |
    | true       | false      | no           | no           | no      | !MTG-9 !MTG-12                                           |
    | true       | false      | no           | yes          | yes     | ACC-1 FED-12 MTG-3 MTG-4 MTG-5 MTG-6 MTG-7 MTG-8 !MTG-12 |
  )",
               [](const Row& row) {
                 const auto exempting = [&](Estate& estate, const std::string& own, const std::string& other) {
                   estate.trait("trial", row[own + " trial"])
                       .set("crossTenantAccessPolicy.allowedCloudEndpoints", both_clouds)
                       .partner(other,
                                "{crossCloudMeetingConfiguration: {inboundAllowed: true, outboundAllowed: true}}");
                   if (row.says_yes(own + " exempts"))
                     estate.set("tenantFederationConfiguration.AllowedTrialTenantDomains", "[" + other + ".example]");
                 };
                 Estate estate;
                 exempting(estate.tenant("host").person("peggy"), "host", "home");
                 exempting(estate.tenant("home", "gcc-high").person("victor"), "home", "host");
                 return joining(estate, JoinAs::authenticated);
               });
}

/// Across environments a B2B user of the host, pending ones included, never joins authenticated from home.
Table guests_across_table() {
  return table("b2b_users_join_as_guests_across", R"(
    | there   | verdict | because (outermost)                                      |
    |---------|---------|----------------------------------------------------------|
    | nobody  | yes     | ACC-1 FED-12 MTG-3 MTG-4 MTG-5 MTG-6 MTG-7 MTG-8 !MTG-12 |
    | guest   | no      | !MTG-3 !MTG-12                                           |
    | member  | no      | !MTG-3 !MTG-12                                           |
    | pending | no      | !MTG-3 !MTG-12                                           |
  )",
               [](const Row& row) {
                 constexpr const char* open =
                     "{crossCloudMeetingConfiguration: {inboundAllowed: true, outboundAllowed: true}}";
                 Estate estate;
                 estate.tenant("host")
                     .person("peggy")
                     .set("crossTenantAccessPolicy.allowedCloudEndpoints", both_clouds)
                     .partner("home", open);
                 if (row["there"] == "guest") estate.guest("victor@home");
                 if (row["there"] == "member") estate.guest("victor@home", "{userType: member}");
                 if (row["there"] == "pending") estate.guest("victor@home", "{accepted: false}");
                 estate.tenant("home", "gcc-high")
                     .person("victor")
                     .set("crossTenantAccessPolicy.allowedCloudEndpoints", both_clouds)
                     .partner("host", open);
                 return joining(estate, JoinAs::authenticated);
               });
}

/// Inside one environment external access carries the join, whoever else the person is over there; the person's own
/// meeting policy has a word too.
Table authenticated_within_table() {
  return table(
      "may_join_authenticated_within", R"(
    | host federates | home federates | there   | ExternalMeetingJoin   | account  | as            | verdict | because (outermost)                         |
    |----------------|----------------|---------|-----------------------|----------|---------------|---------|---------------------------------------------|
    | true           | true           | nobody  | EnabledForAnyone      | enabled  | authenticated | yes     | ACC-1 MTG-8 MTG-9 MTG-12                    |
    | true           | true           | nobody  | EnabledForTrustedOrgs | enabled  | authenticated | yes     | ACC-1 MTG-8 MTG-9 MTG-12                    |
    | true           | true           | nobody  | Disabled              | enabled  | authenticated | no      | !MTG-8                                      |
    | false          | true           | nobody  | EnabledForAnyone      | enabled  | authenticated | no      | !MTG-4 !MTG-5 !MTG-6 !MTG-9 MTG-12          |
    | true           | false          | nobody  | EnabledForAnyone      | enabled  | authenticated | no      | !MTG-4 !MTG-5 !MTG-6 !MTG-9 MTG-12          |
    | true           | true           | nobody  | EnabledForAnyone      | disabled | authenticated | no      | !ACC-1                                      |
    | true           | true           | guest   | EnabledForAnyone      | enabled  | authenticated | yes     | ACC-1 MTG-8 MTG-9 MTG-12                    |
    | true           | true           | member  | EnabledForAnyone      | enabled  | authenticated | yes     | ACC-1 MTG-8 MTG-9 MTG-12                    |
    | true           | true           | pending | EnabledForAnyone      | enabled  | authenticated | yes     | ACC-1 MTG-8 MTG-9 MTG-12                    |
    | true           | true           | guest   | EnabledForAnyone      | enabled  | guest         | yes     | ACC-1 CAC-15 TMS-1 TMS-2 TMS-3 TMS-4 TMS-11 |
    | true           | true           | pending | EnabledForAnyone      | enabled  | guest         | no      | !TMS-3                                      |
    | true           | true           | nobody  | EnabledForAnyone      | enabled  | guest         | no      | !TMS-3                                      |
    | true           | true           | guest   | EnabledForAnyone      | enabled  | anonymous     | yes     | MTG-1 MTG-2 MTG-13 TRV-3                    |
    | false          | false          | nobody  | Disabled              | enabled  | anonymous     | yes     | MTG-1 MTG-2 MTG-13 TRV-3                    |
    | true           | true           | nobody  | EnabledForAnyone      | enabled  | member        | no      |                                             |
  )",
      [](const Row& row) {
        Estate estate;
        estate.tenant("host").person("peggy").set("tenantFederationConfiguration.AllowFederatedUsers",
                                                  row["host federates"]);
        if (row["there"] == "guest") estate.guest("victor@home");
        if (row["there"] == "member") estate.guest("victor@home", "{userType: member}");
        if (row["there"] == "pending") estate.guest("victor@home", "{accepted: false}");
        estate.tenant("home")
            .person("victor")
            .set("tenantFederationConfiguration.AllowFederatedUsers", row["home federates"])
            .set("teamsMeetingPolicy.ExternalMeetingJoin", row["ExternalMeetingJoin"]);
        return joining(estate, join_named(row["as"])).with(Leaf::account_is_enabled, 1, row["account"] == "enabled");
      });
}

/// Somebody joins in whatever way there is, of a host where somebody can organise.
Table may_join_table() {
  return table(
      "may_join_meeting", R"(
    | anonymous | federates | organiser | who         | verdict | because (outermost)                              |
    |-----------|-----------|-----------|-------------|---------|--------------------------------------------------|
    | off       | false     | enabled   | victor@home | no      | !MTG-1 !MTG-4 !MTG-5 !MTG-6 !MTG-9 MTG-12 !TMS-3 |
    | on        | false     | enabled   | victor@home | yes     | MTG-1 MTG-2 MTG-10 MTG-13 TRV-3                  |
    | off       | true      | enabled   | victor@home | yes     | ACC-1 MTG-8 MTG-9 MTG-10 MTG-12                  |
    | on        | true      | disabled  | victor@home | no      | !MTG-10                                          |
    | off       | false     | enabled   | peggy@host  | yes     | ACC-1 MTG-10                                     |
  )",
      [](const Row& row) {
        Estate estate;
        estate.tenant("host")
            .person("peggy")
            .set("teamsMeetingConfiguration.DisableAnonymousJoin", row["anonymous"] == "off" ? "true" : "false")
            .set("tenantFederationConfiguration.AllowFederatedUsers", row["federates"]);
        estate.tenant("home").person("victor");
        auto world = estate.world();
        const PersonId who = world->person(row["who"]);
        return Decision(
                   std::move(world),
                   [who](auto& logic, const auto& facts) { return may_join_meeting(logic, facts, who, TenantId{0}); })
            .with(Leaf::account_is_enabled, 0, row["organiser"] == "enabled");
      });
}

/// A barrier keeps people apart who are both known to the host, and nobody else.
Table meet_at_table() {
  return table(
      "meet_at", R"(
    | a           | b           | anonymous | barrier | organiser | verdict | because (outermost)                                     |
    |-------------|-------------|-----------|---------|-----------|---------|---------------------------------------------------------|
    | peggy@host  | peter@host  | off       | no      | enabled   | yes     | ACC-1 IB-3 MTG-10                                       |
    | peggy@host  | peter@host  | off       | yes     | enabled   | no      | !IB-3 !MTG-1                                            |
    | peggy@host  | peter@host  | on        | yes     | enabled   | yes     | ACC-1 MTG-1 MTG-2 MTG-10 MTG-13 TRV-3                   |
    | peggy@host  | gustav@home | off       | yes     | enabled   | yes     | ACC-1 CAC-15 IB-3 MTG-10 TMS-1 TMS-2 TMS-3 TMS-4 TMS-11 |
    | peggy@host  | victor@home | off       | no      | enabled   | no      | !MTG-1 !MTG-4 !MTG-5 !MTG-6 !MTG-9 MTG-12 !TMS-3        |
    | peggy@host  | victor@home | on        | no      | enabled   | yes     | ACC-1 MTG-1 MTG-2 MTG-10 MTG-13 TRV-3                   |
    | victor@home | peggy@host  | on        | no      | enabled   | yes     | ACC-1 MTG-1 MTG-2 MTG-10 MTG-13 TRV-3                   |
    | victor@home | wendy@home  | on        | no      | enabled   | yes     | MTG-1 MTG-2 MTG-10 MTG-13 TRV-3                         |
    | victor@home | wendy@home  | on        | no      | disabled  | no      | !MTG-10                                                 |
  )",
      [](const Row& row) {
        Estate estate;
        estate.tenant("host")
            .person("peggy", "{segment: front}")
            .person("peter", "{segment: back}")
            .guest("gustav@home")
            .set("tenantFederationConfiguration.AllowFederatedUsers", "false")
            .set("teamsMeetingConfiguration.DisableAnonymousJoin", row["anonymous"] == "off" ? "true" : "false");
        if (row.says_yes("barrier"))
          estate.set("informationBarrierPolicies",
                     "[{AssignedSegment: front, SegmentsBlocked: [back], State: Active}]");
        estate.tenant("home").person("gustav").person("victor").person("wendy");
        auto world = estate.world();
        const PersonId a = world->person(row["a"]), b = world->person(row["b"]);
        const bool enabled = row["organiser"] == "enabled";
        return Decision(std::move(world),
                        [a, b](auto& logic, const auto& facts) { return meet_at(logic, facts, a, b, TenantId{0}); })
            .with(Leaf::account_is_enabled, 0, enabled)
            .with(Leaf::account_is_enabled, 1, enabled);
      });
}

}  // namespace

std::vector<Table> meeting_tables() {
  return {anonymous_table(),
          start_table(),
          meeting_trial_table(),
          authenticated_across_table(),
          meeting_inheritance_table(),
          authenticated_within_table(),
          guests_across_table(),
          may_join_table(),
          meet_at_table()};
}

}  // namespace entente::testing
