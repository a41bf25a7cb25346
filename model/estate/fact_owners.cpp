#include "model/estate/fact_owners.hpp"

#include <algorithm>

namespace entente::model {
namespace {

/// A row for each pair of a person and something of a tenant, person by person.
[[nodiscard]] OwnedRow between(const Shape& shape, PersonId who, TenantId where, std::int32_t local) {
  const TenantId home = shape.home(who);
  return {home, where == home ? TenantId{} : where, who, local};
}

}  // namespace

FactOwners::FactOwners(const Shape& shape)
    : shape_(shape), tenants_of_domain_(shape.domains.size()), granted_(shape.access_policies.size()) {
  for (const PersonId who : shape.people_ids()) {
    const Shape::Person& person = shape[who];
    auto& tenants = tenants_of_domain_[static_cast<std::size_t>(person.domain.index)];
    if (std::find(tenants.begin(), tenants.end(), person.home) == tenants.end()) tenants.push_back(person.home);
    if (person.access_policy.exists()) granted_[static_cast<std::size_t>(person.access_policy.index)].push_back(who);
  }
}

/// A tenant's objects of one sort stand side by side, in the order of its own list.
template <class Object>
OwnedRow FactOwners::object_row(const std::vector<Object>& objects, std::int32_t row) const {
  const auto at = static_cast<std::size_t>(row);
  std::int32_t local = 0;
  while (local < row && objects[at - static_cast<std::size_t>(local) - 1].tenant == objects[at].tenant) ++local;
  return {objects[at].tenant, {}, {}, local};
}

OwnedRow FactOwners::row_of(const Shape::Where& where) const {
  const Sort sort = info(where.leaf).row;
  const auto at = static_cast<std::size_t>(where.row);
  if (sort == Sort::tenant) return {{where.row}, {}, {}, 0};
  if (sort == Sort::entry) return {shape_.entries[at].own, shape_.entries[at].other, {}, 0};
  if (sort == Sort::section) {
    const Shape::Entry& entry = shape_.entries[at / section_count];
    return {entry.own, entry.other, {}, where.row % section_count};
  }
  if (sort == Sort::person) return {shape_.people[at].home, {}, {where.row}, 0};
  if (const auto [who, thing] = shape_.row_person(sort, where.row); who.exists()) {
    if (sort == Sort::presence) return between(shape_, who, {thing}, 0);
    if (sort == Sort::membership) return between(shape_, who, shape_[TeamId{thing}].tenant, thing);
    if (sort == Sort::group_membership) return between(shape_, who, shape_[GroupId{thing}].tenant, thing);
    if (sort == Sort::item_use) return between(shape_, who, shape_[ItemId{thing}].tenant, thing);
  }
  if (sort == Sort::job) return {shape_.jobs[at].source, shape_.jobs[at].target, {}, 0};
  if (sort == Sort::team) return object_row(shape_.teams, where.row);
  if (sort == Sort::group) return object_row(shape_.groups, where.row);
  if (sort == Sort::segment) return object_row(shape_.segments, where.row);
  if (sort == Sort::policy) return object_row(shape_.policies, where.row);
  if (sort == Sort::access_policy) return object_row(shape_.access_policies, where.row);
  if (sort == Sort::relationship) return object_row(shape_.relationships, where.row);
  if (sort == Sort::address_space) return object_row(shape_.address_spaces, where.row);
  if (sort == Sort::item) return object_row(shape_.items, where.row);
  if (sort == Sort::role) return {shape_.roles[at].tenant, {}, {}, 0};
  return {};
}

std::vector<TenantId> FactOwners::others(const Shape::Where& where, const OwnedRow& row) const {
  std::vector<TenantId> found;
  const auto add = [&](TenantId tenant) {
    if (tenant.exists() && tenant != row.own && std::find(found.begin(), found.end(), tenant) == found.end())
      found.push_back(tenant);
  };
  add(row.other);
  if (where.column < 0) return found;
  const Sort column = info(where.leaf).column;
  if (column == Sort::sparse_tenant) add({where.column});
  if (column == Sort::sparse_person) add(shape_.home({where.column}));
  if (column == Sort::sparse_group) add(shape_.groups[static_cast<std::size_t>(where.column)].tenant);
  if (column == Sort::sparse_segment) add(shape_.segments[static_cast<std::size_t>(where.column)].tenant);
  if (column == Sort::sparse_domain)
    for (const TenantId tenant : tenants_of_domain_[static_cast<std::size_t>(where.column)]) add(tenant);
  return found;
}

}  // namespace entente::model
