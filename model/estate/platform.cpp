#include "model/estate/platform.hpp"

#include <map>
#include <set>

namespace entente::model {

Platform platform_of(const EstateGraph& estate, const Case& given) {
  const Shape& shape = given.world.shape;
  std::set<std::string> lost;
  for (const TimelineEntry& entry : given.scenario.timeline)
    if (entry.kind == TimelineEntry::Kind::outage) lost.insert(entry.tenant);
  Platform platform;
  std::map<std::string, std::size_t> zones;
  for (const TenantId tenant : shape.tenant_ids()) {
    const bool own = lost.contains(shape[tenant].key);
    const AzureCloud cloud = estate.cloud(tenant);
    const std::string name = own ? "tenant " + shape[tenant].key : "cloud " + std::string(name_of(cloud));
    const auto [found, is_new] = zones.try_emplace(name, platform.zones.size());
    if (is_new) platform.zones.push_back({name, cloud, own});
    platform.zone_of.push_back(found->second);
  }
  const Route inside = given.catalog.inside_a_cloud(), between = given.catalog.between_clouds();
  for (std::size_t a = 0; a < platform.zones.size(); ++a)
    for (std::size_t b = a; b < platform.zones.size(); ++b)
      platform.routes.push_back({a, b, platform.zones[a].cloud == platform.zones[b].cloud ? inside : between});
  return platform;
}

}  // namespace entente::model
