// Warnings about Teams: external access that admits other people than it seems to, and barriers that hold one way only.
#pragma once

#include "model/world/case.hpp"

namespace entente::model {

/// Settings of external access and of information barriers that rarely mean what they say, each at its place.
[[nodiscard]] std::vector<Problem> teams_warnings(const Case& given);

}  // namespace entente::model
