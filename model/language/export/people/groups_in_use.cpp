// Which groups of an export matter, who is in them, and who holds roles.
#include <algorithm>
#include <set>

#include "model/language/export/nodes.hpp"
#include "model/language/export/people/joined_parts.hpp"
#include "model/language/free_name.hpp"
#include "model/terms/names.hpp"

namespace entente::model::exported {

namespace {

/// A name that can stand behind `groups:`; display names have blanks.
[[nodiscard]] std::string group_key(const ExportedGroup& group, const std::set<std::string>& taken) {
  std::string key = group.name.empty() ? group.id : group.name;
  for (char& c : key)
    if (static_cast<unsigned char>(c) <= ' ' || std::string_view("@[]=?").find(c) != std::string_view::npos) c = '-';
  while (key.starts_with('.')) key.erase(0, 1);
  while (key.ends_with('.')) key.pop_back();
  if (key.empty() || key == "any" || key == "choose") key = "group-" + key;
  return free_name(key, [&](const std::string& name) { return taken.contains(name); });
}

using GroupsById = std::unordered_map<std::string, std::size_t>;

[[nodiscard]] GroupsById by_id(const std::vector<ExportedGroup>& groups) {
  GroupsById places;
  for (std::size_t i = 0; i < groups.size(); ++i) places.try_emplace(groups[i].id, i);
  return places;
}

/// The groups that a name in use means, then those inside them, each once.
[[nodiscard]] std::vector<std::size_t> wanted(const std::vector<ExportedGroup>& groups, const GroupsById& places,
                                              const NamesInUse& names) {
  std::vector<std::size_t> order;
  std::vector<bool> is_wanted(groups.size(), false);
  const auto want = [&](std::size_t place) {
    if (is_wanted[place]) return;
    is_wanted[place] = true;
    order.push_back(place);
  };
  for (std::size_t i = 0; i < groups.size(); ++i)
    if (names.has(groups[i].id) || names.has(lower(groups[i].name))) want(i);
  for (std::size_t i = 0; i < order.size(); ++i)
    for (const std::string& member : groups[order[i]].members)
      if (const auto inner = places.find(member); inner != places.end()) want(inner->second);
  return order;
}

/// Whether any file says who is in the group and in all groups inside it.
[[nodiscard]] std::vector<bool> are_known(const std::vector<ExportedGroup>& groups, const GroupsById& places,
                                          const std::vector<std::size_t>& order) {
  std::vector<bool> known(groups.size(), true);
  for (const std::size_t place : order) known[place] = groups[place].lists_members;
  for (bool changed = true; changed;) {
    changed = false;
    for (const std::size_t place : order)
      for (const std::string& member : groups[place].members) {
        const auto inner = places.find(member);
        if (!known[place] || inner == places.end() || known[inner->second]) continue;
        known[place] = false;
        changed = true;
      }
  }
  return known;
}

/// Whom a role that is given to this id reaches: the people inside, where it is a group.
void each_holder(const std::string& id, const std::vector<ExportedGroup>& groups, const GroupsById& places,
                 std::set<std::string>& seen, const std::function<void(const std::string&)>& visit) {
  if (!seen.insert(id).second) return;
  const auto place = places.find(id);
  if (place == places.end()) return visit(id);
  for (const std::string& member : groups[place->second].members) each_holder(member, groups, places, seen, visit);
}

}  // namespace

GroupsInUse groups_in_use(const TenantOfPeople& tenant, const NamesInUse& names, PeopleOfExport& joined) {
  const std::vector<ExportedGroup>& groups = tenant.people.groups;
  const GroupsById places = by_id(groups);
  const std::vector<std::size_t> order = wanted(groups, places, names);
  const std::vector<bool> known = are_known(groups, places, order);
  std::set<std::string> taken;
  if (const Node* written = tenant.written->find("groups"))
    for (const Member& group : written->members) taken.insert(group.key);
  GroupsInUse all;
  std::unordered_map<std::size_t, std::size_t> in_use;
  for (const std::size_t place : order) {
    if (!known[place]) {
      joined.groups_without_members.push_back(groups[place].name.empty() ? groups[place].id : groups[place].name);
      continue;
    }
    in_use.emplace(place, all.groups.size());
    all.groups.push_back({&groups[place], group_key(groups[place], taken), {}});
    taken.insert(all.groups.back().key);
    if (!groups[place].lists_owners) joined.groups_of_unknown_owners.push_back(all.groups.back().key);
  }
  for (std::size_t i = 0; i < all.groups.size(); ++i)
    for (const std::string& member : all.groups[i].group->members) {
      const auto inner = places.find(member);
      if (inner == places.end()) {
        std::vector<std::size_t>& of = all.of_member[member];
        if (of.empty() || of.back() != i) of.push_back(i);
      } else if (const auto number = in_use.find(inner->second); number != in_use.end() && number->second != i) {
        all.groups[number->second].around.push_back(i);
      }
    }
  joined.groups = groups.size();
  joined.groups_in_use = all.groups.size();
  return all;
}

void take_roles_and_policies(const TenantOfPeople& tenant, People& people, std::size_t number) {
  Granted granted;
  const GroupsById places = by_id(tenant.people.groups);
  for (const ExportedRole& role : tenant.people.roles) {
    const auto known = std::find(built_in_roles.begin(), built_in_roles.end(), role.name);
    if (known == built_in_roles.end()) {
      if (!role.members.empty()) people.joined[number].roles_unknown.push_back(role.shown);
      continue;
    }
    const std::uint32_t bit = 1U << (known - built_in_roles.begin());
    std::set<std::string> seen;
    for (const std::string& member : role.members)
      each_holder(member, tenant.people.groups, places, seen, [&](const std::string& id) { granted.roles[id] |= bit; });
  }
  for (const PolicyGrant& grant : tenant.people.grants)
    if (!same_word(grant.policy, "Global")) granted.policies.emplace(grant.user, grant.policy);
  people.joined[number].policies_are_open = tenant.has_policies && tenant.people.has_users && !tenant.people.has_grants;
  people.granted.push_back(std::move(granted));
}

}  // namespace entente::model::exported
