// What a decision dependence on: known whatever the open facts are, or open, with the few facts that can sway it.
#pragma once

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <vector>

#include "model/logic/logic.hpp"
#include "model/terms/ids.hpp"

namespace entente::model {

/// Three values after Kleene: `yes` and `no` are so for every value of the open facts; `open` may be either, or even
/// one of them always. What it is depends on the facts in `on` alone, unless these are too many to be told.
struct Dependence {
  enum class Is : std::uint8_t { no, yes, open };
  static constexpr std::size_t told_max = 32;

  Is is = Is::no;
  bool on_too_many = false;  ///< then `on` is empty
  std::vector<FactId> on;    ///< of `open`: sorted, each once

  [[nodiscard]] friend Dependence operator&&(const Dependence& a, const Dependence& b) {
    if (a.is == Is::no || b.is == Is::yes) return a;
    if (b.is == Is::no || a.is == Is::yes) return b;
    return both(a, b);
  }
  [[nodiscard]] friend Dependence operator||(const Dependence& a, const Dependence& b) {
    if (a.is == Is::yes || b.is == Is::no) return a;
    if (b.is == Is::yes || a.is == Is::no) return b;
    return both(a, b);
  }
  [[nodiscard]] Dependence operator!() const {
    return {is == Is::open ? Is::open : is == Is::yes ? Is::no : Is::yes, on_too_many, on};
  }

 private:
  [[nodiscard]] static Dependence both(const Dependence& a, const Dependence& b) {
    Dependence joined{Is::open, a.on_too_many || b.on_too_many, {}};
    if (!joined.on_too_many)
      std::set_union(a.on.begin(), a.on.end(), b.on.begin(), b.on.end(), std::back_inserter(joined.on));
    if (joined.on.size() > told_max) {
      joined.on_too_many = true;
      joined.on.clear();
    }
    return joined;
  }
};

struct Depending {
  using Truth = Dependence;
  [[nodiscard]] static bool is_surely_false(const Dependence& t) { return t.is == Dependence::Is::no; }
  [[nodiscard]] static bool is_surely_true(const Dependence& t) { return t.is == Dependence::Is::yes; }
  [[nodiscard]] static Dependence constant(bool value) {
    return {value ? Dependence::Is::yes : Dependence::Is::no, false, {}};
  }
  [[nodiscard]] static Dependence clause(const Clause&, const Dependence& p) { return p; }
};
static_assert(Logic<Depending>);

}  // namespace entente::model
