// Proving: each invariant holds, is violated (with a replayed witness), or is unknown with a reason, over all values of
// every open setting and all orders of all steps.
#pragma once

#include <functional>

#include "model/questions/question.hpp"
#include "model/world/case.hpp"
#include "verify/result/verdicts.hpp"
#include "verify/solver/solver.hpp"

namespace entente::verify {

struct ProveOptions {
  Solver::Options limits = {};  ///< of each query that is put to the solver
  bool with_cores = true;       ///< find what a proof rests on
  /// Whether open settings may change between steps, as administrators change them. Then a proof that needs each to
  /// keep its one value is none.
  bool settings_vary = false;
  bool cross_check = false;                               ///< put every certificate to cvc5 as well
  std::function<void(const std::string&)> progress = {};  ///< told what is being worked on; may be empty
};

[[nodiscard]] Verdicts prove(const model::Case& given, const ProveOptions& options);

}  // namespace entente::verify
