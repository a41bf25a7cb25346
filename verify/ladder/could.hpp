// `could`: whether steps lead to a yes, decided over every value of what is open. Yes and depends rest on plans that
// work, no and depends on closures that leave no state out; what neither shows is unknown.
#pragma once

#include "model/answers/explanation.hpp"
#include "verify/ladder/reachability.hpp"

namespace entente::verify {

/// What a `could` came to, with its evidence.
struct Could {
  model::Decision decision;
  std::optional<Trace> trace;  ///< of `yes` and `depends`: steps to a yes under some valuation, replayed through Plain
  bool by_several_plans = false;  ///< of `yes`: other values of the open settings take other steps
  /// Of `depends`: open facts which, changed from what they are in the trace, leave no sequence of steps to a yes.
  std::vector<model::FactId> depends_on;
  std::optional<Valuation> excluded =
      std::nullopt;  ///< of `depends`: values under which no sequence of steps leads to a yes
};

/// Asked of questions that are not answered yes in the first state already, under every valuation.
///  1. The plain closure over all values excludes it: no.
///  2. Under two valuations, without a solver: the plain closure excludes it, or a plan leads to it. A plan is
///     generalized to the condition under which exactly it works.
///  3. The symbolic closure and Z3: a valuation that the closure excludes, and valuations that no plan covers yet, for
///     each of which a plan is searched; a bounded number of times.
/// `yes` when plans cover every valuation, `depends` with a plan for one and the closure against another.
[[nodiscard]] Could decide_could(Reachability& reachability, SymbolicCase& symbolic, const model::Case& given,
                                 const model::Question& question);

}  // namespace entente::verify
