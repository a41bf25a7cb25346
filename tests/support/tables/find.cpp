// find.hpp: who finds whom, by name in a directory, by the full address across external access.
#include "model/rulebook/capabilities.hpp"
#include "tests/support/estate.hpp"
#include "tests/support/table.hpp"

namespace entente::testing {
namespace {

using namespace model;

/// What guests may see, as administrators say it.
[[nodiscard]] std::string guest_role(const std::string& name) {
  if (name == "as members") return "a0b1b346-4d3e-4e8b-98f8-753987be4970";
  if (name == "limited") return "10dae51f-b6af-4016-8d66-8c2a99b929b3";
  if (name == "themselves") return "2af84b1e-32c8-42b7-82bc-daa82404023b";
  throw std::invalid_argument("no directory level of guests: " + name);
}

[[nodiscard]] Decision finding(const Estate& estate, const Row& row, FindBy by) {
  auto world = estate.world();
  const PersonId who = world->person(row["who"]), sought = world->person(row["sought"]);
  return Decision(std::move(world), [who, sought, by](auto& logic, const auto& facts) {
    return can_find(logic, facts, who, sought, by);
  });
}

/// In the directory of a tenant where both are: members find everybody, guests as far as the tenant shows it to them,
/// and nobody whom a list hides or a barrier keeps away.
Table by_name_table() {
  return table("find_by_name", R"(
    | who             | sought          | victor is | guests see | common team | scoped | hidden | barrier | verdict | because (outermost) |
    |-----------------|-----------------|-----------|------------|-------------|--------|--------|---------|---------|---------------------|
    | peggy@contoso   | peter@contoso   | guest     | limited    | no          | false  | no     | no      | yes     | FND-1               |
    | peggy@contoso   | peter@contoso   | guest     | limited    | no          | false  | yes    | no      | no      | !FND-1              |
    | peggy@contoso   | peter@contoso   | guest     | limited    | no          | false  | no     | yes     | no      | !FND-1              |
    | peggy@contoso   | peter@contoso   | guest     | limited    | no          | true   | no     | no      | yes     | FND-1               |
    | peggy@contoso   | victor@fabrikam | guest     | limited    | no          | false  | no     | no      | yes     | FND-1               |
    | peggy@contoso   | victor@fabrikam | nobody    | limited    | no          | false  | no     | no      | no      | !FND-1              |
    | victor@fabrikam | peter@contoso   | nobody    | as members | no          | false  | no     | no      | no      | !FND-1              |
    | victor@fabrikam | peter@contoso   | guest     | limited    | no          | false  | no     | no      | no      | !FND-1              |
    | victor@fabrikam | peter@contoso   | guest     | limited    | yes         | false  | no     | no      | yes     | FND-1               |
    | victor@fabrikam | peter@contoso   | guest     | themselves | yes         | false  | no     | no      | no      | !FND-1              |
    | victor@fabrikam | peter@contoso   | guest     | as members | no          | false  | no     | no      | yes     | FND-1               |
    | victor@fabrikam | peter@contoso   | guest     | as members | no          | true   | no     | no      | no      | !FND-1              |
    | victor@fabrikam | peter@contoso   | member    | themselves | no          | true   | no     | no      | yes     | FND-1               |
  )",
               [](const Row& row) {
                 Estate estate;
                 estate.tenant("contoso")
                     .person("peggy", "{segment: front}")
                     .person("peter", row.says_yes("hidden") ? "{segment: back, hiddenFromAddressListsEnabled: true}"
                                                             : "{segment: back}")
                     .set("authorizationPolicy.guestUserRoleId", guest_role(row["guests see"]))
                     .set("teamsClientConfiguration.AllowScopedPeopleSearchandAccess", row["scoped"]);
                 if (row["victor is"] != "nobody")
                   estate.guest("victor@fabrikam", "{userType: " + row["victor is"] + "}");
                 if (row.says_yes("common team")) estate.team("deal", "peter@contoso", "victor@fabrikam");
                 if (row.says_yes("barrier"))
                   estate.set("informationBarrierPolicies",
                              "[{AssignedSegment: back, SegmentsBlocked: [front], State: Active}]");
                 estate.tenant("fabrikam").person("victor");
                 return finding(estate, row, FindBy::name);
               });
}

/// Across organisations the full address finds whom external access reaches; a name finds nobody there.
Table by_address_table() {
  return table("find_by_address", R"(
    | who             | sought          | federates | by      | account  | verdict | because (outermost) |
    |-----------------|-----------------|-----------|---------|----------|---------|---------------------|
    | peggy@contoso   | victor@fabrikam | true      | address | enabled  | yes     | ACC-1 FND-2         |
    | victor@fabrikam | peggy@contoso   | true      | address | enabled  | yes     | ACC-1 FND-2         |
    | peggy@contoso   | victor@fabrikam | true      | any     | enabled  | yes     | ACC-1 FND-2         |
    | peggy@contoso   | victor@fabrikam | true      | name    | enabled  | no      | !FND-1              |
    | peggy@contoso   | victor@fabrikam | false     | address | enabled  | no      | !FND-1 !FND-2       |
    | peggy@contoso   | victor@fabrikam | true      | address | disabled | no      | !FND-1              |
    | peggy@contoso   | peter@contoso   | false     | address | enabled  | yes     | FND-1               |
  )",
               [](const Row& row) {
                 Estate estate;
                 estate.tenant("contoso").person("peggy").person("peter").set(
                     "tenantFederationConfiguration.AllowFederatedUsers", row["federates"]);
                 estate.tenant("fabrikam").person("victor");
                 const FindBy by = row["by"] == "name"      ? FindBy::name
                                   : row["by"] == "address" ? FindBy::address
                                                            : FindBy::anything;
                 return finding(estate, row, by).with(Leaf::account_is_enabled, 0, row["account"] == "enabled");
               });
}

}  // namespace

std::vector<Table> find_tables() { return {by_name_table(), by_address_table()}; }

}  // namespace entente::testing
