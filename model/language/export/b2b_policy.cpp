// The definition is JSON in a string, and Graph's own samples write it with single quotes; YAML's flow style reads
// both.
#include <fmt/format.h>

#include <algorithm>

#include "model/input/yaml.hpp"
#include "model/language/export/canonical.hpp"
#include "model/language/export/nodes.hpp"
#include "model/language/export/properties.hpp"
#include "model/language/export/readers.hpp"
#include "model/language/export/values.hpp"

namespace entente::model::exported {

namespace {

constexpr std::string_view what = "B2BManagementPolicy";
constexpr std::string_view domains_key = "InvitationsAllowedAndBlockedDomainsPolicy";

/// The domain policy of a parsed definition, or null: no domain is listed. An AutoRedeemPolicy that lists nobody
/// changes nothing; one that does is not read, so it must not pass unseen.
Outcome<Node> domains_of(const Node& definition) {
  static const Field field =
      object({{std::string(domains_key), field_of("b2bManagementPolicy." + std::string(domains_key))},
              {"AutoRedeemPolicy", idle()},
              {"PreviewPolicy", idle()},
              {"Version", idle()}});
  const Node* inner = definition.kind == Node::Kind::mapping ? lookup(definition, what) : nullptr;
  const Node& whole = inner != nullptr ? *inner : definition;
  const auto read = canonical(whole, field, {"b2bManagementPolicy.definition", std::string(what)});
  if (!read) return read;
  if (const Node* redeems = lookup(whole, "AutoRedeemPolicy"); redeems != nullptr && says_something(*redeems))
    return tl::unexpected(Problem{redeems->mark, "`AutoRedeemPolicy` names tenants, which is not read yet",
                                  "an empty one", "say it with `automaticUserConsentSettings` of the partners"});
  const bool written = lookup(whole, domains_key) != nullptr ||
                       lookup(whole, alias_of("b2bManagementPolicy.definition", domains_key)) != nullptr;
  return written ? *read->find(domains_key) : null_at(definition.mark);
}

/// The domain policy of `definition`: a text, or a list of one text; or null where it lists none.
Outcome<Node> definition(const Node& value) {
  if (value.kind == Node::Kind::list && value.items.empty()) return null_at(value.mark);
  if (value.kind == Node::Kind::list && value.items.size() > 1)
    return tl::unexpected(Problem{value.items[1].mark, "`definition` has several texts", "one", ""});
  const Node& written = value.kind == Node::Kind::list ? value.items.front() : value;
  if (written.kind == Node::Kind::mapping) return domains_of(written);
  const auto json = text(written, "definition");
  if (!json) return json;
  auto inner = read_document(json->text, written.mark.file.text());
  if (inner) return domains_of(moved_to(std::move(*inner), written.mark));
  return tl::unexpected(Problem{written.mark, "`definition` is no JSON: " + inner.error().what, "a JSON text", ""});
}

/// Legacy lists hold every kind of policy; the type is a name in Azure AD PowerShell and 6 in the legacy API.
bool is_another_kind(const Node& object) {
  const Node* type = lookup(object, "type");
  return type != nullptr && type->kind == Node::Kind::scalar && !same_word(type->text, what) &&
         !same_word(type->text, "6");
}

Outcome<Node> one_policy(const Node& policy) {
  const auto read = canonical(policy, field_of("b2bManagementPolicy"), {"b2bManagementPolicy", std::string(what)});
  if (!read) return read;
  const Node* written = lookup(policy, "definition");
  const auto domains = written == nullptr                  ? Outcome<Node>{unknown_at(policy.mark)}
                       : written->kind == Node::Kind::null ? Outcome<Node>{null_at(written->mark)}
                                                           : definition(*written);
  if (!domains) return domains;
  Node setting = with(mapping_at(policy.mark), domains_key, *domains);
  return with(std::move(setting), "isOrganizationDefault", *read->find("isOrganizationDefault"));
}

}  // namespace

Outcome<Node> b2b_management_policy(const Node& document) {
  const auto objects = objects_of(document, what);
  if (!objects) return tl::unexpected(objects.error());
  if (!objects->has_value()) return unknown_at(document.mark);
  std::vector<Node> policies;
  std::copy_if((*objects)->begin(), (*objects)->end(), std::back_inserter(policies),
               [](const Node& object) { return !is_another_kind(object); });
  if (policies.empty()) {
    const Node none = with(mapping_at(document.mark), domains_key, null_at(document.mark));
    return with(none, "isOrganizationDefault", word_at("false", document.mark));
  }
  if (policies.size() == 1) return one_policy(policies.front());
  return tl::unexpected(
      Problem{policies[1].mark, fmt::format("several objects of {}", what), "one, as an organization can have", ""});
}

}  // namespace entente::model::exported
