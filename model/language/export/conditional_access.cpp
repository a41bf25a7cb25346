#include <algorithm>
#include <array>

#include "model/language/export/canonical.hpp"
#include "model/language/export/nodes.hpp"
#include "model/language/export/readers.hpp"

namespace entente::model::exported {

namespace {

constexpr std::string_view setting = "conditionalAccessPolicies.*";

/// Properties without which an object is no whole one: what it says may have been left out.
struct Telling {
  std::string_view object, properties;
};
constexpr auto telling = std::to_array<Telling>({
    {"includeGuestsOrExternalUsers", "guestOrExternalUserTypes"},
    {"excludeGuestsOrExternalUsers", "guestOrExternalUserTypes"},
    {"externalTenants", "membershipKind"},
    {"grantControls", "operator builtInControls"},
    {"authenticationStrength", "id"},
    {"sessionControls", "signInFrequency persistentBrowser"},
});

bool is_whole(const Member& object) {
  return std::all_of(telling.begin(), telling.end(), [&](const Telling& row) {
    return !same_word(row.object, object.key) || !any_word(row.properties, [&](std::string_view property) {
      return lookup(object.value, property) == nullptr;
    });
  });
}

/// The PowerShell SDK writes an object that is not there as one whose members are all null or empty. Whom and what a
/// policy is about is always there.
Node without_hollow_objects(Node node) {
  for (Member& member : node.members) {
    member.value = without_hollow_objects(std::move(member.value));
    const bool there = member.value.members.empty() || lists_word("conditions users applications", member.key);
    if (!there && !says_something(member.value) && is_whole(member)) member.value = null_at(member.value.mark);
  }
  return node;
}

/// Whether `{transferMethods: "deviceCodeFlow,authenticationTransfer"}` names flows that rules know no way in by, and
/// no other: what is added later may well be one.
bool names_known_flows(const Node& flows) {
  const Node* methods = lookup(flows, "transferMethods");
  if (methods == nullptr || methods->kind != Node::Kind::scalar) return false;
  for (std::string_view rest = methods->text; !rest.empty();) {
    const auto comma = std::min(rest.find(','), rest.size());
    const std::string_view method = trimmed(rest.substr(0, comma));
    if (!same_word(method, "deviceCodeFlow") && !same_word(method, "authenticationTransfer")) return false;
    rest.remove_prefix(std::min(comma + 1, rest.size()));
  }
  return true;
}

/// Of which sign-ins a policy takes note.
enum class Clients { all, some, none_that_rules_know };

Clients clients_of(const Node& policy) {
  const Node* types = lookup_at(policy, "conditions.clientAppTypes");
  if (const Node* flows = lookup_at(policy, "conditions.authenticationFlows");
      flows != nullptr && says_something(*flows, "none"))
    return names_known_flows(*flows) ? Clients::none_that_rules_know : Clients::some;
  if (types == nullptr) return Clients::some;
  const auto names = [&](std::string_view type) {
    return same_word(types->text, type) || std::any_of(types->items.begin(), types->items.end(),
                                                       [&](const Node& item) { return same_word(item.text, type); });
  };
  if (!says_something(*types) || names("all")) return Clients::all;
  constexpr std::array<std::string_view, 4> each{"browser", "mobileAppsAndDesktopClients", "exchangeActiveSync",
                                                 "other"};
  if (std::all_of(each.begin(), each.end(), names)) return Clients::all;
  const bool legacy = (names("exchangeActiveSync") || names("easSupported") || names("other")) &&
                      !names("unknownFutureValue") && !names(each[0]) && !names(each[1]);
  return legacy ? Clients::none_that_rules_know : Clients::some;
}

bool is_built_in(const Node& strength) {
  constexpr std::array<std::string_view, 3> ids{"00000000-0000-0000-0000-000000000002",
                                                "00000000-0000-0000-0000-000000000003",
                                                "00000000-0000-0000-0000-000000000004"};
  return std::find(ids.begin(), ids.end(), strength.text) != ids.end();
}

bool is_of_all(const Node& tenants) {
  const Node* kind = lookup(tenants, "membershipKind");
  return kind != nullptr && same_word(kind->text, "all");
}

/// An exclusion of guests of listed tenants is not in the language, which would take it for one of all guests. So is
/// one that does not say of which tenants.
Node with_known_exclusion(Node policy) {
  Node* excluded = lookup_at(policy, "conditions.users.excludeGuestsOrExternalUsers");
  if (excluded == nullptr || excluded->kind != Node::Kind::mapping) return policy;
  const Node* tenants = lookup(*excluded, "externalTenants");
  const bool is_known = tenants != nullptr && (!says_something(*tenants) || is_of_all(*tenants));
  if (!is_known) *excluded = unknown_at(excluded->mark);
  return policy;
}

}  // namespace

Outcome<Node> conditional_access_policy(const Node& object) {
  Node whole = with_known_exclusion(without_hollow_objects(object));
  auto policy = canonical(whole, field_of(setting), {std::string(setting), "a Conditional Access policy"});
  if (!policy) return policy;
  if (Node* tenants = lookup_at(*policy, "conditions.users.includeGuestsOrExternalUsers.externalTenants");
      tenants != nullptr && tenants->kind == Node::Kind::mapping && !is_of_all(*tenants) &&
      tenants->find("members") == nullptr)
    *tenants = with(std::move(*tenants), "members", unknown_at(tenants->mark));
  if (Node* id = lookup_at(*policy, "grantControls.authenticationStrength.id"); id != nullptr && !is_built_in(*id))
    *id = unknown_at(id->mark);  // what a strength of one's own takes stands in another object
  Node* state = lookup_at(*policy, "state");
  const Clients clients = clients_of(whole);
  if (clients == Clients::all || (state->text != "enabled" && !state->is_any())) return policy;
  *state = clients == Clients::some ? unknown_at(state->mark) : text_at("disabled", state->mark);
  return policy;
}

}  // namespace entente::model::exported
