// Proving: each invariant holds, is violated (with a replayed witness), or is unknown with a reason, over all values of
// every open setting and all orders of all steps.
#pragma once

#include <functional>

#include "model/questions/question.hpp"
#include "model/world/case.hpp"
#include "verify/result/verdicts.hpp"

namespace entente::verify {

struct ProveOptions {
  unsigned timeout_ms = 10'000;  ///< of each solver query
  bool with_cores = true;        ///< find what a proof rests on
  /// Whether open settings may change between steps, as administrators change them. Then a proof that needs each to
  /// keep its one value is none.
  bool settings_vary = false;
  bool cross_check = false;                               ///< put every certificate to cvc5 as well
  std::function<void(const std::string&)> progress = {};  ///< told what is being worked on; may be empty
};

[[nodiscard]] Verdicts prove(const model::Case& given, const ProveOptions& options);

/// How somebody comes to be able to do something: the steps of a shortest plan, or none when no sequence of steps leads
/// there. Settings must all be known.
[[nodiscard]] std::optional<Witness> find_witness(const model::Case& given, const model::Question& question);

}  // namespace entente::verify
