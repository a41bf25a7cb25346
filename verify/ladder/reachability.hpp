// What steps can bring about, asked in the order of cost: the closure in plain bits over all values at once, the same
// under one valuation, plans, and the symbolic closure with Z3. `could` and the proofs of invariants are made of these.
#pragma once

#include <map>

#include "verify/ladder/symbolic_case.hpp"
#include "verify/plan/plan.hpp"
#include "verify/reach/possible.hpp"

namespace entente::verify {

class Reachability {
 public:
  /// Both must outlive this.
  Reachability(const model::Case& given, SymbolicCase& symbolic);

  /// Whether something is open, in the world or in a later version of its settings.
  [[nodiscard]] bool has_open() const { return has_open_; }
  /// The facts that are, in order.
  [[nodiscard]] const std::vector<model::FactId>& open() const { return open_; }
  /// Whether some reachable state may answer yes, for some value of what is open. `false` is a proof that none does.
  [[nodiscard]] bool may_be(const model::Question& question) { return possible().may_be(question); }
  /// The same under one valuation.
  [[nodiscard]] bool may_be_under(const Valuation& values, const model::Question& question) const;
  /// Valuations that are tried before the solver is asked: the first has each open boolean false and each open
  /// enumeration at its first value, the second is its opposite.
  static constexpr std::size_t samples = 2;
  [[nodiscard]] const Valuation& sample(std::size_t number) const { return samples_[number].values; }
  [[nodiscard]] bool may_be_under_sample(std::size_t number, const model::Question& question);

  /// A sequence of steps to a yes under these values; none found is no proof that there is none.
  [[nodiscard]] std::optional<Trace> trace(const Valuation& values, const model::Question& question) const;
  /// A valuation under which the symbolic closure lets the question be answered yes. `none` is a proof that it never
  /// is, provided that the closure is complete.
  [[nodiscard]] Found some_valuation(const model::Question& question);
  /// The same among the valuations that satisfy `assumption`, in the closure as far as it is known without the solver:
  /// `none` proves nothing.
  [[nodiscard]] Found some_valuation_so_far(const model::Question& question, model::Formula assumption);

  [[nodiscard]] const Possible& possible();
  [[nodiscard]] const SymbolicReach::Versions& versions() const { return versions_; }

 private:
  struct Sample {
    Valuation values;
    std::optional<Possible> possible = std::nullopt;
  };
  [[nodiscard]] SymbolicReach::Versions versions_under(const Valuation& values) const;

  const model::Case& given_;
  SymbolicCase& symbolic_;
  SymbolicReach::Versions versions_;
  std::vector<model::FactId> open_;
  bool has_open_ = false;
  std::optional<Possible> possible_;
  std::vector<Sample> samples_;
};

}  // namespace entente::verify
