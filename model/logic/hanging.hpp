// What a decision hangs on: known whatever the open facts are, or open, with the few facts that can sway it.
#pragma once

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <vector>

#include "model/facts/ids.hpp"
#include "model/logic/logic.hpp"

namespace entente::model {

/// Three values after Kleene: `yes` and `no` are so for every value of the open facts; `open` may be either, or even
/// one of them always. What it is depends on the cells in `on` alone, unless these are too many to be told.
struct Hangs {
  enum class Is : std::uint8_t { no, yes, open };
  static constexpr std::size_t told_max = 32;

  Is is = Is::no;
  bool on_too_many = false;  ///< then `on` is empty
  std::vector<CellId> on;    ///< of `open`: sorted, each once

  [[nodiscard]] friend Hangs operator&&(const Hangs& a, const Hangs& b) {
    if (a.is == Is::no || b.is == Is::yes) return a;
    if (b.is == Is::no || a.is == Is::yes) return b;
    return both(a, b);
  }
  [[nodiscard]] friend Hangs operator||(const Hangs& a, const Hangs& b) {
    if (a.is == Is::yes || b.is == Is::no) return a;
    if (b.is == Is::yes || a.is == Is::no) return b;
    return both(a, b);
  }
  [[nodiscard]] Hangs operator!() const {
    return {is == Is::open ? Is::open : is == Is::yes ? Is::no : Is::yes, on_too_many, on};
  }

 private:
  [[nodiscard]] static Hangs both(const Hangs& a, const Hangs& b) {
    Hangs joined{Is::open, a.on_too_many || b.on_too_many, {}};
    if (!joined.on_too_many)
      std::set_union(a.on.begin(), a.on.end(), b.on.begin(), b.on.end(), std::back_inserter(joined.on));
    if (joined.on.size() > told_max) {
      joined.on_too_many = true;
      joined.on.clear();
    }
    return joined;
  }
};

struct Hanging {
  using Truth = Hangs;
  [[nodiscard]] static bool is_surely_false(const Hangs& t) { return t.is == Hangs::Is::no; }
  [[nodiscard]] static bool is_surely_true(const Hangs& t) { return t.is == Hangs::Is::yes; }
  [[nodiscard]] static Hangs constant(bool value) { return {value ? Hangs::Is::yes : Hangs::Is::no, false, {}}; }
  [[nodiscard]] static Hangs clause(const Clause&, const Hangs& p) { return p; }
};
static_assert(Logic<Hanging>);

}  // namespace entente::model
