#include "verify/slices/prove_scenario.hpp"

#include <algorithm>
#include <optional>

#include "model/kinds/alike_tenants.hpp"
#include "model/kinds/portraits.hpp"
#include "verify/slices/estate_prover.hpp"
#include "verify/slices/kinds_of_estate.hpp"

namespace entente::verify {

namespace {

[[nodiscard]] model::Outcome<Verdicts> prove_as_a_whole(model::Scenario scenario, const ProveOptions& options) {
  const auto given = model::case_of(std::move(scenario));
  if (!given) return tl::unexpected(given.error());
  return prove(**given, options);
}

/// Whether somebody sets something in a tenant of others.
[[nodiscard]] bool has_foreign_administrators(const model::Scenario& scenario) {
  return std::ranges::any_of(scenario.timeline, [](const model::TimelineEntry& entry) {
    return entry.kind == model::TimelineEntry::Kind::set && entry.by && entry.by->tenant != entry.tenant;
  });
}

}  // namespace

model::Outcome<Verdicts> prove_scenario(model::Scenario scenario, const ProveOptions& options) {
  // Of each kind one stays at least, so with many kinds nothing is left out that would make a small scenario.
  const bool has_many_kinds = model::Portraits::differ_in_more_than(model::tenants_in_a_whole, scenario);
  auto alike = has_many_kinds ? std::vector<model::AlikeTenants>{} : model::alike_tenants(scenario);
  std::size_t left = scenario.tenants.size();
  for (const model::AlikeTenants& kind : alike) left -= kind.left_out.size();
  if (left <= model::tenants_in_a_whole || has_foreign_administrators(scenario) || options.settings_vary) {
    if (!alike.empty()) scenario = model::without(scenario, std::move(alike));
    return prove_as_a_whole(std::move(scenario), options);
  }
  if (const auto catalog = model::Catalog::load(scenario.catalog, scenario.overrides, scenario.mark); !catalog)
    return tl::unexpected(catalog.error());
  const std::map<std::string, model::Verdict> expect = scenario.expect;
  std::optional<model::Scenario> whole;
  const bool has_changes = std::ranges::any_of(
      scenario.timeline, [](const auto& entry) { return entry.kind == model::TimelineEntry::Kind::set; });
  if (has_changes) whole = scenario;
  try {
    Verdicts verdicts = prove_by_slices(std::move(scenario), options);
    for (InvariantVerdict& verdict : verdicts.invariants)
      if (const auto expected = expect.find(verdict.name); expected != expect.end())
        verdict.expected = expected->second;
    return verdicts;
  } catch (const NotBySlices&) {
    return prove_as_a_whole(std::move(*whole), options);
  }
}

}  // namespace entente::verify
