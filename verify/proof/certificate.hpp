// The second look at a proof: the closure's bounds are put as inductive invariants to a fresh solver, and to cvc5.
#pragma once

#include <string>

#include "model/world/case.hpp"
#include "verify/reach/symbolic_reach.hpp"

namespace entente::verify {

struct Certificate {
  std::string says;     ///< who checked it, and what they said
  std::string refused;  ///< why it could not be checked; empty when it was
  std::size_t queries = 0;
};

/// Whom a certificate is put to.
enum class Checkers { z3, z3_and_cvc5 };

/// One query a version of the settings: is there a state inside the bounds from which a step leads out, or in which one
/// of the questions is answered yes, or one outside of them from the start? Throws InternalDisagreement when somebody
/// says there is. `name` is the invariant's.
[[nodiscard]] Certificate certified(const model::Case& given, const SymbolicReach& reach,
                                    const std::vector<model::Question>& questions, const std::string& name,
                                    const Solver::Options& limits, Checkers checkers);

}  // namespace entente::verify
