// What facts are about: the sorts of rows and columns, and what can be said of each without a world. What a world knows
// of them (how many there are, their names, where their settings are) is model/facts/sorts.cpp.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace entente::model {

/// What a row or a column of a leaf ranges over. `sparse_*` columns have facts only where the world mentions the pair.
enum class Sort : std::uint8_t {
  none,
  tenant,
  entry,
  section,
  person,
  presence,
  membership,
  team,
  group,
  group_membership,
  segment,
  job,
  policy,
  access_policy,
  relationship,
  address_space,
  item,
  item_use,
  role,
  cloud,
  environment,
  cloud_pair,
  environment_pair,
  sparse_person,
  sparse_app,
  sparse_domain,
  sparse_segment,
  sparse_tenant,
  sparse_role,
  sparse_licence,
  sparse_group,
  sparse_action
};
inline constexpr std::size_t sort_count = static_cast<std::size_t>(Sort::sparse_action) + 1;

struct SortInfo {
  Sort sort;
  std::string_view noun;  ///< what a condition calls one of them that it does not name: "the tenant"
  /// Where the settings of a row stand in the settings of a tenant, the names in it as `<what>`.
  std::string_view object = "";
  std::string_view object_of_default = "";  ///< likewise, of the default that stands beside the objects
  std::string_view item = "";               ///< what a list of them has in it: "<domain>"
};

inline constexpr std::array<SortInfo, sort_count> sorts{{
    {Sort::none, ""},
    {Sort::tenant, "the tenant"},
    {Sort::entry, "the partner entry", "crossTenantAccessPolicy.partners.<tenant>", "crossTenantAccessPolicy.default"},
    {Sort::section, "the partner's section", "crossTenantAccessPolicy.partners.<tenant>.<section>",
     "crossTenantAccessPolicy.default.<section>"},
    {Sort::person, "the person"},
    {Sort::presence, "the person"},
    {Sort::membership, "the person"},
    {Sort::team, "the team"},
    {Sort::group, "the group"},
    {Sort::group_membership, "the person"},
    {Sort::segment, "the segment", "informationBarrierPolicies.<segment>"},
    {Sort::job, "the synchronization", "crossTenantSynchronization.<target>"},
    {Sort::policy, "the policy", "conditionalAccessPolicies.<policy>"},
    {Sort::access_policy, "the policy", "externalAccessPolicies.<policy>"},
    {Sort::relationship, "the relationship", "organizationRelationships.<relationship>"},
    {Sort::address_space, "the address space", "availabilityAddressSpaces.<space>"},
    {Sort::item, "the item"},
    {Sort::item_use, "the item"},
    {Sort::role, "the role"},
    {Sort::cloud, "other's", "", "", "<cloud>"},
    {Sort::environment, "in question", "", "", "<environment>"},
    {Sort::cloud_pair, "from the one cloud to the other"},
    {Sort::environment_pair, "between the two environments"},
    {Sort::sparse_person, "the person", "", "", "<person>"},
    {Sort::sparse_app, "in question", "", "", "<application>"},
    {Sort::sparse_domain, "the domain", "", "", "<domain>"},
    {Sort::sparse_segment, "the other segment", "", "", "<segment>"},
    {Sort::sparse_tenant, "the other tenant", "", "", "<tenant>"},
    {Sort::sparse_role, "the role", "", "", "<role>"},
    {Sort::sparse_licence, "in question", "", "", "<licence>"},
    {Sort::sparse_group, "the group", "", "", "<group>"},
    {Sort::sparse_action, "in question", "", "", "<action>"},
}};
[[nodiscard]] constexpr const SortInfo& info(Sort sort) { return sorts[static_cast<std::size_t>(sort)]; }
static_assert([] {
  for (std::size_t i = 0; i < sort_count; ++i)
    if (sorts[i].sort != static_cast<Sort>(i)) return false;
  return true;
}());

[[nodiscard]] constexpr bool is_sparse(Sort sort) { return sort >= Sort::sparse_person; }

/// The name of the list or mapping that holds the objects of a sort: `conditionalAccessPolicies`.
[[nodiscard]] constexpr std::string_view list_of_objects(Sort sort) {
  const std::string_view object = info(sort).object;
  return object.substr(0, object.find(".<"));
}

}  // namespace entente::model
