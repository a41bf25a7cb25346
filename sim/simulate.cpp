#include "sim/simulate.hpp"

#include <algorithm>

#include "sim/clock/engine.hpp"
#include "sim/isolated.hpp"
#include "sim/result/bytes.hpp"
#include "sim/story/story.hpp"

namespace entente::sim {
namespace {

[[nodiscard]] model::Microseconds end_of(const model::Case& given, const SimulateOptions& options) {
  if (options.until > 0) return options.until;
  constexpr model::Microseconds after_us = 7 * model::day_us;
  model::Microseconds last = 0;
  for (const model::TimelineEntry& timeline_entry : given.scenario.timeline)
    last = std::max(last, timeline_entry.at + timeline_entry.duration);
  return last + after_us;
}

}  // namespace

Run simulate(const model::Case& given, const SimulateOptions& options) {
  const model::Microseconds until = end_of(given, options);
  Engine engine(given, options.fidelity);
  Story story(given, options.seed, until, engine, options.watched);
  engine.attach(story);
  story.begin();
  engine.run(until);
  Run run = story.end();
  run.fidelity = options.fidelity;
  run.tenants = given.scenario.tenants.size();
  run.tenants_left_out = given.scenario.tenants_left_out;
  return run;
}

model::Outcome<Run> simulate_isolated(const model::Case& given, const SimulateOptions& options) {
  const auto bytes = run_isolated([&] { return to_bytes(simulate(given, options)); });
  if (!bytes) return tl::unexpected(model::Problem{{"simulation", 0, 0}, bytes.error(), "", ""});
  return from_bytes(*bytes);
}

}  // namespace entente::sim
