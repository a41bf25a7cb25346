// `entente explain --questions`: a file of questions, answered in one go.
#pragma once

#include <string>

#include "cli/output.hpp"
#include "model/world/case.hpp"
#include "verify/solver/solver.hpp"

namespace entente::cli {

/// The case that each kind of question is asked about; they have the same people, tenants and venues.
struct CasesAsked {
  const model::Case& now;    ///< `can`: what is written
  const model::Case& start;  ///< `could`: what an invariant starts from
};

/// One line, one answer, in order. A line that is no question stops the whole before anything is written, with its
/// place. The exit code.
[[nodiscard]] int answer_file(const CasesAsked& cases, const std::string& scenario, const std::string& questions,
                              const verify::Solver::Options& limits, const Output& output);

}  // namespace entente::cli
