// Strong names for the rows that facts are about. Each is an index into a list of model::Shape; the type keeps a
// person from standing where a tenant belongs.
#pragma once

#include <compare>
#include <cstdint>

namespace entente::model {

template <class Tag>
struct Id {
  std::int32_t index = -1;
  [[nodiscard]] constexpr bool exists() const { return index >= 0; }
  friend constexpr auto operator<=>(Id, Id) = default;
};

using TenantId = Id<struct TenantTag>;
using PersonId = Id<struct PersonTag>;    ///< a class of people that no rule tells apart
using EntryId = Id<struct EntryTag>;      ///< a tenant's default, or one of its partner entries
using SectionId = Id<struct SectionTag>;  ///< one B2B section of an entry
using TeamId = Id<struct TeamTag>;
using DomainId = Id<struct DomainTag>;
using AppId = Id<struct AppTag>;
using SegmentId = Id<struct SegmentTag>;        ///< an information barrier segment, which belongs to one tenant
using JobId = Id<struct JobTag>;                ///< a configured cross-tenant synchronisation, source to target
using PresenceId = Id<struct PresenceTag>;      ///< a person in a tenant that is not their home
using MembershipId = Id<struct MembershipTag>;  ///< a person in a team
using CloudPairId = Id<struct CloudPairTag>;
using EnvironmentPairId = Id<struct EnvironmentPairTag>;

/// One fact: an index into Facts::cells. Cells 0 and 1 are always false and always true.
using CellId = std::uint32_t;
inline constexpr CellId false_cell = 0;
inline constexpr CellId true_cell = 1;

/// The sections of a cross-tenant access entry that filter users and applications.
enum class Section { collaboration_inbound, collaboration_outbound, direct_inbound, direct_outbound };
inline constexpr int section_count = 4;

}  // namespace entente::model
