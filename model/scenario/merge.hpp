// Settings on top of settings: a scenario's over an export's, an export's over those of a new tenant.
#pragma once

#include <string_view>

#include "model/input/node.hpp"

namespace entente::model {

/// `first` with the members of `second` on top: mappings are merged member by member, everything else is replaced. B2B
/// sections are replaced as a whole, as Graph does.
[[nodiscard]] Node merged(const Node& first, const Node& second);

/// The settings in which `value` stands under a dotted path and nothing else does. What is made around it is at `mark`.
[[nodiscard]] Node nested(std::string_view path, const Mark& mark, Node value);

}  // namespace entente::model
