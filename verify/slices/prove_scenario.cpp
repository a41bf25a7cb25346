#include "verify/slices/prove_scenario.hpp"

#include <algorithm>

#include "model/kinds/alike_tenants.hpp"
#include "verify/slices/estate_prover.hpp"

namespace entente::verify {

model::Outcome<Verdicts> prove_scenario(const model::Scenario& scenario, const ProveOptions& options) {
  model::Scenario few = model::with_alike_tenants_left_out(scenario);
  const bool has_changes = std::ranges::any_of(
      scenario.timeline, [](const auto& entry) { return entry.kind == model::TimelineEntry::Kind::set; });
  if (few.tenants.size() <= tenants_in_a_whole || has_changes || options.settings_vary) {
    const auto given = model::case_of(std::move(few));
    if (!given) return tl::unexpected(given.error());
    return prove(**given, options);
  }
  if (const auto catalog = model::Catalog::load(scenario.catalog, scenario.overrides, scenario.mark); !catalog)
    return tl::unexpected(catalog.error());
  Verdicts verdicts = prove_by_slices(scenario, options);
  for (InvariantVerdict& verdict : verdicts.invariants)
    if (const auto expected = scenario.expect.find(verdict.name); expected != scenario.expect.end())
      verdict.expected = expected->second;
  return verdicts;
}

}  // namespace entente::verify
