#include "sim/network/network.hpp"

#include <algorithm>
#include <cmath>
#include <simgrid/s4u.hpp>
#include <string>

#include "model/estate/platform.hpp"

namespace entente::sim {

namespace sg4 = simgrid::s4u;

namespace {

[[nodiscard]] double seconds(model::Microseconds us) { return static_cast<double>(us) / 1e6; }

}  // namespace

Network::Network(const model::Case& given) {
  const model::Platform platform = model::platform_of(model::EstateGraph(given.world), given);
  sg4::NetZone* zone = sg4::create_full_zone("clouds");
  std::vector<sg4::Host*> hosts;
  std::vector<sg4::Link*> uplinks;
  for (const model::Platform::Zone& place : platform.zones) {
    hosts.push_back(zone->create_host(place.name, 1e9));
    // An own uplink adds nothing to the way but the possibility of losing it.
    uplinks.push_back(place.has_own_uplink ? zone->create_link("uplink of " + place.name, 1e12)
                                                 ->set_latency(0)
                                                 ->set_sharing_policy(sg4::Link::SharingPolicy::FATPIPE)
                                                 ->seal()
                                           : nullptr);
    hosts.back()->seal();
  }
  for (const std::size_t place : platform.zone_of) {
    hosts_.push_back(hosts[place]);
    uplinks_.push_back(uplinks[place]);
  }
  for (const auto& [a, b, route] : platform.routes) {
    sg4::Link* link = zone->create_link(platform.zones[a].name + " to " + platform.zones[b].name,
                                        static_cast<double>(route.bytes_per_second))
                          ->set_latency(seconds(route.latency))
                          ->seal();
    std::vector<sg4::LinkInRoute> way;
    if (uplinks[a] != nullptr) way.emplace_back(uplinks[a]);
    way.emplace_back(link);
    if (uplinks[b] != nullptr && a != b) way.emplace_back(uplinks[b]);
    zone->add_route(hosts[a]->get_netpoint(), hosts[b]->get_netpoint(), nullptr, nullptr, way, a != b);
  }
  zone->seal();
}

bool Network::is_up(sg4::Host* from, sg4::Host* to) {
  if (!from->is_on() || !to->is_on()) return false;
  std::vector<sg4::Link*> links;
  double latency = 0;
  from->route_to(to, links, &latency);
  for (const sg4::Link* link : links)
    if (!link->is_on()) return false;
  return true;
}

model::Microseconds Network::travel_us(sg4::Host* from, sg4::Host* to, std::uint64_t bytes) {
  std::vector<sg4::Link*> links;
  double latency = 0;
  from->route_to(to, links, &latency);
  double bandwidth = 1e18;
  for (const sg4::Link* link : links) bandwidth = std::min(bandwidth, link->get_bandwidth());
  return static_cast<model::Microseconds>(std::llround((latency + static_cast<double>(bytes) / bandwidth) * 1e6)) + 1;
}

}  // namespace entente::sim
