// The `entente` command.
#include <fmt/format.h>

#include <cstdio>
#include <exception>

#include "cli/commands.hpp"
#include "reports/tool.hpp"
#include "verify/solver/solver.hpp"

int main(int argc, char** argv) {
  using namespace entente;
  CLI::App program{"entente: who can reach whom across Microsoft clouds, how, when, and is that what we meant?",
                   "entente"};
  program.set_version_flag("--version", std::string(reports::tool_name) + " " + reports::tool_version);
  program.require_subcommand(1);
  program.footer(
      "Exit codes: 0 all hold; 1 an invariant is violated; 2 the input or usage is wrong; 3 something is unknown;\n"
      "4 two engines disagree (a defect of entente; the case is saved).");
  cli::Chosen chosen;
  for (const auto add : {cli::add_check, cli::add_verify, cli::add_simulate, cli::add_explain, cli::add_matrix,
                         cli::add_report, cli::add_schema})
    add(program, chosen);
  try {
    program.parse(argc, argv);
    return chosen();
  } catch (const CLI::ParseError& problem) {
    // Help and version are no errors; everything else of CLI11's is wrong usage.
    return program.exit(problem) == 0 ? 0 : cli::bad_input;
  } catch (const verify::InternalDisagreement& problem) {
    fmt::print(stderr, "entente: internal disagreement: {}\n", problem.what());
    return cli::disagreement;
  } catch (const std::exception& problem) {
    fmt::print(stderr, "entente: internal error: {}\n", problem.what());
    return cli::disagreement;
  }
}
