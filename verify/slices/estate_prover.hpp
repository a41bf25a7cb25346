// Proving over an estate of many tenants: each invariant is decided in slices, one of each pattern, with tenants of one
// kind read as one. docs/design.md says why that is enough.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/kinds/dependencies.hpp"
#include "verify/proof/prove.hpp"

namespace entente::verify {

/// REQUIRES: the catalog can be loaded, and settings do not vary. Throws NotBySlices where the timeline sets something
/// that takes more than slices: by people of another tenant, or who may invite at all.
[[nodiscard]] Verdicts prove_by_slices(model::Scenario scenario, const ProveOptions& options,
                                       const model::Dependencies& on = model::all_dependencies());

}  // namespace entente::verify
