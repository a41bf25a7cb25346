// The rulebook's specification: every row of every decision table is decided as written, for the reasons written.
#include <gtest/gtest.h>

#include "tests/support/table.hpp"

namespace entente::testing {
namespace {

class RulebookTable : public ::testing::TestWithParam<std::string> {
 protected:
  [[nodiscard]] const Table& the_table() const {
    for (const Table& each : all_tables())
      if (each.name == GetParam()) return each;
    throw std::logic_error("no table " + GetParam());
  }
};

TEST_P(RulebookTable, decides_every_row_as_written) {
  for (const Row& row : the_table().rows) EXPECT_EQ(problem_with(the_table(), row), "");
}

[[nodiscard]] std::vector<std::string> names() {
  std::vector<std::string> all;
  for (const Table& each : all_tables()) all.push_back(each.name);
  return all;
}

INSTANTIATE_TEST_SUITE_P(Specification, RulebookTable, ::testing::ValuesIn(names()),
                         [](const auto& name) { return name.param; });

TEST(Rulebook, every_clause_is_seen_held_and_refused) {
  Counts counts;
  for (const Table& each : all_tables())
    for (const Row& row : each.rows) counts = each.decide(row).counted(std::move(counts));
  EXPECT_GT(counts.size(), 70u);
  for (const auto& [clause, count] : counts) {
    EXPECT_GT(count.held, 0u) << clause->id << " is never held in any table";
    EXPECT_GT(count.refused, 0u) << clause->id << " is never refused in any table";
  }
}

}  // namespace
}  // namespace entente::testing
