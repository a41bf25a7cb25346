// Warnings about names: those that nothing answers to, where a list may well name people whom the scenario does not
// have.
#pragma once

#include "model/world/case.hpp"

namespace entente::model {

/// Each name that is one letter away from a known one, each domain that no address can have, each protected action and
/// each tenant that nobody knows, at its place.
[[nodiscard]] std::vector<Problem> name_warnings(const Case& given);

}  // namespace entente::model
