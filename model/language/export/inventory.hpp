// What an export says and what it does not: for people who must know what a proof about the tenant stands on.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "model/scenario/scenario.hpp"

namespace entente::model {

/// Every file of one tenant's export, and every setting that stays open because of it.
struct ExportInventory {
  /// A file that is read, or several in one folder that hold the same sort of object.
  struct Read {
    std::string name;                  ///< below the folder; `identitySynchronization/ (2 files)`
    std::string setting;               ///< what it becomes; `crossTenantAccessPolicy.partners (2)` tells how many
    std::vector<std::string> unknown;  ///< properties (and objects) that are passed over because no rule knows them
    std::vector<std::string> idle;     ///< properties that are known to decide nothing
  };
  struct Open {
    std::string setting;  ///< its path; `*` stands for several partners, policies and the like
    std::string why;      ///< `no file holds it`, `left out of default.json`, …
  };
  struct PassedOver {
    std::string name;  ///< below the folder; `Users/ (120 files)`
    std::string why;
  };
  std::string tenant;  ///< key
  std::string folder;  ///< as it can be opened
  std::vector<Read> read;
  std::vector<Open> open;  ///< in the order of the settings, those with one reason together
  std::vector<PassedOver> passed_over;
  std::map<std::string, std::string> why_open = {};  ///< of every open setting the reason, by its path with all names
};

/// The inventory of one tenant's export. REQUIRES: the tenant was read from the folder.
[[nodiscard]] Outcome<ExportInventory> export_inventory(const TenantSpec& tenant, const std::filesystem::path& folder);

/// The inventories of the exports that a scenario file names, in the order of its tenants. Settings that the scenario
/// itself tells, or leaves open itself, are not among the open ones. REQUIRES: `scenario` was read from that file.
/// Problems: the file or an export has changed since, and cannot be read any more.
[[nodiscard]] Outcome<std::vector<ExportInventory>> export_inventories(const std::filesystem::path& scenario_file,
                                                                       const Scenario& scenario);

}  // namespace entente::model
