#include "model/language/writer.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "model/terms/clouds.hpp"

namespace entente::model {
namespace {

/// In double quotes. YAML reads no control characters as they are, neither those below 0x20 nor U+0080 to U+009F.
[[nodiscard]] std::string quoted(const std::string& text) {
  std::string out = "\"";
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto c = static_cast<unsigned char>(text[i]);
    const auto next = i + 1 < text.size() ? static_cast<unsigned char>(text[i + 1]) : 0U;
    if (c == '"' || c == '\\') out += '\\';
    if (c < 0x20 || c == 0x7F) {
      out += fmt::format("\\x{:02x}", c);
    } else if (c == 0xC2 && next >= 0x80 && next <= 0x9F) {
      out += fmt::format("\\u{:04x}", next);
      ++i;
    } else {
      out += text[i];
    }
  }
  return out + "\"";
}

/// Text as it can stand anywhere: plain when it cannot be mistaken for anything else.
[[nodiscard]] std::string word(const std::string& text) {
  const bool plain =
      !text.empty() && text != "true" && text != "false" && text != "null" && text != "~" &&
      std::all_of(text.begin(), text.end(),
                  [](unsigned char c) { return std::isalnum(c) || c == '-' || c == '_' || c == '.' || c == '/'; }) &&
      std::isalpha(static_cast<unsigned char>(text.front()));
  return plain ? text : quoted(text);
}

[[nodiscard]] std::string list(const std::vector<std::string>& names) {
  std::string all;
  for (const std::string& name : names) all += (all.empty() ? "" : ", ") + word(name);
  return "[" + all + "]";
}

[[nodiscard]] std::string list(const std::vector<PersonName>& people) {
  std::vector<std::string> names;
  for (const PersonName& person : people) names.push_back(person.text());
  return list(names);
}

[[nodiscard]] std::string duration(Microseconds us) {
  if (us == 0) return "0s";
  std::string text;
  for (const auto& [unit, name] : {std::pair{day_us, "d"}, std::pair{hour_us, "h"}, std::pair{minute_us, "m"},
                                   std::pair{second_us, "s"}, std::pair{Microseconds{1000}, "ms"}}) {
    if (us / unit > 0) text += fmt::format("{}{}", us / unit, name);
    us %= unit;
  }
  return text;
}

[[nodiscard]] std::string person(const PersonSpec& spec) {
  std::string text;
  const auto add = [&](const std::string& key, const std::string& value) {
    text += (text.empty() ? "" : ", ") + key + ": " + value;
  };
  if (spec.count > 1) add("count", std::to_string(spec.count));
  if (!spec.domain.empty()) add("mail", quoted(spec.key + "@" + spec.domain));
  if (!spec.groups.empty()) add("groups", list(spec.groups));
  if (!spec.tags.empty()) add("tags", list(spec.tags));
  if (!spec.segments.empty()) add("segment", list(spec.segments));
  if (!spec.used_by.empty()) add("usedBy", list(spec.used_by));
  if (!spec.id.empty()) add("id", quoted(spec.id));
  for (const Member& trait : spec.traits.members) add(word(trait.key), write_flow(trait.value));
  return "{" + text + "}";
}

[[nodiscard]] std::string flow_of(const GroupSpec& group) {
  std::string text;
  const auto add = [&](const std::string& key, const std::string& value) {
    text += (text.empty() ? "" : ", ") + key + ": " + value;
  };
  if (!group.id.empty()) add("id", quoted(group.id));
  if (!group.member_of.empty()) add("memberOf", list(group.member_of));
  if (!group.owners.empty()) add("owners", list(group.owners));
  if (group.visibility != GroupSpec::Visibility::closed)
    add("visibility", group.visibility == GroupSpec::Visibility::unknown ? "any" : "Public");
  return "{" + text + "}";
}

[[nodiscard]] std::string_view state_of(Acceptance acceptance) {
  return acceptance == Acceptance::accepted  ? "Accepted"
         : acceptance == Acceptance::pending ? "PendingAcceptance"
                                             : "any";
}

/// Traits behind other members of a mapping.
[[nodiscard]] std::string behind(const Node& traits) {
  std::string text;
  for (const Member& trait : traits.members) text += ", " + word(trait.key) + ": " + write_flow(trait.value);
  return text;
}

/// Lines of settings, indented. What fits a line and has no reason to give stands on one.
class SettingLines {
 public:
  using Reasons = std::map<std::string, std::string>;
  SettingLines(std::string& out, const Reasons& reasons) : out_(out), reasons_(reasons) {}

  void write(const Node& node, const std::string& path, std::size_t indent) {
    for (const Member& member : node.members) {
      const std::string below = path.empty() ? member.key : path + "." + member.key;
      out_ += std::string(indent, ' ') + word(member.key) + ":";
      write_value(member.value, below, indent);
    }
  }

 private:
  static constexpr std::size_t line_max = 110;

  void write_value(const Node& value, const std::string& path, std::size_t indent) {
    const auto why = reasons_.find(path);
    if (why != reasons_.end() && value.is_any()) {
      out_ += " any  # " + why->second + "\n";
      return;
    }
    // Reasons below a path come behind it in their order.
    const auto next = reasons_.lower_bound(path + ".");
    const bool has_reasons = next != reasons_.end() && next->first.starts_with(path + ".");
    const std::string flow = write_flow(value);
    const bool is_block = !value.members.empty() && (has_reasons || indent + flow.size() > line_max);
    if (is_block) {
      out_ += "\n";
      write(value, path, indent + 2);
    } else if (value.kind == Node::Kind::list && !value.items.empty() && indent + flow.size() > line_max) {
      out_ += "\n";
      for (const Node& item : value.items) out_ += std::string(indent + 2, ' ') + "- " + write_flow(item) + "\n";
    } else {
      out_ += " " + flow + "\n";
    }
  }

  std::string& out_;
  const Reasons& reasons_;
};

void write_settings(std::string& out, const TenantSpec& tenant, const Remarks* remarks) {
  if (tenant.settings_any) {
    out += "    settings: any\n";
  } else if (!tenant.settings.members.empty() && remarks != nullptr) {
    out += "    settings:\n";
    const auto reasons = remarks->why_open.find(tenant.key);
    static const SettingLines::Reasons none;
    SettingLines(out, reasons == remarks->why_open.end() ? none : reasons->second).write(tenant.settings, "", 6);
  } else if (!tenant.settings.members.empty()) {
    out += "    settings:\n";
    for (const Member& member : tenant.settings.members)
      out += "      " + word(member.key) + ": " + write_flow(member.value) + "\n";
  }
}

void write_tenant(std::string& out, const TenantSpec& tenant, const Remarks* remarks) {
  out += fmt::format("  {}:\n    environment: {}", word(tenant.key), word(std::string(name_of(tenant.environment))));
  if (remarks != nullptr)
    if (const auto remark = remarks->environments.find(tenant.key); remark != remarks->environments.end())
      out += "  # " + remark->second;
  out += "\n";
  if (!tenant.id.empty()) out += "    id: " + quoted(tenant.id) + "\n";
  if (!tenant.domains.empty()) out += "    domains: " + list(tenant.domains) + "\n";
  write_settings(out, tenant, remarks);
  if (!tenant.groups.empty()) {
    out += "    groups:\n";
    for (const GroupSpec& group : tenant.groups) out += "      " + word(group.key) + ": " + flow_of(group) + "\n";
  }
  for (const bool populations : {false, true}) {
    bool headed = false;
    for (const PersonSpec& spec : tenant.people) {
      if ((spec.count > 1) != populations) continue;
      if (!headed) out += populations ? "    populations:\n" : "    users:\n";
      headed = true;
      out += "      " + word(spec.key) + ": " + person(spec) + "\n";
    }
  }
  if (!tenant.guests.empty()) {
    out += "    guests:\n";
    for (const GuestSpec& guest : tenant.guests)
      out += fmt::format("      {}: {{externalUserState: {}{}{}{}}}\n", quoted(guest.who.text()),
                         state_of(guest.acceptance), guest.groups.empty() ? "" : ", groups: " + list(guest.groups),
                         guest.segments.empty() ? "" : ", segment: " + list(guest.segments), behind(guest.traits));
  }
  if (tenant.guests_of_strangers) out += "    guestsOfStrangers: true\n";
  // What is not there yet is told by the step that creates it.
  bool has_teams = false;
  for (const TeamSpec& team : tenant.teams) {
    if (team.is_new) continue;
    if (!std::exchange(has_teams, true)) out += "    teams:\n";
    out += "      " + word(team.key) + ": {owners: " + list(team.owners) + ", members: " + list(team.members) + "}\n";
  }
  for (const ItemKindInfo& kind : item_kinds) {
    bool headed = false;
    for (const ItemSpec& item : tenant.items) {
      if (item.kind != kind.kind || item.is_new) continue;
      if (!headed) out += fmt::format("    {}:\n", kind.list);
      headed = true;
      out += fmt::format("      {}: {{owners: {}, {}: {}{}}}\n", word(item.key), list(item.owners),
                         members_key(item.kind), list(item.members), behind(item.traits));
    }
  }
  for (const Member& trait : tenant.traits.members)
    out += "    " + word(trait.key) + ": " + write_flow(trait.value) + "\n";
}

[[nodiscard]] std::string timeline_entry_text(const TimelineEntry& timeline_entry) {
  using Kind = TimelineEntry::Kind;
  const std::string who = timeline_entry.who ? quoted(timeline_entry.who->text()) : "";
  std::string text = "at: " + duration(timeline_entry.at) + ", ";
  const auto by = timeline_entry.by ? ", by: " + quoted(timeline_entry.by->text()) : std::string();
  const auto to = timeline_entry.to.empty()      ? std::string()
                  : timeline_entry.venue.empty() ? ", to: " + word(timeline_entry.to)
                                                 : ", to: " + quoted(timeline_entry.venue + "@" + timeline_entry.to);
  switch (timeline_entry.kind) {
    case Kind::step: {
      const bool by_source = !timeline_entry.tenant.empty();
      if (!timeline_entry.who && !by_source)
        return text + word(timeline_entry.step) + ": " +
               (timeline_entry.venue.empty() ? word(timeline_entry.to)
                                             : quoted(timeline_entry.venue + "@" + timeline_entry.to)) +
               by;
      return text + word(timeline_entry.step) + ": " + (by_source ? word(timeline_entry.tenant) : who) + by + to +
             (by_source && timeline_entry.who ? ", who: " + who : "");
    }
    case Kind::meet:
      return text + "meet: " +
             (timeline_entry.repeat == 0        ? "once"
              : timeline_entry.repeat == day_us ? "daily"
                                                : "weekly") +
             ", host: " + quoted(timeline_entry.host->text()) + ", with: " + list(timeline_entry.with) +
             (timeline_entry.as.empty() ? "" : ", as: " + word(timeline_entry.as));
    case Kind::set:
      return text + "set: " + quoted(timeline_entry.tenant + "." + timeline_entry.setting) +
             ", value: " + write_flow(timeline_entry.value) + by;
    case Kind::outage:
      return text + "outage: " + word(timeline_entry.tenant) + ", for: " + duration(timeline_entry.duration);
  }
  return text;
}

[[nodiscard]] std::string selector(const Selector& s);

using Conditions = std::vector<std::pair<std::string, std::string>>;

/// What a selector says besides the selectors inside it.
[[nodiscard]] Conditions conditions_of(const Selector& s) {
  Conditions all;
  if (s.person) all.emplace_back("person", quoted(s.person->text()));
  if (!s.tenant.empty()) all.emplace_back("tenant", word(s.tenant));
  if (!s.tag.empty()) all.emplace_back("tag", word(s.tag));
  if (!s.team.empty()) all.emplace_back("venue", word(s.team));
  if (s.azure_cloud) all.emplace_back("azureCloud", std::string(name_of(*s.azure_cloud)));
  if (s.environment) all.emplace_back("environment", word(std::string(name_of(*s.environment))));
  return all;
}

/// The condition that a list is about, when each of its selectors has this one and nothing else; empty otherwise.
[[nodiscard]] std::string condition_of(const std::vector<Selector>& list) {
  std::string key;
  for (const Selector& one : list) {
    const Conditions conditions = conditions_of(one);
    if (conditions.size() != 1 || !one.any_of.empty() || !one.none_of.empty()) return {};
    if (!key.empty() && key != conditions.front().first) return {};
    key = conditions.front().first;
  }
  return key;
}

[[nodiscard]] std::string list_of_selectors(const std::vector<Selector>& list, bool values_alone) {
  std::string text;
  for (const Selector& one : list)
    text += (text.empty() ? "" : ", ") + (values_alone ? conditions_of(one).front().second : selector(one));
  return "[" + text + "]";
}

std::string selector(const Selector& s) {
  Conditions all = conditions_of(s);
  for (const std::vector<Selector>& list : s.any_of) {
    const std::string key = condition_of(list);
    // A list that is about no one condition is a selector by itself.
    if (key.empty()) return list_of_selectors(list, false);
    all.emplace_back(key, list_of_selectors(list, true));
  }
  for (const Selector& one : s.none_of) all.emplace_back("not", selector(one));
  std::string text;
  for (const auto& [key, value] : all) text += (text.empty() ? "" : ", ") + key + ": " + value;
  return "{" + text + "}";
}

[[nodiscard]] std::string invariant_text(const InvariantSpec& invariant) {
  std::string text =
      "{never: {" + invariant.capability + ": {from: " + selector(invariant.from) + ", to: " + selector(invariant.to);
  if (!invariant.distinct) text += ", distinct: false";
  if (invariant.different_tenants) text += ", differentTenants: true";
  if (!invariant.what.empty()) text += ", what: " + quoted(invariant.what);
  if (!invariant.as.empty()) text += ", as: " + word(invariant.as);
  text += "}}";
  if (invariant.within && invariant.after)
    text += ", within: " + duration(*invariant.within) + ", after: {" + word(invariant.after->step) + ": " +
            quoted(invariant.after->who->text()) + "}";
  return text + "}";
}

}  // namespace

std::string write_flow(const Node& node) {
  std::string text;
  switch (node.kind) {
    case Node::Kind::null:
      return "null";
    case Node::Kind::scalar: {
      const bool meant = node.text == "true" || node.text == "false";
      return !node.quoted && meant ? node.text : word(node.text);
    }
    case Node::Kind::list:
      for (const Node& item : node.items) text += (text.empty() ? "" : ", ") + write_flow(item);
      return "[" + text + "]";
    case Node::Kind::mapping:
      for (const Member& member : node.members)
        text += (text.empty() ? "" : ", ") + word(member.key) + ": " + write_flow(member.value);
      return "{" + text + "}";
  }
  return text;
}

namespace {

[[nodiscard]] std::string written(const Scenario& scenario, const Remarks* remarks) {
  std::string out = "entente: 1\ntitle: " + quoted(scenario.title) + "\ncatalog: " + scenario.catalog + "\n";
  if (!scenario.overrides.members.empty()) out += "catalogOverrides: " + write_flow(scenario.overrides) + "\n";
  if (scenario.scripted) out += "people: scripted\n";
  out += "tenants:\n";
  for (const TenantSpec& tenant : scenario.tenants) write_tenant(out, tenant, remarks);
  if (!scenario.timeline.empty()) {
    out += "timeline:\n";
    for (const TimelineEntry& timeline_entry : scenario.timeline)
      out += "  - {" + timeline_entry_text(timeline_entry) + "}\n";
  }
  if (!scenario.invariants.empty()) {
    out += "invariants:\n";
    for (const InvariantSpec& invariant : scenario.invariants)
      out += "  " + word(invariant.name) + ": " + invariant_text(invariant) + "\n";
  }
  if (!scenario.expect.empty()) {
    out += "expect:\n";
    for (const auto& [name, verdict] : scenario.expect) out += fmt::format("  {}: {}\n", word(name), name_of(verdict));
  }
  return out;
}

}  // namespace

std::string write_scenario(const Scenario& scenario) { return written(scenario, nullptr); }

std::string write_readable(const Scenario& scenario, const Remarks& remarks) {
  std::string head;
  for (std::string_view rest = remarks.head; !rest.empty();) {
    const auto end = std::min(rest.find('\n'), rest.size());
    head += "# " + std::string(rest.substr(0, end)) + "\n";
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return head + written(scenario, &remarks);
}

}  // namespace entente::model
