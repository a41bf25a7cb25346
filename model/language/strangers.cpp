#include "model/language/strangers.hpp"

#include <algorithm>
#include <set>

#include "model/input/walk.hpp"
#include "model/language/free_name.hpp"
#include "model/language/reading.hpp"
#include "model/language/spelling.hpp"
#include "model/language/writer.hpp"
#include "model/scenario/merge.hpp"

namespace entente::model {
namespace {

/// What stands in `outside` of a stranger: no partner entry names it.
constexpr std::string_view by_no_entry = "stranger";

/// Domains that settings of the scenario name, at the start or by a `set`, and nobody of it has: a stranger, or
/// a partner that only an export lists, may have any of them.
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
      if (tenant.outside.empty()) domains.erase(person.domain);
  }
  return domains;
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
    for (ItemSpec& item : tenant.items) item.owners.push_back({person.key, tenant.key, tenant.mark});
    tenant.people.push_back(std::move(person));
  }
}

/// Somebody of each tenant that the scenario does not tell of is a guest already, in what state nobody knows.
void add_guests_of_strangers(Scenario& scenario) {
  for (TenantSpec& host : scenario.tenants) {
    if (!host.guests_of_strangers) continue;
    for (const TenantSpec& home : scenario.tenants) {
      if (home.outside.empty()) continue;
      const PersonName who{home.people.front().key, home.key, host.mark};
      if (std::ranges::find(host.guests, who, &GuestSpec::who) != host.guests.end()) continue;
      const Node traits = reading::open_traits(
          {"userType", "registeredForMfa", "otherIdentityProvider", "showInAddressList"}, host.mark);
      host.guests.push_back({who, Acceptance::unknown, {}, traits, host.mark});
    }
  }
}

/// Whoever else is at home there: a member with no role and in no group, of whom nothing else is known.
void add_somebody_else(TenantSpec& tenant) {
  if (tenant.settings_any || !tenant.outside.empty()) return;
  constexpr std::string_view key = "somebody-else";
  const bool is_there = std::ranges::any_of(
      tenant.people, [&](const PersonSpec& person) { return person.key.starts_with(key) && person.is_anybody; });
  if (is_there) return;
  PersonSpec person;
  person.key = free_name(std::string(key), [&](const std::string& name) { return has_person_or_group(tenant, name); });
  person.traits = reading::open_traits({"claims", "risk"}, tenant.mark);
  if (!tenant.domains.empty()) person.domain = tenant.domains.front();
  person.mark = tenant.mark;
  person.is_anybody = true;
  tenant.people.push_back(std::move(person));
}

}  // namespace

bool is_stranger(const TenantSpec& tenant) { return tenant.outside == by_no_entry; }

void add_strangers(Scenario& scenario, std::span<const Environment> of) {
  const std::set<std::string> domains = domains_of_nobody(scenario);
  for (const Environment environment : of) static_cast<void>(stranger_in(environment, scenario));
  for (TenantSpec& tenant : scenario.tenants)
    if (!tenant.outside.empty()) add_people_at(domains, tenant);
  if (!of.empty())
    for (TenantSpec& tenant : scenario.tenants) add_somebody_else(tenant);
  add_guests_of_strangers(scenario);
}

std::vector<Scenario> with_fewer_strangers(const Scenario& scenario) {
  Scenario without = scenario;
  std::erase_if(without.tenants, is_stranger);
  const std::string written = write_scenario(without);
  const auto is_spare = [&](const TenantSpec& tenant) {
    return is_stranger(tenant) && written.find(tenant.key) == std::string::npos;
  };
  const auto keeping = [&](std::string_view key) {
    Scenario fewer = scenario;
    std::erase_if(fewer.tenants, [&](const TenantSpec& tenant) { return is_spare(tenant) && tenant.key != key; });
    return fewer;
  };
  std::vector<Scenario> all{keeping({})};
  for (const TenantSpec& tenant : scenario.tenants)
    if (is_spare(tenant)) all.push_back(keeping(tenant.key));
  if (all.size() <= 2) all.pop_back();  // that is the scenario itself
  return all;
}

}  // namespace entente::model
