#include "model/language/strangers.hpp"

#include <algorithm>
#include <set>

#include "model/input/walk.hpp"
#include "model/language/reading.hpp"
#include "model/language/spelling.hpp"

namespace entente::model {
namespace {

/// What stands in `outside` of a stranger: no partner entry names it.
constexpr std::string_view by_no_entry = "stranger";

/// Domains that settings of the scenario name and nobody of it has: a stranger may have any of them.
[[nodiscard]] std::set<std::string> domains_of_nobody(const Scenario& scenario) {
  std::set<std::string> domains;
  for (const TenantSpec& tenant : scenario.tenants)
    for (const std::string& path : lists_that_name(Sort::sparse_domain, Root::object))
      each_text_at(tenant.settings, path, [&](const Node& name) {
        if (name.text != all_known_domains) domains.insert(name.text);
      });
  for (const TenantSpec& tenant : scenario.tenants) {
    for (const std::string& domain : tenant.domains) domains.erase(domain);
    for (const PersonSpec& person : tenant.people) domains.erase(person.domain);
  }
  return domains;
}

[[nodiscard]] TenantSpec stranger_in(Environment environment, const std::set<std::string>& domains, const Mark& mark) {
  TenantSpec tenant =
      reading::unknown_tenant(std::string(by_no_entry) + "-" + std::string(name_of(environment)), environment, mark);
  tenant.outside = by_no_entry;
  for (const std::string& domain : domains) {
    PersonSpec person = tenant.people.front();
    person.key = "somebody-at-" + domain;
    person.domain = domain;
    tenant.people.push_back(std::move(person));
  }
  return tenant;
}

}  // namespace

bool is_stranger(const TenantSpec& tenant) { return tenant.outside == by_no_entry; }

void add_strangers(Scenario& scenario, std::span<const Environment> of) {
  const std::set<std::string> domains = domains_of_nobody(scenario);
  for (const Environment environment : of) {
    TenantSpec stranger = stranger_in(environment, domains, scenario.mark);
    const bool is_there =
        std::ranges::any_of(scenario.tenants, [&](const TenantSpec& tenant) { return tenant.key == stranger.key; });
    if (!is_there) scenario.tenants.push_back(std::move(stranger));
  }
}

void add_team_of_anybody(TenantSpec& tenant) {
  const bool is_there =
      std::ranges::any_of(tenant.teams, [](const TeamSpec& team) { return team.key == team_of_anybody; });
  if (!tenant.settings_any || tenant.people.empty() || is_there) return;
  TeamSpec team;
  team.key = team_of_anybody;
  team.mark = tenant.mark;
  for (const PersonSpec& person : tenant.people) team.owners.push_back({person.key, tenant.key, tenant.mark});
  tenant.teams.push_back(std::move(team));
}

}  // namespace entente::model
