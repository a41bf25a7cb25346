// What joins two tenants, asked of the rulebook. Private to model/estate.
#pragma once

#include "model/rulebook/capabilities.hpp"

namespace entente::model::relations {

/// Whether cross-tenant access and cloud settings let somebody of `from` into an application of `to`.
struct Collaboration {
  template <Logic L>
  [[nodiscard]] static Truth<L> read(L& logic, const Facts<Truth<L>>& facts, TenantId from, TenantId to) {
    return some(logic, (*facts.shape)[from].people,
                [&](PersonId who) { return b2b_is_permitted_somewhere(logic, facts, visit(*facts.shape, who, to)); });
  }
};

/// Whether the external access of the two admits one another: their first people speak for all.
struct Federation {
  template <Logic L>
  [[nodiscard]] static Truth<L> read(L& logic, const Facts<Truth<L>>& facts, TenantId from, TenantId to) {
    const auto &a = (*facts.shape)[from].people, &b = (*facts.shape)[to].people;
    return a.empty() || b.empty() ? logic.constant(false) : federate(logic, facts, a.front(), b.front());
  }
};

/// The same in any state that steps can bring about: whoever accepts with another account than the one at home is not
/// asked for cross-tenant access settings.
struct CollaborationInAnyState {
  template <Logic L>
  [[nodiscard]] static Truth<L> read(L& logic, const Facts<Truth<L>>& facts, TenantId from, TenantId to) {
    return Collaboration::read(logic, facts, from, to) || some(logic, (*facts.shape)[from].people, [&](PersonId who) {
             return !redeems_with_home_account(logic, facts, visit(*facts.shape, who, to));
           });
  }
};

/// Whether somebody of `from` may get into `to` at all, in any state: as a guest, or into a meeting in whatever way.
struct EntranceInAnyState {
  template <Logic L>
  [[nodiscard]] static Truth<L> read(L& logic, const Facts<Truth<L>>& facts, TenantId from, TenantId to) {
    return Collaboration::read(logic, facts, from, to) || some(logic, (*facts.shape)[from].people, [&](PersonId who) {
             return may_join_meeting(logic, facts, who, to);
           });
  }
};

/// Whether the next cycle of a synchronization would provision anybody.
template <Logic L>
[[nodiscard]] Truth<L> synchronizes(L& logic, const Facts<Truth<L>>& facts, JobId job) {
  return some(logic, (*facts.shape)[(*facts.shape)[job].source].people,
              [&](PersonId who) { return would_be_synchronized(logic, facts, job, who); });
}

}  // namespace entente::model::relations
