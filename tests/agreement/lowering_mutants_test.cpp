// Mutants of lowering: each leaf lowered as false, and readings that get one thing wrong. A row of a decision table or
// a scenario of the gallery must notice, or nothing rests on that leaf being read. Kept in docs/mutants-lowering.md.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <map>

#include "model/logic/may_must.hpp"
#include "model/questions/question.hpp"
#include "model/world/case.hpp"
#include "tests/agreement/mutated_paths.hpp"
#include "tests/support/estate.hpp"
#include "tests/support/pages.hpp"
#include "tests/support/table.hpp"

namespace entente::testing {
namespace {

using namespace model;
namespace fs = std::filesystem;

[[nodiscard]] std::set<Leaf> leaves_not_false(const World& world) {
  std::set<Leaf> leaves;
  for (FactId fact = true_fact + 1; fact < world.values.size(); ++fact)
    if (world.values[fact] != Known::no) leaves.insert(world.shape.where(fact).leaf);
  return leaves;
}

/// What an invariant's questions may come to, with every open fact both ways.
[[nodiscard]] std::vector<MayMust<bool>> answers_of(const World& world, const Scenario& scenario) {
  Facts<MayMust<bool>> facts{&world.shape, {}};
  for (const Known value : world.values)
    facts.values.push_back({value == Known::yes || is_open(value), value == Known::no || is_open(value)});
  facts.values[true_fact] = {true, false};
  Plain plain;
  MayMustLogic<Plain> logic{plain};
  std::vector<MayMust<bool>> answers;
  for (const InvariantSpec& invariant : scenario.invariants)
    if (const auto questions = questions_of(world, invariant))
      for (const Question& question : *questions) answers.push_back(answer(logic, facts, question));
  return answers;
}

/// Rows are decided and scenarios answered once as they are, and again for each mutant that can make a difference.
class Specification {
 public:
  Specification() {
    for (const Table& table : all_tables())
      for (const Row& row : table.rows) rows_.push_back({&table, &row, leaves_not_false(table.decide(row).world())});
    for (const char* folder : {"scenarios", "tests/corpus/regressions"})
      for (const auto& file : fs::directory_iterator(fs::path(ENTENTE_SOURCE_DIR) / folder))
        if (file.path().extension() == ".yaml") add_scenario(file.path());
  }

  [[nodiscard]] Noticed lowered_as_false(Leaf leaf) const {
    const SettingPaths paths = paths_without(leaf);
    Noticed noticed{fmt::format("{} is lowered as false", info(leaf).name), "", "", ""};
    look(noticed, {&paths, &read_setting}, [&](const std::set<Leaf>& leaves) { return leaves.contains(leaf); });
    return noticed;
  }

  [[nodiscard]] Noticed read_wrongly(const WrongReading& wrong) const {
    Noticed noticed{wrong.says, "", "", wrong.because};
    look(noticed, {&setting_paths, wrong.read}, [](const std::set<Leaf>&) { return true; });
    return noticed;
  }

 private:
  struct Decided {
    const Table* table;
    const Row* row;
    std::set<Leaf> leaves;
  };
  struct Answered {
    std::string name;
    std::unique_ptr<const Case> given;
    std::set<Leaf> leaves;
    std::vector<MayMust<bool>> answers;
  };

  void add_scenario(const fs::path& path) {
    auto given = load_case(path);
    if (!given || (*given)->world.shape.people.size() > 40) return;
    std::set<Leaf> leaves = leaves_not_false((*given)->world);
    auto answers = answers_of((*given)->world, (*given)->scenario);
    by_name_.emplace(path.filename().string(), scenarios_.size());
    scenarios_.push_back({path.filename().string(), std::move(*given), std::move(leaves), std::move(answers)});
  }

  template <class IsAffected>
  void look(Noticed& noticed, const Lowering& how, IsAffected is_affected) const {
    const LoweredBy mutant(how);
    for (const Decided& each : rows_)
      if (is_affected(each.leaves) && each.table->decide(*each.row).plain() != each.row->verdict) {
        noticed.by = each.table->name;
        noticed.where = settings_of(*each.row);
        return;
      }
    for (const auto& [name, index] : by_name_) {
      const Answered& each = scenarios_[index];
      if (!is_affected(each.leaves)) continue;
      const World world = lower(each.given->scenario, each.given->catalog, how);
      if (answers_of(world, each.given->scenario) == each.answers) continue;
      noticed.by = name;
      noticed.where = "an invariant's question";
      return;
    }
  }

  [[nodiscard]] static std::string settings_of(const Row& row) {
    std::string text;
    for (const auto& [header, cell] : row.cells)
      text += fmt::format("{}{}: {}", text.empty() ? "" : "; ", header, cell.empty() ? "none" : cell);
    return text + (row.verdict ? " (yes)" : " (no)");
  }

  std::vector<Decided> rows_;
  std::vector<Answered> scenarios_;
  std::map<std::string, std::size_t> by_name_;
};

/// Leaves that nothing decided can miss, each with the reason.
[[nodiscard]] std::string why_nobody_can_notice(Leaf leaf) {
  static const std::map<Leaf, std::string> reasons{};
  const auto found = reasons.find(leaf);
  return found == reasons.end() ? "" : found->second;
}

TEST(LoweringMutants, every_one_is_noticed_or_explained) {
  const Specification specification;
  std::vector<Noticed> mutants;
  for (const WrongReading& wrong : wrong_readings()) mutants.push_back(specification.read_wrongly(wrong));
  for (std::size_t i = 0; i < leaf_count; ++i) {
    const auto leaf = static_cast<Leaf>(i);
    if (!info(leaf).setting.exists() || info(leaf).origin == Origin::catalog) continue;
    mutants.push_back(specification.lowered_as_false(leaf));
    if (mutants.back().by.empty()) mutants.back().because = why_nobody_can_notice(leaf);
  }
  for (const Noticed& mutant : mutants)
    EXPECT_FALSE(mutant.by.empty() && mutant.because.empty()) << "nobody notices that " << mutant.mutant;
  EXPECT_GT(mutants.size(), 150U);
  const std::string head =
      "# Mutants of lowering\n\nEach leaf lowered as false, and readings of a path that get one thing wrong; with the "
      "first row of a decision table, or the\nscenario, that then says something else. Printed by "
      "`tests/agreement/lowering_mutants_test.cpp`, which fails when this page is\nstale, or when nobody notices a "
      "mutant and nothing explains why.\n";
  EXPECT_EQ(problem_with_page(fs::path(ENTENTE_SOURCE_DIR) / "docs/mutants-lowering.md", page_of(head, mutants)), "");
}

}  // namespace
}  // namespace entente::testing
