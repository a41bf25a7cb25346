// A world that has rows for what is written says the same of what is written as one that has rows for everything.
#include <gtest/gtest.h>

#include "model/language/reader.hpp"
#include "model/lint/lint.hpp"
#include "tests/support/random_estate.hpp"

namespace entente::testing {
namespace {

using namespace model;

[[nodiscard]] std::unique_ptr<const Case> lowered(const std::string& text, Rows rows) {
  auto scenario = read_scenario(text, "estate", {});
  if (!scenario) throw std::invalid_argument(to_string(scenario.error()));
  auto given = case_of(std::move(*scenario), rows);
  if (!given) throw std::invalid_argument(to_string(given.error()));
  return std::move(*given);
}

[[nodiscard]] std::string warnings(const Case& given) {
  std::string text;
  for (const Problem& warning : lint(given)) text += to_warning(warning) + "\n";
  return text;
}

class WrittenRows : public ::testing::TestWithParam<int> {};

TEST_P(WrittenRows, lead_to_the_same_warnings) {
  std::mt19937_64 random(static_cast<std::uint64_t>(GetParam()));
  const std::string text = random_estate({.tenants = 9, .any = 0.3, .variety = 0.6}, random);
  const auto all = lowered(text, Rows::all), written = lowered(text, Rows::written);
  EXPECT_LT(written->world.shape.fact_count(), all->world.shape.fact_count());
  EXPECT_EQ(warnings(*written), warnings(*all)) << text;
}

INSTANTIATE_TEST_SUITE_P(Estates, WrittenRows, ::testing::Range(0, 40));

}  // namespace
}  // namespace entente::testing
