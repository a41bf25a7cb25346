// Names that may be spelt in several ways and mean one thing: domains, and applications by name or by application id.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "model/input/node.hpp"

namespace entente::model {

/// Where settings name domains and applications, and where items name applications; model/input/walk.hpp goes there.
inline constexpr std::array<std::string_view, 11> domain_lists{
    "b2bManagementPolicy.InvitationsAllowedAndBlockedDomainsPolicy.AllowedDomains",
    "b2bManagementPolicy.InvitationsAllowedAndBlockedDomainsPolicy.BlockedDomains",
    "tenantFederationConfiguration.AllowedDomains",
    "tenantFederationConfiguration.BlockedDomains",
    "tenantFederationConfiguration.AllowedTrialTenantDomains",
    "externalAccessPolicies.*.AllowedExternalDomains",
    "externalAccessPolicies.*.BlockedExternalDomains",
    "spoTenant.SharingAllowedDomainList",
    "spoTenant.SharingBlockedDomainList",
    "organizationRelationships.*.DomainNames",
    "availabilityAddressSpaces.*.ForestName"};
inline constexpr std::array<std::string_view, 4> app_lists{
    "crossTenantAccessPolicy.default.*.applications.targets",
    "crossTenantAccessPolicy.partners.*.*.applications.targets",
    "conditionalAccessPolicies.*.conditions.applications.includeApplications",
    "conditionalAccessPolicies.*.conditions.applications.excludeApplications"};
inline constexpr std::array<std::string_view, 3> app_traits{"app", "kiosk", "applicationControl.blocked"};
/// Names that are spelt in one way here: applications of the rules, what stands for many of them, apps of devices.
inline constexpr std::array<std::string_view, 13> app_words{
    "Teams",           "SharePoint",       "Exchange", "PowerBI", "PowerApps", "PowerAutomate", "Office365",
    "AllApplications", "AllMicrosoftApps", "All",      "None",    "browser",   "RemoteAssist"};

/// An application as the rules call it: the well-known application ids of Microsoft's own, and names in any case.
/// Others stay as they are. Source of the ids: Microsoft Entra, "Verify first-party Microsoft applications in sign-in
/// reports".
[[nodiscard]] std::string app_as_rules_call_it(std::string_view name);

/// The settings with every domain in lower case (addresses are compared so) and every application as the rules call it.
void spell_alike(Node& settings);

/// Applications that a device or a resource names, likewise.
void spell_apps_alike(Node& traits);

}  // namespace entente::model
