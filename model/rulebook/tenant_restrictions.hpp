// Tenant restrictions (version 2): what accounts from outside may do on a tenant's own devices and networks. They are
// independent of inbound, outbound and trust settings, and are asked only where their signal is present.
#pragma once

#include "model/rulebook/cross_tenant_access.hpp"

namespace entente::model {

namespace clauses {
inline constexpr Clause is_on_no_such_network{
    "TRV-1", "the account is of the tenant whose network it is used on, or signs in to that tenant itself",
    "Microsoft Entra: Tenant restrictions v2"};
inline constexpr Clause restrictions_permit_app{
    "TRV-2", "the tenant whose network it is permits this outside account at the application",
    "Microsoft Entra: Tenant restrictions v2; Microsoft Graph: tenantRestrictions"};
inline constexpr Clause restrictions_spare_anonymous{
    "TRV-3", "no tenant restrictions of another tenant reach the data plane where the person joins from",
    "Microsoft Entra: Tenant restrictions v2, anonymous meetings and anonymous files"};
}  // namespace clauses

/// Whether the networks the person works on let their account use an application of `resource`.
template <Logic L>
Truth<L> restrictions_permit(L& logic, const Facts<Truth<L>>& facts, PersonId who, TenantId resource, AppId app);

/// Whether the networks the person works on let them join or open something of `resource` without an account.
template <Logic L>
Truth<L> restrictions_permit_anonymously(L& logic, const Facts<Truth<L>>& facts, PersonId who, TenantId resource);

}  // namespace entente::model
