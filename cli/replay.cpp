#include "cli/replay.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <map>

#include "cli/commands.hpp"
#include "cli/common.hpp"
#include "model/language/reader.hpp"
#include "model/language/writer.hpp"
#include "model/questions/asked_as.hpp"
#include "reports/write.hpp"
#include "sim/simulate.hpp"
#include "verify/witness/witness.hpp"

namespace entente::cli {
namespace {

/// The scenario read back from its text, so that what is shown is what is run.
[[nodiscard]] tl::expected<std::unique_ptr<const model::Case>, std::string> read_back(const model::Scenario& told) {
  auto scenario = model::read_scenario(model::write_scenario(told), "witness", {});
  if (!scenario) return tl::unexpected("the witness cannot be read back: " + model::to_string(scenario.error()));
  scenario->asked_about = told.asked_about;
  auto given = model::case_of(std::move(*scenario));
  if (!given) return tl::unexpected("the witness cannot be lowered: " + model::to_string(given.error()));
  return std::move(*given);
}

[[nodiscard]] tl::expected<sim::Run, std::string> simulated(const model::Case& given,
                                                            std::vector<model::Question> watched) {
  auto run = sim::simulate_isolated(given, {.seed = 1, .fidelity = sim::Fidelity::flow, .watched = std::move(watched)});
  if (!run) return tl::unexpected("the simulator failed: " + run.error().what);
  return std::move(*run);
}

[[nodiscard]] bool comes_to(const sim::Run& run, const std::string& name) {
  return std::any_of(run.findings.begin(), run.findings.end(),
                     [&](const auto& finding) { return finding.invariant == name; });
}

/// Whether each of the questions comes true in the run of the scenario.
[[nodiscard]] tl::expected<std::vector<bool>, std::string> come_true(
    model::Scenario scenario, const std::vector<model::AskedQuestion>& questions) {
  for (const model::AskedQuestion& asked : questions)
    for (const std::string& name : {asked.from, asked.to})
      if (const auto at = name.rfind('@'); at != std::string::npos)
        scenario.asked_about.push_back({name.substr(0, at), name.substr(at + 1), {}});
  const auto given = read_back(scenario);
  if (!given) return tl::unexpected(given.error());
  std::vector<model::Question> watched;
  for (const model::AskedQuestion& asked : questions) {
    const auto question = model::resolve((*given)->world, asked, {"witness", 0, 0});
    if (!question) return tl::unexpected("the witness cannot be asked: " + model::to_string(question.error()));
    watched.push_back(*question);
  }
  const auto run = simulated(**given, std::move(watched));
  if (!run) return tl::unexpected(run.error());
  std::vector<bool> come;
  for (std::size_t i = 0; i < questions.size(); ++i) come.push_back(comes_to(*run, sim::watched_name(i)));
  return come;
}

/// Bytes that are equal for traces which are alike.
[[nodiscard]] std::string gist_of(const verify::Trace& trace) {
  std::string gist(trace.start.values.begin(), trace.start.values.end());
  const auto add = [&](auto number) { gist += std::to_string(static_cast<std::int64_t>(number)) + ","; };
  for (const verify::PlannedStep& planned : trace.plan) {
    if (planned.step)
      for (const std::int32_t number :
           {static_cast<std::int32_t>(planned.step->kind), planned.step->who.index, planned.step->by.index,
            planned.step->where.index, planned.step->team.index, planned.step->job.index, planned.step->item.index})
        add(number);
    gist += ';';
  }
  for (const verify::Version& version : trace.versions) {
    for (const auto& change : version) add(change.fact * 2 + (change.value ? 1 : 0));
    gist += ';';
  }
  return gist;
}

/// A name that stays in this folder, whatever an invariant is called.
[[nodiscard]] std::string file_name(std::string text) {
  for (char& c : text)
    if (std::isalnum(static_cast<unsigned char>(c)) == 0 && c != '-' && c != '_') c = '_';
  return text.substr(0, 120);
}

}  // namespace

tl::expected<bool, std::string> comes_to_violation(const model::Scenario& witness, const std::string& invariant) {
  const auto given = read_back(witness);
  if (!given) return tl::unexpected(given.error());
  const auto run = simulated(**given, {});
  if (!run) return tl::unexpected(run.error());
  return comes_to(*run, invariant);
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

int exit_of(const verify::Verdicts& verdicts) {
  int exit = all_hold;
  for (const auto& verdict : verdicts.invariants) {
    if (!verify::is_wrong(verdict)) continue;
    if (verdict.verdict != model::Verdict::unknown) return violated;
    exit = unknown;
  }
  return exit;
}

bool replay_traces(const model::Case& given, const std::vector<Traced>& all, const std::string& scenario_path) {
  std::map<std::string, std::vector<const Traced*>> alike;
  for (const Traced& one : all) alike[gist_of(*one.answered->trace)].push_back(&one);
  bool replayed = true;
  for (const auto& [gist, group] : alike) {
    model::Scenario scenario = verify::scenario_of(given, *group.front()->answered->trace);
    scenario.invariants.clear();
    std::vector<model::AskedQuestion> questions;
    for (const Traced* one : group) questions.push_back(model::asked_as(given.world, one->question));
    const auto come = come_true(scenario, questions);
    for (std::size_t i = 0; i < group.size(); ++i) {
      if (come && (*come)[i]) continue;
      replayed = false;
      model::Explanation& explanation = group[i]->answered->explanation;
      const std::string saved =
          file_name(std::filesystem::path(scenario_path).stem().string() + "-" + explanation.question) + ".defect.yaml";
      (void)reports::write_file(saved, model::write_scenario(scenario));
      const std::string question = std::move(explanation.question);
      explanation = {};
      explanation.question = question;
      explanation.reason = fmt::format("a defect of entente: the steps that were found do not replay ({}); saved as {}",
                                       come ? "the simulator does not come to it" : come.error(), saved);
    }
  }
  return replayed;
}

}  // namespace entente::cli
