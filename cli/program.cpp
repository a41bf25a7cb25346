// The `entente` command: its verbs and their options. The one file that reads CLI11's headers, which are slow to
// compile.
#include "cli/program.hpp"

#include <CLI/CLI.hpp>
#include <csignal>
#include <exception>
#include <functional>
#include <memory>
#include <new>
#include <sstream>

#include "cli/commands.hpp"
#include "cli/common.hpp"
#include "cli/output.hpp"
#include "reports/tool.hpp"

namespace entente::cli {
namespace {

/// The program, and what the verb that was chosen comes to.
struct Program {
  CLI::App app{"entente: who can reach whom across Microsoft clouds, how, when, and is that what we meant?", "entente"};
  std::function<int()> chosen;

  /// A verb that runs with what the line says. `options` live as long as the program.
  template <class Options>
  std::pair<CLI::App&, Options&> add(const char* name, const char* description, int (*run)(const Options&)) {
    CLI::App* verb = app.add_subcommand(name, description);
    auto options = std::make_shared<Options>();
    verb->callback([this, options, run] { chosen = [options, run] { return run(*options); }; });
    return {*verb, *options};
  }
};

/// A number that counts something. CLI11 reads `-1` as a very large one.
[[nodiscard]] CLI::Validator whole_number() {
  return {[](const std::string& text) {
            const bool digits = !text.empty() && text.find_first_not_of("0123456789") == std::string::npos;
            return digits ? std::string() : "`" + text + "` is no whole number; expected 0 or more";
          },
          "", "whole number"};
}

void add_scenario(CLI::App& verb, std::string& file) {
  verb.add_option("scenario", file, "a scenario file")->required();
}

/// What every verb that may ask the solver has: how long one of its queries may take.
void add_limits(CLI::App& verb, verify::Solver::Options& limits) {
  verb.add_option("--timeout", limits.timeout_ms, "milliseconds for each query of the solver")
      ->check(whole_number())
      ->capture_default_str();
  verb.add_option("--effort", limits.effort_max,
                  "steps of the solver for each query: a limit that ends alike on every machine; 0 is none")
      ->check(whole_number())
      ->capture_default_str();
}

void add_check(Program& program) {
  const auto [verb, options] = program.add(
      "check",
      "Read scenarios and say what is wrong in them, warn of what is probably not meant, and list what exports hold",
      check);
  verb.add_option("scenario", options.files, "scenario files (YAML or JSON)")->required();
  verb.add_flag("--full", options.full, "of exports, name every property that is passed over");
}

void add_import(Program& program) {
  const auto [verb, options] = program.add(
      "import",
      "Write a scenario from exports of one tenant or of many: what they do not say is `any`, with the reason",
      import_folders);
  verb.add_option("export", options.folders, "folders of exports, each DIR or KEY=DIR with the tenant's key")
      ->required();
  verb.add_option("-o,--to", options.to, "the scenario file to write; stdout otherwise");
  verb.add_option("--environment", options.environments,
                  "KEY=ENVIRONMENT: where a tenant is, which no export says; by its domains otherwise");
}

void add_verify(Program& program) {
  const auto [verb, options] =
      program.add("verify", "Prove or refute every invariant, over all states that steps can reach", verify_all);
  add_scenario(verb, options.file);
  verb.add_option("--output", options.outputs,
                  "text, json or md (a job summary), each with =PATH for a file; may be repeated");
  verb.add_option("--witness", options.witness, "write the (last) witness there, as a scenario that runs");
  verb.add_option("--save-covering", options.covering,
                  "of a large estate: write there how the slices cover it, for `entente-cover` to check");
  add_limits(verb, options.limits);
  verb.add_option("--admins", options.admins,
                  "count the changes that these roles let people make among the steps; `all` for every role that "
                  "somebody holds")
      ->delimiter(',');
  verb.add_flag("--strangers", options.strangers,
                "count tenants of every environment that the scenario does not tell of, with any settings");
  verb.add_flag("--cross-check", options.cross_check, "put every certificate to cvc5 as well");
  verb.add_flag("--full", options.full, "tell every clause");
}

void add_simulate(Program& program) {
  const auto [verb, options] =
      program.add("simulate", "Run a scenario's timeline, every invariant watched after every event", simulate);
  add_scenario(verb, options.file);
  verb.add_option("--seed", options.seed, "one seed, one timeline")->check(whole_number())->capture_default_str();
  verb.add_option("--until", options.until, "how long to run; a week beyond the timeline otherwise");
  verb.add_option("--fidelity", options.fidelity,
                  "flow: every message a SimGrid Comm; analytic: latency of the same routes")
      ->check(CLI::IsMember({"flow", "analytic"}))
      ->capture_default_str();
  verb.add_option("--events", options.events, "how many events the text shows")
      ->check(whole_number())
      ->capture_default_str();
  verb.add_option("--trace", options.trace, "write the trace there, one JSON object a line");
  verb.add_option("--output", options.outputs, "text, json (summary) or jsonl (trace), each with =PATH for a file");
}

void add_explain(Program& program) {
  const auto [verb, options] =
      program.add("explain", "Why somebody can or cannot, with every deciding clause and its source", explain);
  add_scenario(verb, options.file);
  auto* file = verb.add_option("--questions", options.questions,
                               "a file with one question a line, as JSON; answers come in the same order");
  auto* from = verb.add_option("--from", options.asked.from, "user@tenant or a mail address");
  auto* to = verb.add_option("--to", options.asked.to, "a tenant, a person, or team@tenant");
  auto* can = verb.add_option("--can", options.asked.can, "a word: be-invited, redeem, access, meet, communicate, …");
  auto* could = verb.add_option("--could", options.could, "the same, in any state that steps can reach");
  verb.add_option("--what", options.asked.what,
                  "what it is about: app:<id>, site:<name>@<tenant> and the like, setting:<path>, feature:<name>");
  verb.add_option("--as", options.asked.as, "meet: guest, authenticated, anonymous or any; find: name or address");
  verb.add_option("--output", options.outputs, "text, json or jsonl, each with =PATH for a file");
  verb.add_flag("--full", options.full, "tell the clauses inside clauses too");
  add_limits(verb, options.limits);
  file->excludes(from)->excludes(to)->excludes(can)->excludes(could);
  can->excludes(could);
  from->needs(to);
  verb.parse_complete_callback([from, can, could, file] {
    if (file->count() == 0 && (from->count() == 0 || can->count() + could->count() == 0))
      throw CLI::RequiredError("--from, --to and --can (or --could), or --questions");
  });
}

void add_matrix(Program& program) {
  const auto [verb, options] = program.add(
      "matrix", "Who can, for everybody at once: yes, no, depends on settings that are open, or unknown", matrix);
  add_scenario(verb, options.file);
  verb.add_option("--can", options.asked.can, "a word: be-invited, redeem, access, meet, communicate, …")->required();
  const std::string names = "user@tenant or a mail address, a tenant, tag:NAME, azureCloud:NAME or environment:NAME";
  verb.add_option("--from", options.asked.from, "the rows: " + names + "; everybody when it is left out");
  verb.add_option("--to", options.asked.to, "the columns: the same, or a name of what the word is asked about");
  verb.add_option("--what", options.asked.what, "what it is about: app:<id>, setting:<path>, feature:<name>");
  verb.add_option("--as", options.asked.as, "guest, authenticated, anonymous or any");
  verb.add_option("--output", options.outputs,
                  "text; csv, a grid with a line a class and a column a party, for spreadsheets; or json; each with "
                  "=PATH for a file");
  add_limits(verb, options.limits);
  verb.footer(
      "A row is a class of people: those whom no rule and no line of the scenario tells apart. Its number of people\n"
      "stands beside it. In csv, names that a spreadsheet would take for a formula begin with an apostrophe.");
}

void add_report(Program& program) {
  const auto [verb, options] =
      program.add("report", "One offline HTML page: the estate, the verdicts, the timeline and the sources", report);
  add_scenario(verb, options.file);
  verb.add_option("--output", options.outputs, "html, text or json, each with =PATH for a file; may be repeated");
  verb.add_option("--seed", options.seed, "of the simulated timeline")->check(whole_number())->capture_default_str();
  add_limits(verb, options.limits);
}

[[nodiscard]] int run(int argc, char** argv) {
  Program program;
  CLI::App& app = program.app;
  app.set_version_flag("--version", std::string(reports::tool_name) + " " + reports::tool_version);
  app.require_subcommand(1);
  app.footer(
      "Exit codes: 0 all hold; 1 an invariant is violated; 2 the input or usage is wrong; 3 something is unknown;\n"
      "4 two engines disagree (a defect of entente; the case is saved). Where a scenario says what to `expect` of an\n"
      "invariant, 0 means that it comes to that.");
  for (const auto add : {add_check, add_import, add_verify, add_simulate, add_explain, add_matrix, add_report})
    add(program);
  program.add("schema", "Print the JSON Schema of scenarios, for editors", schema);
  try {
    app.parse(argc, argv);
    return program.chosen();
  } catch (const CLI::ParseError& problem) {
    // Help and version are no errors; everything else of CLI11's is wrong usage.
    std::ostringstream help;
    const bool asked_for = app.exit(problem, help) == 0;
    return asked_for && put_to_stdout(help.str()) ? 0 : static_cast<int>(bad_input);
  }
}

}  // namespace

int run_program(int argc, char** argv) {
  std::signal(SIGPIPE, SIG_IGN);  // a closed pipe is output that cannot be written, and told as that
  try {
    return run(argc, argv);
  } catch (const verify::InternalDisagreement& problem) {
    fmt::print(stderr, "entente: internal disagreement: {}\n", problem.what());
  } catch (const std::bad_alloc&) {
    fmt::print(stderr,
               "entente: out of memory, so nothing is decided; try fewer tenants with `settings: any`, or people told "
               "apart as one population\n");
    return unknown;
  } catch (const std::exception& problem) {
    fmt::print(stderr, "entente: internal error: {}\n", problem.what());
  }
  return disagreement;
}

}  // namespace entente::cli
