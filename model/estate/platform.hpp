// The network between the tenants of an estate, as plain data: what a simulator builds its platform from.
#pragma once

#include <string>
#include <vector>

#include "model/estate/graph.hpp"
#include "model/world/case.hpp"

namespace entente::model {

struct Platform {
  /// A place in the network: a cloud, or one tenant of it that can lose its connection.
  struct Zone {
    std::string name;
    AzureCloud cloud = AzureCloud::commercial;
    bool has_own_uplink = false;
  };
  /// The way between two zones, or inside one.
  struct ZoneRoute {
    std::size_t a = 0, b = 0;  ///< zones, a <= b
    Route route;
  };
  std::vector<Zone> zones;           ///< in the order in which tenants first need them
  std::vector<std::size_t> zone_of;  ///< by tenant; tenants of one cloud share one unless they have their own
  std::vector<ZoneRoute> routes;     ///< one for every pair of zones, and one inside each
};

/// Tenants with an outage on the timeline have an uplink of their own, to be lost; the catalog says how fast ways are.
[[nodiscard]] Platform platform_of(const EstateGraph& estate, const Case& given);

}  // namespace entente::model
