// accounts.hpp: whether somebody's home lets them sign in, and what passwords and identity providers do about it.
#include "model/rulebook/accounts.hpp"

#include "model/rulebook/capabilities.hpp"
#include "tests/support/estate.hpp"
#include "tests/support/table.hpp"

namespace entente::testing {
namespace {

using namespace model;

[[nodiscard]] std::string sign_in_of(const std::string& provider) {
  if (provider == "managed") return "{kind: managed}";
  if (provider == "managed, down") return "{kind: managed, down: true}";
  if (provider == "adfs") return "{kind: adfs}";
  if (provider == "adfs, down") return "{kind: adfs, down: true}";
  throw std::invalid_argument("no sign-in " + provider);
}

[[nodiscard]] std::string account_of(const std::string& state) {
  if (state == "disabled") return "{accountEnabled: false}";
  if (state == "password expired") return "{passwordExpired: true}";
  return "{}";
}

/// An account, its password and, where the home signs people in on premises, the provider: each can end it alone.
Table sign_in_table() {
  return table("may_sign_in", R"(
    | home          | account          | verdict | because                 |
    |---------------|------------------|---------|-------------------------|
    | managed       | enabled          | yes     | ACC-1 ACC-2 ACC-3 INV-7 |
    | managed, down | enabled          | yes     | ACC-1 ACC-2 ACC-3 INV-7 |
    | adfs          | enabled          | yes     | ACC-1 ACC-2 ACC-3 INV-7 |
    | adfs, down    | enabled          | no      | !ACC-1 !ACC-2           |
    | managed       | disabled         | no      | !ACC-1 !INV-7           |
    | adfs          | password expired | no      | !ACC-1 !ACC-3           |
    | adfs, down    | disabled         | no      | !ACC-1 !ACC-2 !INV-7    |
  )",
               [](const Row& row) {
                 Estate estate;
                 estate.tenant("fabrikam")
                     .trait("authentication", sign_in_of(row["home"]))
                     .person("victor", account_of(row["account"]));
                 return Decision(estate.world(),
                                 [](auto& logic, const auto& facts) { return may_sign_in(logic, facts, PersonId{0}); });
               });
}

/// What tells B2B from a federation: the guest signs in where their own home does, so an outage over there ends their
/// visits and nobody else's; an outage of the host's own provider ends its own people's work and no guest's.
Table outage_table() {
  return table("outage_of_a_provider", R"(
    | host       | home       | who             | verdict | because (outermost)      |
    |------------|------------|-----------------|---------|--------------------------|
    | managed    | managed    | victor@fabrikam | yes     | ACC-1 CAC-15 CAP-3 CAP-4 |
    | managed    | adfs       | victor@fabrikam | yes     | ACC-1 CAC-15 CAP-3 CAP-4 |
    | managed    | adfs, down | victor@fabrikam | no      | !ACC-1 !ACC-6            |
    | adfs, down | managed    | victor@fabrikam | yes     | ACC-1 CAC-15 CAP-3 CAP-4 |
    | adfs, down | managed    | peggy@contoso   | no      | !ACC-1                   |
    | managed    | adfs, down | peggy@contoso   | yes     | ACC-1 CAP-2              |
  )",
               [](const Row& row) {
                 Estate estate;
                 estate.tenant("contoso")
                     .trait("authentication", sign_in_of(row["host"]))
                     .person("peggy")
                     .guest("victor@fabrikam");
                 estate.tenant("fabrikam").trait("authentication", sign_in_of(row["home"])).person("victor");
                 auto world = estate.world();
                 const PersonId who = world->person(row["who"]);
                 return Decision(std::move(world), [who](auto& logic, const auto& facts) {
                   return can_access(logic, facts, who, TenantId{0}, teams_app);
                 });
               });
}

/// A home account can be deleted once, enabled or not.
Table deleted_account_table() {
  return table("account_exists", R"(
    | account  | deleted | verdict | because |
    |----------|---------|---------|---------|
    | enabled  | no      | yes     | ACC-4   |
    | disabled | no      | yes     | ACC-4   |
    | disabled | yes     | no      | !ACC-4  |
  )",
               [](const Row& row) {
                 Estate estate;
                 estate.tenant("fabrikam").person("victor", account_of(row["account"]));
                 return Decision(
                            estate.world(),
                            [](auto& logic, const auto& facts) { return account_exists(logic, facts, PersonId{0}); })
                     .with(Leaf::account_is_deleted, 0, row.says_yes("deleted"));
               });
}

/// A password runs out where passwords do, and once.
Table expiring_password_table() {
  return table("may_expire", R"(
    | passwords expire | account          | verdict | because     |
    |------------------|------------------|---------|-------------|
    | true             | enabled          | yes     | ACC-3 ACC-5 |
    | true             | disabled         | yes     | ACC-3 ACC-5 |
    | false            | enabled          | no      | !ACC-5      |
    | true             | password expired | no      | !ACC-3      |
  )",
               [](const Row& row) {
                 Estate estate;
                 estate.tenant("contoso")
                     .set("passwordPolicy.expires", row["passwords expire"])
                     .person("tablet", account_of(row["account"]));
                 return Decision(estate.world(),
                                 [](auto& logic, const auto& facts) { return may_expire(logic, facts, PersonId{0}); });
               });
}

/// An expired password is changed where the device is: one that is with a client has to come back first. A site that is
/// shared with the account is no device, and somebody else's device is none of its own.
Table changing_password_table() {
  return table("may_change_password", R"(
    | account          | uses       | shipped | verdict | because |
    |------------------|------------|---------|---------|---------|
    | password expired | lens       | nothing | yes     | ACC-7   |
    | password expired | lens       | lens    | no      | !ACC-7  |
    | password expired | lens       | other   | yes     | ACC-7   |
    | password expired | lens other | other   | no      | !ACC-7  |
    | password expired | nothing    | lens    | yes     | ACC-7   |
    | enabled          | lens       | nothing | yes     | ACC-7   |
  )",
               [](const Row& row) {
                 const auto device = [&](const std::string& name, Estate& estate) {
                   const bool used = row["uses"].find(name) != std::string::npos;
                   estate.item(ItemKind::device, name, "", used ? "tablet@contoso" : "",
                               row["shipped"] == name ? "{shipped: true}" : "{}");
                 };
                 Estate estate;
                 estate.tenant("contoso").person("tablet", account_of(row["account"]));
                 device("lens", estate);
                 device("other", estate);
                 estate.item(ItemKind::site, "hub", "", "tablet@contoso");
                 return Decision(estate.world(), [](auto& logic, const auto& facts) {
                   return may_change_password(logic, facts, PersonId{0});
                 });
               });
}

/// Only a provider that people sign in at can fail, and come back.
Table provider_table() {
  return table("may_fail", R"(
    | home       | step | verdict | because      |
    |------------|------|---------|--------------|
    | managed    | down | no      | !ACC-8       |
    | adfs       | down | yes     | ACC-8 !ACC-9 |
    | adfs, down | down | no      | ACC-9        |
    | adfs       | up   | no      | !ACC-9       |
    | adfs, down | up   | yes     | ACC-9        |
  )",
               [](const Row& row) {
                 const bool down = row["step"] == "down";
                 Estate estate;
                 estate.tenant("fabrikam").trait("authentication", sign_in_of(row["home"]));
                 return Decision(estate.world(), [down](auto& logic, const auto& facts) {
                   return down ? may_fail(logic, facts, TenantId{0}) : has_failed(logic, facts, TenantId{0});
                 });
               });
}

}  // namespace

std::vector<Table> account_tables() {
  return {sign_in_table(),           outage_table(),  deleted_account_table(), expiring_password_table(),
          changing_password_table(), provider_table()};
}

}  // namespace entente::testing
