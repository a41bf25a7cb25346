// Tables of names, all in lower case. Names come from Graph's types and paths, from the PowerShell nouns (with or
// without `Get-`) of the Teams, Graph and Azure AD modules, and from EntraExporter's schema.
#include "model/language/export/file_names.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace entente::model::exported {

namespace {

using Named = std::pair<std::string_view, Holds>;
constexpr auto flat_names = std::to_array<Named>({
    {"crosstenantaccesspolicy", Holds::policy},
    {"mgpolicycrosstenantaccesspolicy", Holds::policy},
    {"default", Holds::fallback},
    {"crosstenantaccesspolicyconfigurationdefault", Holds::fallback},
    {"mgpolicycrosstenantaccesspolicydefault", Holds::fallback},
    {"partners", Holds::partners},
    {"crosstenantaccesspolicyconfigurationpartner", Holds::partners},
    {"crosstenantaccesspolicyconfigurationpartners", Holds::partners},
    {"mgpolicycrosstenantaccesspolicypartner", Holds::partners},
    {"identitysynchronization", Holds::synchronization},
    {"crosstenantidentitysyncpolicypartner", Holds::synchronization},
    {"authorizationpolicy", Holds::authorization},
    {"mgpolicyauthorizationpolicy", Holds::authorization},
    {"b2bmanagementpolicy", Holds::b2b_management},
    {"b2bmanagementpolicies", Holds::b2b_management},
    {"azureadpolicy", Holds::b2b_management},
    {"tenantfederationconfiguration", Holds::federation},
    {"cstenantfederationconfiguration", Holds::federation},
    {"teamsmeetingpolicy", Holds::meeting_policy},
    {"csteamsmeetingpolicy", Holds::meeting_policy},
    {"teamsmeetingconfiguration", Holds::meeting_configuration},
    {"csteamsmeetingconfiguration", Holds::meeting_configuration},
    {"teamsclientconfiguration", Holds::client_configuration},
    {"csteamsclientconfiguration", Holds::client_configuration},
    {"organizationsegment", Holds::segments},
    {"organizationsegments", Holds::segments},
    {"informationbarrierpolicy", Holds::barriers},
    {"informationbarrierpolicies", Holds::barriers},
    {"organization", Holds::organization},
    {"mgorganization", Holds::organization},
    {"tenantinformation", Holds::tenant_information},
    {"domains", Holds::domains},
    {"mgdomain", Holds::domains},
});

/// Any part of the path with this name makes the file one of a setting that is not read yet.
constexpr auto unread = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"conditionalaccesspolicies", "conditionalAccessPolicies"},
    {"conditionalaccesspolicy", "conditionalAccessPolicies"},
    {"mgidentityconditionalaccesspolicy", "conditionalAccessPolicies"},
    {"mgconditionalaccesspolicy", "conditionalAccessPolicies"},
    {"conditional", "conditionalAccessPolicies"},
    {"namedlocations", "conditionalAccessPolicies"},
    {"externalidentitiespolicy", "externalIdentitiesPolicy"},
    {"csexternalaccesspolicy", "externalAccessPolicies"},
    {"externalaccesspolicies", "externalAccessPolicies"},
    {"externalaccesspolicy", "externalAccessPolicies"},
    {"organizationrelationship", "organizationRelationships"},
    {"organizationrelationships", "organizationRelationships"},
    {"availabilityconfig", "availabilityConfig"},
    {"availabilityaddressspace", "availabilityAddressSpaces"},
    {"availabilityaddressspaces", "availabilityAddressSpaces"},
    {"sharingpolicy", "sharingPolicies"},
    {"spotenant", "spoTenant"},
    {"sharepointsettings", "spoTenant"},
    {"synchronizationjob", "crossTenantSynchronization"},
    {"synchronizationjobs", "crossTenantSynchronization"},
    {"multitenantorganizationpartnerconfigurationtemplate", "multiTenantOrganization"},
    {"multitenantorganizationidentitysyncpolicytemplate", "multiTenantOrganization"},
    {"identitysecuritydefaultsenforcementpolicy", "identitySecurityDefaultsEnforcementPolicy"},
    {"providersettingsexport", "ScubaGear's settings"},
});

constexpr std::array<std::string_view, 11> people_and_logs{
    "users",          "groups",       "devices",           "directoryroles", "administrativeunits",
    "subscribedskus", "applications", "serviceprincipals", "signins",        "auditlogs",
    "directoryaudits"};

/// EntraExporter's folders below Policies that are about consent to applications, their secrets and their tokens.
constexpr std::array<std::string_view, 8> application_policies{
    "activitybasedtimeoutpolicy", "adminconsentrequestpolicy", "appmanagementpolicies", "claimsmappingpolicy",
    "defaultappmanagementpolicy", "permissiongrantpolicies",   "tokenissuancepolicy",   "tokenlifetimepolicy"};

bool is_letter(char c) { return c >= 'a' && c <= 'z'; }

bool ends_with(std::string_view name, std::string_view end) { return name.ends_with(end); }

/// "get-csteamsmeetingpolicy.json" is "csteamsmeetingpolicy".
std::string_view noun(std::string_view name) {
  if (ends_with(name, ".json")) name.remove_suffix(5);
  if (name.starts_with("get-")) name.remove_prefix(4);
  return name;
}

std::optional<Holds> in_entra_exporter(const PathParts& parts) {
  if (parts.size() < 2) return std::nullopt;
  if (parts[0] == "organization")
    return parts[1] == "organization.json" ? std::optional{Holds::organization} : std::nullopt;
  if (parts[0] == "domains" && parts.size() == 3) return Holds::domains;
  if (parts[0] != "policies") return std::nullopt;
  if (parts[1] == "authorizationpolicy") return Holds::authorization;
  if (parts[1] != "crosstenantaccesspolicy" || parts.size() < 3 || parts.size() > 5) return std::nullopt;
  if (parts[2] == "default") return Holds::fallback;
  if (parts[2] == "partners") return parts.back() == "partners.json" ? Holds::last_partner : Holds::partner;
  return parts.size() <= 4 ? std::optional{Holds::policy} : std::nullopt;
}

}  // namespace

std::optional<Place> place_of(const PathParts& parts) {
  if (!ends_with(parts.back(), ".json")) return std::nullopt;
  if (parts.size() == 1) {
    const auto found = std::find_if(flat_names.begin(), flat_names.end(),
                                    [&](const Named& named) { return named.first == noun(parts[0]); });
    return found == flat_names.end() ? std::nullopt : std::optional{Place{found->second, Layout::flat}};
  }
  if (parts.size() == 2 && parts[0] == "identitysynchronization") return Place{Holds::synchronization, Layout::flat};
  if (parts.size() == 2 && parts[0] == "partners") return Place{Holds::partner, Layout::flat};
  const auto holds = in_entra_exporter(parts);
  return holds ? std::optional{Place{*holds, Layout::entra_exporter}} : std::nullopt;
}

std::string_view unread_setting(const PathParts& parts) {
  for (const std::string& part : parts)
    for (const auto& [name, setting] : unread)
      if (noun(part) == name) return setting;
  return {};
}

bool decides_nothing(const PathParts& parts) {
  const std::string& file = parts.back();
  if (std::any_of(parts.begin(), parts.end(), [](const std::string& part) { return part.starts_with("."); }))
    return true;
  if (file.starts_with("readme") || file.starts_with("license") || file == "thumbs.db" || file == "desktop.ini")
    return true;
  if (ends_with(file, ".txt") || ends_with(file, ".md") || ends_with(file, ".log")) return true;
  if (parts.front() == "policies" && parts.size() > 2 &&
      std::find(application_policies.begin(), application_policies.end(), parts[1]) != application_policies.end())
    return true;
  return std::any_of(people_and_logs.begin(), people_and_logs.end(), [&](std::string_view word) {
    const std::string& first = parts.front();  // "users.json", "signIns-2026-03.json", "Users/<id>/<id>.json"
    return first.starts_with(word) && (first.size() == word.size() || !is_letter(first[word.size()]));
  });
}

}  // namespace entente::model::exported
