// SharePoint and OneDrive: how far a site shares, with whom, and who can open what was shared.
#pragma once

#include "model/rulebook/account_apps.hpp"
#include "model/rulebook/conditional_access.hpp"
#include "model/rulebook/invitations.hpp"

namespace entente::model {

namespace clauses {
inline constexpr Clause has_item{"SPO-1", "the item has been given to the person",
                                 "Microsoft 365: SharePoint and OneDrive sharing; Power Platform sharing"};
inline constexpr Clause is_of_the_tenant{"SPO-2", "the person has an account of the tenant's own",
                                         "Microsoft Entra: user types"};
inline constexpr Clause shares_with_guests_there{
    "SPO-3", "the tenant, OneDrive where it is one, and the site share with guests who are there already",
    "SharePoint: Set-SPOTenant and Set-SPOSite, SharingCapability; a site shares no further than its tenant"};
inline constexpr Clause shares_with_new_guests{
    "SPO-4", "the tenant, OneDrive where it is one, and the site share with new guests",
    "SharePoint: Set-SPOTenant and Set-SPOSite, SharingCapability; a site shares no further than its tenant"};
inline constexpr Clause shares_with_everyone{
    "SPO-5", "the tenant, OneDrive where it is one, and the site share with anyone who has the link",
    "SharePoint: Set-SPOTenant and Set-SPOSite, SharingCapability; a site shares no further than its tenant"};
inline constexpr Clause sharing_admits_domain{"SPO-6", "SharePoint's own domain list admits the person's domain",
                                              "SharePoint: Set-SPOTenant, SharingDomainRestrictionMode"};
inline constexpr Clause is_guest_already{"SPO-7", "the person is a B2B user of the tenant, invited at least",
                                         "SharePoint: integration with Microsoft Entra B2B"};
inline constexpr Clause signs_in_as_guest{"SPO-16", "the person is a B2B user of the tenant who has accepted",
                                          "SharePoint: integration with Microsoft Entra B2B"};
inline constexpr Clause becomes_guest{
    "SPO-8", "the person may be invited: SharePoint asks Microsoft Entra's settings when it is integrated",
    "SharePoint: integration with Microsoft Entra B2B"};
inline constexpr Clause uses_passcode{"SPO-9",
                                      "SharePoint is not integrated, so a one-time passcode of its own lets people in",
                                      "SharePoint: integration with Microsoft Entra B2B, troubleshooting"};
inline constexpr Clause sharepoint_is_permitted{
    "SPO-10", "cross-tenant access settings of both tenants permit the person at SharePoint",
    "Microsoft 365: Cross-cloud collaboration, SharePoint and OneDrive"};
inline constexpr Clause organisation_link_opens{
    "SPO-11", "the item has a link for people in the organisation, and the person is of type Member there",
    "Microsoft 365: Cross-cloud collaboration, people in the organisation: External Members, not guests"};
inline constexpr Clause anyone_link_opens{"SPO-12", "the item has a link for anyone, and links for anyone work",
                                          "SharePoint: Set-SPOTenant, SharingCapability"};
inline constexpr Clause share_survives{"SPO-13", "it was not shared before the integration, or such shares still open",
                                       "ambiguous: reading shares-before-integration"};
inline constexpr Clause item_has_owner{"SPO-14", "somebody who owns the item can share it",
                                       "SharePoint: sharing; Power Platform: sharing"};
inline constexpr Clause sharing_sends_invitations{
    "SPO-17", "sharing the item with somebody new invites them: it is a report, or SharePoint is integrated",
    "SharePoint: integration with Microsoft Entra B2B; Power BI: distribute content to external guest users"};
inline constexpr Clause picker_suggests_person{
    "SPO-15", "the people picker of the site suggests guests, or the person is of the house",
    "SharePoint: Set-SPOSite, ShowPeoplePickerSuggestionsForGuestUsers; the tenant's value reaches new sites only"};
inline constexpr Clause site_is_of_nobody{"SPO-18", "nobody owns the site yet", "SharePoint: Create a site"};
inline constexpr Clause site_creator_is_of_the_house{"SPO-19", "whoever creates it is a member of the tenant's own",
                                                     "SharePoint: Manage site creation"};
inline constexpr Clause users_create_sites{"SPO-20", "the tenant lets its users create sites",
                                           "SharePoint: Manage site creation, SelfServiceSiteCreationDisabled"};
inline constexpr Clause role_creates_sites{"SPO-21", "a role lets the person create sites",
                                           "SharePoint: Manage site creation, SharePoint Administrator"};
}  // namespace clauses

/// Whether the person may create the site, which is not there yet.
template <Logic L>
Truth<L> may_create_site(L& logic, const Facts<Truth<L>>& facts, PersonId creator, ItemId site);

/// Whether the person has been given the item, whatever it takes to open it.
template <Logic L>
Truth<L> has_been_given(L& logic, const Facts<Truth<L>>& facts, PersonId who, ItemId item);

/// The three steps of openness, each within the next: the numbers Graph and PowerShell give them are in another order.
enum class Openness { existing_guests, new_guests, anyone };

/// Whether a site shares at least that far. A site that says nothing shares as its tenant does, a OneDrive as OneDrive
/// does; none shares further than what is around it.
template <Logic L>
Truth<L> shares_with(L& logic, const Facts<Truth<L>>& facts, ItemId site, Openness openness);

/// Whether SharePoint's own domain list lets files be shared with the person. It is not Microsoft Entra's list; both
/// strings may be filled, and the mode says which one counts.
template <Logic L>
Truth<L> sharing_domain_is_admitted(L& logic, const Facts<Truth<L>>& facts, PersonId who, TenantId tenant);

/// Whether a file of the site can be shared with the person: of the house, a guest that is there, or somebody who would
/// become one.
template <Logic L>
Truth<L> may_be_given_site(L& logic, const Facts<Truth<L>>& facts, PersonId who, ItemId site);

/// Whether sharing the item with the person also invites them to its tenant: somebody from elsewhere who is no user
/// there yet.
template <Logic L>
Truth<L> sharing_invites(L& logic, const Facts<Truth<L>>& facts, PersonId who, ItemId item);

/// Whether the person can sign in to SharePoint of the site's tenant: as somebody of the house, as a B2B user, or
/// (where SharePoint keeps guests of its own) by one-time passcode.
template <Logic L>
Truth<L> reaches_sharepoint(L& logic, const Facts<Truth<L>>& facts, PersonId who, TenantId tenant);

/// Whether the person can open the files of the site now.
template <Logic L>
Truth<L> opens_site(L& logic, const Facts<Truth<L>>& facts, PersonId who, ItemId site);

/// Whether the people picker of the site suggests the person by name; the full address works anyway.
template <Logic L>
Truth<L> picker_suggests(L& logic, const Facts<Truth<L>>& facts, PersonId who, ItemId site);

}  // namespace entente::model
