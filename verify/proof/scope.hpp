// What a proof is about, in a sentence.
#pragma once

#include <cstddef>
#include <string>

#include "model/world/case.hpp"

namespace entente::verify {

/// Which tenants, people and venues are considered, besides those written, and that there are no others.
[[nodiscard]] std::string taken_as_fixed(const model::Scenario& scenario);

/// How many pairs, which steps and values, and what is taken as fixed: tenants, people and groups are those written,
/// but for what is said besides. `versions` counts those of the settings.
[[nodiscard]] std::string scope_of(const model::Case& given, std::size_t questions, std::size_t versions);

}  // namespace entente::verify
