// The rulebook read as ordinary booleans: what the simulator asks at every step.
#pragma once

#include "model/logic/logic.hpp"

namespace entente::model {

/// Two-valued logic. Clauses cost nothing here: they are optimised away.
struct Plain {
  using Truth = bool;
  Memory<bool>* memory = nullptr;
  [[nodiscard]] static constexpr bool constant(bool value) { return value; }
  [[nodiscard]] static constexpr bool clause(const Clause&, bool held) { return held; }
  template <class Read>
  [[nodiscard]] bool memoize(const MemoKey& key, Read read) const {
    return memoize_in(memory, key, read);
  }
};
static_assert(Logic<Plain>);

}  // namespace entente::model
