// What the ladder was asked before changes no answer: large files of questions rest on this.
#include "verify/ladder/ladder.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <stdexcept>

#include "model/questions/question.hpp"
#include "tests/support/random_world.hpp"

namespace entente::testing {
namespace {

using namespace model;

/// All that is told, as text.
[[nodiscard]] std::string told(const Explanation& explanation) {
  std::string text = explanation.question + ": " + name_of(explanation.answer) + ", " + explanation.how;
  const auto add = [&](const DecidingSetting& setting) {
    text += "\n    " + setting.path + " " + setting.says + (setting.held ? " held " : " failed ") +
            std::to_string(setting.where.line);
  };
  for (const DecidingClause& clause : explanation.clauses) {
    text += "\n  " + clause.id + (clause.held ? " held " : " failed ") + std::to_string(clause.depth);
    for (const DecidingSetting& setting : clause.settings) add(setting);
  }
  for (const DecidingSetting& setting : explanation.depends_on) add(setting);
  return text;
}

/// What machines are told: settings by their path, no sentence about anybody.
[[nodiscard]] std::string brief(const Explanation& explanation) {
  std::string text = std::string(name_of(explanation.answer)) + ", " + explanation.how;
  for (const DecidingClause& clause : explanation.clauses) {
    text += "\n  " + clause.id + clause.says + clause.source + (clause.held ? " held" : " failed");
    for (const DecidingSetting& setting : clause.settings)
      if (!setting.path.empty()) text += " " + setting.path;
  }
  for (const DecidingSetting& setting : explanation.depends_on) text += "\n  depends on " + setting.path;
  return text;
}

class LadderOf : public ::testing::TestWithParam<std::string> {
 protected:
  [[nodiscard]] static std::unique_ptr<const Case> given_case() {
    auto loaded = load_case(std::filesystem::path(ENTENTE_SOURCE_DIR) / "scenarios" / GetParam());
    if (!loaded) throw std::runtime_error(to_string(loaded.error()));
    return std::move(*loaded);
  }
};

TEST_P(LadderOf, AnswersEveryQuestionAsIfItWereTheFirst) {
  const auto loaded = given_case();
  const Case& given = *loaded;
  const auto questions = whole_agenda(given.world.shape).questions;
  std::vector<std::string> in_a_row;
  {
    verify::Ladder ladder(given);
    for (const Question& question : questions)
      in_a_row.push_back(told(ladder.ask(question, verify::Tense::can).explanation));
  }
  for (std::size_t i = 0; i < questions.size(); ++i) {
    verify::Ladder fresh(given);
    ASSERT_EQ(in_a_row[i], told(fresh.ask(questions[i], verify::Tense::can).explanation));
  }
}

TEST_P(LadderOf, AnswersFromMemoryWhatItAnswersWithout) {
  const auto loaded = given_case();
  const Case& given = *loaded;
  auto questions = whole_agenda(given.world.shape).questions;
  std::mt19937_64 random(11);
  std::shuffle(questions.begin(), questions.end(), random);
  questions.resize(std::min<std::size_t>(questions.size(), 200));
  for (const std::size_t bytes : {std::size_t{1} << 24U, std::size_t{20'000}}) {
    Memo memo(bytes);
    verify::Ladder memoizes(given);
    for (int turn = 0; turn < 2; ++turn)
      for (const Question& question : questions)
        ASSERT_EQ(*memoizes.ask(question, memo, brief), brief(memoizes.ask(question, verify::Tense::can).explanation))
            << to_text(given.world.shape, question);
  }
}

TEST_P(LadderOf, RemembersTheReasonsThatItWouldFind) {
  const auto loaded = given_case();
  const World& world = loaded->world;
  const auto facts = explained(world.facts());
  Explaining recalling(Explaining::Keeps::what_rules_come_to);
  const auto all_of = [&](const std::vector<Reason>& reasons) {
    std::string text;
    for (const Reason& reason : reasons) {
      text += std::string(reason.clause->id) + (reason.held ? " held " : " failed ") + std::to_string(reason.depth);
      for (const FactId fact : reason.facts) text += " " + std::to_string(fact);
      text += "\n";
    }
    return text;
  };
  for (const Question& question : whole_agenda(world.shape).questions) {
    recalling.next_question();
    const std::string remembered = all_of(recalling.reasons(answer(recalling, facts, question)));
    Explaining found;
    ASSERT_EQ(remembered, all_of(found.reasons(answer(found, facts, question)))) << to_text(world.shape, question);
  }
}

INSTANTIATE_TEST_SUITE_P(Gallery, LadderOf,
                         ::testing::Values("contoso-fabrikam.yaml", "exported-tenant.yaml", "partner-any.yaml",
                                           "remote-assist-barriers.yaml", "remote-assist.yaml",
                                           "three-clouds-fixed.yaml", "three-clouds.yaml"),
                         [](const auto& test) {
                           std::string name = test.param.substr(0, test.param.find('.'));
                           std::replace(name.begin(), name.end(), '-', '_');
                           return name;
                         });

}  // namespace
}  // namespace entente::testing
