// Names: how lists of settings speak of people, domains, apps and clouds.
#include <algorithm>

#include "model/world/column_names.hpp"

namespace entente::model::lowering {
namespace {

using Names = std::vector<std::string>;
using Groups = std::unordered_map<std::string_view, std::size_t>;

[[nodiscard]] bool contains(const Names& names, const std::string& name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

/// The keys and ids of these groups, in the order in which the tenant has them.
void add_groups(const TenantSpec& home, const Groups& places, const Names& groups, Names& names) {
  std::vector<std::size_t> found;
  for (const std::string& group : groups)
    if (const auto place = places.find(group); place != places.end()) found.push_back(place->second);
  std::ranges::sort(found);
  found.erase(std::unique(found.begin(), found.end()), found.end());
  for (const std::size_t place : found) {
    const GroupSpec& group = home.groups[place];
    names.push_back(group.key);
    if (!group.id.empty()) names.push_back(group.id);
  }
}

/// The groups that somebody is in for good: who is in the others is state (model/rulebook/groups.hpp).
[[nodiscard]] Names lasting_groups(const TenantSpec& home, const Groups& places, const PersonSpec& spec) {
  Names groups = spec.groups;
  std::erase_if(groups, [&](const std::string& group) {
    const auto place = places.find(group);
    return place != places.end() && home.groups[place->second].may_change();
  });
  return groups;
}

/// The groups around these, each once: a circle of groups ends where it began.
[[nodiscard]] Names around(const TenantSpec& home, const Groups& places, const Names& inner) {
  Names groups = inner;
  for (std::size_t i = 0; i < groups.size(); ++i) {
    const auto place = places.find(groups[i]);
    if (place == places.end()) continue;
    for (const std::string& outer : home.groups[place->second].member_of)
      if (!contains(groups, outer)) groups.push_back(outer);
  }
  std::erase_if(groups, [&](const std::string& group) { return contains(inner, group); });
  return groups;
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

ColumnNames::ColumnNames(const Scenario& scenario, const Shape& shape) : scenario_(scenario), shape_(shape) {
  for (const TenantSpec& tenant : scenario.tenants) {
    Home home{&tenant, {}};
    for (std::size_t i = 0; i < tenant.groups.size(); ++i) home.groups.try_emplace(tenant.groups[i].key, i);
    homes_.push_back(std::move(home));
    for (const PersonSpec& person : tenant.people) people_.push_back(&person);
  }
  for (std::size_t t = 0; t < scenario.tenants.size(); ++t)
    for (const GuestSpec& guest : scenario.tenants[t].guests)
      if (!guest.groups.empty()) as_guests_.emplace(guest.who.text(), std::pair{t, &guest});
}

ColumnNames::Names ColumnNames::names_of_person(PersonId who) const {
  const Home& home = homes_[static_cast<std::size_t>(shape_.home(who).index)];
  const PersonSpec& spec = *people_[static_cast<std::size_t>(who.index)];
  Names names{spec.key, shape_[who].name,
              spec.key + "@" + shape_.domains[static_cast<std::size_t>(shape_[who].domain.index)]};
  if (!spec.id.empty()) names.push_back(spec.id);
  const Names groups = lasting_groups(*home.spec, home.groups, spec);
  names.insert(names.end(), groups.begin(), groups.end());
  add_groups(*home.spec, home.groups, groups, names);
  const auto [first, last] = as_guests_.equal_range(shape_[who].name);
  for (auto guest = first; guest != last; ++guest) {
    const Home& host = homes_[guest->second.first];
    add_groups(*host.spec, host.groups, guest->second.second->groups, names);
  }
  return names;
}

ColumnNames::Names ColumnNames::groups_around_person(PersonId who) const {
  const Home& home = homes_[static_cast<std::size_t>(shape_.home(who).index)];
  const PersonSpec& spec = *people_[static_cast<std::size_t>(who.index)];
  Names names;
  add_groups(*home.spec, home.groups, around(*home.spec, home.groups, lasting_groups(*home.spec, home.groups, spec)),
             names);
  const auto [first, last] = as_guests_.equal_range(shape_[who].name);
  for (auto guest = first; guest != last; ++guest) {
    const Home& host = homes_[guest->second.first];
    add_groups(*host.spec, host.groups, around(*host.spec, host.groups, guest->second.second->groups), names);
  }
  return names;
}

ColumnNames::Names ColumnNames::names_of_group(GroupId group, bool those_around) const {
  const Home& home = homes_[static_cast<std::size_t>(shape_[group].tenant.index)];
  const Names itself{shape_[group].key};
  Names names;
  add_groups(*home.spec, home.groups, those_around ? around(*home.spec, home.groups, itself) : itself, names);
  return names;
}

ColumnNames::Names ColumnNames::names_of(Sort sort, std::int32_t index, bool around) const {
  if (sort == Sort::sparse_group) return names_of_group({index}, around);
  if (around)
    return sort == Sort::sparse_person ? groups_around_person({index}) : parents_of(shape_.listed_name(sort, index));
  if (sort == Sort::sparse_person) return names_of_person({index});
  Names names{shape_.listed_name(sort, index)};
  if (sort == Sort::sparse_tenant)
    if (const std::string& id = scenario_.tenants[static_cast<std::size_t>(index)].id; !id.empty()) names.push_back(id);
  return names;
}

const ColumnNames::Table* ColumnNames::table(const SettingPath& path, Sort sort) {
  const bool around = path.form == Form::member_around;
  if (!around && path.form != Form::member) return nullptr;
  const auto [found, is_new] = tables_.try_emplace({sort, around});
  Table& table = found->second;
  if (!is_new) return &table;
  for (std::size_t i = 0; i < shape_.rows(sort); ++i) {
    const auto index = static_cast<std::int32_t>(i);
    table.names.push_back(names_of(sort, index, around));
    for (const std::string& name : table.names.back()) {
      auto& columns = table.columns[name];
      if (columns.empty() || columns.back() != index) columns.push_back(index);
    }
  }
  return &table;
}

const std::vector<std::string>& ColumnNames::of(const SettingPath& path, Sort sort, std::int32_t index) {
  static const Names none;
  const Table* names = table(path, sort);
  return names == nullptr ? none : names->names[static_cast<std::size_t>(index)];
}

std::vector<std::int32_t> ColumnNames::meant_by(const SettingPath& path, Sort sort,
                                                const std::set<std::string>& names) {
  std::vector<std::int32_t> meant;
  const Table* known = table(path, sort);
  if (known == nullptr) return meant;
  for (const std::string& name : names)
    if (const auto found = known->columns.find(name); found != known->columns.end())
      meant.insert(meant.end(), found->second.begin(), found->second.end());
  std::ranges::sort(meant);
  meant.erase(std::unique(meant.begin(), meant.end()), meant.end());
  return meant;
}

bool lists_people(const LeafInfo& leaf) {
  return leaf.column == Sort::sparse_person && leaf.setting.form == Form::member && leaf.setting.root == Root::object;
}

}  // namespace entente::model::lowering
