// What Z3 itself does, where it surprised us: if a version behaves differently, we want to know before our users do.
#include <gtest/gtest.h>
#include <z3++.h>

namespace {

TEST(Z3, AnUnknownParameterIsAcceptedAndThrownAtTheFirstAssertion) {
  z3::context context;
  z3::solver solver(context);
  z3::params params(context);
  params.set("no_such_parameter", true);
  EXPECT_NO_THROW(solver.set(params));
  EXPECT_THROW(solver.add(context.bool_val(true)), z3::exception);
}

TEST(Z3, TheParametersWeSetAreKnown) {
  z3::context context;
  z3::solver solver(context);
  z3::params params(context);
  params.set("timeout", 10'000U);
  params.set("random_seed", 1U);
  params.set("ctrl_c", false);
  params.set("rlimit", 1'000U);
  solver.set(params);
  EXPECT_NO_THROW(solver.add(context.bool_val(true)));
  EXPECT_EQ(solver.check(), z3::sat);
}

/// Why formulas are opaque: a term that is false is a pointer that is not null.
TEST(Z3, ATermThatIsFalseConvertsToTrue) {
  z3::context context;
  EXPECT_TRUE(static_cast<bool>(context.bool_val(false)));
}

/// Why cores are made irreducible by us: nothing promises that Z3's are, but they do hold the contradiction.
TEST(Z3, CoresAreSubsetsOfWhatWasAssumed) {
  z3::context context;
  z3::solver solver(context);
  z3::expr_vector assumed(context);
  for (int i = 0; i < 20; ++i) assumed.push_back(context.bool_const(("x" + std::to_string(i)).c_str()));
  solver.add(!(assumed[3] && assumed[17]));
  ASSERT_EQ(solver.check(assumed), z3::unsat);
  const z3::expr_vector core = solver.unsat_core();
  EXPECT_EQ(core.size(), 2U);
}

}  // namespace
