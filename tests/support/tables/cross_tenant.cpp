// cross_tenant_access.hpp: both tenants must agree, across clouds on four things more; and whose claims are trusted.
#include "model/rulebook/cross_tenant_access.hpp"
#include "tests/support/estate.hpp"
#include "tests/support/table.hpp"

namespace entente::testing {
namespace {

using namespace model;

const std::string allowed = section("allowed AllUsers", "allowed AllApplications");
const std::string blocked = section("blocked AllUsers", "blocked AllApplications");

[[nodiscard]] const std::string& section_of(const std::string& word) { return word == "blocked" ? blocked : allowed; }

/// Inside one cloud: the home's outbound and the resource's inbound section, and neither of the other two.
Table two_sides_table() {
  return table(
      "b2b_needs_both_sides", R"(
    | home outbound | home inbound | resource outbound | resource inbound | verdict | because (outermost)           |
    |---------------|--------------|-------------------|------------------|---------|-------------------------------|
    | allowed       | allowed      | allowed           | allowed          | yes     | CLD-1 CLD-2 CLD-7 XTA-8 XTA-9 |
    | blocked       | allowed      | allowed           | allowed          | no      | !XTA-8                        |
    | allowed       | blocked      | allowed           | allowed          | yes     | CLD-1 CLD-2 CLD-7 XTA-8 XTA-9 |
    | allowed       | allowed      | blocked           | allowed          | yes     | CLD-1 CLD-2 CLD-7 XTA-8 XTA-9 |
    | allowed       | allowed      | allowed           | blocked          | no      | !XTA-9                        |
    | blocked       | allowed      | allowed           | blocked          | no      | !XTA-8 !XTA-9                 |
    | allowed       | blocked      | blocked           | allowed          | yes     | CLD-1 CLD-2 CLD-7 XTA-8 XTA-9 |
  )",
      [](const Row& row) {
        Estate estate;
        for (const std::string key : {"home", "resource"}) {
          estate.tenant(key);
          estate.set("crossTenantAccessPolicy.default.b2bCollaborationOutbound", section_of(row[key + " outbound"]));
          estate.set("crossTenantAccessPolicy.default.b2bCollaborationInbound", section_of(row[key + " inbound"]));
          if (key == "home") estate.person("victor");
        }
        return Decision(estate.world(), [](auto& logic, const auto& facts) {
          return b2b_is_permitted(logic, facts, visit(*facts.shape, PersonId{0}, TenantId{1}), AppId{0});
        });
      });
}

/// Across clouds: the pair, both clouds enabled, both partner entries. One missing gate closes the way.
Table across_clouds_table() {
  return table("b2b_across_clouds", R"(
    | home     | resource   | home enables               | resource enables           | home lists | resource lists | verdict | because (outermost)                             |
    |----------|------------|----------------------------|----------------------------|------------|----------------|---------|-------------------------------------------------|
    | 21vianet | commercial | microsoftonline.com        | partner.microsoftonline.cn | yes        | yes            | yes     | CLD-2 CLD-3 CLD-4 CLD-5 CLD-6 CLD-7 XTA-8 XTA-9 |
    | 21vianet | commercial |                            | partner.microsoftonline.cn | yes        | yes            | no      | !CLD-1 !CLD-4                                   |
    | 21vianet | commercial | microsoftonline.com        |                            | yes        | yes            | no      | !CLD-1 !CLD-3                                   |
    | 21vianet | commercial | microsoftonline.com        | partner.microsoftonline.cn | no         | yes            | no      | !CLD-1 !CLD-6                                   |
    | 21vianet | commercial | microsoftonline.com        | partner.microsoftonline.cn | yes        | no             | no      | !CLD-1 !CLD-5                                   |
    | 21vianet | gcc-high   | microsoftonline.us         | partner.microsoftonline.cn | yes        | yes            | no      | !CLD-2                                          |
    | gcc-high | commercial | microsoftonline.com        | microsoftonline.us         | yes        | yes            | yes     | CLD-2 CLD-3 CLD-4 CLD-5 CLD-6 CLD-7 XTA-8 XTA-9 |
    | gcc-high | commercial | partner.microsoftonline.cn | microsoftonline.us         | yes        | yes            | no      | !CLD-1 !CLD-4                                   |
    | gcc-high | dod        |                            |                            | no         | no             | yes     | CLD-1 CLD-2 CLD-7 XTA-8 XTA-9                   |
    | gcc      | commercial |                            |                            | no         | no             | yes     | CLD-1 CLD-2 CLD-7 XTA-8 XTA-9                   |
  )",
               [](const Row& row) {
                 Estate estate;
                 const auto tenant = [&](const std::string& key, const std::string& other) {
                   estate.tenant(key, row[key])
                       .set("crossTenantAccessPolicy.allowedCloudEndpoints", "[" + row[key + " enables"] + "]");
                   if (row.says_yes(key + " lists")) estate.partner(other);
                 };
                 tenant("home", "resource");
                 estate.person("victor");
                 tenant("resource", "home");
                 return Decision(estate.world(), [](auto& logic, const auto& facts) {
                   return b2b_is_permitted_somewhere(logic, facts, visit(*facts.shape, PersonId{0}, TenantId{1}));
                 });
               });
}

/// What a pair of tenants needs in order to permit somewhere: one application is enough.
Table somewhere_table() {
  return table("b2b_somewhere", R"(
    | outbound apps           | inbound apps            | verdict | because (outermost)           |
    |-------------------------|-------------------------|---------|-------------------------------|
    | allowed AllApplications | allowed AllApplications | yes     | CLD-1 CLD-2 CLD-7 XTA-8 XTA-9 |
    | allowed a1              | allowed a1              | yes     | CLD-1 CLD-2 CLD-7 XTA-8 XTA-9 |
    | allowed a1              | allowed a2              | no      | !XTA-8 !XTA-9                 |
    | blocked a1              | allowed a1              | no      | !XTA-8 !XTA-9                 |
    | blocked a1              | allowed a1 a2           | yes     | CLD-1 CLD-2 CLD-7 XTA-8 XTA-9 |
    | blocked AllApplications | allowed a1              | no      | !XTA-8 !XTA-9                 |
  )",
               [](const Row& row) {
                 Estate estate;
                 estate.tenant("home").person("victor").set("crossTenantAccessPolicy.default.b2bCollaborationOutbound",
                                                            section("allowed AllUsers", row["outbound apps"]));
                 estate.tenant("resource")
                     .partner("home",
                              "{b2bCollaborationInbound: " + section("allowed AllUsers", row["inbound apps"]) + "}");
                 return Decision(estate.world(), [](auto& logic, const auto& facts) {
                   return b2b_is_permitted_somewhere(logic, facts, visit(*facts.shape, PersonId{0}, TenantId{1}));
                 });
               });
}

/// Trust is the resource's word alone, inherited as a whole section.
template <Leaf trust>
[[nodiscard]] Decision trust_in(const Row& row) {
  Estate estate;
  estate.tenant("home");
  estate.tenant("resource").set("crossTenantAccessPolicy.default.inboundTrust", row["default"]);
  if (row["partner"] != "none") estate.partner("home", "{inboundTrust: " + row["partner"] + "}");
  return Decision(estate.world(),
                  [](auto& logic, const auto& facts) { return trusts<trust>(logic, facts, TenantId{1}, TenantId{0}); });
}

Table mfa_trust_table() {
  return table("trusts_mfa", R"(
    | default                | partner                           | verdict | because |
    |------------------------|-----------------------------------|---------|---------|
    | {isMfaAccepted: false} | none                              | no      | !XTA-11 |
    | {isMfaAccepted: true}  | none                              | yes     | !XTA-11 |
    | {isMfaAccepted: true}  | null                              | yes     | !XTA-11 |
    | {isMfaAccepted: true}  | {isMfaAccepted: false}            | no      | XTA-11  |
    | {isMfaAccepted: false} | {isMfaAccepted: true}             | yes     | XTA-11  |
    | {isMfaAccepted: true}  | {isCompliantDeviceAccepted: true} | no      | XTA-11  |
  )",
               trust_in<Leaf::trusts_mfa>);
}

Table device_trust_table() {
  return table("trusts_compliant_device", R"(
    | default                            | partner                           | verdict | because |
    |------------------------------------|-----------------------------------|---------|---------|
    | {isCompliantDeviceAccepted: true}  | none                              | yes     | !XTA-11 |
    | {isCompliantDeviceAccepted: false} | {isCompliantDeviceAccepted: true} | yes     | XTA-11  |
    | {isCompliantDeviceAccepted: true}  | {isMfaAccepted: true}             | no      | XTA-11  |
  )",
               trust_in<Leaf::trusts_compliant_device>);
}

/// Whose account redeems. Only Microsoft Entra left out, or a federated home that is asked first, makes a guest whom
/// the home tenant does not vouch for. The partner's order replaces the default's.
Table redemption_order_table() {
  return table("redemption_order", R"(
    | home signs in | default order                              | partner order                              | verdict | because |
    |---------------|--------------------------------------------|--------------------------------------------|---------|---------|
    | in the cloud  | none                                       | none                                       | yes     | XTA-13  |
    | on premises   | none                                       | none                                       | yes     | XTA-13  |
    | in the cloud  | [azureActiveDirectory]                     | none                                       | yes     | XTA-13  |
    | in the cloud  | [externalFederation]                       | none                                       | no      | !XTA-13 |
    | in the cloud  | [socialIdentityProviders]                  | [azureActiveDirectory]                     | yes     | XTA-13  |
    | in the cloud  | [azureActiveDirectory]                     | [socialIdentityProviders]                  | no      | !XTA-13 |
    | in the cloud  | [externalFederation, azureActiveDirectory] | none                                       | yes     | XTA-13  |
    | on premises   | [externalFederation, azureActiveDirectory] | none                                       | no      | !XTA-13 |
    | on premises   | [azureActiveDirectory, externalFederation] | none                                       | yes     | XTA-13  |
    | on premises   | none                                       | [externalFederation, azureActiveDirectory] | no      | !XTA-13 |
  )",
               [](const Row& row) {
                 const auto order = [&](const char* column) {
                   return "{primaryIdentityProviderPrecedenceOrder: " + row[column] + "}";
                 };
                 const std::string path = "invitationRedemptionIdentityProviderConfiguration";
                 Estate estate;
                 estate.tenant("home").person("victor");
                 if (row["home signs in"] == "on premises") estate.trait("authentication", "{kind: adfs}");
                 estate.tenant("resource");
                 if (row["default order"] != "none")
                   estate.set("crossTenantAccessPolicy.default." + path, order("default order"));
                 if (row["partner order"] != "none")
                   estate.partner("home", "{" + path + ": " + order("partner order") + "}");
                 return Decision(estate.world(), [](auto& logic, const auto& facts) {
                   return redeems_with_home_account(logic, facts, visit(*facts.shape, PersonId{0}, TenantId{1}));
                 });
               });
}

}  // namespace

std::vector<Table> cross_tenant_tables() {
  return {two_sides_table(), across_clouds_table(), somewhere_table(),
          mfa_trust_table(), device_trust_table(),  redemption_order_table()};
}

}  // namespace entente::testing
