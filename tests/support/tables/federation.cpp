// teams.hpp: external access. Both tenants, both lists, in both directions; policies of people; trials; personal
// accounts.
#include "model/rulebook/teams.hpp"
#include "tests/support/estate.hpp"
#include "tests/support/table.hpp"

namespace entente::testing {
namespace {

using namespace model;

Estate& lists(Estate& estate, const Row& row, const std::string& prefix) {
  const std::string& allowed = row[prefix + "allowed"];
  return estate
      .set("tenantFederationConfiguration.AllowedDomains", allowed == "all"       ? "AllowAllKnownDomains"
                                                           : allowed == "cleared" ? "null"
                                                                                  : "[" + allowed + "]")
      .set("tenantFederationConfiguration.BlockedDomains", "[" + row[prefix + "blocked"] + "]");
}

/// One tenant's lists. An allow list makes the block list idle; a cleared one admits nobody.
Table lists_table() {
  return table("federation_admits", R"(
    | allowed          | blocked          | verdict | because       |
    |------------------|------------------|---------|---------------|
    | all              |                  | yes     | FED-7         |
    | all              | fabrikam.example | no      | !FED-7 !FED-8 |
    | all              | woodgrove.com    | yes     | FED-7         |
    | fabrikam.example |                  | yes     | FED-8         |
    | fabrikam.example | fabrikam.example | yes     | FED-8         |
    | woodgrove.com    |                  | no      | !FED-7 !FED-8 |
    | cleared          |                  | no      | !FED-7 !FED-8 |
    | cleared          | woodgrove.com    | no      | !FED-7 !FED-8 |
    |                  |                  | no      | !FED-7 !FED-8 |
  )",
               [](const Row& row) {
                 Estate estate;
                 estate.tenant("contoso");
                 lists(estate, row, "").tenant("fabrikam").person("victor");
                 return Decision(estate.world(), [](auto& logic, const auto& facts) {
                   return federation_admits(logic, facts, TenantId{0}, (*facts.shape)[PersonId{0}].domain);
                 });
               });
}

/// The master switch and the lists of either side, each of which closes the way alone.
Table both_sides_table() {
  return table("federate", R"(
    | a on  | a allowed        | a blocked        | b on  | b allowed       | b blocked       | verdict | because (outermost)                                     |
    |-------|------------------|------------------|-------|-----------------|-----------------|---------|---------------------------------------------------------|
    | true  | all              |                  | true  | all             |                 | yes     | FED-1 FED-2 FED-3 FED-4 FED-5 FED-6 FED-9 FED-12 FED-13 |
    | false | all              |                  | true  | all             |                 | no      | !FED-3                                                  |
    | true  | all              |                  | false | all             |                 | no      | !FED-4                                                  |
    | false | fabrikam.example |                  | false | all             |                 | no      | !FED-3 !FED-4                                           |
    | true  | all              | fabrikam.example | true  | all             |                 | no      | !FED-5                                                  |
    | true  | all              |                  | true  | all             | contoso.example | no      | !FED-6                                                  |
    | true  | fabrikam.example |                  | true  | all             |                 | yes     | FED-1 FED-2 FED-3 FED-4 FED-5 FED-6 FED-9 FED-12 FED-13 |
    | true  | fabrikam.example |                  | true  | contoso.example |                 | yes     | FED-1 FED-2 FED-3 FED-4 FED-5 FED-6 FED-9 FED-12 FED-13 |
    | true  | fabrikam.example | fabrikam.example | true  | contoso.example | contoso.example | yes     | FED-1 FED-2 FED-3 FED-4 FED-5 FED-6 FED-9 FED-12 FED-13 |
    | true  | all              |                  | true  | woodgrove.com   |                 | no      | !FED-6                                                  |
    | true  | cleared          |                  | true  | all             |                 | no      | !FED-5                                                  |
    | true  | all              |                  | true  | cleared         |                 | no      | !FED-6                                                  |
  )",
               [](const Row& row) {
                 Estate estate;
                 estate.tenant("contoso").person("peggy").set("tenantFederationConfiguration.AllowFederatedUsers",
                                                              row["a on"]);
                 lists(estate, row, "a ");
                 estate.tenant("fabrikam")
                     .person("victor")
                     .set("tenantFederationConfiguration.AllowFederatedUsers", row["b on"]);
                 lists(estate, row, "b ");
                 return Decision(estate.world(), [](auto& logic, const auto& facts) {
                   return federate(logic, facts, PersonId{0}, PersonId{1});
                 });
               });
}

/// External access is for organisations apart, and goes across clouds without any cross-tenant access setting.
Table environments_table() {
  return table("federate_across", R"(
    | a             | b               | environment | catalog override                                    | verdict | because (outermost)                                     |
    |---------------|-----------------|-------------|-----------------------------------------------------|---------|---------------------------------------------------------|
    | peggy@contoso | victor@fabrikam | 21vianet    |                                                     | yes     | FED-1 FED-2 FED-3 FED-4 FED-5 FED-6 FED-9 FED-12 FED-13 |
    | peggy@contoso | victor@fabrikam | gcc-high    |                                                     | yes     | FED-1 FED-2 FED-3 FED-4 FED-5 FED-6 FED-9 FED-12 FED-13 |
    | peggy@contoso | peter@contoso   | commercial  |                                                     | no      | !FED-1                                                  |
    | peggy@contoso | victor@fabrikam | 21vianet    | {between: [commercial, 21vianet], supported: false} | no      | !FED-2                                                  |
    | peggy@contoso | victor@fabrikam | bleu        | {between: [commercial, bleu], supported: true}      | yes     | FED-1 FED-2 FED-3 FED-4 FED-5 FED-6 FED-9 FED-12 FED-13 |
  )",
               [](const Row& row) {
                 Estate estate;
                 estate.catalog("{pairs: {externalAccess: [" + row["catalog override"] + "]}}");
                 estate.tenant("contoso").person("peggy").person("peter");
                 estate.tenant("fabrikam", row["environment"]).person("victor");
                 auto world = estate.world();
                 const PersonId a = world->person(row["a"]), b = world->person(row["b"]);
                 return Decision(std::move(world),
                                 [a, b](auto& logic, const auto& facts) { return federate(logic, facts, a, b); });
               });
}

/// Subdomains of a blocked domain are blocked only where the tenant says so, and a name that merely ends alike is none.
Table subdomains_table() {
  return table("blocked_subdomains", R"(
    | blocked              | BlockAllSubdomains | domain                 | verdict | because       |
    |----------------------|--------------------|------------------------|---------|---------------|
    | fabrikam.example     | false              | fabrikam.example       | no      | !FED-7 !FED-8 |
    | fabrikam.example     | false              | sub.fabrikam.example   | yes     | FED-7         |
    | fabrikam.example     | true               | fabrikam.example       | no      | !FED-7 !FED-8 |
    | fabrikam.example     | true               | sub.fabrikam.example   | no      | !FED-7 !FED-8 |
    | fabrikam.example     | true               | a.sub.fabrikam.example | no      | !FED-7 !FED-8 |
    | fabrikam.example     | true               | subfabrikam.example    | yes     | FED-7         |
    | sub.fabrikam.example | true               | fabrikam.example       | yes     | FED-7         |
  )",
               [](const Row& row) {
                 Estate estate;
                 estate.tenant("contoso")
                     .set("tenantFederationConfiguration.BlockedDomains", "[" + row["blocked"] + "]")
                     .set("tenantFederationConfiguration.BlockAllSubdomains", row["BlockAllSubdomains"]);
                 estate.tenant("fabrikam").person("victor", "{domain: " + row["domain"] + "}");
                 return Decision(estate.world(), [](auto& logic, const auto& facts) {
                   return federation_admits(logic, facts, TenantId{0}, (*facts.shape)[PersonId{0}].domain);
                 });
               });
}

/// Peggy's own policy speaks in place of the organisation's lists, and can be wider, once the organisation lets
/// policies speak. Not before, not when it says nothing of domains, and never against the master switch.
Table user_policy_table() {
  return table("external_access_policy", R"(
    | AllowFederatedUsers | AllowedDomains       | CustomizeFederation | CommunicationWithExternalOrgs | its list         | enabled | verdict | because (outermost)                                     |
    |---------------------|----------------------|---------------------|-------------------------------|------------------|---------|---------|---------------------------------------------------------|
    | true                | AllowAllKnownDomains | true                | OrganizationDefault           |                  | true    | yes     | FED-1 FED-2 FED-3 FED-4 FED-5 FED-6 FED-9 FED-12 FED-13 |
    | true                | null                 | true                | OrganizationDefault           |                  | true    | no      | !FED-5                                                  |
    | true                | null                 | true                | null                          |                  | true    | no      | !FED-5                                                  |
    | true                | AllowAllKnownDomains | true                | null                          |                  | true    | yes     | FED-1 FED-2 FED-3 FED-4 FED-5 FED-6 FED-9 FED-12 FED-13 |
    | true                | AllowAllKnownDomains | true                | null                          |                  | false   | no      | !FED-9                                                  |
    | true                | null                 | true                | AllowAllExternalDomains       |                  | true    | yes     | FED-1 FED-2 FED-3 FED-4 FED-5 FED-6 FED-9 FED-12 FED-13 |
    | true                | null                 | false               | AllowAllExternalDomains       |                  | true    | no      | !FED-5                                                  |
    | true                | null                 | true                | AllowAllExternalDomains       |                  | false   | no      | !FED-9                                                  |
    | false               | AllowAllKnownDomains | true                | AllowAllExternalDomains       |                  | true    | no      | !FED-3                                                  |
    | true                | null                 | true                | AllowSpecificExternalDomains  | fabrikam.example | true    | yes     | FED-1 FED-2 FED-3 FED-4 FED-5 FED-6 FED-9 FED-12 FED-13 |
    | true                | AllowAllKnownDomains | true                | AllowSpecificExternalDomains  | woodgrove.com    | true    | no      | !FED-5                                                  |
    | true                | AllowAllKnownDomains | true                | BlockSpecificExternalDomains  | fabrikam.example | true    | no      | !FED-5                                                  |
    | true                | AllowAllKnownDomains | false               | BlockSpecificExternalDomains  | fabrikam.example | true    | yes     | FED-1 FED-2 FED-3 FED-4 FED-5 FED-6 FED-9 FED-12 FED-13 |
    | true                | [woodgrove.com]      | true                | BlockSpecificExternalDomains  | woodgrove.com    | true    | yes     | FED-1 FED-2 FED-3 FED-4 FED-5 FED-6 FED-9 FED-12 FED-13 |
    | true                | AllowAllKnownDomains | true                | BlockAllExternalDomains       |                  | true    | no      | !FED-5                                                  |
  )",
               [](const Row& row) {
                 const std::string& says = row["CommunicationWithExternalOrgs"];
                 const std::string list = "[" + row["its list"] + "]";
                 Estate estate;
                 estate.tenant("contoso")
                     .person("peggy", "{externalAccessPolicy: Partners}")
                     .set("tenantFederationConfiguration.AllowFederatedUsers", row["AllowFederatedUsers"])
                     .set("tenantFederationConfiguration.AllowedDomains", row["AllowedDomains"])
                     .set("tenantFederationConfiguration.CustomizeFederation", row["CustomizeFederation"])
                     .set("externalAccessPolicies.Partners.EnableFederationAccess", row["enabled"]);
                 if (says != "null")
                   estate.set("externalAccessPolicies.Partners.CommunicationWithExternalOrgs", says)
                       .set("externalAccessPolicies.Partners.AllowedExternalDomains", list)
                       .set("externalAccessPolicies.Partners.BlockedExternalDomains", list);
                 estate.tenant("fabrikam").person("victor");
                 return Decision(estate.world(), [](auto& logic, const auto& facts) {
                   return federate(logic, facts, PersonId{0}, PersonId{1});
                 });
               });
}

/// Who has only trial licences is kept out unless trials, or this one, are let in; it is the other side's word that
/// counts, whichever side has the trial.
Table trial_table() {
  return table("trial_tenants", R"(
    | contoso trial | fabrikam trial | contoso on trials | contoso exempts  | fabrikam on trials | verdict | because (outermost)                                     |
    |---------------|----------------|-------------------|------------------|--------------------|---------|---------------------------------------------------------|
    | false         | false          | Blocked           |                  | Blocked            | yes     | FED-1 FED-2 FED-3 FED-4 FED-5 FED-6 FED-9 FED-12 FED-13 |
    | false         | true           | Blocked           |                  | Allowed            | no      | !FED-12                                                 |
    | false         | true           | Allowed           |                  | Blocked            | yes     | FED-1 FED-2 FED-3 FED-4 FED-5 FED-6 FED-9 FED-12 FED-13 |
    | false         | true           | Blocked           | fabrikam.example | Blocked            | yes     | FED-1 FED-2 FED-3 FED-4 FED-5 FED-6 FED-9 FED-12 FED-13 |
    | false         | true           | Blocked           | woodgrove.com    | Blocked            | no      | !FED-12                                                 |
    | true          | false          | Allowed           |                  | Blocked            | no      | !FED-12                                                 |
    | true          | false          | Blocked           |                  | Allowed            | yes     | FED-1 FED-2 FED-3 FED-4 FED-5 FED-6 FED-9 FED-12 FED-13 |
    | true          | true           | Allowed           |                  | Blocked            | no      | !FED-12                                                 |
  )",
               [](const Row& row) {
                 Estate estate;
                 estate.tenant("contoso")
                     .person("peggy")
                     .trait("trial", row["contoso trial"])
                     .set("tenantFederationConfiguration.ExternalAccessWithTrialTenants", row["contoso on trials"])
                     .set("tenantFederationConfiguration.AllowedTrialTenantDomains",
                          "[" + row["contoso exempts"] + "]");
                 estate.tenant("fabrikam")
                     .person("victor")
                     .trait("trial", row["fabrikam trial"])
                     .set("tenantFederationConfiguration.ExternalAccessWithTrialTenants", row["fabrikam on trials"]);
                 return Decision(estate.world(), [](auto& logic, const auto& facts) {
                   return federate(logic, facts, PersonId{0}, PersonId{1});
                 });
               });
}

/// Contoso and somebody with a personal account, who is no organisation's.
[[nodiscard]] Estate with_consumer(const std::string& environment) {
  Estate estate;
  estate.tenant("contoso", environment).person("peggy", "{externalAccessPolicy: Shop}").person("peter");
  return estate.tenant("personal").trait("consumer", "true").person("connie").person("carl").in("contoso");
}

/// Personal accounts: a switch for talking to them at all, another for letting them begin, each in the organisation and
/// in the person's policy, and in the commercial environment only.
Table consumers_table() {
  return table(
      "chat_with_consumer", R"(
    | environment | begins | AllowFederatedUsers | AllowTeamsConsumer | AllowTeamsConsumerInbound | EnableTeamsConsumerAccess | EnableTeamsConsumerInbound | verdict | because (outermost)        |
    |-------------|--------|---------------------|--------------------|---------------------------|---------------------------|----------------------------|---------|----------------------------|
    | commercial  | peggy  | true                | true               | true                      | true                      | true                       | yes     | FED-3 FED-14 FED-15        |
    | commercial  | connie | true                | true               | true                      | true                      | true                       | yes     | FED-3 FED-14 FED-15 FED-16 |
    | commercial  | peggy  | false               | true               | true                      | true                      | true                       | no      | !FED-3                     |
    | commercial  | peggy  | true                | false              | true                      | true                      | true                       | no      | !FED-15                    |
    | commercial  | connie | true                | false              | true                      | true                      | true                       | no      | !FED-15                    |
    | commercial  | peggy  | true                | true               | false                     | true                      | true                       | yes     | FED-3 FED-14 FED-15        |
    | commercial  | connie | true                | true               | false                     | true                      | true                       | no      | !FED-16                    |
    | commercial  | peggy  | true                | true               | true                      | false                     | true                       | no      | !FED-15                    |
    | commercial  | peggy  | true                | true               | true                      | true                      | false                      | yes     | FED-3 FED-14 FED-15        |
    | commercial  | connie | true                | true               | true                      | true                      | false                      | no      | !FED-16                    |
    | gcc         | peggy  | true                | true               | true                      | true                      | true                       | no      | !FED-14                    |
    | gcc-high    | peggy  | true                | true               | true                      | true                      | true                       | no      | !FED-14                    |
    | 21vianet    | peggy  | true                | true               | true                      | true                      | true                       | no      | !FED-14                    |
  )",
      [](const Row& row) {
        Estate estate = with_consumer(row["environment"]);
        for (const std::string name : {"AllowFederatedUsers", "AllowTeamsConsumer", "AllowTeamsConsumerInbound"})
          estate.set("tenantFederationConfiguration." + name, row[name]);
        for (const std::string name : {"EnableTeamsConsumerAccess", "EnableTeamsConsumerInbound"})
          estate.set("externalAccessPolicies.Shop." + name, row[name]);
        auto world = estate.world();
        const PersonId peggy = world->person("peggy@contoso"), connie = world->person("connie@personal");
        const bool peggy_begins = row["begins"] == "peggy";
        return Decision(std::move(world), [peggy, connie, peggy_begins](auto& logic, const auto& facts) {
          return chat_with_consumer(logic, facts, peggy, connie, peggy_begins);
        });
      });
}

/// A personal account is no organisation: the lists of domains have no word in that, and two personal accounts, or two
/// people of organisations, are no such pair.
Table are_consumers_table() {
  return table("who_is_a_consumer", R"(
    | rule     | a               | b               | verdict | because (outermost) |
    |----------|-----------------|-----------------|---------|---------------------|
    | federate | peggy@contoso   | connie@personal | no      | !FED-13             |
    | federate | connie@personal | peggy@contoso   | no      | !FED-13             |
    | consumer | peggy@contoso   | connie@personal | yes     | FED-3 FED-14 FED-15 |
    | consumer | connie@personal | carl@personal   | no      |                     |
    | consumer | connie@personal | peggy@contoso   | no      |                     |
    | consumer | peggy@contoso   | peter@contoso   | no      |                     |
  )",
               [](const Row& row) {
                 auto world = with_consumer("commercial").set("externalAccessPolicies.Shop", "{}").world();
                 const PersonId a = world->person(row["a"]), b = world->person(row["b"]);
                 const bool federates = row["rule"] == "federate";
                 return Decision(std::move(world), [a, b, federates](auto& logic, const auto& facts) {
                   return federates ? federate(logic, facts, a, b) : chat_with_consumer(logic, facts, a, b, true);
                 });
               });
}

}  // namespace

std::vector<Table> federation_tables() {
  return {lists_table(),       subdomains_table(), both_sides_table(), environments_table(),
          user_policy_table(), trial_table(),      consumers_table(),  are_consumers_table()};
}

}  // namespace entente::testing
