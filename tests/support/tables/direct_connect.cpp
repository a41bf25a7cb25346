// direct_connect.hpp: shared channels by mutual consent, inside one Azure cloud.
#include "model/rulebook/direct_connect.hpp"

#include "tests/support/estate.hpp"
#include "tests/support/table.hpp"

namespace entente::testing {
namespace {

using namespace model;

[[nodiscard]] Decision connecting(const Estate& estate) {
  auto world = estate.world();
  const PersonId who = world->person("victor@home");
  return Decision(std::move(world), [who](auto& logic, const auto& facts) {
    return may_connect_directly(logic, facts, who, TenantId{1});
  });
}

/// A fresh tenant blocks direct connect both ways, so each side must open it; across clouds nothing helps.
/// Collaboration settings are another matter.
Table consent_table() {
  return table("direct_connect", R"(
    | home       | resource   | home outbound | resource inbound | inbound apps    | account  | verdict | because (outermost)     |
    |------------|------------|---------------|------------------|-----------------|----------|---------|-------------------------|
    | commercial | commercial | default       | default          | AllApplications | enabled  | no      | !DCO-2 !DCO-3           |
    | commercial | commercial | allowed       | default          | AllApplications | enabled  | no      | !DCO-3                  |
    | commercial | commercial | default       | allowed          | AllApplications | enabled  | no      | !DCO-2                  |
    | commercial | commercial | allowed       | allowed          | AllApplications | enabled  | yes     | ACC-1 DCO-1 DCO-2 DCO-3 |
    | commercial | commercial | allowed       | allowed          | Office365       | enabled  | yes     | ACC-1 DCO-1 DCO-2 DCO-3 |
    | commercial | commercial | allowed       | allowed          | SharePoint      | enabled  | no      | !DCO-3                  |
    | commercial | commercial | allowed       | allowed          | AllApplications | disabled | no      | !ACC-1                  |
    | commercial | gcc        | allowed       | allowed          | AllApplications | enabled  | yes     | ACC-1 DCO-1 DCO-2 DCO-3 |
    | commercial | gcc-high   | allowed       | allowed          | AllApplications | enabled  | no      | !DCO-1                  |
    | gcc-high   | dod        | allowed       | allowed          | AllApplications | enabled  | yes     | ACC-1 DCO-1 DCO-2 DCO-3 |
    | 21vianet   | 21vianet   | allowed       | allowed          | AllApplications | enabled  | yes     | ACC-1 DCO-1 DCO-2 DCO-3 |
    | commercial | bleu       | allowed       | allowed          | AllApplications | enabled  | no      | !DCO-1                  |
  )",
               [](const Row& row) {
                 Estate estate;
                 estate.tenant("home", row["home"])
                     .person("victor", row["account"] == "enabled" ? "{}" : "{accountEnabled: false}")
                     .set("crossTenantAccessPolicy.default.b2bCollaborationOutbound", "blocked");
                 if (row["home outbound"] == "allowed")
                   estate.partner("resource", "{b2bDirectConnectOutbound: allowed}");
                 estate.tenant("resource", row["resource"]);
                 if (row["resource inbound"] == "allowed")
                   estate.partner("home", "{b2bDirectConnectInbound: " +
                                              section("allowed AllUsers", "allowed " + row["inbound apps"]) + "}");
                 return connecting(estate);
               });
}

/// One document wants both directions open on both sides; people whom a section allows by name are taken to exist.
Table directions_table() {
  return table("direct_connect_in_both_directions", R"(
    | directions | resource outbound | home inbound          | verdict | because (outermost)           |
    |------------|-------------------|-----------------------|---------|-------------------------------|
    | one        | default           | default               | yes     | ACC-1 DCO-1 DCO-2 DCO-3       |
    | both       | default           | default               | no      | !DCO-4                        |
    | both       | allowed           | default               | no      | !DCO-4                        |
    | both       | default           | allowed               | no      | !DCO-4                        |
    | both       | allowed           | allowed               | yes     | ACC-1 DCO-1 DCO-2 DCO-3 DCO-4 |
    | both       | allowed           | allowed somebody      | yes     | ACC-1 DCO-1 DCO-2 DCO-3 DCO-4 |
    | both       | allowed           | blocked somebody      | yes     | ACC-1 DCO-1 DCO-2 DCO-3 DCO-4 |
    | both       | allowed           | at other applications | no      | !DCO-4                        |
  )",
               [](const Row& row) {
                 const std::string& inbound = row["home inbound"];
                 std::string home = "b2bDirectConnectOutbound: allowed", resource = "b2bDirectConnectInbound: allowed";
                 if (row["resource outbound"] == "allowed") resource += ", b2bDirectConnectOutbound: allowed";
                 if (inbound == "allowed") home += ", b2bDirectConnectInbound: allowed";
                 if (inbound == "allowed somebody")
                   home += ", b2bDirectConnectInbound: " + section("allowed peggy@resource", "allowed Office365");
                 if (inbound == "blocked somebody")
                   home += ", b2bDirectConnectInbound: " + section("blocked peggy@resource", "allowed Office365");
                 if (inbound == "at other applications")
                   home += ", b2bDirectConnectInbound: " + section("allowed AllUsers", "allowed SharePoint");
                 Estate estate;
                 estate.catalog("{readings: {direct-connect-directions: " + row["directions"] + "}}")
                     .tenant("home")
                     .person("victor")
                     .partner("resource", "{" + home + "}");
                 estate.tenant("resource").person("peggy").partner("home", "{" + resource + "}");
                 return connecting(estate);
               });
}

/// What the resource tenant's Conditional Access and the network's restrictions still say.
Table doors_table() {
  return table("direct_connect_past_doors", R"(
    | trusts mfa | policy demands | network  | verdict | because (outermost)                                   |
    |------------|----------------|----------|---------|-------------------------------------------------------|
    | false      | nothing        | none     | yes     | ACC-1 DCO-1 DCO-2 DCO-3                               |
    | false      | mfa            | none     | no      | !CAC-1 CAC-2 CAC-3 CAC-4 CAC-5                        |
    | true       | mfa            | none     | yes     | ACC-1 CAC-1 CAC-2 CAC-3 CAC-4 CAC-5 DCO-1 DCO-2 DCO-3 |
    | false      | nothing        | third    | no      | !TRV-1 !TRV-2                                         |
    | false      | nothing        | resource | yes     | ACC-1 DCO-1 DCO-2 DCO-3 TRV-1                         |
  )",
               [](const Row& row) {
                 Estate estate;
                 estate.tenant("home")
                     .person("victor", "{claims: {mfa: true}" +
                                           (row["network"] == "none"
                                                ? std::string()
                                                : ", tenantRestrictionsSignal: {from: " + row["network"] + "}") +
                                           "}")
                     .partner("resource", "{b2bDirectConnectOutbound: allowed}");
                 estate.tenant("resource")
                     .partner("home",
                              "{b2bDirectConnectInbound: allowed, inboundTrust: "
                              "{isMfaAccepted: " +
                                  row["trusts mfa"] + "}}");
                 if (row["policy demands"] != "nothing")
                   estate.set("conditionalAccessPolicies.p",
                              "{state: enabled, conditions: {users: {includeUsers: [All]}, applications: "
                              "{includeApplications: [Office365]}}, grantControls: {operator: AND, builtInControls: [" +
                                  row["policy demands"] + "]}}");
                 estate.tenant("third").set("crossTenantAccessPolicy.default.tenantRestrictions", "blocked");
                 return connecting(estate);
               });
}

}  // namespace

std::vector<Table> direct_connect_tables() { return {consent_table(), directions_table(), doors_table()}; }

}  // namespace entente::testing
