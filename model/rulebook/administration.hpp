// Administration: whose roles carry the action that changing a setting takes.
#pragma once

#include <vector>

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
inline constexpr Clause partner_is_there_or_created{
    "ADM-4", "the partner entry is there already, or the administrator may create it, which is an action of its own",
    "Microsoft Entra: Cross-tenant access overview, custom roles, partners/create"};
}  // namespace clauses

/// Whether the person may change a setting of `tenant` that takes the action.
template <Logic L>
Truth<L> may_change(L& logic, const Facts<Truth<L>>& facts, PersonId who, TenantId tenant, ActionId action);

/// Whether the person may make a change of settings of `tenant` that takes all these actions, as one of a whole object
/// does. A setting for which no action is known is nobody's to change.
template <Logic L>
Truth<L> may_change_all(L& logic, const Facts<Truth<L>>& facts, PersonId who, TenantId tenant,
                        const std::vector<ActionId>& actions);

/// Whether the person may write into a partner entry as far as it has to be created first, which takes `creation`.
template <Logic L>
Truth<L> may_write_partner(L& logic, const Facts<Truth<L>>& facts, PersonId who, TenantId tenant, EntryId entry,
                           ActionId creation);

}  // namespace entente::model
