#include "model/language/strangers.hpp"

#include <algorithm>
#include <set>

#include "model/input/walk.hpp"
#include "model/language/reading.hpp"
#include "model/language/spelling.hpp"
#include "model/scenario/merge.hpp"

namespace entente::model {
namespace {

/// What stands in `outside` of a stranger: no partner entry names it.
constexpr std::string_view by_no_entry = "stranger";

/// Domains that settings of the scenario name, at the start or by a `set`, and nobody of it has: a stranger may have
/// any of them.
[[nodiscard]] std::set<std::string> domains_of_nobody(const Scenario& scenario) {
  std::set<std::string> domains;
  const auto add = [&](const Node& settings) {
    for (const std::string& path : lists_that_name(Sort::sparse_domain, Root::object))
      each_text_at(settings, path, [&](const Node& name) {
        if (name.text != all_known_domains) domains.insert(name.text);
      });
  };
  for (const TenantSpec& tenant : scenario.tenants) add(tenant.settings);
  for (const TimelineEntry& entry : scenario.timeline)
    if (entry.kind == TimelineEntry::Kind::set) add(nested(entry.setting, entry.mark, entry.value));
  for (const TenantSpec& tenant : scenario.tenants) {
    for (const std::string& domain : tenant.domains) domains.erase(domain);
    for (const PersonSpec& person : tenant.people)
      if (!is_stranger(tenant)) domains.erase(person.domain);
  }
  return domains;
}

/// `base`, or with a number behind it where that is taken.
template <class IsTaken>
[[nodiscard]] std::string free_name(const std::string& base, const IsTaken& is_taken) {
  std::string name = base;
  for (int number = 2; is_taken(name); ++number) name = base + "-" + std::to_string(number);
  return name;
}

[[nodiscard]] TenantSpec& stranger_in(Environment environment, Scenario& scenario) {
  for (TenantSpec& tenant : scenario.tenants)
    if (is_stranger(tenant) && tenant.environment == environment) return tenant;
  const std::string key =
      free_name(std::string(by_no_entry) + "-" + std::string(name_of(environment)), [&](const std::string& name) {
        return std::ranges::find(scenario.tenants, name, &TenantSpec::key) != scenario.tenants.end();
      });
  scenario.tenants.push_back(reading::unknown_tenant(key, environment, scenario.mark));
  scenario.tenants.back().outside = by_no_entry;
  return scenario.tenants.back();
}

void add_people_at(const std::set<std::string>& domains, TenantSpec& tenant) {
  for (const std::string& domain : domains) {
    if (std::ranges::find(tenant.people, domain, &PersonSpec::domain) != tenant.people.end()) continue;
    PersonSpec person = tenant.people.front();
    person.key = "somebody-at-" + domain;
    person.domain = domain;
    for (TeamSpec& team : tenant.teams) team.owners.push_back({person.key, tenant.key, tenant.mark});
    tenant.people.push_back(std::move(person));
  }
}

}  // namespace

bool is_stranger(const TenantSpec& tenant) { return tenant.outside == by_no_entry; }

void add_strangers(Scenario& scenario, std::span<const Environment> of) {
  const std::set<std::string> domains = domains_of_nobody(scenario);
  for (const Environment environment : of) add_people_at(domains, stranger_in(environment, scenario));
}

void add_team_of_anybody(TenantSpec& tenant) {
  std::vector<PersonName> everybody;
  for (const PersonSpec& person : tenant.people) everybody.push_back({person.key, tenant.key, tenant.mark});
  const bool is_there = std::ranges::any_of(tenant.teams, [&](const TeamSpec& team) {
    return team.key.starts_with(team_of_anybody) && team.owners == everybody;
  });
  if (!tenant.settings_any || everybody.empty() || is_there) return;
  TeamSpec team;
  team.key = free_name(std::string(team_of_anybody), [&](const std::string& name) {
    return std::ranges::find(tenant.teams, name, &TeamSpec::key) != tenant.teams.end() ||
           std::ranges::find(tenant.items, name, &ItemSpec::key) != tenant.items.end();
  });
  team.owners = std::move(everybody);
  team.mark = tenant.mark;
  tenant.teams.push_back(std::move(team));
}

}  // namespace entente::model
