// Exchange: who is in whose address list, and who sees whose free and busy times.
#pragma once

#include "model/rulebook/account_apps.hpp"
#include "model/rulebook/clouds.hpp"
#include "model/terms/capabilities.hpp"

namespace entente::model {

namespace clauses {
inline constexpr Clause listed_at_home{"EXO-1",
                                       "the two have one home, and the person is not hidden from its address lists",
                                       "Exchange: address lists, HiddenFromAddressListsEnabled"};
inline constexpr Clause listed_as_guest{
    "EXO-2", "the person is a B2B user of the other's tenant and shown in its address list: guests are not unless told",
    "Microsoft 365: Cross-cloud collaboration, Exchange; Microsoft Graph: user, showInAddressList"};
inline constexpr Clause listed_as_contact{"EXO-3", "the other's tenant has a mail contact for the person",
                                          "Microsoft 365: Cross-cloud collaboration, Exchange free/busy"};
inline constexpr Clause same_organisation{"EXO-4", "the two have one home",
                                          "Exchange: free/busy inside one organisation"};
inline constexpr Clause mailbox_is_known{"EXO-5", "the person is in the asking side's address list",
                                         "Microsoft 365: Cross-cloud collaboration, Exchange free/busy"};
inline constexpr Clause by_relationship{
    "EXO-6", "organisation relationships of both sides carry the look-up",
    "Exchange: Set-OrganizationRelationship; Microsoft 365: Cross-cloud collaboration, Exchange free/busy"};
inline constexpr Clause relationship_is_supported{
    "EXO-7", "organisation relationships work between the two clouds: 21Vianet has no token service for them",
    "Microsoft 365: Cross-cloud collaboration, Exchange free/busy, 21Vianet"};
inline constexpr Clause asker_has_relationship{
    "EXO-8",
    "the asking side has an enabled relationship for the domain, which (under one reading) allows free/busy too",
    "Exchange: Set-OrganizationRelationship; ambiguous: reading free-busy-sides"};
inline constexpr Clause answerer_has_relationship{
    "EXO-9", "the answering side has an enabled relationship for the asker's domain that allows free/busy",
    "Exchange: Set-OrganizationRelationship, FreeBusyAccessEnabled and FreeBusyAccessLevel"};
inline constexpr Clause tells_details{"EXO-10", "that relationship tells subject and place",
                                      "Exchange: Set-OrganizationRelationship, LimitedDetails"};
inline constexpr Clause by_address_space{"EXO-11", "availability by address space carries the look-up",
                                         "Exchange: Add-AvailabilityAddressSpace"};
inline constexpr Clause asker_has_address_space{
    "EXO-12", "the asking side has an availability address space for the domain that points at the person's tenant",
    "Exchange: Add-AvailabilityAddressSpace, ForestName and TargetTenantId"};
inline constexpr Clause answerer_allows_tenant{"EXO-13", "the answering side allows the asker's tenant",
                                               "Exchange: New-AvailabilityConfig, AllowedTenantIds"};
}  // namespace clauses

/// Whether `who` finds `other` in the address list of their own home.
template <Logic L>
Truth<L> is_in_address_list_of(L& logic, const Facts<Truth<L>>& facts, PersonId who, PersonId other);

/// Whether `who` sees when `other` is free. Each side decides for itself: one must know where to ask, the other must
/// answer. Address spaces tell times and nothing else.
template <Logic L>
Truth<L> sees_free_busy(L& logic, const Facts<Truth<L>>& facts, PersonId who, PersonId other, FreeBusy depth);

}  // namespace entente::model
