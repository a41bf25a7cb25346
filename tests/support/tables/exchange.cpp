// exchange.hpp: who is in whose address list, and who sees whose free and busy times.
#include "model/rulebook/exchange.hpp"

#include "tests/support/estate.hpp"
#include "tests/support/table.hpp"

namespace entente::testing {
namespace {

using namespace model;

/// The address list of one's own home: colleagues, guests that are shown, mail contacts.
Table address_list_table() {
  return table("is_in_address_list_of", R"(
    | other         | hidden | there  | shown | contact | verdict | because       |
    |---------------|--------|--------|-------|---------|---------|---------------|
    | otto@firm     | no     | nobody | false | no      | yes     | EXO-1         |
    | otto@firm     | yes    | nobody | false | no      | no      | !EXO-1        |
    | victor@client | no     | guest  | false | no      | no      | !EXO-2 !EXO-3 |
    | victor@client | no     | guest  | true  | no      | yes     | EXO-2         |
    | victor@client | no     | nobody | false | no      | no      | !EXO-2 !EXO-3 |
    | victor@client | no     | nobody | false | yes     | yes     | EXO-3         |
  )",
               [](const Row& row) {
                 Estate estate;
                 estate.tenant("firm").person("peggy").person(
                     "otto", row.says_yes("hidden") ? "{hiddenFromAddressListsEnabled: true}" : "{}");
                 if (row["there"] == "guest")
                   estate.guest("victor@client", "{showInAddressList: " + row["shown"] + "}");
                 if (row.says_yes("contact")) estate.trait("mailContacts", "[victor@client]");
                 estate.tenant("client").person("victor");
                 auto world = estate.world();
                 const PersonId who = world->person("peggy@firm"), other = world->person(row["other"]);
                 return Decision(std::move(world), [who, other](auto& logic, const auto& facts) {
                   return is_in_address_list_of(logic, facts, who, other);
                 });
               });
}

/// peggy, of the firm, looks up victor, of the client. Both tenants know each other's domains.
[[nodiscard]] Estate firm_and_client(const std::string& client_cloud, bool has_contact) {
  Estate estate;
  estate.tenant("firm").person("peggy").person("otto");
  if (has_contact) estate.trait("mailContacts", "[victor@client]");
  return estate.tenant("client", client_cloud).person("victor").in("firm");
}

/// An organisation relationship as tables write it: `off`, `closed` (free/busy is not allowed), `None`,
/// `AvailabilityOnly` or `LimitedDetails`.
void relate(Estate& estate, const std::string& own, const std::string& other, const std::string& text) {
  if (text == "none") return;
  const bool off = text == "off", closed = text == "closed";
  estate.in(own).set("organizationRelationships.to-" + other,
                     "{Enabled: " + std::string(off ? "false" : "true") + ", DomainNames: [" + other +
                         ".example], FreeBusyAccessEnabled: " + (closed ? "false" : "true") +
                         ", FreeBusyAccessLevel: " + (off || closed ? "LimitedDetails" : text) + "}");
}

/// Free/busy by organisation relationships: each side decides for itself, and 21Vianet has no token service for them.
Table relationship_table() {
  return table("sees_free_busy_by_relationship", R"(
    | other         | client is in | contact | firm's           | client's         | asked   | reading   | verdict | because                                                            |
    |---------------|--------------|---------|------------------|------------------|---------|-----------|---------|--------------------------------------------------------------------|
    | otto@firm     | commercial   | no      | none             | none             | details | both      | yes     | ACC-1 ACC-2 ACC-3 EXO-4 INV-7                                      |
    | victor@client | commercial   | yes     | AvailabilityOnly | AvailabilityOnly | times   | both      | yes     | ACC-1 ACC-2 ACC-3 EXO-3 EXO-5 EXO-6 EXO-7 EXO-8 EXO-9 INV-7        |
    | victor@client | commercial   | no      | AvailabilityOnly | AvailabilityOnly | times   | both      | no      | !EXO-2 !EXO-3 !EXO-4 !EXO-5                                        |
    | victor@client | gcc-high     | yes     | AvailabilityOnly | AvailabilityOnly | times   | both      | yes     | ACC-1 ACC-2 ACC-3 EXO-3 EXO-5 EXO-6 EXO-7 EXO-8 EXO-9 INV-7        |
    | victor@client | 21vianet     | yes     | AvailabilityOnly | AvailabilityOnly | times   | both      | no      | !EXO-4 !EXO-6 !EXO-7 !EXO-11 !EXO-12 !EXO-13                       |
    | victor@client | commercial   | yes     | none             | AvailabilityOnly | times   | both      | no      | !EXO-4 !EXO-6 !EXO-8 !EXO-11 !EXO-12 !EXO-13                       |
    | victor@client | commercial   | yes     | off              | AvailabilityOnly | times   | both      | no      | !EXO-4 !EXO-6 !EXO-8 !EXO-11 !EXO-12 !EXO-13                       |
    | victor@client | commercial   | yes     | closed           | AvailabilityOnly | times   | both      | no      | !EXO-4 !EXO-6 !EXO-8 !EXO-11 !EXO-12 !EXO-13                       |
    | victor@client | commercial   | yes     | closed           | AvailabilityOnly | times   | answering | yes     | ACC-1 ACC-2 ACC-3 EXO-3 EXO-5 EXO-6 EXO-7 EXO-8 EXO-9 INV-7        |
    | victor@client | commercial   | yes     | None             | AvailabilityOnly | times   | both      | yes     | ACC-1 ACC-2 ACC-3 EXO-3 EXO-5 EXO-6 EXO-7 EXO-8 EXO-9 INV-7        |
    | victor@client | commercial   | yes     | AvailabilityOnly | none             | times   | both      | no      | !EXO-4 !EXO-6 !EXO-9 !EXO-11 !EXO-12 !EXO-13                       |
    | victor@client | commercial   | yes     | AvailabilityOnly | off              | times   | both      | no      | !EXO-4 !EXO-6 !EXO-9 !EXO-11 !EXO-12 !EXO-13                       |
    | victor@client | commercial   | yes     | AvailabilityOnly | closed           | times   | both      | no      | !EXO-4 !EXO-6 !EXO-9 !EXO-11 !EXO-12 !EXO-13                       |
    | victor@client | commercial   | yes     | AvailabilityOnly | None             | times   | both      | no      | !EXO-4 !EXO-6 !EXO-9 !EXO-10 !EXO-11 !EXO-12 !EXO-13               |
    | victor@client | commercial   | yes     | AvailabilityOnly | AvailabilityOnly | details | both      | no      | !EXO-4 !EXO-6 !EXO-9 !EXO-10                                       |
    | victor@client | commercial   | yes     | AvailabilityOnly | LimitedDetails   | details | both      | yes     | ACC-1 ACC-2 ACC-3 EXO-3 EXO-5 EXO-6 EXO-7 EXO-8 EXO-9 EXO-10 INV-7 |
    | victor@client | commercial   | yes     | AvailabilityOnly | LimitedDetails   | times   | both      | yes     | ACC-1 ACC-2 ACC-3 EXO-3 EXO-5 EXO-6 EXO-7 EXO-8 EXO-9 EXO-10 INV-7 |
  )",
               [](const Row& row) {
                 Estate estate = firm_and_client(row["client is in"], row.says_yes("contact"));
                 relate(estate, "firm", "client", row["firm's"]);
                 relate(estate, "client", "firm", row["client's"]);
                 estate.catalog("{readings: {free-busy-sides: " + row["reading"] + "}}");
                 auto world = estate.world();
                 const PersonId who = world->person("peggy@firm"), other = world->person(row["other"]);
                 const FreeBusy depth = row["asked"] == "details" ? FreeBusy::details : FreeBusy::times;
                 return Decision(std::move(world), [who, other, depth](auto& logic, const auto& facts) {
                   return sees_free_busy(logic, facts, who, other, depth);
                 });
               });
}

/// Free/busy by address space: times only, in any cloud. The asking side says where to ask, the other whom it answers.
Table address_space_table() {
  return table("sees_free_busy_by_address_space", R"(
    | contact | address space  | points at | client allows | asked   | verdict | because                                                  |
    |---------|----------------|-----------|---------------|---------|---------|----------------------------------------------------------|
    | yes     | client.example | client    | [firm]        | times   | yes     | ACC-1 ACC-2 ACC-3 EXO-3 EXO-5 EXO-11 EXO-12 EXO-13 INV-7 |
    | yes     | client.example | client    | [firm]        | details | no      | !EXO-4 !EXO-6 !EXO-7 !EXO-8 !EXO-9                       |
    | no      | client.example | client    | [firm]        | times   | no      | !EXO-2 !EXO-3 !EXO-4 !EXO-5                              |
    | yes     | other.example  | client    | [firm]        | times   | no      | !EXO-4 !EXO-6 !EXO-7 !EXO-8 !EXO-9 !EXO-11 !EXO-12       |
    | yes     | client.example | firm      | [firm]        | times   | no      | !EXO-4 !EXO-6 !EXO-7 !EXO-8 !EXO-9 !EXO-11 !EXO-12       |
    | yes     | client.example | client    | []            | times   | no      | !EXO-4 !EXO-6 !EXO-7 !EXO-8 !EXO-9 !EXO-11 !EXO-13       |
  )",
               [](const Row& row) {
                 Estate estate = firm_and_client("21vianet", row.says_yes("contact"));
                 estate.set("availabilityAddressSpaces.to-client",
                            "{ForestName: " + row["address space"] + ", TargetTenantId: " + row["points at"] + "}");
                 estate.in("client").set("availabilityConfig.AllowedTenantIds", row["client allows"]);
                 auto world = estate.world();
                 const PersonId who = world->person("peggy@firm"), other = world->person("victor@client");
                 const FreeBusy depth = row["asked"] == "details" ? FreeBusy::details : FreeBusy::times;
                 return Decision(std::move(world), [who, other, depth](auto& logic, const auto& facts) {
                   return sees_free_busy(logic, facts, who, other, depth);
                 });
               });
}

}  // namespace

std::vector<Table> exchange_tables() { return {address_list_table(), relationship_table(), address_space_table()}; }

}  // namespace entente::testing
