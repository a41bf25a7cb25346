#include "model/world/administrators.hpp"

#include <algorithm>

#include "model/input/nearest.hpp"
#include "model/language/writer.hpp"
#include "model/logic/plain.hpp"
#include "model/world/may_must_facts.hpp"

namespace entente::model {
namespace {

/// The facts as if people held only the named roles.
[[nodiscard]] Outcome<Facts<bool>> with_roles_only(const Case& given, const std::vector<std::string>& names) {
  const Shape& shape = given.world.shape;
  Facts<bool> facts = given.world.facts();
  if (names.empty()) return facts;
  std::vector<std::string> known;
  for (const RoleId role : shape.role_ids()) known.push_back(shape[role].name);
  for (const std::string& name : names)
    if (std::find(known.begin(), known.end(), name) == known.end())
      return tl::unexpected(Problem{{"--admins", 0, 0},
                                    "unknown role `" + name + "`",
                                    "a built-in role, or one of customRoles",
                                    nearest_hint(name, known)});
  for (const PersonId who : shape.people_ids())
    for (const RoleId role : shape.role_ids())
      if (std::find(names.begin(), names.end(), shape[role].name) == names.end())
        if (const FactId fact = shape.fact(Leaf::holds_role, who.index, role.index); fact != false_fact)
          facts.set(fact, false);
  return facts;
}

/// The paths that a pattern means in a tenant: `*` stands for each partner it has, and `partners` for those it can add.
[[nodiscard]] std::vector<std::string> paths_of(const std::string& pattern, const TenantSpec& tenant,
                                                const Scenario& scenario) {
  const auto star = pattern.find('*');
  if (pattern == "crossTenantAccessPolicy.partners") {
    std::vector<std::string> paths;
    for (const TenantSpec& other : scenario.tenants)
      if (other.key != tenant.key && tenant.settings.at(pattern + "." + other.key) == nullptr)
        paths.push_back(pattern + "." + other.key);
    return paths;
  }
  if (star == std::string::npos) return {pattern};
  std::vector<std::string> paths;
  if (const Node* partners = tenant.settings.at(std::string_view(pattern).substr(0, star - 1)))
    for (const Member& partner : partners->members)
      paths.push_back(pattern.substr(0, star) + partner.key + pattern.substr(star + 1));
  return paths;
}

[[nodiscard]] Node any_value() {
  Node any;
  any.kind = Node::Kind::scalar;
  any.text = "any";
  return any;
}

}  // namespace

Outcome<std::vector<Changeable>> changeable_settings(const Case& given, const std::vector<std::string>& roles) {
  const auto facts = with_roles_only(given, roles);
  if (!facts) return tl::unexpected(facts.error());
  Plain plain;
  std::vector<Changeable> all;
  for (const TenantSpec& tenant : given.scenario.tenants) {
    if (tenant.settings_any) continue;  // open as it is
    const TenantId where = given.world.tenant(tenant.key);
    for (const auto& [pattern, action] : given.world.actions) {
      const auto& people = given.world.shape[where].people;
      const auto who = std::find_if(people.begin(), people.end(), [&, needed = action](PersonId person) {
        return may_change(plain, *facts, person, where, needed);
      });
      if (who == people.end()) continue;
      for (const std::string& path : paths_of(pattern, tenant, given.scenario)) all.push_back({tenant.key, path, *who});
    }
  }
  return all;
}

bool is_always_refused(const World& world, const std::vector<Known>& values, const TimelineEntry& set) {
  Plain plain;
  MayMustLogic<Plain> logic{plain, nullptr};
  return !may_set(logic, may_must_facts_in_any_state(world.shape, values), world, set).may_hold;
}

Scenario opened(Scenario scenario, const std::vector<Changeable>& changeable) {
  // Shorter paths last: what contains another setting opens it, too.
  std::vector<Changeable> sorted = changeable;
  std::stable_sort(sorted.begin(), sorted.end(), [](const Changeable& a, const Changeable& b) {
    return std::count(a.path.begin(), a.path.end(), '.') > std::count(b.path.begin(), b.path.end(), '.');
  });
  for (const Changeable& setting : sorted) {
    TimelineEntry change;
    change.kind = TimelineEntry::Kind::set;
    change.tenant = setting.tenant;
    change.setting = setting.path;
    change.value = any_value();
    scenario = changed_by(std::move(scenario), change);
  }
  return scenario;
}

Scenario told_as_changes(const Case& original, const Scenario& run, const std::vector<Changeable>& changeable) {
  Scenario told = run;
  std::vector<TimelineEntry> changes;
  for (std::size_t t = 0; t < told.tenants.size(); ++t) {
    const Node before = settings_in_force(original.scenario.tenants[t], original.catalog);
    const Node now = settings_in_force(run.tenants[t], original.catalog);
    for (const Changeable& setting : changeable) {
      if (setting.tenant != told.tenants[t].key) continue;
      const Node* after = now.at(setting.path);
      const Node* was = before.at(setting.path);
      if (after == nullptr || (was != nullptr && write_flow(*after) == write_flow(*was))) continue;
      TimelineEntry change;
      change.kind = TimelineEntry::Kind::set;
      change.tenant = setting.tenant;
      change.setting = setting.path;
      change.value = *after;
      const std::string& name = original.world.shape[setting.who].name;
      change.by = PersonName{name.substr(0, name.rfind('@')), name.substr(name.rfind('@') + 1), {}};
      changes.push_back(std::move(change));
    }
    if (!original.scenario.tenants[t].settings_any) told.tenants[t].settings = original.scenario.tenants[t].settings;
  }
  told.timeline.insert(told.timeline.begin(), changes.begin(), changes.end());
  return told;
}

}  // namespace entente::model
