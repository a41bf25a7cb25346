// Replaying a witness: it stands above the prover and the simulator, which know nothing of one another.
#pragma once

#include <tl/expected.hpp>

#include "verify/ladder/ladder.hpp"
#include "verify/result/verdicts.hpp"

namespace entente::cli {

/// Whether the scenario, written and read back, comes to a violation of the invariant in the simulator.
[[nodiscard]] tl::expected<bool, std::string> comes_to_violation(const model::Scenario& scenario,
                                                                 const std::string& invariant);

/// Runs every witness through the simulator, as the scenario it is. One that does not lead to its violation makes the
/// verdict unknown and is saved for the report of a defect. Returns whether all replayed.
[[nodiscard]] bool replay_all(verify::Verdicts& verdicts, const std::string& scenario_path);

/// The exit code of verdicts that were replayed. What is as the scenario expects counts as well; of the others, what is
/// known to be wrong counts before what is unknown.
[[nodiscard]] int exit_of(const verify::Verdicts& verdicts);

/// An answer that steps lead to, with the question that is to be true after them.
struct Traced {
  model::Question question;
  verify::Answered* answered;  ///< with a trace
};

/// Runs the trace of every answer through the simulator, as the scenario it is, those that are alike once. One that
/// does not lead to its question makes the answer unknown and is saved for the report of a defect. Returns whether all
/// replayed.
[[nodiscard]] bool replay_traces(const model::Case& given, const std::vector<Traced>& all,
                                 const std::string& scenario_path);

}  // namespace entente::cli
