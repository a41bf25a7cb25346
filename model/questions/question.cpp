#include "model/questions/question.hpp"

#include <algorithm>

#include "model/input/nearest.hpp"
#include "model/logic/plain.hpp"

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
  std::vector<std::string> known;
  for (const auto& team : world.shape.teams) known.push_back(team.key + "@" + world.shape[team.tenant].key);
  const auto found = std::find(known.begin(), known.end(), name);
  if (found != known.end()) return TeamId{static_cast<std::int32_t>(found - known.begin())};
  return tl::unexpected(Problem{where, "unknown team `" + name + "`", "team@tenant", nearest_hint(name, known)});
}

[[nodiscard]] Outcome<const WordInfo*> known_word(const std::string& name, const Mark& where) {
  if (const WordInfo* word = word_named(name)) return word;
  std::vector<std::string> known;
  for (const WordInfo& word : words) known.emplace_back(word.name);
  return tl::unexpected(
      Problem{where, "the rulebook has no word `" + name + "`", join(known), nearest_hint(name, known)});
}

[[nodiscard]] Outcome<AskedJoin> join_named(const std::string& name, const Mark& where) {
  if (name.empty() || name == "any") return AskedJoin::any;
  if (name == "guest") return AskedJoin::guest;
  if (name == "authenticated") return AskedJoin::authenticated;
  if (name == "anonymous") return AskedJoin::anonymous;
  return tl::unexpected(
      Problem{where, "unknown way to join `" + name + "`", "guest, authenticated, anonymous or any", ""});
}

/// The application a question means. One that no list names behaves like any other such one.
[[nodiscard]] Outcome<AppId> app_named(const World& world, const std::string& what, const Mark& where) {
  if (what.empty()) return teams_app;
  if (!what.starts_with("app:"))
    return tl::unexpected(Problem{where, "unknown kind of resource `" + what + "`", "app:<id>", ""});
  const std::string id = what.substr(4);
  if (id == "Office365") return teams_app;
  for (const AppId app : world.shape.app_ids())
    if (world.shape[app].id == id) return app;
  return AppId{static_cast<std::int32_t>(world.shape.apps.size()) - 1};
}

[[nodiscard]] bool selects(const Facts<bool>& facts, const Selector& selector, TenantId tenant) {
  const auto& t = (*facts.shape)[tenant];
  Plain plain;
  return (selector.tenant.empty() || t.key == selector.tenant) &&
         (!selector.azure_cloud || is_in_cloud(plain, facts, tenant, *selector.azure_cloud)) &&
         (!selector.environment || t.environment == *selector.environment);
}

[[nodiscard]] bool selects(const Facts<bool>& facts, const Selector& selector, PersonId who) {
  const auto& person = (*facts.shape)[who];
  return (!selector.person || person.name == selector.person->text()) &&
         (selector.tag.empty() ||
          std::find(person.tags.begin(), person.tags.end(), selector.tag) != person.tags.end()) &&
         selects(facts, selector, person.home);
}

}  // namespace

const WordInfo* word_named(std::string_view name) {
  const auto found = std::find_if(words.begin(), words.end(), [&](const WordInfo& word) { return word.name == name; });
  return found == words.end() ? nullptr : &*found;
}

std::string to_text(const Shape& shape, const Question& question) {
  const WordInfo& word = info(question.word);
  std::string to;
  switch (word.to) {
    case Party::person:
      to = shape[question.to_person].name;
      break;
    case Party::tenant:
      to = shape[question.to_tenant].key;
      break;
    case Party::team:
      to = shape.row_name(Sort::team, question.to_team.index);
      break;
  }
  return replaced(replaced(std::string(word.says), "{from}", shape[question.from].name), "{to}", to);
}

Outcome<Question> resolve(const World& world, const AskedQuestion& asked, const Mark& where) {
  Question question;
  const auto word = known_word(asked.can, where);
  if (!word) return tl::unexpected(word.error());
  question.word = (*word)->word;
  const auto from = person_named(world, asked.from, where);
  if (!from) return tl::unexpected(from.error());
  question.from = *from;
  switch ((*word)->to) {
    case Party::person: {
      const auto to = person_named(world, asked.to, where);
      if (!to) return tl::unexpected(to.error());
      question.to_person = *to;
      // Two people of one class are two people.
      if (*to == question.from && asked.from != asked.to && world.twin(*to).exists())
        question.to_person = world.twin(*to);
      break;
    }
    case Party::tenant: {
      // A meeting's host may be named by the person who organises it.
      const PersonId host = world.person(asked.to);
      const auto to = host.exists() ? Outcome<TenantId>(world.shape.home(host)) : tenant_named(world, asked.to, where);
      if (!to) return tl::unexpected(to.error());
      question.to_tenant = *to;
      break;
    }
    case Party::team: {
      const auto to = team_named(world, asked.to, where);
      if (!to) return tl::unexpected(to.error());
      question.to_team = *to;
      break;
    }
  }
  const auto app = app_named(world, asked.what, where);
  if (!app) return tl::unexpected(app.error());
  question.app = *app;
  const auto as = join_named(asked.as, where);
  if (!as) return tl::unexpected(as.error());
  question.as = *as;
  return question;
}

Outcome<std::vector<Question>> questions_of(const World& world, const InvariantSpec& invariant) {
  const Shape& shape = world.shape;
  const auto word = known_word(invariant.word, invariant.mark);
  if (!word) return tl::unexpected(word.error());
  const auto app = app_named(world, invariant.what, invariant.mark);
  if (!app) return tl::unexpected(app.error());
  const auto as = join_named(invariant.as, invariant.mark);
  if (!as) return tl::unexpected(as.error());

  const Facts<bool> facts = world.facts();  // selectors ask only what is never open
  std::vector<Question> questions;
  for (const PersonId from : shape.people_ids()) {
    if (!selects(facts, invariant.from, from)) continue;
    Question question;
    question.word = (*word)->word;
    question.from = from;
    question.app = *app;
    question.as = *as;
    switch ((*word)->to) {
      case Party::person:
        for (const PersonId to : shape.people_ids())
          if (from != to && selects(facts, invariant.to, to)) {
            question.to_person = to;
            questions.push_back(question);
          }
        break;
      case Party::tenant:
        for (const TenantId to : shape.tenant_ids())
          if (selects(facts, invariant.to, to)) {
            question.to_tenant = to;
            questions.push_back(question);
          }
        break;
      case Party::team:
        for (std::size_t i = 0; i < shape.teams.size(); ++i) {
          const TeamId to{static_cast<std::int32_t>(i)};
          if (selects(facts, invariant.to, shape[to].tenant) &&
              (invariant.to.team.empty() || invariant.to.team == shape[to].key)) {
            question.to_team = to;
            questions.push_back(question);
          }
        }
        break;
    }
  }
  if (questions.empty())
    return tl::unexpected(Problem{invariant.mark, "invariant `" + invariant.name + "` speaks of nobody",
                                  "selectors that match at least one pair", ""});
  return questions;
}

}  // namespace entente::model
