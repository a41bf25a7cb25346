// A case: a scenario with the catalog it is read under and the world it is lowered to. Every command starts by loading
// one.
#pragma once

#include <filesystem>
#include <memory>
#include <span>

#include "model/catalog/catalog.hpp"
#include "model/world/world.hpp"

namespace entente::model {

struct Case {
  Scenario scenario;
  Catalog catalog;
  World world;
  /// What each `set` of the timeline writes, in order.
  std::vector<std::vector<SettingChange>> changes;
};

/// Lowers a scenario that has been read. Problems: an unknown catalog, an override that names nothing.
[[nodiscard]] Outcome<std::unique_ptr<const Case>> case_of(Scenario scenario);
/// Reads and lowers a scenario file.
[[nodiscard]] Outcome<std::unique_ptr<const Case>> load_case(const std::filesystem::path& path);
/// The same, for whoever asks what could come about: with the teams and sites that people may yet create, with
/// strangers of these environments, and with these people told apart from others like them.
[[nodiscard]] Outcome<std::unique_ptr<const Case>> load_open_case(const std::filesystem::path& path,
                                                                  std::span<const Environment> strangers = {},
                                                                  std::vector<PersonName> told_apart = {});

}  // namespace entente::model
