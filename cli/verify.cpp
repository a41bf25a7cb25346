// `entente verify`: every invariant of a scenario, proved or refuted.
#include <optional>

#include "cli/commands.hpp"
#include "cli/output.hpp"
#include "cli/replay.hpp"
#include "model/language/writer.hpp"
#include "model/world/administrators.hpp"
#include "reports/json/json.hpp"
#include "reports/markdown/verdicts.hpp"
#include "verify/proof/prove.hpp"

namespace entente::cli {
namespace {

/// What is proved: the case as it is, or as administrators may make it.
struct Subject {
  std::unique_ptr<const model::Case> given, opened;
  std::vector<model::Changeable> changeable;
  [[nodiscard]] const model::Case& proved() const { return opened == nullptr ? *given : *opened; }
};

[[nodiscard]] std::optional<Subject> load_subject(const VerifyOptions& options) {
  model::Unwritten unwritten{.start_is_unknown = true, .alike_are_left_out = true};
  if (options.strangers) unwritten.strangers = model::environments;
  Subject subject{load_open(options.file, std::move(unwritten)), nullptr, {}};
  if (subject.given == nullptr) return std::nullopt;
  if (options.admins.empty()) return subject;
  std::vector<std::string> roles = options.admins;
  std::erase(roles, "all");
  auto changeable = model::changeable_settings(*subject.given, roles);
  if (!changeable) {
    complain(changeable.error());
    return std::nullopt;
  }
  auto opened = model::case_of(model::opened(subject.given->scenario, *changeable));
  if (!opened) {
    complain(opened.error());
    return std::nullopt;
  }
  subject.opened = std::move(*opened);
  subject.changeable = std::move(*changeable);
  return subject;
}

/// Witnesses of the opened case, with what administrators did said first. A violation that their changes do not bring
/// about leaves its invariant unknown: the settings that it needs may be there or not.
void tell_changes(const Subject& subject, verify::Verdicts& verdicts) {
  if (subject.opened == nullptr) return;
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

}  // namespace

int verify_all(const VerifyOptions& options) {
  if (!all_known(options.outputs, {"text", "json", "md"})) return bad_input;
  const auto subject = load_subject(options);
  if (!subject) return bad_input;
  const auto& given = subject->given;
  if (given->scenario.invariants.empty()) {
    fmt::print(stderr, "{}: error: no invariants; expected at least one to verify\n", options.file);
    return bad_input;
  }
  auto verdicts = verify::prove(subject->proved(), {.limits = options.limits,
                                                    .settings_vary = !options.admins.empty(),
                                                    .cross_check = options.cross_check,
                                                    .progress = progress});
  tell_changes(*subject, verdicts);
  const bool replayed = replay_all(verdicts, options.file);
  end_progress();
  const auto detail = options.full ? reports::Detail::full : reports::Detail::brief;
  if (!put_all(options.outputs, [&](const Output& output) {
        return output.format == "json" ? reports::verdicts_json(verdicts)
               : output.format == "md" ? reports::verdicts_markdown(given->scenario.title, verdicts)
                                       : reports::verdicts_text(verdicts, colour_for(output), detail);
      }))
    return bad_input;
  if (!options.witness.empty())
    for (const auto& verdict : verdicts.invariants)
      if (verdict.witness && !put({"yaml", options.witness}, model::write_scenario(verdict.witness->scenario)))
        return bad_input;
  return replayed ? exit_of(verdicts) : disagreement;
}

}  // namespace entente::cli
