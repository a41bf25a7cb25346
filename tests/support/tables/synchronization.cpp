// synchronization.hpp: whether the next cycle would provision somebody; each clause closes the way alone.
#include "model/rulebook/synchronization.hpp"

#include "tests/support/estate.hpp"
#include "tests/support/table.hpp"

namespace entente::testing {
namespace {

using namespace model;

constexpr std::string_view both_clouds = "[microsoftonline.com, microsoftonline.us, partner.microsoftonline.cn]";

/// A source and a target with everything in place, in two environments.
[[nodiscard]] Estate synchronising(const std::string& source, const std::string& target, const Row& row) {
  Estate estate;
  estate.tenant("source", source)
      .set("crossTenantAccessPolicy.allowedCloudEndpoints", both_clouds)
      .set("crossTenantSynchronization.target", row["job"])
      .partner("target", "{automaticUserConsentSettings: {outboundAllowed: " + row["outbound consent"] + "}}")
      .person("sam")
      .person("contractor", "{userType: guest}");
  estate.tenant("target", target)
      .set("crossTenantAccessPolicy.allowedCloudEndpoints", both_clouds)
      .set("authorizationPolicy.allowInvitesFrom", row["target allowInvitesFrom"])
      .partner("source", "{automaticUserConsentSettings: {inboundAllowed: " + row["inbound consent"] +
                             "}, identitySynchronization: {userSyncInbound: {isSyncAllowed: " + row["sync allowed"] +
                             "}}}");
  return estate;
}

[[nodiscard]] Decision provisioning(const Estate& estate, const std::string& name, const std::string& account) {
  auto world = estate.world();
  const PersonId who = world->person(name);
  return Decision(std::move(world),
                  [who](auto& logic, const auto& facts) { return would_be_synchronized(logic, facts, JobId{0}, who); })
      .with(Leaf::account_is_enabled, who.index, account == "enabled");
}

Table each_clause_table() {
  return table("would_be_synchronized", R"(
    | job               | outbound consent | inbound consent | sync allowed | target allowInvitesFrom | person     | account  | verdict | because (outermost)                                                     |
    |-------------------|------------------|-----------------|--------------|-------------------------|------------|----------|---------|-------------------------------------------------------------------------|
    | {scope: all}      | true             | true            | true         | everyone                | sam        | enabled  | yes     | CLD-1 CLD-3 CLD-4 CLD-5 CLD-6 INV-7 SYN-1 SYN-2 SYN-3 SYN-4 SYN-5 SYN-6 |
    | {assigned: [sam]} | true             | true            | true         | adminsAndGuestInviters  | sam        | enabled  | yes     | CLD-1 CLD-3 CLD-4 CLD-5 CLD-6 INV-7 SYN-1 SYN-2 SYN-3 SYN-4 SYN-5 SYN-6 |
    | {assigned: []}    | true             | true            | true         | everyone                | sam        | enabled  | no      | !SYN-4                                                                  |
    | {scope: all}      | false            | true            | true         | everyone                | sam        | enabled  | no      | !SYN-3                                                                  |
    | {scope: all}      | true             | false           | true         | everyone                | sam        | enabled  | no      | !SYN-3                                                                  |
    | {scope: all}      | true             | true            | false        | everyone                | sam        | enabled  | no      | !SYN-2                                                                  |
    | {scope: all}      | true             | true            | null         | everyone                | sam        | enabled  | no      | !SYN-2                                                                  |
    | {scope: all}      | true             | true            | true         | none                    | sam        | enabled  | no      | !SYN-6                                                                  |
    | {scope: all}      | true             | true            | true         | everyone                | contractor | enabled  | no      | !SYN-5                                                                  |
    | {scope: all}      | true             | true            | true         | everyone                | sam        | disabled | no      | !INV-7                                                                  |
  )",
               [](const Row& row) {
                 return provisioning(synchronising("commercial", "commercial", row), row["person"] + "@source",
                                     row["account"]);
               });
}

/// The pair counts in one direction only: from Commercial to China, never back.
Table direction_table() {
  return table("synchronization_is_directional", R"(
    | source     | target     | job          | outbound consent | inbound consent | sync allowed | target allowInvitesFrom | verdict | because (outermost)                                                     |
    |------------|------------|--------------|------------------|-----------------|--------------|-------------------------|---------|-------------------------------------------------------------------------|
    | commercial | 21vianet   | {scope: all} | true             | true            | true         | everyone                | yes     | CLD-3 CLD-4 CLD-5 CLD-6 INV-7 SYN-1 SYN-2 SYN-3 SYN-4 SYN-5 SYN-6       |
    | 21vianet   | commercial | {scope: all} | true             | true            | true         | everyone                | no      | !SYN-1                                                                  |
    | commercial | gcc-high   | {scope: all} | true             | true            | true         | everyone                | yes     | CLD-3 CLD-4 CLD-5 CLD-6 INV-7 SYN-1 SYN-2 SYN-3 SYN-4 SYN-5 SYN-6       |
    | gcc-high   | commercial | {scope: all} | true             | true            | true         | everyone                | yes     | CLD-3 CLD-4 CLD-5 CLD-6 INV-7 SYN-1 SYN-2 SYN-3 SYN-4 SYN-5 SYN-6       |
    | gcc-high   | dod        | {scope: all} | true             | true            | true         | everyone                | yes     | CLD-1 CLD-3 CLD-4 CLD-5 CLD-6 INV-7 SYN-1 SYN-2 SYN-3 SYN-4 SYN-5 SYN-6 |
    | 21vianet   | 21vianet   | {scope: all} | true             | true            | true         | everyone                | no      | !SYN-1                                                                  |
    | dod        | 21vianet   | {scope: all} | true             | true            | true         | everyone                | no      | !SYN-1                                                                  |
  )",
               [](const Row& row) {
                 return provisioning(synchronising(row["source"], row["target"], row), "sam@source", "enabled");
               });
}

/// A synchronisation pushes its own source's people: somebody at home elsewhere is not provisioned by it. And across
/// clouds it needs the clouds enabled, like every visit.
Table foreigner_table() {
  return table("synchronization_reaches_its_own_people", R"(
    | person     | source enables     | verdict | because (outermost)                                               |
    |------------|--------------------|---------|-------------------------------------------------------------------|
    | sam@source | microsoftonline.us | yes     | CLD-3 CLD-4 CLD-5 CLD-6 INV-7 SYN-1 SYN-2 SYN-3 SYN-4 SYN-5 SYN-6 |
    | sam@source |                    | no      | !CLD-1 !CLD-4                                                     |
    | sue@sister | microsoftonline.us | no      | !SYN-5                                                            |
  )",
               [](const Row& row) {
                 const std::string consents =
                     "{automaticUserConsentSettings: {inboundAllowed: true, outboundAllowed: true}, "
                     "identitySynchronization: {userSyncInbound: {isSyncAllowed: true}}}";
                 Estate estate;
                 estate.tenant("source")
                     .set("crossTenantAccessPolicy.allowedCloudEndpoints", "[" + row["source enables"] + "]")
                     .set("crossTenantSynchronization.target", "{scope: all}")
                     .partner("target", consents)
                     .person("sam");
                 estate.tenant("target", "gcc-high")
                     .set("crossTenantAccessPolicy.allowedCloudEndpoints", "[microsoftonline.com]")
                     .set("authorizationPolicy.allowInvitesFrom", "everyone")
                     .partner("source", consents)
                     .partner("sister", consents);
                 estate.tenant("sister")
                     .set("crossTenantAccessPolicy.allowedCloudEndpoints", "[microsoftonline.us]")
                     .partner("target", consents)
                     .person("sue");
                 return provisioning(estate, row["person"], "enabled");
               });
}

}  // namespace

std::vector<Table> synchronization_tables() { return {each_clause_table(), direction_table(), foreigner_table()}; }

}  // namespace entente::testing
