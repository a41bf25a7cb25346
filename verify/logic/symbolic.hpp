// The rulebook read over terms: what the prover asks about all values at once.
#pragma once

#include "model/logic/logic.hpp"
#include "verify/logic/clause_names.hpp"
#include "verify/logic/formula.hpp"

namespace entente::verify {

/// Truth is a Formula. A rule that branched on it would not compile; that is why it is opaque. A clause is its
/// condition, and is recorded when there are `names` to record it in.
struct Symbolic {
  using Truth = Formula;
  ClauseNames* names = nullptr;
  [[nodiscard]] static Formula constant(bool value) { return Formula::constant(value); }
  [[nodiscard]] static bool is_surely_false(Formula p) { return p.is_false(); }
  [[nodiscard]] static bool is_surely_true(Formula p) { return p.is_true(); }
  [[nodiscard]] Formula clause(const model::Clause& clause, Formula p) const {
    if (names != nullptr) names->record(clause, p);
    return p;
  }
};
static_assert(model::Logic<Symbolic>);

}  // namespace entente::verify
