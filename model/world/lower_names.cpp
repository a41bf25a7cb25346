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

void add_groups(const TenantSpec& home, const Names& groups, Names& names) {
  for (const GroupSpec& group : home.groups)
    if (contains(groups, group.key)) {
      names.push_back(group.key);
      if (!group.id.empty()) names.push_back(group.id);
    }
}

[[nodiscard]] Names names_of_person(const Scenario& scenario, const Shape& shape, PersonId who) {
  const auto [home, spec] = somebody(scenario, shape, who);
  const std::string key = shape[who].name.substr(0, shape[who].name.rfind('@'));
  Names names{key, shape[who].name, key + "@" + shape.domains[static_cast<std::size_t>(shape[who].domain.index)]};
  if (spec == nullptr) return names;
  if (!spec->id.empty()) names.push_back(spec->id);
  names.insert(names.end(), spec->groups.begin(), spec->groups.end());
  add_groups(home, spec->groups, names);
  return names;
}

/// Groups around a person's groups, each once: a circle of groups ends where it began.
[[nodiscard]] Names groups_around(const Scenario& scenario, const Shape& shape, PersonId who) {
  const auto [home, spec] = somebody(scenario, shape, who);
  if (spec == nullptr) return {};
  Names groups = spec->groups;
  for (std::size_t i = 0; i < groups.size(); ++i)
    for (const GroupSpec& group : home.groups) {
      if (group.key != groups[i]) continue;
      for (const std::string& around : group.member_of)
        if (!contains(groups, around)) groups.push_back(around);
    }
  const Names direct = names_of_person(scenario, shape, who);
  std::erase_if(groups, [&](const std::string& group) { return contains(direct, group); });
  Names names;
  add_groups(home, groups, names);
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
  if (path.form == Form::member_around)
    return sort == Sort::sparse_person ? groups_around(scenario, shape, {index})
                                       : parents_of(shape.listed_name(sort, index));
  if (path.form != Form::member) return {};
  if (sort == Sort::sparse_person) return names_of_person(scenario, shape, {index});
  Names names{shape.listed_name(sort, index)};
  if (sort == Sort::sparse_tenant)
    if (const std::string& id = scenario.tenants[static_cast<std::size_t>(index)].id; !id.empty()) names.push_back(id);
  return names;
}

}  // namespace entente::model::lowering
