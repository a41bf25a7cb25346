// Settings of the services: Conditional Access, Teams policies of users, SharePoint, Exchange.
#include "model/language/fields_services.hpp"

namespace entente::model {
namespace {

/// Guests of all tenants, or of listed ones. An exclusion of listed tenants is not read: it would be taken for all.
[[nodiscard]] Field guest_types(bool enumerable) {
  const Field type = one_of({"none", "internalGuest", "b2bCollaborationGuest", "b2bCollaborationMember",
                             "b2bDirectConnectUser", "otherExternalUser", "serviceProvider"});
  return object(
      {{"guestOrExternalUserTypes", either({text("types, with commas between them"), list_of(type)})},
       {"externalTenants", enumerable ? object({{"membershipKind", one_of({"all", "enumerated"})},
                                                {"members", list_of(text("a tenant's key or id"))},
                                                {"@odata.type", idle()}})
                                      : object({{"membershipKind", one_of({"all"})}, {"@odata.type", idle()}})}});
}

[[nodiscard]] Field people() { return list_of(text("All, GuestsOrExternalUsers, None, a user or a group")); }

[[nodiscard]] Field apps() { return list_of(text("All, Office365, None or an application id")); }

}  // namespace

Field named(Field object) {
  return either({map_of(object, "by name"), list_of(std::move(object), "as the export lists them")});
}

Field conditional_access_policy() {
  const Field risks = list_of(one_of({"low", "medium", "high", "none"}));
  const Field users = object({{"includeUsers", people()},
                              {"includeGroups", people()},
                              {"includeRoles", idle()},
                              {"includeGuestsOrExternalUsers", guest_types(true)},
                              {"excludeUsers", people()},
                              {"excludeGroups", people()},
                              {"excludeRoles", idle()},
                              {"excludeGuestsOrExternalUsers", guest_types(false)}});
  const Field conditions =
      object({{"users", users},
              {"applications", object({{"includeApplications", apps()}, {"excludeApplications", apps()}})},
              {"signInRiskLevels", risks},
              {"userRiskLevels", risks}});
  const Field strength =
      object({{"id", text("of the built-in strength: it ends in 2 for MFA, 3 passwordless, 4 phishing-resistant")},
              {"displayName", idle()}});
  const Field grant =
      object({{"operator", one_of({"OR", "AND"})},
              {"builtInControls", list_of(one_of({"block", "mfa", "compliantDevice", "domainJoinedDevice",
                                                  "approvedApplication", "compliantApplication", "passwordChange"}))},
              {"termsOfUse", list_of(text())},
              {"customAuthenticationFactors", idle()},
              {"authenticationStrength", strength}});
  return object({{"id", idle()},
                 {"displayName", text()},
                 {"createdDateTime", idle()},
                 {"modifiedDateTime", idle()},
                 {"state", one_of({"enabled", "disabled", "enabledForReportingButNotEnforced"})},
                 {"conditions", conditions},
                 {"grantControls", grant},
                 {"sessionControls", idle()}},
                "Conditional Access policy, as Graph has it");
}

Field external_access_policy() {
  return object({{"EnableFederationAccess", boolean()},
                 {"CommunicationWithExternalOrgs",
                  one_of({"OrganizationDefault", "AllowAllExternalDomains", "AllowSpecificExternalDomains",
                          "BlockSpecificExternalDomains", "BlockAllExternalDomains"})},
                 {"AllowedExternalDomains", list_of(text(), {}, 4000)},
                 {"BlockedExternalDomains", list_of(text(), {}, 4000)},
                 {"EnableTeamsConsumerAccess", boolean()},
                 {"EnableTeamsConsumerInbound", boolean()},
                 {"Identity", idle()},
                 {"Description", idle()}},
                "Get-CsExternalAccessPolicy");
}

Field sharepoint() {
  const Field capability =
      one_of({"Disabled", "ExistingExternalUserSharingOnly", "ExternalUserSharingOnly", "ExternalUserAndGuestSharing"});
  const Field domains = either({text("domains, with blanks between them"), list_of(text())});
  return object({{"EnableAzureADB2BIntegration", boolean()},
                 {"SharingCapability", capability},
                 {"OneDriveSharingCapability", capability},
                 {"SharingDomainRestrictionMode", one_of({"None", "AllowList", "BlockList"})},
                 {"SharingAllowedDomainList", domains},
                 {"SharingBlockedDomainList", domains},
                 {"ShowPeoplePickerSuggestionsForGuestUsers", boolean()},
                 {"Identity", idle()}},
                "Get-SPOTenant");
}

Field organization_relationship() {
  return object({{"Name", idle()},
                 {"Enabled", boolean()},
                 {"DomainNames", list_of(text(), {}, 10'000)},
                 {"FreeBusyAccessEnabled", boolean()},
                 {"FreeBusyAccessLevel", one_of({"None", "AvailabilityOnly", "LimitedDetails"})},
                 {"FreeBusyAccessScope", idle()},
                 {"TargetApplicationUri", idle()},
                 {"Identity", idle()}},
                "Get-OrganizationRelationship");
}

Field availability_address_space() {
  return object({{"ForestName", either({text("one SMTP domain"), list_of(text())})},
                 {"TargetTenantId", either({text("a tenant's key or id"), list_of(text())})},
                 {"TargetServiceEpr", idle()},
                 {"AccessMethod", idle()},
                 {"Name", idle()},
                 {"Identity", idle()}},
                "Get-AvailabilityAddressSpace");
}

}  // namespace entente::model
