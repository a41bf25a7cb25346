// invitations.hpp: who may invite, whom the domain list admits, when an invitation can be accepted.
#include "model/rulebook/invitations.hpp"

#include "tests/support/estate.hpp"
#include "tests/support/table.hpp"

namespace entente::testing {
namespace {

using namespace model;

/// Contoso with one person of each kind that allowInvitesFrom tells apart.
Table may_invite_table() {
  return table("may_invite", R"(
    | allowInvitesFrom                 | inviter                  | verdict | because                 |
    |----------------------------------|--------------------------|---------|-------------------------|
    | none                             | admin@contoso            | no      | !INV-2 !INV-3 !INV-4    |
    | none                             | user-admin@contoso       | no      | !INV-2 !INV-3 !INV-4    |
    | none                             | guest-inviter@contoso    | no      | !INV-2 !INV-3 !INV-4    |
    | none                             | member@contoso           | no      | !INV-2 !INV-3 !INV-4    |
    | adminsAndGuestInviters           | admin@contoso            | yes     | INV-1 INV-4 INV-7       |
    | adminsAndGuestInviters           | user-admin@contoso       | yes     | INV-1 INV-4 INV-7       |
    | adminsAndGuestInviters           | guest-inviter@contoso    | yes     | INV-1 INV-4 INV-7       |
    | adminsAndGuestInviters           | member@contoso           | no      | !INV-2 !INV-3 !INV-4    |
    | adminsAndGuestInviters           | internal-guest@contoso   | no      | !INV-2 !INV-3 !INV-4    |
    | adminsAndGuestInviters           | external-guest@fabrikam  | no      | !INV-2 !INV-3 !INV-4    |
    | adminsAndGuestInviters           | admin@fabrikam           | no      | !INV-2 !INV-3 !INV-4    |
    | adminsGuestInvitersAndAllMembers | member@contoso           | yes     | INV-1 INV-3 INV-7       |
    | adminsGuestInvitersAndAllMembers | internal-guest@contoso   | no      | !INV-2 !INV-3 !INV-4    |
    | adminsGuestInvitersAndAllMembers | external-guest@fabrikam  | no      | !INV-2 !INV-3 !INV-4    |
    | adminsGuestInvitersAndAllMembers | external-member@fabrikam | yes     | INV-1 INV-3 INV-7       |
    | adminsGuestInvitersAndAllMembers | guest-inviter@contoso    | yes     | INV-1 INV-3 INV-4 INV-7 |
    | everyone                         | member@contoso           | yes     | INV-1 INV-2 INV-7       |
    | everyone                         | internal-guest@contoso   | yes     | INV-1 INV-2 INV-7       |
    | everyone                         | external-guest@fabrikam  | yes     | INV-1 INV-2 INV-7       |
    | everyone                         | pending@fabrikam         | no      | !INV-1                  |
    | everyone                         | stranger@fabrikam        | no      | !INV-1                  |
    | everyone                         | admin@contoso            | yes     | INV-1 INV-2 INV-4 INV-7 |
  )",
               [](const Row& row) {
                 Estate estate;
                 estate.tenant("contoso")
                     .set("authorizationPolicy.allowInvitesFrom", row["allowInvitesFrom"])
                     .person("admin", "{roles: [GlobalAdministrator]}")
                     .person("user-admin", "{roles: [UserAdministrator]}")
                     .person("guest-inviter", "{roles: [GuestInviter]}")
                     .person("member")
                     .person("internal-guest", "{userType: guest}")
                     .guest("external-guest@fabrikam")
                     .guest("external-member@fabrikam", "{userType: member}")
                     .guest("pending@fabrikam", "{accepted: false}")
                     .guest("admin@fabrikam");
                 estate.tenant("fabrikam")
                     .person("external-guest")
                     .person("external-member")
                     .person("pending")
                     .person("stranger")
                     .person("admin", "{roles: [GlobalAdministrator]}");
                 auto world = estate.world();
                 const PersonId inviter = world->person(row["inviter"]);
                 return Decision(std::move(world), [inviter](auto& logic, const auto& facts) {
                   return may_invite(logic, facts, inviter, TenantId{0});
                 });
               });
}

/// The list speaks of the invited address's domain. With both lists filled the address must pass both.
Table domain_table() {
  return table("domain_is_admitted", R"(
    | in force | allowed       | blocked       | address       | verdict | because                |
    |----------|---------------|---------------|---------------|---------|------------------------|
    | true     |               |               | fabrikam.cn   | yes     | INV-9 INV-10           |
    | true     |               | fabrikam.cn   | fabrikam.cn   | no      | !INV-9 !INV-11         |
    | true     |               | woodgrove.com | fabrikam.cn   | yes     | INV-9 INV-10           |
    | true     | fabrikam.cn   |               | fabrikam.cn   | yes     | INV-9 INV-10           |
    | true     | woodgrove.com |               | fabrikam.cn   | no      | !INV-10 !INV-11        |
    | true     | fabrikam.cn   | fabrikam.cn   | fabrikam.cn   | no      | !INV-9 !INV-11         |
    | true     | woodgrove.com | fabrikam.cn   | fabrikam.cn   | no      | !INV-9 !INV-10 !INV-11 |
    | true     | fabrikam.cn   | woodgrove.com | fabrikam.cn   | yes     | INV-9 INV-10           |
    | true     | fabrikam.cn   |               | x.fabrikam.cn | no      | !INV-10 !INV-11        |
    | true     |               | fabrikam.cn   | x.fabrikam.cn | yes     | INV-9 INV-10           |
    | false    |               | fabrikam.cn   | fabrikam.cn   | yes     | INV-11                 |
    | false    | woodgrove.com |               | fabrikam.cn   | yes     | INV-11                 |
  )",
               [](const Row& row) {
                 Estate estate;
                 estate.tenant("contoso")
                     .set("b2bManagementPolicy.isOrganizationDefault", row["in force"])
                     .set("b2bManagementPolicy.InvitationsAllowedAndBlockedDomainsPolicy.AllowedDomains",
                          "[" + row["allowed"] + "]")
                     .set("b2bManagementPolicy.InvitationsAllowedAndBlockedDomainsPolicy.BlockedDomains",
                          "[" + row["blocked"] + "]");
                 estate.tenant("fabrikam").person("victor", "{domain: " + row["address"] + "}");
                 return Decision(estate.world(), [](auto& logic, const auto& facts) {
                   return domain_is_admitted(logic, facts, visit(*facts.shape, PersonId{0}, TenantId{0}));
                 });
               });
}

/// Two tenants of one cloud, and what stands between them.
[[nodiscard]] Estate hosts_and_visitor(const Row& row) {
  Estate estate;
  estate.tenant("contoso").person("peggy");
  if (row["is there"] == "pending") estate.guest("victor@fabrikam", "{accepted: false}");
  if (row["is there"] == "redeemed") estate.guest("victor@fabrikam");
  if (row["domain"] == "blocked")
    estate.set("b2bManagementPolicy.InvitationsAllowedAndBlockedDomainsPolicy.BlockedDomains", "[fabrikam.example]");
  if (row["inbound"] == "blocked")
    estate.set("crossTenantAccessPolicy.default.b2bCollaborationInbound",
               section("blocked AllUsers", "blocked AllApplications"));
  estate.tenant("fabrikam").person("victor");
  return estate;
}

Table invitable_table() {
  return table("is_invitable", R"(
    | who             | is there | account  | domain  | inbound | verdict | because (outermost)                  |
    |-----------------|----------|----------|---------|---------|---------|--------------------------------------|
    | victor@fabrikam | no       | enabled  | open    | open    | yes     | INV-5 INV-6 INV-7 INV-8 INV-9 INV-10 |
    | victor@fabrikam | pending  | enabled  | open    | open    | no      | !INV-5                               |
    | victor@fabrikam | redeemed | enabled  | open    | open    | no      | !INV-5                               |
    | victor@fabrikam | no       | disabled | open    | open    | no      | !INV-7                               |
    | victor@fabrikam | no       | enabled  | blocked | open    | no      | !INV-9 !INV-11                       |
    | victor@fabrikam | no       | enabled  | open    | blocked | no      | !INV-8                               |
    | peggy@contoso   | no       | enabled  | open    | open    | no      | !INV-6                               |
  )",
               [](const Row& row) {
                 auto world = hosts_and_visitor(row).world();
                 const PersonId who = world->person(row["who"]);
                 return Decision(std::move(world),
                                 [who](auto& logic, const auto& facts) {
                                   return is_invitable(logic, facts, visit(*facts.shape, who, TenantId{0}));
                                 })
                     .with(Leaf::account_is_enabled, who.index, row["account"] == "enabled");
               });
}

/// Acceptance asks again what the invitation asked: a domain blocked in between stops it.
Table redeem_table() {
  return table("may_redeem", R"(
    | is there | account  | domain  | inbound | verdict | because (outermost)            |
    |----------|----------|---------|---------|---------|--------------------------------|
    | pending  | enabled  | open    | open    | yes     | INV-7 INV-8 INV-9 INV-10 RED-1 |
    | no       | enabled  | open    | open    | no      | !RED-1                         |
    | redeemed | enabled  | open    | open    | no      | !RED-1                         |
    | pending  | disabled | open    | open    | no      | !INV-7                         |
    | pending  | enabled  | blocked | open    | no      | !INV-9 !INV-11                 |
    | pending  | enabled  | open    | blocked | no      | !INV-8                         |
  )",
               [](const Row& row) {
                 auto world = hosts_and_visitor(row).world();
                 const PersonId who = world->person("victor@fabrikam");
                 return Decision(std::move(world),
                                 [who](auto& logic, const auto& facts) {
                                   return may_redeem(logic, facts, visit(*facts.shape, who, TenantId{0}));
                                 })
                     .with(Leaf::account_is_enabled, who.index, row["account"] == "enabled");
               });
}

/// Outbound at home and inbound at the resource; no other pair of switches, and in no other direction.
Table automatic_redemption_table() {
  return table("redeems_automatically", R"(
    | home outbound | home inbound | resource outbound | resource inbound | verdict | because       |
    |---------------|--------------|-------------------|------------------|---------|---------------|
    | true          | false        | false             | true             | yes     | RED-2 RED-3   |
    | true          | false        | false             | false            | no      | !RED-3        |
    | false         | false        | false             | true             | no      | !RED-2        |
    | false         | false        | false             | false            | no      | !RED-2 !RED-3 |
    | false         | true         | true              | false            | no      | !RED-2 !RED-3 |
    | true          | true         | false             | false            | no      | !RED-3        |
    | false         | false        | true              | true             | no      | !RED-2        |
    | true          | true         | true              | true             | yes     | RED-2 RED-3   |
    | null          | null         | null              | true             | no      | !RED-2        |
    | true          | null         | null              | null             | no      | !RED-3        |
  )",
               [](const Row& row) {
                 const auto switches = [&](const std::string& key) {
                   return "{automaticUserConsentSettings: {inboundAllowed: " + row[key + " inbound"] +
                          ", outboundAllowed: " + row[key + " outbound"] + "}}";
                 };
                 Estate estate;
                 estate.tenant("home").person("victor").partner("resource", switches("home"));
                 estate.tenant("resource").partner("home", switches("resource"));
                 return Decision(estate.world(), [](auto& logic, const auto& facts) {
                   return redeems_automatically(logic, facts, TenantId{0}, TenantId{1});
                 });
               });
}

}  // namespace

std::vector<Table> invitation_tables() {
  return {may_invite_table(), domain_table(), invitable_table(), redeem_table(), automatic_redemption_table()};
}

}  // namespace entente::testing
