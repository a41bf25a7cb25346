// The verbs of the command, one file each. Every verb returns the process's exit code.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "model/answers/matrix.hpp"
#include "model/questions/question.hpp"
#include "verify/solver/solver.hpp"

namespace entente::cli {

enum Exit : int {
  all_hold = 0,
  violated = 1,      ///< an invariant is, or is not what the scenario expects
  bad_input = 2,     ///< or the usage is wrong
  unknown = 3,       ///< something is
  disagreement = 4,  ///< two engines disagree
};

/// Where documents go: each `FORMAT` or `FORMAT=PATH`.
using Outputs = std::vector<std::string>;

struct CheckOptions {
  std::vector<std::string> files;
  bool full = false;
};
[[nodiscard]] int check(const CheckOptions& options);

struct ImportOptions {
  std::vector<std::string> folders;  ///< each `DIR` or `KEY=DIR`
  std::vector<std::string> environments;
  std::string to;  ///< empty: stdout
};
[[nodiscard]] int import_folders(const ImportOptions& options);

struct VerifyOptions {
  std::string file;
  Outputs outputs{"text"};
  std::string witness, covering;
  std::vector<std::string> admins;
  bool strangers = false, cross_check = false, full = false;
  verify::Solver::Options limits;
};
[[nodiscard]] int verify_all(const VerifyOptions& options);

struct SimulateOptions {
  std::string file, until, fidelity = "flow", trace;
  Outputs outputs{"text"};
  std::uint64_t seed = 1;
  std::size_t events = 40;
};
[[nodiscard]] int simulate(const SimulateOptions& options);

struct ExplainOptions {
  std::string file, questions;
  model::AskedQuestion asked;
  std::string could;
  Outputs outputs{"text"};
  bool full = false;
  verify::Solver::Options limits;
};
[[nodiscard]] int explain(const ExplainOptions& options);

struct MatrixOptions {
  std::string file;
  model::AskedMatrix asked;
  Outputs outputs{"text"};
  verify::Solver::Options limits;
};
[[nodiscard]] int matrix(const MatrixOptions& options);

struct ReportOptions {
  std::string file;
  Outputs outputs{"html"};
  std::uint64_t seed = 1;
  verify::Solver::Options limits;
};
[[nodiscard]] int report(const ReportOptions& options);

struct SchemaOptions {};
[[nodiscard]] int schema(const SchemaOptions& options);

}  // namespace entente::cli
