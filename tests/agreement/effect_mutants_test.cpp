// Mutants of effects: a step forgets one of the facts it should write, or writes it the other way round, and every row
// of a table that takes steps is decided again. A row must notice. The list is kept in docs/mutants-of-effects.md.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include "tests/support/effect_mutant.hpp"
#include "tests/support/pages.hpp"
#include "tests/support/table.hpp"

namespace entente::testing {
namespace {

using Wrong = EffectMutant::Wrong;

struct Noticed {
  EffectMutant mutant;
  std::string by;  ///< the first table whose row notices; empty when none does
  std::string row;
  std::size_t rows = 0;
};

/// The rows that take steps, lowered once.
class Specification {
 public:
  Specification() {
    for (const Table& table : all_tables())
      for (const Row& row : table.rows) {
        std::set<Written> written;
        const Decision decision = table.decide(row);
        {
          const EffectsUnderTest recording(nullptr, &written);
          (void)decision.plain();
        }
        if (!written.empty()) decided_.push_back({&table, &row, decision, written});
        all_.insert(written.begin(), written.end());
      }
  }

  [[nodiscard]] const std::set<Written>& written() const { return all_; }

  [[nodiscard]] Noticed notice(const EffectMutant& mutant) const {
    Noticed noticed{mutant, {}, {}, 0};
    const EffectsUnderTest using_mutant(&mutant, nullptr);
    for (const Decided& each : decided_) {
      if (!each.written.contains({mutant.kind, mutant.leaf}) || each.decision.plain() == each.row->verdict) continue;
      if (noticed.rows++ > 0) continue;
      noticed.by = each.table->name;
      noticed.row = each.row->in_a_line();
    }
    return noticed;
  }

 private:
  struct Decided {
    const Table* table;
    const Row* row;
    Decision decision;
    std::set<Written> written;
  };
  std::vector<Decided> decided_;
  std::set<Written> all_;
};

[[nodiscard]] std::string page_of(const std::vector<Noticed>& mutants) {
  std::string page = fmt::format(
      "# Mutants of effects\n\n"
      "Each fact that a step writes, left as it was or written the other way round, and the first row of a decision "
      "table (`tests/support/tables/`)\nthat then comes out differently: {} mutants. Printed by "
      "`tests/agreement/effect_mutants_test.cpp`, which fails when this page is stale or when no row notices a "
      "mutant.\n\n"
      "| step | fact | mutant | rows that notice | first in table | which row |\n"
      "| --- | --- | --- | --- | --- | --- |\n",
      mutants.size());
  for (const auto& [mutant, by, row, rows] : mutants)
    page +=
        fmt::format("| {} | {} | {} | {} | {} | {} |\n", model::info(mutant.kind).name, model::info(mutant.leaf).name,
                    mutant.how == Wrong::inverted ? "inverted" : "not written", rows, by, row);
  return page;
}

TEST(EffectMutants, every_fact_that_a_step_writes_is_noticed_by_a_row) {
  const Specification specification;
  std::vector<Noticed> mutants;
  for (const auto& [kind, leaf] : specification.written())
    for (const Wrong how : {Wrong::not_written, Wrong::inverted}) {
      mutants.push_back(specification.notice({kind, leaf, how}));
      EXPECT_GT(mutants.back().rows, 0U) << "no row notices when " << model::info(kind).name << " has "
                                         << model::info(leaf).name
                                         << (how == Wrong::inverted ? " inverted" : " not written");
    }
  EXPECT_GT(mutants.size(), 100U);
  for (const model::StepInfo& kind : model::steps)
    EXPECT_TRUE(std::any_of(mutants.begin(), mutants.end(),
                            [&](const Noticed& noticed) { return noticed.mutant.kind == kind.kind; }))
        << "no row takes the step " << kind.name;
  EXPECT_EQ(
      problem_with_page(std::filesystem::path(ENTENTE_SOURCE_DIR) / "docs/mutants-of-effects.md", page_of(mutants)),
      "");
}

}  // namespace
}  // namespace entente::testing
