// One scenario in several forms is one scenario: as JSON, as YAML with every word in quotes, with object ids in
// capitals, and written back, it comes to the same facts, the same explanations and the same verdicts.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <random>

#include "model/answers/explain.hpp"
#include "model/input/json_text.hpp"
#include "model/input/yaml.hpp"
#include "model/language/reader.hpp"
#include "model/language/writer.hpp"
#include "model/world/case.hpp"
#include "tests/support/random_text.hpp"
#include "tests/support/random_world.hpp"
#include "verify/proof/prove.hpp"

namespace entente::testing {
namespace {

using namespace model;

/// JSON has quotes around every text; what is no text stands without.
[[nodiscard]] std::string as_json(const Node& node) {
  const auto joined = [](const auto& parts, const auto& write) {
    std::string text;
    for (const auto& part : parts) text += (text.empty() ? "" : ", ") + write(part);
    return text;
  };
  switch (node.kind) {
    case Node::Kind::null:
      return "null";
    case Node::Kind::list:
      return "[" + joined(node.items, as_json) + "]";
    case Node::Kind::mapping:
      return "{" + joined(node.members, [](const Member& m) { return json_text(m.key) + ": " + as_json(m.value); }) +
             "}";
    case Node::Kind::scalar:
      break;
  }
  const bool is_number = !node.text.empty() && node.text.find_first_not_of("0123456789") == std::string::npos;
  const bool stands_alone = !node.quoted && (is_number || node.text == "true" || node.text == "false");
  return stands_alone ? node.text : json_text(node.text);
}

constexpr std::string_view object_id = "ab0f1e2d-4ff8-4fe2-9f2b-15ed6bb5b3a1";
constexpr std::string_view in_capitals = "AB0F1E2D-4FF8-4FE2-9F2B-15ED6BB5B3A1";

[[nodiscard]] std::string replaced(std::string text, std::string_view old, std::string_view by) {
  for (auto at = text.find(old); at != std::string::npos; at = text.find(old, at + by.size()))
    text.replace(at, old.size(), by);
  return text;
}

[[nodiscard]] std::string told(const Case& given, std::uint32_t seed) {
  std::mt19937_64 random(seed);
  const Agenda agenda = sampled(whole_agenda(given.world.shape), 20, random);
  Explainer explainer(given.world, given.world.facts());
  std::string text;
  for (const Question& question : agenda.questions) {
    const Explanation explanation = explainer.explain(question);
    text += explanation.question + ": " + name_of(explanation.answer) + explanation.how + "\n";
    for (const DecidingClause& clause : explanation.clauses) {
      text += "  " + clause.id + (clause.held ? " held\n" : " failed\n");
      for (const DecidingSetting& setting : clause.settings)
        text += "    " + setting.path + ": " + stated(setting) + "\n";
    }
  }
  return text;
}

RC_GTEST_PROP(Forms, OfOneScenarioComeToTheSame, (std::uint32_t seed)) {
  const std::string original =
      replaced(any_scenario(), "AllUsers", *rc::gen::element<std::string>("AllUsers", std::string(object_id)));
  const auto document = read_document(original, "random.yaml");
  RC_ASSERT(document.has_value());
  const auto first = read_scenario(original, "random.yaml", "/nonexistent");
  if (!first) RC_FAIL(to_string(first.error()) + "\n" + original);
  const std::string written = write_scenario(*first);
  const auto given = case_of(*first);
  RC_ASSERT(given.has_value());
  const std::string explained = told(**given, seed);
  const bool proves = *rc::gen::inRange(0, 10) == 0;
  const auto verdict_of = [](const Case& one) {
    return verify::prove(one, {.with_cores = false}).invariants.front().verdict;
  };
  for (const std::string& form : {as_json(*document), replaced(original, object_id, in_capitals), written}) {
    const auto again = read_scenario(form, "again.yaml", "/nonexistent");
    if (!again) RC_FAIL(to_string(again.error()) + "\n" + form);
    RC_ASSERT(write_scenario(*again) == written);
    const auto same = case_of(*again);
    RC_ASSERT(same.has_value());
    RC_ASSERT((*same)->world.values == (*given)->world.values);
    RC_ASSERT(told(**same, seed) == explained);
    if (proves) RC_ASSERT(verdict_of(**same) == verdict_of(**given));
  }
}

}  // namespace
}  // namespace entente::testing
