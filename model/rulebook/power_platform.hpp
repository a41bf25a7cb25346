// Power BI, Power Automate, Power Apps and Forms: who uses what was shared, inside a cloud and across.
#pragma once

#include "model/rulebook/sharepoint.hpp"

namespace entente::model {

namespace clauses {
inline constexpr Clause guest_is_let_in{"PWR-1", "the person is a redeemed B2B user, and the sign-in passes",
                                        "Microsoft 365: Cross-cloud collaboration, prerequisite of every workload"};
inline constexpr Clause report_pair_is_supported{
    "PWR-2", "Power BI content is shared with guests between the two clouds",
    "Microsoft Power BI: Distribute content to external guest users, cross-cloud B2B"};
inline constexpr Clause power_bi_admits_guests{"PWR-3", "Power BI of the tenant lets guests see shared content",
                                               "Microsoft Power BI: tenant settings, export and sharing"};
inline constexpr Clause has_power_bi_here{"PWR-4", "the resource tenant has given the person a Power BI licence",
                                          "Microsoft Power BI: Distribute content to external guest users, licensing"};
inline constexpr Clause brings_power_bi{
    "PWR-5", "the person has a Power BI licence at home, which counts inside one Azure cloud only",
    "Microsoft 365: Cross-cloud collaboration, Power BI: no bring your own licence across clouds"};
inline constexpr Clause members_resolve{
    "PWR-6", "it is shared with people by name: groups do not resolve across clouds",
    "Microsoft 365: Cross-cloud collaboration, Power BI: sharing with a security group"};
inline constexpr Clause flow_pair_is_supported{"PWR-7", "flows are shared with guests between the two clouds",
                                               "Microsoft 365: Cross-cloud collaboration, Power Automate"};
inline constexpr Clause flows_cross{"PWR-14",
                                    "both tenants are in one Azure cloud, or flows are shared across clouds, too",
                                    "ambiguous: reading power-automate-across-clouds"};
inline constexpr Clause is_of_type_guest{"PWR-8", "the person is of type Guest there: the type Member is not supported",
                                         "Microsoft 365: Cross-cloud collaboration, Power Automate"};
inline constexpr Clause app_pair_works{
    "PWR-9", "apps of Power Apps are shared with guests between the two clouds: across clouds that is undefined",
    "Microsoft 365: Cross-cloud collaboration, FAQ on Power Apps"};
inline constexpr Clause form_is_for_the_house{"PWR-10",
                                              "the form is for the tenant's own people, and the person is one",
                                              "Microsoft Forms: audiences; Forms has no B2B"};
inline constexpr Clause form_is_for_anyone{"PWR-11", "the form takes answers from anyone",
                                           "Microsoft Forms: audiences"};
inline constexpr Clause power_bi_sends_invitations{
    "PWR-12", "Power BI of the tenant may invite people, and both tenants are in one Azure cloud",
    "Microsoft 365: Cross-cloud collaboration, Power BI: no invitations from within Power BI across clouds"};
inline constexpr Clause guest_inviter_is_there{
    "PWR-13", "somebody there holds the role Guest Inviter and may invite",
    "Microsoft Power BI: Distribute content to external guest users, ad hoc invites"};
}  // namespace clauses

/// Whether the person, of the house or a B2B user, signs in to an application of `tenant`.
template <Logic L>
Truth<L> uses_app_of(L& logic, const Facts<Truth<L>>& facts, PersonId who, TenantId tenant, AppId app);

/// Whether the person can view a report of `tenant`.
template <Logic L>
Truth<L> views_report(L& logic, const Facts<Truth<L>>& facts, PersonId who, TenantId tenant, ItemId report);

/// Whether the person can run a flow of `tenant`.
template <Logic L>
Truth<L> runs_flow(L& logic, const Facts<Truth<L>>& facts, PersonId who, TenantId tenant, ItemId flow);

/// Whether the person can use an app of Power Apps of `tenant`.
template <Logic L>
Truth<L> uses_power_app(L& logic, const Facts<Truth<L>>& facts, PersonId who, TenantId tenant, ItemId app);

/// Whether the person can fill in a form of `tenant`. A form that names no audience, like no form at all, is for the
/// house.
template <Logic L>
Truth<L> fills_form(L& logic, const Facts<Truth<L>>& facts, PersonId who, TenantId tenant, ItemId form);

/// Whether a report can be shared with somebody who is no user of the tenant yet, by inviting from within Power BI.
template <Logic L>
Truth<L> may_be_given_report(L& logic, const Facts<Truth<L>>& facts, PersonId who, ItemId report);

}  // namespace entente::model
