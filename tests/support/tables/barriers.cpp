// barriers.hpp: segment against segment inside one tenant, and only when both sides permit.
#include "model/rulebook/barriers.hpp"

#include "tests/support/estate.hpp"
#include "tests/support/table.hpp"

namespace entente::testing {
namespace {

using namespace model;

/// `blocks x` and `allows x y` as the body of a policy.
[[nodiscard]] std::string policy(const std::string& segment, const std::string& text) {
  const auto space = text.find(' ');
  const std::string kind = text.substr(0, space);
  std::string listed = space == std::string::npos ? "" : text.substr(space + 1);
  for (char& c : listed)
    if (c == ' ') c = ',';
  return "{AssignedSegment: " + segment + ", " + (kind == "allows" ? "SegmentsAllowed" : "SegmentsBlocked") + ": [" +
         listed + "], State: Active}";
}

/// Contoso's front and back office, with the policies of a row.
[[nodiscard]] Estate offices(const Row& row) {
  std::string policies;
  for (const std::string segment : {"front", "back"})
    if (const std::string& text = row[segment + " policy"]; text != "none")
      policies += (policies.empty() ? "" : ", ") + policy(segment, text);
  Estate estate;
  estate.tenant("contoso")
      .person("fred", "{segment: front}")
      .person("frida", "{segment: front}")
      .person("bob", "{segment: back}")
      .person("nobody-special")
      .set("informationBarrierPolicies", "[" + policies + "]");
  return estate;
}

[[nodiscard]] Decision between(const Estate& estate, const std::string& a, const std::string& b) {
  auto world = estate.world();
  const PersonId x = world->person(a + "@contoso"), y = world->person(b + "@contoso");
  return Decision(std::move(world), [x, y](auto& logic, const auto& facts) {
    return no_barrier_between(logic, facts, TenantId{0}, x, y);
  });
}

/// Either side's denial is enough, so an asymmetric set of policies denies.
Table policies_table() {
  return table("no_barrier_between", R"(
    | front policy      | back policy       | a    | b              | verdict | because                |
    |-------------------|-------------------|------|----------------|---------|------------------------|
    | none              | none              | fred | bob            | yes     | !IB-1 !IB-2 IB-3 !IB-5 |
    | blocks back       | blocks front      | fred | bob            | no      | IB-1 !IB-3 IB-4        |
    | blocks back       | none              | fred | bob            | no      | IB-1 !IB-3 IB-4        |
    | blocks back       | none              | bob  | fred           | no      | IB-1 !IB-3 IB-4        |
    | none              | blocks front      | fred | bob            | no      | IB-1 !IB-3 IB-4        |
    | blocks back       | blocks front      | fred | frida          | yes     | !IB-1 !IB-2 IB-3 !IB-5 |
    | blocks back       | blocks front      | fred | nobody-special | yes     | IB-3 !IB-5             |
    | allows front back | allows front back | fred | bob            | yes     | !IB-1 !IB-2 IB-3 !IB-5 |
    | allows front back | none              | fred | bob            | yes     | !IB-1 !IB-2 IB-3 !IB-5 |
    | allows front      | none              | fred | bob            | no      | IB-2 !IB-3 IB-4        |
    | allows front back | allows back       | fred | bob            | no      | IB-2 !IB-3 IB-4        |
    | allows front back | allows back       | bob  | fred           | no      | IB-2 !IB-3 IB-4        |
    | allows back       | none              | fred | frida          | no      | IB-2 !IB-3 IB-4        |
    | allows front      | none              | fred | frida          | yes     | !IB-1 !IB-2 IB-3 !IB-5 |
    | allows front      | none              | fred | nobody-special | yes     | IB-3 !IB-5             |
    | allows front back | blocks front      | fred | bob            | no      | IB-1 !IB-3 IB-4        |
  )",
               [](const Row& row) { return between(offices(row), row["a"], row["b"]); });
}

/// A policy does nothing until it is active.
Table state_table() {
  return table("barriers_must_be_active", R"(
    | State    | verdict | because                |
    |----------|---------|------------------------|
    | Active   | no      | IB-1 !IB-3 IB-4        |
    | Inactive | yes     | !IB-1 !IB-2 IB-3 !IB-5 |
  )",
               [](const Row& row) {
                 Estate estate;
                 estate.tenant("contoso").person("fred", "{segment: front}").person("bob", "{segment: back}");
                 estate.set("informationBarrierPolicies",
                            "[{AssignedSegment: front, SegmentsBlocked: [back], State: " + row["State"] + "}]");
                 return between(estate, "fred", "bob");
               });
}

/// Barriers end at the tenant's edge: two people kept apart at home are not kept apart where both are guests.
Table tenant_edge_table() {
  return table("barriers_end_at_the_tenant", R"(
    | where     | verdict | because         |
    |-----------|---------|-----------------|
    | contoso   | no      | IB-1 !IB-3 IB-4 |
    | woodgrove | yes     | IB-3            |
  )",
               [](const Row& row) {
                 Estate estate;
                 estate.tenant("contoso").person("fred", "{segment: front}").person("bob", "{segment: back}");
                 estate.set("informationBarrierPolicies",
                            "[{AssignedSegment: front, SegmentsBlocked: [back], State: Active}]");
                 estate.tenant("woodgrove").guest("fred@contoso").guest("bob@contoso");
                 auto world = estate.world();
                 const TenantId where = world->tenant(row["where"]);
                 return Decision(std::move(world), [where](auto& logic, const auto& facts) {
                   return no_barrier_between(logic, facts, where, PersonId{0}, PersonId{1});
                 });
               });
}

/// Active is not enough: nothing holds until the tenant has applied its policies.
Table application_table() {
  return table("barriers_must_be_applied", R"(
    | policy            | application | verdict | because                      |
    |-------------------|-------------|---------|------------------------------|
    | none              | Completed   | yes     | !IB-1 !IB-2 IB-3 !IB-5       |
    | blocks back       | Completed   | no      | IB-1 !IB-3 IB-4              |
    | blocks back       | NotStarted  | yes     | IB-3 !IB-4                   |
    | allows front      | Completed   | no      | IB-2 !IB-3 IB-4              |
    | allows front      | NotStarted  | yes     | IB-3 !IB-4                   |
    | allows front back | NotStarted  | yes     | !IB-1 !IB-2 IB-3 !IB-4 !IB-5 |
  )",
               [](const Row& row) {
                 Estate estate;
                 estate.tenant("contoso").person("fred", "{segment: front}").person("bob", "{segment: back}");
                 estate.set("informationBarrierPolicyApplication", row["application"]);
                 if (row["policy"] != "none")
                   estate.set("informationBarrierPolicies", "[" + policy("front", row["policy"]) + "]");
                 return between(estate, "fred", "bob");
               });
}

/// Legacy mode hides whom no segment names, guests included, from people under an allow list; a block list hides nobody
/// it does not name.
Table legacy_table() {
  return table("people_without_segment", R"(
    | mode         | front policy | a            | b               | verdict | because                |
    |--------------|--------------|--------------|-----------------|---------|------------------------|
    | MultiSegment | allows front | fred@contoso | nina@contoso    | yes     | IB-3 !IB-5             |
    | Legacy       | allows front | fred@contoso | nina@contoso    | no      | !IB-3 IB-4 IB-5        |
    | Legacy       | allows front | nina@contoso | fred@contoso    | no      | !IB-3 IB-4 IB-5        |
    | Legacy       | allows front | fred@contoso | frida@contoso   | yes     | !IB-1 !IB-2 IB-3 !IB-5 |
    | Legacy       | allows front | fred@contoso | victor@fabrikam | no      | !IB-3 IB-4 IB-5        |
    | Legacy       | blocks back  | fred@contoso | nina@contoso    | yes     | IB-3 !IB-5             |
    | Legacy       | none         | fred@contoso | nina@contoso    | yes     | IB-3 !IB-5             |
    | Legacy       | allows front | nina@contoso | victor@fabrikam | yes     | IB-3                   |
  )",
               [](const Row& row) {
                 Estate estate;
                 estate.tenant("contoso")
                     .person("fred", "{segment: front}")
                     .person("frida", "{segment: front}")
                     .person("nina")
                     .guest("victor@fabrikam")
                     .set("informationBarrierMode", row["mode"]);
                 if (row["front policy"] != "none")
                   estate.set("informationBarrierPolicies", "[" + policy("front", row["front policy"]) + "]");
                 // A segment at home is none abroad.
                 estate.tenant("fabrikam").person("victor", "{segment: front}");
                 auto world = estate.world();
                 const PersonId a = world->person(row["a"]), b = world->person(row["b"]);
                 return Decision(std::move(world), [a, b](auto& logic, const auto& facts) {
                   return no_barrier_between(logic, facts, TenantId{0}, a, b);
                 });
               });
}

}  // namespace

std::vector<Table> barrier_tables() {
  return {policies_table(), state_table(), application_table(), legacy_table(), tenant_edge_table()};
}

}  // namespace entente::testing
