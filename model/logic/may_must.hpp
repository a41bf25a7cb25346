// May and must: what may hold and what may fail, read apart; what may not fail must hold. Where steps can both set and
// clear a fact, a condition and its negation may both be possible. Over bool this over-approximates every reachable
// state at once; over Formula it says under which settings.
#pragma once

#include <cstdint>
#include <map>

#include "model/logic/logic.hpp"

namespace entente::model {

/// Whether a condition may hold in some state that is considered, and whether it may fail in some. It must hold where
/// it may not fail, and it must fail where it may not hold.
template <class T>
struct MayMust {
  T may_hold;
  T may_fail;
  [[nodiscard]] friend MayMust operator&&(const MayMust& a, const MayMust& b) {
    return {a.may_hold && b.may_hold, a.may_fail || b.may_fail};
  }
  [[nodiscard]] friend MayMust operator||(const MayMust& a, const MayMust& b) {
    return {a.may_hold || b.may_hold, a.may_fail && b.may_fail};
  }
  [[nodiscard]] MayMust operator!() const { return {may_fail, may_hold}; }
  friend bool operator==(const MayMust&, const MayMust&) = default;
};

/// How often a clause was held, and how often it was not.
struct ClauseCount {
  std::uint64_t held = 0, refused = 0;
};
using ClauseCounts = std::map<const Clause*, ClauseCount>;

/// Reads the rulebook in may and must over a base logic. A clause may be struck, which makes it hold for certain: a
/// mutant. A proof or a test that does not notice says that it does not rest on that clause.
template <Logic Base>
struct MayMustLogic {
  using Truth = MayMust<typename Base::Truth>;
  Base& base;
  const Clause* struck = nullptr;
  Memory<Truth>* memory = nullptr;
  ClauseCounts* counts = nullptr;  ///< where known truths are counted: what a set of decisions covers
  [[nodiscard]] static bool is_surely_false(const Truth& t) { return surely_false<Base>(t.may_hold); }
  [[nodiscard]] static bool is_surely_true(const Truth& t) { return surely_false<Base>(t.may_fail); }
  [[nodiscard]] Truth constant(bool value) { return {base.constant(value), base.constant(!value)}; }
  [[nodiscard]] Truth clause(const Clause& clause, const Truth& p) {
    if (counts != nullptr) count((*counts)[&clause], p);
    return &clause == struck ? constant(true) : p;
  }
  template <class Read>
  [[nodiscard]] Truth memoize(const MemoKey& key, Read read) const {
    return memoize_in(memory, key, read);
  }

 private:
  static void count(ClauseCount& count, const Truth& p) {
    count.held += is_surely_true(p) ? 1 : 0;
    count.refused += is_surely_false(p) ? 1 : 0;
  }
};

}  // namespace entente::model
