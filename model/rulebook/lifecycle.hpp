// A B2B user's life after the invitation: blocked, left, removed, restored, reset.
#pragma once

#include "model/rulebook/invitations.hpp"

namespace entente::model {

namespace clauses {
inline constexpr Clause guests_leave_by_themselves{"LIF-1", "the resource tenant lets guests leave by themselves",
                                                   "Microsoft Graph: externalIdentitiesPolicy"};
inline constexpr Clause is_restorable{"LIF-2", "the user is soft deleted there, 30 days have not passed",
                                      "Microsoft Entra: Restore or remove a recently deleted user"};
inline constexpr Clause has_redeemed_before{"LIF-4", "the user has accepted an invitation before",
                                            "Microsoft Entra: Reset redemption status"};
}  // namespace clauses

/// Whether the person is a B2B user of the resource tenant, pending or not.
template <Logic L>
Truth<L> is_user_there(L& logic, const Facts<Truth<L>>& facts, const Visit& v) {
  return logic.clause(clauses::is_user_of_resource,
                      is<Leaf::is_b2b_user>(facts, facts.shape->presence(v.who, v.resource)));
}

template <Logic L>
Truth<L> may_be_removed(L& logic, const Facts<Truth<L>>& facts, const Visit& v) {
  return is_user_there(logic, facts, v);
}

/// Whether the person can leave the tenant on their own: signed in, which takes an accepted invitation. Leaving is a
/// soft deletion.
template <Logic L>
Truth<L> may_leave(L& logic, const Facts<Truth<L>>& facts, const Visit& v) {
  return is_user_there(logic, facts, v) &&
         logic.clause(clauses::has_redeemed_before,
                      is<Leaf::has_redeemed>(facts, facts.shape->presence(v.who, v.resource))) &&
         may_sign_in_to(logic, facts, v) &&
         logic.clause(clauses::guests_leave_by_themselves, is<Leaf::guests_may_leave>(facts, v.resource));
}

/// Whether a deleted user waits there for restoring, or for the end of the 30 days.
template <Logic L>
Truth<L> is_deleted(L& logic, const Facts<Truth<L>>& facts, const Visit& v) {
  return logic.clause(clauses::is_restorable,
                      is<Leaf::is_soft_deleted>(facts, facts.shape->presence(v.who, v.resource)));
}

/// Whether the deleted user can be brought back. A new user of the same person takes the place of the deleted one for
/// good, so nobody is both.
template <Logic L>
Truth<L> may_be_restored(L& logic, const Facts<Truth<L>>& facts, const Visit& v) {
  return is_deleted(logic, facts, v);
}

/// Whether the redemption can start over: the user stays, with groups and rights, and has to accept again.
template <Logic L>
Truth<L> may_be_reset(L& logic, const Facts<Truth<L>>& facts, const Visit& v) {
  return is_user_there(logic, facts, v) &&
         logic.clause(clauses::has_redeemed_before,
                      is<Leaf::has_redeemed>(facts, facts.shape->presence(v.who, v.resource)));
}

template <Logic L>
Truth<L> may_be_blocked(L& logic, const Facts<Truth<L>>& facts, const Visit& v) {
  return is_user_there(logic, facts, v) && is_not_blocked(logic, facts, v);
}

template <Logic L>
Truth<L> may_be_unblocked(L& logic, const Facts<Truth<L>>& facts, const Visit& v) {
  return is_user_there(logic, facts, v) && !is_not_blocked(logic, facts, v);
}

}  // namespace entente::model
