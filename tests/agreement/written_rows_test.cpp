// A world that has rows for what is written says the same of what is written as one that has rows for everything.
#include <gtest/gtest.h>

#include "model/answers/matrix.hpp"
#include "model/language/reader.hpp"
#include "model/lint/lint.hpp"
#include "tests/support/random_estate.hpp"
#include "verify/ladder/ladder.hpp"

namespace entente::testing {
namespace {

using namespace model;

[[nodiscard]] std::unique_ptr<const Case> lowered(const std::string& text, Rows rows) {
  auto scenario = read_scenario(text, "estate", {});
  if (!scenario) throw std::invalid_argument(to_string(scenario.error()));
  auto given = case_of(std::move(*scenario), std::move(rows));
  if (!given) throw std::invalid_argument(to_string(given.error()));
  return std::move(*given);
}

[[nodiscard]] std::string warnings(const Case& given) {
  std::string text;
  for (const Problem& warning : lint(given)) text += to_warning(warning) + "\n";
  return text;
}

/// As of a large estate.
[[nodiscard]] Rows few_rows(const std::string& from, const std::string& to, const std::string& word) {
  const auto found = std::ranges::find(capabilities, word, &CapabilityInfo::name);
  Rows rows = Rows::between({from}, {to}, found->to == Party::person || found->to == Party::person_or_team);
  rows.tenants_all = 0;
  return rows;
}

class WrittenRows : public ::testing::TestWithParam<int> {};

TEST_P(WrittenRows, lead_to_the_same_warnings) {
  std::mt19937_64 random(static_cast<std::uint64_t>(GetParam()));
  const std::string text = random_estate({.tenants = 9, .any = 0.3, .variety = 0.6}, random);
  const auto all = lowered(text, Rows::all()), written = lowered(text, Rows::written());
  EXPECT_LT(written->world.shape.fact_count(), all->world.shape.fact_count());
  EXPECT_EQ(warnings(*written), warnings(*all)) << text;
}

TEST_P(WrittenRows, lead_to_the_same_answers_between_the_tenants_asked_about) {
  std::mt19937_64 random(static_cast<std::uint64_t>(GetParam()));
  const std::string text =
      random_estate({.tenants = 7, .any = 0.5, .variety = GetParam() % 2 == 0 ? 0.6 : 0.1}, random);
  const auto all = lowered(text, Rows::all());
  std::vector<std::vector<std::string>> questions;
  for (int i = 0; i < 12; ++i) {
    const auto name = [&] { return "t" + std::to_string(random() % 7); };
    const std::string from = name(), to = name();
    for (const CapabilityInfo& word : capabilities) questions.push_back({from, to, std::string(word.name)});
  }
  // The newest ladder of a thread is the one in use.
  const auto answers = [](const Case& given, const std::vector<std::string>& asked) {
    std::string said;
    const auto cells = matrix_questions(given, {asked[2], asked[0], asked[1], "", ""}, {});
    if (!cells) return said;
    verify::Ladder ladder(given);
    const Matrix matrix = read_matrix(
        given, *cells, {}, [&](const Question& question) { return ladder.can(question); }, [](std::size_t) {});
    for (const auto& row : matrix.answers)
      for (const auto& cell : row) said += cell ? std::string(name_of(*cell)) + " " : "- ";
    return said;
  };
  for (const auto& asked : questions) {
    const auto few = lowered(text, few_rows(asked[0], asked[1], asked[2]));
    EXPECT_EQ(answers(*few, asked), answers(*all, asked)) << asked[0] << " " << asked[2] << " " << asked[1] << "\n"
                                                          << text;
  }
}

INSTANTIATE_TEST_SUITE_P(Estates, WrittenRows, ::testing::Range(0, 12));

}  // namespace
}  // namespace entente::testing
