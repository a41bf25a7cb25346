// `entente report`: the page that people sign off on.
#include "reports/html/report.hpp"

#include "cli/commands.hpp"
#include "cli/limits.hpp"
#include "cli/output.hpp"
#include "cli/replay.hpp"
#include "reports/json/json.hpp"
#include "sim/simulate.hpp"
#include "verify/proof/prove.hpp"

namespace entente::cli {
namespace {

struct Options {
  std::string file;
  std::vector<std::string> outputs{"html"};
  std::uint64_t seed = 1;
  verify::Solver::Options limits;
};

[[nodiscard]] int run(const Options& options) {
  if (!all_known(options.outputs, {"html", "text", "json"})) return bad_input;
  const auto given = load(options.file);
  if (given == nullptr) return bad_input;
  auto verdicts = verify::prove(*given, {.limits = options.limits, .progress = progress});
  const bool replayed = replay_all(verdicts, options.file);
  progress("simulating");
  const auto simulated = sim::simulate_isolated(*given, {.seed = options.seed});
  end_progress();
  if (!simulated) {
    complain(simulated.error());
    return disagreement;
  }
  for (const std::string& text : options.outputs) {
    const Output output = output_of(text);
    std::string document;
    if (output.format == "html")
      document = reports::html_report({*given, verdicts, *simulated, options.file});
    else if (output.format == "json")
      document = reports::report_json(verdicts, *simulated);
    else
      document = reports::verdicts_text(verdicts, colour_for(output), reports::Detail::full) + "\n" +
                 reports::timeline_text(*simulated, colour_for(output), simulated->events.size());
    if (!put(output, document)) return bad_input;
    if (!output.path.empty()) fmt::print(stderr, "report: {}\n", output.path);
  }
  return replayed ? exit_of(verdicts) : disagreement;
}

}  // namespace

void add_report(CLI::App& program, Chosen& chosen) {
  auto options = std::make_shared<Options>();
  CLI::App* verb =
      program.add_subcommand("report", "One offline HTML page: the estate, the verdicts, the timeline and the sources");
  verb->add_option("scenario", options->file, "a scenario file")->required();
  verb->add_option("--output", options->outputs, "html, text or json, each with =PATH for a file; may be repeated");
  verb->add_option("--seed", options->seed, "of the simulated timeline")->capture_default_str();
  add_limits(*verb, options->limits);
  verb->callback([options, &chosen] { chosen = [options] { return run(*options); }; });
}

}  // namespace entente::cli
