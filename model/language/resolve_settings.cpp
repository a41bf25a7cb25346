// Names inside settings. A list that names nobody selects nobody, and a proof about it would hold for no reason: so a
// name that nothing in the scenario answers to is a problem, unless it is an object id.
#include <algorithm>
#include <array>
#include <set>

#include "model/input/nearest.hpp"
#include "model/language/known_names.hpp"
#include "model/language/overlay.hpp"
#include "model/language/reading.hpp"
#include "model/language/spelt_alike.hpp"

namespace entente::model::reading {
namespace {

[[nodiscard]] Node* find(Node& node, std::string_view key) {
  for (Member& member : node.members)
    if (member.key == key) return &member.value;
  return nullptr;
}

[[nodiscard]] Outcome<void> check_people(const Node* list, const Scenario& scenario, const KnownNames& known) {
  if (list == nullptr) return {};
  for (const Node& item : list->items) {
    const Node* target = item.kind == Node::Kind::mapping ? item.find("target") : &item;
    if (target == nullptr || target->kind != Node::Kind::scalar) continue;
    const std::string& name = target->text;
    if (name == "AllUsers" || is_guid(name)) continue;
    if (known.has_person_or_group(name)) continue;
    return fail(target->mark, "unknown person or group " + ticked(name), "AllUsers, an object id, or a user or group",
                nearest_hint(name, names_of_people(scenario)));
  }
  return {};
}

[[nodiscard]] Outcome<void> check_sections(const Node& entry, const Scenario& scenario, const KnownNames& known) {
  for (const char* name : {"b2bCollaborationInbound", "b2bCollaborationOutbound", "b2bDirectConnectInbound",
                           "b2bDirectConnectOutbound", "tenantRestrictions"})
    if (const Node* section = entry.find(name))
      if (auto ok = check_people(section->at("usersAndGroups.targets"), scenario, known); !ok) return ok;
  return {};
}

[[nodiscard]] Outcome<void> resolve_tenants(const Scenario& scenario, const KnownNames& known,
                                            const std::string& own_key, Node& names) {
  std::set<std::string> seen;
  for (Member& partner : names.members) {
    if (partner.key.empty()) return fail(partner.mark, "a partner without a name", "`tenantId`, or a tenant's key");
    Node name;
    name.text = is_guid(partner.key) ? lower_case(partner.key) : partner.key;
    name.mark = partner.mark;
    if (const std::string* key = known.tenant(name.text))
      partner.key = *key;
    else if (is_guid(partner.key))
      partner.key = name.text;
    else
      return tl::unexpected(tenant_named(scenario, name).error());
    if (partner.key == own_key)
      return fail(partner.mark, ticked(partner.key) + " is this tenant itself", "another tenant");
    if (!seen.insert(partner.key).second)
      return fail(partner.mark, "the partner " + ticked(partner.key) + " is there twice", "one entry for a tenant");
  }
  return {};
}

/// Partners and synchronization jobs by tenant key.
[[nodiscard]] Outcome<void> name_tenants(const Scenario& scenario, const KnownNames& known, const std::string& own_key,
                                         Node& settings) {
  if (Node* jobs = find(settings, "crossTenantSynchronization"))
    if (auto ok = resolve_tenants(scenario, known, own_key, *jobs); !ok) return ok;
  Node* policy = find(settings, "crossTenantAccessPolicy");
  Node* partners = policy == nullptr ? nullptr : find(*policy, "partners");
  if (partners == nullptr) return {};
  if (auto ok = resolve_tenants(scenario, known, own_key, *partners); !ok) return ok;
  list_outside_tenants(known, *partners);
  return {};
}

[[nodiscard]] Outcome<void> check_names(const Scenario& scenario, const KnownNames& known, const Node& settings) {
  if (const Node* jobs = settings.find("crossTenantSynchronization"))
    for (const Member& job : jobs->members)
      if (auto ok = check_people(job.value.find("assigned"), scenario, known); !ok) return ok;
  const Node* policy = settings.find("crossTenantAccessPolicy");
  if (policy == nullptr) return {};
  if (const Node* fallback = policy->find("default"))
    if (auto ok = check_sections(*fallback, scenario, known); !ok) return ok;
  if (const Node* partners = policy->find("partners"))
    for (const Member& partner : partners->members)
      if (auto ok = check_sections(partner.value, scenario, known); !ok) return ok;
  return {};
}

}  // namespace

Outcome<void> resolve_names(const Scenario& scenario, const std::string& tenant_key, Node& settings) {
  const KnownNames known(scenario);
  if (auto ok = name_tenants(scenario, known, tenant_key, settings); !ok) return ok;
  return check_names(scenario, known, settings);
}

Outcome<void> resolve_settings(const Scenario& scenario, const KnownNames& known, WrittenSettings settings,
                               TenantSpec& tenant) {
  for (Node* part : {&settings.exported, &settings.written})
    if (auto ok = name_tenants(scenario, known, tenant.key, *part); !ok) return ok;
  tenant.settings = settings.written.kind == Node::Kind::null ? std::move(settings.exported)
                    : settings.exported.kind == Node::Kind::null
                        ? std::move(settings.written)
                        : overlaid(settings.exported, settings.written, keys_of_others(scenario, tenant.key));
  return check_names(scenario, known, tenant.settings);
}

std::vector<std::string> keys_of_others(const Scenario& scenario, const std::string& own_key) {
  std::vector<std::string> keys;
  for (const TenantSpec& tenant : scenario.tenants)
    if (tenant.key != own_key) keys.push_back(tenant.key);
  return keys;
}

}  // namespace entente::model::reading
