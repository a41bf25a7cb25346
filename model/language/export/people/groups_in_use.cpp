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
  return free_name(as_key(group.name.empty() ? group.id : group.name, "@[]=?", "group-"),
                   [&](const std::string& name) { return taken.contains(name); });
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

/// Who is reached by what is given to an id: the people inside, where it is a group.
class Holders {
 public:
  explicit Holders(const std::vector<ExportedGroup>& groups) : groups_(groups), places_(by_id(groups)) {}
  /// False where no file says who is in a group inside.
  [[nodiscard]] bool add(const std::string& id) {
    if (!seen_.insert(id).second) return true;
    const auto place = places_.find(id);
    if (place == places_.end()) {
      all_.push_back(id);
      return true;
    }
    const ExportedGroup& group = groups_[place->second];
    bool is_whole = group.lists_members;
    for (const std::string& member : group.members) is_whole = add(member) && is_whole;
    return is_whole;
  }
  [[nodiscard]] const std::vector<std::string>& all() const { return all_; }

 private:
  const std::vector<ExportedGroup>& groups_;
  GroupsById places_;
  std::set<std::string> seen_;
  std::vector<std::string> all_;
};

void take_roles(const TenantOfPeople& tenant, PeopleOfExport& joined, Granted& granted) {
  joined.has_roles = tenant.people.has_roles;
  for (const ExportedRole& role : tenant.people.roles) {
    Holders holders(tenant.people.groups);
    for (const std::string& member : role.members)
      if (!holders.add(member)) joined.has_roles = false;
    if (holders.all().empty()) continue;
    const auto known = std::find(built_in_roles.begin(), built_in_roles.end(), role.name);
    const bool is_known = known != built_in_roles.end();
    if (!is_known) joined.roles_unknown.push_back(role.shown);
    const std::uint32_t bit = is_known ? 1U << (known - built_in_roles.begin()) : role_of_unknown_actions;
    for (const std::string& id : holders.all()) granted.roles[id] |= bit;
  }
  for (const ExportedUser& user : tenant.people.users)
    if (user.is_external && granted.roles.contains(user.id)) ++joined.guests_with_roles;
}

/// Everybody has a policy, the global one at least, so whom no file lists has one that nobody knows.
void take_policies(const TenantOfPeople& tenant, PeopleOfExport& joined, Granted& granted) {
  if (!tenant.has_policies || !tenant.people.has_users) return;
  std::unordered_map<std::string, std::string> policies;
  for (const PolicyGrant& grant : tenant.people.grants) policies.emplace(grant.user, grant.policy);
  joined.policies_are_open = std::any_of(tenant.people.users.begin(), tenant.people.users.end(), [&](const auto& user) {
    const auto policy = policies.find(user.name);
    return !user.is_external && (policy == policies.end() || policy->second.empty());
  });
  if (joined.policies_are_open) return;
  std::erase_if(policies, [](const auto& grant) { return same_word(grant.second, "Global"); });
  granted.policies = std::move(policies);
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
  take_roles(tenant, people.joined[number], granted);
  take_policies(tenant, people.joined[number], granted);
  people.granted.push_back(std::move(granted));
}

}  // namespace entente::model::exported
