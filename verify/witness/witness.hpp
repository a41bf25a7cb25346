// From a plan to a witness: the scenario with its unknowns filled in and the plan on its timeline, and the story of
// each step. Private to verify/.
#pragma once

#include "model/questions/question.hpp"
#include "model/world/case.hpp"
#include "verify/plan/plan.hpp"
#include "verify/result/verdicts.hpp"

namespace entente::verify {

/// What the next step of a plan is, as a phrase; `versions` counts the versions of the settings that came before it.
[[nodiscard]] std::string text_of(const model::Case& given, const PlannedStep& planned, std::size_t versions);

/// The scenario that the trace tells: what is open filled in, the plan on its timeline, nobody doing anything else. It
/// expects nothing, and keeps its invariants.
[[nodiscard]] model::Scenario scenario_of(const model::Case& given, const Trace& trace);

/// A question that the trace leads to, with the clauses that let each step through and decided at the end. `assumed`
/// are the open facts that it rests on, as assumptions_of() has them.
[[nodiscard]] Witness witness_of(const model::Case& given, const Trace& trace, const model::Question& question,
                                 const std::vector<model::FactId>& assumed);

}  // namespace entente::verify
