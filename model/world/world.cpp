#include "model/world/world.hpp"

#include <algorithm>

#include "model/language/overlay.hpp"
#include "model/language/reading.hpp"
#include "model/scenario/merge.hpp"
#include "model/world/lowering.hpp"

namespace entente::model {

std::vector<FactId> World::open_facts() const {
  std::vector<FactId> open;
  for (FactId fact = 0; fact < values.size(); ++fact)
    if (is_open(values[fact])) open.push_back(fact);
  return open;
}

Facts<bool> World::facts(const std::function<bool(FactId)>& value_of) const {
  Facts<bool> facts{&shape, std::vector<std::uint8_t>(values.size())};
  for (FactId fact = 0; fact < values.size(); ++fact)
    facts.set(fact, is_open(values[fact]) ? value_of(fact) : values[fact] == Known::yes);
  return facts;
}

Facts<bool> World::facts() const {
  Facts<bool> facts{&shape, std::vector<std::uint8_t>(values.size())};
  for (FactId fact = 0; fact < values.size(); ++fact) facts.set(fact, values[fact] == Known::yes);
  for (const auto& group : exactly_one)
    if (is_open(values[group.front()])) facts.set(group.front(), true);
  return facts;
}

TenantId World::tenant(std::string_view key) const {
  const auto found = tenants_by_key.find(std::string(key));
  return found == tenants_by_key.end() ? TenantId{} : found->second;
}

PersonId World::person(std::string_view name) const {
  const auto found = people_by_name.find(std::string(name));
  return found == people_by_name.end() ? PersonId{} : found->second;
}

PeopleClass World::class_of(PersonId first) const {
  const PersonId second = second_members[static_cast<std::size_t>(first.index)];
  return {first, second, shape[first].count + (second.exists() ? shape[second].count : 0)};
}

namespace {

/// The one of a tenant's that goes by the key; does not exist when there is none, or no such tenant.
template <class IdType>
[[nodiscard]] IdType with_key(const Shape& shape, TenantId where, std::vector<IdType> Shape::Tenant::*list,
                              std::string_view key) {
  if (!where.exists()) return {};
  for (const IdType id : shape[where].*list)
    if (shape[id].key == key) return id;
  return {};
}

}  // namespace

GroupId World::group(std::string_view tenant_key, std::string_view key) const {
  return with_key(shape, tenant(tenant_key), &Shape::Tenant::groups, key);
}

TeamId World::team(std::string_view tenant_key, std::string_view key) const {
  return with_key(shape, tenant(tenant_key), &Shape::Tenant::teams, key);
}

namespace {

/// Whether a pattern such as `crossTenantAccessPolicy.partners.*.inboundTrust` covers a setting's path: the same parts,
/// or fewer.
[[nodiscard]] bool covers(std::string_view pattern, std::string_view path) {
  while (true) {
    const auto a = pattern.find('.'), b = path.find('.');
    const std::string_view part = pattern.substr(0, a);
    if (part != "*" && part != path.substr(0, b)) return false;
    if (a == std::string_view::npos) return true;
    if (b == std::string_view::npos) return false;
    pattern = pattern.substr(a + 1);
    path = path.substr(b + 1);
  }
}

}  // namespace

ActionId World::action(std::string_view setting) const {
  ActionId found;
  std::size_t longest = 0;
  for (const auto& [pattern, action] : actions)
    if (covers(pattern, setting) && pattern.size() >= longest) {
      longest = pattern.size();
      found = action;
    }
  return found;
}

namespace {
/// Gathers the actions of everything that a value says, and of all below it where it says nothing in particular.
void gather_actions(const World& world, const std::string& setting, const Node& value, std::vector<ActionId>& needed) {
  const auto need = [&](ActionId action) {
    if (action.exists() && std::find(needed.begin(), needed.end(), action) == needed.end()) needed.push_back(action);
  };
  if (value.kind == Node::Kind::mapping) {
    for (const Member& member : value.members) gather_actions(world, setting + "." + member.key, member.value, needed);
    return;
  }
  need(world.action(setting));
  for (const auto& [pattern, action] : world.actions)
    if (std::count(pattern.begin(), pattern.end(), '.') > std::count(setting.begin(), setting.end(), '.') &&
        covers(setting, pattern))
      need(action);
}
}  // namespace

std::vector<ActionId> World::actions_of(const TimelineEntry& set) const {
  std::vector<ActionId> needed;
  gather_actions(*this, set.setting, set.value, needed);
  if (needed.empty()) needed.push_back(action(set.setting));
  return needed;
}

EntryId World::partner_entry_of(const TimelineEntry& set) const {
  std::string_view path = set.setting;
  if (!path.starts_with(partner_entries) || path.size() <= partner_entries.size() ||
      path[partner_entries.size()] != '.')
    return {};
  path.remove_prefix(partner_entries.size() + 1);
  const TenantId own = tenant(set.tenant), other = tenant(path.substr(0, path.find('.')));
  return own.exists() && other.exists() ? shape.partner(own, other) : EntryId{};
}

ItemId World::item(std::string_view tenant_key, std::string_view key) const {
  const TenantId where = tenant(tenant_key);
  if (!where.exists()) return {};
  for (const ItemId id : shape[where].items)
    if (shape[id].key == key) return id;
  return {};
}

World lower(const Scenario& scenario, const Catalog& catalog, const Lowering& how) {
  World world;
  world.shape = lowering::shape_of(scenario, catalog, how);
  auto values = lowering::values_of(scenario, catalog, world.shape, how);
  world.values = std::move(values.values);
  world.marks = std::move(values.marks);
  world.exactly_one = std::move(values.exactly_one);
  for (std::size_t i = 0; i < catalog.actions().size(); ++i)
    for (const Node& pattern : catalog.actions()[i].find("settings")->items)
      world.actions.emplace_back(pattern.text, ActionId{static_cast<std::int32_t>(i)});
  for (const TenantId id : world.shape.tenant_ids()) world.tenants_by_key[world.shape[id].key] = id;
  for (const PersonId id : world.shape.people_ids()) world.people_by_name[world.shape[id].name] = id;
  world.second_members.resize(world.shape.people.size());
  for (const TenantSpec& tenant : scenario.tenants)
    for (const PersonSpec& second : tenant.people)
      if (!second.second_of.empty())
        world.second_members[static_cast<std::size_t>(world.person(second.second_of + "@" + tenant.key).index)] =
            world.person(second.key + "@" + tenant.key);
  for (const auto& [name, representative] : scenario.class_of)
    world.people_by_name[name] = world.people_by_name.at(representative);
  return world;
}

Node settings_in_force(const TenantSpec& tenant, const Catalog& catalog) {
  if (tenant.settings_any) {
    Node any;
    any.kind = Node::Kind::scalar;
    any.text = "any";
    any.mark = tenant.mark;
    return any;
  }
  return tenant.settings.kind == Node::Kind::null ? catalog.settings_of_new_tenant(tenant)
                                                  : merged(catalog.settings_of_new_tenant(tenant), tenant.settings);
}

Scenario changed_by(Scenario scenario, const TimelineEntry& set) {
  for (TenantSpec& tenant : scenario.tenants) {
    if (tenant.key != set.tenant) continue;
    const Node change = nested(set.setting, set.mark, set.value);
    tenant.settings = tenant.settings.kind == Node::Kind::null
                          ? change
                          : overlaid(tenant.settings, change, reading::keys_of_others(scenario, tenant.key));
  }
  return scenario;
}

std::vector<std::vector<SettingChange>> setting_changes(const Scenario& scenario, const Catalog& catalog,
                                                        const World& world,
                                                        const std::function<bool(const TimelineEntry&)>& is_refused) {
  std::vector<std::vector<SettingChange>> all;
  Scenario changed = scenario;
  std::vector<Known> before = world.values;
  for (const TimelineEntry& timeline_entry : scenario.timeline) {
    if (timeline_entry.kind != TimelineEntry::Kind::set) continue;
    if (is_refused(timeline_entry)) {
      all.emplace_back();
      continue;
    }
    changed = changed_by(std::move(changed), timeline_entry);
    auto now = lowering::values_of(changed, catalog, world.shape).values;
    std::vector<SettingChange> changes;
    for (FactId fact = true_fact + 1; fact < now.size(); ++fact)
      if (info(world.shape.where(fact).leaf).origin == Origin::setting && now[fact] != before[fact])
        changes.push_back({fact, now[fact]});
    before = std::move(now);
    all.push_back(std::move(changes));
  }
  return all;
}

}  // namespace entente::model
