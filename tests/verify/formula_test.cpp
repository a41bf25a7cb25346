// Formulas mean what the same condition means to booleans, however they were simplified, and equal ones are one.
#include "model/logic/formula.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <array>
#include <thread>

#include "model/logic/evaluation.hpp"
#include "model/logic/exactly_one.hpp"
#include "model/logic/lanes.hpp"
#include "model/logic/plain.hpp"
#include "model/logic/symbolic.hpp"
#include "tests/verify/random_formula.hpp"

namespace entente::verify {
namespace {

using test::Condition;
using test::variable_count;

[[nodiscard]] std::vector<model::Formula> variables(std::uint32_t count) {
  std::vector<model::Formula> all;
  for (std::uint32_t i = 0; i < count; ++i) all.push_back(model::Formula::variable(i));
  return all;
}

[[nodiscard]] std::vector<model::Formula> formulas_of(const Condition& condition) {
  model::Symbolic logic;
  return test::read(logic, condition, variables(variable_count));
}

/// Lane i is the valuation whose variables are the bits of i.
[[nodiscard]] std::vector<model::LaneWord> lanes_of(const Condition& condition) {
  model::Lanes logic;
  std::vector<model::LaneWord> words(variable_count);
  for (unsigned lane = 0; lane < model::Lanes::width; ++lane)
    for (unsigned i = 0; i < variable_count; ++i) words[i].bits |= std::uint64_t{lane >> i & 1U} << lane;
  return test::read(logic, condition, words);
}

[[nodiscard]] model::Evaluation world(unsigned lane) {
  return model::Evaluation([lane](std::uint32_t variable) { return (lane >> variable & 1U) != 0; });
}

RC_GTEST_PROP(Formula, MeansWhatBooleansMeanInEveryWorld, (const Condition& condition)) {
  const auto formulas = formulas_of(condition);
  const auto words = lanes_of(condition);
  for (unsigned lane = 0; lane < model::Lanes::width; ++lane) {
    model::Evaluation holds = world(lane);
    for (std::size_t i = 0; i < formulas.size(); ++i) RC_ASSERT(holds(formulas[i]) == words[i].lane(lane));
  }
}

RC_GTEST_PROP(Formula, IsTheSameTermWhenBuiltTwice, (const Condition& condition)) {
  RC_ASSERT(formulas_of(condition) == formulas_of(condition));
}

RC_GTEST_PROP(Formula, EqualTermsMeanTheSame, (const Condition& condition)) {
  const auto formulas = formulas_of(condition);
  const auto words = lanes_of(condition);
  for (std::size_t i = 0; i < formulas.size(); ++i)
    for (std::size_t j = 0; j < i; ++j)
      if (formulas[i] == formulas[j]) RC_ASSERT(words[i] == words[j]);
}

RC_GTEST_PROP(Formula, OneWorldAtATimeAndManyTogetherAgree, (const Condition& condition)) {
  const model::Formula last = formulas_of(condition).back();
  for (unsigned lane = 0; lane < model::Lanes::width; ++lane) {
    model::Evaluation holds = world(lane);
    RC_ASSERT(last.evaluate([&](std::uint32_t v) { return (lane >> v & 1U) != 0; }) == holds(last));
  }
}

RC_GTEST_PROP(Formula, OperandsAreSortedDistinctAndOlder, (const Condition& condition)) {
  model::for_each_term(formulas_of(condition), [](model::Formula term) {
    const auto operands = term.operands();
    RC_ASSERT(std::adjacent_find(operands.begin(), operands.end(), std::greater_equal<>()) == operands.end());
    for (const model::Formula operand : operands)
      RC_ASSERT(operand < term && !operand.is_true() && !operand.is_false());
  });
}

RC_GTEST_PROP(Formula, OnlyItsSupportHasASay, (const Condition& condition)) {
  const model::Formula last = formulas_of(condition).back();
  const auto support = last.support();
  RC_ASSERT(std::is_sorted(support.begin(), support.end()));
  const auto is_supported = [&](std::uint32_t v) { return std::binary_search(support.begin(), support.end(), v); };
  for (unsigned lane = 0; lane < model::Lanes::width; ++lane) {
    const auto value_of = [&](std::uint32_t v) { return (lane >> v & 1U) != 0; };
    RC_ASSERT(last.evaluate(value_of) ==
              last.evaluate([&](std::uint32_t v) { return is_supported(v) ? value_of(v) : !value_of(v); }));
  }
}

/// The laws hold of any terms, not only of variables.
RC_GTEST_PROP(Formula, SimplifiesByTheLawsOfBooleans, (const Condition& condition)) {
  const auto formulas = formulas_of(condition);
  const model::Formula x = formulas[formulas.size() - 1];
  const model::Formula yes = model::Formula::constant(true), no = model::Formula::constant(false);
  RC_ASSERT((x && x) == x && (x || x) == x);
  RC_ASSERT((x && !x) == no && (x || !x) == yes);
  RC_ASSERT(!!x == x);
  RC_ASSERT((x && yes) == x && (x && no) == no && (x || no) == x && (x || yes) == yes);
  const model::Formula y = formulas[formulas.size() / 2];
  RC_ASSERT((x && y) == (y && x) && (x || y) == (y || x));
}

TEST(Formula, FlattensNestedSetsIntoOne) {
  const auto v = variables(4);
  EXPECT_EQ((v[0] && v[1]) && (v[2] && v[3]), v[3] && (v[2] && (v[1] && v[0])));
  EXPECT_EQ(((v[0] || v[1]) || v[2]).operands().size(), 3U);
}

TEST(Formula, AbsorbsWhatASmallerPartAlreadySays) {
  const auto v = variables(3);
  EXPECT_EQ(v[0] && (v[0] || v[1]), v[0]);
  EXPECT_EQ(v[0] || (v[0] && v[1]), v[0]);
  EXPECT_EQ((v[0] || v[1]) && (v[0] || v[1] || v[2]), v[0] || v[1]);
  EXPECT_EQ((v[0] && v[1]) || (v[0] && v[1] && v[2]), v[0] && v[1]);
}

TEST(Formula, FindsAComplementAmongMany) {
  const auto v = variables(9);
  model::Formula all = v[0];
  for (const model::Formula x : v) all = all && x;
  EXPECT_TRUE((all && !v[5]).is_false());
  EXPECT_TRUE((!v[5] && all).is_false());
}

/// A fold over n parts: its cost and its size stay linear, and neither reading nor building it recurses.
TEST(Formula, FoldsOverManyPartsStaySmall) {
  constexpr std::uint32_t count = 20'000;
  model::Formula any = model::Formula::constant(false);
  for (std::uint32_t i = 0; i < count; ++i)
    any = any || (model::Formula::variable(2 * i) && model::Formula::variable(2 * i + 1));
  EXPECT_LT(any.size(), 4 * count);
  EXPECT_EQ(any.support().size(), 2 * count);
  EXPECT_TRUE(any.evaluate([](std::uint32_t v) { return v / 2 == 17; }));
  EXPECT_FALSE(any.evaluate([](std::uint32_t v) { return v % 2 == 0; }));
}

TEST(Formula, AThousandAlternationsAreNoRecursion) {
  model::Formula nested = model::Formula::variable(0);
  for (std::uint32_t i = 1; i <= 100'000; ++i)
    nested = i % 2 == 0 ? nested && model::Formula::variable(i) : nested || model::Formula::variable(i);
  EXPECT_FALSE(nested.evaluate([](std::uint32_t) { return false; }));
  EXPECT_TRUE(nested.evaluate([](std::uint32_t) { return true; }));
}

TEST(Formula, ForgettingStartsANewGeneration) {
  const auto before = model::formula_generation();
  model::clear_formulas();
  EXPECT_NE(before, model::formula_generation());
  EXPECT_EQ(model::Formula::variable(3), model::Formula::variable(3));
}

TEST(Formula, AnotherThreadsTermsAreRefusedWhereTheyAreUnknown) {
  const auto here = model::formula_generation();
  const model::Formula far = variables(100).back();
  std::thread([&] {
    EXPECT_NE(model::formula_generation(), here);
    EXPECT_THROW((void)far.kind(), std::logic_error);
  }).join();
}

TEST(ExactlyOne, IsTrueOfOneValueInEveryWorldOfFour) {
  const std::array<std::uint32_t, 4> facts{0, 1, 2, 3};
  const model::Formula one = model::exactly_one(facts);
  for (unsigned bits = 0; bits < 16; ++bits)
    EXPECT_EQ(one.evaluate([&](std::uint32_t v) { return (bits >> v & 1U) != 0; }), std::popcount(bits) == 1) << bits;
  EXPECT_TRUE(model::exactly_one(std::span<const std::uint32_t>{}).is_false());
}

TEST(ClauseNames, LeadFromAConditionBackToItsClauses) {
  static constexpr model::Clause first{"T-1", "the first holds", "inferred"},
      second{"T-2", "the second holds", "inferred"};
  const auto v = variables(3);
  model::ClauseNames names;
  model::Symbolic logic{&names};
  EXPECT_EQ(logic.clause(first, v[0] && v[1]), v[0] && v[1]);
  (void)logic.clause(second, v[1] && v[0]);
  (void)logic.clause(first, v[2]);
  (void)logic.clause(first, v[2]);
  (void)logic.clause(second, model::Formula::constant(true));
  EXPECT_EQ(names.readings().size(), 3U);
  EXPECT_EQ(names.clauses_of(v[0] && v[1]), (std::vector{&first, &second}));
  EXPECT_EQ(names.clauses_of(v[2]), std::vector{&first});
  EXPECT_TRUE(names.clauses_of(v[0]).empty());
}

}  // namespace
}  // namespace entente::verify
