// A run as bytes, to cross from one process to another.
#pragma once

#include <string>

#include "sim/result/run.hpp"

namespace entente::sim {

[[nodiscard]] std::string to_bytes(const Run& run);
/// REQUIRES: bytes that to_bytes() made.
[[nodiscard]] Run from_bytes(const std::string& bytes);

}  // namespace entente::sim
