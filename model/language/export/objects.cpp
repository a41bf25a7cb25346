#include "model/language/export/objects.hpp"

#include <algorithm>
#include <array>

#include "model/language/export/nodes.hpp"

namespace entente::model::exported {

namespace {

constexpr auto table = std::to_array<Object>({
    {Holds::fallback, "crossTenantAccessPolicy.default", "the cross-tenant access default",
     "default crosstenantaccesspolicyconfigurationdefault mgpolicycrosstenantaccesspolicydefault",
     "policies/crosstenantaccesspolicy/default"},
    {Holds::partners, "crossTenantAccessPolicy.partners.*", "a cross-tenant access partner",
     "partners crosstenantaccesspolicyconfigurationpartner crosstenantaccesspolicyconfigurationpartners "
     "mgpolicycrosstenantaccesspolicypartner"},
    {Holds::last_partner, "crossTenantAccessPolicy.partners.*", "a cross-tenant access partner", "",
     "policies/crosstenantaccesspolicy/partners/partners/partners.json "
     "policies/crosstenantaccesspolicy/partners/partners.json"},
    {Holds::partner, "crossTenantAccessPolicy.partners.*", "a cross-tenant access partner", "",
     "partners policies/crosstenantaccesspolicy/partners"},
    {Holds::policy, "crossTenantAccessPolicy", "crossTenantAccessPolicy",
     "crosstenantaccesspolicy mgpolicycrosstenantaccesspolicy", "policies/crosstenantaccesspolicy"},
    {Holds::synchronization, "crossTenantAccessPolicy.partners.*.identitySynchronization", "identitySynchronization",
     "identitysynchronization crosstenantidentitysyncpolicypartner", "identitysynchronization"},
    {Holds::setting, "authorizationPolicy", "authorizationPolicy", "authorizationpolicy mgpolicyauthorizationpolicy",
     "policies/authorizationpolicy"},
    {Holds::setting, "externalIdentitiesPolicy", "externalIdentitiesPolicy",
     "externalidentitiespolicy externalidentitypolicy mgbetapolicyexternalidentitypolicy",
     "policies/externalidentitiespolicy"},
    {Holds::b2b_management, "b2bManagementPolicy", "B2BManagementPolicy",
     "b2bmanagementpolicy b2bmanagementpolicies azureadpolicy"},
    {Holds::setting, "tenantFederationConfiguration", "tenantFederationConfiguration",
     "tenantfederationconfiguration cstenantfederationconfiguration"},
    {Holds::setting, "externalAccessPolicies.*", "an external access policy",
     "externalaccesspolicy externalaccesspolicies csexternalaccesspolicy"},
    {Holds::setting, "teamsMeetingPolicy", "teamsMeetingPolicy", "teamsmeetingpolicy csteamsmeetingpolicy", "", true,
     true},
    {Holds::setting, "teamsMeetingConfiguration", "teamsMeetingConfiguration",
     "teamsmeetingconfiguration csteamsmeetingconfiguration", "", true},
    {Holds::setting, "teamsClientConfiguration", "teamsClientConfiguration",
     "teamsclientconfiguration csteamsclientconfiguration", "", true},
    {Holds::setting, "organizationSegments.*", "an organization segment", "organizationsegment organizationsegments",
     "", true},
    {Holds::setting, "informationBarrierPolicies.*", "an information barrier policy",
     "informationbarrierpolicy informationbarrierpolicies", "", true},
    {Holds::setting, "conditionalAccessPolicies.*", "a Conditional Access policy",
     "conditionalaccesspolicy conditionalaccesspolicies mgidentityconditionalaccesspolicy mgconditionalaccesspolicy "
     "mgbetaidentityconditionalaccesspolicy"},
    {Holds::setting_item, "conditionalAccessPolicies.*", "a Conditional Access policy", "",
     "conditionalaccesspolicies identity/conditional/accesspolicies"},
    {Holds::setting, "spoTenant", "spoTenant", "spotenant sharepointsettings", "admin/sharepoint/settings.json", true},
    {Holds::setting, "organizationRelationships.*", "an organization relationship",
     "organizationrelationship organizationrelationships"},
    {Holds::setting, "availabilityConfig", "availabilityConfig", "availabilityconfig"},
    {Holds::setting, "availabilityAddressSpaces.*", "an availability address space",
     "availabilityaddressspace availabilityaddressspaces"},
    {Holds::organization, "organization", "organization", "organization mgorganization",
     "organization/organization.json", true},
    {Holds::tenant_information, "organization", "organization", "tenantinformation", "", true},
    {Holds::domains, "organization", "organization", "domains mgdomain", "domains", true},
    {Holds::service_principals, "servicePrincipals", "service principals",
     "serviceprincipals mgserviceprincipal mgbetaserviceprincipal", "serviceprincipals", true},
    {Holds::bundle, "", "ScubaGear's export", "providersettingsexport"},
});

/// Any part of the path with this name makes the file one of a setting that is not read yet.
constexpr std::string_view unread =
    "sharingpolicy sharingpolicies synchronizationjob synchronizationjobs "
    "multitenantorganizationpartnerconfigurationtemplate multitenantorganizationidentitysyncpolicytemplate "
    "identitysecuritydefaultsenforcementpolicy";

constexpr std::string_view directory =
    "users groups devices directoryroles administrativeunits subscribedskus applications serviceprincipals";
constexpr std::string_view logs = "signins auditlogs directoryaudits";

/// EntraExporter's folders below Policies that are about consent to applications, their secrets and their tokens.
constexpr std::string_view application_policies =
    "activitybasedtimeoutpolicy adminconsentrequestpolicy appmanagementpolicies claimsmappingpolicy "
    "defaultappmanagementpolicy permissiongrantpolicies tokenissuancepolicy tokenlifetimepolicy";

/// What the locations and contexts are called that conditions of policies name: such a condition is `any` already.
constexpr std::string_view names_in_conditions =
    "namedlocations authenticationcontexts authenticationcontextclassreferences";

bool is_letter(char c) { return c >= 'a' && c <= 'z'; }

/// "get-csteamsmeetingpolicy.json" is "csteamsmeetingpolicy".
std::string_view noun(std::string_view name) {
  if (name.ends_with(".json")) name.remove_suffix(5);
  if (name.starts_with("get-")) name.remove_prefix(4);
  return name;
}

/// Whether the path is the file itself, or `folder/id.json` or `folder/id/id.json`.
bool is_below(std::string_view path, std::string_view folder) {
  if (!path.starts_with(folder)) return false;
  path.remove_prefix(folder.size());
  return path.empty() || (path.front() == '/' && std::count(path.begin(), path.end(), '/') <= 2);
}

/// "users.json", "signIns-2026-03.json", "Users/<id>/<id>.json".
bool is_about(const PathParts& parts, std::string_view words) {
  return any_word(words, [&](std::string_view word) {
    const std::string& first = parts.front();
    return first.starts_with(word) && (first.size() == word.size() || !is_letter(first[word.size()]));
  });
}

}  // namespace

std::span<const Object> objects() { return table; }

const Object* object_at(const PathParts& parts) {
  if (!parts.back().ends_with(".json")) return nullptr;
  std::string path = parts.front();
  for (auto part = parts.begin() + 1; part != parts.end(); ++part) path += "/" + *part;
  for (const Object& object : objects())
    if (parts.size() == 1 ? lists_word(object.files, noun(path))
                          : any_word(object.folder, [&](std::string_view folder) { return is_below(path, folder); }))
      return &object;
  return nullptr;
}

bool is_unread(const PathParts& parts) {
  return std::any_of(parts.begin(), parts.end(), [](std::string_view part) { return lists_word(unread, noun(part)); });
}

std::string_view why_passed_over(const PathParts& parts) {
  const std::string& file = parts.back();
  const auto is_hidden = [](std::string_view part) { return part.starts_with("."); };
  if (file.starts_with("readme") || file.starts_with("license") || file == "thumbs.db" || file == "desktop.ini" ||
      file.ends_with(".txt") || file.ends_with(".md") || file.ends_with(".log") ||
      std::any_of(parts.begin(), parts.end(), is_hidden))
    return "about the export, no part of it";
  if (parts.front() == "policies" && parts.size() > 2 && lists_word(application_policies, parts[1]))
    return "about applications, their secrets and their tokens";
  if (std::any_of(parts.begin(), parts.end(),
                  [](std::string_view part) { return lists_word(names_in_conditions, noun(part)); }))
    return "the policies that name them are open already";
  if (is_about(parts, directory)) return "no rule asks for it";
  return is_about(parts, logs) ? "what was done is not what is allowed" : "";
}

}  // namespace entente::model::exported
