// Tenants that settings list as partners and the scenario does not tell of. Dropped, their entries would decide
// nothing, and a proof could hold that the real tenant violates.
#include <algorithm>
#include <map>
#include <set>

#include "model/language/known_names.hpp"
#include "model/language/new_venues.hpp"
#include "model/language/reading.hpp"
#include "model/language/spelt_alike.hpp"

namespace entente::model::reading {
namespace {

[[nodiscard]] const Node* partners_of(const Node& settings) { return settings.at("crossTenantAccessPolicy.partners"); }

/// The environment that stands for a cloud.
[[nodiscard]] Environment environment_in(AzureCloud cloud) {
  switch (cloud) {
    case AzureCloud::commercial:
      return Environment::commercial;
    case AzureCloud::government:
      return Environment::gcc_high;
    case AzureCloud::china:
      return Environment::china_21vianet;
    case AzureCloud::bleu:
      return Environment::bleu;
    case AzureCloud::delos:
      return Environment::delos;
  }
  return Environment::commercial;
}

/// Where a partner may be: a partner entry does not say it. The lister's own environment, and the clouds it enables.
[[nodiscard]] std::set<Environment> environments_of_partners(const TenantSpec& lister,
                                                             const WrittenSettings& settings) {
  std::set<Environment> possible{lister.environment};
  const Node* endpoints = settings.written.at("crossTenantAccessPolicy.allowedCloudEndpoints");
  if (endpoints == nullptr) endpoints = settings.exported.at("crossTenantAccessPolicy.allowedCloudEndpoints");
  const Node* policy = settings.exported.find("crossTenantAccessPolicy");
  if (endpoints == nullptr) endpoints = policy;
  if (endpoints == nullptr) return possible;
  const std::vector<std::string> listed = texts(endpoints);
  for (const AzureCloud cloud : azure_clouds)
    if (endpoints->is_any() || endpoints->is_choose() ||
        std::find(listed.begin(), listed.end(), endpoint_of(cloud)) != listed.end())
      possible.insert(environment_in(cloud));
  return possible;
}

[[nodiscard]] TenantSpec outside_tenant(const std::string& id, Environment environment, bool is_first,
                                        const Mark& mark) {
  TenantSpec tenant = unknown_tenant(is_first ? id : id + "-" + std::string(name_of(environment)), environment, mark);
  if (is_first) tenant.id = id;
  tenant.outside = id;
  return tenant;
}

}  // namespace

Node open_traits(std::initializer_list<const char*> names, const Mark& mark) {
  Node any;
  any.kind = Node::Kind::scalar;
  any.text = "any";
  any.mark = mark;
  Node traits;
  traits.kind = Node::Kind::mapping;
  traits.mark = mark;
  for (const char* name : names) traits.members.push_back({name, mark, any});
  return traits;
}

TenantSpec unknown_tenant(std::string key, Environment environment, const Mark& mark) {
  TenantSpec tenant;
  tenant.key = std::move(key);
  tenant.environment = environment;
  tenant.settings_any = true;
  tenant.mark = mark;
  tenant.traits = open_traits({"trial"}, mark);
  PersonSpec person;
  person.key = "somebody";
  person.traits = open_traits({"claims", "risk"}, mark);
  person.mark = mark;
  tenant.people.push_back(std::move(person));
  add_venues_of_anybody(tenant);
  return tenant;
}

void add_outside_tenants(const std::vector<WrittenSettings>& settings, Scenario& scenario) {
  struct Outside {
    std::set<Environment> environments;
    Environment first;
    Mark mark;
  };
  const KnownNames known(scenario);
  std::map<std::string, Outside> found;
  for (std::size_t i = 0; i < settings.size(); ++i)
    for (const Node* part : {&settings[i].exported, &settings[i].written})
      if (const Node* partners = partners_of(*part))
        for (const Member& partner : partners->members) {
          if (!is_guid(partner.key)) continue;
          const std::string id = lower_case(partner.key);
          if (known.tenant(id) != nullptr) continue;
          const TenantSpec& lister = scenario.tenants[i];
          Outside& outside = found.try_emplace(id, Outside{{}, lister.environment, partner.mark}).first->second;
          outside.environments.merge(environments_of_partners(lister, settings[i]));
        }
  for (const auto& [id, outside] : found) {
    scenario.tenants.push_back(outside_tenant(id, outside.first, true, outside.mark));
    for (const Environment environment : outside.environments)
      if (environment != outside.first)
        scenario.tenants.push_back(outside_tenant(id, environment, false, outside.mark));
  }
}

void list_outside_tenants(const KnownNames& known, Node& partners) {
  std::vector<Member> more;
  for (const Member& partner : partners.members)
    for (const std::string& key : known.standing_for(partner.key)) more.push_back({key, partner.mark, partner.value});
  for (Member& partner : more) partners.members.push_back(std::move(partner));
}

}  // namespace entente::model::reading
