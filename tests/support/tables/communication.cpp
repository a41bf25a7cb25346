// capabilities.hpp: communicate and collaborate, by any identity and venue, service accounts included.
#include "model/rulebook/capabilities.hpp"
#include "tests/support/estate.hpp"
#include "tests/support/table.hpp"

namespace entente::testing {

namespace {

using namespace model;

/// Two clients of one firm, with every direct way between them closed unless a row opens it. The firm hands out service
/// accounts: one for each client's people, and one that both use.
[[nodiscard]] Estate clients_of_a_firm(const Row& row) {
  const auto or_no = [&](const std::string& column) { return row[column] == "open"; };
  Estate estate;
  estate.tenant("firm").person("peggy").set("tenantFederationConfiguration.AllowFederatedUsers", "false");
  estate.set("teamsMeetingConfiguration.DisableAnonymousJoin", or_no("anonymous join") ? "false" : "true");
  estate.person("assist-a", "{usedBy: [victor@alpha], segment: for-alpha}");
  estate.person("assist-b", "{usedBy: [wendy@beta], segment: for-beta}");
  if (row["shared account"] == "yes") estate.person("kiosk", "{usedBy: [victor@alpha, wendy@beta], segment: for-all}");
  if (row["barrier"] == "yes")
    estate.set("informationBarrierPolicies",
               "[{AssignedSegment: for-alpha, SegmentsBlocked: [for-beta], State: Active}]");
  for (const std::string client : {"alpha", "beta"})
    estate.tenant(client)
        .person(client == "alpha" ? "victor" : "wendy")
        .set("tenantFederationConfiguration.AllowFederatedUsers", or_no("external access") ? "true" : "false")
        .set("teamsMeetingConfiguration.DisableAnonymousJoin", "true");
  return estate;
}

/// Held accounts talk inside the firm's tenant unless a barrier stands there; a shared account needs nobody's leave.
Table communicate_table() {
  return table("can_communicate", R"(
    | a            | b          | external access | anonymous join | shared account | barrier | held | verdict | because (outermost)                        |
    |--------------|------------|-----------------|----------------|----------------|---------|------|---------|--------------------------------------------|
    | victor@alpha | wendy@beta | open            | closed         | no             | yes     | yes  | yes     | ACC-1 CAP-5 CAP-7 CAP-9                    |
    | victor@alpha | wendy@beta | closed          | closed         | no             | no      | yes  | yes     | CAP-6 CAP-7 CAP-9                          |
    | victor@alpha | wendy@beta | closed          | closed         | no             | yes     | yes  | no      | !CAP-5 !CAP-6 !CAP-7 !CAP-8 !CAP-12        |
    | victor@alpha | wendy@beta | closed          | closed         | no             | no      | no   | no      | !CAP-5 !CAP-6 !CAP-7 !CAP-8 !CAP-9 !CAP-12 |
    | victor@alpha | wendy@beta | closed          | closed         | yes            | yes     | yes  | yes     | CAP-6 CAP-7 CAP-9 CAP-10                   |
    | victor@alpha | wendy@beta | closed          | open           | no             | yes     | yes  | yes     | CAP-7 CAP-9                                |
    | victor@alpha | peggy@firm | closed          | closed         | no             | yes     | yes  | yes     | CAP-6 CAP-7 CAP-9                          |
    | victor@alpha | peggy@firm | closed          | closed         | no             | yes     | no   | no      | !CAP-5 !CAP-6 !CAP-7 !CAP-8 !CAP-9 !CAP-12 |
    | peggy@firm   | peggy@firm | closed          | closed         | no             | yes     | yes  | no      | !CAP-10                                    |
  )",
               [](const Row& row) {
                 auto world = clients_of_a_firm(row).world();
                 const PersonId a = world->person(row["a"]), b = world->person(row["b"]);
                 const PersonId account = world->person("assist-a@firm"), victor = world->person("victor@alpha");
                 return Decision(std::move(world),
                                 [a, b](auto& logic, const auto& facts) { return can_communicate(logic, facts, a, b); })
                     .with(Leaf::holds_account, victor.index, account.index, row["held"] == "yes");
               });
}

/// Two accounts as themselves: each way of communicating is seen alone.
Table accounts_table() {
  return table(
      "accounts_communicate", R"(
    | a            | b          | external access | anonymous join | guests | common team | account a | verdict | because (outermost)                        |
    |--------------|------------|-----------------|----------------|--------|-------------|-----------|---------|--------------------------------------------|
    | victor@alpha | wendy@beta | closed          | closed         | no     | no          | enabled   | no      | !CAP-5 !CAP-6 !CAP-7 !CAP-8 !CAP-12        |
    | victor@alpha | wendy@beta | open            | closed         | no     | no          | enabled   | yes     | ACC-1 CAP-5 CAP-7                          |
    | victor@alpha | wendy@beta | open            | closed         | no     | no          | disabled  | no      | !ACC-1 !CAP-6 !CAP-7 !CAP-8 !CAP-12        |
    | victor@alpha | wendy@beta | closed          | open           | no     | no          | enabled   | yes     | CAP-7                                      |
    | victor@alpha | wendy@beta | closed          | closed         | yes    | no          | enabled   | yes     | CAP-7                                      |
    | victor@alpha | wendy@beta | closed          | closed         | yes    | yes         | enabled   | yes     | CAP-6 CAP-7 CAP-8                          |
    | victor@alpha | wendy@beta | closed          | closed         | yes    | yes         | disabled  | no      | !ACC-1 !CAP-5 !CAP-6 !CAP-7 !CAP-8 !CAP-12 |
  )",
      [](const Row& row) {
        Estate estate;
        estate.tenant("firm").person("peggy").set("tenantFederationConfiguration.AllowFederatedUsers", "false");
        estate.set("teamsMeetingConfiguration.DisableAnonymousJoin",
                   row["anonymous join"] == "open" ? "false" : "true");
        if (row.says_yes("guests")) estate.guest("victor@alpha").guest("wendy@beta");
        if (row.says_yes("common team")) estate.team("deal", "peggy@firm", "victor@alpha wendy@beta");
        for (const std::string client : {"alpha", "beta"})
          estate.tenant(client)
              .person(client == "alpha" ? "victor" : "wendy")
              .set("tenantFederationConfiguration.AllowFederatedUsers",
                   row["external access"] == "open" ? "true" : "false")
              .set("teamsMeetingConfiguration.DisableAnonymousJoin", "true");
        auto world = estate.world();
        const PersonId a = world->person(row["a"]), b = world->person(row["b"]);
        return Decision(std::move(world),
                        [a, b](auto& logic, const auto& facts) { return accounts_communicate(logic, facts, a, b); })
            .with(Leaf::account_is_enabled, a.index, row["account a"] == "enabled");
      });
}

/// An account that two people hold is read by both, when nothing else connects them.
Table shared_account_table() {
  return table("shared_accounts", R"(
    | wendy holds it | verdict | because (outermost)                        |
    |----------------|---------|--------------------------------------------|
    | yes            | yes     | CAP-9 CAP-10                               |
    | no             | no      | !CAP-5 !CAP-6 !CAP-7 !CAP-8 !CAP-9 !CAP-12 |
  )",
               [](const Row& row) {
                 Estate estate;
                 estate.tenant("firm").person("kiosk", "{usedBy: [victor@alpha, wendy@beta]}");
                 for (const std::string tenant : {"firm", "alpha", "beta"}) {
                   if (tenant != "firm") estate.tenant(tenant).person(tenant == "alpha" ? "victor" : "wendy");
                   estate.set("tenantFederationConfiguration.AllowFederatedUsers", "false")
                       .set("teamsMeetingConfiguration.DisableAnonymousJoin", "true");
                 }
                 auto world = estate.world();
                 const PersonId a = world->person("victor@alpha"), b = world->person("wendy@beta");
                 const PersonId kiosk = world->person("kiosk@firm");
                 return Decision(std::move(world),
                                 [a, b](auto& logic, const auto& facts) { return can_communicate(logic, facts, a, b); })
                     .with(Leaf::holds_account, b.index, kiosk.index, row.says_yes("wendy holds it"));
               });
}

/// Collaborating is communicating, or work that both can open. Nothing else connects the two here unless a row says so.
Table collaborate_table() {
  return table("can_collaborate", R"(
    | a            | b          | external access | anonymous join | shared account | barrier | verdict | because (outermost)                         |
    |--------------|------------|-----------------|----------------|----------------|---------|---------|---------------------------------------------|
    | victor@alpha | wendy@beta | open            | closed         | no             | yes     | yes     | ACC-1 CAP-5 CAP-7 CAP-9                     |
    | victor@alpha | wendy@beta | closed          | closed         | no             | yes     | no      | !CAP-5 !CAP-6 !CAP-7 !CAP-8 !CAP-12 !CAP-13 |
  )",
               [](const Row& row) {
                 auto world = clients_of_a_firm(row).world();
                 const PersonId a = world->person(row["a"]), b = world->person(row["b"]);
                 return Decision(std::move(world), [a, b](auto& logic, const auto& facts) {
                   return can_collaborate(logic, facts, a, b);
                 });
               });
}

/// Two people of one firm whom a barrier keeps apart in Teams. A form that both can fill in is shared work all the
/// same: barriers cover chats, calls, meetings and teams, not every service.
Table shared_work_table() {
  return table("can_share_work", R"(
    | form for     | listed     | barrier | verdict | because (outermost)                         |
    |--------------|------------|---------|---------|---------------------------------------------|
    | none         |            | no      | yes     | CAP-6 CAP-7 CAP-9                           |
    | none         |            | yes     | no      | !CAP-5 !CAP-6 !CAP-7 !CAP-8 !CAP-12 !CAP-13 |
    | organization |            | yes     | yes     | CAP-13                                      |
    | specific     | peggy@firm | yes     | no      | !CAP-5 !CAP-6 !CAP-7 !CAP-8 !CAP-12 !CAP-13 |
  )",
               [](const Row& row) {
                 Estate estate;
                 estate.tenant("firm")
                     .person("peggy", "{segment: front}")
                     .person("peter", "{segment: back}")
                     .set("teamsMeetingConfiguration.DisableAnonymousJoin", "true");
                 if (row["form for"] != "none")
                   estate.item(ItemKind::form, "survey", "", row["listed"], "{audience: " + row["form for"] + "}");
                 if (row.says_yes("barrier"))
                   estate.set("informationBarrierPolicies",
                              "[{AssignedSegment: front, SegmentsBlocked: [back], State: Active}]");
                 return Decision(estate.world(), [](auto& logic, const auto& facts) {
                   return can_collaborate(logic, facts, PersonId{0}, PersonId{1});
                 });
               });
}

/// A shared channel joins people without making guests of them; two people of the house need none.
Table shared_channel_table() {
  return table("can_share_channel", R"(
    | a             | b             | direct connect | verdict | because (outermost)          |
    |---------------|---------------|----------------|---------|------------------------------|
    | peggy@firm    | victor@client | both           | yes     | CAP-12                       |
    | victor@client | peggy@firm    | both           | yes     | CAP-12                       |
    | peggy@firm    | victor@client | firm           | no      | !CAP-6 !CAP-7 !CAP-8 !CAP-12 |
    | peggy@firm    | victor@client | client         | no      | !CAP-6 !CAP-7 !CAP-8 !CAP-12 |
    | victor@client | wendy@client  | both           | yes     | CAP-12                       |
  )",
               [](const Row& row) {
                 const auto closed = [&](Estate& estate, const std::string& own) {
                   estate.set("tenantFederationConfiguration.AllowFederatedUsers", "false")
                       .set("teamsMeetingConfiguration.DisableAnonymousJoin", "true");
                   const std::string& open = row["direct connect"];
                   if (open != "both" && open != own) return;
                   const std::string all = section("allowed AllUsers", "allowed AllApplications");
                   estate.set("crossTenantAccessPolicy.default.b2bDirectConnectInbound", all)
                       .set("crossTenantAccessPolicy.default.b2bDirectConnectOutbound", all);
                 };
                 Estate estate;
                 closed(estate.tenant("firm").person("peggy"), "firm");
                 closed(estate.tenant("client").person("victor").person("wendy"), "client");
                 auto world = estate.world();
                 const PersonId a = world->person(row["a"]), b = world->person(row["b"]);
                 return Decision(std::move(world), [a, b](auto& logic, const auto& facts) {
                   return communicate_in(logic, facts, a, b, TenantId{0});
                 });
               });
}

}  // namespace

std::vector<Table> communication_tables() {
  return {communicate_table(), accounts_table(),    shared_account_table(),
          collaborate_table(), shared_work_table(), shared_channel_table()};
}

}  // namespace entente::testing
