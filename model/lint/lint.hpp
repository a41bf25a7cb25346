// Warnings: settings that are legal, and probably not what somebody meant.
#pragma once

#include "model/world/case.hpp"

namespace entente::model {

/// What looks wrong in a case's settings, each at its place, in the order of the tenants.
[[nodiscard]] std::vector<Problem> lint(const Case& given);
/// `file:line:column: warning: …`.
[[nodiscard]] std::string to_warning(const Problem& warning);

}  // namespace entente::model
