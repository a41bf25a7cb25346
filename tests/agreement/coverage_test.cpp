// Coverage of the rulebook: how often each clause has decided a verdict, held and refused, over the decision tables and
// over every question that can be asked in the gallery. The report is kept in docs/coverage.md.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <random>

#include "model/documents/documented_rules.hpp"
#include "model/logic/explaining.hpp"
#include "model/logic/plain.hpp"
#include "model/questions/question.hpp"
#include "model/rulebook/capabilities.hpp"
#include "model/world/case.hpp"
#include "tests/support/pages.hpp"
#include "tests/support/random_world.hpp"
#include "tests/support/table.hpp"

namespace entente::testing {
namespace {

/// Verdicts in which a clause took part, by whether it held.
struct Decided {
  std::uint64_t held = 0, refused = 0;
};
using Coverage = std::map<std::string, Decided>;

void add(Coverage& coverage, std::string_view id, bool held) {
  Decided& decided = coverage[std::string(id)];
  ++(held ? decided.held : decided.refused);
}

[[nodiscard]] Coverage coverage_of_tables() {
  Coverage coverage;
  for (const Table& table : all_tables())
    for (const Row& row : table.rows)
      for (const std::string& id : table.decide(row).explained().all)
        add(coverage, id.starts_with("!") ? id.substr(1) : id, !id.starts_with("!"));
  return coverage;
}

/// Every question and every step's guard in one state.
void add_state(Coverage& coverage, const model::Facts<bool>& facts, const Agenda& agenda) {
  model::Explaining logic;
  const auto reasons = model::explained(facts);
  const auto add_reasons = [&](model::Reasoned truth) {
    for (const model::Reason& reason : logic.reasons(truth)) add(coverage, reason.clause->id, reason.held);
  };
  for (const model::Question& question : agenda.questions) {
    logic.clear();
    add_reasons(model::answer(logic, reasons, question));
  }
  for (const model::Step& step : agenda.steps) {
    logic.clear();
    add_reasons(model::guard(logic, reasons, step));
  }
}

/// A scenario as it starts, and some states on a walk through steps that can be taken.
void add_scenario(Coverage& coverage, const std::filesystem::path& path) {
  const auto given = model::load_case(path);
  ASSERT_TRUE(given) << model::to_string(given.error());
  const model::Shape& shape = (*given)->world.shape;
  constexpr std::size_t asked_max = 3'000;
  std::mt19937_64 random(20261121);
  model::Facts<bool> facts = (*given)->world.facts();
  model::Plain plain;
  for (int state = 0; state < 4; ++state) {
    const Agenda agenda = sampled(whole_agenda(shape), asked_max, random);
    add_state(coverage, facts, agenda);
    int taken = 0;
    for (const model::Step& step : agenda.steps)
      if (taken < 20 && model::guard(plain, facts, step)) {
        model::take(plain, facts, step, true);
        ++taken;
      }
  }
}

[[nodiscard]] std::string page_of(const Coverage& tables, const Coverage& gallery) {
  std::string page =
      "# Coverage of the rulebook\n\n"
      "How many verdicts each clause has taken part in deciding, held and refused: over the rows of the decision "
      "tables "
      "(`tests/support/tables/`),\nand over questions and guards asked in the gallery (`scenarios/`), at the start and "
      "on a walk through steps. Printed by `tests/agreement/coverage_test.cpp`,\nwhich fails when this page is stale, "
      "or "
      "when a clause has not decided both ways.\n\n"
      "| clause | says | tables: held | refused | gallery: held | refused |\n| --- | --- | --- | --- | --- | --- |\n";
  const auto of = [](const Coverage& coverage, std::string_view id) {
    const auto found = coverage.find(std::string(id));
    return found == coverage.end() ? Decided{} : found->second;
  };
  for (const model::Clause* clause : model::all_clauses()) {
    const Decided t = of(tables, clause->id), g = of(gallery, clause->id);
    page += fmt::format("| {} | {} | {} | {} | {} | {} |\n", clause->id, clause->says, t.held, t.refused, g.held,
                        g.refused);
  }
  return page;
}

TEST(Coverage, every_clause_has_decided_a_verdict_both_ways) {
  const Coverage tables = coverage_of_tables();
  Coverage gallery;
  std::vector<std::filesystem::path> paths;
  const std::filesystem::path root = ENTENTE_SOURCE_DIR;
  for (const auto& entry : std::filesystem::directory_iterator(root / "scenarios"))
    if (entry.path().extension() == ".yaml") paths.push_back(entry.path());
  std::sort(paths.begin(), paths.end());
  for (const auto& path : paths) add_scenario(gallery, path);
  for (const model::Clause* clause : model::all_clauses()) {
    const std::string id(clause->id);
    const auto count = [&](std::uint64_t Decided::*way) {
      std::uint64_t total = 0;
      for (const Coverage* coverage : {&tables, static_cast<const Coverage*>(&gallery)})
        if (const auto found = coverage->find(id); found != coverage->end()) total += found->second.*way;
      return total;
    };
    EXPECT_GT(count(&Decided::held), 0u) << id << " has never decided by holding: " << clause->says;
    EXPECT_GT(count(&Decided::refused), 0u) << id << " has never decided by being refused: " << clause->says;
  }
  EXPECT_EQ(problem_with_page(root / "docs/coverage.md", page_of(tables, gallery)), "");
}

}  // namespace
}  // namespace entente::testing
