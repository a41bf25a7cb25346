// Administration: whose roles carry the action that changing a setting takes.
#pragma once

#include "model/rulebook/accounts.hpp"

namespace entente::model {

namespace clauses {
inline constexpr Clause is_administrator_there{"ADM-1", "the administrator has an account of the tenant's own",
                                               "Microsoft Entra: roles are held in a tenant"};
inline constexpr Clause role_carries_action{
    "ADM-2", "a role that the administrator holds carries the action that the setting takes",
    "Microsoft Entra: Cross-tenant access overview, custom roles; built-in roles"};
inline constexpr Clause protection_is_satisfied{"ADM-3", "the action is not protected, or the administrator does MFA",
                                                "Microsoft Entra: Cross-tenant access overview, protected actions"};
}  // namespace clauses

/// Whether the person may change a setting of `tenant` that takes the action.
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

}  // namespace entente::model
