// synchronization.hpp: what the next cycle would do with somebody: provision, delete, block, or nothing.
#include "model/rulebook/synchronization.hpp"

#include "tests/support/estate.hpp"
#include "tests/support/table.hpp"

namespace entente::testing {
namespace {

using namespace model;

constexpr std::string_view both_clouds = "[microsoftonline.com, microsoftonline.us, partner.microsoftonline.cn]";
const std::string consents =
    "{automaticUserConsentSettings: {inboundAllowed: true, outboundAllowed: true}, "
    "identitySynchronization: {userSyncInbound: {isSyncAllowed: true}}}";

/// A source and a target with everything in place, in two environments.
[[nodiscard]] Estate synchronizing(const std::string& source, const std::string& target, const std::string& job) {
  Estate estate;
  estate.tenant("source", source)
      .set("crossTenantAccessPolicy.allowedCloudEndpoints", both_clouds)
      .set("crossTenantSynchronization.target", job)
      .partner("target", consents);
  estate.tenant("target", target)
      .set("crossTenantAccessPolicy.allowedCloudEndpoints", both_clouds)
      .set("authorizationPolicy.allowInvitesFrom", "everyone")
      .partner("source", consents);
  return estate;
}

[[nodiscard]] Decision provisioning(const Estate& estate, const std::string& name) {
  auto world = estate.world();
  const PersonId who = world->person(name);
  return Decision(std::move(world),
                  [who](auto& logic, const auto& facts) { return would_be_synchronized(logic, facts, JobId{0}, who); });
}

/// Each clause closes the way alone. A switch that is off is off on its own side only.
Table each_clause_table() {
  return table("would_be_synchronized", R"(
    | job                          | off              | target allowInvitesFrom | person                  | verdict | because (outermost)                                                                             |
    |------------------------------|------------------|-------------------------|-------------------------|---------|-------------------------------------------------------------------------------------------------|
    | {scope: all}                 | nothing          | everyone                | {}                      | yes     | CLD-1 CLD-3 CLD-4 CLD-5 CLD-6 CLD-7 INV-7 SYN-1 SYN-2 SYN-3 SYN-4 SYN-5 SYN-6 SYN-7 SYN-8 SYN-9 |
    | {assigned: [sam]}            | nothing          | adminsAndGuestInviters  | {}                      | yes     | CLD-1 CLD-3 CLD-4 CLD-5 CLD-6 CLD-7 INV-7 SYN-1 SYN-2 SYN-3 SYN-4 SYN-5 SYN-6 SYN-7 SYN-8 SYN-9 |
    | {assigned: [crew]}           | nothing          | everyone                | {groups: [crew]}        | yes     | CLD-1 CLD-3 CLD-4 CLD-5 CLD-6 CLD-7 INV-7 SYN-1 SYN-2 SYN-3 SYN-4 SYN-5 SYN-6 SYN-7 SYN-8 SYN-9 |
    | {assigned: [crew]}           | nothing          | everyone                | {groups: [deck]}        | no      | !SYN-4                                                                                          |
    | {assigned: []}               | nothing          | everyone                | {}                      | no      | !SYN-4                                                                                          |
    | {scope: all}                 | outbound consent | everyone                | {}                      | no      | !SYN-3                                                                                          |
    | {scope: all}                 | inbound consent  | everyone                | {}                      | no      | !SYN-3                                                                                          |
    | {scope: all}                 | sync             | everyone                | {}                      | no      | !SYN-2                                                                                          |
    | {scope: all}                 | nothing          | none                    | {}                      | no      | !SYN-6                                                                                          |
    | {scope: all}                 | nothing          | everyone                | {userType: guest}       | no      | !SYN-5                                                                                          |
    | {scope: all}                 | nothing          | everyone                | {accountEnabled: false} | no      | !INV-7                                                                                          |
    | {scope: all}                 | nothing          | everyone                | {smsSignIn: true}       | no      | !SYN-8                                                                                          |
    | {scope: all, enabled: false} | nothing          | everyone                | {}                      | no      | !SYN-7                                                                                          |
  )",
               [](const Row& row) {
                 const auto on = [&](const std::string& part) {
                   return std::string(row["off"] == part ? "false" : "true");
                 };
                 Estate estate = synchronizing("commercial", "commercial", row["job"]);
                 estate.in("source")
                     .group("crew")
                     .group("deck", "crew")
                     .partner("target", "{automaticUserConsentSettings: {outboundAllowed: " + on("outbound consent") +
                                            ", inboundAllowed: true}}")
                     .person("sam", row["person"]);
                 estate.in("target")
                     .set("authorizationPolicy.allowInvitesFrom", row["target allowInvitesFrom"])
                     .partner("source", "{automaticUserConsentSettings: {inboundAllowed: " + on("inbound consent") +
                                            ", outboundAllowed: true}, identitySynchronization: {userSyncInbound: "
                                            "{isSyncAllowed: " +
                                            on("sync") + "}}}");
                 return provisioning(estate, "sam@source");
               });
}

/// Nobody says whether what keeps an invitation out keeps synchronization out, too.
Table blocked_table() {
  const std::string all =
      "CLD-1 CLD-3 CLD-4 CLD-5 CLD-6 CLD-7 INV-7 SYN-1 SYN-2 SYN-3 SYN-4 SYN-5 SYN-6 SYN-7 SYN-8 SYN-9";
  return table("synchronization_under_b2b_blocks",
               R"(
    | under blocks | blocked                  | verdict | because (outermost) |
    |--------------|--------------------------|---------|---------------------|
    | provisions   | b2bCollaborationInbound  | yes     | )" +
                   all + R"( |
    | provisions   | domain                   | yes     | )" +
                   all + R"( |
    | refused      | nothing                  | yes     | )" +
                   all + R"( SYN-20 |
    | refused      | b2bCollaborationInbound  | no      | !SYN-20             |
    | refused      | b2bCollaborationOutbound | no      | !SYN-20             |
    | refused      | domain                   | no      | !SYN-20             |
  )",
               [](const Row& row) {
                 Estate estate = synchronizing("commercial", "commercial", "{scope: all}");
                 estate.catalog("{readings: {synchronization-under-b2b-blocks: " + row["under blocks"] + "}}")
                     .in("source")
                     .person("sam");
                 if (row["blocked"] == "b2bCollaborationOutbound")
                   estate.set("crossTenantAccessPolicy.default.b2bCollaborationOutbound", "blocked");
                 estate.in("target");
                 if (row["blocked"] == "b2bCollaborationInbound")
                   estate.set("crossTenantAccessPolicy.default.b2bCollaborationInbound", "blocked");
                 if (row["blocked"] == "domain")
                   estate.set("b2bManagementPolicy.InvitationsAllowedAndBlockedDomainsPolicy.BlockedDomains",
                              "[source.example]");
                 return provisioning(estate, "sam@source");
               });
}

/// The pair counts in one direction only: from Commercial to China, never back.
Table direction_table() {
  return table("synchronization_is_directional", R"(
    | source     | target     | verdict | because (outermost)                                                                             |
    |------------|------------|---------|-------------------------------------------------------------------------------------------------|
    | commercial | 21vianet   | yes     | CLD-3 CLD-4 CLD-5 CLD-6 CLD-7 INV-7 SYN-1 SYN-2 SYN-3 SYN-4 SYN-5 SYN-6 SYN-7 SYN-8 SYN-9       |
    | 21vianet   | commercial | no      | !SYN-1                                                                                          |
    | commercial | gcc-high   | yes     | CLD-3 CLD-4 CLD-5 CLD-6 CLD-7 INV-7 SYN-1 SYN-2 SYN-3 SYN-4 SYN-5 SYN-6 SYN-7 SYN-8 SYN-9       |
    | gcc-high   | commercial | yes     | CLD-3 CLD-4 CLD-5 CLD-6 CLD-7 INV-7 SYN-1 SYN-2 SYN-3 SYN-4 SYN-5 SYN-6 SYN-7 SYN-8 SYN-9       |
    | gcc-high   | dod        | yes     | CLD-1 CLD-3 CLD-4 CLD-5 CLD-6 CLD-7 INV-7 SYN-1 SYN-2 SYN-3 SYN-4 SYN-5 SYN-6 SYN-7 SYN-8 SYN-9 |
    | 21vianet   | 21vianet   | no      | !SYN-1                                                                                          |
    | dod        | 21vianet   | no      | !SYN-1                                                                                          |
  )",
               [](const Row& row) {
                 Estate estate = synchronizing(row["source"], row["target"], "{scope: all}");
                 estate.in("source").person("sam");
                 return provisioning(estate, "sam@source");
               });
}

/// A synchronization pushes its own source's people: somebody at home elsewhere is not provisioned by it. And across
/// clouds it needs the clouds enabled, like every visit.
Table foreigner_table() {
  return table("synchronization_reaches_its_own_people", R"(
    | person     | source enables     | verdict | because (outermost)                                                                       |
    |------------|--------------------|---------|-------------------------------------------------------------------------------------------|
    | sam@source | microsoftonline.us | yes     | CLD-3 CLD-4 CLD-5 CLD-6 CLD-7 INV-7 SYN-1 SYN-2 SYN-3 SYN-4 SYN-5 SYN-6 SYN-7 SYN-8 SYN-9 |
    | sam@source |                    | no      | !CLD-1 !CLD-4                                                                             |
    | sue@sister | microsoftonline.us | no      | !SYN-5                                                                                    |
  )",
               [](const Row& row) {
                 Estate estate = synchronizing("commercial", "gcc-high", "{scope: all}");
                 estate.in("source")
                     .set("crossTenantAccessPolicy.allowedCloudEndpoints", "[" + row["source enables"] + "]")
                     .person("sam");
                 estate.in("target").partner("sister", consents);
                 estate.tenant("sister")
                     .set("crossTenantAccessPolicy.allowedCloudEndpoints", both_clouds)
                     .partner("target", consents)
                     .person("sue");
                 return provisioning(estate, row["person"]);
               });
}

/// Who comes back: users that synchronization deleted, or that left by themselves while they are in scope. Whom the
/// target deleted stays deleted. Somebody who was invited before is taken over as they are.
Table return_table() {
  return table("synchronization_brings_back", R"(
    | in the target                                   | left | verdict | because (outermost)                                                                             |
    |-------------------------------------------------|------|---------|-------------------------------------------------------------------------------------------------|
    | {deleted: true, deletedBySynchronisation: true} | no   | yes     | CLD-1 CLD-3 CLD-4 CLD-5 CLD-6 CLD-7 INV-7 SYN-1 SYN-2 SYN-3 SYN-4 SYN-5 SYN-6 SYN-7 SYN-8 SYN-9 |
    | {deleted: true}                                 | yes  | yes     | CLD-1 CLD-3 CLD-4 CLD-5 CLD-6 CLD-7 INV-7 SYN-1 SYN-2 SYN-3 SYN-4 SYN-5 SYN-6 SYN-7 SYN-8 SYN-9 |
    | {deleted: true}                                 | no   | no      | !SYN-9                                                                                          |
    | {accepted: false}                               | no   | yes     | CLD-1 CLD-3 CLD-4 CLD-5 CLD-6 CLD-7 INV-7 SYN-1 SYN-2 SYN-3 SYN-4 SYN-5 SYN-6 SYN-7 SYN-8 SYN-9 |
    | {accountEnabled: false}                         | no   | yes     | CLD-1 CLD-3 CLD-4 CLD-5 CLD-6 CLD-7 INV-7 SYN-1 SYN-2 SYN-3 SYN-4 SYN-5 SYN-6 SYN-7 SYN-8 SYN-9 |
  )",
               [](const Row& row) {
                 Estate estate = synchronizing("commercial", "commercial", "{scope: all}");
                 estate.in("source").person("sam");
                 estate.in("target").guest("sam@source", row["in the target"]);
                 const Decision decision = provisioning(estate, "sam@source");
                 const Shape& shape = decision.world().shape;
                 return decision.with(Leaf::has_left, shape.presence(PersonId{0}, TenantId{1}).index,
                                      row.says_yes("left"));
               });
}

/// Sam of the source in the target, as some state of the home account and the job would leave it.
[[nodiscard]] Estate provisioned(const Row& row) {
  Estate estate = synchronizing("commercial", "commercial", row["job"]);
  estate.in("source").person("sam", row["account"] == "enabled" ? "{}" : "{accountEnabled: false}");
  if (row["in the target"] != "nobody") estate.in("target").guest("sam@source", row["in the target"]);
  return estate;
}

template <class Rule>
[[nodiscard]] Decision of_sam(const Row& row, Rule rule) {
  return Decision(provisioned(row).world(),
                  [rule](auto& logic, const auto& facts) { return rule(logic, facts, JobId{0}, PersonId{0}); })
      .with(Leaf::account_is_deleted, 0, row["account"] == "deleted");
}

/// Out of scope or deleted at home means deleted in the target. The documented exception: who was disabled first is
/// blocked by then, and stays when the assignment goes. Invited guests are none of the synchronization's.
Table deprovisioning_table() {
  return table("would_be_deprovisioned", R"(
    | job                                                  | account  | in the target                               | verdict | because (outermost)                                                              |
    |------------------------------------------------------|----------|---------------------------------------------|---------|----------------------------------------------------------------------------------|
    | {assigned: [sam]}                                    | enabled  | {synchronised: true}                        | no      | !SYN-11                                                                          |
    | {assigned: []}                                       | enabled  | {synchronised: true}                        | yes     | CLD-1 CLD-3 CLD-4 CLD-5 CLD-6 CLD-7 SYN-1 SYN-2 SYN-3 SYN-7 SYN-10 SYN-11 SYN-12 |
    | {assigned: []}                                       | disabled | {synchronised: true}                        | no      | !SYN-11                                                                          |
    | {assigned: []}                                       | disabled | {synchronised: true, accountEnabled: false} | no      | !SYN-11                                                                          |
    | {assigned: [sam]}                                    | deleted  | {synchronised: true}                        | yes     | CLD-1 CLD-3 CLD-4 CLD-5 CLD-6 CLD-7 SYN-1 SYN-2 SYN-3 SYN-7 SYN-10 SYN-11 SYN-12 |
    | {assigned: []}                                       | deleted  | {synchronised: true, accountEnabled: false} | yes     | CLD-1 CLD-3 CLD-4 CLD-5 CLD-6 CLD-7 SYN-1 SYN-2 SYN-3 SYN-7 SYN-10 SYN-11 SYN-12 |
    | {assigned: []}                                       | enabled  | {}                                          | no      | !SYN-10                                                                          |
    | {assigned: []}                                       | enabled  | nobody                                      | no      | !SYN-10                                                                          |
    | {assigned: []}                                       | enabled  | {synchronised: true, deleted: true}         | no      | !SYN-10                                                                          |
    | {assigned: [], targetObjectActions: {delete: false}} | enabled  | {synchronised: true}                        | no      | !SYN-12                                                                          |
    | {assigned: [], enabled: false}                       | enabled  | {synchronised: true}                        | no      | !SYN-7                                                                           |
  )",
               [](const Row& row) {
                 return of_sam(row, [](auto& logic, const auto& facts, JobId job, PersonId who) {
                   return would_be_deprovisioned(logic, facts, job, who);
                 });
               });
}

/// A disabled home account blocks the user in the target, once, and only of those who are in scope.
Table disabling_table() {
  return table("would_be_disabled", R"(
    | job               | account  | in the target                               | verdict | because (outermost)                                                             |
    |-------------------|----------|---------------------------------------------|---------|---------------------------------------------------------------------------------|
    | {assigned: [sam]} | disabled | {synchronised: true}                        | yes     | CLD-1 CLD-3 CLD-4 CLD-5 CLD-6 CLD-7 LIF-5 SYN-1 SYN-2 SYN-3 SYN-7 SYN-10 SYN-13 |
    | {scope: all}      | disabled | {synchronised: true}                        | yes     | CLD-1 CLD-3 CLD-4 CLD-5 CLD-6 CLD-7 LIF-5 SYN-1 SYN-2 SYN-3 SYN-7 SYN-10 SYN-13 |
    | {assigned: [sam]} | enabled  | {synchronised: true}                        | no      | !SYN-13                                                                         |
    | {assigned: []}    | disabled | {synchronised: true}                        | no      | !SYN-13                                                                         |
    | {assigned: [sam]} | deleted  | {synchronised: true}                        | no      | !SYN-13                                                                         |
    | {assigned: [sam]} | disabled | {synchronised: true, accountEnabled: false} | no      | !LIF-5                                                                          |
    | {assigned: [sam]} | disabled | {}                                          | no      | !SYN-10                                                                         |
  )",
               [](const Row& row) {
                 return of_sam(row, [](auto& logic, const auto& facts, JobId job, PersonId who) {
                   return would_be_disabled(logic, facts, job, who);
                 });
               });
}

/// A cycle leaves alone whom it finds, whatever the target has made of them, and takes whom it lacks.
Table cycle_table() {
  const std::string all =
      "CLD-1 CLD-3 CLD-4 CLD-5 CLD-6 CLD-7 INV-7 SYN-1 SYN-2 SYN-3 SYN-4 SYN-5 SYN-6 SYN-7 SYN-8 SYN-9 SYN-19";
  return table("cycle_provisions",
               R"(
    | job               | account  | in the target                               | verdict | because (outermost) |
    |-------------------|----------|---------------------------------------------|---------|---------------------|
    | {assigned: [sam]} | enabled  | nobody                                      | yes     | )" +
                   all + R"( |
    | {assigned: [sam]} | enabled  | {accepted: false}                           | yes     | )" +
                   all + R"( |
    | {assigned: [sam]} | enabled  | {synchronised: true}                        | no      | !SYN-19             |
    | {assigned: [sam]} | enabled  | {synchronised: true, accountEnabled: false} | no      | !SYN-19             |
    | {assigned: [sam]} | enabled  | {}                                          | no      | !SYN-19             |
    | {assigned: [sam]} | disabled | nobody                                      | no      | !INV-7              |
  )",
               [](const Row& row) {
                 return of_sam(row, [](auto& logic, const auto& facts, JobId job, PersonId who) {
                   return cycle_provisions(logic, facts, job, who);
                 });
               });
}

}  // namespace

std::vector<Table> synchronization_tables() {
  return {each_clause_table(), blocked_table(),        direction_table(), foreigner_table(),
          return_table(),      deprovisioning_table(), disabling_table(), cycle_table()};
}

}  // namespace entente::testing
