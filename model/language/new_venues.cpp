#include "model/language/new_venues.hpp"

#include <algorithm>

#include "model/language/free_name.hpp"
#include "model/language/reading.hpp"

namespace entente::model {
namespace {

[[nodiscard]] bool is_taken(const TenantSpec& tenant, const std::string& name) {
  return std::ranges::find(tenant.teams, name, &TeamSpec::key) != tenant.teams.end() ||
         std::ranges::find(tenant.items, name, &ItemSpec::key) != tenant.items.end();
}

[[nodiscard]] std::vector<PersonName> everybody_of(const TenantSpec& tenant) {
  std::vector<PersonName> everybody;
  for (const PersonSpec& person : tenant.people) everybody.push_back({person.key, tenant.key, tenant.mark});
  return everybody;
}

[[nodiscard]] std::string free_venue(const TenantSpec& tenant, std::string_view base) {
  return free_name(std::string(base), [&](const std::string& name) { return is_taken(tenant, name); });
}

void add_team(TenantSpec& tenant, std::string key, std::vector<PersonName> owners, bool is_new) {
  tenant.teams.push_back({std::move(key), std::move(owners), {}, tenant.mark, is_new});
}

void add_site(TenantSpec& tenant, std::string key, std::vector<PersonName> owners, bool is_new) {
  tenant.items.push_back({ItemKind::site, std::move(key), std::move(owners), {}, {}, tenant.mark, is_new});
}

/// Whether one of these is there already, under this name or one made from it.
template <class Specs>
[[nodiscard]] bool has(const Specs& specs, std::string_view base, const std::vector<PersonName>& owners, bool is_new) {
  return std::ranges::any_of(specs, [&](const auto& spec) {
    return spec.key.starts_with(base) && spec.owners == owners && spec.is_new == is_new;
  });
}

}  // namespace

void add_venues_of_anybody(TenantSpec& tenant) {
  if (!tenant.settings_any || tenant.people.empty()) return;
  std::vector<PersonName> everybody = everybody_of(tenant);
  if (!has(tenant.teams, team_of_anybody, everybody, false))
    add_team(tenant, free_venue(tenant, team_of_anybody), everybody, false);
  if (!has(tenant.items, site_of_anybody, everybody, false))
    add_site(tenant, free_venue(tenant, site_of_anybody), everybody, false);
}

void add_new_venues(Scenario& scenario) {
  constexpr std::string_view team = "new-team", site = "new-site";
  for (TenantSpec& tenant : scenario.tenants) {
    if (tenant.settings_any || tenant.people.empty()) continue;
    if (!has(tenant.teams, team, {}, true)) add_team(tenant, free_venue(tenant, team), {}, true);
    if (!has(tenant.items, site, {}, true)) add_site(tenant, free_venue(tenant, site), {}, true);
  }
}

Outcome<void> add_new_venue(const Node& name, bool is_team, Scenario& scenario) {
  const auto at = name.text.rfind('@');
  if (at == std::string::npos)
    return reading::fail(name.mark, ticked(name.text) + " names no tenant", is_team ? "team@tenant" : "site@tenant");
  Node tenant_name = name;
  tenant_name.text = name.text.substr(at + 1);
  const auto tenant_key = reading::tenant_named(scenario, tenant_name);
  if (!tenant_key) return tl::unexpected(tenant_key.error());
  const std::string key = name.text.substr(0, at);
  if (auto ok = reading::check_key(Member{key, name.mark, {}}); !ok) return ok;
  for (TenantSpec& tenant : scenario.tenants) {
    if (tenant.key != *tenant_key) continue;
    if (is_taken(tenant, key))
      return reading::fail(name.mark, ticked(name.text) + " is there already", "a name that is free");
    is_team ? add_team(tenant, key, {}, true) : add_site(tenant, key, {}, true);
  }
  return {};
}

}  // namespace entente::model
