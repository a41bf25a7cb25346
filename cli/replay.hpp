// Replaying a witness: it stands above the prover and the simulator, which know nothing of one another.
#pragma once

#include "verify/result/verdicts.hpp"

namespace entente::cli {

/// Runs every witness through the simulator, as the scenario it is. One that does not lead to its violation makes the
/// verdict unknown and is saved for the report of a defect. Returns whether all replayed.
[[nodiscard]] bool replay_all(verify::Verdicts& verdicts, const std::string& scenario_path);

}  // namespace entente::cli
