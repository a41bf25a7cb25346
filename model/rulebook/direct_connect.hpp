// B2B direct connect: shared channels of Teams without a guest object, by mutual consent, and inside one cloud only.
#pragma once

#include "model/rulebook/account_apps.hpp"
#include "model/rulebook/conditional_access.hpp"

namespace entente::model {

namespace clauses {
inline constexpr Clause direct_pair_is_supported{
    "DCO-1", "B2B direct connect is supported between the two Azure clouds: never across them",
    "Microsoft Entra: Cross-tenant access overview, B2B direct connect across Microsoft clouds"};
inline constexpr Clause home_lets_connect{
    "DCO-2", "the home tenant's outbound direct connect settings permit the person at Teams",
    "Microsoft Entra: B2B direct connect overview, mutual trust"};
inline constexpr Clause resource_lets_connect{
    "DCO-3", "the resource tenant's inbound direct connect settings permit the person at Teams",
    "Microsoft Entra: B2B direct connect overview, mutual trust"};
inline constexpr Clause other_direction_is_open{
    "DCO-4", "direct connect is open in the other direction, too, or one direction is enough",
    "ambiguous: reading direct-connect-directions; Microsoft Entra: Cross-tenant access overview, mutual trust"};
}  // namespace clauses

/// Whether the person can use shared channels of `resource`. Conditional Access is asked with the rules for direct
/// connect: what the resource tenant does not trust, nobody can do there.
template <Logic L>
Truth<L> may_connect_directly(L& logic, const Facts<Truth<L>>& facts, PersonId who, TenantId resource);

}  // namespace entente::model
