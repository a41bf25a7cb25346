// Whom a fact is about: the tenant whose row it is, the person of it, and other tenants that it names.
#pragma once

#include <vector>

#include "model/facts/shape.hpp"

namespace entente::model {

/// The row of a fact.
struct OwnedRow {
  TenantId own;            ///< does not exist for what belongs to no tenant
  TenantId other;          ///< of rows between two tenants: a partner entry, a guest, a synchronization
  PersonId person;         ///< of rows of a person
  std::int32_t local = 0;  ///< the row among its tenant's rows of the sort: equal tenants have equal ones
};

/// Looks up the owners of facts. The shape must outlive it.
class FactOwners {
 public:
  explicit FactOwners(const Shape& shape);

  [[nodiscard]] OwnedRow row_of(const Shape::Where& where) const;
  /// The tenants besides `row.own` that the fact is about; usually none.
  [[nodiscard]] std::vector<TenantId> others(const Shape::Where& where, const OwnedRow& row) const;
  /// The people whose external access policy this is.
  [[nodiscard]] const std::vector<PersonId>& granted(AccessPolicyId policy) const {
    return granted_[static_cast<std::size_t>(policy.index)];
  }

 private:
  template <class Object>
  [[nodiscard]] OwnedRow object_row(const std::vector<Object>& objects, std::int32_t row) const;

  const Shape& shape_;
  std::vector<std::vector<TenantId>> tenants_of_domain_;
  std::vector<std::vector<PersonId>> granted_;
};

}  // namespace entente::model
