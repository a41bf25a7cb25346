// Tables only. A half of a B2B setting may be missing (the API accepts and echoes that) and stays missing: whether it
// inherits is a named reading of the catalog, not ours to settle here.
#include "model/language/export/cross_tenant_shapes.hpp"

#include "model/language/export/nodes.hpp"

namespace entente::model::exported {

namespace {

constexpr std::array<std::string_view, 3> cloud_endpoints{"microsoftonline.com", "microsoftonline.us",
                                                          "partner.microsoftonline.cn"};
constexpr std::array<std::string_view, 2> access_types{"allowed", "blocked"};
constexpr std::array<std::string_view, 3> target_types{"user", "group", "application"};
constexpr std::array<std::string_view, 4> target_keywords{"AllUsers", "AllApplications", "AllMicrosoftApps",
                                                          "Office365"};

/// A keyword in its documented case, or an id in lower case.
Outcome<Node> target_name(const Node& value) {
  if (value.kind != Node::Kind::scalar) return text(value);
  for (const std::string_view keyword : target_keywords)
    if (same_word(value.text, keyword)) return text_at(keyword, value.mark);
  return text_at(lower(trimmed(value.text)), value.mark);
}

Outcome<Node> target(const Node& value) {
  static const Shape shape{
      "a target", {{"target", target_name, Absent::unknown}, {"targetType", word<target_types>, Absent::unknown}}};
  return canonical(value, shape);
}

Outcome<Node> targets(const Node& value) { return list_of(value, target); }

Outcome<Node> half(const Node& value) {
  static const Shape shape{
      "a B2B setting", {{"accessType", word<access_types>, Absent::unknown}, {"targets", targets, Absent::unknown}}};
  return canonical(value, shape);
}

Outcome<Node> section(const Node& value) {
  static const Shape shape{"a B2B setting", {{"usersAndGroups", half}, {"applications", half}}};
  return canonical(value, shape);
}

/// Graph calls the first half of m365CollaborationInbound `users`; tenant restrictions have a third part in beta.
Outcome<Node> relative_of_section(const Node& value) {
  static const Shape shape{
      "a B2B setting", {{"usersAndGroups", half}, {"users", half}, {"applications", half}, {"devices", as_written}}};
  return canonical(value, shape);
}

Outcome<Node> inbound_trust(const Node& value) {
  static const Shape shape{"inboundTrust",
                           {{"isMfaAccepted", truth, Absent::unknown},
                            {"isCompliantDeviceAccepted", truth, Absent::unknown},
                            {"isHybridAzureADJoinedDeviceAccepted", truth, Absent::unknown}}};
  return canonical(value, shape);
}

Outcome<Node> both_ways(const Node& value) {
  static const Shape shape{"an inbound and outbound setting",
                           {{"inboundAllowed", truth, Absent::unknown}, {"outboundAllowed", truth, Absent::unknown}}};
  return canonical(value, shape);
}

Outcome<Node> redemption_order(const Node& value) {
  static const Shape shape{"invitationRedemptionIdentityProviderConfiguration",
                           {{"primaryIdentityProviderPrecedenceOrder", texts}, {"fallbackIdentityProvider", text}}};
  return canonical(value, shape);
}

Outcome<Node> sync_inbound(const Node& value) {
  static const Shape shape{"a synchronization consent", {{"isSyncAllowed", truth, Absent::unknown}}};
  return canonical(value, shape);
}

std::vector<Property> synchronization_properties() {
  return {{"userSyncInbound", sync_inbound, Absent::unknown},
          {"groupSyncInbound", sync_inbound},
          {"externalCloudAuthorizedApplicationId", text}};
}

/// As `$expand` puts it into a partner: `tenantId` is said twice there, and once is enough.
Outcome<Node> synchronization(const Node& value) {
  static const Shape shape{
      "identitySynchronization", synchronization_properties(), {"tenantId", "displayName", "deletedDateTime"}};
  return canonical(value, shape);
}

/// What default and partner share. Automatic consent of a default is always false, so its absence says nothing; what
/// absent meeting settings mean differs: of a partner, cross_tenant.cpp judges it.
std::vector<Property> shared_sections(Absent meetings) {
  return {{"inboundTrust", inbound_trust, Absent::unknown},
          {"b2bCollaborationInbound", section, Absent::unknown},
          {"b2bCollaborationOutbound", section, Absent::unknown},
          {"b2bDirectConnectInbound", section, Absent::unknown},
          {"b2bDirectConnectOutbound", section, Absent::unknown},
          {"automaticUserConsentSettings", both_ways},
          {"crossCloudMeetingConfiguration", both_ways, meetings},
          {"invitationRedemptionIdentityProviderConfiguration", redemption_order},
          {"tenantRestrictions", relative_of_section},
          {"m365CollaborationInbound", relative_of_section},
          {"m365CollaborationOutbound", relative_of_section},
          {"appServiceConnectInbound", relative_of_section},
          {"protectedContentSharing", both_ways}};
}

std::vector<Property> partner_properties() {
  std::vector<Property> all{{"tenantId", guid, Absent::unknown}};
  for (const Property& property : shared_sections(Absent::left_out)) all.push_back(property);
  all.push_back({"isServiceProvider", truth});
  all.push_back({"blockServiceProviderOutboundAccess", truth});
  all.push_back({"isInMultiTenantOrganization", truth});
  all.push_back({"identitySynchronization", synchronization});
  return all;
}

std::vector<Property> synchronization_file_properties() {
  std::vector<Property> all{{"tenantId", guid}};
  for (const Property& property : synchronization_properties()) all.push_back(property);
  return all;
}

}  // namespace

const Shape& policy_shape() {
  static const Shape shape{"crossTenantAccessPolicy",
                           {{"allowedCloudEndpoints", words<cloud_endpoints>, Absent::unknown}},
                           {"id", "displayName", "definition", "deletedDateTime"}};
  return shape;
}

const Shape& default_shape() {
  static const Shape shape{
      "the cross-tenant access default",
      shared_sections(Absent::unknown),
      {"id", "displayName", "deletedDateTime", "isServiceDefault", "blockServiceProviderOutboundAccess"}};
  return shape;
}

const Shape& partner_shape() {
  static const Shape shape{
      "a cross-tenant access partner", partner_properties(), {"id", "displayName", "deletedDateTime"}};
  return shape;
}

const Shape& synchronization_file_shape() {
  static const Shape shape{
      "identitySynchronization", synchronization_file_properties(), {"displayName", "deletedDateTime"}};
  return shape;
}

}  // namespace entente::model::exported
