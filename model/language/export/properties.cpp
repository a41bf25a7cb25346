// Tables. Null in a partner inherits; null in a Conditional Access policy is no condition; elsewhere it means that the
// service did not say.
#include "model/language/export/properties.hpp"

#include <algorithm>
#include <array>

#include "model/language/export/nodes.hpp"
#include "model/language/export/values.hpp"

namespace entente::model::exported {

namespace {

constexpr auto said = Meaning::said;
constexpr auto unknown = Meaning::unknown;

constexpr Property table[] = {
    // Of the default, automatic consent is always false, so its absence says nothing. Of a partner, cross_tenant.cpp
    // joins what files of their own say about synchronization.
    {"crossTenantAccessPolicy", "allowedCloudEndpoints", unknown, unknown},
    {"crossTenantAccessPolicy.default",
     "inboundTrust b2bCollaborationInbound b2bCollaborationOutbound b2bDirectConnectInbound b2bDirectConnectOutbound "
     "crossCloudMeetingConfiguration tenantRestrictions invitationRedemptionIdentityProviderConfiguration",
     unknown, unknown},
    {"crossTenantAccessPolicy.default", "automaticUserConsentSettings isServiceDefault", said, said},
    {"default.inboundTrust", "isMfaAccepted isCompliantDeviceAccepted isHybridAzureADJoinedDeviceAccepted", unknown,
     unknown},
    {"default.crossCloudMeetingConfiguration", "inboundAllowed outboundAllowed", unknown, unknown},
    {"crossTenantAccessPolicy.partners.*", "tenantId", said, said, guid},
    {"crossTenantAccessPolicy.partners.*",
     "inboundTrust b2bCollaborationInbound b2bCollaborationOutbound b2bDirectConnectInbound b2bDirectConnectOutbound "
     "crossCloudMeetingConfiguration automaticUserConsentSettings tenantRestrictions "
     "invitationRedemptionIdentityProviderConfiguration",
     unknown, said},
    {"crossTenantAccessPolicy.partners.*", "identitySynchronization isServiceDefault", said, said},
    {"invitationRedemptionIdentityProviderConfiguration",
     "primaryIdentityProviderPrecedenceOrder fallbackIdentityProvider", unknown, said},
    {"inboundTrust", "isMfaAccepted isCompliantDeviceAccepted isHybridAzureADJoinedDeviceAccepted", unknown, said},
    {"crossCloudMeetingConfiguration", "inboundAllowed outboundAllowed", unknown, said},
    {"automaticUserConsentSettings", "inboundAllowed outboundAllowed", unknown, said},
    // A half of a B2B setting may be null (the API accepts and echoes that) and stays so: whether it inherits is a
    // named
    // reading of the catalog, not ours to settle here.
    {"b2bCollaborationInbound", "usersAndGroups applications", unknown, said},
    {"b2bCollaborationOutbound", "usersAndGroups applications", unknown, said},
    {"b2bDirectConnectInbound", "usersAndGroups applications", unknown, said},
    {"b2bDirectConnectOutbound", "usersAndGroups applications", unknown, said},
    {"tenantRestrictions", "usersAndGroups applications", unknown, said},
    {"usersAndGroups", "accessType targets", unknown, said},
    {"applications", "accessType targets", unknown, said},
    {"targets.*", "target", unknown, said, target_name},
    {"targets.*", "targetType", unknown, said},
    {"identitySynchronization", "userSyncInbound", unknown, said},
    {"userSyncInbound", "isSyncAllowed", unknown, said},

    {"authorizationPolicy", "allowInvitesFrom guestUserRoleId", unknown, unknown},
    {"externalIdentitiesPolicy", "allowExternalIdentitiesToLeave", unknown, unknown},
    {"servicePrincipals", "MicrosoftB2BCrossCloudWorker", unknown, unknown},
    {"MicrosoftB2BCrossCloudWorker", "accountEnabled", unknown, unknown},
    {"b2bManagementPolicy", "isOrganizationDefault", unknown, unknown},
    {"InvitationsAllowedAndBlockedDomainsPolicy", "AllowedDomains BlockedDomains", said, said, domain_list},

    {"tenantFederationConfiguration",
     "AllowFederatedUsers BlockAllSubdomains ExternalAccessWithTrialTenants AllowTeamsConsumer "
     "AllowTeamsConsumerInbound CustomizeFederation",
     unknown, unknown},
    {"tenantFederationConfiguration", "AllowedDomains", unknown, unknown, allowed_domains},
    {"tenantFederationConfiguration", "BlockedDomains", unknown, unknown, domain_list},
    {"tenantFederationConfiguration", "AllowedTrialTenantDomains", unknown, unknown, domain_list},
    {"externalAccessPolicies.*", "Identity", said, said},
    {"externalAccessPolicies.*",
     "EnableFederationAccess CommunicationWithExternalOrgs EnableTeamsConsumerAccess EnableTeamsConsumerInbound",
     unknown, unknown},
    {"externalAccessPolicies.*", "AllowedExternalDomains BlockedExternalDomains", unknown, unknown, domain_list},
    {"teamsMeetingPolicy",
     "AutoAdmittedUsers AllowAnonymousUsersToJoinMeeting AllowAnonymousUsersToStartMeeting "
     "AllowPSTNUsersToBypassLobby ExternalMeetingJoin",
     unknown, unknown},
    {"teamsMeetingPolicy", "BlockedAnonymousJoinClientTypes", unknown, said, client_types},
    {"teamsMeetingConfiguration", "DisableAnonymousJoin", unknown, unknown},
    {"teamsClientConfiguration", "AllowGuestUser AllowScopedPeopleSearchandAccess", unknown, unknown},

    {"organizationSegments.*", "Name", unknown, unknown},
    {"organizationSegments.*", "UserGroupFilter", said, said},
    {"informationBarrierPolicies.*", "Name", said, said},
    {"informationBarrierPolicies.*", "AssignedSegment State", unknown, unknown},
    {"informationBarrierPolicies.*", "SegmentsAllowed SegmentsBlocked", unknown, said},

    {"conditionalAccessPolicies.*", "id displayName", said, said},
    {"conditionalAccessPolicies.*", "state", unknown, unknown},
    {"conditionalAccessPolicies.*", "conditions grantControls", unknown, said},
    {"conditionalAccessPolicies.*", "sessionControls", unknown, said, object_as_it_is},
    {"conditions", "users applications signInRiskLevels userRiskLevels", unknown, said},
    {"conditions.users",
     "includeUsers includeGroups includeGuestsOrExternalUsers excludeUsers excludeGroups excludeGuestsOrExternalUsers",
     unknown, said},
    {"includeGuestsOrExternalUsers", "guestOrExternalUserTypes externalTenants", unknown, said},
    {"excludeGuestsOrExternalUsers", "guestOrExternalUserTypes", unknown, said},
    {"excludeGuestsOrExternalUsers", "externalTenants", said, said},
    {"externalTenants", "membershipKind", unknown, unknown},
    {"externalTenants", "members", said, said},
    {"conditions.applications", "includeApplications excludeApplications", unknown, said},
    {"grantControls", "operator", unknown, unknown},
    {"grantControls", "builtInControls termsOfUse authenticationStrength", unknown, said},
    {"authenticationStrength", "id", unknown, unknown},

    {"spoTenant",
     "EnableAzureADB2BIntegration SharingCapability OneDriveSharingCapability SharingDomainRestrictionMode "
     "SharingAllowedDomainList SharingBlockedDomainList ShowPeoplePickerSuggestionsForGuestUsers "
     "SelfServiceSiteCreationDisabled",
     unknown, unknown},
    {"organizationRelationships.*", "Name Identity", said, said},
    {"organizationRelationships.*", "Enabled DomainNames FreeBusyAccessEnabled FreeBusyAccessLevel", unknown, unknown},
    {"availabilityConfig", "AllowedTenantIds", unknown, unknown},
    {"availabilityAddressSpaces.*", "Name", said, said},
    {"availabilityAddressSpaces.*", "ForestName TargetTenantId", unknown, unknown},
};

/// Conditions of Conditional Access that rules do not know narrow a policy, so it may be off for a sign-in; roles, user
/// actions, authentication contexts and filters say for whom and at what it is on. See export.hpp.
constexpr std::string_view policy = "conditionalAccessPolicies.*";
constexpr auto swaying = std::to_array<Condition>({
    {policy, "conditions.platforms", "all", "state", unknown, "includePlatforms"},
    {policy, "conditions.locations", "all", "state", unknown, "includeLocations"},
    {policy, "conditions.devices", "all", "state", said, "deviceFilter"},
    {policy, "conditions.deviceStates", "all", "state", said, "includeStates"},
    {policy,
     "conditions.clientApplications conditions.servicePrincipalRiskLevels conditions.insiderRiskLevels "
     "conditions.times conditions.agents conditions.agentIdRiskLevels partialEnablementStrategy",
     "", "state"},
    {policy, "conditions.users.includeRoles", "", "conditions.users.includeGroups", unknown},
    {policy, "conditions.users.excludeRoles", "", "conditions.users.excludeGroups", unknown},
    {policy, "conditions.applications.includeUserActions", "", "conditions.applications.includeApplications", unknown},
    {policy,
     "conditions.applications.applicationFilter conditions.applications.includeAuthenticationContextClassReferences",
     "", "conditions.applications.includeApplications"},
    {policy, "conditions.applications.applicationFilter", "", "conditions.applications.excludeApplications"},
    {policy, "grantControls.customAuthenticationFactors", "", "grantControls.builtInControls", unknown},
    {"organizationRelationships.*", "FreeBusyAccessScope", "", "FreeBusyAccessEnabled"},
});

struct Names {
  std::string_view object, names;
};
constexpr std::string_view of_teams = "Key ConfigId ConfigMetadata DataSource Element";
constexpr std::string_view of_exchange =
    "Id Guid Name ExchangeObjectId DistinguishedName ObjectCategory ObjectClass WhenChanged WhenCreated WhenChangedUTC "
    "WhenCreatedUTC OrganizationalUnitRoot OrganizationId OriginatingServer IsValid ObjectState AdminDisplayName "
    "ExchangeVersion";
/// Bookkeeping of Graph and PowerShell; telephony, retired and reserved switches (both spellings); what decides nothing
/// about who reaches whom.
constexpr auto idle_names = std::to_array<Names>({
    {"", "PSComputerName RunspaceId PSShowComputerName"},
    {"authorizationPolicy", "deletedDateTime definition defaultUserRoleOverrides"},
    {"externalIdentitiesPolicy", "deletedDateTime"},
    {"crossTenantAccessPolicy.default", "id displayName deletedDateTime blockServiceProviderOutboundAccess"},
    {"crossTenantAccessPolicy.partners.*", "id"},
    {"b2bManagementPolicy", "objectId alternativeIdentifier keyCredentials createdDateTime odata.type"},
    {"tenantFederationConfiguration", "ConfigId ConfigMetadata DataSource Element"},
    {"tenantFederationConfiguration",
     "EnableExternalAccessRestrictionsForChatParticipants EnableMutualFederationForChatParticipants"},
    {"externalAccessPolicies.*", of_teams},
    {"externalAccessPolicies.*",
     "EnableXmppAccess EnablePublicCloudAudioVideoAccess EnableOutsideAccess EnableAcsFederationAccess "
     "EnableTeamsSmsAccess RestrictTeamsConsumerAccessToExternalUserProfiles FederatedBilateralChats"},
    {policy, "deletedDateTime templateId"},
    {"authenticationStrength",
     "description policyType requirementsSatisfied allowedCombinations combinationConfigurations createdDateTime "
     "modifiedDateTime"},
    {"organizationRelationships.*", of_exchange},
    {"organizationRelationships.*",
     "MailboxMoveEnabled MailboxMoveCapability MailboxMovePublishedScopes MailboxMoveDirection IdentityMoveEnabled "
     "IdentityMoveCapability IdentityMovePublishedScopes PeopleSearchEnabled PeopleSearchCapability "
     "PeopleSearchPublishedScopes OAuthApplicationId DeliveryReportEnabled MailTipsAccessEnabled MailTipsAccessLevel "
     "MailTipsAccessScope PhotosEnabled TargetSharingEpr TargetOwaURL TargetAutodiscoverEpr OrganizationContact "
     "ArchiveAccessEnabled"},
    {"availabilityConfig", of_exchange},
    {"availabilityConfig", "OrgWideAccount PerUserAccount"},
    {"availabilityAddressSpaces.*", of_exchange},
    {"availabilityAddressSpaces.*",
     "ParentPathId TargetAutodiscoverEpr UseServiceAccount UserName ProxyUrl Credentials"},
});

/// What has code of its own: conditional_access.cpp, b2b_policy.cpp, domains.cpp.
constexpr auto clients = std::to_array<Names>({{"conditions", "clientAppTypes authenticationFlows"}});
constexpr auto read_apart = std::to_array<Names>({
    {"excludeGuestsOrExternalUsers.externalTenants", "members"},
    {"b2bManagementPolicy", "definition type"},
    {"tenantFederationConfiguration", "Key"},
});

bool any_lists(std::span<const Names> rows, std::string_view path, std::string_view name) {
  return std::any_of(rows.begin(), rows.end(),
                     [&](const Names& row) { return is_at(path, row.object) && lists_word(row.names, name); });
}

constexpr std::array<std::string_view, 4> capabilities{
    "Disabled", "ExternalUserSharingOnly", "ExternalUserAndGuestSharing", "ExistingExternalUserSharingOnly"};
constexpr std::array<std::string_view, 3> restriction_modes{"None", "AllowList", "BlockList"};

}  // namespace

bool is_at(std::string_view path, std::string_view object) {
  return object.empty() || path == object || (path.ends_with(object) && path[path.size() - object.size() - 1] == '.');
}

const Property* property_of(std::string_view path, std::string_view name) {
  const auto found = std::find_if(std::begin(table), std::end(table), [&](const Property& property) {
    return is_at(path, property.object) && lists_word(property.names, name);
  });
  return found == std::end(table) ? nullptr : &*found;
}

std::span<const Property> properties() { return table; }
std::span<const Condition> conditions() { return swaying; }

bool is_condition(std::string_view path, std::string_view name) {
  // A condition's property is a path below its object, of which `name` is the last part.
  const auto sways = [&](const Condition& row) {
    return any_word(row.properties, [&](std::string_view property) {
      const std::string whole = std::string(row.object) + "." + std::string(property);
      const auto dot = whole.rfind('.');
      return same_word(whole.substr(dot + 1), name) && is_at(path, std::string_view(whole).substr(0, dot));
    });
  };
  return std::any_of(swaying.begin(), swaying.end(), sways) || any_lists(clients, path, name);
}

bool is_idle(std::string_view path, std::string_view name) { return any_lists(idle_names, path, name); }

bool only_exports_have(std::string_view path, std::string_view name) {
  return is_idle(path, name) || is_condition(path, name) || any_lists(read_apart, path, name);
}

bool only_scenarios_have(std::string_view path, std::string_view name) {
  return (path == "crossTenantAccessPolicy" && lists_word("default partners", name)) ||
         (path == "b2bManagementPolicy" && same_word(name, "InvitationsAllowedAndBlockedDomainsPolicy"));
}

std::string_view alias_of(std::string_view path, std::string_view name) {
  if (name == "OneDriveSharingCapability" && is_at(path, "spoTenant")) return "ODBSharingCapability";
  const bool definition = is_at(path, "b2bManagementPolicy.definition");
  return definition && name == "InvitationsAllowedAndBlockedDomainsPolicy" ? "invitationsAllowedAndBlocked" : "";
}

std::span<const std::string_view> numbered(std::string_view path) {
  if (is_at(path, "spoTenant.SharingCapability") || is_at(path, "spoTenant.OneDriveSharingCapability"))
    return capabilities;
  if (is_at(path, "spoTenant.SharingDomainRestrictionMode")) return restriction_modes;
  return {};
}

}  // namespace entente::model::exported
