// lifecycle.hpp: what may still happen to a B2B user after the invitation.
#include "model/rulebook/lifecycle.hpp"

#include "tests/support/estate.hpp"
#include "tests/support/table.hpp"

namespace entente::testing {
namespace {

using namespace model;

/// Victor of Fabrikam in some state at Contoso.
[[nodiscard]] Estate visited(const std::string& there, const std::string& traits = "{}") {
  Estate estate;
  estate.tenant("contoso").person("peggy");
  if (there == "pending") estate.guest("victor@fabrikam", "{accepted: false}");
  if (there == "accepted") estate.guest("victor@fabrikam");
  if (there == "blocked") estate.guest("victor@fabrikam", "{accountEnabled: false}");
  if (there == "deleted") estate.guest("victor@fabrikam", "{deleted: true}");
  if (there == "deleted pending") estate.guest("victor@fabrikam", "{deleted: true, accepted: false}");
  if (there == "deleted by sync") estate.guest("victor@fabrikam", "{deleted: true, deletedBySynchronisation: true}");
  estate.tenant("fabrikam").person("victor", traits);
  return estate;
}

template <class Rule>
[[nodiscard]] Decision of_victor(const Estate& estate, Rule rule) {
  auto world = estate.world();
  const PersonId victor = world->person("victor@fabrikam");
  return Decision(std::move(world), [rule, victor](auto& logic, const auto& facts) {
    return rule(logic, facts, visit(*facts.shape, victor, TenantId{0}));
  });
}

/// Whoever is a user there can be removed, accepted or not, blocked or not; who is deleted is no user any more.
Table removed_table() {
  return table("may_be_removed", R"(
    | there           | verdict | because |
    |-----------------|---------|---------|
    | nobody          | no      | !STP-1  |
    | pending         | yes     | STP-1   |
    | accepted        | yes     | STP-1   |
    | blocked         | yes     | STP-1   |
    | deleted         | no      | !STP-1  |
    | deleted by sync | no      | !STP-1  |
  )",
               [](const Row& row) {
                 return of_victor(visited(row["there"]), [](auto& logic, const auto& facts, const Visit& v) {
                   return may_be_removed(logic, facts, v);
                 });
               });
}

/// Leaving takes the tenant's permission, where the default permits it, and a home that still signs the person in.
Table leave_table() {
  return table("may_leave", R"(
    | there    | allowExternalIdentitiesToLeave | account  | verdict | because (outermost)     |
    |----------|--------------------------------|----------|---------|-------------------------|
    | accepted | true                           | enabled  | yes     | ACC-1 LIF-1 LIF-4 STP-1 |
    | accepted | null                           | enabled  | yes     | ACC-1 LIF-1 LIF-4 STP-1 |
    | accepted | false                          | enabled  | no      | !LIF-1                  |
    | pending  | true                           | enabled  | no      | !LIF-4                  |
    | accepted | true                           | disabled | no      | !ACC-1 !ACC-6           |
    | nobody   | true                           | enabled  | no      | !LIF-4 !STP-1           |
    | deleted  | true                           | enabled  | no      | !STP-1                  |
  )",
               [](const Row& row) {
                 Estate estate = visited(row["there"], row["account"] == "enabled" ? "{}" : "{accountEnabled: false}");
                 estate.in("contoso").set("externalIdentitiesPolicy.allowExternalIdentitiesToLeave",
                                          row["allowExternalIdentitiesToLeave"]);
                 return of_victor(
                     estate, [](auto& logic, const auto& facts, const Visit& v) { return may_leave(logic, facts, v); });
               });
}

/// A deletion can be undone whoever deleted; for as long as the user waits to be deleted for good.
Table restored_table() {
  return table("may_be_restored", R"(
    | there           | verdict | because |
    |-----------------|---------|---------|
    | nobody          | no      | !LIF-2  |
    | pending         | no      | !LIF-2  |
    | accepted        | no      | !LIF-2  |
    | deleted         | yes     | LIF-2   |
    | deleted pending | yes     | LIF-2   |
    | deleted by sync | yes     | LIF-2   |
  )",
               [](const Row& row) {
                 return of_victor(visited(row["there"]), [](auto& logic, const auto& facts, const Visit& v) {
                   return may_be_restored(logic, facts, v);
                 });
               });
}

/// The redemption starts over for users who have accepted before, and for nobody else.
Table reset_table() {
  return table("may_be_reset", R"(
    | there    | verdict | because       |
    |----------|---------|---------------|
    | nobody   | no      | !LIF-4 !STP-1 |
    | pending  | no      | !LIF-4        |
    | accepted | yes     | LIF-4 STP-1   |
    | blocked  | yes     | LIF-4 STP-1   |
    | deleted  | no      | !STP-1        |
  )",
               [](const Row& row) {
                 return of_victor(visited(row["there"]), [](auto& logic, const auto& facts, const Visit& v) {
                   return may_be_reset(logic, facts, v);
                 });
               });
}

/// Blocking and unblocking are each other's opposite for users who are there.
Table blocked_table() {
  return table("may_be_blocked", R"(
    | there    | step    | verdict | because      |
    |----------|---------|---------|--------------|
    | nobody   | block   | no      | !STP-1       |
    | pending  | block   | yes     | LIF-5 STP-1  |
    | accepted | block   | yes     | LIF-5 STP-1  |
    | blocked  | block   | no      | !LIF-5       |
    | deleted  | block   | no      | !STP-1       |
    | nobody   | unblock | no      | LIF-5 !STP-1 |
    | accepted | unblock | no      | LIF-5        |
    | blocked  | unblock | yes     | !LIF-5 STP-1 |
    | deleted  | unblock | no      | LIF-5 !STP-1 |
  )",
               [](const Row& row) {
                 const bool block = row["step"] == "block";
                 return of_victor(visited(row["there"]), [block](auto& logic, const auto& facts, const Visit& v) {
                   return block ? may_be_blocked(logic, facts, v) : may_be_unblocked(logic, facts, v);
                 });
               });
}

}  // namespace

std::vector<Table> lifecycle_tables() {
  return {removed_table(), leave_table(), restored_table(), reset_table(), blocked_table()};
}

}  // namespace entente::testing
