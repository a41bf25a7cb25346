// The shapes seen in real exports: objects at full depth, `Domain=…` strings at depth 2, PowerShell's array wrapping.
#include <fmt/format.h>

#include "model/language/export/nodes.hpp"
#include "model/language/export/readers.hpp"
#include "model/language/export/values.hpp"

namespace entente::model::exported {

namespace {

constexpr std::string_view all_known = "AllowAllKnownDomains";

/// The domains of "Domain=a.com Domain=b.com", "a.com, b.com" or "a.com".
Outcome<std::vector<Node>> split(const Node& value) {
  if (is_truncated(value)) return tl::unexpected(wrong_kind(value, "a domain list", "domains"));
  std::vector<Node> domains;
  std::string_view rest = value.text;
  while (true) {
    const auto start = rest.find_first_not_of(" ,;\t\r\n");
    if (start == std::string_view::npos) return domains;
    rest.remove_prefix(start);
    const auto length = std::min(rest.find_first_of(" ,;\t\r\n"), rest.size());
    std::string domain = lower(rest.substr(0, length));
    rest.remove_prefix(length);
    if (domain.starts_with("domain=")) domain.erase(0, std::string_view{"domain="}.size());
    if (domain.empty() || domain.find_first_of("={}@$") != std::string::npos)
      return tl::unexpected(wrong_kind(value, "a domain list", "domains such as `Domain=contoso.com`"));
    domains.push_back(text_at(domain, value.mark));
  }
}

Outcome<std::vector<Node>> domains_in(const Node& value) {
  if (value.kind == Node::Kind::scalar) return split(value);
  std::vector<Node> domains;
  if (value.kind == Node::Kind::list) {
    for (const Node& item : value.items) {
      const auto inner = domains_in(item);
      if (!inner) return inner;
      domains.insert(domains.end(), inner->begin(), inner->end());
    }
    return domains;
  }
  const Node* domain = value.kind == Node::Kind::mapping ? lookup(value, "Domain") : nullptr;
  if (domain == nullptr || domain->kind != Node::Kind::scalar)
    return tl::unexpected(wrong_kind(value, "a domain", "a text or an object with `Domain`"));
  return split(*domain);
}

Outcome<Node> listed(const Node& value) {
  if (value.kind == Node::Kind::null) return unknown_at(value.mark);
  auto domains = domains_in(value);
  if (!domains) return tl::unexpected(domains.error());
  if (domains->empty()) return unknown_at(value.mark);
  return list_at(std::move(*domains), value.mark);
}

}  // namespace

Outcome<Node> allowed_domains(const Node& value, std::string_view name) {
  if (value.kind == Node::Kind::scalar)  // the word itself, or the .NET type of that name
    return lower(trimmed(value.text)).ends_with(lower(all_known)) ? Outcome<Node>{word_at(all_known, value.mark)}
                                                                  : listed(value);
  if (value.kind == Node::Kind::mapping) {
    if (value.members.empty() || lookup(value, all_known) != nullptr) return word_at(all_known, value.mark);
    if (const Node* list = lookup(value, "AllowedDomain")) return listed(*list);
    return listed(value);
  }
  const bool wrapped = value.items.size() == 1 &&
                       (value.items[0].kind != Node::Kind::mapping || lookup(value.items[0], "Domain") == nullptr);
  return wrapped ? allowed_domains(value.items[0], name) : listed(value);
}

Outcome<Node> domain_list(const Node& value, std::string_view) {
  auto domains = domains_in(value);
  if (!domains) return tl::unexpected(domains.error());
  return list_at(std::move(*domains), value.mark);
}

std::string tenant_of_federation(const Node& document) {
  const auto object = object_of(document, "tenantFederationConfiguration");
  if (!object || !object->has_value()) return {};
  const Node* key = lookup(**object, "Key");
  const Node* authority = key == nullptr ? nullptr : lookup(*key, "AuthorityId");
  if (authority == nullptr) return {};
  constexpr std::string_view before = "instanceid=";
  const std::string text = lower(authority->text);
  const auto at = text.find(before);
  const std::string id = at == std::string::npos ? std::string{} : text.substr(at + before.size(), 36);
  return is_guid(id) ? id : std::string{};
}

}  // namespace entente::model::exported
