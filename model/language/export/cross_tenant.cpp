// Joining. What is not written is unknown, unless the rest of the export shows that it was asked for (see export.hpp).
#include "model/language/export/cross_tenant.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "model/language/export/cross_tenant_shapes.hpp"
#include "model/language/export/nodes.hpp"
#include "model/language/export/wrappers.hpp"

namespace entente::model::exported {

namespace {

constexpr std::string_view sync_key = "identitySynchronization";
constexpr std::array<std::string_view, 5> older_sections{"inboundTrust", "b2bCollaborationInbound",
                                                         "b2bCollaborationOutbound", "b2bDirectConnectInbound",
                                                         "b2bDirectConnectOutbound"};
constexpr std::array<std::string_view, 2> newer_sections{"automaticUserConsentSettings",
                                                         "crossCloudMeetingConfiguration"};

std::string tenant_of(const Node& partner) {
  const Node* id = partner.find("tenantId");
  return id == nullptr || id->kind != Node::Kind::scalar ? std::string{} : id->text;
}

/// Beta answers list deleted partners too; .NET's zero date and an empty text mean "not deleted".
bool is_deleted(const Node& object) {
  const Node* when = lookup(object, "deletedDateTime");
  if (when == nullptr || when->kind == Node::Kind::null) return false;
  return !trimmed(when->text).empty() && !when->text.starts_with("0001-");
}

Outcome<Node> live(const Node& object, const Shape& shape) {
  if (is_deleted(object))
    return tl::unexpected(Problem{object.mark, fmt::format("{} is a deleted item", shape.object), "an object in force",
                                  "export from `policies/crossTenantAccessPolicy`, not from `policies/deletedItems`"});
  return canonical(object, shape);
}

/// Null in the default has nothing to inherit from, so it is unknown.
Outcome<Node> default_of(const Node& document) {
  const auto object = object_of(document, default_shape().object);
  if (!object) return tl::unexpected(object.error());
  if (!object->has_value()) return unknown_at(document.mark);
  auto read = canonical(**object, default_shape());
  if (!read) return read;
  for (Member& member : read->members) {
    const bool older = std::find(older_sections.begin(), older_sections.end(), member.key) != older_sections.end();
    const bool meetings = member.key == "crossCloudMeetingConfiguration";
    if ((older || meetings) && member.value.kind == Node::Kind::null) member.value = unknown_at(member.value.mark);
    if (member.key != "inboundTrust" && !meetings) continue;
    for (Member& inner : member.value.members)
      if (inner.value.kind == Node::Kind::null) inner.value = unknown_at(inner.value.mark);
  }
  return read;
}

Outcome<Node> endpoints_of(const Node& document) {
  const auto object = object_of(document, policy_shape().object);
  if (!object) return tl::unexpected(object.error());
  if (!object->has_value()) return unknown_at(document.mark);
  const auto read = canonical(**object, policy_shape());
  if (!read) return read;
  const Node& endpoints = read->members.front().value;
  return endpoints.kind == Node::Kind::null ? unknown_at(endpoints.mark) : endpoints;
}

/// A partner that shows all older sections is a whole answer; a newer section that the default shows and the partner
/// does not was never set there.
Node with_newer_sections(Node partner, const Node& fallback) {
  const bool whole = std::none_of(older_sections.begin(), older_sections.end(), [&](std::string_view key) {
    const Node* section = partner.find(key);
    return section == nullptr || section->is_any();
  });
  for (const std::string_view key : newer_sections) {
    if (partner.find(key) != nullptr) continue;
    const Node* shown = fallback.find(key);
    const bool asked = whole && shown != nullptr && !shown->is_any();
    const Mark mark = partner.mark;
    partner = with(std::move(partner), key, asked ? null_at(mark) : unknown_at(mark));
  }
  return partner;
}

Outcome<std::optional<std::vector<Node>>> partners_of(const std::vector<Node>& documents) {
  std::vector<Node> partners;
  for (const Node& document : documents) {
    const auto objects = objects_of(document, partner_shape().object);
    if (!objects) return tl::unexpected(objects.error());
    if (!objects->has_value()) return std::nullopt;
    for (const Node& object : **objects) {
      auto partner = live(object, partner_shape());
      if (!partner) return tl::unexpected(partner.error());
      const std::string id = tenant_of(*partner);
      if (!is_guid(id))
        return tl::unexpected(Problem{object.mark, "a cross-tenant access partner has no `tenantId`", "a GUID", ""});
      if (std::any_of(partners.begin(), partners.end(), [&](const Node& other) { return tenant_of(other) == id; }))
        return tl::unexpected(Problem{partner->find("tenantId")->mark,
                                      fmt::format("the partner `{}` is listed twice", id), "each tenant once", ""});
      partners.push_back(std::move(*partner));
    }
  }
  return partners;
}

/// `partners` with the consents of separate files in their places.
Outcome<std::vector<Node>> with_synchronization(std::vector<Node> partners, const std::vector<Node>& documents) {
  for (const Node& document : documents) {
    const auto objects = objects_of(document, sync_key);
    if (!objects) return tl::unexpected(objects.error());
    for (const Node& object : objects->value_or(std::vector<Node>{})) {
      auto consent = live(object, synchronization_file_shape());
      if (!consent) return tl::unexpected(consent.error());
      const std::string id = tenant_of(*consent);
      const auto partner = std::find_if(partners.begin(), partners.end(), [&](const Node& candidate) {
        return !id.empty() && tenant_of(candidate) == id;
      });
      if (partner == partners.end())
        return tl::unexpected(Problem{object.mark,
                                      fmt::format("`{}` for `{}`, which the partners do not list", sync_key, id),
                                      "a tenant of the partner list", "export `partners` at the same time"});
      if (partner->find(sync_key) != nullptr)
        return tl::unexpected(
            Problem{object.mark, fmt::format("`{}` of `{}` is given twice", sync_key, id), "one of the two", ""});
      consent->members.erase(consent->members.begin());  // tenantId, which the shape puts first
      *partner = with(std::move(*partner), sync_key, std::move(*consent));
    }
  }
  return partners;
}

Outcome<Node> partner_list(const CrossTenantFiles& files, const Node& fallback) {
  const auto read = partners_of(files.partners.value_or(std::vector<Node>{}));
  if (!read) return tl::unexpected(read.error());
  if (!files.partners || !read->has_value()) {
    if (files.synchronization.empty()) return unknown_at(files.folder);
    return tl::unexpected(Problem{files.synchronization.front().mark,
                                  fmt::format("`{}` without a partner list", sync_key), "`partners.json` beside it",
                                  ""});
  }
  auto partners = with_synchronization(**read, files.synchronization);
  if (!partners) return tl::unexpected(partners.error());
  const bool asked = std::any_of(partners->begin(), partners->end(),
                                 [](const Node& partner) { return partner.find(sync_key) != nullptr; });
  for (Node& partner : *partners) {
    partner = with_newer_sections(std::move(partner), fallback);
    const Mark mark = partner.mark;
    if (partner.find(sync_key) == nullptr)
      partner = with(std::move(partner), sync_key, asked ? null_at(mark) : unknown_at(mark));
  }
  const std::vector<Node>& documents = *files.partners;
  return list_at(std::move(*partners), documents.empty() ? files.folder : documents.front().mark);
}

}  // namespace

Outcome<Node> cross_tenant_policy(const CrossTenantFiles& files) {
  Node setting = mapping_at(files.folder);
  const auto endpoints = files.policy ? endpoints_of(*files.policy) : Outcome<Node>{unknown_at(files.folder)};
  if (!endpoints) return endpoints;
  const auto fallback = files.fallback ? default_of(*files.fallback) : Outcome<Node>{unknown_at(files.folder)};
  if (!fallback) return fallback;
  const auto partners = partner_list(files, *fallback);
  if (!partners) return partners;
  setting = with(std::move(setting), "allowedCloudEndpoints", *endpoints);
  setting = with(std::move(setting), "default", *fallback);
  return with(std::move(setting), "partners", *partners);
}

}  // namespace entente::model::exported
