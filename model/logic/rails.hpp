// Two rails: what may be true and what may be false, read apart. Where steps can both set and clear a fact, both rails
// are open; a condition and its negation may then both be possible. Over bool this over-approximates every reachable
// state at once; over Formula it says under which settings.
#pragma once

#include "model/logic/logic.hpp"

namespace entente::model {

/// `yes`: the condition may hold in some reachable state; `no`: it may fail in some.
template <class T>
struct Rails {
  T yes;
  T no;
  [[nodiscard]] friend Rails operator&&(const Rails& a, const Rails& b) { return {a.yes && b.yes, a.no || b.no}; }
  [[nodiscard]] friend Rails operator||(const Rails& a, const Rails& b) { return {a.yes || b.yes, a.no && b.no}; }
  [[nodiscard]] Rails operator!() const { return {no, yes}; }
  friend bool operator==(const Rails&, const Rails&) = default;
};

/// Reads the rulebook on two rails over a base logic. A clause may be struck, which makes it hold for certain.
template <Logic Base>
struct OnRails {
  using Truth = Rails<typename Base::Truth>;
  Base& base;
  const Clause* struck = nullptr;
  [[nodiscard]] static bool is_surely_false(const Truth& t) { return surely_false<Base>(t.yes); }
  [[nodiscard]] static bool is_surely_true(const Truth& t) { return surely_false<Base>(t.no); }
  [[nodiscard]] Truth constant(bool value) { return {base.constant(value), base.constant(!value)}; }
  [[nodiscard]] Truth clause(const Clause& clause, const Truth& p) { return &clause == struck ? constant(true) : p; }
};

}  // namespace entente::model
