// `entente simulate`: one seed, one timeline.
#include "sim/simulate.hpp"

#include "cli/commands.hpp"
#include "cli/output.hpp"
#include "model/catalog/catalog.hpp"
#include "reports/json/json.hpp"

namespace entente::cli {

int simulate(const SimulateOptions& options) {
  if (!all_known(options.outputs, {"text", "json", "jsonl"})) return bad_input;
  model::Microseconds until = 0;
  if (!options.until.empty() && (until = model::duration_of(options.until)) <= 0) {
    fmt::print(stderr, "entente: `{}` is no duration; expected 30d, 12h or the like\n", options.until);
    return bad_input;
  }
  const auto given = load_in_motion(options.file);
  if (given == nullptr) return bad_input;
  const auto simulated =
      sim::simulate(*given, {.seed = options.seed,
                             .fidelity = options.fidelity == "analytic" ? sim::Fidelity::analytic : sim::Fidelity::flow,
                             .until = until});
  if (!options.trace.empty() && !put({"jsonl", options.trace}, reports::trace_jsonl(simulated))) return bad_input;
  if (!put_all(options.outputs, [&](const Output& output) {
        return output.format == "json"    ? reports::summary_json(simulated)
               : output.format == "jsonl" ? reports::trace_jsonl(simulated)
                                          : reports::timeline_text(simulated, colour_for(output), options.events);
      }))
    return bad_input;
  return simulated.findings.empty() ? all_hold : violated;
}

}  // namespace entente::cli
