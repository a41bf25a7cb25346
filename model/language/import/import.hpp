// Exports as a scenario that people can read and go on with: what is known is written, and what is not is `any`, with
// the reason beside it.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "model/scenario/scenario.hpp"

namespace entente::model {

/// A tenant's export to import.
struct ImportSource {
  std::string key;  ///< the tenant's; empty: by its domain, or else by the folder
  std::filesystem::path folder;
  std::optional<Environment> environment = {};  ///< where the tenant is; nothing: by its domains
};

struct Imported {
  Scenario scenario;
  std::string text;  ///< the same, as a file
};

/// The tenants of the exports with their people, who are alike as populations. Tenants that only partner entries name
/// stay entries by tenant id. Exports do not say in which environment a tenant is: `onmicrosoft.us` is taken for GCC
/// High, `partner.onmschina.cn` for 21Vianet, all else for commercial; the text says so. Problems: those of the
/// exports, two sources of one key, two exports of one tenant.
[[nodiscard]] Outcome<Imported> import_exports(std::vector<ImportSource> sources);

}  // namespace entente::model
