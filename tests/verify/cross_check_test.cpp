// A second solver reads the same questions and says the same.
#include "verify/solver/cross_check.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "model/logic/symbolic.hpp"
#include "tests/verify/pigeons.hpp"
#include "tests/verify/random_formula.hpp"
#include "verify/solver/solver.hpp"

namespace entente::verify {
namespace {

using testing::HasSubstr;
using testing::Not;

[[nodiscard]] model::Formula var(std::uint32_t number) { return model::Formula::variable(number); }

class CrossCheck : public testing::Test {
 protected:
  void SetUp() override {
    if (ask_cvc5("(check-sat)", 20) == SecondOpinion::not_installed) GTEST_SKIP() << "cvc5 is not installed";
  }
};

RC_GTEST_FIXTURE_PROP(CrossCheck, AgreesOnRandomFormulas, (const test::Condition& condition)) {
  model::Symbolic logic;
  std::vector<model::Formula> variables;
  for (std::uint32_t i = 0; i < test::variable_count; ++i) variables.push_back(var(i));
  const auto formulas = test::read(logic, condition, variables);
  const std::vector<model::Formula> asked(formulas.end() - std::min<std::ptrdiff_t>(4, std::ssize(formulas)),
                                          formulas.end());
  Solver solver;
  const Answer answer = solver.check(asked, "random");
  RC_ASSERT(std::string(name_of(ask_cvc5(to_smt2(asked), 20))) == name_of(answer.is));
  RC_ASSERT(std::string(name_of(ask_cvc5(solver.to_smt2(asked, "random"), 20))) == name_of(answer.is));
}

TEST_F(CrossCheck, RefutesTheSamePigeons) {
  Solver solver;
  for (const model::Formula formula : test::pigeons(5)) solver.add(formula);
  EXPECT_EQ(solver.check().is, Answer::Is::unsat);
  EXPECT_EQ(ask_cvc5(solver.to_smt2({}), 60), SecondOpinion::unsat);
}

TEST_F(CrossCheck, IsKilledWhenItsTimeIsOver) {
  EXPECT_EQ(ask_program("cvc5", to_smt2(test::pigeons(13)), std::chrono::milliseconds(300)), SecondOpinion::unknown);
}

TEST_F(CrossCheck, AnErrorIsNoAnswer) {
  EXPECT_EQ(ask_cvc5("(assert nonsense)(check-sat)", 20), SecondOpinion::unknown);
  EXPECT_EQ(ask_cvc5("", 20), SecondOpinion::unknown);
}

TEST(CrossCheckMissing, AProgramThatIsNotThereIsNotInstalled) {
  EXPECT_EQ(ask_program("entente-no-such-solver", "(check-sat)", std::chrono::seconds(5)),
            SecondOpinion::not_installed);
}

TEST(CrossCheckMissing, AProgramThatIsNoSolverHasNoOpinion) {
  EXPECT_EQ(ask_program("true", "(check-sat)", std::chrono::seconds(5)), SecondOpinion::unknown);
}

TEST(Smt2, ReadsAsAScript) {
  model::clear_formulas();
  const model::Formula query = !(var(7) && var(9));
  EXPECT_EQ(to_smt2(std::vector{query}, "a|name\\"),
            "(set-info :smt-lib-version 2.6)\n"
            "(set-info :source |a_name_|)\n"
            "(set-logic QF_UF)\n"
            "(declare-const f7 Bool)\n"
            "(declare-const f9 Bool)\n"
            "(declare-const t4 Bool)\n"
            "(assert (= t4 (and f7 f9)))\n"
            "(declare-const t5 Bool)\n"
            "(assert (= t5 (not t4)))\n"
            "(assert t5)\n"
            "(check-sat)\n");
}

/// Thirty levels that each mention the one below twice would be a billion mentions if they were written out.
TEST(Smt2, SharedTermsAreWrittenOnce) {
  model::Formula nested = var(0);
  for (std::uint32_t i = 1; i <= 30; ++i) nested = (nested && var(i)) || (!nested && !var(i));
  EXPECT_LT(to_smt2(std::vector{nested}).size(), 20'000U);
  EXPECT_THAT(to_smt2(std::vector{model::Formula::constant(false)}), HasSubstr("(assert false)"));
}

}  // namespace
}  // namespace entente::verify
