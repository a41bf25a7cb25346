// Settings: names, types and values as Microsoft Graph and the Teams and Exchange PowerShell modules document them.
// What rules read follows from the vocabulary; here is what no leaf says: names that are known and decide nothing,
// further values of enumerations, limits, and other forms in which a setting may be written.
#include "model/language/fields.hpp"
#include "model/language/fields_of_leaves.hpp"
#include "model/language/fields_services.hpp"

namespace entente::model {
namespace {

[[nodiscard]] Field target() {
  return either({text("an object id, a key of this scenario, AllUsers, AllApplications, Office365 or AllMicrosoftApps"),
                 object({{"target", text(), true}, {"targetType", one_of({"user", "group", "application"})}})});
}

[[nodiscard]] Field section(std::string says) {
  const Field half = object({{"accessType", one_of({"allowed"})}, {"targets", list_of(target())}});
  return either({one_of({"allowed", "blocked"}, "for AllUsers and AllApplications"),
                 settings_of(Sort::section, {{"usersAndGroups", half}, {"applications", half}, {"devices", idle()}})},
                std::move(says));
}

[[nodiscard]] std::vector<Field::Named> sections() {
  return {{"b2bCollaborationInbound", section("who may come in as a B2B user, and to which applications")},
          {"b2bCollaborationOutbound", section("who may go out as a B2B user, and to which applications")},
          {"b2bDirectConnectInbound", section("who may use shared channels here")},
          {"b2bDirectConnectOutbound", section("who may use shared channels there")},
          {"tenantRestrictions", section("what outside accounts may do on this tenant's devices and networks")}};
}

/// What defaults and partner entries have in common.
[[nodiscard]] Field entry(std::vector<Field::Named> besides) {
  const Field orders = list_of(one_of({"socialIdentityProviders"}));
  return settings_of(
      Sort::entry, both(both(sections(), std::move(besides)),
                        both({{"inboundTrust", object({}, "claims made at home that Conditional Access here accepts")},
                              {"invitationRedemptionIdentityProviderConfiguration",
                               object({{"primaryIdentityProviderPrecedenceOrder", orders}})},
                              {"isServiceDefault", boolean()}},
                             idle_names({"protectedContentSharing", "m365CollaborationInbound",
                                         "m365CollaborationOutbound", "appServiceConnectInbound"}))));
}

/// A default synchronizes with nobody: the setting is one of partners.
[[nodiscard]] Field default_entry() {
  Field field = entry(idle_names({"id", "displayName", "deletedDateTime", "blockServiceProviderOutboundAccess"}));
  std::erase_if(field.members, [](const Field::Named& member) { return member.name == "identitySynchronization"; });
  return field;
}

[[nodiscard]] Field partner() {
  const Field synchronization = object(idle_names(
      {"tenantId", "displayName", "groupSyncInbound", "externalCloudAuthorizedApplicationId", "deletedDateTime"}));
  return entry(both({{"identitySynchronization", synchronization}},
                    idle_names({"tenantId", "displayName", "isServiceProvider", "isInMultiTenantOrganization",
                                "deletedDateTime", "blockServiceProviderOutboundAccess"})));
}

[[nodiscard]] Field cross_tenant_access() {
  return object(both({{"default", default_entry()},
                      {"partners", either({map_of(partner(), "by tenant key or tenant id"),
                                           list_of(partner(), "as Graph lists them")})}},
                     idle_names({"id", "displayName", "definition", "deletedDateTime"})),
                "cross-tenant access settings");
}

[[nodiscard]] Field synchronization_job() {
  return settings_of(Sort::job, {{"scope", one_of({"assigned"})},
                                 {"assigned", list_of(text("a user or group of this tenant"))},
                                 {"userType", one_of({"Member"})},
                                 {"applyUserType", one_of({"creation"})}});
}

[[nodiscard]] Field barrier_policy() {
  return settings_of(Sort::segment, both({{"AssignedSegment", text(), true}, {"State", one_of({"Inactive"})}},
                                         idle_names({"Name", "Identity", "Guid"})));
}

[[nodiscard]] Field made_settings_field() {
  const Field segment = object(idle_names({"Name", "UserGroupFilter", "ExoSegmentId", "Guid"}));
  const Field barrier = barrier_policy();
  return setting(settings_of(
      Sort::tenant,
      both(
          {{"crossTenantAccessPolicy", cross_tenant_access()},
           {"crossTenantSynchronization",
            map_of(synchronization_job(), "synchronization configured in this tenant, by target tenant")},
           {"authorizationPolicy",
            object(idle_names({"id", "displayName", "description", "allowedToSignUpEmailBasedSubscriptions",
                               "allowedToUseSSPR", "allowEmailVerifiedUsersToJoinOrganization",
                               "allowUserConsentForRiskyApps", "blockMsolPowerShell", "defaultUserRolePermissions",
                               "permissionGrantPolicyIdsAssignedToDefaultUserRole", "enabledPreviewFeatures",
                               "deletedDateTime", "definition", "defaultUserRoleOverrides"}))},
           {"b2bManagementPolicy",
            object(idle_names({"id", "displayName", "description", "deletedDateTime", "Version"}))},
           {"externalIdentitiesPolicy", object(idle_names({"allowDeletedIdentitiesDataRemoval", "id", "displayName"}))},
           {"protectedActions", list_of(text("an action that Conditional Access protects"))},
           {"informationBarrierMode", one_of({"MultiSegment"})},
           {"informationBarrierPolicyApplication", one_of({"NotStarted"})},
           {"organizationSegments", either({map_of(segment), list_of(segment)})},
           {"informationBarrierPolicies", either({list_of(barrier), map_of(barrier)})}},
          service_settings())));
}

}  // namespace

const Field& settings_field() {
  static const Field field = made_settings_field();
  return field;
}

}  // namespace entente::model
