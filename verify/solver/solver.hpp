// The wall around Z3: formulas in, answers out. Unknown is an answer of its own, every model is checked by our own
// evaluator, every core is made irreducible, and no exception of the solver's passes.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/logic/exactly_one.hpp"
#include "model/logic/formula.hpp"
#include "verify/solver/answer.hpp"
#include "verify/solver/smt2.hpp"

namespace entente::verify {

struct SolverStatistics {
  std::size_t queries = 0;   ///< put to Z3, those that make cores irreducible included
  std::size_t unknowns = 0;  ///< of them, not decided
  std::size_t rebuilds = 0;  ///< times that Z3 failed and was started afresh
  /// Of Z3 since it was last started, which it is after a failure and after an unknown.
  std::size_t terms = 0;     ///< formulas translated, shared ones once
  std::uint64_t effort = 0;  ///< its own count of its steps: can be repeated, unlike time
};

/// What solvers may use one after the other: Z3 takes 9 ms to make a context. They answer sat and unsat as with one of
/// their own; which model they find may depend on what was asked before.
class SharedContext {
 public:
  SharedContext();
  ~SharedContext();
  SharedContext(const SharedContext&) = delete;
  SharedContext& operator=(const SharedContext&) = delete;

 private:
  friend class Engine;
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

/// One incremental solver with a fixed seed and a time limit on every query. Not to be shared between threads, and not
/// to be used any more after clear_formulas(), which it notices.
class Solver {
 public:
  struct Options {
    unsigned timeout_ms = 10'000;  ///< of each query put to Z3; it looks at the clock now and then, so it may overrun
    unsigned seed = 1;
    unsigned effort_max = 0;  ///< of each query, in Z3's steps: a limit that can be repeated; 0 is none
    std::shared_ptr<SharedContext> context = nullptr;  ///< the solver's own when there is none
  };
  explicit Solver(Options options);
  Solver() : Solver(Options{}) {}
  ~Solver();
  Solver(Solver&&) noexcept;
  Solver& operator=(Solver&&) noexcept;

  /// From here on, `formula` holds.
  void add(model::Formula formula);
  void add_exactly_one(std::span<const std::uint32_t> variables);
  /// Of each group of variables exactly one is true. A world has hundreds of groups and a query speaks of a few: only
  /// those are put to the solver that share a variable with something it is asked about. A model says nothing of the
  /// others. Groups share no variable with one another; once a solver.
  void enumerate(const std::vector<std::vector<std::uint32_t>>& groups);
  /// Whether all that was added can hold together with `assumptions`, which are forgotten afterwards.
  [[nodiscard]] Answer check(std::span<const model::Formula> assumptions = {}, std::string_view query_name = {});
  [[nodiscard]] Answer check(model::Formula assumption, std::string_view query_name = {}) {
    return check(std::span(&assumption, 1), query_name);
  }

  /// The same question as a script for another solver.
  [[nodiscard]] std::string to_smt2(std::span<const model::Formula> assumptions,
                                    std::string_view query_name = {}) const;
  [[nodiscard]] std::size_t queries() const;
  [[nodiscard]] SolverStatistics statistics() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// REQUIRES of a model, checked by an evaluator that shares nothing with Z3: all of `formulas` hold in it. Throws
/// InternalDisagreement when one does not.
void require_model(const Answer& answer, std::span<const model::Formula> formulas);

}  // namespace entente::verify
