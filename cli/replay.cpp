#include "cli/replay.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <filesystem>

#include "cli/common.hpp"
#include "model/language/reader.hpp"
#include "model/language/writer.hpp"
#include "reports/write.hpp"
#include "sim/simulate.hpp"

namespace entente::cli {
namespace {

/// A name that stays in this folder, whatever an invariant is called.
[[nodiscard]] std::string file_name(std::string text) {
  for (char& c : text)
    if (std::isalnum(static_cast<unsigned char>(c)) == 0 && c != '-' && c != '_') c = '_';
  return text.substr(0, 120);
}

}  // namespace

tl::expected<bool, std::string> comes_to_violation(const model::Scenario& witness, const std::string& invariant) {
  // The witness is read back from its text, so that what is shown is what was run.
  auto scenario = model::read_scenario(model::write_scenario(witness), "witness", {});
  if (!scenario) return tl::unexpected("the witness cannot be read back: " + model::to_string(scenario.error()));
  auto given = model::case_of(std::move(*scenario));
  if (!given) return tl::unexpected("the witness cannot be lowered: " + model::to_string(given.error()));
  const auto run = sim::simulate_isolated(**given, {.seed = 1, .fidelity = sim::Fidelity::flow});
  if (!run) return tl::unexpected("the simulator failed: " + run.error().what);
  return std::any_of(run->findings.begin(), run->findings.end(),
                     [&](const auto& finding) { return finding.invariant == invariant; });
}

bool replay_all(verify::Verdicts& verdicts, const std::string& scenario_path) {
  bool all = true;
  for (verify::InvariantVerdict& verdict : verdicts.invariants) {
    if (!verdict.witness) continue;
    const auto replayed = comes_to_violation(verdict.witness->scenario, verdict.name);
    verdict.witness->replayed_in_simulator = replayed && *replayed;
    if (verdict.witness->replayed && verdict.witness->replayed_in_simulator) continue;
    all = false;
    const std::string saved =
        file_name(std::filesystem::path(scenario_path).stem().string() + "-" + verdict.name) + ".defect.yaml";
    (void)reports::write_file(saved, model::write_scenario(verdict.witness->scenario));
    verdict.verdict = model::Verdict::unknown;
    verdict.reason = fmt::format("a defect of entente: the witness does not replay ({}); saved as {}",
                                 replayed ? "the simulator does not come to the violation" : replayed.error(), saved);
  }
  return all;
}

}  // namespace entente::cli
