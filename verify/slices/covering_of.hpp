// What the check of a covering is given: the estate as it is written, and as it was read for slices.
#pragma once

#include "cover/covering.hpp"
#include "verify/slices/decided.hpp"

namespace entente::verify {

/// Tenants with their kinds, what they say of each other with its labels, and the slices that were decided for the
/// invariants of which `holding` says that they hold.
[[nodiscard]] cover::Covering covering_of(const KindsOfEstate& kinds, const DecidedSlices& decided,
                                          const std::vector<bool>& holding, const model::Dependencies& on);

}  // namespace entente::verify
