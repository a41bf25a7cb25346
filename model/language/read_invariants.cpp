#include <algorithm>

#include "model/catalog/catalog.hpp"
#include "model/input/nearest.hpp"
#include "model/language/reading.hpp"
#include "model/language/setting_names.hpp"
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

[[nodiscard]] std::vector<std::string> names_of_tenants(const Scenario& scenario) {
  std::vector<std::string> names;
  for (const TenantSpec& tenant : scenario.tenants) {
    names.push_back(tenant.key);
    if (!tenant.id.empty()) names.push_back(tenant.id);
  }
  return names;
}

/// Puts a check to a selector and to all that are inside it.
template <class Check>
[[nodiscard]] Outcome<void> check_inside(const Selector& selector, const Check& check_one) {
  if (auto ok = check_one(selector); !ok) return ok;
  for (const std::vector<Selector>& list : selector.any_of)
    for (const Selector& inner : list)
      if (auto ok = check_inside(inner, check_one); !ok) return ok;
  for (const Selector& inner : selector.none_of)
    if (auto ok = check_inside(inner, check_one); !ok) return ok;
  return {};
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
  const bool people = to == Party::person || to == Party::person_or_team || to == Party::host;
  if (auto ok = check_inside(invariant.from,
                             [](const Selector& from) -> Outcome<void> {
                               if (!from.team.empty()) return fail(from.mark, "`from` is a team", "people");
                               return {};
                             });
      !ok)
    return ok;
  return check_inside(invariant.to, [&](const Selector& selector) -> Outcome<void> {
    if (!selector.team.empty() && !venue)
      return fail(selector.mark, "a team means nothing to " + word, "a team with join-team only");
    if (!selector.tag.empty() && !people)
      return fail(selector.mark, "`tag` means nothing to the `to` of " + word, "a tag of people");
    if (selector.person && !people)
      return fail(selector.mark, "a person means nothing to the `to` of " + word, venue ? "team@tenant" : "a tenant");
    return {};
  });
}

/// `user@tenant`, `team@tenant` or a tenant.
[[nodiscard]] Outcome<Selector> read_name(const Node& node, const Scenario& scenario) {
  Selector selector;
  selector.mark = node.mark;
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

[[nodiscard]] Outcome<Selector> read_selector(const Node& node, const Scenario& scenario);

/// Selectors of which one has to select: each item of a list, as a selector or as a value of the condition `key`.
[[nodiscard]] Outcome<std::vector<Selector>> read_list(const Node& list, const std::string& key,
                                                       const Scenario& scenario) {
  if (list.items.empty()) return fail(list.mark, "an empty list selects nobody", "at least one");
  std::vector<Selector> all;
  for (const Node& item : list.items) {
    Node condition = item;
    if (!key.empty()) {
      condition = Node{};
      condition.kind = Node::Kind::mapping;
      condition.mark = item.mark;
      condition.members.push_back({key, item.mark, item});
    }
    auto read = read_selector(condition, scenario);
    if (!read) return tl::unexpected(read.error());
    all.push_back(std::move(*read));
  }
  return all;
}

[[nodiscard]] Outcome<void> read_lists(const Node& node, const Scenario& scenario, Selector& selector) {
  for (const Member& member : node.members) {
    if (member.key == "not") {
      auto read = read_selector(member.value, scenario);
      if (!read) return tl::unexpected(read.error());
      selector.none_of.push_back(std::move(*read));
    } else if (member.value.kind == Node::Kind::list) {
      auto read = read_list(member.value, member.key, scenario);
      if (!read) return tl::unexpected(read.error());
      selector.any_of.push_back(std::move(*read));
    }
  }
  return {};
}

Outcome<Selector> read_selector(const Node& node, const Scenario& scenario) {
  if (node.kind == Node::Kind::scalar) return read_name(node, scenario);
  Selector selector;
  selector.mark = node.mark;
  if (node.kind == Node::Kind::list) {
    auto read = read_list(node, "", scenario);
    if (!read) return tl::unexpected(read.error());
    selector.any_of.push_back(std::move(*read));
    return selector;
  }
  if (node.members.empty()) return fail(node.mark, "a selector that selects everybody", "at least one condition");
  if (auto ok = read_lists(node, scenario, selector); !ok) return tl::unexpected(ok.error());
  const auto find = [&](const char* name) {
    const Node* value = node.find(name);
    return value == nullptr || value->kind == Node::Kind::list ? nullptr : value;
  };
  if (const Node* person = find("person")) {
    const auto who = person_named(scenario, *person);
    if (!who) return tl::unexpected(who.error());
    selector.person = *who;
  }
  if (const Node* tenant = find("tenant")) {
    const auto key = tenant_named(scenario, *tenant);
    if (!key) return tl::unexpected(key.error());
    selector.tenant = *key;
  }
  selector.tag = text_of(find("tag"));
  for (const char* name : {"team", "venue"}) {
    const Node* team = node.find(name);
    if (team == nullptr) continue;
    if (auto ok = check_team(*team, scenario, selector.tenant); !ok) return tl::unexpected(ok.error());
    selector.team = team->text;
  }
  if (const Node* cloud = find("azureCloud"))
    for (const AzureCloud azure : azure_clouds)
      if (name_of(azure) == cloud->text) selector.azure_cloud = azure;
  if (const Node* environment = find("environment")) selector.environment = environment_named(environment->text);
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
  // Nobody is paired with themselves unless that is asked for.
  invariant.distinct = text_of(statement.find("distinct"), "true") == "true";
  invariant.different_tenants = text_of(statement.find("differentTenants")) == "true";
  invariant.what = text_of(statement.find("what"));
  if (invariant.what.starts_with("setting:"))
    if (auto ok = check_setting_path(std::string_view(invariant.what).substr(8), names_of_tenants(scenario),
                                     statement.find("what")->mark);
        !ok)
      return tl::unexpected(ok.error());
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
