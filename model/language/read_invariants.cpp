#include <algorithm>

#include "model/catalog/catalog.hpp"
#include "model/input/nearest.hpp"
#include "model/language/reading.hpp"
#include "model/terms/capabilities.hpp"

namespace entente::model::reading {
namespace {

/// The keys of a tenant's teams and items.
[[nodiscard]] std::vector<std::string> venues_of(const TenantSpec& tenant) {
  std::vector<std::string> keys;
  for (const TeamSpec& team : tenant.teams) keys.push_back(team.key);
  for (const ItemSpec& item : tenant.items) keys.push_back(item.key);
  return keys;
}

[[nodiscard]] Outcome<void> check_team(const Node& team, const Scenario& scenario, const std::string& tenant) {
  if (tenant.empty()) return fail(team.mark, "`team` without `tenant`", "the tenant whose team it is");
  std::vector<std::string> known;
  for (const TenantSpec& spec : scenario.tenants)
    if (spec.key == tenant)
      for (const std::string& there : venues_of(spec)) known.push_back(there);
  if (std::find(known.begin(), known.end(), team.text) != known.end()) return {};
  return fail(team.mark, "unknown team " + ticked(team.text), "a team of " + ticked(tenant),
              nearest_hint(team.text, known));
}

/// What a statement says must mean something to its word: `as` is about meetings and searches, and what a tenant is
/// asked has nothing to do with who is in it.
[[nodiscard]] Outcome<void> check_statement(const InvariantSpec& invariant, const Node& statement) {
  const std::string word = ticked(invariant.capability);
  const CapabilityInfo& asked = *capability_named(invariant.capability);
  if (const Node* as = statement.find("as");
      as != nullptr && asked.capability != Capability::meet && asked.capability != Capability::find)
    return fail(as->mark, "`as` means nothing to " + word, "`as` with meet and find only");
  if (const Node* what = statement.find("what")) {
    const auto colon = what->text.find(':');
    if (colon == std::string::npos || colon + 1 == what->text.size())
      return fail(what->mark, "unknown kind of resource " + ticked(what->text), "app:<id>");
    if (what->text.starts_with("app:") && asked.capability != Capability::access)
      return fail(what->mark, "`what` means nothing to " + word, "`what: app:<id>` with access only");
  }
  const Party to = asked.to;
  const bool venue =
      to == Party::team || to == Party::item || to == Party::item_or_tenant || to == Party::person_or_team;
  if (!invariant.from.team.empty()) return fail(invariant.from.mark, "`from` is a team", "people");
  if (!invariant.to.team.empty() && !venue)
    return fail(invariant.to.mark, "a team means nothing to " + word, "a team with join-team only");
  const bool people = to == Party::person || to == Party::person_or_team || to == Party::host;
  if (!invariant.to.tag.empty() && !people)
    return fail(invariant.to.mark, "`tag` means nothing to the `to` of " + word, "a tag of people");
  if (invariant.to.person && !people)
    return fail(invariant.to.mark, "a person means nothing to the `to` of " + word, venue ? "team@tenant" : "a tenant");
  return {};
}

[[nodiscard]] Outcome<Selector> read_selector(const Node& node, const Scenario& scenario) {
  Selector selector;
  selector.mark = node.mark;
  if (node.kind == Node::Kind::scalar) {
    if (node.text.find('@') == std::string::npos) {
      const auto tenant = tenant_named(scenario, node);
      if (!tenant) return tl::unexpected(tenant.error());
      selector.tenant = *tenant;
      return selector;
    }
    // `team@tenant` and `user@tenant` look alike; teams are few, so they are tried first.
    const auto at = node.text.rfind('@');
    for (const TenantSpec& tenant : scenario.tenants)
      for (const std::string& venue : venues_of(tenant))
        if (venue == node.text.substr(0, at) && tenant.key == node.text.substr(at + 1)) {
          selector.tenant = tenant.key;
          selector.team = venue;
          return selector;
        }
    const auto who = person_named(scenario, node);
    if (!who) return tl::unexpected(who.error());
    selector.person = *who;
    return selector;
  }
  if (node.members.empty()) return fail(node.mark, "a selector that selects everybody", "at least one condition");
  if (const Node* person = node.find("person")) {
    const auto who = person_named(scenario, *person);
    if (!who) return tl::unexpected(who.error());
    selector.person = *who;
  }
  if (const Node* tenant = node.find("tenant")) {
    const auto key = tenant_named(scenario, *tenant);
    if (!key) return tl::unexpected(key.error());
    selector.tenant = *key;
  }
  selector.tag = text_of(node.find("tag"));
  for (const char* name : {"team", "venue"}) {
    const Node* team = node.find(name);
    if (team == nullptr) continue;
    if (auto ok = check_team(*team, scenario, selector.tenant); !ok) return tl::unexpected(ok.error());
    selector.team = team->text;
  }
  if (const Node* cloud = node.find("azureCloud"))
    for (const AzureCloud azure : azure_clouds)
      if (name_of(azure) == cloud->text) selector.azure_cloud = azure;
  if (const Node* environment = node.find("environment")) selector.environment = environment_named(environment->text);
  return selector;
}

[[nodiscard]] Outcome<void> read_after(const Node& node, const Scenario& scenario, InvariantSpec& invariant) {
  TimelineEntry after;
  after.mark = node.mark;
  const Node* offboard = node.find("offboard");
  const Node* removed = node.find("remove");
  if ((offboard == nullptr) == (removed == nullptr))
    return fail(node.mark, offboard == nullptr ? "`after` names no event" : "`after` names two events",
                "offboard or remove");
  const auto who = person_named(scenario, offboard != nullptr ? *offboard : *removed);
  if (!who) return tl::unexpected(who.error());
  after.step = offboard != nullptr ? "offboard" : "remove";
  after.who = *who;
  invariant.after = after;
  return {};
}

[[nodiscard]] Outcome<InvariantSpec> read_invariant(const Member& member, const Scenario& scenario) {
  InvariantSpec invariant;
  invariant.name = member.key;
  invariant.mark = member.mark;
  const Node& never = *member.value.find("never");
  if (never.members.size() != 1)
    return fail(never.mark, std::to_string(never.members.size()) + " words", "one word, such as collaborate");
  invariant.capability = never.members.front().key;
  const Node& statement = never.members.front().value;
  for (const auto& [key, selector] : {std::pair{"from", &invariant.from}, std::pair{"to", &invariant.to}}) {
    auto read = read_selector(*statement.find(key), scenario);
    if (!read) return tl::unexpected(read.error());
    *selector = std::move(*read);
  }
  // A meeting is its host's tenant's: naming the host names where it is held.
  if (invariant.capability == "meet" && invariant.to.person) invariant.to.tenant = invariant.to.person->tenant;
  if (auto ok = check_statement(invariant, statement); !ok) return tl::unexpected(ok.error());
  if (const Node* distinct = statement.find("distinct")) invariant.distinct = distinct->text == "true";
  invariant.what = text_of(statement.find("what"));
  invariant.as = text_of(statement.find("as"));
  const Node* within = member.value.find("within");
  const Node* after = member.value.find("after");
  if ((within == nullptr) != (after == nullptr))
    return fail(member.value.mark, "`within` and `after` stand together", "both or neither");
  if (within != nullptr) {
    const Microseconds length = duration_of(within->text);
    if (length < 0) return fail(within->mark, ticked(within->text) + " is no duration", "1h, 30m or 2d");
    invariant.within = length;
    if (auto ok = read_after(*after, scenario, invariant); !ok) return tl::unexpected(ok.error());
  }
  return invariant;
}

}  // namespace

Outcome<void> read_invariants(const Node& invariants, Scenario& scenario) {
  for (const Member& member : invariants.members) {
    auto invariant = read_invariant(member, scenario);
    if (!invariant) return tl::unexpected(invariant.error());
    scenario.invariants.push_back(std::move(*invariant));
  }
  return {};
}

}  // namespace entente::model::reading
