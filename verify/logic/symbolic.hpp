// The rulebook read over terms: what the prover asks about all values at once.
#pragma once

#include "model/logic/logic.hpp"
#include "verify/logic/formula.hpp"

namespace entente::verify {

/// Truth is a Formula. A rule that branched on it would not compile; that is why it is opaque.
struct Symbolic {
  using Truth = Formula;
  [[nodiscard]] static Formula constant(bool value) { return Formula::constant(value); }
  [[nodiscard]] static Formula clause(const model::Clause&, Formula p) { return p; }
};
static_assert(model::Logic<Symbolic>);
static_assert(!std::is_constructible_v<bool, Formula>);

}  // namespace entente::verify
