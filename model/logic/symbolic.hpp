// The rulebook read over terms: what the prover asks about all values at once.
#pragma once

#include "model/logic/clause_names.hpp"
#include "model/logic/formula.hpp"
#include "model/logic/logic.hpp"

namespace entente::model {

/// Truth is a Formula. A rule that branched on it would not compile; that is why it is opaque. A clause is its
/// condition, and is recorded when there are `names` to record it in.
struct Symbolic {
  using Truth = Formula;
  ClauseNames* names = nullptr;
  Memory<Formula>* memory = nullptr;
  [[nodiscard]] static Formula constant(bool value) { return Formula::constant(value); }
  [[nodiscard]] static bool is_surely_false(Formula p) { return p.is_false(); }
  [[nodiscard]] static bool is_surely_true(Formula p) { return p.is_true(); }
  [[nodiscard]] Formula clause(const Clause& clause, Formula p) const {
    if (names != nullptr) names->record(clause, p);
    return p;
  }
  template <class Read>
  [[nodiscard]] Formula memoize(const MemoKey& key, Read read) const {
    return memoize_in(memory, key, read);
  }
};
static_assert(Logic<Symbolic>);

}  // namespace entente::model
