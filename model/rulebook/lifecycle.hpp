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
Truth<L> is_user_there(L& logic, const Facts<Truth<L>>& facts, const Visit& v);

template <Logic L>
Truth<L> may_be_removed(L& logic, const Facts<Truth<L>>& facts, const Visit& v);

/// Whether the person can leave the tenant on their own: signed in, which takes an accepted invitation. Leaving is a
/// soft deletion.
template <Logic L>
Truth<L> may_leave(L& logic, const Facts<Truth<L>>& facts, const Visit& v);

/// Whether a deleted user waits there for restoring, or for the end of the 30 days.
template <Logic L>
Truth<L> is_deleted(L& logic, const Facts<Truth<L>>& facts, const Visit& v);

/// Whether the deleted user can be brought back. A new user of the same person takes the place of the deleted one for
/// good, so nobody is both.
template <Logic L>
Truth<L> may_be_restored(L& logic, const Facts<Truth<L>>& facts, const Visit& v);

/// Whether the redemption can start over: the user stays, with groups and rights, and has to accept again.
template <Logic L>
Truth<L> may_be_reset(L& logic, const Facts<Truth<L>>& facts, const Visit& v);

template <Logic L>
Truth<L> may_be_blocked(L& logic, const Facts<Truth<L>>& facts, const Visit& v);

template <Logic L>
Truth<L> may_be_unblocked(L& logic, const Facts<Truth<L>>& facts, const Visit& v);

}  // namespace entente::model
