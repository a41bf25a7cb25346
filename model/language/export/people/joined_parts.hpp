// The parts of joining: who is in which group and role, and classes. Private to model/language/export/people.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "model/language/export/people/join.hpp"

namespace entente::model::exported {

/// A group that settings name, or one inside such a group.
struct GroupInUse {
  const ExportedGroup* group;
  std::string key;
  std::vector<std::size_t> around;  ///< the groups in use that it is nested in
};

struct GroupsInUse {
  std::vector<GroupInUse> groups;
  /// By object id, the groups that somebody is in directly, ascending.
  std::unordered_map<std::string, std::vector<std::size_t>> of_member;
};

/// Somebody as a guest elsewhere.
struct GuestAt {
  std::size_t host;
  const ExportedUser* user;
};

struct Person {
  std::size_t tenant;
  const ExportedUser* user;  ///< null where only other tenants know of the person, as a guest
  std::string key, address;
  std::vector<GuestAt> guest_at;
  bool is_named;                             ///< something in use means this very person
  std::vector<std::size_t> contact_of = {};  ///< tenants with a mail contact for the person, ascending
};

/// The bit of roles of which nothing says what they carry. REQUIRES: more bits than `built_in_roles`.
inline constexpr std::uint32_t role_of_unknown_actions = 1U << 31;

/// What is granted to some of a tenant's people, by object id or name.
struct Granted {
  std::unordered_map<std::string, std::uint32_t> roles;   ///< a bit each, by `built_in_roles`
  std::unordered_map<std::string, std::string> policies;  ///< of external access, but for the global one
};

struct People {
  std::vector<Person> persons;
  std::vector<GroupsInUse> groups;     ///< by tenant
  std::vector<Granted> granted;        ///< by tenant
  std::vector<PeopleOfExport> joined;  ///< by tenant
};

[[nodiscard]] GroupsInUse groups_in_use(const TenantOfPeople& tenant, const NamesInUse& names, PeopleOfExport& joined);
/// Who holds roles, directly or by a group, and which external access policy is granted to whom.
void take_roles_and_policies(const TenantOfPeople& tenant, People& people, std::size_t number);
/// Writes people who are alike as one population, and everybody else, into the tenants.
void write_classes(std::vector<TenantOfPeople>& tenants, People& people);

}  // namespace entente::model::exported
