// `entente report`: the page that people sign off on.
#include "reports/html/report.hpp"

#include "cli/commands.hpp"
#include "cli/output.hpp"
#include "cli/replay.hpp"
#include "reports/json/json.hpp"
#include "sim/simulate.hpp"
#include "verify/slices/prove_scenario.hpp"

namespace entente::cli {

int report(const ReportOptions& options) {
  if (!all_known(options.outputs, {"html", "text", "json"})) return bad_input;
  // Proved is what could come about, run is what is written: the same run as `simulate` gives for the seed.
  const auto given = load_in_motion(options.file);
  if (given == nullptr) return bad_input;
  auto verdicts = model::read_open_scenario(options.file, {.start_is_unknown = true}).and_then([&](auto&& open) {
    return verify::prove_scenario(std::move(open), {.limits = options.limits, .progress = progress});
  });
  if (!verdicts) {
    complain(verdicts.error());
    return bad_input;
  }
  const bool replayed = replay_all(*verdicts, options.file);
  progress("simulating");
  const auto simulated = sim::simulate_isolated(*given, {.seed = options.seed});
  end_progress();
  if (!simulated) {
    complain(simulated.error());
    return disagreement;
  }
  const auto document = [&](const Output& output) {
    if (output.format == "html") return reports::html_report({*given, *verdicts, *simulated, options.file});
    if (output.format == "json") return reports::report_json(*verdicts, *simulated);
    return reports::verdicts_text(*verdicts, colour_for(output), reports::Detail::full) + "\n" +
           reports::timeline_text(*simulated, colour_for(output), simulated->events.size());
  };
  if (!put_all(options.outputs, document)) return bad_input;
  for (const std::string& text : options.outputs)
    if (const Output output = output_of(text); !output.path.empty()) fmt::print(stderr, "report: {}\n", output.path);
  return replayed ? exit_of(*verdicts) : disagreement;
}

}  // namespace entente::cli
