// The verbs of the command, one file each. Every verb returns the process's exit code: 0 all hold, 1 an invariant is
// violated, 2 the input or usage is wrong, 3 something is unknown, 4 two engines disagree.
#pragma once

#include <CLI/CLI.hpp>
#include <functional>

namespace entente::cli {

enum Exit : int { all_hold = 0, violated = 1, bad_input = 2, unknown = 3, disagreement = 4 };

/// A verb adds its subcommand to the program and says what to run when it is chosen.
using Chosen = std::function<int()>;
void add_check(CLI::App& program, Chosen& chosen);
void add_verify(CLI::App& program, Chosen& chosen);
void add_simulate(CLI::App& program, Chosen& chosen);
void add_explain(CLI::App& program, Chosen& chosen);
void add_matrix(CLI::App& program, Chosen& chosen);
void add_report(CLI::App& program, Chosen& chosen);
void add_schema(CLI::App& program, Chosen& chosen);

}  // namespace entente::cli
