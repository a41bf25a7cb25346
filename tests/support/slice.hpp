// Slices of a world: the tenants that may matter to a question, and the facts that are about others.
#pragma once

#include <set>
#include <vector>

#include "model/estate/graph.hpp"
#include "model/questions/question.hpp"

namespace entente::testing {

/// The tenants that may matter to a question, asked as EstateGraph::neighbourhood() says.
[[nodiscard]] std::set<model::TenantId> slice(const model::EstateGraph& estate, const model::Shape& shape,
                                              const model::Question& question);

/// The facts about a tenant that is not in the set.
[[nodiscard]] std::vector<model::FactId> facts_outside(const model::Shape& shape,
                                                       const std::set<model::TenantId>& inside);

}  // namespace entente::testing
