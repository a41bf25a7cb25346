#include "model/rulebook/administration.hpp"

#include "model/logic/every_logic.hpp"

namespace entente::model {

template <Logic L>
Truth<L> may_change(L& logic, const Facts<Truth<L>>& facts, PersonId who, TenantId tenant, ActionId action) {
  using namespace clauses;
  const Shape& shape = *facts.shape;
  return logic.clause(is_administrator_there, logic.constant(shape.home(who) == tenant)) &&
         may_sign_in(logic, facts, who) &&
         logic.clause(role_carries_action, some(logic, shape.role_ids(),
                                                [&](RoleId role) {
                                                  return is<Leaf::holds_role>(facts, who, role) &&
                                                         is<Leaf::role_carries>(facts, role, action);
                                                })) &&
         logic.clause(protection_is_satisfied,
                      !is<Leaf::action_is_protected>(facts, tenant, action) || is<Leaf::does_mfa>(facts, who));
}

template <Logic L>
Truth<L> may_change_all(L& logic, const Facts<Truth<L>>& facts, PersonId who, TenantId tenant,
                        const std::vector<ActionId>& actions) {
  return every(logic, actions, [&](ActionId action) {
    return action.exists() ? may_change(logic, facts, who, tenant, action) : logic.constant(false);
  });
}

template <Logic L>
Truth<L> may_write_partner(L& logic, const Facts<Truth<L>>& facts, PersonId who, TenantId tenant, EntryId entry,
                           ActionId creation) {
  return logic.clause(clauses::partner_is_there_or_created,
                      is<Leaf::lists_partner>(facts, entry) ||
                          may_change_all(logic, facts, who, tenant, std::vector<ActionId>{creation}));
}

ENTENTE_RULE(may_change, PersonId, TenantId, ActionId);
ENTENTE_RULE(may_change_all, PersonId, TenantId, const std::vector<ActionId>&);
ENTENTE_RULE(may_write_partner, PersonId, TenantId, EntryId, ActionId);

}  // namespace entente::model
