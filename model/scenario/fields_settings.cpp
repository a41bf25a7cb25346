// Settings: names, types and values as Microsoft Graph and the Teams and Exchange PowerShell modules document them. A
// setting that rules read is named in model/facts/vocabulary.def, too; one marked idle() is known, may be exported, and
// decides nothing.
#include "model/scenario/fields.hpp"

namespace entente::model {
namespace {

[[nodiscard]] Field target() {
  return either({text("an object id, a key of this scenario, AllUsers, AllApplications, Office365 or AllMicrosoftApps"),
                 object({{"target", text(), true}, {"targetType", one_of({"user", "group", "application"})}})});
}

[[nodiscard]] Field section(std::string says) {
  const Field half = object({{"accessType", one_of({"allowed", "blocked"})}, {"targets", list_of(target())}});
  return either({one_of({"allowed", "blocked"}, "for AllUsers and AllApplications"),
                 object({{"usersAndGroups", half}, {"applications", half}})},
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
      {"tenantRestrictions", idle()},
      {"invitationRedemptionIdentityProviderConfiguration", idle()},
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
  return object({{"allowedCloudEndpoints",
                  list_of(one_of({"microsoftonline.com", "microsoftonline.us", "partner.microsoftonline.cn"}))},
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
                 {"BlockAllSubdomains", idle()},
                 {"AllowTeamsConsumer", idle()},
                 {"AllowTeamsConsumerInbound", idle()},
                 {"AllowPublicUsers", idle()},
                 {"AllowTeamsSms", idle()},
                 {"AllowedTrialTenantDomains", idle()},
                 {"ExternalAccessWithTrialTenants", idle()},
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
                 {"AllowAnonymousUsersToStartMeeting", idle()},
                 {"AllowPSTNUsersToBypassLobby", idle()},
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
                            {"userType", one_of({"Member", "Guest"})}});
  return setting(object({
      {"crossTenantAccessPolicy", cross_tenant_access()},
      {"crossTenantSynchronization", map_of(job, "synchronisation configured in this tenant, by target tenant")},
      {"authorizationPolicy", object({{"allowInvitesFrom", one_of({"none", "adminsAndGuestInviters",
                                                                   "adminsGuestInvitersAndAllMembers", "everyone"})},
                                      {"guestUserRoleId", idle()},
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
       object({{"AllowGuestUser", boolean()}, {"AllowScopedPeopleSearchandAccess", idle()}, {"Identity", idle()}})},
      {"organizationSegments", either({map_of(segment), list_of(segment)})},
      {"informationBarrierPolicies", either({list_of(barrier), map_of(barrier)})},
  }));
}

}  // namespace entente::model
