#include "model/language/spelling.hpp"

#include <array>
#include <utility>

#include "model/input/walk.hpp"
#include "model/language/reading.hpp"

namespace entente::model {
namespace {

using reading::lower_case;

constexpr std::array<std::pair<std::string_view, std::string_view>, 5> well_known_ids{
    {{"cc15fd57-2c6c-4117-a88c-83b1d56b4bbe", "Teams"},
     {"00000003-0000-0ff1-ce00-000000000000", "SharePoint"},
     {"00000002-0000-0ff1-ce00-000000000000", "Exchange"},
     {"00000009-0000-0000-c000-000000000000", "PowerBI"},
     {"475226c6-020e-4fb2-8a90-7a972cbfc1d4", "PowerApps"}}};

template <class Spell>
void spell_at(Node& root, std::string_view path, const Spell& spell) {
  each_text_at(root, path, [&](Node& node) { node.text = spell(node.text); });
}

}  // namespace

std::string app_as_rules_call_it(std::string_view name) {
  const std::string lower = lower_case(std::string(name));
  for (const auto& [id, word] : well_known_ids)
    if (lower == id) return std::string(word);
  for (const std::string_view word : app_words)
    if (lower == lower_case(std::string(word))) return std::string(word);
  return std::string(name);
}

void spell_alike(Node& settings) {
  for (const char* path :
       {"b2bManagementPolicy.InvitationsAllowedAndBlockedDomainsPolicy.AllowedDomains",
        "b2bManagementPolicy.InvitationsAllowedAndBlockedDomainsPolicy.BlockedDomains",
        "tenantFederationConfiguration.BlockedDomains", "tenantFederationConfiguration.AllowedTrialTenantDomains",
        "externalAccessPolicies.*.AllowedExternalDomains", "externalAccessPolicies.*.BlockedExternalDomains",
        "spoTenant.SharingAllowedDomainList", "spoTenant.SharingBlockedDomainList",
        "organizationRelationships.*.DomainNames", "availabilityAddressSpaces.*.ForestName"})
    spell_at(settings, path, lower_case);
  // `AllowAllKnownDomains` stands where a list may stand, too.
  spell_at(settings, "tenantFederationConfiguration.AllowedDomains",
           [](const std::string& text) { return text == "AllowAllKnownDomains" ? text : lower_case(text); });
  for (const char* path : {"crossTenantAccessPolicy.default.*.applications.targets",
                           "crossTenantAccessPolicy.partners.*.*.applications.targets",
                           "conditionalAccessPolicies.*.conditions.applications.includeApplications",
                           "conditionalAccessPolicies.*.conditions.applications.excludeApplications"})
    spell_at(settings, path, app_as_rules_call_it);
}

void spell_apps_alike(Node& traits) {
  for (const char* path : {"app", "kiosk", "applicationControl.blocked"}) spell_at(traits, path, app_as_rules_call_it);
}

}  // namespace entente::model
