// People who are alike: exchanging two of them leaves the world as it is, so what is asked of one is answered for both.
#pragma once

#include <vector>

#include "model/world/world.hpp"

namespace entente::model {

/// By person: the number of their kind, counting from 0 in the order of the shape. Two people are of one kind when they
/// have one home, one domain, the same segments and networks, no account or address shared with anybody, and everything
/// that is known of the one is known of the other. Names, tags and counts are nobody's business: no rule reads them.
[[nodiscard]] std::vector<std::int32_t> kinds_of_people(const World& world);

}  // namespace entente::model
