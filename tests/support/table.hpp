// Decision tables as text. A table is the specification of a rule: each row is one situation, the verdict, and the
// clauses that decided. The same tables are read by the rulebook's tests, the coverage test and the mutants.
//
//   | allowInvitesFrom | inviter | verdict | because      |
//   |------------------|---------|---------|--------------|
//   | none             | admin   | no      | !INV-2 !INV-3 !INV-4 |
//
// `because` lists every clause told, refused ones with `!`; a column `because (outermost)` leaves clauses inside
// clauses out.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "tests/support/decision.hpp"

namespace entente::testing {

struct Row {
  std::vector<std::pair<std::string, std::string>> cells;  ///< header and text, settings only
  std::string text;                                        ///< as written
  bool verdict = false;
  std::set<std::string> because;

  /// The text below a header. Throws when the table has no such column.
  [[nodiscard]] const std::string& operator[](std::string_view header) const;
  /// Whether the cell says `yes`.
  [[nodiscard]] bool says_yes(std::string_view header) const;
  /// What it sets and what it says, in a line: for pages.
  [[nodiscard]] std::string in_a_line() const;
};

struct Table {
  std::string name;
  std::function<Decision(const Row&)> decide;
  std::vector<Row> rows;
  bool outermost_only = false;
};

/// Reads a table. Throws on text that is none.
[[nodiscard]] Table table(std::string name, std::string_view text, std::function<Decision(const Row&)> decide);

/// What is wrong with a row: the verdict, the clauses, or nothing (empty).
[[nodiscard]] std::string problem_with(const Table& table, const Row& row);

/// Every table there is, by the rule file it specifies.
[[nodiscard]] const std::vector<Table>& all_tables();

/// The tables of one rule file each; tests/support/tables/.
[[nodiscard]] std::vector<Table> cloud_tables();
[[nodiscard]] std::vector<Table> section_tables();
[[nodiscard]] std::vector<Table> cross_tenant_tables();
[[nodiscard]] std::vector<Table> invitation_tables();
[[nodiscard]] std::vector<Table> account_tables();
[[nodiscard]] std::vector<Table> account_app_tables();
[[nodiscard]] std::vector<Table> lifecycle_tables();
[[nodiscard]] std::vector<Table> synchronization_tables();
[[nodiscard]] std::vector<Table> federation_tables();
[[nodiscard]] std::vector<Table> team_tables();
[[nodiscard]] std::vector<Table> meeting_tables();
[[nodiscard]] std::vector<Table> lobby_tables();
[[nodiscard]] std::vector<Table> barrier_tables();
[[nodiscard]] std::vector<Table> group_tables();
[[nodiscard]] std::vector<Table> find_tables();
[[nodiscard]] std::vector<Table> capability_tables();
[[nodiscard]] std::vector<Table> communication_tables();
[[nodiscard]] std::vector<Table> step_tables();
[[nodiscard]] std::vector<Table> effect_tables();
[[nodiscard]] std::vector<Table> sharepoint_tables();
[[nodiscard]] std::vector<Table> exchange_tables();
[[nodiscard]] std::vector<Table> power_platform_tables();
[[nodiscard]] std::vector<Table> device_tables();
[[nodiscard]] std::vector<Table> administration_tables();
[[nodiscard]] std::vector<Table> conditional_access_tables();
[[nodiscard]] std::vector<Table> tenant_restriction_tables();
[[nodiscard]] std::vector<Table> direct_connect_tables();

}  // namespace entente::testing
