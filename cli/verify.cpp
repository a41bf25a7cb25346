// `entente verify`: every invariant of a scenario, proved or refuted.
#include "cli/commands.hpp"
#include "cli/output.hpp"
#include "cli/replay.hpp"
#include "model/scenario/writer.hpp"
#include "reports/json/json.hpp"
#include "reports/markdown/verdicts.hpp"
#include "verify/prove.hpp"

namespace entente::cli {
namespace {

struct Options {
  std::string file;
  std::vector<std::string> outputs{"text"};
  std::string witness;
  bool cross_check = false, full = false;
  unsigned timeout_ms = 10'000;
};

[[nodiscard]] int exit_of(const verify::Verdicts& verdicts) {
  int exit = all_hold;
  for (const auto& verdict : verdicts.invariants) {
    if (verdict.verdict == model::Verdict::violated) return violated;
    if (verdict.verdict == model::Verdict::unknown) exit = unknown;
  }
  return exit;
}

[[nodiscard]] int run(const Options& options) {
  if (!all_known(options.outputs, {"text", "json", "md"})) return bad_input;
  const auto given = load(options.file);
  if (given == nullptr) return bad_input;
  if (given->scenario.invariants.empty()) {
    fmt::print(stderr, "{}: error: no invariants; expected at least one to verify\n", options.file);
    return bad_input;
  }
  auto verdicts = verify::prove(
      *given, {.timeout_ms = options.timeout_ms, .cross_check = options.cross_check, .progress = progress});
  const bool replayed = replay_all(verdicts, options.file);
  end_progress();
  for (const std::string& text : options.outputs) {
    const Output output = output_of(text);
    const std::string document =
        output.format == "json" ? reports::verdicts_json(verdicts)
        : output.format == "md" ? reports::verdicts_markdown(given->scenario.title, verdicts)
                                : reports::verdicts_text(verdicts, colour_for(output),
                                                         options.full ? reports::Detail::full : reports::Detail::brief);
    if (!put(output, document)) return bad_input;
  }
  if (!options.witness.empty())
    for (const auto& verdict : verdicts.invariants)
      if (verdict.witness && !put({"yaml", options.witness}, model::write_scenario(verdict.witness->scenario)))
        return bad_input;
  return replayed ? exit_of(verdicts) : disagreement;
}

}  // namespace

void add_verify(CLI::App& program, Chosen& chosen) {
  auto options = std::make_shared<Options>();
  CLI::App* verb =
      program.add_subcommand("verify", "Prove or refute every invariant, over all states that steps can reach");
  verb->add_option("scenario", options->file, "a scenario file")->required();
  verb->add_option("--output", options->outputs,
                   "text, json or md (a job summary), each with =PATH for a file; may be repeated");
  verb->add_option("--witness", options->witness, "write the (last) witness there, as a scenario that runs");
  verb->add_option("--timeout", options->timeout_ms, "milliseconds for each query of the solver")
      ->capture_default_str();
  verb->add_flag("--cross-check", options->cross_check, "put every certificate to cvc5 as well");
  verb->add_flag("--full", options->full, "tell every clause");
  verb->callback([options, &chosen] { chosen = [options] { return run(*options); }; });
}

}  // namespace entente::cli
