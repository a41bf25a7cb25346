// Mutants: each clause is struck (taken for granted) and every decision table is decided again. A row must notice, or
// the tables do not rest on that clause. The table of who notices what is kept in docs/mutants.md.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include "model/documents/documented_rules.hpp"
#include "tests/support/pages.hpp"
#include "tests/support/table.hpp"

namespace entente::testing {
namespace {

struct Noticed {
  const model::Clause* clause = nullptr;
  std::string by;  ///< the first table whose row notices; empty when none does
  std::string row;
  std::size_t rows = 0;  ///< how many notice
};

/// Rows are lowered once, and decided once for each clause.
class Specification {
 public:
  Specification() {
    for (const Table& table : all_tables())
      for (const Row& row : table.rows) decided_.push_back({&table, &row, table.decide(row)});
  }

  [[nodiscard]] Noticed strike(const model::Clause* clause) const {
    Noticed noticed{clause, {}, {}, 0};
    for (const Decided& each : decided_) {
      if (each.decision.without(clause) == each.row->verdict) continue;
      if (noticed.rows++ == 0) {
        noticed.by = each.table->name;
        noticed.row = each.row->in_a_line();
      }
    }
    return noticed;
  }

 private:
  struct Decided {
    const Table* table;
    const Row* row;
    Decision decision;
  };

  std::vector<Decided> decided_;
};

[[nodiscard]] std::string page_of(const std::vector<Noticed>& mutants) {
  std::string page =
      "# Mutants of the rulebook\n\n"
      "Each clause struck, and the first row of a decision table (`tests/support/tables/`) that then says something "
      "else.\nPrinted by `tests/agreement/mutants_test.cpp`, which fails when this page is stale or when nobody "
      "notices a "
      "mutant.\n\n| clause struck | rows that notice | first in table | which row |\n| --- | --- | --- | --- |\n";
  for (const Noticed& mutant : mutants)
    page += fmt::format("| {} | {} | {} | {} |\n", mutant.clause->id, mutant.rows, mutant.by, mutant.row);
  return page;
}

TEST(Mutants, every_clause_struck_is_noticed_by_a_row) {
  const Specification specification;
  std::vector<Noticed> mutants;
  for (const model::Clause* clause : model::all_clauses()) {
    mutants.push_back(specification.strike(clause));
    EXPECT_GT(mutants.back().rows, 0u) << "no row notices that " << clause->id << " is gone: " << clause->says;
  }
  EXPECT_GT(mutants.size(), 70u);
  EXPECT_EQ(problem_with_page(std::filesystem::path(ENTENTE_SOURCE_DIR) / "docs/mutants.md", page_of(mutants)), "");
}

}  // namespace
}  // namespace entente::testing
