// The rulebook read as ordinary booleans: what the simulator asks at every step.
#pragma once

#include "model/logic/logic.hpp"

namespace entente::model {

/// Two-valued logic. Clauses cost nothing here: they are optimised away.
struct Plain {
  using Truth = bool;
  [[nodiscard]] static constexpr bool constant(bool value) { return value; }
  [[nodiscard]] static constexpr bool clause(const Clause&, bool held) { return held; }
};
static_assert(Logic<Plain>);

}  // namespace entente::model
