// Settings: names, types and values as Microsoft Graph and the Teams and Exchange PowerShell modules document them. A
// setting that rules read is named in model/terms/vocabulary.def, too; one marked idle() is known, may be exported, and
// decides nothing.
#include "model/language/fields.hpp"
#include "model/language/fields_services.hpp"

namespace entente::model {
namespace {

[[nodiscard]] Field target() {
  return either({text("an object id, a key of this scenario, AllUsers, AllApplications, Office365 or AllMicrosoftApps"),
                 object({{"target", text(), true}, {"targetType", one_of({"user", "group", "application"})}})});
}

[[nodiscard]] Field section(std::string says) {
  const Field half = object({{"accessType", one_of({"allowed", "blocked"})}, {"targets", list_of(target())}});
  return either({one_of({"allowed", "blocked"}, "for AllUsers and AllApplications"),
                 object({{"usersAndGroups", half}, {"applications", half}, {"devices", idle()}})},
                std::move(says));
}

[[nodiscard]] Field in_and_out() { return object({{"inboundAllowed", boolean()}, {"outboundAllowed", boolean()}}); }

[[nodiscard]] std::vector<Field::Named> entry() {
  return {
      {"inboundTrust", object({{"isMfaAccepted", boolean()},
                               {"isCompliantDeviceAccepted", boolean()},
                               {"isHybridAzureADJoinedDeviceAccepted", boolean()}},
                              "claims made at home that Conditional Access here accepts")},
      {"b2bCollaborationInbound", section("who may come in as a B2B user, and to which applications")},
      {"b2bCollaborationOutbound", section("who may go out as a B2B user, and to which applications")},
      {"b2bDirectConnectInbound", section("who may use shared channels here")},
      {"b2bDirectConnectOutbound", section("who may use shared channels there")},
      {"automaticUserConsentSettings", in_and_out()},
      {"crossCloudMeetingConfiguration", in_and_out()},
      {"tenantRestrictions", section("what outside accounts may do on this tenant's devices and networks")},
      {"invitationRedemptionIdentityProviderConfiguration",
       object({{"primaryIdentityProviderPrecedenceOrder",
                list_of(one_of({"azureActiveDirectory", "externalFederation", "socialIdentityProviders"}))},
               {"fallbackIdentityProvider",
                one_of({"defaultConfiguredIdp", "emailOneTimePasscode", "microsoftAccount"})}})},
      {"protectedContentSharing", idle()},
      {"m365CollaborationInbound", idle()},
      {"m365CollaborationOutbound", idle()},
      {"appServiceConnectInbound", idle()},
      {"isServiceDefault", boolean()},
  };
}

[[nodiscard]] Field partner() {
  auto members = entry();
  for (const char* name : {"tenantId", "displayName", "isServiceProvider", "isInMultiTenantOrganization",
                           "deletedDateTime", "blockServiceProviderOutboundAccess"})
    members.push_back({name, idle()});
  members.push_back({"identitySynchronization", object({{"tenantId", idle()},
                                                        {"displayName", idle()},
                                                        {"userSyncInbound", object({{"isSyncAllowed", boolean()}})},
                                                        {"groupSyncInbound", idle()},
                                                        {"externalCloudAuthorizedApplicationId", idle()},
                                                        {"deletedDateTime", idle()}})});
  return object(std::move(members));
}

[[nodiscard]] Field cross_tenant_access() {
  return object(
      {{"allowedCloudEndpoints",
        list_of(one_of({"microsoftonline.com", "microsoftonline.us", "partner.microsoftonline.cn", "bleu", "delos"}))},
       {"default", object(entry())},
       {"partners",
        either({map_of(partner(), "by tenant key or tenant id"), list_of(partner(), "as Graph lists them")})},
       {"id", idle()},
       {"displayName", idle()},
       {"definition", idle()},
       {"deletedDateTime", idle()}},
      "cross-tenant access settings");
}

[[nodiscard]] Field federation() {
  return object({{"AllowFederatedUsers", boolean("the master switch of external access")},
                 {"AllowedDomains", either({one_of({"AllowAllKnownDomains"}), list_of(text(), "only these", 4000)})},
                 {"BlockedDomains", list_of(text(), "ignored when AllowedDomains is a list", 4000)},
                 {"BlockAllSubdomains", boolean("subdomains of blocked domains too")},
                 {"AllowTeamsConsumer", boolean("chats with personal accounts")},
                 {"AllowTeamsConsumerInbound", boolean("personal accounts may start them")},
                 {"CustomizeFederation", boolean("policies of users may say which domains")},
                 {"AllowPublicUsers", idle()},
                 {"AllowTeamsSms", idle()},
                 {"AllowedTrialTenantDomains", list_of(text(), {}, 4000)},
                 {"ExternalAccessWithTrialTenants", one_of({"Allowed", "Blocked"})},
                 {"TreatDiscoveredPartnersAsUnverified", idle()},
                 {"SharedSipAddressSpace", idle()},
                 {"RestrictTeamsConsumerToExternalUserProfiles", idle()},
                 {"DomainBlockingForMDOAdminsInTeams", idle()},
                 {"SecurityTeamAllowBlockListDelegation", idle()},
                 {"EnableExternalAccessRestrictionsForChatPartipants", idle()},
                 {"EnableMutualFederationForChatPartipants", idle()},
                 {"Identity", idle()}},
                "Get-CsTenantFederationConfiguration");
}

[[nodiscard]] Field meeting_policy() {
  return object({{"AllowAnonymousUsersToJoinMeeting", boolean()},
                 {"AutoAdmittedUsers", one_of({"Everyone", "EveryoneInSameAndFederatedCompany", "EveryoneInCompany",
                                               "EveryoneInCompanyExcludingGuests", "InvitedUsers", "OrganizerOnly"})},
                 {"ExternalMeetingJoin", one_of({"EnabledForAnyone", "EnabledForTrustedOrgs", "Disabled"})},
                 {"AllowAnonymousUsersToStartMeeting", boolean()},
                 {"AllowPSTNUsersToBypassLobby", boolean()},
                 {"BlockedAnonymousJoinClientTypes", list_of(one_of({"ACS", "Teams"}))},
                 {"Identity", idle()}},
                "Get-CsTeamsMeetingPolicy, Global");
}

}  // namespace

Field settings_field() {
  const Field barrier = object({{"Name", idle()},
                                {"AssignedSegment", text(), true},
                                {"SegmentsAllowed", list_of(text())},
                                {"SegmentsBlocked", list_of(text())},
                                {"State", one_of({"Active", "Inactive"})},
                                {"Identity", idle()},
                                {"Guid", idle()}});
  const Field segment =
      object({{"Name", idle()}, {"UserGroupFilter", idle()}, {"ExoSegmentId", idle()}, {"Guid", idle()}});
  const Field job = object({{"scope", one_of({"all", "assigned"})},
                            {"assigned", list_of(text("a user or group of this tenant"))},
                            {"userType", one_of({"Member", "Guest"})},
                            {"applyUserType", one_of({"creation", "always"})},
                            {"showInAddressList", boolean()},
                            {"enabled", boolean()},
                            {"targetObjectActions", object({{"delete", boolean()}})}});
  return setting(object({
      {"crossTenantAccessPolicy", cross_tenant_access()},
      {"crossTenantSynchronization", map_of(job, "synchronization configured in this tenant, by target tenant")},
      {"authorizationPolicy", object({{"allowInvitesFrom", one_of({"none", "adminsAndGuestInviters",
                                                                   "adminsGuestInvitersAndAllMembers", "everyone"})},
                                      {"guestUserRoleId", one_of({"a0b1b346-4d3e-4e8b-98f8-753987be4970",
                                                                  "10dae51f-b6af-4016-8d66-8c2a99b929b3",
                                                                  "2af84b1e-32c8-42b7-82bc-daa82404023b"},
                                                                 "same as members, limited, or restricted")},
                                      {"id", idle()},
                                      {"displayName", idle()},
                                      {"description", idle()},
                                      {"allowedToSignUpEmailBasedSubscriptions", idle()},
                                      {"allowedToUseSSPR", idle()},
                                      {"allowEmailVerifiedUsersToJoinOrganization", idle()},
                                      {"allowUserConsentForRiskyApps", idle()},
                                      {"blockMsolPowerShell", idle()},
                                      {"defaultUserRolePermissions", idle()},
                                      {"permissionGrantPolicyIdsAssignedToDefaultUserRole", idle()},
                                      {"enabledPreviewFeatures", idle()}})},
      {"b2bManagementPolicy",
       object({{"isOrganizationDefault", boolean()},
               {"InvitationsAllowedAndBlockedDomainsPolicy",
                object({{"AllowedDomains", list_of(text())}, {"BlockedDomains", list_of(text())}})},
               {"id", idle()},
               {"displayName", idle()},
               {"description", idle()},
               {"deletedDateTime", idle()},
               {"Version", idle()}})},
      {"tenantFederationConfiguration", federation()},
      {"teamsMeetingPolicy", meeting_policy()},
      {"teamsMeetingConfiguration", object({{"DisableAnonymousJoin", boolean()}, {"Identity", idle()}})},
      {"teamsClientConfiguration",
       object({{"AllowGuestUser", boolean()}, {"AllowScopedPeopleSearchandAccess", boolean()}, {"Identity", idle()}})},
      {"externalIdentitiesPolicy", object({{"allowExternalIdentitiesToLeave", boolean()},
                                           {"allowDeletedIdentitiesDataRemoval", idle()},
                                           {"id", idle()},
                                           {"displayName", idle()}})},
      {"externalAccessPolicies", named(external_access_policy())},
      {"conditionalAccessPolicies", named(conditional_access_policy())},
      {"spoTenant", sharepoint()},
      {"organizationRelationships", named(organization_relationship())},
      {"availabilityConfig",
       object({{"AllowedTenantIds", list_of(text("a tenant's key or id"))}, {"Identity", idle()}})},
      {"availabilityAddressSpaces", named(availability_address_space())},
      {"powerBITenantSettings", object({{"AllowGuestUserToAccessSharedContent", boolean()},
                                        {"ExternalSharingV2", boolean("invitations from within Power BI")}})},
      {"mfaRegistrationPolicy", object({{"includesExternalUsers", boolean()}})},
      {"passwordPolicy", object({{"expires", boolean()}})},
      {"protectedActions", list_of(text("an action that Conditional Access protects"))},
      {"informationBarrierMode", one_of({"MultiSegment", "Legacy"})},
      {"informationBarrierPolicyApplication", one_of({"NotStarted", "Completed"})},
      {"organizationSegments", either({map_of(segment), list_of(segment)})},
      {"informationBarrierPolicies", either({list_of(barrier), map_of(barrier)})},
  }));
}

}  // namespace entente::model
