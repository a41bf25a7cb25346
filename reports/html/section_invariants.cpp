#include <fmt/format.h>

#include <algorithm>

#include "reports/html/drawings.hpp"
#include "reports/html/escape.hpp"
#include "reports/html/markup.hpp"
#include "reports/html/sections.hpp"

namespace entente::reports {
namespace {

[[nodiscard]] std::string steps_html(const std::vector<verify::WitnessStep>& steps) {
  std::string out = "<ol class=\"steps\">\n";
  for (const verify::WitnessStep& step : steps) {
    out += "<li>" + escaped(step.text);
    if (!step.clauses.empty())
      out += folded(fmt::format("let through by {}", counted(step.clauses.size(), "clause", "clauses")),
                    clauses_html(step.clauses));
    out += "</li>\n";
  }
  return out + "</ol>\n";
}

/// What has to be there comes first: it says more than what must not.
[[nodiscard]] std::string unknowns_html(const std::vector<model::DecidingSetting>& unknowns) {
  std::vector<model::DecidingSetting> opened, shut;
  for (const model::DecidingSetting& unknown : unknowns) (unknown.held ? opened : shut).push_back(unknown);
  std::string out = "<h4>Assumed of the open settings, whatever the others are</h4>\n";
  if (!opened.empty()) out += settings_html("Set", opened);
  if (!shut.empty())
    out += folded(opened.empty() ? fmt::format("{}, none of them set", counted(shut.size(), "setting", "settings"))
                                 : fmt::format("{}, not set", counted(shut.size(), "other setting", "other settings")),
                  settings_html("Not set", shut));
  return out;
}

[[nodiscard]] std::string witness_html(const verify::Witness& witness) {
  std::string out = fmt::format("<p><strong>{}</strong>: {}", escaped(witness.question), escaped(witness.how));
  if (witness.steps.empty())
    out += "; it is so from the start, without any step.</p>\n";
  else
    out += fmt::format(", after {}.</p>\n", counted(witness.steps.size(), "step", "steps"));
  if (const std::string svg = story_svg(witness); !svg.empty()) out += framed(svg);
  if (!witness.steps.empty()) out += "<h4>How it comes to that</h4>\n" + steps_html(witness.steps);
  if (!witness.because.empty())
    out +=
        "<h4>Why it is so then</h4>\n" +
        folded(counted(witness.because.size(), "deciding clause", "deciding clauses"), clauses_html(witness.because));
  if (!witness.unknowns.empty()) out += unknowns_html(witness.unknowns);
  if (witness.replayed_in_simulator)
    return out + "<p class=\"soft\">Replayed through the rules and through the simulator.</p>\n";
  return out + (witness.replayed ? "<p class=\"unsure\">Replayed through the rules, not through the simulator.</p>\n"
                                 : "<p class=\"unsure\">Not replayed.</p>\n");
}

/// All pairs that violate it, by their tenants; nothing where there is one.
[[nodiscard]] std::string violating_html(const verify::InvariantVerdict& verdict) {
  std::size_t pairs = 0;
  for (const auto& group : verdict.violating) pairs += group.pairs;
  const std::string left_open = pairs_left_open(verdict, "; ");
  if (pairs < 2 && left_open.empty()) return {};
  Table table("Pairs that violate it", {"of", "and of", "#pairs", "the first"});
  for (const auto& group : verdict.violating)
    table.row({escaped(group.from), escaped(group.to), std::to_string(group.pairs), escaped(group.first)});
  return folded(counted(pairs, "pair violates it", "pairs violate it") + left_open, table.html());
}

[[nodiscard]] std::string proof_html(const verify::InvariantVerdict& verdict) {
  std::string out = fmt::format("<p>Scope: {}.</p>\n", escaped(verdict.scope));
  if (!verdict.rests_on_is_known)
    out += "<p>What it rests on is not looked for in so many tenants.</p>\n";
  else if (verdict.rests_on.empty())
    out += "<p>It rests on no setting: it is so whatever administrators set.</p>\n";
  else
    out += settings_html(verdict.rests_on_is_irreducible
                             ? "It rests on these settings: change any one of them, and the proof is gone."
                             : "These settings suffice for the proof; not all may be needed.",
                         verdict.rests_on);
  if (!verdict.rests_on_clauses.empty())
    out +=
        folded(fmt::format("and on {} of the rulebook", counted(verdict.rests_on_clauses.size(), "clause", "clauses")),
               clauses_html(verdict.rests_on_clauses));
  if (!verdict.engine.empty())
    out += fmt::format("<p class=\"soft\">Engine: {}.{}</p>\n", escaped(verdict.engine),
                       verdict.certificate.empty() ? "" : " Certificate: " + escaped(verdict.certificate) + ".");
  return out;
}

[[nodiscard]] std::string asked_html(const model::Scenario& scenario, const std::string& name) {
  const auto spec = std::find_if(scenario.invariants.begin(), scenario.invariants.end(),
                                 [&](const auto& invariant) { return invariant.name == name; });
  if (spec == scenario.invariants.end()) return {};
  const std::string where = spec->mark.line == 0 ? ""
                                                 : fmt::format(" <span class=\"source\">{}:{}</span>",
                                                               escaped(spec->mark.file.text()), spec->mark.line);
  return fmt::format("<p>{}{}</p>\n", escaped(statement_of(*spec)), where);
}

}  // namespace

std::string invariants_section(const HtmlInput& input) {
  if (input.verdicts.invariants.empty()) return {};
  std::string out = "<h2>The invariants</h2>\n";
  std::size_t number = 0;
  for (const verify::InvariantVerdict& verdict : input.verdicts.invariants) {
    out += fmt::format("<section class=\"card {}\" id=\"invariant-{}\"><h3>{} {}{}</h3>\n", mood_of(verdict.verdict),
                       ++number, badge(verdict.verdict), escaped(verdict.name), expectation(verdict));
    out += asked_html(input.given.scenario, verdict.name);
    if (verdict.verdict == model::Verdict::holds) out += proof_html(verdict);
    if (verdict.witness) out += witness_html(*verdict.witness) + violating_html(verdict);
    if (verdict.verdict == model::Verdict::unknown)
      out += fmt::format("<p>Nothing is proved either way: {}.</p>\n", escaped(verdict.reason));
    out += "</section>\n";
  }
  if (input.verdicts.in_slices)
    out += fmt::format("<p>{}.</p>\n", escaped(verify::slices_text(*input.verdicts.in_slices)));
  for (const model::AlikeTenants& alike : input.verdicts.alike)
    out += fmt::format("<p>{}.</p>\n", escaped(verify::stand_in_text(alike)));
  return out;
}

}  // namespace entente::reports
