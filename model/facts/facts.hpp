// Facts: the leaves of a world, each a truth of some logic. One struct template for every logic, so that the
// simulator, the prover and the explainer cannot read different things.
#pragma once

#include <type_traits>
#include <vector>

#include "model/facts/shape.hpp"

namespace entente::model {

/// The facts of one world, read in the logic whose truth is `T`. `shape` must outlive the facts.
template <class T>
struct Facts {
  /// std::vector<bool> hands out proxies; a byte a fact is as small as it needs to be.
  using Value = std::conditional_t<std::is_same_v<T, bool>, std::uint8_t, T>;

  const Shape* shape = nullptr;
  std::vector<Value> values;

  [[nodiscard]] T operator[](FactId fact) const {
    if constexpr (std::is_same_v<T, bool>)
      return values[fact] != 0;
    else
      return values[fact];
  }
  void set(FactId fact, const T& value) { values[fact] = value; }
};

namespace detail {
template <class Row>
struct SortOf;
template <>
struct SortOf<TenantId> {
  static constexpr Sort row = Sort::tenant, column = Sort::sparse_tenant;
};
template <>
struct SortOf<PersonId> {
  static constexpr Sort row = Sort::person, column = Sort::sparse_person;
};
template <>
struct SortOf<EntryId> {
  static constexpr Sort row = Sort::entry, column = Sort::none;
};
template <>
struct SortOf<SectionId> {
  static constexpr Sort row = Sort::section, column = Sort::none;
};
template <>
struct SortOf<TeamId> {
  static constexpr Sort row = Sort::team, column = Sort::none;
};
template <>
struct SortOf<SegmentId> {
  static constexpr Sort row = Sort::segment, column = Sort::sparse_segment;
};
template <>
struct SortOf<JobId> {
  static constexpr Sort row = Sort::job, column = Sort::none;
};
template <>
struct SortOf<PresenceId> {
  static constexpr Sort row = Sort::presence, column = Sort::none;
};
template <>
struct SortOf<MembershipId> {
  static constexpr Sort row = Sort::membership, column = Sort::none;
};
template <>
struct SortOf<CloudPairId> {
  static constexpr Sort row = Sort::cloud_pair, column = Sort::none;
};
template <>
struct SortOf<EnvironmentPairId> {
  static constexpr Sort row = Sort::environment_pair, column = Sort::none;
};
template <>
struct SortOf<AppId> {
  static constexpr Sort row = Sort::none, column = Sort::sparse_app;
};
template <>
struct SortOf<DomainId> {
  static constexpr Sort row = Sort::none, column = Sort::sparse_domain;
};
template <>
struct SortOf<AzureCloud> {
  static constexpr Sort row = Sort::none, column = Sort::cloud;
};
template <>
struct SortOf<Environment> {
  static constexpr Sort row = Sort::none, column = Sort::environment;
};

template <>
struct SortOf<PolicyId> {
  static constexpr Sort row = Sort::policy, column = Sort::none;
};
template <>
struct SortOf<AccessPolicyId> {
  static constexpr Sort row = Sort::access_policy, column = Sort::none;
};
template <>
struct SortOf<RelationshipId> {
  static constexpr Sort row = Sort::relationship, column = Sort::none;
};
template <>
struct SortOf<AddressSpaceId> {
  static constexpr Sort row = Sort::address_space, column = Sort::none;
};
template <>
struct SortOf<ItemId> {
  static constexpr Sort row = Sort::item, column = Sort::none;
};
template <>
struct SortOf<ItemUseId> {
  static constexpr Sort row = Sort::item_use, column = Sort::none;
};
template <>
struct SortOf<RoleId> {
  static constexpr Sort row = Sort::role, column = Sort::sparse_role;
};
template <>
struct SortOf<ActionId> {
  static constexpr Sort row = Sort::none, column = Sort::sparse_action;
};
template <>
struct SortOf<LicenceId> {
  static constexpr Sort row = Sort::none, column = Sort::sparse_licence;
};

template <class Column>
[[nodiscard]] constexpr std::int32_t column_index(Column column) {
  if constexpr (std::is_enum_v<Column>)
    return static_cast<std::int32_t>(column);
  else
    return column.index;
}
}  // namespace detail

/// Reads a leaf: `is<Leaf::federates>(facts, tenant)`. Rows and columns of the wrong sort do not compile.
template <Leaf leaf, class T>
requires(info(leaf).row == Sort::none) [[nodiscard]] T is(const Facts<T>& facts) {
  return facts[facts.shape->fact(leaf)];
}
template <Leaf leaf, class T, class Row>
requires(info(leaf).column == Sort::none && info(leaf).row == detail::SortOf<Row>::row) [[nodiscard]] T
    is(const Facts<T>& facts, Row row) {
  return facts[facts.shape->fact(leaf, row.index)];
}
template <Leaf leaf, class T, class Row, class Column>
requires(info(leaf).row == detail::SortOf<Row>::row && info(leaf).column == detail::SortOf<Column>::column)
    [[nodiscard]] T is(const Facts<T>& facts, Row row, Column column) {
  return facts[facts.shape->fact(leaf, row.index, detail::column_index(column))];
}

}  // namespace entente::model
