// What no leaf says about the settings of the services: Conditional Access, Teams, SharePoint, Exchange.
#include "model/language/fields_services.hpp"

#include "model/language/fields_of_leaves.hpp"

namespace entente::model {
namespace {

/// Guests of all tenants, or of listed ones. An exclusion of listed tenants is not read: it would be taken for all.
[[nodiscard]] Field guest_types() {
  const Field others = one_of({"none", "internalGuest", "b2bCollaborationGuest", "b2bCollaborationMember",
                               "b2bDirectConnectUser", "otherExternalUser", "serviceProvider"});
  return object({{"guestOrExternalUserTypes", either({text("types, with commas between them"), list_of(others)})},
                 {"externalTenants", object({{"membershipKind", one_of({"all"})}, {"@odata.type", idle()}})}});
}

[[nodiscard]] Field people() { return list_of(text("All, GuestsOrExternalUsers, None, a user or a group")); }
[[nodiscard]] Field apps() { return list_of(text("All, Office365, None or an application id")); }
[[nodiscard]] Field domains(std::size_t count_max) { return list_of(text(), {}, count_max); }

}  // namespace

Field named(Field object) {
  return either({map_of(object, "by name"), list_of(std::move(object), "as the export lists them")});
}

Field conditional_access_policy() {
  const Field risks = list_of(one_of({"low", "medium", "high", "none"}));
  const Field users = object(both({{"includeUsers", people()},
                                   {"includeGroups", people()},
                                   {"includeGuestsOrExternalUsers", guest_types()},
                                   {"excludeUsers", people()},
                                   {"excludeGroups", people()},
                                   {"excludeGuestsOrExternalUsers", guest_types()}},
                                  idle_names({"includeRoles", "excludeRoles"})));
  const Field applications = object({{"includeApplications", apps()}, {"excludeApplications", apps()}});
  const Field conditions = object(
      {{"users", users}, {"applications", applications}, {"signInRiskLevels", risks}, {"userRiskLevels", risks}});
  const Field strength =
      object({{"id", text("of the built-in strength: it ends in 2 for MFA, 3 passwordless, 4 phishing-resistant")},
              {"displayName", idle()}});
  const Field grant = object({{"operator", one_of({"AND"})},
                              {"termsOfUse", list_of(text())},
                              {"customAuthenticationFactors", idle()},
                              {"authenticationStrength", strength}});
  return settings_of(Sort::policy,
                     both({{"displayName", text()},
                           {"state", one_of({"disabled", "enabledForReportingButNotEnforced"})},
                           {"conditions", conditions},
                           {"grantControls", grant}},
                          idle_names({"id", "createdDateTime", "modifiedDateTime", "sessionControls"})),
                     "Conditional Access policy, as Graph has it");
}

Field external_access_policy() {
  return settings_of(Sort::access_policy,
                     both({{"AllowedExternalDomains", domains(4000)}, {"BlockedExternalDomains", domains(4000)}},
                          idle_names({"Identity", "Description"})),
                     "Get-CsExternalAccessPolicy");
}

Field organization_relationship() {
  return settings_of(Sort::relationship,
                     both({{"DomainNames", domains(10'000)}},
                          idle_names({"Name", "FreeBusyAccessScope", "TargetApplicationUri", "Identity"})),
                     "Get-OrganizationRelationship");
}

Field availability_address_space() {
  return settings_of(Sort::address_space,
                     both({{"ForestName", either({text("one SMTP domain"), list_of(text())})},
                           {"TargetTenantId", either({text("a tenant's key or id"), list_of(text())})}},
                          idle_names({"TargetServiceEpr", "AccessMethod", "Name", "Identity"})),
                     "Get-AvailabilityAddressSpace");
}

std::vector<Field::Named> service_settings() {
  const Field shared_domains = either({text("domains, with blanks between them"), list_of(text())});
  const std::vector<Field::Named> identity = idle_names({"Identity"});
  return {
      {"tenantFederationConfiguration",
       object(both({{"AllowedDomains", domains(4000)},
                    {"BlockedDomains", list_of(text(), "ignored when AllowedDomains is a list", 4000)},
                    {"AllowedTrialTenantDomains", domains(4000)},
                    {"ExternalAccessWithTrialTenants", one_of({"Blocked"})}},
                   idle_names({"AllowPublicUsers", "AllowTeamsSms", "TreatDiscoveredPartnersAsUnverified",
                               "SharedSipAddressSpace", "RestrictTeamsConsumerToExternalUserProfiles",
                               "DomainBlockingForMDOAdminsInTeams", "SecurityTeamAllowBlockListDelegation",
                               "EnableExternalAccessRestrictionsForChatPartipants",
                               "EnableMutualFederationForChatPartipants", "Identity"})),
              "Get-CsTenantFederationConfiguration")},
      {"teamsMeetingPolicy", object(identity, "Get-CsTeamsMeetingPolicy, Global")},
      {"teamsMeetingConfiguration", object(identity)},
      {"teamsClientConfiguration", object(identity)},
      {"spoTenant",
       object(
           both({{"SharingAllowedDomainList", shared_domains}, {"SharingBlockedDomainList", shared_domains}}, identity),
           "Get-SPOTenant")},
      {"availabilityConfig", object(both({{"AllowedTenantIds", list_of(text("a tenant's key or id"))}},
                                         idle_names({"Identity", "OrgWideAccount", "PerUserAccount"})))},
      {"externalAccessPolicies", named(external_access_policy())},
      {"conditionalAccessPolicies", named(conditional_access_policy())},
      {"organizationRelationships", named(organization_relationship())},
      {"availabilityAddressSpaces", named(availability_address_space())},
  };
}

}  // namespace entente::model
