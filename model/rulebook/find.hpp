// Who finds whom: by name in a directory both are in, by the full address across external access.
#pragma once

#include "model/rulebook/teams.hpp"

namespace entente::model {

namespace clauses {
inline constexpr Clause found_by_name{"FND-1", "the person is found by name in a tenant where both are",
                                      "Microsoft Entra: default user permissions; Microsoft Teams: search"};
inline constexpr Clause found_by_address{
    "FND-2", "external access reaches the person, by the full address only",
    "Remote Assist outside your tenant: federation; Microsoft Teams: external access"};
inline constexpr Clause sees_the_directory{"FND-3",
                                           "the searcher is a member there, or guests there see what members see",
                                           "Microsoft Graph: authorizationPolicy, guestUserRoleId"};
inline constexpr Clause meets_in_a_team{
    "FND-4", "guests there see more than themselves, and the two share a team",
    "Remote Assist outside your tenant: guests search only people of their teams; guestUserRoleId"};
inline constexpr Clause search_is_unscoped{
    "FND-5", "people search there is not scoped, or the searcher is a member whose address book covers the tenant",
    "Microsoft Teams: Scoped directory search (address book policies themselves are not modelled)"};
inline constexpr Clause account_is_shown{"FND-6", "the person sought is not hidden from address lists at home",
                                         "Exchange: HiddenFromAddressListsEnabled"};
}  // namespace clauses

/// Whether `who` finds `other` by name in the tenant `where`. A barrier hides people from search as it keeps them from
/// talking.
template <Logic L>
Truth<L> finds_in(L& logic, const Facts<Truth<L>>& facts, PersonId who, PersonId other, TenantId where);

template <Logic L>
Truth<L> finds_by_name(L& logic, const Facts<Truth<L>>& facts, PersonId who, PersonId other);

template <Logic L>
Truth<L> finds_by_address(L& logic, const Facts<Truth<L>>& facts, PersonId who, PersonId other);

}  // namespace entente::model
