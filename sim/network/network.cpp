#include "sim/network/network.hpp"

#include <algorithm>
#include <cmath>
#include <simgrid/s4u.hpp>
#include <string>

#include "model/logic/plain.hpp"
#include "model/rulebook/clouds.hpp"

namespace entente::sim {

namespace sg4 = simgrid::s4u;

namespace {

/// A place in the network: a cloud, or one tenant of it.
struct Place {
  std::string name;
  int cloud;
  sg4::Host* host;
  sg4::Link* uplink;
};

/// The Azure cloud a tenant's people are in; tenants of announced clouds are places of their own kind.
[[nodiscard]] int cloud_of(const model::Facts<bool>& facts, model::TenantId tenant) {
  model::Plain plain;
  for (const model::AzureCloud cloud : model::azure_clouds)
    if (model::is_in_cloud(plain, facts, tenant, cloud)) return static_cast<int>(cloud);
  return model::azure_cloud_count + static_cast<int>((*facts.shape)[tenant].environment);
}

[[nodiscard]] double seconds(model::Microseconds us) { return static_cast<double>(us) / 1e6; }

}  // namespace

Network::Network(const model::Case& given) {
  const model::Shape& shape = given.world.shape;
  const model::Facts<bool> facts = given.world.facts();
  sg4::NetZone* zone = sg4::create_full_zone("clouds");
  std::vector<Place> places;
  const auto place_named = [&](const std::string& name, int cloud, bool own_uplink) -> Place& {
    for (Place& place : places)
      if (place.name == name) return place;
    sg4::Host* host = zone->create_host(name, 1e9);
    sg4::Link* uplink = nullptr;
    // An own uplink adds nothing to the way but the possibility of losing it.
    if (own_uplink)
      uplink = zone->create_link("uplink of " + name, 1e12)
                   ->set_latency(0)
                   ->set_sharing_policy(sg4::Link::SharingPolicy::FATPIPE)
                   ->seal();
    host->seal();
    places.push_back({name, cloud, host, uplink});
    return places.back();
  };
  hosts_.resize(shape.tenants.size());
  uplinks_.resize(shape.tenants.size());
  for (const model::TenantId tenant : shape.tenant_ids()) {
    bool loses = false;
    for (const model::TimelineEntry& timeline_entry : given.scenario.timeline)
      loses = loses ||
              (timeline_entry.kind == model::TimelineEntry::Kind::outage && timeline_entry.tenant == shape[tenant].key);
    const int cloud = cloud_of(facts, tenant);
    const Place& place =
        place_named(loses ? "tenant " + shape[tenant].key : "cloud " + std::to_string(cloud), cloud, loses);
    hosts_[static_cast<std::size_t>(tenant.index)] = place.host;
    uplinks_[static_cast<std::size_t>(tenant.index)] = place.uplink;
  }
  const model::Route inside = given.catalog.inside_a_cloud(), between = given.catalog.between_clouds();
  for (std::size_t a = 0; a < places.size(); ++a)
    for (std::size_t b = a; b < places.size(); ++b) {
      const model::Route& route = places[a].cloud == places[b].cloud ? inside : between;
      sg4::Link* link =
          zone->create_link(places[a].name + " to " + places[b].name, static_cast<double>(route.bytes_per_second))
              ->set_latency(seconds(route.latency))
              ->seal();
      std::vector<sg4::LinkInRoute> way;
      if (places[a].uplink != nullptr) way.emplace_back(places[a].uplink);
      way.emplace_back(link);
      if (places[b].uplink != nullptr && a != b) way.emplace_back(places[b].uplink);
      zone->add_route(places[a].host->get_netpoint(), places[b].host->get_netpoint(), nullptr, nullptr, way, a != b);
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
