// What makes the difference between a valuation under which something can come about and one under which it cannot.
#pragma once

#include <functional>

#include "model/answers/valuations.hpp"

namespace entente::verify {

/// Open facts (of enumerations, all that are chosen together) which, given the values of `other`, turn `values` into
/// something that `excludes` still says is excluded: as few as are found within `trials_max` questions. REQUIRES:
/// `other` is excluded. Facts in order; only those in which the two differ.
[[nodiscard]] std::vector<model::FactId> decisive_facts(const model::Units& open, const model::Facts<bool>& values,
                                                        const model::Facts<bool>& other, std::size_t trials_max,
                                                        const std::function<bool(const model::Facts<bool>&)>& excludes);

}  // namespace entente::verify
