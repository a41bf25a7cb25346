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
[[nodiscard]] Outcome<std::unique_ptr<const Case>> case_of(Scenario scenario, Rows rows = Rows::all());
/// Reads and lowers a scenario file.
[[nodiscard]] Outcome<std::unique_ptr<const Case>> load_case(const std::filesystem::path& path,
                                                             Rows rows = Rows::all());
/// What is not written and may be so all the same.
struct Unwritten {
  std::span<const Environment> strangers = {};  ///< a tenant of each of these, with any settings
  std::vector<PersonName> told_apart = {};      ///< people who are told apart from others like them
  /// Tenants with unknown settings may have had guests before the start (model/language/unknown_start.hpp). Without
  /// it, the start is what is written.
  bool start_is_unknown = false;
  Rows rows = Rows::all();  ///< of the world it is lowered to
};
/// Reads a scenario file for whoever asks what could come about: with the teams and sites that people may yet create.
[[nodiscard]] Outcome<Scenario> read_open_scenario(const std::filesystem::path& path, Unwritten unwritten = {});
/// Reads one like this, and lowers it.
[[nodiscard]] Outcome<std::unique_ptr<const Case>> load_open_case(const std::filesystem::path& path,
                                                                  Unwritten unwritten = {});

}  // namespace entente::model
