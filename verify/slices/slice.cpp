#include "verify/slices/slice.hpp"

#include <algorithm>

#include "model/kinds/few_tenants.hpp"
#include "model/language/unknown_names.hpp"
#include "model/world/setting_tree.hpp"

namespace entente::verify {
Slices::Slices(const model::Scenario& scenario, const model::Portraits& portraits, const model::Dependencies& on)
    : scenario_(scenario), portraits_(portraits), on_(on), names_(model::names_of_people(scenario)) {}

std::vector<OpenPlace> Slices::open_places(std::span<const std::size_t> tenants,
                                           const model::Quotient& quotient) const {
  std::vector<OpenPlace> open;
  for (const std::size_t tenant : tenants) {
    const auto kind = static_cast<std::size_t>(quotient.kind_of(tenant));
    for (const std::int32_t place : quotient.kinds()[kind].open) open.push_back({.tenant = tenant, .place = place});
    for (const std::size_t about : tenants) {
      const int pair = about == tenant ? -1 : quotient.pair_of(tenant, about);
      if (pair < 0) continue;
      for (std::size_t entry = 0; entry < model::settings_by_tenant.size(); ++entry)
        for (const std::int32_t place : quotient.pairs()[static_cast<std::size_t>(pair)].open[entry])
          open.push_back({tenant, about, entry, place});
    }
  }
  return open;
}

/// REQUIRES: it is there.
model::Node& Slices::entry_for(model::Node& settings, const OpenPlace& at) const {
  model::Node& entries = model::node_at(settings, model::settings_by_tenant[at.entry]);
  return std::ranges::find(entries.members, scenario_.tenants[*at.about].key, &model::Member::key)->value;
}

model::Scenario Slices::made_of(std::span<const std::size_t> tenants, std::span<const OpenPlace> open) const {
  model::Scenario slice = model::with_tenants(scenario_, tenants, on_, &names_);
  // In the order of the estate, as they are written there.
  std::vector<std::size_t> ordered(tenants.begin(), tenants.end());
  std::ranges::sort(ordered);
  for (const OpenPlace& at : open) {
    const auto position = std::ranges::find(ordered, at.tenant) - ordered.begin();
    model::Node& settings = slice.tenants[static_cast<std::size_t>(position)].settings;
    model::node_at(at.about ? entry_for(settings, at) : settings, portraits_.place(at.place)) =
        model::scalar_node("any");
  }
  return slice;
}

}  // namespace entente::verify
