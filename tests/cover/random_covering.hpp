// Random estates with slices of every pattern that occurs in them.
#pragma once

#include <rapidcheck.h>

#include "cover/covering.hpp"

namespace entente::testing {

/// Up to nine tenants of up to three kinds, arcs of up to a few labels, and one slice for each pattern that occurs.
/// Settings differ at open places alone.
[[nodiscard]] rc::Gen<cover::Covering> random_covering();

/// Every one to three tenants.
[[nodiscard]] std::vector<std::vector<std::uint32_t>> all_tuples(std::size_t tenants);

}  // namespace entente::testing
