// Joining. What is not written is unknown: nobody may have asked for it (see export.hpp).
#include <fmt/format.h>

#include <algorithm>

#include "model/language/export/canonical.hpp"
#include "model/language/export/nodes.hpp"
#include "model/language/export/readers.hpp"
#include "model/language/export/values.hpp"

namespace entente::model::exported {

namespace {

constexpr std::string_view sync_key = "identitySynchronization";
std::string tenant_of(const Node& partner) {
  const Node* id = partner.find("tenantId");
  return id == nullptr || id->kind != Node::Kind::scalar ? std::string{} : id->text;
}

/// What the documents of one kind hold; `any` where there is none.
Outcome<Node> read_all(const std::vector<Document>& documents, Holds holds, const Mark& folder) {
  const std::vector<Node> own = roots(documents, holds);
  const auto all = objects();
  const auto object = std::find_if(all.begin(), all.end(), [&](const Object& o) { return o.holds == holds; });
  return own.empty() ? unknown_at(folder) : setting_of(own, *object);
}

/// Nothing, or that a partner is nobody's or there twice.
Outcome<void> each_once(const std::vector<Node>& partners) {
  for (auto partner = partners.begin(); partner != partners.end(); ++partner) {
    const std::string id = tenant_of(*partner);
    if (!is_guid(id))
      return tl::unexpected(Problem{partner->mark, "a cross-tenant access partner has no `tenantId`", "a GUID", ""});
    if (std::any_of(partners.begin(), partner, [&](const Node& other) { return tenant_of(other) == id; }))
      return tl::unexpected(Problem{partner->find("tenantId")->mark,
                                    fmt::format("the partner `{}` is listed twice", id), "each tenant once", ""});
  }
  return {};
}

/// The partner that a file of its own is about; empty when it does not say.
Outcome<std::string> consented_tenant(const Node& consent) {
  const Node* written = lookup(consent, "tenantId");
  if (written == nullptr || written->kind == Node::Kind::null) return std::string{};
  const auto id = guid(*written, "tenantId");
  if (!id) return tl::unexpected(id.error());
  return id->text;
}

/// `partners` with the consents of separate files in their places.
Outcome<std::vector<Node>> with_synchronization(std::vector<Node> partners, const std::vector<Node>& documents) {
  for (const Node& document : documents) {
    const auto objects = objects_of(document, sync_key);
    if (!objects) return tl::unexpected(objects.error());
    for (const Node& object : objects->value_or(std::vector<Node>{})) {
      const std::string path = "crossTenantAccessPolicy.partners.*.identitySynchronization";
      auto consent = canonical(object, field_of(path), {path, std::string(sync_key)});
      if (!consent) return tl::unexpected(consent.error());
      const auto id = consented_tenant(object);
      if (!id) return tl::unexpected(id.error());
      const auto partner = std::find_if(partners.begin(), partners.end(), [&](const Node& candidate) {
        return !id->empty() && tenant_of(candidate) == *id;
      });
      if (partner == partners.end())
        return tl::unexpected(Problem{object.mark,
                                      fmt::format("`{}` for `{}`, which the partners do not list", sync_key, *id),
                                      "a tenant of the partner list", "export `partners` at the same time"});
      if (partner->find(sync_key) != nullptr)
        return tl::unexpected(
            Problem{object.mark, fmt::format("`{}` of `{}` is given twice", sync_key, *id), "one of the two", ""});
      *partner = with(std::move(*partner), sync_key, std::move(*consent));
    }
  }
  return partners;
}

/// The partners, or `any` where no file lists them.
Outcome<Node> partner_list(const std::vector<Document>& documents, const Mark& folder) {
  auto read = read_all(documents, Holds::partners, folder);
  if (read && roots(documents, Holds::partners).empty()) read = read_all(documents, Holds::partner, folder);
  if (!read) return read;
  const std::vector<Node> consents = roots(documents, Holds::synchronization);
  if (read->is_any()) {
    if (consents.empty()) return read;
    return tl::unexpected(Problem{consents.front().mark, fmt::format("`{}` without a partner list", sync_key),
                                  "`partners.json` beside it", ""});
  }
  if (auto ok = each_once(read->items); !ok) return tl::unexpected(ok.error());
  auto partners = with_synchronization(read->items, consents);
  if (!partners) return tl::unexpected(partners.error());
  for (Node& partner : *partners) {
    const Mark mark = partner.mark;
    if (partner.find(sync_key) == nullptr) partner = with(std::move(partner), sync_key, unknown_at(mark));
  }
  return list_at(std::move(*partners), read->mark);
}

}  // namespace

Outcome<Node> cross_tenant_policy(const std::vector<Document>& documents, const Mark& folder) {
  const auto policy = read_all(documents, Holds::policy, folder);
  if (!policy) return policy;
  const auto fallback = read_all(documents, Holds::fallback, folder);
  if (!fallback) return fallback;
  const auto partners = partner_list(documents, folder);
  if (!partners) return partners;
  const Node* endpoints = policy->find("allowedCloudEndpoints");
  Node setting = with(mapping_at(folder), "allowedCloudEndpoints", endpoints == nullptr ? *policy : *endpoints);
  setting = with(std::move(setting), "default", *fallback);
  return with(std::move(setting), "partners", *partners);
}

}  // namespace entente::model::exported
