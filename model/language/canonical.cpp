#include <algorithm>

#include "model/language/fields.hpp"
#include "model/language/reading.hpp"
#include "model/language/spelling.hpp"
#include "model/scenario/merge.hpp"
#include "model/terms/sections.hpp"

namespace entente::model {
namespace {

[[nodiscard]] Node scalar(std::string_view text, const Mark& mark) {
  Node node;
  node.kind = Node::Kind::scalar;
  node.text = text;
  node.mark = mark;
  return node;
}

[[nodiscard]] Node half(std::string_view access, std::string_view target, std::string_view type, const Mark& mark) {
  Node item;
  item.kind = Node::Kind::mapping;
  item.mark = mark;
  item.members = {{"target", mark, scalar(target, mark)}, {"targetType", mark, scalar(type, mark)}};
  Node targets;
  targets.kind = Node::Kind::list;
  targets.mark = mark;
  targets.items = {std::move(item)};
  Node whole;
  whole.kind = Node::Kind::mapping;
  whole.mark = mark;
  whole.members = {{"accessType", mark, scalar(access, mark)}, {"targets", mark, std::move(targets)}};
  return whole;
}

void expand_sections(Node& entry) {
  for (Member& member : entry.members) {
    if (!is_section(member.key) || member.value.kind != Node::Kind::scalar || member.value.is_unknown()) continue;
    const std::string access = member.value.text;
    const Mark mark = member.value.mark;
    Node section;
    section.kind = Node::Kind::mapping;
    section.mark = mark;
    section.members = {{"usersAndGroups", mark, half(access, "AllUsers", "user", mark)},
                       {"applications", mark, half(access, "AllApplications", "application", mark)}};
    member.value = std::move(section);
  }
}

[[nodiscard]] Node* find(Node& node, std::string_view key) {
  for (Member& member : node.members)
    if (member.key == key) return &member.value;
  return nullptr;
}

/// Graph's list of partners as a mapping by tenant id.
void index_partners(Node& partners) {
  if (partners.kind != Node::Kind::list) return;
  Node mapping;
  mapping.kind = Node::Kind::mapping;
  mapping.mark = partners.mark;
  for (Node& partner : partners.items) {
    const Node* id = partner.find("tenantId");
    mapping.members.push_back({id == nullptr ? "" : reading::lower_case(id->text), partner.mark, std::move(partner)});
  }
  partners = std::move(mapping);
}

}  // namespace

namespace {

/// A list of objects as a mapping by the name that `key` gives them; PowerShell's `Tag:` in front of it is dropped.
void index_by(Node& settings, std::string_view list, std::initializer_list<const char*> keys) {
  Node* objects = find(settings, list);
  if (objects == nullptr || objects->kind != Node::Kind::list) return;
  Node mapping;
  mapping.kind = Node::Kind::mapping;
  mapping.mark = objects->mark;
  for (Node& object : objects->items) {
    std::string name;
    for (const char* key : keys)
      if (const Node* found = object.find(key); name.empty() && found != nullptr) name = found->text;
    if (name.starts_with("Tag:")) name = name.substr(4);
    if (name.empty()) name = std::to_string(mapping.members.size() + 1);
    for (std::size_t again = 2; std::any_of(mapping.members.begin(), mapping.members.end(),
                                            [&](const Member& member) { return member.key == name; });
         ++again)
      name = name.substr(0, name.rfind(" (")) + " (" + std::to_string(again) + ")";
    mapping.members.push_back({name, object.mark, std::move(object)});
  }
  *objects = std::move(mapping);
}

/// `a, b` (or `a b`) as a list of words.
void split(Node* node) {
  if (node == nullptr || node->kind != Node::Kind::scalar || node->is_unknown()) return;
  Node list;
  list.kind = Node::Kind::list;
  list.mark = node->mark;
  std::string word;
  for (const char c : node->text + " ") {
    if (c != ',' && c != ' ') {
      word += c;
    } else if (!word.empty()) {
      list.items.push_back(scalar(word, node->mark));
      word.clear();
    }
  }
  *node = std::move(list);
}

[[nodiscard]] Node* descend(Node* node, std::initializer_list<const char*> path) {
  for (const char* key : path) node = node == nullptr ? nullptr : find(*node, key);
  return node;
}

void expand_services(Node& settings) {
  index_by(settings, "conditionalAccessPolicies", {"displayName", "id"});
  index_by(settings, "externalAccessPolicies", {"Identity"});
  index_by(settings, "organizationRelationships", {"Name", "Identity"});
  index_by(settings, "availabilityAddressSpaces", {"ForestName", "Name"});
  if (Node* policies = find(settings, "conditionalAccessPolicies"))
    for (Member& policy : policies->members)
      for (const char* list : {"includeGuestsOrExternalUsers", "excludeGuestsOrExternalUsers"})
        split(descend(&policy.value, {"conditions", "users", list, "guestOrExternalUserTypes"}));
  for (const char* list : {"SharingAllowedDomainList", "SharingBlockedDomainList"})
    split(descend(&settings, {"spoTenant", list}));
}

}  // namespace

Node canonical_settings(Node settings) {
  expand_services(settings);
  Node* policy = find(settings, "crossTenantAccessPolicy");
  if (policy == nullptr) {
    spell_alike(settings);
    return settings;
  }
  if (Node* fallback = find(*policy, "default"); fallback != nullptr) expand_sections(*fallback);
  if (Node* partners = find(*policy, "partners"); partners != nullptr) {
    index_partners(*partners);
    for (Member& partner : partners->members) {
      // `fabrikam:` with nothing behind it lists the tenant and inherits everything.
      if (partner.value.kind == Node::Kind::null) partner.value.kind = Node::Kind::mapping;
      expand_sections(partner.value);
    }
  }
  spell_alike(settings);
  return settings;
}

}  // namespace entente::model
