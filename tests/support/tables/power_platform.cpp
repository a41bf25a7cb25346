// power_platform.hpp: reports, flows, apps and forms, inside a cloud and across.
#include "model/rulebook/power_platform.hpp"

#include "tests/support/estate.hpp"
#include "tests/support/table.hpp"

namespace entente::testing {
namespace {

using namespace model;

/// A firm and a client. victor, of the client, is at the firm as `guest`, `member` or `nobody`.
[[nodiscard]] Estate firm_and_client(const std::string& client_cloud, const std::string& there,
                                     const std::string& licence_here = "", const std::string& licence_at_home = "") {
  const std::string type = there == "member" ? "member" : "guest";
  const std::string partner = "{b2bCollaborationInbound: " + section("allowed AllUsers", "allowed AllApplications") +
                              ", b2bCollaborationOutbound: " + section("allowed AllUsers", "allowed AllApplications") +
                              "}";
  const bool across = client_cloud == "gcc-high";
  Estate estate;
  estate.tenant("firm").person("otto").person("peggy",
                                              licence_here.empty() ? "{}" : "{licences: [" + licence_here + "]}");
  if (there != "nobody") estate.guest("victor@client", "{userType: " + type + ", licences: [" + licence_here + "]}");
  if (across)
    estate.set("crossTenantAccessPolicy.allowedCloudEndpoints", "[microsoftonline.us]").partner("client", partner);
  estate.tenant("client", client_cloud).person("victor", "{licences: [" + licence_at_home + "]}");
  if (across)
    estate.set("crossTenantAccessPolicy.allowedCloudEndpoints", "[microsoftonline.com]").partner("firm", partner);
  return estate.in("firm");
}

/// view-report: shared by name or with a group, by a licence given here or (inside one cloud) brought along.
Table report_table() {
  return table("views_report", R"(
    | who           | client is in | there  | shared   | licence here | at home | takes guests | pair supported | verdict | because (outermost)                       |
    |---------------|--------------|--------|----------|--------------|---------|--------------|----------------|---------|-------------------------------------------|
    | peggy@firm    | commercial   | nobody | by name  | PowerBI      |         | true         | true           | yes     | ACC-1 PWR-4 SPO-1                         |
    | peggy@firm    | commercial   | nobody | by name  |              |         | true         | true           | no      | !PWR-4                                    |
    | victor@client | commercial   | guest  | by name  | PowerBI      |         | true         | true           | yes     | ACC-1 PWR-1 PWR-2 PWR-3 PWR-4 PWR-6 SPO-1 |
    | victor@client | commercial   | guest  | by name  |              | PowerBI | true         | true           | yes     | ACC-1 PWR-1 PWR-2 PWR-3 PWR-5 PWR-6 SPO-1 |
    | victor@client | commercial   | guest  | by name  |              |         | true         | true           | no      | !PWR-4 !PWR-5                             |
    | victor@client | commercial   | guest  | to none  | PowerBI      |         | true         | true           | no      | !SPO-1                                    |
    | victor@client | commercial   | guest  | by group | PowerBI      |         | true         | true           | yes     | ACC-1 PWR-1 PWR-2 PWR-3 PWR-4 PWR-6 SPO-1 |
    | victor@client | commercial   | nobody | by name  | PowerBI      |         | true         | true           | no      | !PWR-1 !PWR-4 !PWR-5                      |
    | victor@client | commercial   | guest  | by name  | PowerBI      |         | false        | true           | no      | !PWR-3                                    |
    | victor@client | gcc-high     | guest  | by name  | PowerBI      |         | true         | true           | yes     | ACC-1 PWR-1 PWR-2 PWR-3 PWR-4 PWR-6 SPO-1 |
    | victor@client | gcc-high     | guest  | by name  |              | PowerBI | true         | true           | no      | !PWR-4 !PWR-5                             |
    | victor@client | gcc-high     | guest  | by group | PowerBI      |         | true         | true           | no      | !PWR-6                                    |
    | victor@client | gcc-high     | guest  | by name  | PowerBI      |         | true         | false          | no      | !PWR-2                                    |
  )",
               [](const Row& row) {
                 Estate estate =
                     firm_and_client(row["client is in"], row["there"], row["licence here"], row["at home"]);
                 estate.set("powerBITenantSettings.AllowGuestUserToAccessSharedContent", row["takes guests"])
                     .item(ItemKind::report, "sales", "otto@firm", row["shared"] == "to none" ? "" : row["who"],
                           row["shared"] == "by group" ? "{byGroup: true}" : "{}")
                     .catalog(
                         "{pairs: {powerBI: {except: [{between: [commercial, commercial], supported: true}, {between: "
                         "[commercial, government], supported: " +
                         row["pair supported"] + "}]}}}");
                 auto world = estate.world();
                 const PersonId who = world->person(row["who"]);
                 return Decision(std::move(world), [who](auto& logic, const auto& facts) {
                   return views_report(logic, facts, who, TenantId{0}, ItemId{0});
                 });
               });
}

/// Sharing a report with somebody who is nobody here yet: Power BI's own invitations stay inside one cloud.
Table report_invitation_table() {
  return table("may_be_given_report", R"(
    | who           | client is in | there  | Power BI invites | inviter is   | verdict | because (outermost)                                              |
    |---------------|--------------|--------|------------------|--------------|---------|------------------------------------------------------------------|
    | peggy@firm    | commercial   | nobody | false            | nobody       | yes     | SPO-2                                                            |
    | victor@client | gcc-high     | guest  | false            | nobody       | yes     | SPO-7                                                            |
    | victor@client | commercial   | nobody | true             | GuestInviter | yes     | INV-5 INV-6 INV-7 INV-8 INV-9 INV-10 INV-13 INV-14 PWR-12 PWR-13 |
    | victor@client | commercial   | nobody | false            | GuestInviter | no      | !PWR-12 !SPO-2 !SPO-7                                            |
    | victor@client | commercial   | nobody | true             | nobody       | no      | !PWR-13 !SPO-2 !SPO-7                                            |
    | victor@client | gcc-high     | nobody | true             | GuestInviter | no      | !PWR-12 !SPO-2 !SPO-7                                            |
  )",
               [](const Row& row) {
                 Estate estate = firm_and_client(row["client is in"], row["there"]);
                 if (row["inviter is"] != "nobody") estate.person("inga", "{roles: [" + row["inviter is"] + "]}");
                 estate.set("powerBITenantSettings.ExternalSharingV2", row["Power BI invites"])
                     .item(ItemKind::report, "sales", "otto@firm");
                 auto world = estate.world();
                 const PersonId who = world->person(row["who"]);
                 return Decision(std::move(world), [who](auto& logic, const auto& facts) {
                   return may_be_given_report(logic, facts, who, ItemId{0});
                 });
               });
}

/// run-flow: for guests, not for External Members.
Table flow_table() {
  return table("runs_flow", R"(
    | who           | client is in | there  | run-only users | pair supported | across clouds | verdict | because (outermost)                  |
    |---------------|--------------|--------|----------------|----------------|---------------|---------|--------------------------------------|
    | peggy@firm    | gcc-high     | nobody | peggy@firm     | true           | supported     | yes     | ACC-1 SPO-1                          |
    | peggy@firm    | gcc-high     | nobody |                | true           | supported     | no      | !SPO-1 |
    | victor@client | gcc-high     | guest  | victor@client  | true           | supported     | yes     | ACC-1 PWR-1 PWR-7 PWR-8 PWR-14 SPO-1 |
    | victor@client | gcc-high     | guest  | victor@client  | true           | unsupported   | no      | !PWR-14                              |
    | victor@client | commercial   | guest  | victor@client  | true           | unsupported   | yes     | ACC-1 PWR-1 PWR-7 PWR-8 PWR-14 SPO-1 |
    | victor@client | gcc-high     | nobody | victor@client  | true           | supported     | no      | !PWR-1                               |
    | victor@client | gcc-high     | member | victor@client  | true           | supported     | no      | !PWR-8                               |
    | victor@client | gcc-high     | guest  | victor@client  | false          | supported     | no      | !PWR-7                               |
  )",
               [](const Row& row) {
                 Estate estate = firm_and_client(row["client is in"], row["there"]);
                 estate.item(ItemKind::flow, "approval", "otto@firm", row["run-only users"])
                     .catalog(
                         "{pairs: {powerAutomate: {except: [{between: [commercial, commercial], supported: true}, "
                         "{between: [commercial, government], supported: " +
                         row["pair supported"] +
                         "}]}}, readings: {power-automate-across-clouds: " + row["across clouds"] + "}}");
                 auto world = estate.world();
                 const PersonId who = world->person(row["who"]);
                 return Decision(std::move(world), [who](auto& logic, const auto& facts) {
                   return runs_flow(logic, facts, who, TenantId{0}, ItemId{0});
                 });
               });
}

/// use-power-app: guests of the same cloud; what happens across clouds is undefined, so a row here says what it is
/// taken to be.
Table power_app_table() {
  return table("uses_power_app", R"(
    | who           | client is in | there  | shared with   | across clouds | verdict | because (outermost)     |
    |---------------|--------------|--------|---------------|---------------|---------|-------------------------|
    | peggy@firm    | commercial   | nobody | peggy@firm    | false         | yes     | ACC-1 SPO-1             |
    | victor@client | commercial   | guest  | victor@client | false         | yes     | ACC-1 PWR-1 PWR-9 SPO-1 |
    | victor@client | commercial   | guest  |               | false         | no      | !SPO-1                  |
    | victor@client | commercial   | nobody | victor@client | false         | no      | !PWR-1                  |
    | victor@client | gcc-high     | guest  | victor@client | true          | yes     | ACC-1 PWR-1 PWR-9 SPO-1 |
    | victor@client | gcc-high     | guest  | victor@client | false         | no      | !PWR-9                  |
  )",
               [](const Row& row) {
                 Estate estate = firm_and_client(row["client is in"], row["there"]);
                 estate.item(ItemKind::power_app, "orders", "otto@firm", row["shared with"])
                     .catalog(
                         "{pairs: {powerApps: {except: [{between: [commercial, commercial], supported: true}, "
                         "{between: [commercial, government], supported: " +
                         row["across clouds"] + "}]}}}");
                 auto world = estate.world();
                 const PersonId who = world->person(row["who"]);
                 return Decision(std::move(world), [who](auto& logic, const auto& facts) {
                   return uses_power_app(logic, facts, who, TenantId{0}, ItemId{0});
                 });
               });
}

/// fill-form: Forms knows the house and everybody, and no guests.
Table form_table() {
  return table("fills_form", R"(
    | who           | there  | audience     | listed        | works on the network of | verdict | because (outermost) |
    |---------------|--------|--------------|---------------|-------------------------|---------|---------------------|
    | peggy@firm    | nobody | organization |               | nobody                  | yes     | ACC-1 PWR-10        |
    | peggy@firm    | nobody | specific     |               | nobody                  | no      | !PWR-10 !PWR-11     |
    | peggy@firm    | nobody | specific     | peggy@firm    | nobody                  | yes     | ACC-1 PWR-10        |
    | victor@client | guest  | organization |               | nobody                  | no      | !PWR-10 !PWR-11     |
    | victor@client | guest  | specific     | victor@client | nobody                  | no      | !PWR-10 !PWR-11     |
    | victor@client | nobody | anyone       |               | nobody                  | yes     | PWR-11 TRV-3        |
    | wendy@client  | nobody | anyone       |               | client                  | no      | !PWR-10 !TRV-3      |
  )",
               [](const Row& row) {
                 Estate estate = firm_and_client("commercial", row["there"]);
                 estate.item(ItemKind::form, "survey", "otto@firm", row["listed"],
                             "{audience: " + row["audience"] + "}");
                 estate.in("client").person("wendy", row["works on the network of"] == "nobody"
                                                         ? "{}"
                                                         : "{tenantRestrictionsSignal: {from: client, plane: data}}");
                 auto world = estate.world();
                 const PersonId who = world->person(row["who"]);
                 return Decision(std::move(world), [who](auto& logic, const auto& facts) {
                   return fills_form(logic, facts, who, TenantId{0}, ItemId{0});
                 });
               });
}

}  // namespace

std::vector<Table> power_platform_tables() {
  return {report_table(), report_invitation_table(), flow_table(), power_app_table(), form_table()};
}

}  // namespace entente::testing
