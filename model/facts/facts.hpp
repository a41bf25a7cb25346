// Facts: the leaves of a world, each a truth of some logic. One struct template for every logic, so that the
// simulator, the prover and the explainer cannot read different things.
#pragma once

#include <type_traits>
#include <utility>
#include <vector>

#include "model/facts/shape.hpp"

namespace entente::model {

/// Which facts were read, in the order in which they first were.
class FactReads {
 public:
  explicit FactReads(std::size_t facts) : is_read_(facts) {}
  void note(FactId fact) {
    if (is_read_[fact]) return;
    is_read_[fact] = true;
    in_order_.push_back(fact);
  }
  [[nodiscard]] const std::vector<FactId>& in_order() const { return in_order_; }

 private:
  std::vector<bool> is_read_;
  std::vector<FactId> in_order_;
};

/// A truth whose facts can tell which of them were read says so with a member type `NotesReads`: others are read
/// without the question whether somebody wants to know.
template <class T>
concept NotesReads = requires {
  typename T::NotesReads;
};

/// The facts of one world, read in the logic whose truth is `T`. `shape` must outlive the facts.
template <class T>
struct Facts {
  /// std::vector<bool> hands out proxies; a byte a fact is as small as it needs to be.
  using Value = std::conditional_t<std::is_same_v<T, bool>, std::uint8_t, T>;

  struct Nobody {};
  using Reader = std::conditional_t<NotesReads<T>, FactReads*, Nobody>;

  const Shape* shape = nullptr;
  std::vector<Value> values;
  [[no_unique_address]] Reader reads = {};  ///< told of every fact that is read, when there is one

  [[nodiscard]] T operator[](FactId fact) const {
    if constexpr (NotesReads<T>)
      if (reads != nullptr) reads->note(fact);
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
Sorts<Sort::tenant, Sort::sparse_tenant> sorts_of(TenantId);
Sorts<Sort::person, Sort::sparse_person> sorts_of(PersonId);
Sorts<Sort::entry> sorts_of(EntryId);
Sorts<Sort::section> sorts_of(SectionId);
Sorts<Sort::team> sorts_of(TeamId);
Sorts<Sort::segment, Sort::sparse_segment> sorts_of(SegmentId);
Sorts<Sort::job> sorts_of(JobId);
Sorts<Sort::presence> sorts_of(PresenceId);
Sorts<Sort::membership> sorts_of(MembershipId);
Sorts<Sort::group, Sort::sparse_group> sorts_of(GroupId);
Sorts<Sort::group_membership> sorts_of(GroupMembershipId);
Sorts<Sort::cloud_pair> sorts_of(CloudPairId);
Sorts<Sort::environment_pair> sorts_of(EnvironmentPairId);
Sorts<Sort::none, Sort::sparse_app> sorts_of(AppId);
Sorts<Sort::none, Sort::sparse_domain> sorts_of(DomainId);
Sorts<Sort::none, Sort::cloud> sorts_of(AzureCloud);
Sorts<Sort::none, Sort::environment> sorts_of(Environment);
Sorts<Sort::policy> sorts_of(PolicyId);
Sorts<Sort::access_policy> sorts_of(AccessPolicyId);
Sorts<Sort::relationship> sorts_of(RelationshipId);
Sorts<Sort::address_space> sorts_of(AddressSpaceId);
Sorts<Sort::item> sorts_of(ItemId);
Sorts<Sort::item_use> sorts_of(ItemUseId);
Sorts<Sort::role, Sort::sparse_role> sorts_of(RoleId);
Sorts<Sort::none, Sort::sparse_action> sorts_of(ActionId);
Sorts<Sort::none, Sort::sparse_licence> sorts_of(LicenceId);
template <class Row>
using SortOf = decltype(sorts_of(std::declval<Row>()));

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
