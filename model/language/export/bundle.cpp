#include "model/language/export/bundle.hpp"

#include <algorithm>
#include <array>

#include "model/language/export/nodes.hpp"

namespace entente::model::exported {

namespace {

struct Part {
  std::string_view key;
  std::string_view file;  ///< the name of the file in which the object would stand alone
};
constexpr auto parts_of_bundle =
    std::to_array<Part>({{"authorization_policies", "authorizationpolicy.json"},
                         {"conditional_access_policies", "conditionalaccesspolicy.json"},
                         {"federation_configuration", "tenantfederationconfiguration.json"},
                         {"meeting_policies", "teamsmeetingpolicy.json"},
                         {"client_configuration", "teamsclientconfiguration.json"},
                         {"org_relationships", "organizationrelationship.json"},
                         {"SPO_tenant", "spotenant.json"},
                         {"tenant_details", "organization.json"}});

[[nodiscard]] const Part* part_of(std::string_view key) {
  const auto found = std::find_if(parts_of_bundle.begin(), parts_of_bundle.end(),
                                  [&](const Part& part) { return same_word(part.key, key); });
  return found == parts_of_bundle.end() ? nullptr : &*found;
}

[[nodiscard]] bool says_nothing(const Node& node) {
  return node.kind == Node::Kind::null || (node.kind == Node::Kind::scalar && trimmed(node.text).empty()) ||
         (node.kind == Node::Kind::mapping && node.members.empty()) ||
         (node.kind == Node::Kind::list && std::all_of(node.items.begin(), node.items.end(), says_nothing));
}

/// Of `tenant_details` the organization object that lies inside, or what stands around it.
[[nodiscard]] Node organization_in(const Node& details) {
  const auto one = [](const Node& item) {
    const Node* inside = lookup(item, "AADAdditionalData");
    if (inside != nullptr && inside->kind == Node::Kind::mapping) return *inside;
    Node node = mapping_at(item.mark);
    if (const Node* id = lookup(item, "TenantId")) node = with(std::move(node), "tenantId", *id);
    if (const Node* domain = lookup(item, "DomainName")) node = with(std::move(node), "defaultDomainName", *domain);
    return node;
  };
  return one(details.kind == Node::Kind::list && !details.items.empty() ? details.items.front() : details);
}

}  // namespace

Outcome<std::vector<Document>> documents_in(const Document& bundle) {
  const auto whole = object_of(bundle.root, bundle.object->name);
  if (!whole) return tl::unexpected(whole.error());
  std::vector<Document> documents;
  if (!whole->has_value()) return documents;
  for (const Member* member : own_members(**whole)) {
    const Part* part = part_of(member->key);
    if (part == nullptr || says_nothing(member->value)) continue;
    const bool is_tenant = part->key == "tenant_details";
    documents.push_back({object_at({std::string(part->file)}),
                         is_tenant ? organization_in(member->value) : member->value, bundle.name + ": " + member->key});
  }
  return documents;
}

std::vector<std::string> keys_passed_over(const Node& bundle) {
  std::vector<std::string> keys;
  const auto whole = object_of(bundle, "");
  if (whole && whole->has_value())
    for (const Member* member : own_members(**whole))
      if (part_of(member->key) == nullptr && !says_nothing(member->value)) keys.push_back(member->key);
  return keys;
}

}  // namespace entente::model::exported
