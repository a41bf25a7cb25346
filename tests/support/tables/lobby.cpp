// meetings.hpp: which identity a join uses, and who waits in the lobby.
#include "model/rulebook/capabilities.hpp"
#include "tests/support/estate.hpp"
#include "tests/support/table.hpp"
#include "tests/support/tables/joins.hpp"

namespace entente::testing {
namespace {

using namespace model;

/// The documented lobby table, its four kinds of participant by its six values; authenticated people are of a trusted
/// organisation or not. Nobody here is named in the invitation, and the organiser is not in this table: he holds the
/// key.
Table lobby_table() {
  return table("passes_lobby", R"(
    | AutoAdmittedUsers                 | participant           | verdict | because |
    |-----------------------------------|-----------------------|---------|---------|
    | Everyone                          | member                | yes     | MTG-11  |
    | Everyone                          | guest                 | yes     | MTG-11  |
    | Everyone                          | authenticated trusted | yes     | MTG-11  |
    | Everyone                          | authenticated         | yes     | MTG-11  |
    | Everyone                          | anonymous             | yes     | MTG-11  |
    | EveryoneInSameAndFederatedCompany | member                | yes     | MTG-11  |
    | EveryoneInSameAndFederatedCompany | guest                 | yes     | MTG-11  |
    | EveryoneInSameAndFederatedCompany | authenticated trusted | yes     | MTG-11  |
    | EveryoneInSameAndFederatedCompany | authenticated         | no      | !MTG-11 |
    | EveryoneInSameAndFederatedCompany | anonymous             | no      | !MTG-11 |
    | EveryoneInCompany                 | member                | yes     | MTG-11  |
    | EveryoneInCompany                 | guest                 | yes     | MTG-11  |
    | EveryoneInCompany                 | authenticated trusted | no      | !MTG-11 |
    | EveryoneInCompany                 | anonymous             | no      | !MTG-11 |
    | EveryoneInCompanyExcludingGuests  | member                | yes     | MTG-11  |
    | EveryoneInCompanyExcludingGuests  | guest                 | no      | !MTG-11 |
    | EveryoneInCompanyExcludingGuests  | authenticated trusted | no      | !MTG-11 |
    | EveryoneInCompanyExcludingGuests  | anonymous             | no      | !MTG-11 |
    | InvitedUsers                      | member                | no      | !MTG-11 |
    | InvitedUsers                      | guest                 | no      | !MTG-11 |
    | InvitedUsers                      | authenticated trusted | no      | !MTG-11 |
    | InvitedUsers                      | anonymous             | no      | !MTG-11 |
    | OrganizerOnly                     | member                | no      | !MTG-11 |
    | OrganizerOnly                     | guest                 | no      | !MTG-11 |
    | OrganizerOnly                     | authenticated trusted | no      | !MTG-11 |
    | OrganizerOnly                     | anonymous             | no      | !MTG-11 |
  )",
               [](const Row& row) {
                 Estate estate;
                 estate.tenant("host").set("teamsMeetingPolicy.AutoAdmittedUsers", row["AutoAdmittedUsers"]);
                 const std::string& participant = row["participant"];
                 const JoinAs as = join_named(participant.substr(0, participant.find(' ')));
                 const bool trusted = participant.ends_with("trusted");
                 return Decision(estate.world(), [as, trusted](auto& logic, const auto& facts) {
                   return passes_lobby(logic, facts, TenantId{0}, as, logic.constant(trusted));
                 });
               });
}

/// With InvitedUsers the invitation is the key, for whoever has an account to be named by.
Table invitation_table() {
  return table("invitation_passes_lobby", R"(
    | AutoAdmittedUsers | participant   | verdict | because |
    |-------------------|---------------|---------|---------|
    | InvitedUsers      | member        | yes     | MTG-15  |
    | InvitedUsers      | guest         | yes     | MTG-15  |
    | InvitedUsers      | authenticated | yes     | MTG-15  |
    | InvitedUsers      | anonymous     | no      | !MTG-15 |
    | OrganizerOnly     | member        | no      | !MTG-15 |
    | OrganizerOnly     | guest         | no      | !MTG-15 |
    | EveryoneInCompany | authenticated | no      | !MTG-15 |
  )",
               [](const Row& row) {
                 Estate estate;
                 estate.tenant("host").set("teamsMeetingPolicy.AutoAdmittedUsers", row["AutoAdmittedUsers"]);
                 const JoinAs as = join_named(row["participant"]);
                 return Decision(estate.world(), [as](auto& logic, const auto& facts) {
                   return invitation_passes_lobby(logic, facts, TenantId{0}, as);
                 });
               });
}

/// Who waits: the table of the lobby for whoever joins by the link, and InvitedUsers for whoever is named. Victor's
/// organisation federates with the organiser's, Ralf's does not.
Table waiting_table() {
  return table("waits_in_lobby_of", R"(
    | AutoAdmittedUsers                 | who         | as            | invited | verdict | because (outermost)   |
    |-----------------------------------|-------------|---------------|---------|---------|-----------------------|
    | Everyone                          | ralf@rival  | anonymous     | by link | no      | MTG-11                |
    | EveryoneInSameAndFederatedCompany | victor@home | authenticated | by link | no      | MTG-11                |
    | EveryoneInSameAndFederatedCompany | ralf@rival  | authenticated | by link | yes     | !MTG-11               |
    | EveryoneInCompany                 | victor@home | guest         | by link | no      | MTG-11                |
    | EveryoneInCompany                 | victor@home | authenticated | by name | yes     | !MTG-11 !MTG-15       |
    | InvitedUsers                      | peter@host  | member        | by link | yes     | !MTG-11               |
    | InvitedUsers                      | peter@host  | member        | by name | no      | MTG-15                |
    | InvitedUsers                      | victor@home | guest         | by name | no      | MTG-15                |
    | InvitedUsers                      | victor@home | authenticated | by link | yes     | !MTG-11               |
    | InvitedUsers                      | victor@home | authenticated | by name | no      | MTG-15                |
    | InvitedUsers                      | ralf@rival  | anonymous     | by name | yes     | !MTG-11 !MTG-15       |
    | OrganizerOnly                     | peter@host  | member        | by name | yes     | !MTG-11 !MTG-15       |
  )",
               [](const Row& row) {
                 Estate estate;
                 estate.tenant("host")
                     .person("peggy")
                     .person("peter")
                     .guest("victor@home")
                     .set("teamsMeetingPolicy.AutoAdmittedUsers", row["AutoAdmittedUsers"])
                     .set("tenantFederationConfiguration.BlockedDomains", "[rival.example]");
                 estate.tenant("home").person("victor");
                 estate.tenant("rival").person("ralf");
                 auto world = estate.world();
                 const PersonId who = world->person(row["who"]), peggy = world->person("peggy@host");
                 const JoinAs as = join_named(row["as"]);
                 const Invitation invitation = row["invited"] == "by name" ? Invitation::by_name : Invitation::by_link;
                 return Decision(std::move(world), [=](auto& logic, const auto& facts) {
                   return waits_in_lobby_of(logic, facts, who, peggy, as, invitation);
                 });
               });
}

/// A join goes the first way that is open: of all, or of those that are asked for. A barrier closes the ways of people
/// who are known to the host.
Table joins_as_table() {
  return table(
      "joins_as", R"(
    | there  | barrier | anonymous join | ways                | who          | as            | verdict | because (outermost)                                |
    |--------|---------|----------------|---------------------|--------------|---------------|---------|----------------------------------------------------|
    | guest  | no      | on             | any                 | victor@home  | guest         | yes     | ACC-1 CAC-15 MTG-16 MTG-17 TMS-1 TMS-2 TMS-3 TMS-4 TMS-11 IB-3 |
    | guest  | no      | on             | any                 | victor@home  | authenticated | no      | !MTG-16                                            |
    | guest  | no      | on             | any                 | victor@home  | anonymous     | no      | !MTG-16                                            |
    | guest  | no      | on             | anonymous           | victor@home  | anonymous     | yes     | MTG-1 MTG-2 MTG-13 MTG-16 MTG-17 TRV-3                    |
    | guest  | no      | on             | anonymous           | victor@home  | guest         | no      |                                                    |
    | nobody | no      | on             | any                 | victor@home  | guest         | no      | !TMS-3                                             |
    | nobody | no      | on             | any                 | victor@home  | authenticated | yes     | ACC-1 MTG-8 MTG-9 MTG-12 MTG-16 MTG-17                    |
    | nobody | no      | on             | any                 | victor@home  | anonymous     | no      | !MTG-16                                            |
    | nobody | no      | on             | any                 | peter@host   | member        | yes     | ACC-1 IB-3 MTG-16 MTG-17                                  |
    | nobody | no      | on             | any                 | peter@host   | anonymous     | no      | !MTG-16                                            |
    | nobody | yes     | on             | any                 | peter@host   | member        | no      | !IB-3                                              |
    | nobody | yes     | on             | any                 | peter@host   | anonymous     | yes     | MTG-1 MTG-2 MTG-13 MTG-16 MTG-17 TRV-3                    |
    | nobody | yes     | off            | any                 | peter@host   | anonymous     | no      | !MTG-1                                             |
  )",
      [](const Row& row) {
        Estate estate;
        estate.tenant("host")
            .person("peggy", "{segment: front}")
            .person("peter", "{segment: back}")
            .set("teamsMeetingConfiguration.DisableAnonymousJoin", row["anonymous join"] == "off" ? "true" : "false");
        if (row["there"] == "guest") estate.guest("victor@home");
        if (row.says_yes("barrier"))
          estate.set("informationBarrierPolicies",
                     "[{AssignedSegment: front, SegmentsBlocked: [back], State: Active}]");
        estate.tenant("home").person("victor");
        auto world = estate.world();
        const PersonId who = world->person(row["who"]), peggy = world->person("peggy@host");
        const JoinAs as = join_named(row["as"]);
        std::vector<JoinAs> ways{join_kinds.begin(), join_kinds.end()};
        if (row["ways"] != "any") ways = {join_named(row["ways"])};
        return Decision(std::move(world),
                        [=](auto& logic, const auto& facts) { return joins_as(logic, facts, who, peggy, ways, as); });
      });
}

/// meet, with a person on the right: meetings that this person holds.
Table organiser_table() {
  return table(
      "can_join_meeting", R"(
    | organiser | account  | barrier | her policy | who         | verdict | because (outermost)             |
    |-----------|----------|---------|------------|-------------|---------|---------------------------------|
    | peggy     | enabled  | no      | federates  | victor@home | yes     | ACC-1 MTG-8 MTG-9 MTG-12 MTG-17 |
    | peggy     | enabled  | no      | is closed  | victor@home | no      | !MTG-1 !MTG-4 !MTG-5 !MTG-6 !MTG-9 MTG-12 !TMS-3 |
    | peggy     | disabled | no      | federates  | victor@home | no      | !MTG-1 !MTG-17 !TMS-3           |
    | peggy     | enabled  | no      | federates  | peter@host  | yes     | ACC-1 IB-3 MTG-17               |
    | peggy     | enabled  | yes     | federates  | peter@host  | no      | !IB-3 !MTG-1                    |
  )",
      [](const Row& row) {
        Estate estate;
        estate.tenant("host")
            .person("peggy", row["her policy"] == "federates" ? "{segment: front}"
                                                              : "{segment: front, externalAccessPolicy: closed}")
            .person("peter", "{segment: back}")
            .set("externalAccessPolicies", "{closed: {EnableFederationAccess: false}}")
            .set("teamsMeetingConfiguration.DisableAnonymousJoin", "true");
        if (row.says_yes("barrier"))
          estate.set("informationBarrierPolicies",
                     "[{AssignedSegment: front, SegmentsBlocked: [back], State: Active}]");
        estate.tenant("home").person("victor");
        auto world = estate.world();
        const PersonId who = world->person(row["who"]), peggy = world->person("peggy@host");
        return Decision(std::move(world),
                        [=](auto& logic, const auto& facts) { return can_join_meeting(logic, facts, who, peggy); })
            .with(Leaf::account_is_enabled, 0, row["account"] == "enabled");
      });
}

}  // namespace

std::vector<Table> lobby_tables() {
  return {lobby_table(), invitation_table(), waiting_table(), joins_as_table(), organiser_table()};
}

}  // namespace entente::testing
