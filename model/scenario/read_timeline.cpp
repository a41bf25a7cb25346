#include <algorithm>

#include "model/catalog/catalog.hpp"
#include "model/input/nearest.hpp"
#include "model/scenario/fields.hpp"
#include "model/scenario/reading.hpp"

namespace entente::model::reading {
namespace {

using Kind = Happening::Kind;

struct Verb {
  const char* name;
  Kind kind;
};
constexpr std::array verbs{Verb{"invite", Kind::invite},
                           Verb{"redeem", Kind::redeem},
                           Verb{"synchronise", Kind::synchronise},
                           Verb{"join-team", Kind::join_team},
                           Verb{"leave-team", Kind::leave_team},
                           Verb{"meet", Kind::meet},
                           Verb{"set", Kind::set},
                           Verb{"offboard", Kind::offboard},
                           Verb{"remove", Kind::remove},
                           Verb{"outage", Kind::outage}};

/// Members that a kind of happening uses besides `at`, its own verb and, where it needs it, who does it.
[[nodiscard]] std::vector<std::string_view> uses(Kind kind) {
  switch (kind) {
    case Kind::invite:
      return {"by", "to"};
    case Kind::redeem:
      return {"to"};
    case Kind::synchronise:
      return {"to", "who"};
    case Kind::join_team:
    case Kind::leave_team:
      return {"to", "by"};
    case Kind::meet:
      return {"host", "with", "as"};
    case Kind::set:
      return {"value"};
    case Kind::offboard:
      return {};
    case Kind::remove:
      return {"to"};
    case Kind::outage:
      return {"for"};
  }
  return {};
}

[[nodiscard]] Outcome<Microseconds> date(const Node& node) {
  const Microseconds at = date_of(node.text);
  if (at < 0)
    return fail(node.mark, ticked(node.text) + " is no date", "a time since the start, such as 3d, 1d09:00 or 90s");
  return at;
}

[[nodiscard]] std::vector<std::string> names_of_teams(const Scenario& scenario) {
  std::vector<std::string> names;
  for (const TenantSpec& tenant : scenario.tenants)
    for (const TeamSpec& team : tenant.teams) names.push_back(team.key + "@" + tenant.key);
  return names;
}

[[nodiscard]] Outcome<void> read_team(const Node& name, const Scenario& scenario, Happening& happening) {
  const auto at = name.text.rfind('@');
  if (at == std::string::npos)
    return fail(name.mark, "unknown team " + ticked(name.text), "team@tenant",
                nearest_hint(name.text, names_of_teams(scenario)));
  Node tenant = name;
  tenant.text = name.text.substr(at + 1);
  const auto key = tenant_named(scenario, tenant);
  if (!key) return tl::unexpected(key.error());
  for (const TenantSpec& spec : scenario.tenants)
    if (spec.key == *key && std::any_of(spec.teams.begin(), spec.teams.end(),
                                        [&](const TeamSpec& team) { return team.key == name.text.substr(0, at); })) {
      happening.to = *key;
      happening.team = name.text.substr(0, at);
      return {};
    }
  return fail(name.mark, "unknown team " + ticked(name.text), "team@tenant",
              nearest_hint(name.text, names_of_teams(scenario)));
}

[[nodiscard]] Outcome<void> read_set(const Node& path, const Node* value, const Scenario& scenario,
                                     Happening& happening) {
  const auto dot = path.text.find('.');
  if (dot == std::string::npos || path.text.back() == '.' || path.text.find("..") != std::string::npos)
    return fail(path.mark, ticked(path.text) + " names no setting", "tenant.path.of.a.setting");
  Node tenant = path;
  tenant.text = path.text.substr(0, dot);
  const auto key = tenant_named(scenario, tenant);
  if (!key) return tl::unexpected(key.error());
  if (value == nullptr) return fail(path.mark, "`value` is missing", "the setting's new value");
  happening.tenant = *key;
  // The change is checked and written as the settings it would stand in.
  Node change = *value;
  for (std::string_view rest = std::string_view(path.text).substr(dot + 1); !rest.empty();) {
    const auto last = rest.rfind('.');
    Node outer;
    outer.kind = Node::Kind::mapping;
    outer.mark = path.mark;
    outer.members.push_back(
        {std::string(last == std::string_view::npos ? rest : rest.substr(last + 1)), path.mark, std::move(change)});
    change = std::move(outer);
    rest = last == std::string_view::npos ? std::string_view{} : rest.substr(0, last);
  }
  if (auto ok = check(change, settings_field()); !ok) return ok;
  change = canonical_settings(std::move(change));
  if (auto ok = resolve_settings(scenario, *key, change); !ok) return ok;
  // The path again, in the names that settings have once they are resolved, and what stands at its end.
  for (auto steps = std::count(path.text.begin(), path.text.end(), '.'); steps > 0; --steps) {
    Member inner = std::move(change.members.front());
    happening.setting += (happening.setting.empty() ? "" : ".") + inner.key;
    change = std::move(inner.value);
  }
  happening.value = std::move(change);
  return {};
}

[[nodiscard]] Outcome<void> read_object(const Verb& verb, const Node& object, const Node& node,
                                        const Scenario& scenario, Happening& happening) {
  switch (verb.kind) {
    case Kind::set:
      return read_set(object, node.find("value"), scenario, happening);
    case Kind::meet:
      if (object.text == "daily")
        happening.repeat = day_us;
      else if (object.text == "weekly")
        happening.repeat = 7 * day_us;
      else if (object.text != "once")
        return fail(object.mark, "found " + ticked(object.text), "once, daily or weekly");
      return {};
    case Kind::synchronise:
    case Kind::outage: {
      const auto key = tenant_named(scenario, object);
      if (!key) return tl::unexpected(key.error());
      happening.tenant = *key;
      return {};
    }
    default: {
      const auto who = person_named(scenario, object);
      if (!who) return tl::unexpected(who.error());
      happening.who = *who;
      return {};
    }
  }
}

[[nodiscard]] Outcome<void> read_rest(const Verb& verb, const Node& node, const Scenario& scenario,
                                      Happening& happening) {
  for (const auto& [key, person] : {std::pair{"by", &happening.by}, std::pair{"host", &happening.host}})
    if (const Node* name = node.find(key)) {
      const auto who = person_named(scenario, *name);
      if (!who) return tl::unexpected(who.error());
      *person = *who;
    }
  if (const Node* name = node.find("who")) {
    const auto who = person_named(scenario, *name);
    if (!who) return tl::unexpected(who.error());
    happening.who = *who;
  }
  if (const Node* with = node.find("with"))
    for (const Node& name : with->items) {
      const auto who = person_named(scenario, name);
      if (!who) return tl::unexpected(who.error());
      happening.with.push_back(*who);
    }
  if (const Node* to = node.find("to")) {
    if (verb.kind == Kind::join_team || verb.kind == Kind::leave_team) {
      if (auto ok = read_team(*to, scenario, happening); !ok) return ok;
    } else {
      const auto key = tenant_named(scenario, *to);
      if (!key) return tl::unexpected(key.error());
      happening.to = *key;
    }
  }
  happening.as = text_of(node.find("as"));
  if (const Node* length = node.find("for")) {
    happening.duration = duration_of(length->text);
    if (happening.duration <= 0) return fail(length->mark, ticked(length->text) + " is no duration", "4h, 30m or 2d");
  }
  return {};
}

/// What a happening cannot do without.
[[nodiscard]] Outcome<void> check_whole(const Verb& verb, const Node& node, Happening& happening) {
  if (verb.kind == Kind::invite && happening.to.empty()) {
    if (!happening.by) return fail(node.mark, "an invitation without `by` and `to`", "who invites, or to which tenant");
    happening.to = happening.by->tenant;
  }
  const bool needs_to = verb.kind == Kind::redeem || verb.kind == Kind::remove || verb.kind == Kind::synchronise;
  if (needs_to && happening.to.empty())
    return fail(node.mark, std::string("`") + verb.name + "` without `to`", "a tenant");
  if ((verb.kind == Kind::join_team || verb.kind == Kind::leave_team) && happening.team.empty())
    return fail(node.mark, std::string("`") + verb.name + "` without `to`", "team@tenant");
  if (verb.kind == Kind::meet && (!happening.host || happening.with.empty()))
    return fail(node.mark, "a meeting without `host` or `with`", "both");
  if (verb.kind == Kind::outage && happening.duration <= 0)
    return fail(node.mark, "an outage without `for`", "how long it lasts");
  return {};
}

[[nodiscard]] Outcome<Happening> read_happening(const Node& node, const Scenario& scenario) {
  Happening happening;
  happening.mark = node.mark;
  const auto at = date(*node.find("at"));
  if (!at) return tl::unexpected(at.error());
  happening.at = *at;
  const Verb* verb = nullptr;
  for (const Verb& candidate : verbs) {
    const Node* object = node.find(candidate.name);
    if (object == nullptr) continue;
    if (verb != nullptr)
      return fail(object->mark, std::string("`") + candidate.name + "` beside " + ticked(verb->name),
                  "one thing at a time");
    verb = &candidate;
  }
  if (verb == nullptr)
    return fail(node.mark, "nothing happens here",
                "invite, redeem, synchronise, join-team, leave-team, meet, set, offboard, remove or outage");
  const auto used = uses(verb->kind);
  for (const Member& member : node.members)
    if (member.key != "at" && member.key != verb->name && std::find(used.begin(), used.end(), member.key) == used.end())
      return fail(member.mark, ticked(member.key) + " means nothing to " + ticked(verb->name));
  happening.kind = verb->kind;
  if (auto ok = read_object(*verb, *node.find(verb->name), node, scenario, happening); !ok)
    return tl::unexpected(ok.error());
  if (auto ok = read_rest(*verb, node, scenario, happening); !ok) return tl::unexpected(ok.error());
  if (auto ok = check_whole(*verb, node, happening); !ok) return tl::unexpected(ok.error());
  return happening;
}

}  // namespace

Outcome<void> read_timeline(const Node& timeline, Scenario& scenario) {
  for (const Node& node : timeline.items) {
    auto happening = read_happening(node, scenario);
    if (!happening) return tl::unexpected(happening.error());
    scenario.timeline.push_back(std::move(*happening));
  }
  std::stable_sort(scenario.timeline.begin(), scenario.timeline.end(),
                   [](const Happening& a, const Happening& b) { return a.at < b.at; });
  return {};
}

}  // namespace entente::model::reading
