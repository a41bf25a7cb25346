// Proving a scenario of any size: as a whole where it is small, or few tenants stand for many that are alike, and in
// slices where tenants are many and different.
#pragma once

#include "verify/proof/prove.hpp"

namespace entente::verify {

/// The verdicts on a scenario, as model::read_open_scenario() leaves it, with what it expects of them. Problems: those
/// of lowering.
[[nodiscard]] model::Outcome<Verdicts> prove_scenario(model::Scenario scenario, const ProveOptions& options);

}  // namespace entente::verify
