// The network of a run, in SimGrid's terms. Private to sim/: included by .cpp files only.
#pragma once

#include <vector>

#include "model/world/case.hpp"

namespace simgrid::s4u {
class Host;
class Link;
}  // namespace simgrid::s4u

namespace entente::sim {

/// Builds the platform and answers for its routes. REQUIRES: an Engine exists and runs nothing yet.
class Network {
 public:
  explicit Network(const model::Case& given);

  [[nodiscard]] simgrid::s4u::Host* host_of(model::TenantId tenant) const {
    return hosts_[static_cast<std::size_t>(tenant.index)];
  }
  /// Whether both ends and every link between them are up. SimGrid 3.32 never tells of a message sent over a link that
  /// is down, and aborts on a host that is off: this is asked before each.
  [[nodiscard]] static bool is_up(simgrid::s4u::Host* from, simgrid::s4u::Host* to);
  /// How long a message takes on an idle route: to the nearest microsecond, and one more, so that SimGrid has always
  /// finished with a message by the time it is looked at (see Engine).
  [[nodiscard]] static model::Microseconds travel_us(simgrid::s4u::Host* from, simgrid::s4u::Host* to,
                                                     std::uint64_t bytes);
  /// The tenant's own connection. REQUIRES: the timeline has an outage of it.
  [[nodiscard]] simgrid::s4u::Link* uplink_of(model::TenantId tenant) const {
    return uplinks_[static_cast<std::size_t>(tenant.index)];
  }

 private:
  std::vector<simgrid::s4u::Host*> hosts_;    ///< by tenant; tenants of one cloud share one unless they have their own
  std::vector<simgrid::s4u::Link*> uplinks_;  ///< by tenant; nullptr for those without outages
};

}  // namespace entente::sim
