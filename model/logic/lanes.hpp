// The rulebook read on a machine word: 64 worlds decided by each operation.
#pragma once

#include <cstdint>

#include "model/logic/logic.hpp"

namespace entente::model {

/// 64 independent truths, one a bit. Lane i of every result depends on lane i of the inputs only, so a rule
/// read in `Lanes` equals 64 reads in `Plain`, bit for bit (tests/agreement).
struct LaneWord {
  std::uint64_t bits = 0;
  [[nodiscard]] friend constexpr LaneWord operator&&(LaneWord a, LaneWord b) { return {a.bits & b.bits}; }
  [[nodiscard]] friend constexpr LaneWord operator||(LaneWord a, LaneWord b) { return {a.bits | b.bits}; }
  [[nodiscard]] constexpr LaneWord operator!() const { return {~bits}; }
  [[nodiscard]] constexpr bool lane(unsigned i) const { return (bits >> i & 1U) != 0; }
  friend constexpr bool operator==(LaneWord, LaneWord) = default;
};

struct Lanes {
  using Truth = LaneWord;
  static constexpr unsigned width = 64;
  Memory<LaneWord>* memory = nullptr;
  /// Where all worlds agree, as they do on what is not open, there is nothing more to read.
  [[nodiscard]] static constexpr bool is_surely_false(LaneWord t) { return t.bits == 0; }
  [[nodiscard]] static constexpr bool is_surely_true(LaneWord t) { return ~t.bits == 0; }
  [[nodiscard]] static constexpr LaneWord constant(bool value) { return {value ? ~std::uint64_t{0} : 0}; }
  [[nodiscard]] static constexpr LaneWord clause(const Clause&, LaneWord held) { return held; }
  template <class Read>
  [[nodiscard]] LaneWord memoize(const MemoKey& key, Read read) const {
    return memoize_in(memory, key, read);
  }
};
static_assert(Logic<Lanes>);

}  // namespace entente::model
