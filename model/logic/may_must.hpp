// May and must: what may hold and what may fail, read apart; what may not fail must hold. Where steps can both set and
// clear a fact, a condition and its negation may both be possible. Over bool this over-approximates every reachable
// state at once; over Formula it says under which settings.
#pragma once

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

/// Reads the rulebook in may and must over a base logic. A clause may be struck, which makes it hold for certain.
template <Logic Base>
struct MayMustLogic {
  using Truth = MayMust<typename Base::Truth>;
  Base& base;
  const Clause* struck = nullptr;
  [[nodiscard]] static bool is_surely_false(const Truth& t) { return surely_false<Base>(t.may_hold); }
  [[nodiscard]] static bool is_surely_true(const Truth& t) { return surely_false<Base>(t.may_fail); }
  [[nodiscard]] Truth constant(bool value) { return {base.constant(value), base.constant(!value)}; }
  [[nodiscard]] Truth clause(const Clause& clause, const Truth& p) { return &clause == struck ? constant(true) : p; }
};

}  // namespace entente::model
