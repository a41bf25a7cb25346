// Information barriers: inside one tenant, segment against segment, and only when both sides permit.
#pragma once

#include "model/facts/facts.hpp"
#include "model/logic/logic.hpp"

namespace entente::model {

namespace clauses {
inline constexpr Clause segment_is_blocked{"IB-1", "an active barrier policy blocks the other's segment",
                                           "Microsoft Purview: New-InformationBarrierPolicy, SegmentsBlocked"};
inline constexpr Clause segment_is_not_allowed{
    "IB-2", "an active barrier policy allows only listed segments, and the other's is not among them",
    "Microsoft Purview: New-InformationBarrierPolicy, SegmentsAllowed"};
inline constexpr Clause no_barrier{
    "IB-3", "no information barrier stands between the two",
    "Microsoft Purview: Information barriers; both directions must permit (inferred: deny wins)"};
inline constexpr Clause barriers_are_in_force{"IB-4", "the tenant has applied its barrier policies",
                                              "Microsoft Purview: Start-InformationBarrierPoliciesApplication"};
inline constexpr Clause unsegmented_is_unseen{
    "IB-5", "the tenant uses legacy mode, an active barrier policy allows only listed segments, and the other has none",
    "Microsoft Purview: Information barriers, users without segments in legacy mode"};
}  // namespace clauses

/// Whether the policy of `mine`, if it is active, keeps the people of `theirs` away.
template <Logic L>
Truth<L> policy_bars_segment(L& logic, const Facts<Truth<L>>& facts, SegmentId mine, SegmentId theirs) {
  using namespace clauses;
  const Truth<L> by_allow_list = is<Leaf::barrier_is_allow_list>(facts, mine);
  return logic.clause(segment_is_not_allowed, by_allow_list && !is<Leaf::barrier_allows>(facts, mine, theirs)) ||
         logic.clause(segment_is_blocked, !by_allow_list && is<Leaf::barrier_blocks>(facts, mine, theirs));
}

/// Whether the segments' people are kept apart by the policy of the first, whatever the second's says.
template <Logic L>
Truth<L> keeps_segment_away(L& logic, const Facts<Truth<L>>& facts, SegmentId mine, SegmentId theirs) {
  return is<Leaf::barrier_is_active>(facts, mine) && policy_bars_segment(logic, facts, mine, theirs);
}

/// Whether in `where` a policy of one of `who`'s segments keeps `other` away. Barriers end at the tenant's edge: the
/// policies of a common home do nothing for two people who are guests elsewhere. Somebody without a segment there is
/// kept away by allow lists in legacy mode only.
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

/// Whether two identities inside the tenant `where` may communicate as far as its barriers go. Symmetric by
/// construction.
template <Logic L>
Truth<L> no_barrier_between(L& logic, const Facts<Truth<L>>& facts, TenantId where, PersonId a, PersonId b) {
  return logic.clause(
      clauses::no_barrier,
      !logic.clause(clauses::barriers_are_in_force, is<Leaf::barriers_are_applied>(facts, where)) ||
          (!is_barred_by_own_policy(logic, facts, where, a, b) && !is_barred_by_own_policy(logic, facts, where, b, a)));
}

}  // namespace entente::model
