// `entente explain --questions`: a file of questions, answered in one go.
#pragma once

#include <string>

#include "cli/output.hpp"
#include "model/world/case.hpp"
#include "verify/solver/solver.hpp"

namespace entente::cli {

/// One line, one answer, in order. A line that is no question stops the whole before anything is written, with its
/// place. The exit code.
[[nodiscard]] int answer_file(const model::Case& given, const std::string& scenario, const std::string& questions,
                              const verify::Solver::Options& limits, const Output& output);

}  // namespace entente::cli
