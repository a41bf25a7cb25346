// Names: how lists of settings speak of people, domains, apps and clouds.
#include <algorithm>

#include "model/world/lowering.hpp"

namespace entente::model::lowering {
namespace {

using Names = std::vector<std::string>;

[[nodiscard]] bool contains(const Names& names, const std::string& name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

/// A person with the tenant that is their home.
struct Somebody {
  const TenantSpec& home;
  const PersonSpec* spec = nullptr;
};
[[nodiscard]] Somebody somebody(const Scenario& scenario, const Shape& shape, PersonId who) {
  const std::string& name = shape[who].name;
  const TenantSpec& home = scenario.tenants[static_cast<std::size_t>(shape.home(who).index)];
  const auto spec = std::find_if(home.people.begin(), home.people.end(), [&](const PersonSpec& person) {
    return std::string_view(name).substr(0, name.rfind('@')) == person.key;
  });
  return {home, spec == home.people.end() ? nullptr : &*spec};
}

/// The keys and ids of these groups.
void add_groups(const TenantSpec& home, const Names& groups, Names& names) {
  for (const GroupSpec& group : home.groups)
    if (contains(groups, group.key)) {
      names.push_back(group.key);
      if (!group.id.empty()) names.push_back(group.id);
    }
}

/// The groups that somebody is in for good: who is in the others is state (model/rulebook/groups.hpp).
[[nodiscard]] Names lasting_groups(const TenantSpec& home, const PersonSpec& spec) {
  Names groups = spec.groups;
  for (const GroupSpec& group : home.groups)
    if (group.may_change()) std::erase(groups, group.key);
  return groups;
}

/// The groups around these, each once: a circle of groups ends where it began.
[[nodiscard]] Names around(const TenantSpec& home, const Names& inner) {
  Names groups = inner;
  for (std::size_t i = 0; i < groups.size(); ++i)
    for (const GroupSpec& group : home.groups) {
      if (group.key != groups[i]) continue;
      for (const std::string& outer : group.member_of)
        if (!contains(groups, outer)) groups.push_back(outer);
    }
  std::erase_if(groups, [&](const std::string& group) { return contains(inner, group); });
  return groups;
}

[[nodiscard]] Names names_of_person(const Scenario& scenario, const Shape& shape, PersonId who) {
  const auto [home, spec] = somebody(scenario, shape, who);
  const std::string key = shape[who].name.substr(0, shape[who].name.rfind('@'));
  Names names{key, shape[who].name, key + "@" + shape.domains[static_cast<std::size_t>(shape[who].domain.index)]};
  if (spec == nullptr) return names;
  if (!spec->id.empty()) names.push_back(spec->id);
  const Names groups = lasting_groups(home, *spec);
  names.insert(names.end(), groups.begin(), groups.end());
  add_groups(home, groups, names);
  return names;
}

[[nodiscard]] Names groups_around_person(const Scenario& scenario, const Shape& shape, PersonId who) {
  const auto [home, spec] = somebody(scenario, shape, who);
  Names names;
  if (spec != nullptr) add_groups(home, around(home, lasting_groups(home, *spec)), names);
  return names;
}

[[nodiscard]] Names names_of_group(const Scenario& scenario, const Shape& shape, GroupId group, bool those_around) {
  const TenantSpec& home = scenario.tenants[static_cast<std::size_t>(shape[group].tenant.index)];
  const Names itself{shape[group].key};
  Names names;
  add_groups(home, those_around ? around(home, itself) : itself, names);
  return names;
}

[[nodiscard]] Names parents_of(std::string_view domain) {
  Names names;
  for (auto dot = domain.find('.'); dot != std::string_view::npos; dot = domain.find('.')) {
    domain = domain.substr(dot + 1);
    names.emplace_back(domain);
  }
  return names;
}

}  // namespace

bool lists_people(const LeafInfo& leaf) {
  return leaf.column == Sort::sparse_person && leaf.setting.form == Form::member && leaf.setting.root == Root::object;
}

std::vector<std::string> names_of_column(const Scenario& scenario, const Shape& shape, const SettingPath& path,
                                         Sort sort, std::int32_t index) {
  const bool around = path.form == Form::member_around;
  if (!around && path.form != Form::member) return {};
  if (sort == Sort::sparse_group) return names_of_group(scenario, shape, {index}, around);
  if (around)
    return sort == Sort::sparse_person ? groups_around_person(scenario, shape, {index})
                                       : parents_of(shape.listed_name(sort, index));
  if (sort == Sort::sparse_person) return names_of_person(scenario, shape, {index});
  Names names{shape.listed_name(sort, index)};
  if (sort == Sort::sparse_tenant)
    if (const std::string& id = scenario.tenants[static_cast<std::size_t>(index)].id; !id.empty()) names.push_back(id);
  return names;
}

}  // namespace entente::model::lowering
