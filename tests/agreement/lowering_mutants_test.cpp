// Mutants of lowering: each leaf lowered as false, and readings that get one thing wrong. A row of a decision table or
// a scenario of the gallery must notice, or nothing rests on that leaf being read. Kept in docs/mutants-lowering.md.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <map>

#include "model/documents/documented_rules.hpp"
#include "model/estate/leaves_read.hpp"
#include "model/language/reader.hpp"
#include "model/logic/may_must.hpp"
#include "model/questions/question.hpp"
#include "model/world/case.hpp"
#include "model/world/may_must_facts.hpp"
#include "tests/agreement/mutated_paths.hpp"
#include "tests/support/estate.hpp"
#include "tests/support/pages.hpp"
#include "tests/support/table.hpp"

namespace entente::testing {
namespace {

using namespace model;
namespace fs = std::filesystem;

/// What an invariant's questions may come to, with every open fact both ways.
[[nodiscard]] std::vector<MayMust<bool>> answers_of(const World& world, const Scenario& scenario) {
  const Facts<MayMust<bool>> facts = may_must_facts(world.shape, world.values);
  Plain plain;
  MayMustLogic<Plain> logic{plain};
  std::vector<MayMust<bool>> answers;
  for (const InvariantSpec& invariant : scenario.invariants)
    if (const auto questions = questions_of(world, invariant))
      for (const Question& question : *questions) answers.push_back(answer(logic, facts, question));
  return answers;
}

constexpr std::string_view unknown_setting = R"(
entente: 1
title: Contoso does not say who may invite
tenants:
  contoso: {environment: commercial, settings: {authorizationPolicy: {allowInvitesFrom: any}}, users: {ann: {}}}
  fabrikam: {environment: commercial, users: {bob: {}}}
invariants:
  nobody-is-invited: {never: {be-invited: {from: {tenant: fabrikam}, to: {tenant: contoso}}}}
)";

/// Rows are decided and scenarios answered as they are, and again for each mutant until one says something else.
class Specification {
 public:
  Specification() {
    for (const Table& table : all_tables())
      for (const Row& row : table.rows) rows_.push_back({&table, &row, table.decide(row)});
    for (const char* folder : {"scenarios", "tests/corpus/regressions"})
      for (const auto& file : fs::directory_iterator(fs::path(ENTENTE_SOURCE_DIR) / folder))
        if (file.path().extension() == ".yaml") add(file.path().filename().string(), load_case(file.path()));
    auto unknown = read_scenario(unknown_setting, "", {});
    add("a scenario in which one setting is not known", case_of(std::move(unknown.value())));
  }

  /// First rows are tried whose verdict changes when the leaf's facts do: to lower a row again takes a thousand times
  /// as long. Then all of them, for shapes go by some leaves, too.
  [[nodiscard]] Noticed lowered_as_false(Leaf leaf) const {
    const SettingPaths paths = paths_without(leaf);
    Noticed noticed{fmt::format("{} is lowered as false", info(leaf).name), "", "", ""};
    look(noticed, {&paths, &read_setting},
         [&](const Decided& each) { return each.decision.plain_without(leaf) != each.row->verdict; });
    if (noticed.by.empty() && info(leaf).column != Sort::none)
      look(noticed, {&paths, &read_setting}, [](const Decided&) { return true; });
    return noticed;
  }

  [[nodiscard]] Noticed read_wrongly(const WrongReading& wrong) const {
    Noticed noticed{wrong.says, "", "", wrong.because};
    look(noticed, {&setting_paths, wrong.read}, [](const Decided&) { return true; });
    return noticed;
  }

 private:
  struct Decided {
    const Table* table;
    const Row* row;
    Decision decision;
  };
  struct Answered {
    std::unique_ptr<const Case> given;
    std::vector<MayMust<bool>> answers;
  };

  void add(const std::string& name, Outcome<std::unique_ptr<const Case>> given) {
    if (!given || (*given)->world.shape.people.size() > 40) return;
    auto answers = answers_of((*given)->world, (*given)->scenario);
    scenarios_.try_emplace(name, Answered{std::move(*given), std::move(answers)});
  }

  template <class MayNotice>
  void look(Noticed& noticed, const Lowering& how, MayNotice may_notice) const {
    const LoweredBy mutant(how);
    for (const Decided& each : rows_)
      if (may_notice(each) && each.table->decide(*each.row).plain() != each.row->verdict) {
        noticed.by = each.table->name;
        noticed.where = each.row->in_a_line();
        return;
      }
    for (const auto& [name, each] : scenarios_)
      if (answers_of(lower(each.given->scenario, each.given->catalog, how), each.given->scenario) != each.answers) {
        noticed.by = name;
        noticed.where = "an invariant's question";
        return;
      }
  }

  std::vector<Decided> rows_;
  std::map<std::string, Answered> scenarios_;
};

/// Leaves that no rule reads can be missed by nothing that is decided.
[[nodiscard]] std::string why_nobody_can_notice(Leaf leaf) {
  static const LeafSet read = [] {
    LeafSet leaves;
    for (const DocumentedRule& rule : documented_rules()) leaves |= leaves_in(rule.condition);
    return leaves;
  }();
  if (read.test(static_cast<std::size_t>(leaf))) return "";
  return info(leaf).setting.form == Form::value
             ? "no rule asks for this value of the enumeration: no other is true then"
             : "no rule reads it, but warnings and pages may";
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
