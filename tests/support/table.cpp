#include "tests/support/table.hpp"

#include <fmt/format.h>

#include <sstream>
#include <stdexcept>

namespace entente::testing {
namespace {

[[nodiscard]] std::string trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(' ');
  if (first == std::string_view::npos) return {};
  return std::string(text.substr(first, text.find_last_not_of(' ') - first + 1));
}

/// The cells between the bars of a line; none where the line has no bars.
[[nodiscard]] std::vector<std::string> cells_of(std::string_view line) {
  std::vector<std::string> cells;
  auto bar = line.find('|');
  while (bar != std::string_view::npos) {
    const auto next = line.find('|', bar + 1);
    if (next == std::string_view::npos) break;
    cells.push_back(trimmed(line.substr(bar + 1, next - bar - 1)));
    bar = next;
  }
  return cells;
}

[[nodiscard]] std::set<std::string> ids_of(const std::string& text) {
  std::istringstream in(text);
  std::set<std::string> ids;
  for (std::string id; in >> id;) ids.insert(id);
  return ids;
}

[[nodiscard]] std::string joined(const std::set<std::string>& ids) {
  std::string text;
  for (const auto& id : ids) text += (text.empty() ? "" : " ") + id;
  return text;
}

[[nodiscard]] Row row_of(const std::string& name, const std::vector<std::string>& headers, const std::string& line) {
  const auto cells = cells_of(line);
  if (cells.size() != headers.size()) throw std::invalid_argument(name + ": a row of another width: " + line);
  Row row;
  row.text = trimmed(line);
  for (std::size_t i = 0; i + 2 < cells.size(); ++i) row.cells.emplace_back(headers[i], cells[i]);
  const std::string& verdict = cells[cells.size() - 2];
  if (verdict != "yes" && verdict != "no") throw std::invalid_argument(name + ": no verdict: " + line);
  row.verdict = verdict == "yes";
  row.because = ids_of(cells.back());
  return row;
}

}  // namespace

const std::string& Row::operator[](std::string_view header) const {
  for (const auto& [name, cell] : cells)
    if (name == header) return cell;
  throw std::invalid_argument("no column " + std::string(header));
}

std::string Row::in_a_line() const {
  std::string line;
  for (const auto& [header, cell] : cells)
    line += fmt::format("{}{}: {}", line.empty() ? "" : "; ", header, cell.empty() ? "none" : cell);
  return line + (verdict ? " (yes)" : " (no)");
}

bool Row::says_yes(std::string_view header) const {
  const std::string& cell = (*this)[header];
  if (cell != "yes" && cell != "no") throw std::invalid_argument("neither yes nor no: " + cell);
  return cell == "yes";
}

Table table(std::string name, std::string_view text, std::function<Decision(const Row&)> decide) {
  Table result{std::move(name), std::move(decide), {}, false};
  std::vector<std::string> headers;
  std::istringstream in{std::string(text)};
  for (std::string line; std::getline(in, line);) {
    if (trimmed(line).empty() || line.find("|--") != std::string::npos) continue;
    if (!headers.empty()) {
      result.rows.push_back(row_of(result.name, headers, line));
      continue;
    }
    headers = cells_of(line);
    if (headers.size() < 2 || headers[headers.size() - 2] != "verdict" || !headers.back().starts_with("because"))
      throw std::invalid_argument(result.name + ": the last columns are verdict and because");
    result.outermost_only = headers.back() == "because (outermost)";
  }
  if (result.rows.empty()) throw std::invalid_argument(result.name + ": a table without rows");
  return result;
}

std::string problem_with(const Table& table, const Row& row) {
  const Decision decision = table.decide(row);
  if (decision.plain() != row.verdict) return row.text + "\n  the rule says " + (row.verdict ? "no" : "yes");
  const Told told = decision.explained();
  if (told.verdict != row.verdict) return row.text + "\n  Explaining disagrees with Plain";
  const auto& clauses = table.outermost_only ? told.outermost : told.all;
  if (clauses != row.because) return row.text + "\n  told: " + joined(clauses);
  return {};
}

const std::vector<Table>& all_tables() {
  static const std::vector<Table> tables = [] {
    std::vector<Table> all;
    for (const auto make : {cloud_tables,
                            section_tables,
                            cross_tenant_tables,
                            conditional_access_tables,
                            tenant_restriction_tables,
                            direct_connect_tables,
                            invitation_tables,
                            account_tables,
                            account_app_tables,
                            lifecycle_tables,
                            synchronization_tables,
                            federation_tables,
                            team_tables,
                            meeting_tables,
                            lobby_tables,
                            barrier_tables,
                            find_tables,
                            capability_tables,
                            communication_tables,
                            group_tables,
                            step_tables,
                            effect_tables,
                            sharepoint_tables,
                            exchange_tables,
                            power_platform_tables,
                            device_tables,
                            administration_tables})
      for (Table& each : make()) all.push_back(std::move(each));
    return all;
  }();
  return tables;
}

}  // namespace entente::testing
