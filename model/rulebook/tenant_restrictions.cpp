#include "model/rulebook/tenant_restrictions.hpp"

#include "model/logic/every_logic.hpp"

namespace entente::model {

template <Logic L>
Truth<L> restrictions_permit(L& logic, const Facts<Truth<L>>& facts, PersonId who, TenantId resource, AppId app) {
  using namespace clauses;
  const Shape& shape = *facts.shape;
  const TenantId home = shape.home(who);
  return every(logic, shape[who].networks, [&](TenantId network) {
    return !is<Leaf::is_on_network_of>(facts, who, network) ||
           logic.clause(is_on_no_such_network, logic.constant(home == network || resource == network)) ||
           (home == network ? logic.constant(true)
                            : logic.clause(restrictions_permit_app, section_permits(logic, facts, Section::restrictions,
                                                                                    network, home, who, app)));
  });
}

template <Logic L>
Truth<L> restrictions_permit_anonymously(L& logic, const Facts<Truth<L>>& facts, PersonId who, TenantId resource) {
  return logic.clause(
      clauses::restrictions_spare_anonymous, every(logic, (*facts.shape)[who].networks, [&](TenantId network) {
        return !is<Leaf::is_on_network_of>(facts, who, network) || logic.constant(network == resource) ||
               is<Leaf::signal_is_authentication_only>(facts, who);
      }));
}

ENTENTE_RULE(restrictions_permit, PersonId, TenantId, AppId);
ENTENTE_RULE(restrictions_permit_anonymously, PersonId, TenantId);

}  // namespace entente::model
