// The definition is JSON in a string, and Graph's own samples write it with single quotes; YAML's flow style reads
// both.
#include "model/language/export/b2b_policy.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "model/input/yaml.hpp"
#include "model/language/export/canonical.hpp"
#include "model/language/export/nodes.hpp"
#include "model/language/export/wrappers.hpp"

namespace entente::model::exported {

namespace {

constexpr std::string_view what = "B2BManagementPolicy";
constexpr std::string_view domains_key = "InvitationsAllowedAndBlockedDomainsPolicy";

Outcome<Node> domain(const Node& value) {
  auto read = text(value);
  if (read) read->text = lower(read->text);
  return read;
}

Outcome<Node> domains(const Node& value) { return list_of(value, domain); }

Outcome<Node> domain_policy(const Node& value) {
  static const Shape shape{domains_key, {{"AllowedDomains", domains}, {"BlockedDomains", domains}}};
  return canonical(value, shape);
}

/// An AutoRedeemPolicy that lists nobody changes nothing; one that does is not read, so it must not pass unseen.
Outcome<Node> empty_auto_redeem(const Node& value) {
  const bool empty = value.kind == Node::Kind::mapping &&
                     std::all_of(value.members.begin(), value.members.end(), [](const Member& member) {
                       const Node& list = member.value;
                       return list.kind == Node::Kind::null || (list.kind == Node::Kind::list && list.items.empty());
                     });
  if (empty) return null_at(value.mark);
  return tl::unexpected(Problem{value.mark, "`AutoRedeemPolicy` names tenants, which is not read yet", "an empty one",
                                "say it with `automaticUserConsentSettings` of the partners"});
}

const Shape& definition_shape() {
  static const Shape shape{what,
                           {{domains_key, domain_policy},
                            {"invitationsAllowedAndBlocked", domain_policy},
                            {"AutoRedeemPolicy", empty_auto_redeem}},
                           {"Version", "PreviewPolicy"}};
  return shape;
}

/// The domain policy of a parsed definition, or null: no domain is listed.
Outcome<Node> domains_of(const Node& definition) {
  const Node* inner = definition.kind == Node::Kind::mapping ? lookup(definition, what) : nullptr;
  const auto read = canonical(inner != nullptr ? *inner : definition, definition_shape());
  if (!read) return read;
  for (const Member& member : read->members)
    if (member.key != "AutoRedeemPolicy") return member.value;
  return null_at(definition.mark);
}

Outcome<Node> parsed(const Node& written) {
  if (written.kind == Node::Kind::mapping) return written;
  if (written.kind != Node::Kind::scalar || is_truncated(written))
    return tl::unexpected(wrong_kind(written, "`definition`", "a JSON text"));
  auto inner = read_document(written.text, written.mark.file);
  if (inner) return moved_to(std::move(*inner), written.mark);
  return tl::unexpected(Problem{written.mark, "`definition` is no JSON: " + inner.error().what, "a JSON text", ""});
}

Outcome<Node> definition(const Node& value) {
  const Node* text = &value;
  if (value.kind == Node::Kind::list) {
    if (value.items.empty()) return null_at(value.mark);
    if (value.items.size() > 1)
      return tl::unexpected(Problem{value.items[1].mark, "`definition` has several texts", "one", ""});
    text = &value.items.front();
  }
  const auto inner = parsed(*text);
  return inner ? domains_of(*inner) : inner;
}

const Shape& policy_shape() {
  static const Shape shape{
      what,
      {{"definition", definition, Absent::unknown}, {"isOrganizationDefault", truth, Absent::unknown}},
      {"id", "objectId", "displayName", "description", "deletedDateTime", "type", "alternativeIdentifier",
       "keyCredentials", "createdDateTime", "odata.type"}};
  return shape;
}

/// Legacy lists hold every kind of policy; the type is a name in Azure AD PowerShell and 6 in the legacy API.
bool is_another_kind(const Node& object) {
  const Node* type = lookup(object, "type");
  return type != nullptr && type->kind == Node::Kind::scalar && !same_word(type->text, what) &&
         !same_word(type->text, "6");
}

Outcome<Node> one_policy(const Node& object) {
  const auto read = canonical(object, policy_shape());
  if (!read) return read;
  Node setting = with(mapping_at(object.mark), domains_key, read->members[0].value);
  const Node& active = read->members[1].value;
  return with(std::move(setting), "isOrganizationDefault",
              active.kind == Node::Kind::null ? unknown_at(active.mark) : active);
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
