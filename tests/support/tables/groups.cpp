// groups.hpp: groups whose members steps change, who changes them, and every list of settings that names such a group.
#include "model/rulebook/groups.hpp"

#include "model/rulebook/conditional_access.hpp"
#include "model/rulebook/cross_tenant_access.hpp"
#include "model/rulebook/synchronization.hpp"
#include "model/rulebook/teams.hpp"
#include "tests/support/estate.hpp"
#include "tests/support/table.hpp"

namespace entente::testing {
namespace {

using namespace model;

/// Client with the group `crew` around owen, and sam who is in it or not.
[[nodiscard]] Estate client(const Row& row, const std::string& sam = "") {
  Estate estate;
  estate.tenant("client").trait("authentication", "{kind: managed}");
  estate.person("owen", row["owner"]).person("sam", "{" + sam + "}").person("zoe");
  return estate;
}

/// Owners add whom they like of their tenant, and a public group is open to its members.
Table join_table() {
  return table("may_join_group", R"(
    | owners      | public | owner                   | sam                   | who        | verdict | because                                   |
    |-------------|--------|-------------------------|-----------------------|------------|---------|-------------------------------------------|
    | owen@client | no     | {}                      |                       | sam@client | yes     | ACC-1 ACC-2 ACC-3 INV-7 GRP-2 GRP-3 GRP-4 |
    | owen@client | no     | {}                      | groups: [crew]        | sam@client | no      | !GRP-2                                    |
    | owen@client | no     | {}                      | userType: guest       | sam@client | yes     | ACC-1 ACC-2 ACC-3 INV-7 GRP-2 GRP-3 GRP-4 |
    | owen@client | no     | {}                      |                       | pat@firm   | no      | !GRP-3                                    |
    | owen@client | no     | {accountEnabled: false} |                       | sam@client | no      | !ACC-1 !GRP-4 !GRP-5 !INV-7               |
    |             | yes    | {}                      |                       | sam@client | yes     | ACC-1 ACC-2 ACC-3 INV-7 GRP-2 GRP-3 GRP-5 |
    |             | yes    | {}                      | userType: guest       | sam@client | no      | !GRP-4 !GRP-5                             |
    |             | yes    | {}                      | accountEnabled: false | sam@client | no      | !ACC-1 !GRP-4 !GRP-5 !INV-7               |
    |             | yes    | {}                      |                       | pat@firm   | no      | !GRP-3                                    |
  )",
               [](const Row& row) {
                 Estate estate = client(row, row["sam"]);
                 estate.changing_group("crew", row["owners"], row["public"] == "yes");
                 estate.tenant("firm").person("pat");
                 auto world = estate.world();
                 const PersonId who = world->person(row["who"]);
                 return Decision(std::move(world), [who](auto& logic, const auto& facts) {
                   return may_join_group(logic, facts, who, GroupId{0});
                 });
               });
}

Table leave_table() {
  return table("may_leave_group", R"(
    | owner | sam            | verdict | because |
    |-------|----------------|---------|---------|
    | {}    | groups: [crew] | yes     | GRP-6   |
    | {}    |                | no      | !GRP-6  |
  )",
               [](const Row& row) {
                 Estate estate = client(row, row["sam"]);
                 estate.changing_group("crew", "owen@client");
                 auto world = estate.world();
                 const PersonId sam = world->person("sam@client");
                 return Decision(std::move(world), [sam](auto& logic, const auto& facts) {
                   return may_leave_group(logic, facts, sam, GroupId{0});
                 });
               });
}

/// What a list decides by a group is decided by who is in the group now.
Table lists_table() {
  return table(
      "lists_that_name_changing_groups", R"(
    | owner | list                    | sam            | who        | verdict | because (outermost)                                                     |
    |-------|-------------------------|----------------|------------|---------|-------------------------------------------------------------------------|
    | {}    | inbound allows crew     | groups: [crew] | sam@client | yes     | GRP-1 XTA-1 XTA-2                                                       |
    | {}    | inbound allows crew     |                | sam@client | no      | !GRP-1 !XTA-12 XTA-1 XTA-2                                              |
    | {}    | inbound allows crew     | groups: [crew] | zoe@client | no      | !GRP-1 !XTA-12 XTA-1 XTA-2                                              |
    | {}    | inbound allows all-crew | groups: [crew] | sam@client | yes     | XTA-1 XTA-12 XTA-2                                                      |
    | {}    | inbound allows all-crew |                | sam@client | no      | !GRP-1 !XTA-12 XTA-1 XTA-2                                              |
    | {}    | outbound allows crew    | groups: [crew] | sam@client | yes     | !XTA-1 GRP-1                                                            |
    | {}    | outbound allows crew    |                | sam@client | no      | !GRP-1 !XTA-1 !XTA-12 !XTA-2                                            |
    | {}    | policy includes crew    | groups: [crew] | sam@client | yes     | !GRP-1 GRP-1                                                            |
    | {}    | policy includes crew    |                | sam@client | no      | !GRP-1                                                                  |
    | {}    | policy excludes crew    | groups: [crew] | sam@client | no      | GRP-1                                                                   |
    | {}    | policy excludes crew    |                | sam@client | yes     | !GRP-1                                                                  |
    | {}    | assigned crew           | groups: [crew] | sam@client | yes     | CLD-1 CLD-7 INV-7 SYN-1 SYN-2 SYN-3 SYN-4 SYN-5 SYN-6 SYN-7 SYN-8 SYN-9 |
    | {}    | assigned crew           |                | sam@client | no      | !SYN-4                                                                  |
    | {}    | crew creates groups     | groups: [crew] | sam@client | yes     | ACC-1 TMS-13 TMS-14 TMS-16                                              |
    | {}    | crew creates groups     |                | sam@client | no      | !TMS-15 !TMS-16 !TMS-17                                                 |
  )",
      [](const Row& row) {
        const std::string& list = row["list"];
        const std::string policy_users =
            list == "policy includes crew" ? "{includeGroups: [crew]}" : "{includeUsers: [All], excludeGroups: [crew]}";
        Estate estate = client(row, row["sam"]);
        estate.changing_group("crew", "owen@client", false, "all-crew").group("all-crew");
        if (list == "outbound allows crew")
          estate.set("crossTenantAccessPolicy.default.b2bCollaborationOutbound",
                     section("allowed crew", "allowed AllApplications"));
        const std::string consents =
            "{automaticUserConsentSettings: {inboundAllowed: true, outboundAllowed: true}, "
            "identitySynchronization: {userSyncInbound: {isSyncAllowed: true}}}";
        if (list == "assigned crew")
          estate.set("crossTenantSynchronization.firm", "{assigned: [crew]}").partner("firm", consents);
        if (list == "crew creates groups")
          estate.set("groupSettings", "{EnableGroupCreation: false, GroupCreationAllowedGroupId: crew}")
              .team("new", "");
        estate.tenant("firm").person("pat");
        if (list == "assigned crew") estate.partner("client", consents);
        if (list.starts_with("inbound"))
          estate.partner("client", "{b2bCollaborationInbound: " +
                                       section(list.substr(8, 7) + "ed " + list.substr(15), "allowed AllApplications") +
                                       "}");
        if (list.starts_with("policy"))
          estate.set("conditionalAccessPolicies", "{p: {state: enabled, conditions: {users: " + policy_users +
                                                      ", applications: {includeApplications: [All]}}, grantControls: "
                                                      "{operator: OR, builtInControls: [block]}}}");
        auto world = estate.world();
        const PersonId who = world->person(row["who"]);
        return Decision(std::move(world), [who, list](auto& logic, const auto& facts) {
          const TenantId home{0}, firm{1};
          if (list.starts_with("inbound") || list.starts_with("outbound")) {
            const bool in = list.starts_with("inbound");
            return users_in_force(logic, facts, in ? Section::collaboration_inbound : Section::collaboration_outbound,
                                  in ? firm : home, in ? home : firm, who)
                .targets;
          }
          if (list.starts_with("policy"))
            return policy_concerns(logic, facts, PolicyId{0}, visit(*facts.shape, who, firm), SignIn::collaboration);
          if (list == "assigned crew") return would_be_synchronized(logic, facts, JobId{0}, who);
          return may_create_team(logic, facts, who, TeamId{0});
        });
      });
}

}  // namespace

std::vector<Table> group_tables() { return {join_table(), leave_table(), lists_table()}; }

}  // namespace entente::testing
