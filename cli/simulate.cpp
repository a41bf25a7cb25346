// `entente simulate`: one seed, one timeline.
#include "sim/simulate.hpp"

#include "cli/commands.hpp"
#include "cli/output.hpp"
#include "model/catalog/catalog.hpp"
#include "reports/json/json.hpp"

namespace entente::cli {
namespace {

struct Options {
  std::string file, until, fidelity = "flow", trace;
  std::vector<std::string> outputs{"text"};
  std::uint64_t seed = 1;
  std::size_t events = 40;
};

[[nodiscard]] int run(const Options& options) {
  if (!all_known(options.outputs, {"text", "json", "jsonl"})) return bad_input;
  model::Microseconds until = 0;
  if (!options.until.empty() && (until = model::duration_of(options.until)) <= 0) {
    fmt::print(stderr, "entente: `{}` is no duration; expected 30d, 12h or the like\n", options.until);
    return bad_input;
  }
  const auto given = load(options.file);
  if (given == nullptr) return bad_input;
  const auto simulated =
      sim::simulate(*given, {.seed = options.seed,
                             .fidelity = options.fidelity == "analytic" ? sim::Fidelity::analytic : sim::Fidelity::flow,
                             .until = until});
  if (!options.trace.empty() && !put({"jsonl", options.trace}, reports::trace_jsonl(simulated))) return bad_input;
  for (const std::string& text : options.outputs) {
    const Output output = output_of(text);
    const std::string document = output.format == "json" ? reports::summary_json(simulated)
                                 : output.format == "jsonl"
                                     ? reports::trace_jsonl(simulated)
                                     : reports::timeline_text(simulated, colour_for(output), options.events);
    if (!put(output, document)) return bad_input;
  }
  return simulated.findings.empty() ? all_hold : violated;
}

}  // namespace

void add_simulate(CLI::App& program, Chosen& chosen) {
  auto options = std::make_shared<Options>();
  CLI::App* verb =
      program.add_subcommand("simulate", "Run a scenario's timeline, every invariant watched after every event");
  verb->add_option("scenario", options->file, "a scenario file")->required();
  verb->add_option("--seed", options->seed, "one seed, one timeline")->capture_default_str();
  verb->add_option("--until", options->until, "how long to run; a week beyond the timeline otherwise");
  verb->add_option("--fidelity", options->fidelity,
                   "flow: every message a SimGrid Comm; analytic: latency of the same routes")
      ->check(CLI::IsMember({"flow", "analytic"}))
      ->capture_default_str();
  verb->add_option("--events", options->events, "how many events the text shows")->capture_default_str();
  verb->add_option("--trace", options->trace, "write the trace there, one JSON object a line");
  verb->add_option("--output", options->outputs, "text, json (summary) or jsonl (trace), each with =PATH for a file");
  verb->callback([options, &chosen] { chosen = [options] { return run(*options); }; });
}

}  // namespace entente::cli
