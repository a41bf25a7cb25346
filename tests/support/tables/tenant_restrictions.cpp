// tenant_restrictions.hpp: what outside accounts may do on a tenant's own devices and networks.
#include "model/rulebook/tenant_restrictions.hpp"

#include "tests/support/estate.hpp"
#include "tests/support/table.hpp"

namespace entente::testing {
namespace {

using namespace model;

/// Contoso runs the network, victor of fabrikam works on it (contractors do) and has accounts everywhere; peggy is
/// contoso's own. Client is a third tenant.
[[nodiscard]] Estate on_contoso_network(const std::string& network, const std::string& plane = "data") {
  const std::string signal =
      network == "none" ? "{}" : "{tenantRestrictionsSignal: {from: " + network + ", plane: " + plane + "}}";
  Estate estate;
  estate.tenant("client");
  estate.tenant("fabrikam").person("victor", signal);
  estate.tenant("contoso").person("peggy", signal);
  return estate;
}

/// The network's restrictions look at the account's home, whatever tenant it visits, except that network's own tenant.
/// They say nothing to the house's accounts, and nothing where the signal is missing.
Table accounts_table() {
  return table("tenant_restrictions", R"(
    | person          | network  | default | partner fabrikam | visits   | app        | verdict | because                                                    |
    |-----------------|----------|---------|------------------|----------|------------|---------|------------------------------------------------------------|
    | victor@fabrikam | none     | blocked | none             | client   | Teams      | yes     |                                                            |
    | victor@fabrikam | contoso  | blocked | none             | client   | Teams      | no      | !TRV-1 !TRV-2 !XTA-1 XTA-4 !XTA-5 !XTA-6 !XTA-7            |
    | victor@fabrikam | contoso  | blocked | none             | fabrikam | Teams      | no      | !TRV-1 !TRV-2 !XTA-1 XTA-4 !XTA-5 !XTA-6 !XTA-7            |
    | victor@fabrikam | contoso  | blocked | none             | contoso  | Teams      | yes     | TRV-1                                                      |
    | victor@fabrikam | contoso  | blocked | allowed          | client   | Teams      | yes     | TRV-2 XTA-1 XTA-2 XTA-3 !XTA-4 XTA-6 XTA-7                 |
    | victor@fabrikam | contoso  | blocked | allowed          | fabrikam | Teams      | yes     | TRV-2 XTA-1 XTA-2 XTA-3 !XTA-4 XTA-6 XTA-7                 |
    | victor@fabrikam | contoso  | blocked | Teams only       | client   | Teams      | yes     | TRV-2 XTA-1 XTA-2 XTA-3 !XTA-4 XTA-6 XTA-7                 |
    | victor@fabrikam | contoso  | blocked | Teams only       | client   | SharePoint | no      | !TRV-1 !TRV-2 XTA-1 XTA-2 XTA-3 !XTA-4 !XTA-7 !XTA-10      |
    | victor@fabrikam | contoso  | allowed | none             | client   | Teams      | yes     | TRV-2 !XTA-1 !XTA-2 !XTA-3 !XTA-4 XTA-6 XTA-7              |
    | victor@fabrikam | contoso  | allowed | blocked          | client   | Teams      | no      | !TRV-1 !TRV-2 XTA-1 XTA-2 XTA-3 XTA-4 !XTA-5 !XTA-6 !XTA-7 |
    | victor@fabrikam | fabrikam | blocked | none             | client   | Teams      | yes     |                                                            |
    | peggy@contoso   | contoso  | blocked | none             | client   | Teams      | yes     |                                                            |
    | peggy@contoso   | contoso  | blocked | none             | fabrikam | Teams      | yes     |                                                            |
  )",
               [](const Row& row) {
                 const auto section_of = [](const std::string& word) {
                   if (word == "Teams only") return section("allowed AllUsers", "allowed Teams");
                   return section(word + " AllUsers", word + " AllApplications");
                 };
                 Estate estate = on_contoso_network(row["network"]);
                 estate.set("crossTenantAccessPolicy.default.tenantRestrictions", section_of(row["default"]));
                 if (row["partner fabrikam"] != "none")
                   estate.partner("fabrikam", "{tenantRestrictions: " + section_of(row["partner fabrikam"]) + "}");
                 auto world = estate.world();
                 const PersonId who = world->person(row["person"]);
                 const TenantId visited = world->tenant(row["visits"]);
                 const AppId app = app_named(world->shape, row["app"]);
                 return Decision(std::move(world), [=](auto& logic, const auto& facts) {
                   return restrictions_permit(logic, facts, who, visited, app);
                 });
               });
}

/// Anonymous meetings and anonymous links elsewhere: stopped in the data plane, and a proxy that tags sign-ins only
/// never sees them.
Table anonymous_table() {
  return table("tenant_restrictions_anonymously", R"(
    | network | plane          | visits   | verdict | because |
    |---------|----------------|----------|---------|---------|
    | none    | data           | client   | yes     | TRV-3   |
    | contoso | data           | client   | no      | !TRV-3  |
    | contoso | authentication | client   | yes     | TRV-3   |
    | contoso | data           | contoso  | yes     | TRV-3   |
    | contoso | data           | fabrikam | no      | !TRV-3  |
  )",
               [](const Row& row) {
                 auto world = on_contoso_network(row["network"], row["plane"]).world();
                 const PersonId who = world->person("victor@fabrikam");
                 const TenantId visited = world->tenant(row["visits"]);
                 return Decision(std::move(world), [=](auto& logic, const auto& facts) {
                   return restrictions_permit_anonymously(logic, facts, who, visited);
                 });
               });
}

}  // namespace

std::vector<Table> tenant_restriction_tables() { return {accounts_table(), anonymous_table()}; }

}  // namespace entente::testing
