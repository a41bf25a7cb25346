// The shape of a scenario's world: its tenants, its people, and the names that rules know.
#include <algorithm>

#include "model/language/unknown_names.hpp"
#include "model/terms/names.hpp"
#include "model/world/shape_building.hpp"

namespace entente::model::lowering {
namespace {

[[nodiscard]] std::vector<std::vector<Node>> versions_of(const Scenario& scenario, const Catalog& catalog) {
  std::vector<std::vector<Node>> by_tenant;
  for (const TenantSpec& tenant : scenario.tenants) by_tenant.push_back({settings_in_force(tenant, catalog)});
  Scenario changed = scenario;
  for (const TimelineEntry& timeline_entry : scenario.timeline) {
    if (timeline_entry.kind != TimelineEntry::Kind::set) continue;
    changed = changed_by(std::move(changed), timeline_entry);
    for (std::size_t i = 0; i < changed.tenants.size(); ++i)
      if (changed.tenants[i].key == timeline_entry.tenant)
        by_tenant[i].push_back(settings_in_force(changed.tenants[i], catalog));
  }
  return by_tenant;
}

/// The n-th version of every tenant's settings; the last one of those that have fewer.
[[nodiscard]] std::vector<std::vector<const Node*>> by_version(const std::vector<std::vector<Node>>& by_tenant) {
  std::size_t most = 0;
  for (const auto& versions : by_tenant) most = std::max(most, versions.size());
  std::vector<std::vector<const Node*>> all(most);
  for (std::size_t version = 0; version < most; ++version)
    for (const auto& versions : by_tenant) all[version].push_back(&versions[std::min(version, versions.size() - 1)]);
  return all;
}

}  // namespace

ShapeBuilding::ShapeBuilding(const Scenario& scenario, const Catalog& catalog, const Lowering& how)
    : scenario_(scenario),
      catalog_(catalog),
      how_(how),
      has_few_rows_(how.rows.are_few_of(scenario.tenants.size())),
      names_of_people_(names_of_people(scenario)),
      versions_(versions_of(scenario, catalog)) {}

Shape ShapeBuilding::build() {
  add_tenants();
  add_items();
  if (has_few_rows_) keep_written_rows();
  for (std::vector<const Node*>& settings : by_version(versions_))
    places_.emplace_back(scenario_, shape_, std::move(settings));
  add_entries_and_jobs();
  add_objects();
  add_names();
  add_domains_and_apps();
  shape_.lay_out();
  add_sparse_of_structure();
  add_sparse_of_settings();
  return std::move(shape_);
}

TenantId ShapeBuilding::tenant(std::string_view key) const {
  const auto found = tenants_.find(key);
  return found == tenants_.end() ? TenantId{} : found->second;
}

DomainId ShapeBuilding::domain(const std::string& name) {
  const auto [found, added] = domains_.try_emplace(name, DomainId{static_cast<std::int32_t>(shape_.domains.size())});
  if (added) shape_.domains.push_back(name);
  return found->second;
}

void ShapeBuilding::add_tenants() {
  for (const TenantSpec& spec : scenario_.tenants) {
    tenants_[spec.key] = nth(shape_.tenants.size());
    all_tenants_.push_back(nth(shape_.tenants.size()));
    domains_of_.emplace_back();
    shape_.tenants.push_back({spec.key, spec.environment, {}, {}, {}});
  }
  for (std::size_t t = 0; t < scenario_.tenants.size(); ++t) {
    add_people(t);
    for (const TeamSpec& team : scenario_.tenants[t].teams) {
      shape_.tenants[t].teams.push_back({static_cast<std::int32_t>(shape_.teams.size())});
      shape_.teams.push_back({team.key, nth(t), team.is_new});
    }
    for (const GroupSpec& group : scenario_.tenants[t].groups) {
      if (!group.may_change()) continue;
      shape_.tenants[t].groups.push_back({static_cast<std::int32_t>(shape_.groups.size())});
      shape_.groups.push_back({group.key, nth(t)});
    }
    add_segments(t);
  }
  add_service_accounts();
}

void ShapeBuilding::add_people(std::size_t t) {
  const TenantSpec& spec = scenario_.tenants[t];
  const std::string& first_domain = spec.domains.empty() ? spec.key : spec.domains.front();
  for (const PersonSpec& p : spec.people) {
    const PersonId id{static_cast<std::int32_t>(shape_.people.size())};
    const std::string name = p.key + "@" + spec.key;
    const DomainId upn_domain = domain(p.domain.empty() ? first_domain : p.domain);
    domains_of_[t].insert(upn_domain.index);
    shape_.people.push_back({name, nth(t), upn_domain, p.count, p.tags, {id}, {}});
    if (const Node* network = p.traits.at("tenantRestrictionsSignal.from"))
      shape_.people.back().networks.push_back(tenant(network->text));
    person_specs_.push_back(&p);
    shape_.tenants[t].people.push_back(id);
    people_[name] = id;
  }
  for (const std::string& name : spec.domains) domains_of_[t].insert(domain(name).index);
}

void ShapeBuilding::add_segments(std::size_t t) {
  const TenantSpec& spec = scenario_.tenants[t];
  std::set<std::string> names;
  for (const PersonSpec& p : spec.people) names.insert(p.segments.begin(), p.segments.end());
  for (const GuestSpec& guest : spec.guests) names.insert(guest.segments.begin(), guest.segments.end());
  for (const std::string& name : names) shape_.segments.push_back({name, nth(t)});
}

void ShapeBuilding::add_service_accounts() {
  for (std::size_t i = 0; i < person_specs_.size(); ++i)
    for (const PersonName& holder : person_specs_[i]->used_by)
      person_at(person(holder)).identities.push_back({static_cast<std::int32_t>(i)});
}

void ShapeBuilding::add_items() {
  for (std::size_t t = 0; t < scenario_.tenants.size(); ++t)
    for (const ItemSpec& item : scenario_.tenants[t].items) {
      shape_.tenants[t].items.push_back({static_cast<std::int32_t>(shape_.items.size())});
      shape_.items.push_back({item.kind, item.key, nth(t), item.is_new});
    }
}

/// Roles, actions and licences: those that rules know, then what the scenario names.
void ShapeBuilding::add_names() {
  for (const std::string_view name : built_in_roles) shape_.roles.push_back({std::string(name), {}});
  for (const std::string_view name : known_licences) shape_.licences.emplace_back(name);
  for (const Node& action : catalog_.actions()) shape_.actions.push_back(action.find("action")->text);
  for (std::size_t t = 0; t < scenario_.tenants.size(); ++t) {
    const TenantSpec& spec = scenario_.tenants[t];
    add_licences(spec.traits, "licences");
    for (const PersonSpec& p : spec.people) add_licences(p.traits, "licences");
    for (const GuestSpec& guest : spec.guests) add_licences(guest.traits, "licences");
    for (const ItemSpec& item : spec.items) add_licences(item.traits, "licence");
    add_custom_roles(spec, nth(t));
  }
}

void ShapeBuilding::add_licences(const Node& traits, std::string_view list) {
  const Node* names = traits.find(list);
  if (names == nullptr || names->is_unknown()) return;
  for (const Node& name : names->kind == Node::Kind::list ? names->items : std::vector<Node>{*names})
    if (std::find(shape_.licences.begin(), shape_.licences.end(), name.text) == shape_.licences.end())
      shape_.licences.push_back(name.text);
}

void ShapeBuilding::add_custom_roles(const TenantSpec& spec, TenantId id) {
  const Node* custom = spec.traits.find("customRoles");
  if (custom == nullptr) return;
  for (const Member& role : custom->members) {
    shape_.roles.push_back({role.key, id});
    for (const Node& action : role.value.items)
      if (std::find(shape_.actions.begin(), shape_.actions.end(), action.text) == shape_.actions.end())
        shape_.actions.push_back(action.text);
  }
}

Shape shape_of(const Scenario& scenario, const Catalog& catalog, const Lowering& how) {
  return ShapeBuilding(scenario, catalog, how).build();
}

}  // namespace entente::model::lowering
