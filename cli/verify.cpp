// `entente verify`: every invariant of a scenario, proved or refuted.
#include <optional>
#include <sstream>

#include "cli/commands.hpp"
#include "cli/output.hpp"
#include "cli/replay.hpp"
#include "cover/json.hpp"
#include "model/kinds/alike_tenants.hpp"
#include "model/language/writer.hpp"
#include "model/world/administrators.hpp"
#include "reports/json/json.hpp"
#include "reports/markdown/verdicts.hpp"
#include "verify/slices/prove_scenario.hpp"

namespace entente::cli {
namespace {

/// What is proved where administrators may change it: the case as it is, and as they may make it.
struct Subject {
  std::unique_ptr<const model::Case> given, opened;
  std::vector<model::Changeable> changeable;
};

[[nodiscard]] model::Outcome<Subject> subject_of(model::Scenario scenario, std::vector<std::string> roles) {
  Subject subject;
  auto given = model::case_of(model::with_alike_tenants_left_out(scenario));
  if (!given) return tl::unexpected(given.error());
  std::erase(roles, "all");
  auto changeable = model::changeable_settings(**given, roles);
  if (!changeable) return tl::unexpected(changeable.error());
  auto opened = model::case_of(model::opened((*given)->scenario, *changeable));
  if (!opened) return tl::unexpected(opened.error());
  return Subject{std::move(*given), std::move(*opened), std::move(*changeable)};
}

/// Witnesses of the opened case, with what administrators did said first. A violation that their changes do not bring
/// about leaves its invariant unknown: the settings that it needs may be there or not.
void tell_changes(const Subject& subject, verify::Verdicts& verdicts) {
  for (verify::InvariantVerdict& verdict : verdicts.invariants) {
    if (!verdict.witness) continue;
    verify::Witness& witness = *verdict.witness;
    const auto violates = [&](const model::Scenario& scenario) {
      const auto replayed = comes_to_violation(scenario, verdict.name);
      return replayed && *replayed;
    };
    model::Scenario told = model::told_as_changes(*subject.given, witness.scenario, subject.changeable);
    if (!violates(told)) {
      verdict.verdict = model::Verdict::unknown;
      verdict.reason = "other settings would violate it, but these changes of administrators do not lead to them";
      verdict.witness.reset();
      continue;
    }
    // A change that the violation does not need is none of the story.
    for (std::size_t i = told.timeline.size(); i-- > 0;) {
      if (told.timeline[i].kind != model::TimelineEntry::Kind::set || !told.timeline[i].by) continue;
      model::Scenario shorter = told;
      shorter.timeline.erase(shorter.timeline.begin() + static_cast<std::ptrdiff_t>(i));
      if (violates(shorter)) told = std::move(shorter);
    }
    witness.scenario = told;
    witness.unknowns.clear();  // the changes say it
    std::vector<verify::WitnessStep> changes;
    for (const model::TimelineEntry& timeline_entry : witness.scenario.timeline)
      if (timeline_entry.kind == model::TimelineEntry::Kind::set && timeline_entry.by)
        changes.push_back(
            {timeline_entry.by->text() + " sets " + timeline_entry.tenant + "." + timeline_entry.setting, {}});
    witness.steps.insert(witness.steps.begin(), changes.begin(), changes.end());
  }
}

/// `covering` becomes the text to be saved, if that is wanted and the scenario is decided by slices.
[[nodiscard]] model::Outcome<verify::Verdicts> verdicts_of(model::Scenario scenario, const VerifyOptions& options,
                                                           std::string& covering) {
  verify::ProveOptions how{.limits = options.limits,
                           .settings_vary = !options.admins.empty(),
                           .cross_check = options.cross_check,
                           .progress = progress};
  if (!options.covering.empty())
    how.covering = [&](const cover::Covering& of_slices) {
      std::ostringstream text;
      cover::write_json(text, of_slices);
      covering = std::move(text).str();
    };
  if (options.admins.empty()) return verify::prove_scenario(std::move(scenario), how);
  const auto subject = subject_of(std::move(scenario), options.admins);
  if (!subject) return tl::unexpected(subject.error());
  auto verdicts = verify::prove(*subject->opened, how);
  tell_changes(*subject, verdicts);
  return verdicts;
}

}  // namespace

int verify_all(const VerifyOptions& options) {
  if (!all_known(options.outputs, {"text", "json", "md"})) return bad_input;
  model::Unwritten unwritten{.start_is_unknown = true};
  if (options.strangers) unwritten.strangers = model::environments;
  auto scenario = model::read_open_scenario(options.file, std::move(unwritten));
  if (!scenario) {
    complain(scenario.error());
    return bad_input;
  }
  if (scenario->invariants.empty()) {
    fmt::print(stderr, "{}: error: no invariants; expected at least one to verify\n", options.file);
    return bad_input;
  }
  const std::string title = scenario->title;
  std::string covering;
  auto verdicts = verdicts_of(std::move(*scenario), options, covering);
  if (!verdicts) {
    complain(verdicts.error());
    return bad_input;
  }
  const bool replayed = replay_all(*verdicts, options.file);
  end_progress();
  const auto detail = options.full ? reports::Detail::full : reports::Detail::brief;
  if (!put_all(options.outputs, [&](const Output& output) {
        return output.format == "json" ? reports::verdicts_json(*verdicts)
               : output.format == "md" ? reports::verdicts_markdown(title, *verdicts)
                                       : reports::verdicts_text(*verdicts, colour_for(output), detail);
      }))
    return bad_input;
  if (!covering.empty() && !put({"json", options.covering}, covering)) return bad_input;
  if (!options.covering.empty() && covering.empty())
    fmt::print(stderr, "{}: no covering: this was decided as a whole, not by slices\n", options.file);
  if (!options.witness.empty())
    for (const auto& verdict : verdicts->invariants)
      if (verdict.witness && !put({"yaml", options.witness}, model::write_scenario(verdict.witness->scenario)))
        return bad_input;
  return replayed ? exit_of(*verdicts) : disagreement;
}

}  // namespace entente::cli
