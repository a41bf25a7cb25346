#include "verify/slices/prove_scenario.hpp"

#include <fmt/format.h>

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

[[nodiscard]] Verdicts all_unknown(const model::Scenario& scenario, const std::string& reason) {
  Verdicts verdicts;
  for (const model::InvariantSpec& invariant : scenario.invariants) {
    InvariantVerdict& verdict = verdicts.invariants.emplace_back();
    verdict.name = invariant.name;
    verdict.reason = reason;
    if (const auto expected = scenario.expect.find(invariant.name); expected != scenario.expect.end())
      verdict.expected = expected->second;
  }
  return verdicts;
}

}  // namespace

model::Outcome<Verdicts> prove_scenario(model::Scenario scenario, const ProveOptions& options) {
  // Of each kind one stays at least, so with many kinds nothing is left out that would make a small scenario.
  const bool has_many_kinds = model::Portraits::differ_in_more_than(model::tenants_in_a_whole, scenario);
  auto alike = has_many_kinds ? std::vector<model::AlikeTenants>{} : model::alike_tenants(scenario);
  std::size_t left = scenario.tenants.size();
  for (const model::AlikeTenants& kind : alike) left -= kind.left_out.size();
  if (left <= model::tenants_in_a_whole || options.settings_vary) {
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
  } catch (const NotBySlices& problem) {
    constexpr std::size_t whole_max = 40;  // a minute or so; a hundred do not end
    if (left <= whole_max) return prove_as_a_whole(std::move(*whole), options);
    return all_unknown(*whole, fmt::format("it takes more than slices of {} tenants: {}", left, problem.what()));
  }
}

}  // namespace entente::verify
