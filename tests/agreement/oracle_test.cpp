// What an oracle was asked before changes no answer: large files of questions rest on this.
#include <gtest/gtest.h>

#include <filesystem>

#include "tests/support/random_world.hpp"
#include "verify/could.hpp"

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
  for (const DecidingSetting& setting : explanation.hangs_on) add(setting);
  return text;
}

class OracleOf : public ::testing::TestWithParam<std::string> {};

TEST_P(OracleOf, AnswersEveryQuestionAsIfItWereTheFirst) {
  const auto loaded = load_case(std::filesystem::path(ENTENTE_SOURCE_DIR) / "scenarios" / GetParam());
  ASSERT_TRUE(loaded) << to_string(loaded.error());
  const Case& given = **loaded;
  const auto questions = whole_agenda(given.world.shape).questions;
  std::vector<std::string> in_a_row;
  {
    verify::Oracle oracle(given);
    for (const Question& question : questions) in_a_row.push_back(told(oracle.ask(question, verify::Tense::can)));
  }
  for (std::size_t i = 0; i < questions.size(); ++i) {
    verify::Oracle fresh(given);
    ASSERT_EQ(in_a_row[i], told(fresh.ask(questions[i], verify::Tense::can)));
  }
}

INSTANTIATE_TEST_SUITE_P(Gallery, OracleOf,
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
