#include <algorithm>

#include "model/catalog/catalog.hpp"
#include "model/input/nearest.hpp"
#include "model/language/fields.hpp"
#include "model/language/known_shapes.hpp"
#include "model/language/new_venues.hpp"
#include "model/language/reading.hpp"
#include "model/language/spelt_alike.hpp"
#include "model/language/unknown_names.hpp"
#include "model/scenario/merge.hpp"
#include "model/terms/step_kinds.hpp"

namespace entente::model::reading {
namespace {

using Kind = TimelineEntry::Kind;

/// A word of the timeline: a step, or one of the three things that are none.
struct Verb {
  std::string_view name;
  Kind kind = Kind::step;
  const StepInfo* step = nullptr;
};

[[nodiscard]] const std::vector<Verb>& verbs() {
  static const std::vector<Verb> all = [] {
    std::vector<Verb> list;
    for (const StepInfo& step : steps) list.push_back({step.name, Kind::step, &step});
    list.insert(list.end(), {{"meet", Kind::meet}, {"set", Kind::set}, {"outage", Kind::outage}});
    return list;
  }();
  return all;
}

/// Members that a kind of timeline_entry uses besides `at`, its own verb and, where it needs it, who does it.
[[nodiscard]] std::vector<std::string_view> uses(const Verb& verb) {
  switch (verb.kind) {
    case Kind::meet:
      return {"host", "with", "as"};
    case Kind::set:
      return {"by", "value"};
    case Kind::outage:
      return {"for"};
    case Kind::step:
      break;
  }
  switch (verb.step->object) {
    case StepObject::person:
      return {"number", "over"};
    case StepObject::item:
    case StepObject::tenant:
      return {};
    case StepObject::person_at_tenant:
      return verb.step->kind == StepKind::invite ? std::vector<std::string_view>{"by", "to", "number", "over"}
                                                 : std::vector<std::string_view>{"to", "number", "over"};
    case StepObject::person_in_group:
      return {"to", "number", "over"};
    case StepObject::person_in_team:
    case StepObject::person_at_item:
      return {"to", "by", "number", "over"};
    case StepObject::new_team:
    case StepObject::new_site:
      return {"by"};
    case StepObject::job:
      return {"to", "who"};
  }
  return {};
}

[[nodiscard]] Outcome<Microseconds> date(const Node& node) {
  const Microseconds at = date_of(node.text);
  if (at < 0)
    return fail(node.mark, ticked(node.text) + " is no date", "a time since the start, such as 3d, 1d09:00 or 90s");
  return at;
}

/// The venues that a step can happen at, as `venue@tenant`.
[[nodiscard]] std::vector<std::string> names_of_venues(const Scenario& scenario, StepObject object, bool devices) {
  std::vector<std::string> names;
  for (const TenantSpec& tenant : scenario.tenants) {
    if (object == StepObject::person_in_team || object == StepObject::new_team)
      for (const TeamSpec& team : tenant.teams) names.push_back(team.key + "@" + tenant.key);
    else if (object == StepObject::person_in_group)
      for (const GroupSpec& group : tenant.groups) names.push_back(group.key + "@" + tenant.key);
    else
      for (const ItemSpec& item : tenant.items)
        if ((item.kind == ItemKind::device) == devices) names.push_back(item.key + "@" + tenant.key);
  }
  return names;
}

[[nodiscard]] Outcome<void> read_venue(const Node& name, const Scenario& scenario, StepObject object,
                                       TimelineEntry& timeline_entry) {
  const bool in_team = object == StepObject::person_in_team || object == StepObject::new_team;
  const char* what = in_team ? "team" : object == StepObject::person_in_group ? "group" : "item";
  const auto known = names_of_venues(scenario, object, object == StepObject::item);
  const auto at = name.text.rfind('@');
  if (at != std::string::npos) {
    Node tenant = name;
    tenant.text = name.text.substr(at + 1);
    const auto key = tenant_named(scenario, tenant);
    if (!key) return tl::unexpected(key.error());
    timeline_entry.to = *key;
    timeline_entry.venue = name.text.substr(0, at);
    if (std::find(known.begin(), known.end(), timeline_entry.venue + "@" + timeline_entry.to) != known.end()) return {};
  }
  return fail(name.mark, std::string("unknown ") + what + " " + ticked(name.text), std::string(what) + "@tenant",
              nearest_hint(name.text, known));
}

/// Whether steps change who is in the group, and the person is of its tenant.
[[nodiscard]] Outcome<void> check_group(const Node& name, const Scenario& scenario,
                                        const TimelineEntry& timeline_entry) {
  if (timeline_entry.who->tenant != timeline_entry.to)
    return fail(name.mark, ticked(timeline_entry.who->text()) + " is at home elsewhere",
                "a group of " + ticked(timeline_entry.who->tenant));
  for (const TenantSpec& tenant : scenario.tenants)
    for (const GroupSpec& group : tenant.groups)
      if (tenant.key == timeline_entry.to && group.key == timeline_entry.venue && !group.may_change())
        return fail(name.mark, "nobody changes who is in " + ticked(name.text),
                    "a group with `owners`, or with `visibility: Public`");
  return {};
}

/// A change of settings makes something known: an unknown is no new value, wherever in it.
[[nodiscard]] Outcome<void> check_known(const Node& value) {
  if (value.is_unknown())
    return fail(value.mark, ticked(value.text) + " stands for what is unknown, and is no new value of a setting",
                "a value that is known", "what is unknown from the start stands in the tenant's `settings`");
  for (const Node& item : value.items)
    if (auto ok = check_known(item); !ok) return ok;
  for (const Member& member : value.members)
    if (auto ok = check_known(member.value); !ok) return ok;
  return {};
}

[[nodiscard]] Outcome<void> read_set(const Node& path, const Node* value, const Scenario& scenario,
                                     TimelineEntry& timeline_entry) {
  const auto dot = path.text.find('.');
  if (dot == std::string::npos || path.text.back() == '.' || path.text.find("..") != std::string::npos)
    return fail(path.mark, ticked(path.text) + " names no setting", "tenant.path.of.a.setting");
  Node tenant = path;
  tenant.text = path.text.substr(0, dot);
  const auto key = tenant_named(scenario, tenant);
  if (!key) return tl::unexpected(key.error());
  if (value == nullptr) return fail(path.mark, "`value` is missing", "the setting's new value");
  if (auto ok = check_known(*value); !ok) return ok;
  timeline_entry.tenant = *key;
  // The change is checked and written as the settings it would stand in.
  auto shaped = settings_in_known_shapes(nested(std::string_view(path.text).substr(dot + 1), path.mark, *value));
  if (!shaped) return tl::unexpected(shaped.error());
  Node change = std::move(*shaped);
  change = with_trimmed_words(std::move(change), settings_field());
  if (auto ok = check(change, settings_field()); !ok) return ok;
  change = canonical_settings(std::move(change));
  if (auto ok = check(change, settings_field()); !ok) return ok;  // words that stood in one text are apart now
  if (auto ok = resolve_names(scenario, *key, change); !ok) return ok;
  Outcome<void> ok;
  each_unknown_name(change, names_of_people(scenario), [&](const Node& name) {
    if (ok)
      ok = fail(name.mark, ticked(name.text) + " is nobody here, and a group of unknown members is no new value",
                "a user or group of the scenario");
  });
  if (!ok) return ok;
  // The path again, in the names that settings have once they are resolved, and what stands at its end. Settings are
  // kept without Graph's wrappers (`definition`), so the path may have become shorter: the new value ends it.
  const auto is_on_the_way = [&] {
    return change.kind == Node::Kind::mapping && change.members.size() == 1 && change.mark != value->mark;
  };
  for (auto steps = std::count(path.text.begin(), path.text.end(), '.'); steps > 0 && is_on_the_way(); --steps) {
    Member inner = std::move(change.members.front());
    timeline_entry.setting += (timeline_entry.setting.empty() ? "" : ".") + inner.key;
    change = std::move(inner.value);
  }
  timeline_entry.value = std::move(change);
  return {};
}

[[nodiscard]] Outcome<void> read_object(const Verb& verb, const Node& object, const Node& node,
                                        const Scenario& scenario, TimelineEntry& timeline_entry) {
  switch (verb.kind) {
    case Kind::set:
      return read_set(object, node.find("value"), scenario, timeline_entry);
    case Kind::meet:
      if (object.text == "daily")
        timeline_entry.repeat = day_us;
      else if (object.text == "weekly")
        timeline_entry.repeat = 7 * day_us;
      else if (object.text != "once")
        return fail(object.mark, "found " + ticked(object.text), "once, daily or weekly");
      return {};
    case Kind::outage:
      break;
    case Kind::step:
      timeline_entry.step = verb.step->name;
      if (verb.step->object == StepObject::item || verb.step->object == StepObject::new_team ||
          verb.step->object == StepObject::new_site)
        return read_venue(object, scenario, verb.step->object, timeline_entry);
      if (verb.step->object != StepObject::job && verb.step->object != StepObject::tenant) {
        const auto who = person_named(scenario, object);
        if (!who) return tl::unexpected(who.error());
        timeline_entry.who = *who;
        return {};
      }
  }
  const auto key = tenant_named(scenario, object);
  if (!key) return tl::unexpected(key.error());
  (verb.kind == Kind::step && verb.step->object == StepObject::tenant ? timeline_entry.to : timeline_entry.tenant) =
      *key;
  return {};
}

[[nodiscard]] Outcome<void> read_rest(const Verb& verb, const Node& node, const Scenario& scenario,
                                      TimelineEntry& timeline_entry) {
  for (const auto& [key, person] : {std::pair{"by", &timeline_entry.by}, std::pair{"host", &timeline_entry.host}})
    if (const Node* name = node.find(key)) {
      const auto who = person_named(scenario, *name);
      if (!who) return tl::unexpected(who.error());
      *person = *who;
    }
  if (const Node* name = node.find("who")) {
    const auto who = person_named(scenario, *name);
    if (!who) return tl::unexpected(who.error());
    timeline_entry.who = *who;
  }
  if (const Node* with = node.find("with"))
    for (const Node& name : with->items) {
      const auto who = person_named(scenario, name);
      if (!who) return tl::unexpected(who.error());
      timeline_entry.with.push_back(*who);
    }
  if (const Node* to = node.find("to")) {
    const StepObject object = verb.step == nullptr ? StepObject::tenant : verb.step->object;
    if (object == StepObject::person_in_team || object == StepObject::person_at_item ||
        object == StepObject::person_in_group) {
      if (auto ok = read_venue(*to, scenario, object, timeline_entry); !ok) return ok;
      if (object == StepObject::person_in_group) return check_group(*to, scenario, timeline_entry);
    } else {
      const auto key = tenant_named(scenario, *to);
      if (!key) return tl::unexpected(key.error());
      timeline_entry.to = *key;
    }
  }
  timeline_entry.as = text_of(node.find("as"));
  if (const Node* length = node.find("for")) {
    timeline_entry.duration = duration_of(length->text);
    if (timeline_entry.duration <= 0)
      return fail(length->mark, ticked(length->text) + " is no duration", "4h, 30m or 2d");
  }
  return {};
}

/// How many people of a population, and over which time.
[[nodiscard]] Outcome<void> read_number(const Node& node, const Scenario& scenario, TimelineEntry& timeline_entry) {
  const Node *number = node.find("number"), *over = node.find("over");
  if (number == nullptr && over == nullptr) return {};
  const Node& said = number != nullptr ? *number : *over;
  const bool is_population = std::ranges::any_of(scenario.tenants, [&](const TenantSpec& tenant) {
    return tenant.key == timeline_entry.who->tenant &&
           std::ranges::any_of(tenant.people, [&](const PersonSpec& person) {
             return person.key == timeline_entry.who->user && person.count > 1;
           });
  });
  if (!is_population)
    return fail(said.mark, ticked(timeline_entry.who->text()) + " is one person",
                "`number` and `over` with a population");
  if (number != nullptr) timeline_entry.number = std::stoll(number->text);
  if (over != nullptr) {
    timeline_entry.over = duration_of(over->text);
    if (timeline_entry.over <= 0) return fail(over->mark, ticked(over->text) + " is no duration", "4h, 30m or 2d");
  }
  return {};
}

/// What a timeline_entry cannot do without.
[[nodiscard]] Outcome<void> check_whole(const Verb& verb, const Node& node, TimelineEntry& timeline_entry) {
  if (verb.step != nullptr && verb.step->kind == StepKind::invite && timeline_entry.to.empty()) {
    if (!timeline_entry.by)
      return fail(node.mark, "an invitation without `by` and `to`", "who invites, or to which tenant");
    timeline_entry.to = timeline_entry.by->tenant;
  }
  const std::string name(verb.name);
  if (verb.step != nullptr && verb.step->object != StepObject::person && timeline_entry.to.empty()) {
    const StepObject object = verb.step->object;
    return fail(node.mark, "`" + name + "` without `to`",
                object == StepObject::person_in_team    ? "team@tenant"
                : object == StepObject::person_in_group ? "group@tenant"
                : object == StepObject::person_at_item  ? "item@tenant"
                                                        : "a tenant");
  }
  if (verb.step != nullptr && !timeline_entry.by &&
      (verb.step->object == StepObject::new_team || verb.step->object == StepObject::new_site))
    return fail(node.mark, "`" + name + "` without `by`", "who creates it");
  if (verb.kind == Kind::meet && (!timeline_entry.host || timeline_entry.with.empty()))
    return fail(node.mark, "a meeting without `host` or `with`", "both");
  if (verb.kind == Kind::outage && timeline_entry.duration <= 0)
    return fail(node.mark, "an outage without `for`", "how long it lasts");
  return {};
}

[[nodiscard]] Outcome<TimelineEntry> read_timeline_entry(const Node& node, const Scenario& scenario) {
  TimelineEntry timeline_entry;
  timeline_entry.mark = node.mark;
  const auto at = date(*node.find("at"));
  if (!at) return tl::unexpected(at.error());
  timeline_entry.at = *at;
  const Verb* verb = nullptr;
  for (const Verb& candidate : verbs()) {
    const Node* object = node.find(candidate.name);
    if (object == nullptr) continue;
    if (verb != nullptr)
      return fail(object->mark, ticked(std::string(candidate.name)) + " beside " + ticked(std::string(verb->name)),
                  "one thing at a time");
    verb = &candidate;
  }
  if (verb == nullptr)
    return fail(node.mark, "nothing happens here",
                "a step such as invite, redeem, join-team, share or offboard; meet, set or outage");
  const auto used = uses(*verb);
  for (const Member& member : node.members)
    if (member.key != "at" && member.key != verb->name && std::find(used.begin(), used.end(), member.key) == used.end())
      return fail(member.mark, ticked(member.key) + " means nothing to " + ticked(std::string(verb->name)));
  timeline_entry.kind = verb->kind;
  if (auto ok = read_object(*verb, *node.find(verb->name), node, scenario, timeline_entry); !ok)
    return tl::unexpected(ok.error());
  if (auto ok = read_rest(*verb, node, scenario, timeline_entry); !ok) return tl::unexpected(ok.error());
  if (auto ok = read_number(node, scenario, timeline_entry); !ok) return tl::unexpected(ok.error());
  if (auto ok = check_whole(*verb, node, timeline_entry); !ok) return tl::unexpected(ok.error());
  return timeline_entry;
}

}  // namespace

Outcome<void> read_timeline(const Node& timeline, Scenario& scenario) {
  // What some entry creates, others may speak of.
  for (const Node& node : timeline.items)
    for (const StepInfo& step : steps)
      if (const Node* name = node.find(step.name);
          name != nullptr && (step.object == StepObject::new_team || step.object == StepObject::new_site))
        if (auto ok = add_new_venue(*name, step.object == StepObject::new_team, scenario); !ok) return ok;
  for (const Node& node : timeline.items) {
    auto timeline_entry = read_timeline_entry(node, scenario);
    if (!timeline_entry) return tl::unexpected(timeline_entry.error());
    scenario.timeline.push_back(std::move(*timeline_entry));
  }
  std::stable_sort(scenario.timeline.begin(), scenario.timeline.end(),
                   [](const TimelineEntry& a, const TimelineEntry& b) { return a.at < b.at; });
  return {};
}

}  // namespace entente::model::reading
