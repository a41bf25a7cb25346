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
/// The sort a strong name stands for as a row, and as a column.
template <Sort row_sort, Sort column_sort = Sort::none>
struct Sorts {
  static constexpr Sort row = row_sort, column = column_sort;
};
template <class Row>
struct SortOf;
template <>
struct SortOf<TenantId> : Sorts<Sort::tenant, Sort::sparse_tenant> {};
template <>
struct SortOf<PersonId> : Sorts<Sort::person, Sort::sparse_person> {};
template <>
struct SortOf<EntryId> : Sorts<Sort::entry> {};
template <>
struct SortOf<SectionId> : Sorts<Sort::section> {};
template <>
struct SortOf<TeamId> : Sorts<Sort::team> {};
template <>
struct SortOf<SegmentId> : Sorts<Sort::segment, Sort::sparse_segment> {};
template <>
struct SortOf<JobId> : Sorts<Sort::job> {};
template <>
struct SortOf<PresenceId> : Sorts<Sort::presence> {};
template <>
struct SortOf<MembershipId> : Sorts<Sort::membership> {};
template <>
struct SortOf<CloudPairId> : Sorts<Sort::cloud_pair> {};
template <>
struct SortOf<EnvironmentPairId> : Sorts<Sort::environment_pair> {};
template <>
struct SortOf<AppId> : Sorts<Sort::none, Sort::sparse_app> {};
template <>
struct SortOf<DomainId> : Sorts<Sort::none, Sort::sparse_domain> {};
template <>
struct SortOf<AzureCloud> : Sorts<Sort::none, Sort::cloud> {};
template <>
struct SortOf<Environment> : Sorts<Sort::none, Sort::environment> {};
template <>
struct SortOf<PolicyId> : Sorts<Sort::policy> {};
template <>
struct SortOf<AccessPolicyId> : Sorts<Sort::access_policy> {};
template <>
struct SortOf<RelationshipId> : Sorts<Sort::relationship> {};
template <>
struct SortOf<AddressSpaceId> : Sorts<Sort::address_space> {};
template <>
struct SortOf<ItemId> : Sorts<Sort::item> {};
template <>
struct SortOf<ItemUseId> : Sorts<Sort::item_use> {};
template <>
struct SortOf<RoleId> : Sorts<Sort::role, Sort::sparse_role> {};
template <>
struct SortOf<ActionId> : Sorts<Sort::none, Sort::sparse_action> {};
template <>
struct SortOf<LicenceId> : Sorts<Sort::none, Sort::sparse_licence> {};

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
