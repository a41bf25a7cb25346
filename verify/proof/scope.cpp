#include "verify/proof/scope.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <set>

#include "model/kinds/alike_tenants.hpp"
#include "model/language/strangers.hpp"

namespace entente::verify {
namespace {

/// What is considered beyond the scenario's own words, each with what it takes as fixed.
[[nodiscard]] std::string unwritten(const model::Scenario& scenario) {
  std::set<std::string_view> of_strangers, of_partners;
  bool some_any = false, some_new = false, somebody_else = false, some_change = false;
  for (const model::TenantSpec& tenant : scenario.tenants) {
    some_any = some_any || tenant.settings_any;
    somebody_else = somebody_else || std::ranges::any_of(tenant.people, &model::PersonSpec::is_anybody);
    some_change = some_change || std::ranges::any_of(tenant.groups, &model::GroupSpec::may_change);
    some_new = some_new || std::ranges::any_of(tenant.teams, &model::TeamSpec::is_new);
    if (!tenant.outside.empty())
      (model::is_stranger(tenant) ? of_strangers : of_partners).insert(name_of(tenant.environment));
  }
  std::string text;
  if (!of_strangers.empty()) text += fmt::format(", one unknown tenant in each of {}", fmt::join(of_strangers, ", "));
  if (!of_partners.empty()) text += fmt::format(", listed partners in {} alone", fmt::join(of_partners, ", "));
  if (!text.empty()) text += " (without groups and licences)";
  if (somebody_else) text += ", somebody else in each tenant written";
  if (some_any) text += ", any guests, claims and links and a team and a site of anybody where all settings are open";
  if (some_change) text += ", whoever joins a public group or one with owners";
  if (some_new) text += ", teams and sites (without links) that people create";
  return text;
}

}  // namespace

std::string taken_as_fixed(const model::Scenario& scenario) {
  return "taken as fixed: tenants, people, guests, groups, teams and items are those written" + unwritten(scenario) +
         ", and no others";
}

std::string scope_of(const model::Case& given, std::size_t questions, std::size_t versions) {
  const std::size_t open = given.world.open_facts().size();
  std::size_t left_out = 0;
  for (const model::AlikeTenants& kind : given.scenario.alike) left_out += kind.left_out.size();
  return fmt::format("unbounded: all {} {}{}, every order of any number of steps{}{}; {}", questions,
                     questions == 1 ? "pair" : "pairs",
                     left_out == 0 ? ""
                                   : fmt::format(" ({} more tenants are each like {} of these)", left_out,
                                                 model::alike_tenants_needed),
                     open == 0 ? "" : fmt::format(", every value of {} open facts", open),
                     versions == 1 ? "" : fmt::format(", {} versions of the settings in turn", versions),
                     taken_as_fixed(given.scenario));
}

}  // namespace entente::verify
