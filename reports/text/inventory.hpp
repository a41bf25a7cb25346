// What `check` says of an export: a line for each file, and what stays open by reason.
#pragma once

#include <string>

#include "model/language/export/inventory.hpp"
#include "reports/text/text.hpp"

namespace entente::reports {

/// In brief, long lists of properties are cut and counted; in full, all have their names.
[[nodiscard]] std::string inventory_text(const model::ExportInventory& inventory, Detail detail);

}  // namespace entente::reports
