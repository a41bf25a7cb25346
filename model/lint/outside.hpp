// Warnings about partner entries whose tenant the scenario does not tell of.
#pragma once

#include "model/world/case.hpp"

namespace entente::model {

/// Of guests in an export whose domains no tenant has, where some tenant has no domains: they may be its people. For
/// each outside tenant (TenantSpec::outside) that it is one, and which tenant of the scenario it may be: one without an
/// id, or one whose id is nearly the same.
[[nodiscard]] std::vector<Problem> outside_warnings(const Case& given);

/// Whether two ids differ in one or two characters, as mistyped ones do; ids drawn at random differ in thirty.
[[nodiscard]] bool is_nearly(std::string_view a, std::string_view b);

}  // namespace entente::model
