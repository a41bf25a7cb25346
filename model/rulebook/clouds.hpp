// Azure clouds and Microsoft 365 environments: which cloud a tenant is in, and which pairs are supported for what.
#pragma once

#include "model/facts/facts.hpp"
#include "model/logic/logic.hpp"
#include "model/terms/names.hpp"

namespace entente::model {

namespace clauses {
inline constexpr Clause same_cloud{"CLD-1", "both tenants are in the same Azure cloud",
                                   "Microsoft 365: Cross-cloud collaboration, Cross-tenant access settings, step 1"};
inline constexpr Clause pair_is_supported{
    "CLD-2", "B2B collaboration is supported between the two Azure clouds",
    "Microsoft Entra: Microsoft cloud settings; Cross-cloud collaboration, table of cloud pairs"};
inline constexpr Clause both_support_b2b{
    "CLD-7", "neither tenant has the tenant region scope USG, with which B2B is not supported inside Azure Government",
    "Microsoft Entra: Microsoft Entra B2B in government and national clouds"};
inline constexpr Clause resource_enables_cloud{
    "CLD-3", "the resource tenant has enabled the home tenant's cloud",
    "Microsoft Entra: Cross-tenant access overview, Microsoft cloud settings"};
inline constexpr Clause home_enables_cloud{"CLD-4", "the home tenant has enabled the resource tenant's cloud",
                                           "Microsoft Entra: Cross-tenant access overview, Microsoft cloud settings"};
inline constexpr Clause resource_lists_home{
    "CLD-5", "the resource tenant lists the home tenant as a partner",
    "Microsoft Entra: Cross-tenant access overview, default settings in cross-cloud scenarios"};
inline constexpr Clause home_lists_resource{
    "CLD-6", "the home tenant lists the resource tenant as a partner",
    "Microsoft Entra: Cross-tenant access overview, default settings in cross-cloud scenarios"};
}  // namespace clauses

/// Two tenants seen by one person: `home` is where the person's account is, `resource` is the one visited.
struct Visit {
  PersonId who;
  TenantId home;
  TenantId resource;
};

[[nodiscard]] inline Visit visit(const Shape& shape, PersonId who, TenantId resource) {
  return {who, shape.home(who), resource};
}

/// Whether `tenant` is in the Azure cloud `cloud`. Commercial and GCC share Azure Commercial, GCC High and DoD share
/// Azure Government. Bleu and Delos are announced as clouds of their own.
template <Logic L>
Truth<L> is_in_cloud(L& logic, const Facts<Truth<L>>& facts, TenantId tenant, AzureCloud cloud);

template <Logic L>
Truth<L> is_in_same_cloud(L& logic, const Facts<Truth<L>>& facts, TenantId a, TenantId b);

/// Whether a directional table of Azure cloud pairs supports `from` to `to`.
template <Leaf table, Logic L>
Truth<L> cloud_pair_supports(L& logic, const Facts<Truth<L>>& facts, TenantId from, TenantId to) {
  return some(logic, azure_clouds, [&](AzureCloud a) {
    return row_of(logic, is_in_cloud(logic, facts, from, a), [&] {
      return some(logic, azure_clouds, [&](AzureCloud b) {
        return row_of(logic, is_in_cloud(logic, facts, to, b),
                      [&] { return is<table>(facts, facts.shape->pair(a, b)); });
      });
    });
  });
}

/// Whether a table of Microsoft 365 environment pairs supports the two tenants.
template <Leaf table, Logic L>
Truth<L> environment_pair_supports(L& logic, const Facts<Truth<L>>& facts, TenantId from, TenantId to) {
  return some(logic, environments, [&](Environment a) {
    return row_of(logic, is<Leaf::in_environment>(facts, from, a), [&] {
      return some(logic, environments, [&](Environment b) {
        return row_of(logic, is<Leaf::in_environment>(facts, to, b),
                      [&] { return is<table>(facts, facts.shape->pair(a, b)); });
      });
    });
  });
}

/// Whether `own` has enabled the cloud that `other` is in.
template <Logic L>
Truth<L> enables_cloud_of(L& logic, const Facts<Truth<L>>& facts, TenantId own, TenantId other);

template <Logic L>
Truth<L> lists(L&, const Facts<Truth<L>>& facts, TenantId own, TenantId other);

/// Whether two tenants inside Azure Government have B2B at all: their OpenID configuration tells.
template <Logic L>
Truth<L> regions_support_b2b(L& logic, const Facts<Truth<L>>& facts, TenantId a, TenantId b);

/// Whether both tenants' Microsoft cloud settings let them meet at all. Within one Azure cloud nothing is needed;
/// across clouds each side enables the other's cloud and adds the other tenant: one side alone opens nothing.
template <Logic L>
Truth<L> clouds_are_open(L& logic, const Facts<Truth<L>>& facts, TenantId home, TenantId resource);

}  // namespace entente::model
