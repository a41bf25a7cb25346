// What every verb that may ask the solver has: how long one of its queries may take.
#pragma once

#include <CLI/CLI.hpp>

#include "verify/solver/solver.hpp"

namespace entente::cli {

/// Adds `--timeout` and `--effort`. `limits` must live as long as the verb.
inline void add_limits(CLI::App& verb, verify::Solver::Options& limits) {
  verb.add_option("--timeout", limits.timeout_ms, "milliseconds for each query of the solver")->capture_default_str();
  verb.add_option("--effort", limits.effort_max,
                  "steps of the solver for each query: a limit that ends alike on every machine; 0 is none")
      ->capture_default_str();
}

}  // namespace entente::cli
