// teams.hpp: who uses Teams in a tenant, who may be added to a team, and whom a guest reaches.
#include "model/rulebook/teams.hpp"

#include "tests/support/estate.hpp"
#include "tests/support/table.hpp"

namespace entente::testing {
namespace {

using namespace model;

constexpr std::string_view both_clouds = "[microsoftonline.com, microsoftonline.us, partner.microsoftonline.cn]";

/// Contoso and a fabrikam in some environment, open to one another; victor of fabrikam is a visitor of some type.
[[nodiscard]] Estate host_and_visitor(const std::string& environment, const std::string& visitor) {
  Estate estate;
  estate.tenant("contoso")
      .person("peggy")
      .person("peter")
      .partner("fabrikam")
      .set("crossTenantAccessPolicy.allowedCloudEndpoints", both_clouds);
  if (visitor == "guest") estate.guest("victor@fabrikam");
  if (visitor == "member") estate.guest("victor@fabrikam", "{userType: member}");
  if (visitor == "pending") estate.guest("victor@fabrikam", "{accepted: false}");
  return estate.tenant("fabrikam", environment)
      .person("victor")
      .partner("contoso")
      .set("crossTenantAccessPolicy.allowedCloudEndpoints", both_clouds);
}

/// An External Guest everywhere; an External Member in one Azure cloud only.
Table uses_teams_table() {
  return table(
      "uses_teams_in", R"(
    | who             | environment | there as | AllowGuestUser | Teams permitted | account  | verdict | because (outermost)                         |
    |-----------------|-------------|----------|----------------|-----------------|----------|---------|---------------------------------------------|
    | peggy@contoso   | commercial  | nobody   | false          | no              | enabled  | yes     | ACC-1                                       |
    | peggy@contoso   | commercial  | nobody   | true           | yes             | disabled | no      | !ACC-1                                      |
    | victor@fabrikam | commercial  | guest    | true           | yes             | enabled  | yes     | ACC-1 CAC-15 TMS-1 TMS-2 TMS-3 TMS-4 TMS-11 |
    | victor@fabrikam | commercial  | member   | true           | yes             | enabled  | yes     | ACC-1 CAC-15 TMS-1 TMS-3 TMS-4 TMS-11       |
    | victor@fabrikam | 21vianet    | guest    | true           | yes             | enabled  | yes     | ACC-1 CAC-15 TMS-1 TMS-2 TMS-3 TMS-4        |
    | victor@fabrikam | 21vianet    | member   | true           | yes             | enabled  | no      | !TMS-2 !TMS-11                              |
    | victor@fabrikam | commercial  | pending  | true           | yes             | enabled  | no      | !TMS-3                                      |
    | victor@fabrikam | commercial  | nobody   | true           | yes             | enabled  | no      | !TMS-3                                      |
    | victor@fabrikam | commercial  | guest    | false          | yes             | enabled  | no      | !TMS-1                                      |
    | victor@fabrikam | commercial  | guest    | true           | no              | enabled  | no      | !TMS-4                                      |
    | victor@fabrikam | commercial  | guest    | true           | yes             | disabled | no      | !ACC-1 !ACC-6                               |
  )",
      [](const Row& row) {
        const std::string apps = row.says_yes("Teams permitted") ? "allowed Office365" : "blocked Office365";
        auto world = host_and_visitor(row["environment"], row["there as"])
                         .in("contoso")
                         .set("teamsClientConfiguration.AllowGuestUser", row["AllowGuestUser"])
                         .partner("fabrikam", "{b2bCollaborationInbound: " + section("allowed AllUsers", apps) + "}")
                         .world();
        const PersonId who = world->person(row["who"]);
        return Decision(std::move(world),
                        [who](auto& logic, const auto& facts) { return uses_teams_in(logic, facts, who, TenantId{0}); })
            .with(Leaf::account_is_enabled, who.index, row["account"] == "enabled");
      });
}

/// A team needs an owner who can add, and nobody in it whom a barrier keeps away.
Table may_join_team_table() {
  return table(
      "may_join_team", R"(
    | who             | in team already | owner    | barrier           | verdict | because (outermost)                                           |
    |-----------------|-----------------|----------|-------------------|---------|---------------------------------------------------------------|
    | peter@contoso   | no              | enabled  | none              | yes     | ACC-1 TMS-5 TMS-6 TMS-7                                       |
    | peter@contoso   | yes             | enabled  | none              | no      | !TMS-6                                                        |
    | peter@contoso   | no              | none     | none              | no      | !TMS-5                                                        |
    | peter@contoso   | no              | disabled | none              | no      | !TMS-5                                                        |
    | peter@contoso   | no              | enabled  | back blocks front | no      | !TMS-7                                                        |
    | peter@contoso   | no              | enabled  | front blocks back | no      | !TMS-7                                                        |
    | victor@fabrikam | no              | enabled  | none              | yes     | ACC-1 CAC-15 TMS-1 TMS-2 TMS-3 TMS-4 TMS-5 TMS-6 TMS-7 TMS-11 |
    | victor@fabrikam | no              | enabled  | back blocks front | yes     | ACC-1 CAC-15 TMS-1 TMS-2 TMS-3 TMS-4 TMS-5 TMS-6 TMS-7 TMS-11 |
    | wendy@fabrikam  | no              | enabled  | none              | no      | !TMS-3                                                        |
  )",
      [](const Row& row) {
        Estate estate;
        estate.tenant("contoso")
            .person("peggy", "{segment: front}")
            .person("peter", "{segment: back}")
            .guest("victor@fabrikam");
        const bool owned = row["owner"] != "none";
        const std::string peter = row.says_yes("in team already") ? "peter@contoso" : "";
        estate.team("deal", owned ? "peggy@contoso" : "", owned ? peter : "peggy@contoso " + peter);
        if (row["barrier"] == "back blocks front")
          estate.set("informationBarrierPolicies",
                     "[{AssignedSegment: back, SegmentsBlocked: [front], State: Active}]");
        if (row["barrier"] == "front blocks back")
          estate.set("informationBarrierPolicies",
                     "[{AssignedSegment: front, SegmentsBlocked: [back], State: Active}]");
        estate.tenant("fabrikam").person("victor").person("wendy");
        auto world = estate.world();
        const PersonId who = world->person(row["who"]), peggy = world->person("peggy@contoso");
        return Decision(std::move(world),
                        [who](auto& logic, const auto& facts) { return may_join_team(logic, facts, who, TeamId{0}); })
            .with(Leaf::account_is_enabled, peggy.index, row["owner"] != "disabled");
      });
}

/// People of the house reach one another; a guest reaches whom they share a team with, or everybody under the other
/// reading.
Table chat_inside_table() {
  return table("chat_inside", R"(
    | a               | b               | team members                   | guest reach  | barrier | verdict | because (outermost)                                     |
    |-----------------|-----------------|--------------------------------|--------------|---------|---------|---------------------------------------------------------|
    | peggy@contoso   | peter@contoso   |                                | common-team  | no      | yes     | ACC-1 IB-3 TMS-8                                        |
    | peggy@contoso   | peter@contoso   |                                | common-team  | yes     | no      | !IB-3                                                   |
    | peggy@contoso   | victor@fabrikam |                                | common-team  | no      | no      | !TMS-8 !TMS-9 !TMS-10                                   |
    | peggy@contoso   | victor@fabrikam | peggy@contoso victor@fabrikam  | common-team  | no      | yes     | ACC-1 CAC-15 IB-3 TMS-1 TMS-2 TMS-3 TMS-4 TMS-10 TMS-11 |
    | peggy@contoso   | victor@fabrikam | victor@fabrikam                | common-team  | no      | no      | !TMS-8 !TMS-9 !TMS-10                                   |
    | peggy@contoso   | victor@fabrikam |                                | whole-tenant | no      | yes     | ACC-1 CAC-15 IB-3 TMS-1 TMS-2 TMS-3 TMS-4 TMS-9 TMS-11  |
    | victor@fabrikam | wendy@fabrikam  |                                | common-team  | no      | no      | !TMS-8 !TMS-9 !TMS-10                                   |
    | victor@fabrikam | wendy@fabrikam  | victor@fabrikam wendy@fabrikam | common-team  | no      | yes     | ACC-1 CAC-15 IB-3 TMS-1 TMS-2 TMS-3 TMS-4 TMS-10 TMS-11 |
    | peggy@contoso   | uwe@fabrikam    | peggy@contoso uwe@fabrikam     | whole-tenant | no      | no      | !TMS-3                                                  |
  )",
               [](const Row& row) {
                 Estate estate;
                 estate.catalog("{readings: {guest-reach: " + row["guest reach"] + "}}");
                 estate.tenant("contoso")
                     .person("peggy", "{segment: front}")
                     .person("peter", "{segment: back}")
                     .guest("victor@fabrikam")
                     .guest("wendy@fabrikam")
                     .team("deal", "", row["team members"]);
                 if (row.says_yes("barrier"))
                   estate.set("informationBarrierPolicies",
                              "[{AssignedSegment: back, SegmentsBlocked: [front], State: Active}]");
                 estate.tenant("fabrikam").person("victor").person("wendy").person("uwe");
                 auto world = estate.world();
                 const PersonId a = world->person(row["a"]), b = world->person(row["b"]);
                 return Decision(std::move(world), [a, b](auto& logic, const auto& facts) {
                   return chat_inside(logic, facts, a, b, TenantId{0});
                 });
               });
}

/// Being in the list of a team is not enough: both must be able to open it, and no barrier may have come in between.
Table share_team_table() {
  return table("share_team", R"(
    | a             | b               | team members                  | AllowGuestUser | barrier | verdict | because (outermost)                                     |
    |---------------|-----------------|-------------------------------|----------------|---------|---------|---------------------------------------------------------|
    | peggy@contoso | victor@fabrikam | peggy@contoso victor@fabrikam | true           | no      | yes     | ACC-1 CAC-15 IB-3 TMS-1 TMS-2 TMS-3 TMS-4 TMS-11 TMS-12 |
    | peggy@contoso | victor@fabrikam | peggy@contoso                 | true           | no      | no      | !TMS-12                                                 |
    | peggy@contoso | victor@fabrikam | peggy@contoso victor@fabrikam | false          | no      | no      | !TMS-1                                                  |
    | peggy@contoso | peter@contoso   | peggy@contoso peter@contoso   | false          | no      | yes     | ACC-1 IB-3 TMS-12                                       |
    | peggy@contoso | peter@contoso   | peggy@contoso peter@contoso   | false          | yes     | no      | !IB-3                                                   |
  )",
               [](const Row& row) {
                 Estate estate;
                 estate.tenant("contoso")
                     .person("peggy", "{segment: front}")
                     .person("peter", "{segment: back}")
                     .guest("victor@fabrikam")
                     .set("teamsClientConfiguration.AllowGuestUser", row["AllowGuestUser"])
                     .team("deal", "", row["team members"]);
                 if (row.says_yes("barrier"))
                   estate.set("informationBarrierPolicies",
                              "[{AssignedSegment: back, SegmentsBlocked: [front], State: Active}]");
                 estate.tenant("fabrikam").person("victor");
                 auto world = estate.world();
                 const PersonId a = world->person(row["a"]), b = world->person(row["b"]);
                 return Decision(std::move(world), [a, b](auto& logic, const auto& facts) {
                   return share_team(logic, facts, a, b, TeamId{0});
                 });
               });
}

/// A team is created by people of the house: all of them, those of one group, or administrators.
Table create_team_table() {
  return table("may_create_team", R"(
    | creator       | traits                          | team is | users create | group   | verdict | because (outermost)                     |
    |---------------|---------------------------------|---------|--------------|---------|---------|-----------------------------------------|
    | peggy@firm    | {}                              | new     | true         |         | yes     | ACC-1 TMS-13 TMS-14 TMS-15 |
    | peggy@firm    | {}                              | owned   | true         |         | no      | !TMS-13 |
    | peggy@firm    | {}                              | new     | false        |         | no      | !TMS-15 !TMS-16 !TMS-17 |
    | peggy@firm    | {groups: [makers]}              | new     | false        | makers  | yes     | ACC-1 TMS-13 TMS-14 TMS-16 |
    | peggy@firm    | {}                              | new     | false        | makers  | no      | !TMS-15 !TMS-16 !TMS-17 |
    | peggy@firm    | {roles: [TeamsAdministrator]}   | new     | false        |         | yes     | ACC-1 TMS-13 TMS-14 TMS-17 |
    | peggy@firm    | {roles: [UserAdministrator]}    | new     | false        |         | yes     | ACC-1 TMS-13 TMS-14 TMS-17 |
    | peggy@firm    | {roles: [GlobalAdministrator]}  | new     | false        |         | yes     | ACC-1 TMS-13 TMS-14 TMS-17 |
    | peggy@firm    | {roles: [GuestInviter]}         | new     | false        |         | no      | !TMS-15 !TMS-16 !TMS-17 |
    | peggy@firm    | {userType: guest}               | new     | true         |         | no      | !TMS-14 |
    | peggy@firm    | {accountEnabled: false}         | new     | true         |         | no      | !ACC-1 |
    | peggy@firm    | {licences: [SharePoint]}        | new     | true         |         | no      | !LIC-1 |
    | victor@client | {}                              | new     | true         |         | no      | !TMS-14 |
  )",
               [](const Row& row) {
                 Estate estate;
                 estate.tenant("firm")
                     .set("groupSettings.EnableGroupCreation", row["users create"])
                     .group("makers")
                     .person("peggy", row["traits"])
                     .team("deal", row["team is"] == "owned" ? "peggy@firm" : "")
                     .guest("victor@client");
                 if (!row["group"].empty()) estate.set("groupSettings.GroupCreationAllowedGroupId", row["group"]);
                 estate.tenant("client").person("victor");
                 auto world = estate.world();
                 const PersonId creator = world->person(row["creator"]);
                 return Decision(std::move(world), [creator](auto& logic, const auto& facts) {
                   return may_create_team(logic, facts, creator, TeamId{0});
                 });
               });
}

}  // namespace

std::vector<Table> team_tables() {
  return {uses_teams_table(), create_team_table(), may_join_team_table(), chat_inside_table(), share_team_table()};
}

}  // namespace entente::testing
