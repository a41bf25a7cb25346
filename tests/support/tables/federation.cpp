// teams.hpp: external access. Both tenants, both lists, in both directions.
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
    | a on  | a allowed        | a blocked        | b on  | b allowed       | b blocked       | verdict | because (outermost)                 |
    |-------|------------------|------------------|-------|-----------------|-----------------|---------|-------------------------------------|
    | true  | all              |                  | true  | all             |                 | yes     | FED-1 FED-2 FED-3 FED-4 FED-5 FED-6 |
    | false | all              |                  | true  | all             |                 | no      | !FED-3                              |
    | true  | all              |                  | false | all             |                 | no      | !FED-4                              |
    | false | fabrikam.example |                  | false | all             |                 | no      | !FED-3 !FED-4                       |
    | true  | all              | fabrikam.example | true  | all             |                 | no      | !FED-5                              |
    | true  | all              |                  | true  | all             | contoso.example | no      | !FED-6                              |
    | true  | fabrikam.example |                  | true  | all             |                 | yes     | FED-1 FED-2 FED-3 FED-4 FED-5 FED-6 |
    | true  | fabrikam.example |                  | true  | contoso.example |                 | yes     | FED-1 FED-2 FED-3 FED-4 FED-5 FED-6 |
    | true  | fabrikam.example | fabrikam.example | true  | contoso.example | contoso.example | yes     | FED-1 FED-2 FED-3 FED-4 FED-5 FED-6 |
    | true  | all              |                  | true  | woodgrove.com   |                 | no      | !FED-6                              |
    | true  | cleared          |                  | true  | all             |                 | no      | !FED-5                              |
    | true  | all              |                  | true  | cleared         |                 | no      | !FED-6                              |
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
    | a             | b               | environment | catalog override                                    | verdict | because (outermost)                 |
    |---------------|-----------------|-------------|-----------------------------------------------------|---------|-------------------------------------|
    | peggy@contoso | victor@fabrikam | 21vianet    |                                                     | yes     | FED-1 FED-2 FED-3 FED-4 FED-5 FED-6 |
    | peggy@contoso | victor@fabrikam | gcc-high    |                                                     | yes     | FED-1 FED-2 FED-3 FED-4 FED-5 FED-6 |
    | peggy@contoso | peter@contoso   | commercial  |                                                     | no      | !FED-1                              |
    | peggy@contoso | victor@fabrikam | 21vianet    | {between: [commercial, 21vianet], supported: false} | no      | !FED-2                              |
    | peggy@contoso | victor@fabrikam | bleu        | {between: [commercial, bleu], supported: true}      | yes     | FED-1 FED-2 FED-3 FED-4 FED-5 FED-6 |
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

}  // namespace

std::vector<Table> federation_tables() { return {lists_table(), both_sides_table(), environments_table()}; }

}  // namespace entente::testing
