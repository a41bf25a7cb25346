#include "tests/support/slice.hpp"

#include "model/estate/fact_owners.hpp"

namespace entente::testing {

using namespace model;

std::set<TenantId> slice(const EstateGraph& estate, const Shape& shape, const Question& question) {
  const TenantId home = shape.home(question.from);
  std::vector<TenantId> tenants{home};
  if (question.to_person.exists()) tenants = estate.venues({home, shape.home(question.to_person)});
  if (question.to_team.exists()) tenants.push_back(shape[question.to_team].tenant);
  if (question.to_item.exists()) tenants.push_back(shape[question.to_item].tenant);
  if (question.to_tenant.exists()) tenants.push_back(question.to_tenant);
  const std::vector<TenantId> near = estate.neighbourhood(tenants);
  return {near.begin(), near.end()};
}

std::vector<FactId> facts_outside(const Shape& shape, const std::set<TenantId>& inside) {
  const FactOwners owners(shape);
  std::vector<FactId> facts;
  for (FactId fact = true_fact + 1; fact < shape.fact_count(); ++fact) {
    const OwnedRow row = owners.row_of(shape.where(fact));
    bool is_outside = row.own.exists() && !inside.contains(row.own);
    for (const TenantId other : owners.others(shape.where(fact), row))
      is_outside = is_outside || !inside.contains(other);
    if (is_outside) facts.push_back(fact);
  }
  return facts;
}

}  // namespace entente::testing
