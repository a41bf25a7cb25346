#include "model/catalog/catalog.hpp"
#include "model/scenario/reading.hpp"

namespace entente::model::reading {
namespace {

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
      for (const TeamSpec& team : tenant.teams)
        if (team.key == node.text.substr(0, at) && tenant.key == node.text.substr(at + 1)) {
          selector.tenant = tenant.key;
          selector.team = team.key;
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
  selector.team = text_of(node.find("team"));
  if (const Node* cloud = node.find("azureCloud"))
    selector.azure_cloud = cloud->text == "commercial"   ? AzureCloud::commercial
                           : cloud->text == "government" ? AzureCloud::government
                                                         : AzureCloud::china;
  if (const Node* environment = node.find("environment")) selector.environment = environment_named(environment->text);
  return selector;
}

[[nodiscard]] Outcome<void> read_after(const Node& node, const Scenario& scenario, InvariantSpec& invariant) {
  Happening after;
  after.mark = node.mark;
  const Node* offboard = node.find("offboard");
  const Node* removed = node.find("remove");
  if ((offboard == nullptr) == (removed == nullptr))
    return fail(node.mark, "`after` names no event", "offboard or remove");
  const auto who = person_named(scenario, offboard != nullptr ? *offboard : *removed);
  if (!who) return tl::unexpected(who.error());
  after.kind = offboard != nullptr ? Happening::Kind::offboard : Happening::Kind::remove;
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
  invariant.word = never.members.front().key;
  const Node& statement = never.members.front().value;
  for (const auto& [key, selector] : {std::pair{"from", &invariant.from}, std::pair{"to", &invariant.to}}) {
    auto read = read_selector(*statement.find(key), scenario);
    if (!read) return tl::unexpected(read.error());
    *selector = std::move(*read);
  }
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
