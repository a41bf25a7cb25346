#include "model/lint/outside.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace entente::model {
namespace {

[[nodiscard]] bool lists(const TenantSpec& tenant, const std::string& id) {
  const Node* partners = tenant.settings.at("crossTenantAccessPolicy.partners");
  return partners != nullptr && partners->find(id) != nullptr;
}

[[nodiscard]] std::string may_be(const Scenario& scenario, const std::string& id) {
  std::vector<std::string> reasons;
  for (const TenantSpec& tenant : scenario.tenants) {
    if (!tenant.outside.empty() || lists(tenant, id)) continue;
    if (tenant.id.empty())
      reasons.push_back(fmt::format("`{}`, which has no `id`", tenant.key));
    else if (is_nearly(tenant.id, id))
      reasons.push_back(fmt::format("`{}`, whose id is nearly the same", tenant.key));
  }
  return reasons.empty() ? "" : fmt::format("; it may be {}", fmt::join(reasons, ", or "));
}

/// Guests go to the tenant with their domain, so that of a tenant without domains nobody is found.
[[nodiscard]] std::vector<Problem> guests_of_nobody(const Scenario& scenario) {
  std::vector<std::string> without_domains;
  for (const TenantSpec& tenant : scenario.tenants)
    if (tenant.outside.empty() && tenant.domains.empty()) without_domains.push_back(fmt::format("`{}`", tenant.key));
  std::vector<Problem> warnings;
  for (const TenantSpec& tenant : scenario.tenants)
    if (tenant.people_of_export && tenant.people_of_export->guests_of_nobody > 0 && !without_domains.empty())
      warnings.push_back(
          {tenant.mark,
           fmt::format("{} guests of `{}` have domains of no tenant", tenant.people_of_export->guests_of_nobody,
                       tenant.key),
           "",
           fmt::format("they may be of {}, which has no `domains`: say them", fmt::join(without_domains, ", or of "))});
  return warnings;
}

}  // namespace

bool is_nearly(std::string_view a, std::string_view b) {
  if (a.size() != b.size()) return false;
  int differences = 0;
  for (std::size_t i = 0; i < a.size(); ++i) differences += a[i] == b[i] ? 0 : 1;
  return differences > 0 && differences <= 2;
}

std::vector<Problem> outside_warnings(const Case& given) {
  std::vector<Problem> warnings = guests_of_nobody(given.scenario);
  for (const TenantSpec& tenant : given.scenario.tenants)
    if (!tenant.outside.empty() && tenant.outside == tenant.key)
      warnings.push_back(
          {tenant.mark, fmt::format("the partner `{}` is no tenant of the scenario", tenant.outside), "",
           "it is taken for a tenant of which nothing is known" + may_be(given.scenario, tenant.outside)});
  return warnings;
}

}  // namespace entente::model
