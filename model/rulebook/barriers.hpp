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

/// Whether the segments' people are kept apart by the policy of the first, whatever the second's says.
template <Logic L>
Truth<L> keeps_segment_away(L& logic, const Facts<Truth<L>>& facts, SegmentId mine, SegmentId theirs);

/// Whether in `where` a policy of one of `who`'s segments keeps `other` away. Barriers end at the tenant's edge: the
/// policies of a common home do nothing for two people who are guests elsewhere. Somebody without a segment there is
/// kept away by allow lists in legacy mode only.
template <Logic L>
Truth<L> is_barred_by_own_policy(L& logic, const Facts<Truth<L>>& facts, TenantId where, PersonId who, PersonId other);

/// Whether two identities inside the tenant `where` may communicate as far as its barriers go. Symmetric by
/// construction.
template <Logic L>
Truth<L> no_barrier_between(L& logic, const Facts<Truth<L>>& facts, TenantId where, PersonId a, PersonId b);

}  // namespace entente::model
