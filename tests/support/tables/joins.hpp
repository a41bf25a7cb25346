// The identities of a join, as the cells of decision tables spell them.
#pragma once

#include <stdexcept>
#include <string>

#include "model/rulebook/meetings.hpp"

namespace entente::testing {

[[nodiscard]] inline model::JoinAs join_named(const std::string& name) {
  for (const model::JoinAs as : model::join_kinds)
    if (name_of(as) == name) return as;
  throw std::invalid_argument("no identity of a join: " + name);
}

}  // namespace entente::testing
