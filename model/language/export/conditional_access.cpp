#include <algorithm>
#include <array>

#include "model/language/export/canonical.hpp"
#include "model/language/export/nodes.hpp"
#include "model/language/export/readers.hpp"

namespace entente::model::exported {

namespace {

constexpr std::string_view setting = "conditionalAccessPolicies.*";

/// The PowerShell SDK writes an object that is not there as one whose members are all null or empty. Whom and what a
/// policy is about is always there.
Node without_hollow_objects(Node node) {
  for (Member& member : node.members) {
    member.value = without_hollow_objects(std::move(member.value));
    const bool there = member.value.members.empty() || lists_word("conditions users applications", member.key);
    if (!there && !says_something(member.value)) member.value = null_at(member.value.mark);
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

}  // namespace

Outcome<Node> conditional_access_policy(const Node& object) {
  Node whole = without_hollow_objects(object);
  // An exclusion of guests of listed tenants is not in the language, which would take it for one of all guests.
  Node* excluded = lookup_at(whole, "conditions.users.excludeGuestsOrExternalUsers");
  const Node* tenants = excluded == nullptr ? nullptr : lookup(*excluded, "externalTenants");
  if (tenants != nullptr && says_something(*tenants)) {
    const Node* kind = lookup(*tenants, "membershipKind");
    if (kind == nullptr || !same_word(kind->text, "all")) *excluded = unknown_at(excluded->mark);
  }
  auto policy = canonical(whole, field_of(setting), {std::string(setting), "a Conditional Access policy"});
  if (!policy) return policy;
  if (Node* id = lookup_at(*policy, "grantControls.authenticationStrength.id"); id != nullptr && !is_built_in(*id))
    *id = unknown_at(id->mark);  // what a strength of one's own takes stands in another object
  Node* state = lookup_at(*policy, "state");
  const Clients clients = clients_of(whole);
  if (clients == Clients::all || (state->text != "enabled" && !state->is_any())) return policy;
  *state = clients == Clients::some ? unknown_at(state->mark) : text_at("disabled", state->mark);
  return policy;
}

}  // namespace entente::model::exported
