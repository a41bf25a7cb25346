// A case over all values of its open settings: its formulas, and the search for a valuation that makes one true. The
// last rung of the ladder, and the only one that asks Z3.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "model/world/case.hpp"
#include "verify/reach/symbolic_reach.hpp"

namespace entente::verify {

/// A value for each fact that is open in some version of the settings. The values of the other facts mean nothing.
using Valuation = model::Facts<bool>;

/// What a search for a valuation came to.
struct Found {
  enum class Is { found, none, unknown };
  Is is = Is::unknown;
  std::string reason;     ///< of `unknown`; never empty then
  Valuation values = {};  ///< of `found`
};

/// Makes formulas when the first question needs them. They are the thread's: after clear_formulas() everything is made
/// anew, and formulas taken from here before mean nothing.
class SymbolicCase {
 public:
  /// `given` must outlive this.
  SymbolicCase(const model::Case& given, Solver::Options limits);
  ~SymbolicCase();
  SymbolicCase(const SymbolicCase&) = delete;
  SymbolicCase& operator=(const SymbolicCase&) = delete;

  /// The question in the state the case starts from.
  [[nodiscard]] model::Formula now(const model::Question& question);
  [[nodiscard]] const SymbolicReach& reach();
  /// Settles the closure; false when it was settled before.
  bool settle();
  /// A valuation under which the formula is true, without a solver: where it is so plain that few values need be tried,
  /// or the first one tried will do. Nothing when that is not known.
  [[nodiscard]] std::optional<Found> find_cheaply(model::Formula wanted);
  /// The same, by Z3 where nothing cheaper knows.
  [[nodiscard]] Found find(model::Formula wanted);
  /// The same from a solver of its own, in a context of its own: the values that it finds do not depend on what was
  /// asked before. For questions that are few formulas.
  [[nodiscard]] Found find_afresh(model::Formula wanted);
  /// From here on the formula is taken to hold. REQUIRES: it does, for every valuation.
  void learn(model::Formula lemma);
  /// Each open boolean false, each open enumeration at its first value.
  [[nodiscard]] const Valuation& base() const { return base_; }
  [[nodiscard]] std::size_t queries() const;

 private:
  [[nodiscard]] Found found_by(Solver& solver, model::Formula wanted) const;
  struct Parts;
  [[nodiscard]] Parts& parts();
  [[nodiscard]] Found tried(model::Formula wanted, const std::vector<model::FactId>& on) const;

  const model::Case& given_;
  Solver::Options limits_;
  std::vector<std::int32_t> enumerations_;
  Valuation base_;
  std::unique_ptr<Parts> parts_;
  std::size_t queries_before_ = 0;  ///< of solvers that are gone
};

}  // namespace entente::verify
