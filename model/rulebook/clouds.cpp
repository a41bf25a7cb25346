#include "model/rulebook/clouds.hpp"

#include "model/logic/every_logic.hpp"

namespace entente::model {

template <Logic L>
Truth<L> is_in_cloud(L& logic, const Facts<Truth<L>>& facts, TenantId tenant, AzureCloud cloud) {
  const auto in = [&](Environment environment) { return is<Leaf::in_environment>(facts, tenant, environment); };
  switch (cloud) {
    case AzureCloud::commercial:
      return in(Environment::commercial) || in(Environment::gcc);
    case AzureCloud::government:
      return in(Environment::gcc_high) || in(Environment::dod);
    case AzureCloud::china:
      return in(Environment::china_21vianet);
    case AzureCloud::bleu:
      return in(Environment::bleu);
    case AzureCloud::delos:
      return in(Environment::delos);
  }
  return logic.constant(false);
}

template <Logic L>
Truth<L> is_in_same_cloud(L& logic, const Facts<Truth<L>>& facts, TenantId a, TenantId b) {
  return logic.clause(clauses::same_cloud, some(logic, azure_clouds, [&](AzureCloud cloud) {
                        return is_in_cloud(logic, facts, a, cloud) && is_in_cloud(logic, facts, b, cloud);
                      }));
}

template <Logic L>
Truth<L> enables_cloud_of(L& logic, const Facts<Truth<L>>& facts, TenantId own, TenantId other) {
  return some(logic, azure_clouds, [&](AzureCloud cloud) {
    return row_of(logic, is_in_cloud(logic, facts, other, cloud),
                  [&] { return is<Leaf::enables_cloud>(facts, own, cloud); });
  });
}

template <Logic L>
Truth<L> lists(L&, const Facts<Truth<L>>& facts, TenantId own, TenantId other) {
  return is<Leaf::lists_partner>(facts, facts.shape->partner(own, other));
}

template <Logic L>
Truth<L> regions_support_b2b(L& logic, const Facts<Truth<L>>& facts, TenantId a, TenantId b) {
  return logic.clause(clauses::both_support_b2b,
                      !is_in_cloud(logic, facts, a, AzureCloud::government) ||
                          !is_in_cloud(logic, facts, b, AzureCloud::government) ||
                          (!is<Leaf::region_lacks_b2b>(facts, a) && !is<Leaf::region_lacks_b2b>(facts, b)));
}

template <Logic L>
Truth<L> clouds_are_open(L& logic, const Facts<Truth<L>>& facts, TenantId home, TenantId resource) {
  using namespace clauses;
  return is_in_same_cloud(logic, facts, home, resource) ||
         (logic.clause(resource_enables_cloud, enables_cloud_of(logic, facts, resource, home)) &&
          logic.clause(home_enables_cloud, enables_cloud_of(logic, facts, home, resource)) &&
          logic.clause(resource_lists_home, lists(logic, facts, resource, home)) &&
          logic.clause(home_lists_resource, lists(logic, facts, home, resource)));
}

ENTENTE_RULE(is_in_cloud, TenantId, AzureCloud);
ENTENTE_RULE(is_in_same_cloud, TenantId, TenantId);
ENTENTE_RULE(enables_cloud_of, TenantId, TenantId);
ENTENTE_RULE(lists, TenantId, TenantId);
ENTENTE_RULE(regions_support_b2b, TenantId, TenantId);
ENTENTE_RULE(clouds_are_open, TenantId, TenantId);

}  // namespace entente::model
