// What the simulator's platform is made from.
#include "model/estate/platform.hpp"

#include <gtest/gtest.h>

#include "model/language/reader.hpp"

namespace entente::model {
namespace {

[[nodiscard]] std::unique_ptr<const Case> read(const char* text) {
  auto scenario = read_scenario(text, "test", {});
  if (!scenario) throw std::logic_error(to_string(scenario.error()));
  return std::move(*case_of(std::move(*scenario)));
}

TEST(Platform, PutsTenantsOfOneCloudTogetherAndThoseWithOutagesByThemselves) {
  const auto given = read(
      "entente: 1\ntitle: zones\ntenants:\n  a: {environment: commercial}\n  b: {environment: gcc}\n"
      "  c: {environment: gcc-high}\n  d: {environment: commercial}\n"
      "timeline:\n  - {at: 1d, outage: d, for: 1h}\n");
  const Platform platform = platform_of(EstateGraph(given->world), *given);
  ASSERT_EQ(platform.zones.size(), 3U);
  EXPECT_EQ(platform.zone_of, (std::vector<std::size_t>{0, 0, 1, 2})) << "GCC is in Azure Commercial";
  EXPECT_FALSE(platform.zones[0].has_own_uplink);
  EXPECT_TRUE(platform.zones[2].has_own_uplink);
  EXPECT_EQ(platform.zones[2].cloud, AzureCloud::commercial);
  ASSERT_EQ(platform.routes.size(), 6U);
  for (const auto& [a, b, route] : platform.routes) {
    const bool inside = platform.zones[a].cloud == platform.zones[b].cloud;
    const Route expected = inside ? given->catalog.inside_a_cloud() : given->catalog.between_clouds();
    EXPECT_EQ(route.latency, expected.latency) << a << " to " << b;
    EXPECT_EQ(route.bytes_per_second, expected.bytes_per_second);
  }
}

}  // namespace
}  // namespace entente::model
