// Enumerations as booleans: one variable a value, exactly one of them true.
#pragma once

#include <cstdint>
#include <span>

#include "model/logic/formula.hpp"

namespace entente::model {

/// Written out pair by pair: the pseudo-Boolean solver of Z3 4.8.12 is not to be trusted. False of no formulas at all.
[[nodiscard]] Formula exactly_one(std::span<const Formula> formulas);
/// Exactly one of these variables.
[[nodiscard]] Formula exactly_one(std::span<const std::uint32_t> variables);

}  // namespace entente::model
