// docs/rulebook.md says what the rules say.
#include "model/documents/rulebook_page.hpp"

#include <gtest/gtest.h>

#include <set>

#include "model/documents/documented_rules.hpp"
#include "tests/support/pages.hpp"
#include "tests/support/table.hpp"

namespace entente::model {
namespace {

TEST(RulebookPage, is_the_one_kept_in_the_repository) {
  EXPECT_EQ(testing::problem_with_page(std::filesystem::path(ENTENTE_SOURCE_DIR) / "docs/rulebook.md", rulebook_page()),
            "");
}

TEST(RulebookPage, gives_every_clause_one_identifier) {
  std::set<std::string_view> ids;
  for (const Clause* clause : all_clauses()) EXPECT_TRUE(ids.insert(clause->id).second) << clause->id;
}

TEST(RulebookPage, misses_no_clause_that_a_decision_meets) {
  testing::Counts counts;
  for (const auto& table : testing::all_tables())
    for (const auto& row : table.rows) counts = table.decide(row).counted(std::move(counts));
  const auto printed = all_clauses();
  for (const auto& [clause, count] : counts)
    EXPECT_NE(std::find(printed.begin(), printed.end(), clause), printed.end()) << clause->id;
  EXPECT_EQ(counts.size(), printed.size());
}

TEST(RulebookPage, says_every_clause_as_a_plain_sentence_with_a_source) {
  for (const Clause* clause : all_clauses()) {
    EXPECT_FALSE(clause->says.empty()) << clause->id;
    EXPECT_FALSE(clause->says.ends_with('.')) << clause->id;
    EXPECT_FALSE(clause->source.empty()) << clause->id;
    EXPECT_EQ(clause->says.find('|'), std::string_view::npos) << clause->id << " would break the page's table";
  }
}

}  // namespace
}  // namespace entente::model
