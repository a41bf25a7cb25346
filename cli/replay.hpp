// Replaying a witness: it stands above the prover and the simulator, which know nothing of one another.
#pragma once

#include <tl/expected.hpp>

#include "verify/result/verdicts.hpp"

namespace entente::cli {

/// Whether the scenario, written and read back, comes to a violation of the invariant in the simulator.
[[nodiscard]] tl::expected<bool, std::string> comes_to_violation(const model::Scenario& scenario,
                                                                 const std::string& invariant);

/// Runs every witness through the simulator, as the scenario it is. One that does not lead to its violation makes the
/// verdict unknown and is saved for the report of a defect. Returns whether all replayed.
[[nodiscard]] bool replay_all(verify::Verdicts& verdicts, const std::string& scenario_path);

}  // namespace entente::cli
