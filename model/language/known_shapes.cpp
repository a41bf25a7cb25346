#include "model/language/known_shapes.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include "model/input/walk.hpp"
#include "model/language/export/nodes.hpp"
#include "model/language/export/properties.hpp"
#include "model/language/export/readers.hpp"
#include "model/language/reading.hpp"

namespace entente::model {
namespace {

using reading::lower_case;

[[nodiscard]] bool differ_in_case_alone(const std::string& one, const std::string& other) {
  return one.size() == other.size() && lower_case(one) == lower_case(other);
}

/// `Domain=a.com Domain=b.com`, as PowerShell prints domains that are deeper than it looks: the domains themselves.
[[nodiscard]] std::vector<Node> domains_of(const Node& written) {
  std::vector<Node> domains;
  for (std::string_view rest = written.text; !rest.empty();) {
    const auto end = std::min(rest.find_first_of(" ,;"), rest.size());
    std::string word(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (lower_case(word).starts_with("domain=")) word.erase(0, std::string_view("domain=").size());
    if (word.empty()) continue;
    Node domain = written;
    domain.text = std::move(word);
    domains.push_back(std::move(domain));
  }
  return domains;
}

void spell_out_domains(Node& list) {
  const auto is_printed = [](const Node& node) { return lower_case(node.text).starts_with("domain="); };
  if (is_printed(list)) {
    list.items = domains_of(list);
    list.kind = Node::Kind::list;
    list.text.clear();
    return;
  }
  std::vector<Node> items;
  for (Node& item : list.items) {
    if (is_printed(item))
      for (Node& domain : domains_of(item)) items.push_back(std::move(domain));
    else
      items.push_back(std::move(item));
  }
  list.items = std::move(items);
}

/// A number of an enumeration as its name.
void name_number(Node& node, std::string_view path) {
  const auto names = exported::numbered(path);
  for (std::size_t number = 0; number < names.size(); ++number)
    if (node.kind == Node::Kind::scalar && node.text == std::to_string(number)) node.text = names[number];
}

/// Names of members and values of enumerations as the field spells them, where they differ in case alone.
void spell_as_known(Node& node, const Field& field) {
  for (const Field& alternative : field.alternatives) spell_as_known(node, alternative);
  if (field.kind == Field::Kind::enumeration && node.kind == Node::Kind::scalar &&
      std::find(field.names.begin(), field.names.end(), node.text) == field.names.end())
    for (const std::string& name : field.names)
      if (differ_in_case_alone(node.text, name)) {
        node.text = name;
        break;
      }
  if (field.kind == Field::Kind::object)
    for (Member& member : node.members) {
      const auto named = [&](const auto& is) { return std::find_if(field.members.begin(), field.members.end(), is); };
      auto found = named([&](const Field::Named& known) { return known.name == member.key; });
      if (found == field.members.end()) {
        found = named([&](const Field::Named& known) { return differ_in_case_alone(known.name, member.key); });
        if (found == field.members.end() || node.find(found->name) != nullptr) continue;
        member.key = found->name;
      }
      spell_as_known(member.value, found->field);
    }
  if (field.element == nullptr) return;
  if (field.kind == Field::Kind::map)
    for (Member& member : node.members) spell_as_known(member.value, *field.element);
  for (Node& item : node.items) spell_as_known(item, *field.element);
}

}  // namespace

Outcome<Node> settings_in_known_shapes(Node settings) {
  for (Member& member : settings.members)
    if (member.key == "b2bManagementPolicy" && member.value.find("definition") != nullptr) {
      auto policy = exported::b2b_management_policy(member.value);
      if (!policy) return policy;
      // What a scenario does not say is what it is by default; only an export leaves it unknown.
      const bool says_default = member.value.find("isOrganizationDefault") != nullptr;
      std::erase_if(policy->members,
                    [&](const Member& inner) { return inner.key == "isOrganizationDefault" && !says_default; });
      member.value = std::move(*policy);
    }
  for (const char* list : {"AllowedDomains", "BlockedDomains", "AllowedTrialTenantDomains"})
    each_at(settings, "tenantFederationConfiguration." + std::string(list), spell_out_domains);
  for (const char* name :
       {"spoTenant.SharingCapability", "spoTenant.OneDriveSharingCapability", "spoTenant.SharingDomainRestrictionMode"})
    each_at(settings, name, [&](Node& node) { name_number(node, name); });
  return settings;
}

Outcome<Node> tenants_in_known_shapes(Node tenants, const Field& field) {
  for (Member& tenant : tenants.members) {
    for (const Field::Named& known : field.members)
      if (known.name == "users" || known.name == "populations" || known.name == "guests")
        each_at(tenant.value, known.name, [&](Node& people) { spell_as_known(people, known.field); });
    each_at(tenant.value, "sites.*.SharingCapability",
            [](Node& node) { name_number(node, "spoTenant.SharingCapability"); });
    for (Member& member : tenant.value.members) {
      if (member.key != "settings") continue;
      auto settings = settings_in_known_shapes(std::move(member.value));
      if (!settings) return settings;
      member.value = std::move(*settings);
    }
  }
  return tenants;
}

}  // namespace entente::model
