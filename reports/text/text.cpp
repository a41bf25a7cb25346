#include "reports/text/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <span>

namespace entente::reports {
namespace {

class Paint {
 public:
  explicit Paint(Colour colour) : on_(colour == Colour::always) {}
  [[nodiscard]] std::string good(const std::string& text) const { return wrapped("32", text); }
  [[nodiscard]] std::string bad(const std::string& text) const { return wrapped("31;1", text); }
  [[nodiscard]] std::string unsure(const std::string& text) const { return wrapped("33", text); }
  [[nodiscard]] std::string quiet(const std::string& text) const { return wrapped("2", text); }

 private:
  [[nodiscard]] std::string wrapped(const char* code, const std::string& text) const {
    return on_ ? fmt::format("\033[{}m{}\033[0m", code, text) : text;
  }
  bool on_;
};

void settings_lines(std::string& out, const std::string& head, const std::vector<model::DecidingSetting>& list,
                    const Paint& paint) {
  if (list.empty()) return;
  out += "    " + head + "\n";
  for (const auto& setting : list)
    out += fmt::format("      {}: {}  {}\n", setting.path, stated(setting),
                       paint.quiet("[" + model::source_of(setting) + "]"));
}

void clauses_lines(std::string& out, const std::string& head, const std::vector<model::DecidingClause>& list,
                   const Paint& paint) {
  if (list.empty()) return;
  out += "    " + head + "\n";
  for (const auto& clause : list)
    out += fmt::format("      {}: {}  {}\n", clause.id, stated(clause), paint.quiet("[" + clause.source + "]"));
}

/// Who else violates it: nothing where the witness's pair is the only one.
void violating_lines(std::string& out, const verify::InvariantVerdict& verdict, Detail detail) {
  constexpr std::size_t groups_max = 8;
  std::size_t pairs = 0;
  for (const auto& group : verdict.violating) pairs += group.pairs;
  const std::string left_open = pairs_left_open(verdict, "; ");
  if (pairs < 2 && left_open.empty()) return;
  out += fmt::format("    {}{}:\n", pairs == 1 ? "1 pair violates it" : fmt::format("{} pairs violate it", pairs),
                     left_open);
  const std::size_t shown =
      detail == Detail::full ? verdict.violating.size() : std::min(groups_max, verdict.violating.size());
  for (const auto& group : std::span(verdict.violating).first(shown))
    out += fmt::format("      {} and {}: {}, first {}\n", group.from, group.to, group.pairs, group.first);
  if (shown < verdict.violating.size())
    out += fmt::format("      … and of {} more pairs of tenants\n", verdict.violating.size() - shown);
}

/// What would make a no a yes: the first few alternatives.
void alternatives_lines(std::string& out, const std::vector<std::vector<model::DecidingSetting>>& alternatives,
                        const Paint& paint, Detail detail) {
  const std::size_t shown = std::min(alternatives.size(), detail == Detail::full ? alternatives.size() : 3);
  for (std::size_t i = 0; i < shown; ++i) {
    out += i == 0 ? "  it would be yes if: " : "                  or: ";
    const char* joint = "";
    for (const auto& setting : alternatives[i]) {
      out += joint + setting.path + ": " + stated(setting) +
             (setting.where.line == 0 ? "" : "  " + paint.quiet("[" + source_of(setting) + "]"));
      joint = "\n                 and: ";
    }
    out += "\n";
  }
  if (shown < alternatives.size())
    out += fmt::format("                  or by {} other changes\n", alternatives.size() - shown);
}

void witness_lines(std::string& out, const verify::Witness& witness, const Paint& paint, Detail detail) {
  out += "    " + witness.question + ": " + witness.how + "\n";
  if (witness.steps.empty()) out += "    without any step: it is so from the start\n";
  for (std::size_t i = 0; i < witness.steps.size(); ++i) {
    out += fmt::format("    {}. {}\n", i + 1, witness.steps[i].text);
    if (detail == Detail::full)
      for (const auto& clause : witness.steps[i].clauses)
        out += "         " + paint.quiet(clause.id + " " + stated(clause)) + "\n";
  }
  if (detail == Detail::full) clauses_lines(out, "because", witness.because, paint);
  constexpr std::size_t assumed_max = 24;
  // What has to be there says more than what must not.
  std::vector<std::string> assumed;
  for (const bool held : {true, false})
    for (const auto& unknown : witness.unknowns)
      if (unknown.held == held) assumed.push_back(stated(unknown));
  if (!assumed.empty()) out += "    assuming of the open settings, whatever the others are:\n";
  for (std::size_t i = 0; i < std::min(assumed_max, assumed.size()); ++i) out += "      " + assumed[i] + "\n";
  if (assumed.size() > assumed_max) out += fmt::format("      … and {} more\n", assumed.size() - assumed_max);
  out +=
      fmt::format("    {}\n", paint.quiet(witness.replayed_in_simulator ? "replayed through the rules and the simulator"
                                          : witness.replayed            ? "replayed through the rules"
                                                                        : "not replayed"));
}

}  // namespace

std::string time_text(model::Microseconds at) {
  const auto seconds = at / model::second_us;
  return fmt::format("{}d {:02}:{:02}:{:02}", seconds / 86400, seconds / 3600 % 24, seconds / 60 % 60, seconds % 60);
}

std::string length_text(model::Microseconds length) {
  if (length < model::second_us) return fmt::format("{}ms", length / 1000);
  std::string text;
  int units = 0;
  for (const auto& [unit, name] : {std::pair{model::day_us, "d"}, std::pair{model::hour_us, "h"},
                                   std::pair{model::minute_us, "m"}, std::pair{model::second_us, "s"}}) {
    if (length / unit == 0 || units == 2) continue;
    text += fmt::format("{}{}{}", text.empty() ? "" : " ", length / unit, name);
    length %= unit;
    ++units;
  }
  return text;
}

std::string verdicts_text(const verify::Verdicts& verdicts, Colour colour, Detail detail) {
  const Paint paint(colour);
  std::string out;
  for (const auto& verdict : verdicts.invariants) {
    const bool surprises = verdict.expected && is_wrong(verdict);
    const std::string title =
        verdict.name + (surprises ? paint.bad(expectation(verdict)) : paint.quiet(expectation(verdict)));
    switch (verdict.verdict) {
      case model::Verdict::holds:
        out += paint.good("✓ holds") + "     " + title + "\n";
        out += "    scope: " + verdict.scope + "\n";
        out += "    engine: " + verdict.engine + "; certificate: " + verdict.certificate + "\n";
        if (!verdict.rests_on_is_known) out += "    what it rests on is not looked for in so many tenants\n";
        settings_lines(out,
                       verdict.rests_on_is_irreducible
                           ? "rests on these settings (change any one, and the proof is gone):"
                           : "these settings suffice for the proof (not all may be needed):",
                       verdict.rests_on, paint);
        if (detail == Detail::full) clauses_lines(out, "and on these clauses:", verdict.rests_on_clauses, paint);
        break;
      case model::Verdict::violated:
        out += paint.bad("✗ violated") + "  " + title + "\n";
        witness_lines(out, *verdict.witness, paint, detail);
        violating_lines(out, verdict, detail);
        break;
      case model::Verdict::unknown:
        out += paint.unsure("? unknown") + "   " + title + "\n    " + verdict.reason + "\n";
        break;
    }
  }
  if (verdicts.in_slices) out += "  " + verify::slices_text(*verdicts.in_slices) + "\n";
  for (const model::AlikeTenants& alike : verdicts.alike) out += "  " + verify::stand_in_text(alike) + "\n";
  return out;
}

namespace {
constexpr std::size_t lines_of_people_max = 12;  ///< of a summary's list of people
}

std::string timeline_text(const sim::Run& run, Colour colour, std::size_t events_max) {
  const Paint paint(colour);
  std::string out;
  for (std::size_t i = 0; i < std::min(events_max, run.events.size()); ++i) {
    const sim::Event& event = run.events[i];
    const bool bad = event.outcome == "refused" || event.outcome == "lost" || event.outcome == "violated";
    out += fmt::format("{:>12}  {}\n", time_text(event.at), bad ? paint.bad(event.text) : event.text);
    for (const model::DecidingClause& clause : event.clauses)
      if (clause.depth == 0) out += "                " + paint.quiet(clause.id + " " + stated(clause)) + "\n";
  }
  if (run.events.size() > events_max)
    out += fmt::format("              … and {} more\n", run.events.size() - events_max);
  const sim::Summary& s = run.summary;
  out +=
      fmt::format("\nsimulated to {} ({} fidelity, seed {}): {} events, {} messages, {} lost\n", time_text(run.until),
                  sim::name_of(run.fidelity), run.seed, run.events.size(), s.messages, s.messages_lost);
  if (run.tenants_left_out > 0)
    out += fmt::format(
        "  simulated and watched: the {} of {} tenants in which something happens, or that an invariant names; "
        "`verify` is "
        "about all\n",
        run.tenants, run.tenants + run.tenants_left_out);
  if (std::ranges::any_of(run.events, [](const sim::Event& event) { return event.people > 1; }))
    for (const auto& [what, count] : s.events) out += fmt::format("  {}: {}\n", what, count);
  std::size_t told = 0;
  for (const auto& [who, length] : s.time_to_collaborate)
    if (told++ < lines_of_people_max) out += fmt::format("  time to collaborate  {}: {}\n", who, length_text(length));
  if (told > lines_of_people_max)
    out += fmt::format("  time to collaborate  … and {} more\n", told - lines_of_people_max);
  for (const auto& [who, length] : s.exposure)
    out += fmt::format("  exposure after offboarding  {}: {}\n", who, length_text(length));
  for (const auto& [as, count] : s.joins) out += fmt::format("  meetings joined  {}: {}\n", as, count);
  for (const auto& [clause, count] : s.refused_by_clause) out += fmt::format("  refused by  {}: {}\n", clause, count);
  if (s.sync_backlog_max > 0) out += fmt::format("  synchronization backlog at most: {}\n", s.sync_backlog_max);
  if (s.setting_changes > 0) out += fmt::format("  setting changes by hand: {}\n", s.setting_changes);
  for (const sim::Finding& finding : run.findings)
    out += paint.bad(fmt::format("  violated from {}{}: {} ({})\n", time_text(finding.at),
                                 finding.until < 0 ? "" : " to " + time_text(finding.until), finding.invariant,
                                 finding.question));
  return out;
}

namespace {
constexpr std::size_t clauses_of_refusal_max = 12;  ///< told without --full, those that decided by themselves besides
constexpr std::size_t open_settings_max = 40;       ///< on which an answer depends, told without --full
}  // namespace

std::string explanation_text(const model::Explanation& explanation, Colour colour, Detail detail) {
  const Paint paint(colour);
  const std::string answer = model::name_of(explanation.answer);
  std::string out = explanation.question + "? " +
                    (explanation.answer == model::Answer::yes  ? paint.good(answer)
                     : explanation.answer == model::Answer::no ? paint.bad(answer)
                                                               : paint.unsure(answer)) +
                    "\n";
  if (!explanation.reason.empty()) out += "  " + explanation.reason + "\n";
  if (!explanation.how.empty()) out += "  " + explanation.how + "\n";
  alternatives_lines(out, explanation.would_be_yes_with, paint, detail);
  const bool refused = explanation.answer != model::Answer::yes;
  std::size_t lines = 0, left_out = 0;
  const auto shown = [&](const auto& clause) {
    return detail == Detail::full || (clause.depth <= 1 && !clause.is_told_before);
  };
  for (std::size_t i = 0; i < explanation.clauses.size(); ++i) {
    const auto& clause = explanation.clauses[i];
    // Of a refusal, first what is between the two tenants asked about, and not all of it.
    const bool kept_for_full = detail != Detail::full && refused && clause.depth > 0 &&
                               ((clause.is_about_others && !clause.held) || lines >= clauses_of_refusal_max);
    if (!shown(clause) || kept_for_full) {
      if (refused) ++left_out;
      continue;
    }
    ++lines;
    const std::string indent(static_cast<std::size_t>(2 + 2 * clause.depth), ' ');
    out += fmt::format("{}{} {} {}  {}\n", indent, clause.held ? "✓" : "✗", clause.id, clause.says,
                       paint.quiet(clause.is_told_before ? "(as told above)" : "[" + clause.source + "]"));
    std::set<std::string> told;
    const auto tell = [&](const auto& setting) {
      const std::string line =
          fmt::format("{}    {}{}\n", indent, stated(setting),
                      setting.where.line == 0
                          ? ""
                          : "  " + paint.quiet(fmt::format("[{}:{}]", setting.where.file.text(), setting.where.line)));
      if (told.insert(line).second) out += line;
    };
    for (const auto& setting : clause.settings) tell(setting);
    // What somebody wrote and only clauses inside rest on is told here, when those are not.
    for (std::size_t inner = i + 1; inner < explanation.clauses.size() && !shown(explanation.clauses[inner]); ++inner)
      for (const auto& setting : explanation.clauses[inner].settings)
        if (setting.where.line != 0) tell(setting);
  }
  if (left_out > 0)
    out +=
        paint.quiet(fmt::format("  … {} more {} with --full", left_out, left_out == 1 ? "clause" : "clauses")) + "\n";
  if (!explanation.depends_on.empty()) {
    out += "  it depends on these open settings:\n";
    const std::size_t all = explanation.depends_on.size();
    const std::size_t told = detail == Detail::full ? all : std::min(all, open_settings_max);
    for (std::size_t i = 0; i < told; ++i) out += "    " + name_of(explanation.depends_on[i]) + "\n";
    if (told < all) out += paint.quiet(fmt::format("    … {} more with --full", all - told)) + "\n";
  }
  return out;
}

}  // namespace entente::reports
