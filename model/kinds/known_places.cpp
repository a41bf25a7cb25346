#include "model/kinds/known_places.hpp"

#include <fmt/format.h>

#include <array>
#include <unordered_set>

#include "model/terms/sections.hpp"
#include "model/terms/vocabulary.hpp"

namespace entente::model {
namespace {

struct Places {
  std::unordered_set<std::string> known, asked_for;

  void add(const std::string& object, const SettingPath& path) {
    if (path.root != Root::object) return;
    const bool is_below = !object.empty() && !path.place.empty();
    const std::string place = fmt::format("{}{}{}", object, is_below ? "." : "", path.place);
    (path.form == Form::presence && path.place.empty() ? asked_for : known).insert(place);
  }
};

[[nodiscard]] std::array<Places, 3> all_places() {
  constexpr std::string_view defaults = "crossTenantAccessPolicy.default";
  std::array<Places, 3> places;
  const auto of = [&](PlaceOf what) -> Places& { return places[static_cast<std::size_t>(what)]; };
  for (const LeafInfo& leaf : vocabulary) {
    const SettingPath& path = leaf.setting;
    if (!path.exists()) continue;
    if (leaf.row == Sort::tenant) of(PlaceOf::tenant).add("", path);
    if (leaf.row == Sort::job) of(PlaceOf::synchronization).add("", path);
    if (leaf.row == Sort::entry) {
      of(PlaceOf::tenant).add(std::string(defaults), path);
      of(PlaceOf::partner_entry).add("", path);
    }
    if (leaf.row != Sort::section) continue;
    for (int i = 0; i < section_count; ++i) {
      const std::string name(name_of(static_cast<Section>(i)));
      of(PlaceOf::tenant).add(fmt::format("{}.{}", defaults, name), path);
      of(PlaceOf::partner_entry).add(name, path);
    }
  }
  return places;
}

[[nodiscard]] const Places& places_of(PlaceOf what) {
  static const std::array<Places, 3> places = all_places();
  return places[static_cast<std::size_t>(what)];
}

}  // namespace

bool is_known_place(PlaceOf what, const std::string& place) { return places_of(what).known.contains(place); }
bool is_asked_for(PlaceOf what, const std::string& place) { return places_of(what).asked_for.contains(place); }

}  // namespace entente::model
