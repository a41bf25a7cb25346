// sharepoint.hpp: how far sites share, whom files can be given to, and who opens what was given.
#include "model/rulebook/sharepoint.hpp"

#include "model/rulebook/capabilities.hpp"
#include "tests/support/estate.hpp"
#include "tests/support/table.hpp"

namespace entente::testing {
namespace {

using namespace model;

/// How far something shares, as Set-SPOTenant and Set-SPOSite call it.
[[nodiscard]] std::string capability(const std::string& word) {
  if (word == "nobody") return "Disabled";
  if (word == "existing guests") return "ExistingExternalUserSharingOnly";
  if (word == "guests") return "ExternalUserSharingOnly";
  if (word == "anyone") return "ExternalUserAndGuestSharing";
  throw std::invalid_argument("no sharing capability " + word);
}

/// A firm where otto owns what there is, and a client whose victor may be at the firm already: `guest`, `member`,
/// `pending` or `nobody`.
[[nodiscard]] Estate firm_and_client(const std::string& there) {
  Estate estate;
  estate.tenant("firm").person("otto").person("peggy").person("gus", "{userType: guest}");
  if (there == "guest") estate.guest("victor@client");
  if (there == "member") estate.guest("victor@client", "{userType: member}");
  if (there == "pending") estate.guest("victor@client", "{accepted: false}");
  estate.tenant("client").person("victor").in("firm");
  return estate;
}

/// A site shares no further than what is around it, and the three steps of openness are not the order of their numbers.
Table openness_table() {
  return table("shares_with", R"(
    | tenant shares with | OneDrive shares with | site is   | site says       | asked           | verdict | because |
    |--------------------|----------------------|-----------|-----------------|-----------------|---------|---------|
    | nobody             | anyone               | a library | nothing         | existing guests | no      | !SPO-3  |
    | existing guests    | anyone               | a library | nothing         | existing guests | yes     | SPO-3   |
    | guests             | anyone               | a library | nothing         | existing guests | yes     | SPO-3   |
    | anyone             | anyone               | a library | nothing         | existing guests | yes     | SPO-3   |
    | existing guests    | anyone               | a library | nothing         | guests          | no      | !SPO-4  |
    | guests             | anyone               | a library | nothing         | guests          | yes     | SPO-4   |
    | anyone             | anyone               | a library | nothing         | guests          | yes     | SPO-4   |
    | guests             | anyone               | a library | nothing         | anyone          | no      | !SPO-5  |
    | anyone             | anyone               | a library | nothing         | anyone          | yes     | SPO-5   |
    | anyone             | anyone               | a library | nobody          | existing guests | no      | !SPO-3  |
    | anyone             | anyone               | a library | existing guests | existing guests | yes     | SPO-3   |
    | anyone             | anyone               | a library | existing guests | guests          | no      | !SPO-4  |
    | anyone             | anyone               | a library | guests          | anyone          | no      | !SPO-5  |
    | existing guests    | anyone               | a library | anyone          | guests          | no      | !SPO-4  |
    | anyone             | existing guests      | a library | nothing         | anyone          | yes     | SPO-5   |
    | anyone             | existing guests      | OneDrive  | nothing         | existing guests | yes     | SPO-3   |
    | anyone             | existing guests      | OneDrive  | nothing         | guests          | no      | !SPO-4  |
    | existing guests    | anyone               | OneDrive  | nothing         | guests          | no      | !SPO-4  |
    | anyone             | guests               | OneDrive  | nothing         | guests          | yes     | SPO-4   |
    | anyone             | anyone               | OneDrive  | nothing         | anyone          | yes     | SPO-5   |
    | anyone             | anyone               | a library | guests          | guests          | yes     | SPO-4   |
    | anyone             | anyone               | a library | anyone          | anyone          | yes     | SPO-5   |
  )",
               [](const Row& row) {
                 std::string traits = row["site is"] == "OneDrive" ? "oneDrive: true" : "oneDrive: false";
                 if (row["site says"] != "nothing") traits += ", SharingCapability: " + capability(row["site says"]);
                 Estate estate = firm_and_client("nobody");
                 estate.set("spoTenant.SharingCapability", capability(row["tenant shares with"]))
                     .set("spoTenant.OneDriveSharingCapability", capability(row["OneDrive shares with"]))
                     .item(ItemKind::site, "hub", "otto@firm", "", "{" + traits + "}");
                 const Openness asked = row["asked"] == "existing guests" ? Openness::existing_guests
                                        : row["asked"] == "guests"        ? Openness::new_guests
                                                                          : Openness::anyone;
                 return Decision(estate.world(), [asked](auto& logic, const auto& facts) {
                   return shares_with(logic, facts, ItemId{0}, asked);
                 });
               });
}

/// SharePoint's own list of domains: both strings may be filled, the mode says which one counts.
Table domain_table() {
  return table("sharing_domain_is_admitted", R"(
    | mode      | allowed        | blocked        | parent domains | verdict | because |
    |-----------|----------------|----------------|----------------|---------|---------|
    | None      | other.example  | client.example | exact          | yes     | SPO-6   |
    | AllowList | client.example | client.example | exact          | yes     | SPO-6   |
    | AllowList | other.example  |                | exact          | no      | !SPO-6  |
    | AllowList | example        |                | exact          | no      | !SPO-6  |
    | AllowList | example        |                | covered        | yes     | SPO-6   |
    | BlockList | client.example | client.example | exact          | no      | !SPO-6  |
    | BlockList | other.example  | other.example  | exact          | yes     | SPO-6   |
    | BlockList |                | example        | exact          | yes     | SPO-6   |
    | BlockList |                | example        | covered        | no      | !SPO-6  |
  )",
               [](const Row& row) {
                 Estate estate = firm_and_client("nobody");
                 estate.catalog("{readings: {parent-domains: " + row["parent domains"] + "}}")
                     .set("spoTenant.SharingDomainRestrictionMode", row["mode"])
                     .set("spoTenant.SharingAllowedDomainList", "[" + row["allowed"] + "]")
                     .set("spoTenant.SharingBlockedDomainList", "[" + row["blocked"] + "]");
                 auto world = estate.world();
                 const PersonId who = world->person("victor@client");
                 return Decision(std::move(world), [who](auto& logic, const auto& facts) {
                   return sharing_domain_is_admitted(logic, facts, who, TenantId{0});
                 });
               });
}

/// share-file: to people of the house, to guests who are there, to people who would become guests.
Table share_table() {
  return table("can_be_given_file", R"(
    | who           | there   | shares with     | lists          | integrated | invitations from | owner    | verdict | because (outermost)                |
    |---------------|---------|-----------------|----------------|------------|------------------|----------|---------|------------------------------------|
    | peggy@firm    | nobody  | nobody          | client.example | true       | none             | enabled  | yes     | SPO-2 SPO-14                       |
    | peggy@firm    | nobody  | nobody          | client.example | true       | none             | disabled | no      | !SPO-14                            |
    | victor@client | guest   | existing guests | client.example | true       | none             | enabled  | yes     | SPO-3 SPO-6 SPO-7 SPO-14           |
    | victor@client | guest   | nobody          | client.example | true       | everyone         | enabled  | no      | !SPO-2 !SPO-3 !SPO-4 !SPO-8 !SPO-9 |
    | victor@client | guest   | existing guests | other.example  | true       | none             | enabled  | no      | !SPO-2 !SPO-6                      |
    | victor@client | guest   | existing guests | client.example | true       | none             | disabled | no      | !SPO-14                            |
    | victor@client | pending | existing guests | client.example | true       | none             | enabled  | yes     | SPO-3 SPO-6 SPO-7 SPO-14           |
    | victor@client | nobody  | existing guests | client.example | true       | everyone         | enabled  | no      | !SPO-2 !SPO-4 !SPO-7               |
    | victor@client | nobody  | guests          | client.example | true       | everyone         | enabled  | yes     | SPO-4 SPO-6 SPO-8 SPO-14           |
    | victor@client | nobody  | guests          | client.example | true       | none             | enabled  | no      | !SPO-2 !SPO-7 !SPO-8 !SPO-9        |
    | victor@client | nobody  | guests          | client.example | false      | none             | enabled  | yes     | SPO-4 SPO-6 SPO-9 SPO-14           |
  )",
               [](const Row& row) {
                 Estate estate = firm_and_client(row["there"]);
                 estate.set("spoTenant.SharingCapability", capability(row["shares with"]))
                     .set("spoTenant.SharingDomainRestrictionMode", "AllowList")
                     .set("spoTenant.SharingAllowedDomainList", "[" + row["lists"] + "]")
                     .set("spoTenant.EnableAzureADB2BIntegration", row["integrated"])
                     .set("authorizationPolicy.allowInvitesFrom", row["invitations from"])
                     .item(ItemKind::site, "hub", "otto@firm");
                 auto world = estate.world();
                 const PersonId who = world->person(row["who"]);
                 return Decision(std::move(world),
                                 [who](auto& logic, const auto& facts) {
                                   return can_be_given_file(logic, facts, who, ItemId{0});
                                 })
                     .with(Leaf::account_is_enabled, 0, row["owner"] == "enabled");
               });
}

/// open-file: what was given to the person, or a link that is enough.
Table open_table() {
  return table(
      "can_open_file", R"(
    | who           | there  | given | link         | shares with     | integrated | given before | applications            | verdict | because (outermost)                                       |
    |---------------|--------|-------|--------------|-----------------|------------|--------------|-------------------------|---------|-----------------------------------------------------------|
    | peggy@firm    | nobody | yes   | specific     | nobody          | true       | no           | allowed AllApplications | yes     | ACC-1 SPO-1                                               |
    | peggy@firm    | nobody | no    | specific     | nobody          | true       | no           | allowed AllApplications | no      | !SPO-1 !SPO-5 !SPO-11 !SPO-12                             |
    | peggy@firm    | nobody | no    | organization | nobody          | true       | no           | allowed AllApplications | yes     | ACC-1 SPO-11                                              |
    | gus@firm      | nobody | no    | organization | nobody          | true       | no           | allowed AllApplications | no      | !SPO-1 !SPO-5 !SPO-11 !SPO-12                             |
    | victor@client | guest  | yes   | specific     | existing guests | true       | no           | allowed AllApplications | yes     | ACC-1 CAC-15 SPO-1 SPO-3 SPO-6 SPO-10 SPO-13 SPO-16       |
    | victor@client | guest  | no    | specific     | existing guests | true       | no           | allowed AllApplications | no      | !SPO-1 !SPO-5 !SPO-11 !SPO-12                             |
    | victor@client | guest  | yes   | specific     | nobody          | true       | no           | allowed AllApplications | no      | !SPO-3 !SPO-5 !SPO-11 !SPO-12                             |
    | victor@client | nobody | yes   | specific     | existing guests | true       | no           | allowed AllApplications | no      | !SPO-5 !SPO-9 !SPO-12 !SPO-16                             |
    | victor@client | nobody | yes   | specific     | existing guests | false      | no           | blocked AllApplications | yes     | SPO-1 SPO-3 SPO-6 SPO-9 SPO-13                            |
    | victor@client | guest  | yes   | specific     | existing guests | true       | no           | blocked SharePoint      | no      | !SPO-5 !SPO-9 !SPO-10 !SPO-12                             |
    | victor@client | guest  | no    | organization | existing guests | true       | no           | allowed AllApplications | no      | !SPO-1 !SPO-5 !SPO-11 !SPO-12                             |
    | victor@client | member | no    | organization | existing guests | true       | no           | allowed AllApplications | yes     | ACC-1 CAC-15 SPO-10 SPO-11 SPO-16                         |
    | victor@client | guest  | yes   | specific     | existing guests | true       | yes          | allowed AllApplications | no      | !SPO-5 !SPO-11 !SPO-12 !SPO-13                            |
    | victor@client | guest  | yes   | specific     | existing guests | false      | yes          | allowed AllApplications | yes     | ACC-1 CAC-15 SPO-1 SPO-3 SPO-6 SPO-9 SPO-10 SPO-13 SPO-16 |
    | victor@client | nobody | no    | anyone       | anyone          | true       | no           | blocked AllApplications | yes     | SPO-5 SPO-12 TRV-3                                        |
    | victor@client | nobody | no    | anyone       | guests          | true       | no           | allowed AllApplications | no      | !SPO-1 !SPO-5 !SPO-9 !SPO-11 !SPO-16                      |
    | victor@client | nobody | no    | specific     | anyone          | true       | no           | allowed AllApplications | no      | !SPO-1 !SPO-9 !SPO-11 !SPO-12 !SPO-16                     |
  )",
      [](const Row& row) {
        Estate estate = firm_and_client(row["there"]);
        estate.set("spoTenant.SharingCapability", capability(row["shares with"]))
            .set("spoTenant.EnableAzureADB2BIntegration", row["integrated"])
            .partner("client", "{b2bCollaborationInbound: " + section("allowed AllUsers", row["applications"]) + "}")
            .item(ItemKind::site, "hub", "otto@firm", row.says_yes("given") ? row["who"] : "",
                  "{link: " + row["link"] +
                      ", sharedBeforeIntegration: " + (row.says_yes("given before") ? "true" : "false") + "}");
        auto world = estate.world();
        const PersonId who = world->person(row["who"]);
        return Decision(std::move(world),
                        [who](auto& logic, const auto& facts) { return can_open_file(logic, facts, who, ItemId{0}); });
      });
}

/// find, in a site's people picker: guests by name only where the site says so; the tenant's value reaches new sites.
Table picker_table() {
  return table("picker_suggests", R"(
    | who           | there  | site suggests | tenant suggests | verdict | because |
    |---------------|--------|---------------|-----------------|---------|---------|
    | peggy@firm    | nobody | false         | false           | yes     | SPO-15  |
    | victor@client | guest  | true          | false           | yes     | SPO-15  |
    | victor@client | guest  | false         | true            | no      | !SPO-15 |
    | victor@client | nobody | true          | true            | no      | !SPO-15 |
  )",
               [](const Row& row) {
                 Estate estate = firm_and_client(row["there"]);
                 estate.set("spoTenant.ShowPeoplePickerSuggestionsForGuestUsers", row["tenant suggests"])
                     .item(ItemKind::site, "hub", "otto@firm", "",
                           "{ShowPeoplePickerSuggestionsForGuestUsers: " + row["site suggests"] + "}");
                 auto world = estate.world();
                 const PersonId who = world->person(row["who"]);
                 return Decision(std::move(world), [who](auto& logic, const auto& facts) {
                   return picker_suggests(logic, facts, who, ItemId{0});
                 });
               });
}

/// Sharing with somebody new sends an invitation where SharePoint is integrated, and always does so for a report.
Table sharing_invites_table() {
  return table("sharing_invites", R"(
    | item   | integrated | victor at firm | allowInvitesFrom | who           | verdict | because (outermost)  |
    |--------|------------|----------------|------------------|---------------|---------|----------------------|
    | site   | true       | nobody         | everyone         | victor@client | yes     | CAP-1 !SPO-7 SPO-17  |
    | site   | false      | nobody         | everyone         | victor@client | no      | !SPO-17              |
    | report | false      | nobody         | everyone         | victor@client | yes     | CAP-1 !SPO-7 SPO-17  |
    | form   | true       | nobody         | everyone         | victor@client | no      | !SPO-17              |
    | site   | true       | guest          | everyone         | victor@client | no      | SPO-7                |
    | site   | true       | pending        | everyone         | victor@client | no      | SPO-7                |
    | site   | true       | nobody         | none             | victor@client | no      | !CAP-1               |
    | site   | true       | nobody         | everyone         | peggy@firm    | no      |                      |
  )",
               [](const Row& row) {
                 Estate estate = firm_and_client(row["victor at firm"]);
                 estate.set("spoTenant.EnableAzureADB2BIntegration", row["integrated"])
                     .set("authorizationPolicy.allowInvitesFrom", row["allowInvitesFrom"])
                     .item(row["item"] == "site"     ? ItemKind::site
                           : row["item"] == "report" ? ItemKind::report
                                                     : ItemKind::form,
                           "it", "otto@firm");
                 auto world = estate.world();
                 const PersonId who = world->person(row["who"]);
                 return Decision(std::move(world), [who](auto& logic, const auto& facts) {
                   return sharing_invites(logic, facts, who, ItemId{0});
                 });
               });
}

/// A site is created by people of the house, where self-service is on, or by administrators.
Table create_site_table() {
  return table("may_create_site", R"(
    | creator       | traits                            | site is | self-service off | verdict | because (outermost)     |
    |---------------|-----------------------------------|---------|------------------|---------|-------------------------|
    | peggy@firm    | {}                                | new     | false            | yes     | ACC-1 SPO-18 SPO-19 SPO-20 |
    | peggy@firm    | {}                                | owned   | false            | no      | !SPO-18 |
    | peggy@firm    | {}                                | new     | true             | no      | !SPO-20 !SPO-21 |
    | peggy@firm    | {roles: [SharePointAdministrator]} | new    | true             | yes     | ACC-1 SPO-18 SPO-19 SPO-21 |
    | peggy@firm    | {roles: [GlobalAdministrator]}    | new     | true             | yes     | ACC-1 SPO-18 SPO-19 SPO-21 |
    | peggy@firm    | {roles: [TeamsAdministrator]}     | new     | true             | no      | !SPO-20 !SPO-21 |
    | peggy@firm    | {userType: guest}                 | new     | false            | no      | !SPO-19 |
    | peggy@firm    | {licences: [Teams]}               | new     | false            | no      | !LIC-1 |
    | victor@client | {}                                | new     | false            | no      | !SPO-19 |
  )",
               [](const Row& row) {
                 Estate estate;
                 estate.tenant("firm")
                     .set("spoTenant.SelfServiceSiteCreationDisabled", row["self-service off"])
                     .person("peggy", row["traits"])
                     .item(ItemKind::site, "hub", row["site is"] == "owned" ? "peggy@firm" : "")
                     .guest("victor@client");
                 estate.tenant("client").person("victor");
                 auto world = estate.world();
                 const PersonId creator = world->person(row["creator"]);
                 return Decision(std::move(world), [creator](auto& logic, const auto& facts) {
                   return may_create_site(logic, facts, creator, ItemId{0});
                 });
               });
}

}  // namespace

std::vector<Table> sharepoint_tables() {
  return {openness_table(),        domain_table(), share_table(), create_site_table(),
          sharing_invites_table(), open_table(),   picker_table()};
}

}  // namespace entente::testing
