// Worlds so small that every valuation of what is open can be tried one by one: two tenants, a person or two each, a
// few open settings.
#pragma once

#include <rapidcheck.h>

#include <memory>

#include "model/world/case.hpp"

namespace entente::testing {

struct TinyWorld {
  std::shared_ptr<const model::Case> given;
  std::string recipe;
};
void showValue(const TinyWorld& tiny, std::ostream& out);

/// Two tenants of one Azure cloud, so that what the catalog leaves open is about others; at most `open_max` open facts
/// of settings.
[[nodiscard]] rc::Gen<TinyWorld> tiny_world(std::size_t open_max);

/// Every valuation of the open settings that respects the enumerations; what else is open stays as world.facts() has
/// it.
[[nodiscard]] std::vector<model::Facts<bool>> all_valuations(const model::World& world);

}  // namespace entente::testing
