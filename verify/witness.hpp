// From a plan to a witness: the scenario with its unknowns filled in and the plan on its timeline, and the story of
// each step. Private to verify/.
#pragma once

#include "model/questions/question.hpp"
#include "model/world/case.hpp"
#include "verify/reach/plan.hpp"
#include "verify/result/verdicts.hpp"

namespace entente::verify {

/// The clauses that decided `truth`-like readings of a question or a step, as the report tells them.
[[nodiscard]] Witness witness_of(const model::Case& given, const model::Facts<bool>& start,
                                 const std::vector<Version>& versions, const Plan& plan,
                                 const model::Question& question);

/// The settings' versions after the first, with open facts as `value_of` says.
[[nodiscard]] std::vector<Version> known_versions(const model::Case& given,
                                                  const std::function<bool(model::FactId)>& value_of);

}  // namespace entente::verify
