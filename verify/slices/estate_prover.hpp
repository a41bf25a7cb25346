// Proving over an estate of many tenants: each invariant is decided in slices, one of each pattern, with tenants of one
// kind read as one. docs/design.md says why that is enough.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/kinds/dependencies.hpp"
#include "verify/proof/prove.hpp"

namespace entente::verify {

/// REQUIRES: the catalog can be loaded, and settings do not vary; what the timeline sets in a tenant is set by people
/// of that tenant. Throws NotBySlices where that takes more than slices.
[[nodiscard]] Verdicts prove_by_slices(model::Scenario scenario, const ProveOptions& options,
                                       const model::Dependencies& on = model::all_dependencies());

}  // namespace entente::verify
