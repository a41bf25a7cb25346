#include "model/world/case.hpp"

#include <algorithm>

#include "model/kinds/classes.hpp"
#include "model/language/new_venues.hpp"
#include "model/language/reader.hpp"
#include "model/language/strangers.hpp"
#include "model/language/unknown_start.hpp"
#include "model/world/administrators.hpp"
#include "model/world/lowering.hpp"

namespace entente::model {

namespace {

/// Which changes of settings are refused, asked in the order of the timeline: an earlier change may be about who may
/// change what.
class Refusals {
 public:
  explicit Refusals(const Case& given) : given_(given), scenario_(given.scenario), versions_{{given.world.values, 0}} {}

  [[nodiscard]] bool refuse(const TimelineEntry& set) {
    // A change takes its time. Until then the settings before it count, too.
    const Microseconds longest_delay = given_.catalog.longest_delay();
    const bool refused = std::all_of(versions_.begin(), versions_.end(), [&](const Version& version) {
      const bool is_over = &version != &versions_.back() && version.superseded + longest_delay < set.at;
      return is_over || is_always_refused(given_.world, version.values, set);
    });
    if (refused) return true;
    versions_.back().superseded = set.at;
    scenario_ = changed_by(std::move(scenario_), set);
    versions_.push_back({lowering::values_of(scenario_, given_.catalog, given_.world.shape).values, 0});
    return false;
  }

 private:
  struct Version {
    std::vector<Known> values;
    Microseconds superseded;  ///< not of the last one
  };
  const Case& given_;
  Scenario scenario_;
  std::vector<Version> versions_;
};

}  // namespace

Outcome<std::unique_ptr<const Case>> case_of(Scenario scenario, Rows rows) {
  auto catalog = Catalog::load(scenario.catalog, scenario.overrides, scenario.mark);
  if (!catalog) return tl::unexpected(catalog.error());
  auto loaded = std::make_unique<Case>();
  loaded->scenario = with_representatives(with_classes(std::move(scenario)));
  loaded->catalog = std::move(*catalog);
  loaded->world = lower(loaded->scenario, loaded->catalog, {.rows = std::move(rows)});
  Refusals refusals(*loaded);
  loaded->changes = setting_changes(loaded->scenario, loaded->catalog, loaded->world,
                                    [&](const TimelineEntry& set) { return refusals.refuse(set); });
  return loaded;
}

Outcome<std::unique_ptr<const Case>> load_case(const std::filesystem::path& path, Rows rows) {
  auto scenario = read_scenario(path);
  if (!scenario) return tl::unexpected(scenario.error());
  return case_of(std::move(*scenario), std::move(rows));
}

Outcome<Scenario> read_open_scenario(const std::filesystem::path& path, Unwritten unwritten) {
  auto scenario = read_scenario(path);
  if (!scenario) return scenario;
  add_strangers(*scenario, unwritten.strangers);
  add_new_venues(*scenario);
  if (unwritten.start_is_unknown) leave_start_unknown(*scenario);
  for (PersonName& name : unwritten.told_apart) scenario->asked_about.push_back(std::move(name));
  return scenario;
}

Outcome<std::unique_ptr<const Case>> load_open_case(const std::filesystem::path& path, Unwritten unwritten) {
  Rows rows = std::move(unwritten.rows);
  auto scenario = read_open_scenario(path, std::move(unwritten));
  if (!scenario) return tl::unexpected(scenario.error());
  return case_of(std::move(*scenario), std::move(rows));
}

}  // namespace entente::model
