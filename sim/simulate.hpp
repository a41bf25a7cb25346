// Simulating a case: one seed, one timeline, byte for byte.
#pragma once

#include <functional>

#include "model/questions/question.hpp"
#include "model/world/case.hpp"
#include "sim/result/run.hpp"

namespace entente::sim {

struct SimulateOptions {
  std::uint64_t seed = 1;
  Fidelity fidelity = Fidelity::flow;
  /// Where the run ends; 0 means a week after the last entry of the timeline.
  model::Microseconds until = 0;
  /// Watched besides the invariants; what becomes true is found under watched_name().
  std::vector<model::Question> watched = {};
};

/// Runs the case in this process. SimGrid allows one simulation a process: callers that need more use
/// simulate_isolated(). Deterministic: the same case and options give the same run.
[[nodiscard]] Run simulate(const model::Case& given, const SimulateOptions& options);

/// The same in a child process. Problems: the child died, and how.
[[nodiscard]] model::Outcome<Run> simulate_isolated(const model::Case& given, const SimulateOptions& options);

}  // namespace entente::sim
