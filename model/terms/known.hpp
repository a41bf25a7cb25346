// What is known about a fact: its value, that it is not ours to know, or that it is ours to choose.
#pragma once

#include <cstdint>

namespace entente::model {

enum class Known : std::uint8_t {
  no,
  yes,
  any,    ///< not ours to choose, or not known: the prover quantifies over it, the simulator samples it
  choose  ///< ours to choose: a repair may pick it; proofs take it as `any`
};

[[nodiscard]] constexpr Known known(bool value) { return value ? Known::yes : Known::no; }
[[nodiscard]] constexpr bool is_open(Known value) { return value == Known::any || value == Known::choose; }

}  // namespace entente::model
