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
Truth<L> finds_in(L& logic, const Facts<Truth<L>>& facts, PersonId who, PersonId other, TenantId where) {
  using namespace clauses;
  const Shape& shape = *facts.shape;
  const Truth<L> is_there = shape.home(other) == where
                                ? logic.clause(account_is_shown, !is<Leaf::is_hidden>(facts, other))
                                : is<Leaf::is_b2b_user>(facts, shape.presence(other, where));
  return and_then(logic, is_there, [&] {
    const Truth<L> member = is_member_type(logic, facts, who, where);
    const Truth<L> in_a_team =
        some(logic, shape[where].teams, [&](TeamId team) { return share_team(logic, facts, who, other, team); });
    return is_in(logic, facts, who, where) &&
           (logic.clause(sees_the_directory, member || is<Leaf::guests_see_as_members>(facts, where)) ||
            logic.clause(meets_in_a_team, !is<Leaf::guests_see_themselves>(facts, where) && in_a_team)) &&
           logic.clause(search_is_unscoped, !is<Leaf::search_is_scoped>(facts, where) || member) &&
           no_barrier_between(logic, facts, where, who, other);
  });
}

template <Logic L>
Truth<L> finds_by_name(L& logic, const Facts<Truth<L>>& facts, PersonId who, PersonId other) {
  return logic.clause(clauses::found_by_name, some(logic, facts.shape->tenant_ids(), [&](TenantId where) {
                        return finds_in(logic, facts, who, other, where);
                      }));
}

template <Logic L>
Truth<L> finds_by_address(L& logic, const Facts<Truth<L>>& facts, PersonId who, PersonId other) {
  return uses_teams_in(logic, facts, who, facts.shape->home(who)) &&
         logic.clause(clauses::found_by_address, federate(logic, facts, who, other));
}

}  // namespace entente::model
