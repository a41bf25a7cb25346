// Proving a scenario of any size: as a whole where it is small, or few tenants stand for many that are alike, and in
// slices where tenants are many and different.
#pragma once

#include "verify/proof/prove.hpp"

namespace entente::verify {

/// So many tenants are looked at as a whole, with what a proof rests on. Measured: with half of the settings unknown,
/// 10 tenants take a second, and each more takes half as much again.
inline constexpr std::size_t tenants_in_a_whole = 12;

/// The verdicts on a scenario, as model::read_open_scenario() leaves it, with what it expects of them. Problems: those
/// of lowering.
[[nodiscard]] model::Outcome<Verdicts> prove_scenario(model::Scenario scenario, const ProveOptions& options);

}  // namespace entente::verify
