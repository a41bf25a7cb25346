#include "model/rulebook/barriers.hpp"

#include "model/logic/every_logic.hpp"

namespace entente::model {
namespace {

/// Whether the policy of `mine`, if it is active, keeps the people of `theirs` away.
template <Logic L>
Truth<L> policy_bars_segment(L& logic, const Facts<Truth<L>>& facts, SegmentId mine, SegmentId theirs) {
  using namespace clauses;
  const Truth<L> by_allow_list = is<Leaf::barrier_is_allow_list>(facts, mine);
  return logic.clause(segment_is_not_allowed, by_allow_list && !is<Leaf::barrier_allows>(facts, mine, theirs)) ||
         logic.clause(segment_is_blocked, !by_allow_list && is<Leaf::barrier_blocks>(facts, mine, theirs));
}

}  // namespace

template <Logic L>
Truth<L> keeps_segment_away(L& logic, const Facts<Truth<L>>& facts, SegmentId mine, SegmentId theirs) {
  return is<Leaf::barrier_is_active>(facts, mine) && policy_bars_segment(logic, facts, mine, theirs);
}

template <Logic L>
Truth<L> is_barred_by_own_policy(L& logic, const Facts<Truth<L>>& facts, TenantId where, PersonId who, PersonId other) {
  using namespace clauses;
  const Shape& shape = *facts.shape;
  return some(logic, shape[who].segments, [&](SegmentId mine) {
    if (shape[mine].tenant != where) return logic.constant(false);
    const Truth<L> unsegmented = every(logic, shape[other].segments, [&](SegmentId theirs) {
      return shape[theirs].tenant == where ? !is<Leaf::has_segment>(facts, other, theirs) : logic.constant(true);
    });
    return is<Leaf::has_segment>(facts, who, mine) && is<Leaf::barrier_is_active>(facts, mine) &&
           (logic.clause(unsegmented_is_unseen, is<Leaf::barriers_are_legacy>(facts, where) &&
                                                    is<Leaf::barrier_is_allow_list>(facts, mine) && unsegmented) ||
            some(logic, shape[other].segments, [&](SegmentId theirs) {
              if (shape[theirs].tenant != where) return logic.constant(false);
              return is<Leaf::has_segment>(facts, other, theirs) && policy_bars_segment(logic, facts, mine, theirs);
            }));
  });
}

template <Logic L>
Truth<L> no_barrier_between(L& logic, const Facts<Truth<L>>& facts, TenantId where, PersonId a, PersonId b) {
  return logic.clause(
      clauses::no_barrier,
      !logic.clause(clauses::barriers_are_in_force, is<Leaf::barriers_are_applied>(facts, where)) ||
          (!is_barred_by_own_policy(logic, facts, where, a, b) && !is_barred_by_own_policy(logic, facts, where, b, a)));
}

ENTENTE_RULE(keeps_segment_away, SegmentId, SegmentId);
ENTENTE_RULE(is_barred_by_own_policy, TenantId, PersonId, PersonId);
ENTENTE_RULE(no_barrier_between, TenantId, PersonId, PersonId);

}  // namespace entente::model
