// invitations.hpp: who may invite, whom the domain list admits, when an invitation can be accepted.
#include "model/rulebook/invitations.hpp"

#include "tests/support/estate.hpp"
#include "tests/support/table.hpp"

namespace entente::testing {
namespace {

using namespace model;

/// Contoso with one person of each kind that allowInvitesFrom tells apart: members and guests, internal and external,
/// roles held here and at home.
Table may_invite_table() {
  return table("may_invite", R"(
    | allowInvitesFrom                 | inviter                  | verdict | because (outermost)  |
    |----------------------------------|--------------------------|---------|----------------------|
    | none                             | admin@contoso            | no      | !INV-2 !INV-3 !INV-4 |
    | none                             | user-admin@contoso       | no      | !INV-2 !INV-3 !INV-4 |
    | none                             | guest-inviter@contoso    | no      | !INV-2 !INV-3 !INV-4 |
    | none                             | member@contoso           | no      | !INV-2 !INV-3 !INV-4 |
    | none                             | external-member@fabrikam | no      | !INV-2 !INV-3 !INV-4 |
    | adminsAndGuestInviters           | admin@contoso            | yes     | INV-1 INV-4          |
    | adminsAndGuestInviters           | user-admin@contoso       | yes     | INV-1 INV-4          |
    | adminsAndGuestInviters           | guest-inviter@contoso    | yes     | INV-1 INV-4          |
    | adminsAndGuestInviters           | helpdesk@contoso         | no      | !INV-2 !INV-3 !INV-4 |
    | adminsAndGuestInviters           | member@contoso           | no      | !INV-2 !INV-3 !INV-4 |
    | adminsAndGuestInviters           | internal-guest@contoso   | no      | !INV-2 !INV-3 !INV-4 |
    | adminsAndGuestInviters           | external-guest@fabrikam  | no      | !INV-2 !INV-3 !INV-4 |
    | adminsAndGuestInviters           | external-member@fabrikam | no      | !INV-2 !INV-3 !INV-4 |
    | adminsAndGuestInviters           | admin@fabrikam           | no      | !INV-2 !INV-3 !INV-4 |
    | adminsGuestInvitersAndAllMembers | member@contoso           | yes     | INV-1 INV-3          |
    | adminsGuestInvitersAndAllMembers | internal-guest@contoso   | no      | !INV-2 !INV-3 !INV-4 |
    | adminsGuestInvitersAndAllMembers | external-guest@fabrikam  | no      | !INV-2 !INV-3 !INV-4 |
    | adminsGuestInvitersAndAllMembers | external-member@fabrikam | yes     | INV-1 INV-3          |
    | adminsGuestInvitersAndAllMembers | guest-inviter@contoso    | yes     | INV-1 INV-3 INV-4    |
    | adminsGuestInvitersAndAllMembers | guest-admin@contoso      | yes     | INV-1 INV-4          |
    | everyone                         | member@contoso           | yes     | INV-1 INV-2          |
    | everyone                         | internal-guest@contoso   | yes     | INV-1 INV-2          |
    | everyone                         | external-guest@fabrikam  | yes     | INV-1 INV-2          |
    | everyone                         | pending@fabrikam         | no      | !INV-1               |
    | everyone                         | blocked@fabrikam         | no      | !INV-1               |
    | everyone                         | deleted@fabrikam         | no      | !INV-1               |
    | everyone                         | stranger@fabrikam        | no      | !INV-1               |
    | everyone                         | disabled@contoso         | no      | !INV-1               |
    | everyone                         | admin@contoso            | yes     | INV-1 INV-2 INV-4    |
  )",
               [](const Row& row) {
                 Estate estate;
                 estate.tenant("contoso")
                     .set("authorizationPolicy.allowInvitesFrom", row["allowInvitesFrom"])
                     .person("admin", "{roles: [GlobalAdministrator]}")
                     .person("user-admin", "{roles: [UserAdministrator]}")
                     .person("guest-inviter", "{roles: [GuestInviter]}")
                     .person("helpdesk", "{roles: [HelpdeskAdministrator]}")
                     .person("guest-admin", "{roles: [GlobalAdministrator], userType: guest}")
                     .person("member")
                     .person("internal-guest", "{userType: guest}")
                     .person("disabled", "{accountEnabled: false}")
                     .guest("external-guest@fabrikam")
                     .guest("external-member@fabrikam", "{userType: member}")
                     .guest("pending@fabrikam", "{accepted: false}")
                     .guest("blocked@fabrikam", "{accountEnabled: false}")
                     .guest("deleted@fabrikam", "{deleted: true}")
                     .guest("admin@fabrikam");
                 estate.tenant("fabrikam")
                     .person("external-guest")
                     .person("external-member")
                     .person("pending")
                     .person("blocked")
                     .person("deleted")
                     .person("stranger")
                     .person("admin", "{roles: [GlobalAdministrator]}");
                 auto world = estate.world();
                 const PersonId inviter = world->person(row["inviter"]);
                 return Decision(std::move(world), [inviter](auto& logic, const auto& facts) {
                   return may_invite(logic, facts, inviter, TenantId{0});
                 });
               });
}

/// A tenant that says nothing invites as its cloud does: everyone, and in Government nobody. Somebody visiting may
/// invite where everyone may, although nobody at home there can.
Table default_inviter_table() {
  return table("has_inviter", R"(
    | environment | allowInvitesFrom                 | own people | visiting        | verdict | because (outermost) |
    |-------------|----------------------------------|------------|-----------------|---------|---------------------|
    | commercial  | unset                            | member     | nobody          | yes     | CAP-1               |
    | gcc         | unset                            | member     | nobody          | yes     | CAP-1               |
    | 21vianet    | unset                            | member     | nobody          | yes     | CAP-1               |
    | gcc-high    | unset                            | admin      | nobody          | no      | !CAP-1              |
    | dod         | unset                            | admin      | nobody          | no      | !CAP-1              |
    | gcc-high    | adminsAndGuestInviters           | admin      | nobody          | yes     | CAP-1               |
    | commercial  | unset                            | nobody     | guest           | yes     | CAP-1               |
    | commercial  | adminsGuestInvitersAndAllMembers | nobody     | guest           | no      | !CAP-1              |
    | commercial  | adminsGuestInvitersAndAllMembers | nobody     | external-member | yes     | CAP-1               |
    | commercial  | unset                            | nobody     | nobody          | no      | !CAP-1              |
  )",
               [](const Row& row) {
                 Estate estate;
                 estate.tenant("contoso", row["environment"]);
                 if (row["allowInvitesFrom"] != "unset")
                   estate.set("authorizationPolicy.allowInvitesFrom", row["allowInvitesFrom"]);
                 if (row["own people"] == "member") estate.person("peggy");
                 if (row["own people"] == "admin") estate.person("peggy", "{roles: [GlobalAdministrator]}");
                 if (row["visiting"] == "guest") estate.guest("victor@fabrikam");
                 if (row["visiting"] == "external-member") estate.guest("victor@fabrikam", "{userType: member}");
                 estate.tenant("fabrikam").person("victor");
                 return Decision(estate.world(),
                                 [](auto& logic, const auto& facts) { return has_inviter(logic, facts, TenantId{0}); });
               });
}

/// An application invites where members may: it is no administrator, and no settings make it one.
Table app_table() {
  return table("app_may_invite", R"(
    | environment | allowInvitesFrom                 | invitingApps | verdict | because |
    |-------------|----------------------------------|--------------|---------|---------|
    | commercial  | none                             | [portal]     | no      | !INV-12 |
    | commercial  | adminsAndGuestInviters           | [portal]     | no      | !INV-12 |
    | commercial  | adminsGuestInvitersAndAllMembers | [portal]     | yes     | INV-12  |
    | commercial  | everyone                         | [portal]     | yes     | INV-12  |
    | commercial  | everyone                         | []           | no      | !INV-12 |
    | commercial  | unset                            | [portal]     | yes     | INV-12  |
    | gcc-high    | unset                            | [portal]     | no      | !INV-12 |
  )",
               [](const Row& row) {
                 Estate estate;
                 estate.tenant("contoso", row["environment"]).trait("invitingApps", row["invitingApps"]);
                 if (row["allowInvitesFrom"] != "unset")
                   estate.set("authorizationPolicy.allowInvitesFrom", row["allowInvitesFrom"]);
                 return Decision(estate.world(), [](auto& logic, const auto& facts) {
                   return app_may_invite(logic, facts, TenantId{0});
                 });
               });
}

/// The four kinds of users: internal or external says where they sign in, the type says what they may. Whether somebody
/// counts as a member does not follow from where their account is.
Table user_type_table() {
  return table("is_member_type", R"(
    | user                           | verdict | because |
    |--------------------------------|---------|---------|
    | internal-member@contoso        | yes     |         |
    | internal-guest@contoso         | no      |         |
    | external-member@fabrikam       | yes     |         |
    | external-guest@fabrikam        | no      |         |
    | synchronized@fabrikam          | yes     |         |
    | synchronized-as-guest@fabrikam | no      |         |
    | guest-at-home@fabrikam         | yes     |         |
  )",
               [](const Row& row) {
                 Estate estate;
                 estate.tenant("contoso")
                     .person("internal-member")
                     .person("internal-guest", "{userType: guest}")
                     .guest("external-member@fabrikam", "{userType: member}")
                     .guest("external-guest@fabrikam")
                     .guest("synchronized@fabrikam", "{synchronised: true, userType: member}")
                     .guest("synchronized-as-guest@fabrikam", "{synchronised: true}")
                     .guest("guest-at-home@fabrikam", "{userType: member}");
                 estate.tenant("fabrikam")
                     .person("external-member")
                     .person("external-guest")
                     .person("synchronized")
                     .person("synchronized-as-guest")
                     .person("guest-at-home", "{userType: guest}");
                 auto world = estate.world();
                 const PersonId who = world->person(row["user"]);
                 return Decision(std::move(world), [who](auto& logic, const auto& facts) {
                   return is_member_type(logic, facts, who, TenantId{0});
                 });
               });
}

/// The list speaks of the invited address's domain. With both lists filled the address must pass both.
Table domain_table() {
  return table("domain_is_admitted", R"(
    | in force | allowed       | blocked       | address       | parent domains | verdict | because                |
    |----------|---------------|---------------|---------------|----------------|---------|------------------------|
    | true     |               |               | fabrikam.cn   | exact          | yes     | INV-9 INV-10           |
    | true     |               | fabrikam.cn   | fabrikam.cn   | exact          | no      | !INV-9 !INV-11         |
    | true     |               | woodgrove.com | fabrikam.cn   | exact          | yes     | INV-9 INV-10           |
    | true     | fabrikam.cn   |               | fabrikam.cn   | exact          | yes     | INV-9 INV-10           |
    | true     | woodgrove.com |               | fabrikam.cn   | exact          | no      | !INV-10 !INV-11        |
    | true     | fabrikam.cn   | fabrikam.cn   | fabrikam.cn   | exact          | no      | !INV-9 !INV-11         |
    | true     | woodgrove.com | fabrikam.cn   | fabrikam.cn   | exact          | no      | !INV-9 !INV-10 !INV-11 |
    | true     | fabrikam.cn   | woodgrove.com | fabrikam.cn   | exact          | yes     | INV-9 INV-10           |
    | true     | fabrikam.cn   |               | x.fabrikam.cn | exact          | no      | !INV-10 !INV-11        |
    | true     |               | fabrikam.cn   | x.fabrikam.cn | exact          | yes     | INV-9 INV-10           |
    | false    |               | fabrikam.cn   | fabrikam.cn   | exact          | yes     | INV-11                 |
    | false    | woodgrove.com |               | fabrikam.cn   | exact          | yes     | INV-11                 |
    | true     | fabrikam.cn   |               | x.fabrikam.cn | covered        | yes     | INV-9 INV-10           |
    | true     |               | fabrikam.cn   | x.fabrikam.cn | covered        | no      | !INV-9 !INV-11         |
    | true     | woodgrove.com |               | x.fabrikam.cn | covered        | no      | !INV-10 !INV-11        |
  )",
               [](const Row& row) {
                 Estate estate;
                 estate.catalog("{readings: {parent-domains: " + row["parent domains"] + "}}")
                     .tenant("contoso")
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

/// Two tenants of one cloud, and what stands between them. `address` says whose proxy address Victor's is.
[[nodiscard]] Estate hosts_and_visitor(const Row& row, const std::string& address = "free") {
  Estate estate;
  const auto proxies = [&](const char* holder) {
    return address == holder ? std::string("{proxyAddresses: [victor@fabrikam.example]}") : std::string("{}");
  };
  estate.tenant("contoso").person("peggy", proxies("peggy@contoso"));
  const std::string& there = row["is there"];
  if (there == "pending") estate.guest("victor@fabrikam", "{accepted: false}");
  if (there == "pending, blocked") estate.guest("victor@fabrikam", "{accepted: false, accountEnabled: false}");
  if (there == "redeemed") estate.guest("victor@fabrikam");
  if (there == "deleted") estate.guest("victor@fabrikam", "{deleted: true}");
  if (row["domain"] == "blocked")
    estate.set("b2bManagementPolicy.InvitationsAllowedAndBlockedDomainsPolicy.BlockedDomains", "[fabrikam.example]");
  if (row["domain"] == "not allowed")
    estate.set("b2bManagementPolicy.InvitationsAllowedAndBlockedDomainsPolicy.AllowedDomains", "[woodgrove.com]");
  if (row["inbound"] == "blocked")
    estate.set("crossTenantAccessPolicy.default.b2bCollaborationInbound",
               section("blocked AllUsers", "blocked AllApplications"));
  estate.tenant("fabrikam")
      .trait("authentication", row["account"] == "provider down" ? "{kind: adfs, down: true}" : "{kind: managed}")
      .person("victor", row["account"] == "disabled" ? "{accountEnabled: false}" : "{}")
      .person("virginia", proxies("virginia@fabrikam"));
  return estate;
}

Table invitable_table() {
  return table("is_invitable", R"(
    | who             | is there | account       | domain      | inbound | address used by   | verdict | because (outermost)                                |
    |-----------------|----------|---------------|-------------|---------|-------------------|---------|----------------------------------------------------|
    | victor@fabrikam | no       | enabled       | open        | open    | nobody            | yes     | INV-5 INV-6 INV-7 INV-8 INV-9 INV-10 INV-13 INV-14 |
    | victor@fabrikam | deleted  | enabled       | open        | open    | nobody            | yes     | INV-5 INV-6 INV-7 INV-8 INV-9 INV-10 INV-13 INV-14 |
    | victor@fabrikam | no       | provider down | open        | open    | nobody            | yes     | INV-5 INV-6 INV-7 INV-8 INV-9 INV-10 INV-13 INV-14 |
    | victor@fabrikam | pending  | enabled       | open        | open    | nobody            | no      | !INV-5                                             |
    | victor@fabrikam | redeemed | enabled       | open        | open    | nobody            | no      | !INV-5                                             |
    | victor@fabrikam | no       | disabled      | open        | open    | nobody            | no      | !INV-7                                             |
    | victor@fabrikam | no       | enabled       | blocked     | open    | nobody            | no      | !INV-9 !INV-11                                     |
    | victor@fabrikam | no       | enabled       | not allowed | open    | nobody            | no      | !INV-10 !INV-11                                    |
    | victor@fabrikam | no       | enabled       | open        | blocked | nobody            | no      | !INV-8                                             |
    | victor@fabrikam | no       | enabled       | open        | open    | peggy@contoso     | no      | !INV-13                                            |
    | victor@fabrikam | no       | enabled       | open        | open    | virginia@fabrikam | yes     | INV-5 INV-6 INV-7 INV-8 INV-9 INV-10 INV-13 INV-14 |
    | peggy@contoso   | no       | enabled       | open        | open    | nobody            | no      | !INV-6                                             |
  )",
               [](const Row& row) {
                 auto world = hosts_and_visitor(row, row["address used by"]).world();
                 const PersonId who = world->person(row["who"]);
                 return Decision(std::move(world), [who](auto& logic, const auto& facts) {
                   return is_invitable(logic, facts, visit(*facts.shape, who, TenantId{0}));
                 });
               });
}

/// Between clouds the invited person's home needs a service principal, which is enabled unless it says otherwise; the
/// resource's own does nothing.
Table cross_cloud_worker_table() {
  return table("is_invitable_between_clouds", R"(
    | home       | at home | at the resource | verdict | because (outermost)                                |
    |------------|---------|-----------------|---------|----------------------------------------------------|
    | gcc-high   | unset   | unset           | yes     | INV-5 INV-6 INV-7 INV-8 INV-9 INV-10 INV-13 INV-14 |
    | gcc-high   | true    | unset           | yes     | INV-5 INV-6 INV-7 INV-8 INV-9 INV-10 INV-13 INV-14 |
    | gcc-high   | false   | unset           | no      | !INV-14                                            |
    | gcc-high   | true    | false           | yes     | INV-5 INV-6 INV-7 INV-8 INV-9 INV-10 INV-13 INV-14 |
    | commercial | false   | unset           | yes     | INV-5 INV-6 INV-7 INV-8 INV-9 INV-10 INV-13 INV-14 |
    | gcc        | false   | false           | yes     | INV-5 INV-6 INV-7 INV-8 INV-9 INV-10 INV-13 INV-14 |
  )",
               [](const Row& row) {
                 constexpr const char* worker = "servicePrincipals.MicrosoftB2BCrossCloudWorker.accountEnabled";
                 Estate estate;
                 estate.tenant("contoso")
                     .set("crossTenantAccessPolicy.allowedCloudEndpoints", "[microsoftonline.us]")
                     .partner("fabrikam");
                 if (row["at the resource"] != "unset") estate.set(worker, row["at the resource"]);
                 estate.tenant("fabrikam", row["home"])
                     .set("crossTenantAccessPolicy.allowedCloudEndpoints", "[microsoftonline.com]")
                     .partner("contoso")
                     .person("victor");
                 if (row["at home"] != "unset") estate.set(worker, row["at home"]);
                 return Decision(estate.world(), [](auto& logic, const auto& facts) {
                   return is_invitable(logic, facts, visit(*facts.shape, PersonId{0}, TenantId{0}));
                 });
               });
}

/// Acceptance asks again what the invitation asked: a domain blocked in between stops it. And it takes a sign-in at
/// home, which the invitation does not. Who has accepted is asked no more.
Table redeem_table() {
  return table("may_redeem", R"(
    | is there         | account       | domain      | inbound | verdict | because (outermost)                  |
    |------------------|---------------|-------------|---------|---------|--------------------------------------|
    | pending          | enabled       | open        | open    | yes     | ACC-1 INV-8 INV-9 INV-10 LIF-5 RED-1 |
    | no               | enabled       | open        | open    | no      | !RED-1                               |
    | redeemed         | enabled       | open        | open    | no      | !RED-1                               |
    | deleted          | enabled       | open        | open    | no      | !RED-1                               |
    | pending, blocked | enabled       | open        | open    | no      | !LIF-5                               |
    | pending          | disabled      | open        | open    | no      | !ACC-1                               |
    | pending          | provider down | open        | open    | no      | !ACC-1                               |
    | pending          | enabled       | blocked     | open    | no      | !INV-9 !INV-11                       |
    | pending          | enabled       | not allowed | open    | no      | !INV-10 !INV-11                      |
    | pending          | enabled       | open        | blocked | no      | !INV-8                               |
  )",
               [](const Row& row) {
                 auto world = hosts_and_visitor(row).world();
                 const PersonId who = world->person("victor@fabrikam");
                 return Decision(std::move(world), [who](auto& logic, const auto& facts) {
                   return may_redeem(logic, facts, visit(*facts.shape, who, TenantId{0}));
                 });
               });
}

/// A guest who has accepted stays when the domain is blocked later: the list is asked at the door, not inside.
Table redeemed_table() {
  return table("is_redeemed_user", R"(
    | is there | account  | domain  | inbound | verdict | because |
    |----------|----------|---------|---------|---------|---------|
    | redeemed | enabled  | open    | open    | yes     | LIF-5   |
    | redeemed | enabled  | blocked | open    | yes     | LIF-5   |
    | redeemed | disabled | open    | open    | yes     | LIF-5   |
    | pending  | enabled  | open    | open    | no      |         |
    | deleted  | enabled  | open    | open    | no      |         |
    | no       | enabled  | open    | open    | no      |         |
  )",
               [](const Row& row) {
                 auto world = hosts_and_visitor(row).world();
                 const PersonId who = world->person("victor@fabrikam");
                 return Decision(std::move(world), [who](auto& logic, const auto& facts) {
                   return is_redeemed_user(logic, facts, visit(*facts.shape, who, TenantId{0}));
                 });
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
  return {
      may_invite_table(), default_inviter_table(),    app_table(),    user_type_table(), domain_table(),
      invitable_table(),  cross_cloud_worker_table(), redeem_table(), redeemed_table(),  automatic_redemption_table()};
}

}  // namespace entente::testing
