// A plan generalized: not whether it works under one valuation of the open settings, but under which.
#pragma once

#include "model/logic/formula.hpp"
#include "verify/plan/plan.hpp"

namespace entente::verify {

/// The condition on the open facts under which every step of exactly this plan may be taken when its turn comes, and
/// the question is answered yes at the end. Exact: under each valuation it says what replays() says.
[[nodiscard]] model::Formula works_when(const model::Case& given, const Plan& plan, const model::Question& question);

}  // namespace entente::verify
