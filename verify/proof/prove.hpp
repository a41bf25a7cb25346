// Proving: each invariant holds, is violated (with a replayed witness), or is unknown with a reason, over all values of
// every open setting and all orders of all steps.
#pragma once

#include <functional>
#include <string_view>

#include "model/questions/question.hpp"
#include "model/world/case.hpp"
#include "verify/result/verdicts.hpp"
#include "verify/solver/solver.hpp"

namespace entente::cover {
struct Covering;
}

namespace entente::verify {

struct ProveOptions {
  Solver::Options limits = {};    ///< of each query that is put to the solver
  bool with_cores = true;         ///< find what a proof rests on
  bool with_certificates = true;  ///< of slices: look at each that is closed a second time
  /// Of a violated invariant, for how many pairs steps are sought at most: who else violates it, and the shortest way.
  std::size_t plans_max = 128;
  /// Whether open settings may change between steps, as administrators change them. Then a proof that needs each to
  /// keep its one value is none.
  bool settings_vary = false;
  bool cross_check = false;                               ///< put every certificate to cvc5 as well
  std::function<void(const std::string&)> progress = {};  ///< told what is being worked on; may be empty
  /// Of an estate that is decided by slices: told how they cover it. May be empty.
  std::function<void(const cover::Covering&)> covering = {};
};

/// Why an invariant about a time limit is unknown.
inline constexpr std::string_view time_limits_are_not_proved =
    "a statement about a time limit is watched by `simulate`; its worst case is not proved yet";

[[nodiscard]] Verdicts prove(const model::Case& given, const ProveOptions& options);

}  // namespace entente::verify
