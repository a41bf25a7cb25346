// What a scenario says of each tenant, without the names: its frame, the settings that may differ within a frame, and
// what it says of each other tenant. Tenants with equal portraits differ in names alone.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/kinds/dependencies.hpp"
#include "model/scenario/scenario.hpp"

namespace entente::model {

/// Below these, settings are by other tenant: partner entries, and synchronization.
inline constexpr std::array<std::string_view, 2> settings_by_tenant{"crossTenantAccessPolicy.partners",
                                                                    "crossTenantSynchronization"};

/// One setting: a place that leaves of the vocabulary read, and what stands there, both by number.
struct Placed {
  std::int32_t place = 0, value = 0;
  friend auto operator<=>(const Placed&, const Placed&) = default;
};

/// A tree of settings, taken apart.
struct Settings {
  std::int32_t frame = 0;  ///< everything that is no setting of a known place: sections, lists of objects, names
  std::vector<Placed> placed = {};  ///< in order of their places; what is not written is not among them
  /// What stands at the place; -1 where nothing is written.
  [[nodiscard]] std::int32_t at(std::int32_t place) const;
  friend auto operator<=>(const Settings&, const Settings&) = default;
};

/// What one tenant says of another.
struct Said {
  std::array<std::optional<Settings>, settings_by_tenant.size()> entries = {};
  std::int32_t mentions = 0;  ///< every other place that names the other tenant; 0 is none
  friend auto operator<=>(const Said&, const Said&) = default;
};

struct Portrait {
  Settings own;  ///< people, groups and venues are in the frame
  std::map<std::size_t, Said> of_others;
};

class Portraits {
 public:
  /// Tenants that an invariant or the timeline names, and those whose people hold accounts of one another or work on
  /// one another's networks, have a frame of their own.
  explicit Portraits(const Scenario& scenario, const Dependencies& on = all_dependencies());
  /// Whether more than so many portraits differ in what tenants say of themselves. Looks at as few tenants as it can.
  [[nodiscard]] static bool differ_in_more_than(std::size_t count, const Scenario& scenario);

  [[nodiscard]] const std::vector<Portrait>& all() const { return portraits_; }
  [[nodiscard]] const Portrait& operator[](std::size_t tenant) const { return portraits_[tenant]; }
  /// The tenants that people of this one depend on wherever they are: whose accounts they hold, who holds theirs, on
  /// whose networks they are, and who is on its own.
  [[nodiscard]] const std::set<std::size_t>& bound_to(std::size_t tenant) const { return bound_to_[tenant]; }
  /// A dotted path: below a tenant's settings, or below an entry.
  [[nodiscard]] const std::string& place(std::int32_t number) const { return words_[static_cast<std::size_t>(number)]; }

 private:
  friend class Portrayer;
  Portraits() { (void)number(""); }
  [[nodiscard]] std::int32_t number(const std::string& word);
  std::vector<Portrait> portraits_;
  std::vector<std::set<std::size_t>> bound_to_;
  std::unordered_map<std::string, std::int32_t> numbers_;
  std::vector<std::string> words_;
};

}  // namespace entente::model
