// The wall around Z3: right answers, checked models, irreducible cores, and an honest unknown.
#include "verify/solver/solver.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>
#include <z3++.h>

#include <algorithm>
#ifdef __SANITIZE_ADDRESS__
#include <sanitizer/lsan_interface.h>
#endif

#include "model/logic/symbolic.hpp"
#include "tests/verify/pigeons.hpp"
#include "tests/verify/random_formula.hpp"

namespace entente::verify {
namespace {

using test::Condition;
using test::pigeons;
using test::variable_count;
using testing::ElementsAre;
using testing::IsEmpty;

[[nodiscard]] model::Formula var(std::uint32_t number) { return model::Formula::variable(number); }

[[nodiscard]] std::vector<model::Formula> formulas_of(const Condition& condition) {
  model::Symbolic logic;
  std::vector<model::Formula> variables;
  for (std::uint32_t i = 0; i < variable_count; ++i) variables.push_back(var(i));
  return test::read(logic, condition, variables);
}

/// By trying all worlds.
[[nodiscard]] bool can_hold(const std::vector<model::Formula>& formulas) {
  for (unsigned bits = 0; bits < 1U << variable_count; ++bits)
    if (std::all_of(formulas.begin(), formulas.end(), [&](model::Formula f) {
          return f.evaluate([&](std::uint32_t v) { return (bits >> v & 1U) != 0; });
        }))
      return true;
  return false;
}

[[nodiscard]] std::vector<model::Formula> chosen(const std::vector<model::Formula>& formulas,
                                                 const std::vector<std::size_t>& indices) {
  std::vector<model::Formula> some;
  for (const std::size_t i : indices) some.push_back(formulas[i]);
  return some;
}

RC_GTEST_PROP(Solver, AgreesWithTryingAllWorlds, (const Condition& condition)) {
  const model::Formula last = formulas_of(condition).back();
  Solver solver;
  RC_ASSERT((solver.check(last).is == Answer::Is::sat) == can_hold({last}));
  RC_ASSERT((solver.check(!last).is == Answer::Is::sat) == can_hold({!last}));
}

/// One solver keeps its head through many questions: what was assumed once does not stick.
RC_GTEST_PROP(Solver, AnswersManyQuestionsAsFreshOnesWould, (const Condition& condition)) {
  Solver solver;
  for (const model::Formula formula : formulas_of(condition))
    RC_ASSERT((solver.check(formula).is == Answer::Is::sat) == can_hold({formula}));
}

RC_GTEST_PROP(Solver, CoresAreUnsatisfiableAndIrreducible, (const Condition& condition, std::uint8_t negated)) {
  std::vector<model::Formula> assumptions = formulas_of(condition);
  for (std::size_t i = 0; i < assumptions.size(); ++i)
    if (((i * 7 + negated) & 2U) != 0) assumptions[i] = !assumptions[i];
  Solver solver;
  const Answer answer = solver.check(assumptions);
  RC_ASSERT((answer.is == Answer::Is::sat) == can_hold(assumptions));
  RC_PRE(answer.is == Answer::Is::unsat);
  RC_ASSERT(answer.core_is == Answer::Core::irreducible);
  RC_ASSERT(std::is_sorted(answer.core.begin(), answer.core.end()));
  RC_ASSERT(!can_hold(chosen(assumptions, answer.core)));
  for (std::size_t i = 0; i < answer.core.size(); ++i) {
    auto fewer = answer.core;
    fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(i));
    RC_ASSERT(can_hold(chosen(assumptions, fewer)));
  }
}

RC_GTEST_PROP(Solver, ModelsNameEveryVariable, (const Condition& condition)) {
  const model::Formula last = formulas_of(condition).back();
  Solver solver;
  const Answer answer = solver.check(last);
  RC_PRE(answer.is == Answer::Is::sat);
  for (const std::uint32_t variable : last.support()) RC_ASSERT(answer.model.contains(variable));
  RC_ASSERT(last.evaluate([&](std::uint32_t v) { return answer.value(v); }));
}

TEST(Solver, AVariableItHasNotMetIsFalse) {
  Solver solver;
  solver.add(var(1) || !var(1) || var(2));
  const Answer answer = solver.check(var(3));
  ASSERT_EQ(answer.is, Answer::Is::sat);
  EXPECT_TRUE(answer.value(3));
  EXPECT_FALSE(answer.value(99));
}

TEST(Solver, CoreNamesOnlyTheAssumptionsThatMatter) {
  Solver solver;
  solver.add(!(var(3) && var(200)));
  std::vector<model::Formula> assumptions;
  for (std::uint32_t i = 0; i < 236; ++i) assumptions.push_back(var(i));
  const Answer answer = solver.check(assumptions, "two of many");
  EXPECT_EQ(answer.is, Answer::Is::unsat);
  EXPECT_EQ(answer.query, "two of many");
  EXPECT_THAT(answer.core, ElementsAre(3, 200));
}

TEST(Solver, CoreIsEmptyWhenWhatWasAddedContradictsItself) {
  Solver solver;
  solver.add(var(0));
  solver.add(!var(0));
  EXPECT_THAT(solver.check(std::vector{var(1), var(2)}).core, IsEmpty());
  EXPECT_THAT(solver.check(var(1)).core, IsEmpty());
}

/// The assumption is refuted at sight, and yet it is not to blame: the pigeons cannot sit without it either.
TEST(Solver, CoreIsEmptyWhereAnAssumptionIsOnlyTheEasierContradiction) {
  Solver solver;
  ASSERT_EQ(solver.check(var(1'000)).is, Answer::Is::sat);
  for (const model::Formula pigeon : pigeons(5)) solver.add(pigeon);
  solver.add(!var(1'000));
  const Answer answer = solver.check(var(1'000));
  EXPECT_EQ(answer.is, Answer::Is::unsat);
  EXPECT_THAT(answer.core, IsEmpty());
}

TEST(Solver, AnAssumptionGivenTwiceIsNeededOnce) {
  Solver solver;
  EXPECT_EQ(solver.check(std::vector{var(0), var(0), !var(0)}).core.size(), 2U);
}

TEST(Solver, ConstantsMayBeAddedAndAssumed) {
  Solver solver;
  solver.add(model::Formula::constant(true));
  EXPECT_EQ(solver.check(model::Formula::constant(true)).is, Answer::Is::sat);
  EXPECT_THAT(solver.check(std::vector{var(0), model::Formula::constant(false)}).core, ElementsAre(1));
  solver.add(model::Formula::constant(false));
  EXPECT_EQ(solver.check().is, Answer::Is::unsat);
}

TEST(Solver, OneValueOfAnEnumeration) {
  Solver solver;
  solver.add_exactly_one(std::array<std::uint32_t, 3>{0, 1, 2});
  EXPECT_EQ(solver.check(std::vector{!var(0), !var(1)}).value(2), true);
  EXPECT_THAT(solver.check(std::vector{var(0), var(1)}).core, ElementsAre(0, 1));
  EXPECT_THAT(solver.check(std::vector{!var(0), !var(1), !var(2)}).core, ElementsAre(0, 1, 2));
}

TEST(Solver, RunningOutOfTimeIsUnknownWithAReasonAndItGoesOn) {
  Solver solver({.timeout_ms = 200});
  const auto hard = pigeons(12);
  const Answer answer = solver.check(hard);
  ASSERT_EQ(answer.is, Answer::Is::unknown);
  EXPECT_FALSE(answer.reason.empty());
  EXPECT_THAT(answer.core, IsEmpty());
  EXPECT_EQ(solver.check(hard.front()).is, Answer::Is::sat);
  EXPECT_EQ(solver.statistics().unknowns, 1U);
}

TEST(Solver, ALimitOnEffortCanBeRepeated) {
  const auto run = [] {
    Solver solver({.timeout_ms = 60'000, .effort_max = 200'000});
    const Answer answer = solver.check(pigeons(12));
    EXPECT_EQ(answer.is, Answer::Is::unknown);
    EXPECT_FALSE(answer.reason.empty());
    return solver.statistics().effort;
  };
  const auto effort = run();
  EXPECT_GT(effort, 0U);
  EXPECT_EQ(effort, run());
}

/// The contradiction is plain to see, but whether it takes both assumptions is as hard as the pigeons.
TEST(Solver, ACoreThatIsNotKnownToBeIrreducibleSaysSo) {
  Solver solver({.timeout_ms = 300});
  const model::Formula flown = var(1'000), calm = var(1'001);
  for (const model::Formula pigeon : pigeons(12)) solver.add(pigeon || flown);
  solver.add(flown || !calm);
  const Answer answer = solver.check(std::vector{calm, !flown});
  ASSERT_EQ(answer.is, Answer::Is::unsat);
  EXPECT_THAT(answer.core, ElementsAre(0, 1));
  EXPECT_EQ(answer.core_is, Answer::Core::unproved);
}

/// Z3's context is beyond use once memory ran out; the next query gets a new one as soon as there is room for it.
TEST(Solver, RunningOutOfMemoryIsUnknownUntilThereIsMemoryAgain) {
#ifdef __SANITIZE_ADDRESS__
  const __lsan::ScopedDisabler z3_leaks_what_it_threw_over;
#endif
  Solver solver({.timeout_ms = 60'000});
  solver.add(var(0) || var(1));
  ASSERT_EQ(solver.check().is, Answer::Is::sat);
  z3::set_param("memory_max_size", "20");  // MB, of the process; an idle context takes 17
  for (int i = 0; i < 2; ++i) {
    const Answer answer = solver.check(pigeons(40));
    EXPECT_EQ(answer.is, Answer::Is::unknown);
    EXPECT_THAT(answer.reason, testing::HasSubstr("out of memory"));
  }
  z3::set_param("memory_max_size", "0");
  const Answer next = solver.check(!var(0));
  ASSERT_EQ(next.is, Answer::Is::sat);
  EXPECT_TRUE(next.value(1));
  EXPECT_EQ(solver.statistics().rebuilds, 2U);
}

TEST(Solver, AModelThatDoesNotFitIsADisagreement) {
  Answer answer;
  answer.is = Answer::Is::sat;
  answer.model = {{0, true}, {1, false}};
  EXPECT_NO_THROW(require_model(answer, std::vector{var(0), !var(1)}));
  EXPECT_THROW(require_model(answer, std::vector{var(0), var(1)}), InternalDisagreement);
}

TEST(Solver, NoticesThatItsFormulasWereForgotten) {
  Solver solver;
  solver.add(var(0));
  model::clear_formulas();
  EXPECT_THROW((void)solver.check(), std::logic_error);
  EXPECT_THROW(solver.add(var(0)), std::logic_error);
}

TEST(Solver, TheSameQuestionsCostTheSameEffort) {
  const auto run = [] {
    Solver solver;
    for (const model::Formula formula : pigeons(6)) solver.add(formula);
    EXPECT_EQ(solver.check().is, Answer::Is::unsat);
    return solver.statistics().effort;
  };
  EXPECT_EQ(run(), run());
}

TEST(Solver, SharedTermsAreTranslatedOnce) {
  model::Formula nested = var(0);
  for (std::uint32_t i = 1; i < 200; ++i) nested = (nested && var(i)) || (!nested && !var(i));
  Solver solver;
  solver.add(nested);
  (void)solver.check(!nested);
  EXPECT_LE(solver.statistics().terms, nested.size() + 2);
}

}  // namespace
}  // namespace entente::verify
