#include "reports/text/inventory.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace entente::reports {
namespace {

/// Of lists that tools fill with dozens of names.
constexpr std::size_t names_in_brief = 4;

[[nodiscard]] std::string listed(const char* what, const std::vector<std::string>& names, std::size_t names_max) {
  if (names.empty()) return "";
  const std::size_t shown = std::min(names.size(), names_max);
  std::string text =
      fmt::format("{}", fmt::join(names.begin(), names.begin() + static_cast<std::ptrdiff_t>(shown), ", "));
  if (shown < names.size()) text += fmt::format("{}{} more", shown == 0 ? "" : " and ", names.size() - shown);
  return fmt::format("; {} {}", what, text);
}

}  // namespace

std::string inventory_text(const model::ExportInventory& inventory, Detail detail) {
  const bool full = detail == Detail::full;
  std::string text = fmt::format("export of {}: {}\n", inventory.tenant, inventory.folder);
  for (const auto& file : inventory.read) {
    text += fmt::format("  read         {}: {}", file.name, file.setting);
    text += listed("not known, passed over:", file.unknown, full ? file.unknown.size() : names_in_brief);
    if (full) text += listed("decides nothing:", file.idle, file.idle.size());
    text += "\n";
  }
  for (std::size_t i = 0; i < inventory.open.size(); ++i) {
    const bool same = i > 0 && inventory.open[i - 1].why == inventory.open[i].why;
    text += same ? ", " + inventory.open[i].setting
                 : fmt::format("{}  open         {}: {}", i == 0 ? "" : "\n", inventory.open[i].why,
                               inventory.open[i].setting);
  }
  if (!inventory.open.empty()) text += "\n";
  for (const auto& file : inventory.passed_over) text += fmt::format("  passed over  {}: {}\n", file.name, file.why);
  return text;
}

}  // namespace entente::reports
