#include "tests/sim/drill.hpp"

#include <stdexcept>

#include "sim/isolated.hpp"
#include "tests/support/estate.hpp"

namespace entente::sim::testing {

std::shared_ptr<const model::Case> four_tenants(const std::string& network) {
  entente::testing::Estate estate;
  estate.tenant("east").tenant("west", "gcc-high").tenant("north", "21vianet").tenant("beside");
  if (!network.empty()) estate.catalog("{network: " + network + "}");
  model::Scenario scenario = estate.scenario();
  for (const char* tenant : {"east", "west", "north", "beside"}) {
    model::TimelineEntry outage;
    outage.kind = model::TimelineEntry::Kind::outage;
    outage.tenant = tenant;
    scenario.timeline.push_back(outage);
  }
  auto lowered = model::case_of(std::move(scenario));
  if (!lowered) throw std::runtime_error(model::to_string(lowered.error()));
  return std::move(*lowered);
}

std::string told(const model::Case& given, Fidelity fidelity, model::Microseconds until,
                 const std::function<void(Engine&, Drill&)>& plan) {
  const auto bytes = run_isolated([&] {
    Engine engine(given, fidelity);
    Drill drill(engine);
    engine.attach(drill);
    plan(engine, drill);
    engine.run(until);
    return drill.told;
  });
  if (!bytes) throw std::runtime_error(bytes.error());
  return *bytes;
}

}  // namespace entente::sim::testing
