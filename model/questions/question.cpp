#include "model/questions/question.hpp"

#include <algorithm>

#include "model/input/nearest.hpp"
#include "model/language/setting_names.hpp"
#include "model/language/spelling.hpp"

namespace entente::model {
namespace {

[[nodiscard]] std::string replaced(std::string text, std::string_view mark, const std::string& name) {
  if (const auto at = text.find(mark); at != std::string::npos) text.replace(at, mark.size(), name);
  return text;
}

[[nodiscard]] std::string join(const std::vector<std::string>& names) {
  std::string all;
  for (const auto& name : names) all += (all.empty() ? "" : ", ") + name;
  return all;
}

[[nodiscard]] std::vector<std::string> names_of_people(const World& world) {
  std::vector<std::string> names;
  for (const auto& person : world.shape.people) names.push_back(person.name);
  return names;
}

[[nodiscard]] std::vector<std::string> names_of_tenants(const World& world) {
  std::vector<std::string> names;
  for (const auto& tenant : world.shape.tenants) names.push_back(tenant.key);
  return names;
}

[[nodiscard]] Outcome<PersonId> person_named(const World& world, const std::string& name, const Mark& where) {
  if (const PersonId who = world.person(name); who.exists()) return who;
  return tl::unexpected(
      Problem{where, "unknown person `" + name + "`", "user@tenant", nearest_hint(name, names_of_people(world))});
}

[[nodiscard]] Outcome<TenantId> tenant_named(const World& world, const std::string& name, const Mark& where) {
  if (const TenantId tenant = world.tenant(name); tenant.exists()) return tenant;
  return tl::unexpected(
      Problem{where, "unknown tenant `" + name + "`", "", nearest_hint(name, names_of_tenants(world))});
}

[[nodiscard]] Outcome<TeamId> team_named(const World& world, const std::string& name, const Mark& where) {
  if (const auto at = name.rfind('@'); at != std::string::npos)
    if (const TeamId team = world.team(name.substr(at + 1), name.substr(0, at)); team.exists()) return team;
  std::vector<std::string> known;
  for (const auto& team : world.shape.teams) known.push_back(team.key + "@" + world.shape[team.tenant].key);
  return tl::unexpected(Problem{where, "unknown team `" + name + "`", "team@tenant", nearest_hint(name, known)});
}

[[nodiscard]] Outcome<const CapabilityInfo*> known_capability(const std::string& name, const Mark& where) {
  if (const CapabilityInfo* word = capability_named(name)) return word;
  std::vector<std::string> known;
  for (const CapabilityInfo& word : capabilities) known.emplace_back(word.name);
  return tl::unexpected(
      Problem{where, "the rulebook has no word `" + name + "`", join(known), nearest_hint(name, known)});
}

[[nodiscard]] Outcome<void> read_manner(const std::string& name, const Mark& where, Question& question) {
  if (name.empty()) return {};
  const auto is = [&](std::string_view text) { return name == text; };
  if (question.capability == Capability::find) {
    question.by = is("name") ? FindBy::name : is("address") ? FindBy::address : FindBy::anything;
    if (is("name") || is("address") || is("any")) return {};
    return tl::unexpected(Problem{where, "unknown way to find `" + name + "`", "name, address or any", ""});
  }
  question.as = is("guest")           ? AskedJoin::guest
                : is("authenticated") ? AskedJoin::authenticated
                : is("anonymous")     ? AskedJoin::anonymous
                                      : AskedJoin::any;
  if (question.as != AskedJoin::any || is("any")) return {};
  return tl::unexpected(
      Problem{where, "unknown way to join `" + name + "`", "guest, authenticated, anonymous or any", ""});
}

/// `feature:…`, of the words that have some.
[[nodiscard]] Outcome<void> read_feature(const std::string& name, const Mark& where, Question& question) {
  const auto none = [&](const char* expected) {
    return tl::unexpected(Problem{where, "unknown feature `" + name + "`", expected, ""});
  };
  switch (question.capability) {
    case Capability::chat:
    case Capability::call:
      if (name == "text") return {};
      if (name != "files" && name != "group" && name != "rich-text") return none("text, rich-text, files or group");
      question.feature = name == "files"   ? ChatFeature::files
                         : name == "group" ? ChatFeature::group
                                           : ChatFeature::rich_text;
      return {};
    case Capability::see_free_busy:
      if (name != "details" && name != "times") return none("times or details");
      question.depth = name == "details" ? FreeBusy::details : FreeBusy::times;
      return {};
    case Capability::meet:
      if (name != "start") return none("start");
      question.starts = true;
      return {};
    default:
      return none("chat, call, meet and see-free-busy have features");
  }
}

[[nodiscard]] Outcome<ActionId> action_named(const World& world, const std::string& path, const Mark& where) {
  if (auto ok = check_setting_path(path, names_of_tenants(world), where); !ok) return tl::unexpected(ok.error());
  if (const ActionId found = world.action(path); found.exists()) return found;
  std::vector<std::string> known;
  for (const auto& [pattern, action] : world.actions) known.push_back(pattern);
  return tl::unexpected(
      Problem{where, "no action is known for the setting `" + path + "`", "a setting", nearest_hint(path, known)});
}

[[nodiscard]] Outcome<ItemId> item_named(const World& world, ItemKind kind, const std::string& name,
                                         const Mark& where) {
  std::vector<std::string> known;
  for (const ItemId id : world.shape.item_ids()) {
    if (world.shape[id].kind != kind) continue;
    known.push_back(world.shape.row_name(Sort::item, id.index));
    if (known.back() == name) return id;
  }
  return tl::unexpected(Problem{where, "unknown " + std::string(info(kind).name) + " `" + name + "`",
                                std::string(info(kind).name) + "@tenant", nearest_hint(name, known)});
}

/// The application a question means. One that no list names behaves like any other such one.
[[nodiscard]] AppId app_named(const World& world, const std::string& what) {
  if (!what.starts_with("app:")) return teams_app;
  const std::string id = app_as_rules_call_it(what.substr(4));
  if (id == "Office365") return teams_app;
  for (std::size_t i = 0; i < world.shape.apps.size(); ++i)
    if (world.shape.apps[i].id == id) return AppId{static_cast<std::int32_t>(i)};
  return AppId{static_cast<std::int32_t>(world.shape.apps.size()) - 1};
}

}  // namespace

std::string name_of_target(const Shape& shape, const Question& question) {
  if (question.to_item.exists()) return shape.row_name(Sort::item, question.to_item.index);
  if (question.to_team.exists()) return shape.row_name(Sort::team, question.to_team.index);
  if (question.to_action.exists())
    return "what takes " + shape.actions[static_cast<std::size_t>(question.to_action.index)] + " in " +
           shape[question.to_tenant].key;
  if (question.to_person.exists()) return shape[question.to_person].name;
  return shape[question.to_tenant].key;
}

std::string to_text(const Shape& shape, const Question& question) {
  // A site's picker suggests the same people to everybody who uses it.
  if (question.capability == Capability::find && question.to_item.exists())
    return shape[question.from].name + " finds " + shape[question.to_person].name + " in the people picker of " +
           shape.row_name(Sort::item, question.to_item.index);
  return replaced(replaced(std::string(info(question.capability).says), "{from}", shape[question.from].name), "{to}",
                  name_of_target(shape, question));
}

namespace {

[[nodiscard]] Outcome<void> read_person(const World& world, const AskedQuestion& asked, const Mark& where,
                                        Question& question) {
  const auto to = person_named(world, asked.to, where);
  if (!to) return tl::unexpected(to.error());
  question.to_person = *to;
  // Two people of one class are two people.
  if (const PersonId second = world.class_of(*to).second;
      *to == question.from && asked.from != asked.to && second.exists())
    question.to_person = second;
  return {};
}

[[nodiscard]] Outcome<void> read_tenant(const World& world, const AskedQuestion& asked, const Mark& where,
                                        Question& question) {
  const auto to = tenant_named(world, asked.to, where);
  if (!to) return tl::unexpected(to.error());
  question.to_tenant = *to;
  return {};
}

[[nodiscard]] Outcome<void> read_item(const World& world, ItemKind kind, const std::string& name, const Mark& where,
                                      Question& question) {
  const auto item = item_named(world, kind, name, where);
  if (!item) return tl::unexpected(item.error());
  question.to_item = *item;
  question.to_tenant = world.shape[*item].tenant;
  return {};
}

[[nodiscard]] Outcome<void> read_party(const World& world, const AskedQuestion& asked, const Mark& where,
                                       Question& question) {
  const CapabilityInfo& word = info(question.capability);
  const bool is_tenant = world.tenant(asked.to).exists();
  switch (word.to) {
    case Party::person:
      return read_person(world, asked, where, question);
    case Party::host:
      if (!world.person(asked.to).exists()) return read_tenant(world, asked, where, question);
      question.to_tenant = world.shape.home(world.person(asked.to));
      return read_person(world, asked, where, question);
    case Party::tenant:
    case Party::setting:
      return read_tenant(world, asked, where, question);
    case Party::item:
    case Party::item_or_tenant: {
      if (!is_tenant) return read_item(world, word.kind, asked.to, where, question);
      const std::string prefix = std::string(info(word.kind).name) + ":";
      if (asked.what.starts_with(prefix))
        return read_item(world, word.kind, asked.what.substr(prefix.size()) + "@" + asked.to, where, question);
      if (word.to == Party::item_or_tenant) return read_tenant(world, asked, where, question);
      return tl::unexpected(Problem{where, "`" + asked.to + "` is a tenant",
                                    std::string(info(word.kind).name) + "@tenant, or what: " + prefix + "<name>", ""});
    }
    case Party::person_or_team:
      if (world.person(asked.to).exists()) return read_person(world, asked, where, question);
      [[fallthrough]];
    case Party::team: {
      const auto to = team_named(world, asked.to, where);
      if (!to) return tl::unexpected(to.error());
      question.to_team = *to;
      return {};
    }
  }
  return {};
}

[[nodiscard]] Outcome<void> read_what(const World& world, const std::string& what, const Mark& where,
                                      Question& question) {
  const CapabilityInfo& word = info(question.capability);
  question.app = app_named(world, what);
  if (word.to == Party::setting) {
    if (!what.starts_with("setting:"))
      return tl::unexpected(Problem{where, "`change` without a setting", "what: setting:<path>", ""});
    const auto action = action_named(world, what.substr(8), where);
    if (!action) return tl::unexpected(action.error());
    question.to_action = *action;
    return {};
  }
  if (what.empty()) return {};
  if (question.capability == Capability::find && what.starts_with("site:"))
    return read_item(world, ItemKind::site, what.substr(5), where, question);
  if (what.starts_with("feature:")) return read_feature(what.substr(8), where, question);
  if (what.starts_with("app:") && what.size() > 4 && question.capability == Capability::access) return {};
  const bool of_items = word.to == Party::item || word.to == Party::item_or_tenant;
  if (of_items && what.starts_with(std::string(info(word.kind).name) + ":")) return {};
  return tl::unexpected(Problem{where, "`" + what + "` means nothing to `" + std::string(word.name) + "`",
                                "app:<id> with access, report:<name> and the like with items, feature:<name>", ""});
}

}  // namespace

Outcome<Question> resolve_capability(const World& world, const std::string& can, const std::string& what,
                                     const std::string& as, const Mark& where) {
  Question question;
  const auto word = known_capability(can, where);
  if (!word) return tl::unexpected(word.error());
  question.capability = (*word)->capability;
  if (auto ok = read_what(world, what, where, question); !ok) return tl::unexpected(ok.error());
  if (auto ok = read_manner(as, where, question); !ok) return tl::unexpected(ok.error());
  return question;
}

Outcome<Question> resolve(const World& world, const AskedQuestion& asked, const Mark& where) {
  const auto word = resolve_capability(world, asked.can, asked.what, asked.as, where);
  if (!word) return tl::unexpected(word.error());
  Question question = *word;
  const auto from = person_named(world, asked.from, where);
  if (!from) return tl::unexpected(from.error());
  question.from = *from;
  if (auto ok = read_party(world, asked, where, question); !ok) return tl::unexpected(ok.error());
  return question;
}

}  // namespace entente::model
