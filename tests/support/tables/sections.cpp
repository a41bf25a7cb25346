// cross_tenant_access.hpp: what one section says of one person at one application.
#include "model/rulebook/cross_tenant_access.hpp"
#include "tests/support/estate.hpp"
#include "tests/support/table.hpp"

namespace entente::testing {
namespace {

using namespace model;

/// Visitors of fabrikam to contoso: in-group is named as g1, other is not; a1 is an application that lists name.
[[nodiscard]] Estate fabrikam_people() {
  Estate estate;
  estate.tenant("fabrikam").person("in-group", "{groups: [g1]}").person("other");
  return estate;
}

/// Whether contoso's inbound section admits fabrikam's person at an application.
[[nodiscard]] Decision inbound(const Estate& estate, const Row& row) {
  auto world = estate.world();
  const PersonId who = world->person(row["person"] + "@fabrikam");
  const AppId app = app_named(world->shape, row["app"]);
  return Decision(std::move(world), [who, app](auto& logic, const auto& facts) {
    return section_permits(logic, facts, Section::collaboration_inbound, TenantId{1}, TenantId{0}, who, app);
  });
}

/// The documented table of what the two halves mean together, each of its nine rows asked about the four kinds of pair.
Table nine_rows_table() {
  return table("section_nine_documented_rows", R"(
    | users            | applications            | person   | app   | verdict | because                                        |
    |------------------|-------------------------|----------|-------|---------|------------------------------------------------|
    | blocked AllUsers | blocked AllApplications | in-group | a1    | no      | XTA-1 XTA-2 XTA-3 XTA-4 !XTA-5 !XTA-6 !XTA-7   |
    | blocked AllUsers | blocked AllApplications | other    | other | no      | XTA-1 XTA-2 XTA-3 XTA-4 !XTA-5 !XTA-6 !XTA-7   |
    | allowed AllUsers | allowed AllApplications | in-group | a1    | yes     | XTA-1 XTA-2 XTA-3 !XTA-4 XTA-6 XTA-7           |
    | allowed AllUsers | allowed AllApplications | other    | other | yes     | XTA-1 XTA-2 XTA-3 !XTA-4 XTA-6 XTA-7           |
    | allowed g1       | allowed AllApplications | in-group | other | yes     | XTA-1 XTA-2 XTA-3 !XTA-4 XTA-6 XTA-7           |
    | allowed g1       | allowed AllApplications | other    | a1    | no      | XTA-1 XTA-2 XTA-3 !XTA-4 !XTA-6 !XTA-12        |
    | allowed AllUsers | allowed a1              | other    | a1    | yes     | XTA-1 XTA-2 XTA-3 !XTA-4 XTA-6 XTA-7           |
    | allowed AllUsers | allowed a1              | in-group | other | no      | XTA-1 XTA-2 XTA-3 !XTA-4 !XTA-7 !XTA-10        |
    | allowed g1       | blocked a1              | in-group | other | yes     | XTA-1 XTA-2 XTA-3 !XTA-4 XTA-6 XTA-7 !XTA-10   |
    | allowed g1       | blocked a1              | in-group | a1    | no      | XTA-1 XTA-2 XTA-3 !XTA-4 !XTA-5 !XTA-7         |
    | allowed g1       | blocked a1              | other    | other | no      | XTA-1 XTA-2 !XTA-4 !XTA-6 !XTA-12              |
    | allowed g1       | blocked a1              | other    | a1    | no      | XTA-1 XTA-2 XTA-3 !XTA-4 !XTA-6 !XTA-7 !XTA-12 |
    | blocked g1       | blocked AllApplications | in-group | other | no      | XTA-1 XTA-2 XTA-3 XTA-4 !XTA-5 !XTA-6 !XTA-7   |
    | blocked g1       | blocked AllApplications | in-group | a1    | no      | XTA-1 XTA-2 XTA-3 XTA-4 !XTA-5 !XTA-6 !XTA-7   |
    | blocked g1       | blocked AllApplications | other    | other | yes     | XTA-1 XTA-2 XTA-3 XTA-4 XTA-5 !XTA-12          |
    | blocked g1       | blocked AllApplications | other    | a1    | yes     | XTA-1 XTA-2 XTA-3 XTA-4 XTA-5 !XTA-12          |
    | blocked g1       | allowed a1              | in-group | a1    | no      | XTA-1 XTA-2 XTA-3 !XTA-4 !XTA-5 !XTA-6         |
    | blocked g1       | allowed a1              | other    | a1    | yes     | XTA-1 XTA-2 XTA-3 !XTA-4 XTA-6 XTA-7 !XTA-12   |
    | blocked g1       | allowed a1              | other    | other | no      | XTA-1 XTA-3 !XTA-4 !XTA-7 !XTA-10              |
    | allowed g1       | allowed a1              | in-group | a1    | yes     | XTA-1 XTA-2 XTA-3 !XTA-4 XTA-6 XTA-7           |
    | allowed g1       | allowed a1              | in-group | other | no      | XTA-1 XTA-2 XTA-3 !XTA-4 !XTA-7 !XTA-10        |
    | allowed g1       | allowed a1              | other    | a1    | no      | XTA-1 XTA-2 XTA-3 !XTA-4 !XTA-6 !XTA-12        |
    | blocked g1       | blocked a1              | in-group | a1    | no      | XTA-1 XTA-2 XTA-3 XTA-4 !XTA-5 !XTA-6 !XTA-7   |
    | blocked g1       | blocked a1              | in-group | other | yes     | XTA-1 XTA-2 XTA-3 XTA-4 XTA-5 !XTA-10          |
    | blocked g1       | blocked a1              | other    | a1    | yes     | XTA-1 XTA-2 XTA-3 XTA-4 XTA-5 !XTA-12          |
    | blocked g1       | blocked a1              | other    | other | yes     | XTA-1 XTA-2 XTA-3 XTA-4 XTA-5 !XTA-10 !XTA-12  |
    | blocked AllUsers | blocked a1              | other    | a1    | no      | XTA-1 XTA-2 XTA-3 XTA-4 !XTA-5 !XTA-6 !XTA-7   |
    | blocked AllUsers | blocked a1              | other    | other | yes     | XTA-1 XTA-2 XTA-3 XTA-4 XTA-5 !XTA-10          |
    | allowed AllUsers | blocked AllApplications | other    | other | no      | XTA-1 XTA-2 XTA-3 !XTA-4 !XTA-5 !XTA-7         |
  )",
               [](const Row& row) {
                 // The default's section names a1 as well, so that every row has an application of that name.
                 const std::string names_a1 = section("allowed AllUsers", "allowed a1");
                 Estate estate = fabrikam_people();
                 estate.tenant("contoso")
                     .set("crossTenantAccessPolicy.default.b2bCollaborationInbound", names_a1)
                     .partner("fabrikam",
                              "{b2bCollaborationInbound: " + section(row["users"], row["applications"]) + "}");
                 return inbound(estate, row);
               });
}

/// Inheritance goes by section, and under one reading by half. The default blocks g1 at a1 only through its two halves.
Table inheritance_table() {
  return table("section_inheritance", R"(
    | default users    | default apps            | partner | users            | applications | missing half | person   | app   | verdict | because                                       |
    |------------------|-------------------------|---------|------------------|--------------|--------------|----------|-------|---------|-----------------------------------------------|
    | blocked AllUsers | blocked AllApplications | no      | null             | null         | inherits     | other    | a1    | no      | !XTA-1 XTA-4 !XTA-5 !XTA-6 !XTA-7             |
    | blocked AllUsers | blocked AllApplications | yes     | null             | null         | inherits     | other    | a1    | no      | !XTA-1 XTA-4 !XTA-5 !XTA-6 !XTA-7             |
    | blocked AllUsers | blocked AllApplications | yes     | null             | null         | everyone     | other    | a1    | no      | !XTA-1 XTA-4 !XTA-5 !XTA-6 !XTA-7             |
    | blocked AllUsers | blocked AllApplications | yes     | allowed AllUsers | allowed a1   | inherits     | other    | a1    | yes     | XTA-1 XTA-2 XTA-3 !XTA-4 XTA-6 XTA-7          |
    | allowed AllUsers | allowed a1              | yes     | null             | null         | inherits     | other    | other | no      | !XTA-1 !XTA-2 !XTA-3 !XTA-4 !XTA-7 !XTA-10    |
    | allowed AllUsers | allowed a1              | yes     | allowed g1       | -            | inherits     | in-group | a1    | yes     | XTA-1 XTA-2 !XTA-3 !XTA-4 XTA-6 XTA-7         |
    | allowed AllUsers | allowed a1              | yes     | allowed g1       | -            | inherits     | in-group | other | no      | XTA-1 XTA-2 !XTA-3 !XTA-4 !XTA-7 !XTA-10      |
    | allowed AllUsers | allowed a1              | yes     | allowed g1       | -            | everyone     | in-group | other | yes     | XTA-1 XTA-2 !XTA-3 !XTA-4 XTA-6 XTA-7         |
    | allowed AllUsers | allowed a1              | yes     | allowed g1       | -            | everyone     | other    | other | no      | XTA-1 XTA-2 !XTA-3 !XTA-4 !XTA-6 !XTA-12      |
    | allowed g1       | allowed AllApplications | yes     | -                | allowed a1   | inherits     | other    | a1    | no      | XTA-1 !XTA-2 XTA-3 !XTA-4 !XTA-6 !XTA-12      |
    | allowed g1       | allowed AllApplications | yes     | -                | allowed a1   | everyone     | other    | a1    | yes     | XTA-1 !XTA-2 XTA-3 !XTA-4 XTA-6 XTA-7         |
    | allowed g1       | allowed AllApplications | yes     | -                | allowed a1   | everyone     | other    | other | no      | XTA-1 !XTA-2 XTA-3 !XTA-4 !XTA-7 !XTA-10      |
    | blocked g1       | allowed AllApplications | yes     | -                | blocked a1   | inherits     | in-group | other | yes     | XTA-1 !XTA-2 XTA-3 XTA-4 XTA-5 !XTA-10        |
    | blocked g1       | allowed AllApplications | yes     | -                | blocked a1   | inherits     | in-group | a1    | no      | XTA-1 !XTA-2 XTA-3 XTA-4 !XTA-5 !XTA-6 !XTA-7 |
    | allowed AllUsers | -                       | no      | null             | null         | inherits     | other    | other | yes     | !XTA-1 !XTA-2 !XTA-3 !XTA-4 XTA-6 XTA-7       |
    | blocked g1       | -                       | no      | null             | null         | inherits     | in-group | other | no      | !XTA-1 !XTA-3 !XTA-4 !XTA-5 !XTA-6            |
    | -                | allowed a1              | no      | null             | null         | inherits     | other    | a1    | yes     | !XTA-1 !XTA-2 !XTA-3 !XTA-4 XTA-6 XTA-7       |
    | -                | allowed a1              | no      | null             | null         | inherits     | other    | other | no      | !XTA-1 !XTA-2 !XTA-3 !XTA-4 !XTA-7 !XTA-10    |
  )",
               [](const Row& row) {
                 Estate estate = fabrikam_people();
                 estate.catalog("{readings: {missing-half: " + row["missing half"] + "}}").tenant("contoso");
                 estate.set("crossTenantAccessPolicy.default.b2bCollaborationInbound",
                            section(row["default users"], row["default apps"]));
                 // Outbound names a1 too: it is another section, so it changes nothing here but the list of
                 // applications.
                 estate.set("crossTenantAccessPolicy.default.b2bCollaborationOutbound",
                            section("allowed AllUsers", "allowed a1"));
                 if (row.says_yes("partner"))
                   estate.partner("fabrikam",
                                  "{b2bCollaborationInbound: " + section(row["users"], row["applications"]) + "}");
                 return inbound(estate, row);
               });
}

/// Office365 covers Teams and SharePoint, AllMicrosoftApps covers what is Microsoft's, and neither covers anything
/// else.
Table application_suites_table() {
  return table("section_application_suites", R"(
    | users            | applications             | person | app        | verdict | because                                       |
    |------------------|--------------------------|--------|------------|---------|-----------------------------------------------|
    | allowed AllUsers | allowed Office365        | other  | Teams      | yes     | XTA-1 XTA-2 XTA-3 !XTA-4 XTA-6 XTA-7 XTA-10   |
    | allowed AllUsers | allowed Office365        | other  | SharePoint | yes     | XTA-1 XTA-2 XTA-3 !XTA-4 XTA-6 XTA-7 XTA-10   |
    | allowed AllUsers | allowed Office365        | other  | other      | no      | XTA-1 XTA-2 XTA-3 !XTA-4 !XTA-7 !XTA-10       |
    | allowed AllUsers | allowed AllMicrosoftApps | other  | Teams      | yes     | XTA-1 XTA-2 XTA-3 !XTA-4 XTA-6 XTA-7 XTA-10   |
    | allowed AllUsers | allowed AllMicrosoftApps | other  | other      | no      | XTA-1 XTA-2 XTA-3 !XTA-4 !XTA-7 !XTA-10       |
    | allowed AllUsers | blocked Office365        | other  | Teams      | no      | XTA-1 XTA-2 XTA-3 !XTA-4 !XTA-5 !XTA-7 XTA-10 |
    | allowed AllUsers | blocked Office365        | other  | other      | yes     | XTA-1 XTA-2 XTA-3 !XTA-4 XTA-6 XTA-7 !XTA-10  |
    | allowed AllUsers | allowed Teams            | other  | Teams      | yes     | XTA-1 XTA-2 XTA-3 !XTA-4 XTA-6 XTA-7          |
    | allowed AllUsers | allowed Teams            | other  | SharePoint | no      | XTA-1 XTA-2 XTA-3 !XTA-4 !XTA-7 !XTA-10       |
    | blocked other    | allowed AllApplications  | other  | Teams      | no      | XTA-1 XTA-2 XTA-3 !XTA-4 !XTA-5 !XTA-6        |
    | allowed other    | allowed AllApplications  | other  | Teams      | yes     | XTA-1 XTA-2 XTA-3 !XTA-4 XTA-6 XTA-7          |
  )",
               [](const Row& row) {
                 Estate estate = fabrikam_people();
                 estate.tenant("contoso").partner(
                     "fabrikam", "{b2bCollaborationInbound: " + section(row["users"], row["applications"]) + "}");
                 return inbound(estate, row);
               });
}

/// Whether a group that is named by way of the group around it counts, nobody has written down for these settings: the
/// catalog's reading decides.
Table nested_groups_table() {
  return table("section_nested_groups", R"(
    | nested groups | users         | person   | verdict | because                                       |
    |---------------|---------------|----------|---------|-----------------------------------------------|
    | counted       | allowed g1    | in-group | yes     | XTA-1 XTA-2 XTA-3 !XTA-4 XTA-6 XTA-7          |
    | counted       | allowed outer | in-group | yes     | XTA-1 XTA-2 XTA-3 !XTA-4 XTA-6 XTA-7 XTA-12   |
    | counted       | allowed outer | other    | no      | XTA-1 XTA-2 XTA-3 !XTA-4 !XTA-6 !XTA-12       |
    | counted       | blocked outer | in-group | no      | XTA-1 XTA-2 XTA-3 !XTA-4 !XTA-5 !XTA-6 XTA-12 |
    | direct-only   | allowed g1    | in-group | yes     | XTA-1 XTA-2 XTA-3 !XTA-4 XTA-6 XTA-7          |
    | direct-only   | allowed outer | in-group | no      | XTA-1 XTA-2 XTA-3 !XTA-4 !XTA-6 !XTA-12       |
    | direct-only   | blocked outer | in-group | yes     | XTA-1 XTA-2 XTA-3 !XTA-4 XTA-6 XTA-7 !XTA-12  |
  )",
               [](const Row& row) {
                 Estate estate;
                 estate.catalog("{readings: {nested-groups: " + row["nested groups"] + "}}");
                 estate.tenant("fabrikam")
                     .group("outer")
                     .group("middle", "outer")
                     .group("g1", "middle")
                     .person("in-group", "{groups: [g1]}")
                     .person("other");
                 estate.tenant("contoso").partner(
                     "fabrikam", "{b2bCollaborationInbound: " + section(row["users"], "allowed AllApplications") + "}");
                 auto world = estate.world();
                 const PersonId who = world->person(row["person"] + "@fabrikam");
                 return Decision(std::move(world), [who](auto& logic, const auto& facts) {
                   return section_permits(logic, facts, Section::collaboration_inbound, TenantId{1}, TenantId{0}, who,
                                          teams_app);
                 });
               });
}

}  // namespace

std::vector<Table> section_tables() {
  return {nine_rows_table(), inheritance_table(), application_suites_table(), nested_groups_table()};
}

}  // namespace entente::testing
