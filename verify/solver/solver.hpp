// The wall around Z3: formulas in, answers out. Unknown is an answer of its own, every model is checked by our own
// evaluator, every core is made irreducible, and no exception of the solver's passes.
#pragma once

#include <memory>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "verify/logic/formula.hpp"

namespace entente::verify {

/// The solver said something that our own evaluation denies. Never caught below the command: exit code 4.
struct InternalDisagreement : std::runtime_error {
  using std::runtime_error::runtime_error;
};

struct Answer {
  enum class Is { sat, unsat, unknown };
  Is is = Is::unknown;
  std::string reason;                              ///< of unknown: timeout, memory, …
  std::unordered_map<std::uint32_t, bool> model;   ///< of sat: by variable; a variable not in it may take either value
  std::vector<std::size_t> core;                   ///< of unsat: indices of the assumptions needed, irreducible

  [[nodiscard]] bool value(std::uint32_t variable) const {
    const auto found = model.find(variable);
    return found != model.end() && found->second;
  }
};

/// One incremental solver with a fixed seed and a time limit on every query. Not to be shared between threads.
class Solver {
 public:
  struct Options {
    unsigned timeout_ms = 10'000;  ///< of each query
    unsigned seed = 1;
  };
  explicit Solver(Options options);
  Solver() : Solver(Options{}) {}
  ~Solver();
  Solver(Solver&&) noexcept;
  Solver& operator=(Solver&&) noexcept;

  void add(Formula formula);
  /// Pairwise, encoded by ourselves: the pseudo-Boolean solver of Z3 4.8.12 is not to be trusted.
  void add_exactly_one(std::span<const std::uint32_t> variables);
  [[nodiscard]] Answer check(std::span<const Formula> assumptions = {});
  [[nodiscard]] Answer check(Formula assumption) { return check(std::span(&assumption, 1)); }
  [[nodiscard]] std::size_t queries() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// Exactly one of the variables, as a formula.
[[nodiscard]] Formula exactly_one(std::span<const std::uint32_t> variables);

/// The question whether all of `formulas` can hold together, as SMT-LIB 2.6: one definition a term, nothing nested.
[[nodiscard]] std::string to_smt2(const std::vector<Formula>& formulas);

}  // namespace entente::verify
