// Deciding a case: its scenario with the case's own changes goes through the reader like any file, and the oracle
// answers.
#include <fmt/format.h>

#include <algorithm>

#include "model/input/nearest.hpp"
#include "model/language/fields.hpp"
#include "model/language/reader.hpp"
#include "model/lint/lint.hpp"
#include "model/logic/explaining.hpp"
#include "model/logic/plain.hpp"
#include "model/questions/question.hpp"
#include "model/steps/step.hpp"
#include "tests/seeds/seeds.hpp"
#include "tests/support/estate.hpp"
#include "verify/ladder/ladder.hpp"

namespace entente::testing {
namespace {

using namespace model;

/// A field of the scenario language, or nullptr.
[[nodiscard]] const Field* member(const Field& field, std::string_view name) {
  for (const Field::Named& named : field.members)
    if (named.name == name) return &named.field;
  return nullptr;
}

/// Where `set` writes: `contoso.users.peggy` is of the tenant, `people` of the scenario, all else of the settings.
[[nodiscard]] std::string full_path(const std::string& path) {
  const auto first = path.find('.');
  if (member(scenario_field(), path.substr(0, first)) != nullptr) return path;
  const std::string tenant = path.substr(0, first), rest = path.substr(first + 1);
  const Field& tenant_field = *member(scenario_field(), "tenants")->element;
  const bool of_tenant = member(tenant_field, rest.substr(0, rest.find('.'))) != nullptr;
  return "tenants." + tenant + (of_tenant ? "." : ".settings.") + rest;
}

void write(Node& node, std::string_view path, const Node& value) {
  if (path.empty()) {
    node = value;
    return;
  }
  const auto dot = path.find('.');
  const std::string key(path.substr(0, dot));
  const std::string_view rest = dot == std::string_view::npos ? std::string_view{} : path.substr(dot + 1);
  if (node.kind != Node::Kind::mapping) {
    node = {};
    node.kind = Node::Kind::mapping;
  }
  auto found = std::find_if(node.members.begin(), node.members.end(), [&](const Member& m) { return m.key == key; });
  if (found == node.members.end()) found = node.members.insert(node.members.end(), {key, {}, {}});
  write(found->value, rest, value);
}

/// The step as a sentence. Invitations come without their inviter.
[[nodiscard]] std::string sentence_of(const Shape& shape, const Step& step) {
  std::string text = describe(shape, step);
  if (const auto at = text.find("{by}"); at != std::string::npos) text.replace(at, 4, "somebody");
  return text;
}

/// The step that describes itself like this. Problems: none does.
[[nodiscard]] tl::expected<Step, std::string> step_named(const Shape& shape, const std::string& sentence) {
  std::optional<Step> wanted;
  std::vector<std::string> known;
  for_each_step(shape, [&](const Step& step) {
    known.push_back(sentence_of(shape, step));
    if (known.back() == sentence) wanted = step;
  });
  if (wanted) return *wanted;
  return tl::unexpected(fmt::format("no step `{}` {}", sentence, nearest_hint(sentence, known)));
}

/// What an `after` says happens, done in order. A step that cannot be taken is a problem.
[[nodiscard]] std::string taken(Case& given, const std::vector<Node>& sentences) {
  for (const Node& sentence : sentences) {
    Plain plain;
    const Facts<bool> facts = given.world.facts();
    const auto step = step_named(given.world.shape, sentence.text);
    if (!step) return step.error();
    if (!guard(plain, facts, *step)) return "this step cannot be taken: " + sentence.text;
    for (const auto& change : effects(plain, facts, *step))
      given.world.values[change.fact] = change.value ? Known::yes : Known::no;
  }
  return {};
}

[[nodiscard]] std::string text_of(const Node& node, std::string_view key) {
  const Node* found = node.find(key);
  return found == nullptr ? std::string() : found->text;
}

[[nodiscard]] std::string differs(const Node& root, const Node& expected) {
  for (const Member& entry : expected.members) {
    const Node* found = root.at(entry.key);
    if (found == nullptr) return "there is no " + entry.key;
    if (as_written(*found) != as_written(entry.value))
      return fmt::format("{} is {} and not {}", entry.key, as_written(*found), as_written(entry.value));
  }
  return {};
}

[[nodiscard]] std::string problem_of_catalog(const SeedCase& seed) {
  const auto catalog = Catalog::load("2026-Q2", {}, {});
  if (!catalog) return to_string(catalog.error());
  if (const Node* entries = seed.node.find("catalog")) return differs(catalog->root(), *entries);
  TenantSpec tenant;
  if (const std::string name = text_of(seed.node, "environment"); !name.empty())
    tenant.environment = environment_named(name);
  tenant.traits = seed.node;  // `provisioned` is read from it
  return differs(catalog->settings_of_new_tenant(tenant), *seed.node.find("new-tenant"));
}

[[nodiscard]] std::string problem_of_lint(const Case& given, const SeedCase& seed) {
  std::string all;
  for (const Problem& warning : lint(given)) all += "  " + to_string(warning) + "\n";
  if (const Node* part = seed.node.find("warning"))
    return all.find(part->text) != std::string::npos ? "" : "no such warning; there are:\n" + all;
  return all.find(seed.node.find("no-warning")->text) == std::string::npos ? "" : "there is such a warning:\n" + all;
}

/// How an answer differs from the one that the case wants.
[[nodiscard]] std::string difference(const Node& wanted, std::string told, const std::string& answer,
                                     const std::string& how, const std::vector<std::string>& ids) {
  bool same = answer == text_of(wanted, "answer") && how.find(text_of(wanted, "how")) != std::string::npos;
  if (const Node* because = wanted.find("because"))
    for (const Node& id : because->items) same = same && std::find(ids.begin(), ids.end(), id.text) != ids.end();
  for (const std::string& id : ids) told += " " + id;
  return same ? "" : told;
}

[[nodiscard]] std::string problem_of_answer(const Case& given, const SeedCase& seed) {
  const Node& ask = *seed.node.find("ask");
  AskedQuestion asked;
  const bool could = ask.find("could") != nullptr;
  asked.from = text_of(ask, "from");
  asked.to = text_of(ask, "to");
  asked.can = text_of(ask, could ? "could" : "can");
  asked.what = text_of(ask, "what");
  asked.as = text_of(ask, "as");
  for (std::string* name : {&asked.from, &asked.to})
    if (name->find('@') != std::string::npos)
      if (const auto person = resolve_person(given.scenario, *name, {})) *name = person->text();
  const auto question = resolve(given.world, asked, seed.node.mark);
  if (!question) return to_string(question.error());
  verify::Ladder ladder(given);
  const Explanation told = ladder.ask(*question, could ? verify::Tense::could : verify::Tense::can).explanation;
  std::vector<std::string> ids;
  for (const DecidingClause& clause : told.clauses) ids.push_back((clause.held ? "" : "!") + clause.id);
  return difference(seed.node, fmt::format("{}: {} {}", told.question, name_of(told.answer), told.how),
                    name_of(told.answer), told.how, ids);
}

[[nodiscard]] std::string problem_of_step(const Case& given, const SeedCase& seed) {
  const auto step = step_named(given.world.shape, seed.node.find("step")->text);
  if (!step) return step.error();
  Explaining logic;
  const Reasoned truth = guard(logic, explained(given.world.facts()), *step);
  std::vector<std::string> ids;
  for (const Reason& reason : logic.reasons(truth))
    ids.push_back((reason.held ? "" : "!") + std::string(reason.clause->id));
  const std::string answer = truth.held() ? "yes" : "no";
  return difference(seed.node, "can it be: " + answer, answer, "", ids);
}

}  // namespace

std::string problem_with(const SeedCase& seed) {
  if (seed.node.find("catalog") != nullptr || seed.node.find("new-tenant") != nullptr) return problem_of_catalog(seed);
  Node scenario = seed.scenario;
  if (scenario.kind == Node::Kind::null) return "there is no scenario to ask about";
  if (const Node* set = seed.node.find("set"))
    for (const Member& change : set->members) write(scenario, full_path(change.key), change.value);
  auto read = read_scenario(as_written(scenario), "scenario", ENTENTE_SOURCE_DIR "/tests/seeds");
  if (const Node* message = seed.node.find("refused")) {
    if (read) return "the scenario is read without a complaint";
    const std::string problem = to_string(read.error());
    return problem.find(message->text) != std::string::npos ? "" : problem;
  }
  if (!read) return to_string(read.error());
  const auto loaded = case_of(std::move(*read));
  if (!loaded) return to_string(loaded.error());
  Case given = **loaded;
  if (const Node* steps = seed.node.find("after"))
    if (std::string problem = taken(given, steps->items); !problem.empty()) return problem;
  if (seed.node.find("ask") != nullptr) return problem_of_answer(given, seed);
  return seed.node.find("step") != nullptr ? problem_of_step(given, seed) : problem_of_lint(given, seed);
}

}  // namespace entente::testing
