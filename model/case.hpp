// A case: a scenario with the catalog it is read under and the world it is lowered to. Every command starts by loading
// one.
#pragma once

#include <filesystem>
#include <memory>

#include "model/questions/question.hpp"

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

/// The scenario with people that no rule and no line of it tells apart told as one class: of one tenant, with the same
/// groups, roles, licences, tags, segment and domain, and named nowhere else. `class_of` remembers their names.
[[nodiscard]] Scenario with_classes(Scenario scenario);

/// The scenario with each population of two or more told as two people, `staff` and `staff-2`: two of a kind are what a
/// statement about distinct people can be about, and nothing can be said of three that is not said of two of them.
[[nodiscard]] Scenario with_representatives(Scenario scenario);

}  // namespace entente::model
