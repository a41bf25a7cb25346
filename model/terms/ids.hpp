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

/// The number of an id's row, for tables. REQUIRES: it exists.
template <class Tag>
[[nodiscard]] constexpr std::uint64_t row(Id<Tag> id) {
  return static_cast<std::uint64_t>(id.index);
}

using TenantId = Id<struct TenantTag>;
using PersonId = Id<struct PersonTag>;    ///< a class of people that no rule tells apart
using EntryId = Id<struct EntryTag>;      ///< a tenant's default, or one of its partner entries
using SectionId = Id<struct SectionTag>;  ///< one B2B section of an entry
using TeamId = Id<struct TeamTag>;
using DomainId = Id<struct DomainTag>;
using AppId = Id<struct AppTag>;
using SegmentId = Id<struct SegmentTag>;        ///< an information barrier segment, which belongs to one tenant
using JobId = Id<struct JobTag>;                ///< a configured cross-tenant synchronization, source to target
using PresenceId = Id<struct PresenceTag>;      ///< a person in a tenant that is not their home
using MembershipId = Id<struct MembershipTag>;  ///< a person in a team
using GroupId = Id<struct GroupTag>;            ///< a group whose members steps may change
using GroupMembershipId = Id<struct GroupMembershipTag>;  ///< a person in such a group
using PolicyId = Id<struct PolicyTag>;                    ///< a Conditional Access policy
using AccessPolicyId = Id<struct AccessPolicyTag>;        ///< a user-level external access policy of Teams
using RelationshipId = Id<struct RelationshipTag>;        ///< an Exchange organisation relationship
using AddressSpaceId = Id<struct AddressSpaceTag>;        ///< an Exchange availability address space
using ItemId = Id<struct ItemTag>;                        ///< a site, report, flow, app, form, resource or device
using ItemUseId = Id<struct ItemUseTag>;                  ///< a person at an item
using RoleId = Id<struct RoleTag>;        ///< a directory role; the built-in ones first, in their list's order
using ActionId = Id<struct ActionTag>;    ///< what a role carries, as its definition spells it
using LicenceId = Id<struct LicenceTag>;  ///< by name; the ones rules know first, in their list's order
using CloudPairId = Id<struct CloudPairTag>;
using EnvironmentPairId = Id<struct EnvironmentPairTag>;

/// One fact: an index into Facts::facts. Cells 0 and 1 are always false and always true.
using FactId = std::uint32_t;
inline constexpr FactId false_fact = 0;
inline constexpr FactId true_fact = 1;

}  // namespace entente::model
