// The command without its process, so that tests can run it in a fork of their own.
#pragma once

namespace entente::cli {

/// Runs what the line says and returns the exit code (cli/common.hpp). Whatever happens, no exception leaves it.
[[nodiscard]] int run_program(int argc, char** argv);

}  // namespace entente::cli
