#include "reports/html/report.hpp"

#include <fmt/format.h>

#include <map>

#include "reports/html/escape.hpp"
#include "reports/text/text.hpp"

namespace entente::reports {
namespace {

constexpr std::string_view style = R"(
:root{color-scheme:light dark;--ink:#0f172a;--soft:#475569;--line:#cbd5e1;--paper:#ffffff;--tint:#f8fafc;--good:#166534;--bad:#b91c1c;--unsure:#92400e}
@media (prefers-color-scheme:dark){:root{--ink:#e2e8f0;--soft:#a8b3c4;--line:#3b475a;--paper:#0b1220;--tint:#131c2e;--good:#4ade80;--bad:#f87171;--unsure:#fbbf24}}
body{font:16px/1.55 system-ui,sans-serif;color:var(--ink);background:var(--paper);margin:0 auto;padding:2rem 1.25rem 4rem;max-width:68rem}
h1{font-size:1.9rem;line-height:1.2;margin:.2rem 0}h2{font-size:1.25rem;margin:2.6rem 0 .8rem;padding-bottom:.3rem;border-bottom:1px solid var(--line)}h3{font-size:1.02rem;margin:1.4rem 0 .4rem}
.soft,caption{color:var(--soft)}.good{color:var(--good)}.bad{color:var(--bad)}.unsure{color:var(--unsure)}
table{border-collapse:collapse;width:100%;font-size:.9rem;margin:.6rem 0}caption{text-align:left;padding:.2rem 0}
th,td{text-align:left;vertical-align:top;padding:.35rem .7rem .35rem 0;border-bottom:1px solid var(--line)}td{overflow-wrap:break-word}th{font-weight:600}td.time{white-space:nowrap;font-variant-numeric:tabular-nums}
.card{background:var(--tint);border:1px solid var(--line);border-radius:10px;padding:.9rem 1.2rem;margin:1rem 0}.card h3{margin-top:0}
.drawing{overflow-x:auto;border:1px solid var(--line);border-radius:10px}.drawing svg{display:block;max-width:none}
ol{padding-left:1.4rem}code{font:.9em ui-monospace,monospace;overflow-wrap:anywhere}details{margin:.4rem 0}summary{cursor:pointer}
@media print{body{max-width:none;padding:0;font-size:11pt}.card,tr,.drawing{break-inside:avoid}details>*{display:block}}
)";

[[nodiscard]] std::string supports(const std::string& caption, const std::vector<verify::Support>& list) {
  if (list.empty()) return {};
  std::string out =
      "<table><caption>" + escaped(caption) +
      R"(</caption><thead><tr><th scope="col">name</th><th scope="col">says</th><th scope="col">where</th></tr></thead><tbody>)";
  for (const auto& support : list)
    out += "<tr><td><code>" + escaped(support.name) + "</code></td><td>" + escaped(support.says) + "</td><td>" +
           escaped(support.source) + "</td></tr>";
  return out + "</tbody></table>";
}

[[nodiscard]] std::string witness_html(const verify::Witness& witness) {
  std::string out = "<p><strong>" + escaped(witness.question) + "</strong>";
  out += witness.steps.empty() ? ", from the start and without any step.</p>" : ", after these steps:</p><ol>";
  for (const auto& step : witness.steps) {
    out += "<li>" + escaped(step.text);
    if (!step.clauses.empty())
      out += "<details><summary>let through by</summary>" + supports("clauses", step.clauses) + "</details>";
    out += "</li>";
  }
  if (!witness.steps.empty()) out += "</ol>";
  out += "<details><summary>why it is so then</summary>" + supports("deciding clauses", witness.because) + "</details>";
  if (!witness.unknowns.empty())
    out += fmt::format("<details><summary>the {} open settings as this witness has them</summary>{}</details>",
                       witness.unknowns.size(), supports("open settings", witness.unknowns));
  out += witness.replayed_in_simulator ? "<p class=\"soft\">Replayed through the rules and through the simulator.</p>"
                                       : "<p class=\"bad\">Not replayed in the simulator.</p>";
  return out;
}

[[nodiscard]] std::string verdict_html(const verify::InvariantVerdict& verdict) {
  std::string out = "<div class=\"card\"><h3>";
  switch (verdict.verdict) {
    case model::Verdict::holds:
      out += "<span class=\"good\">✓ holds</span> " + escaped(verdict.name) +
             "</h3><p>Scope: " + escaped(verdict.scope) + ".</p><p class=\"soft\">Engine: " + escaped(verdict.engine) +
             ". Certificate: " + escaped(verdict.certificate) + ".</p>" +
             supports(verdict.rests_on_is_irreducible
                          ? "It rests on these settings: change any one of them, and the proof is gone."
                          : "These settings suffice for the proof; not all may be needed.",
                      verdict.rests_on);
      if (!verdict.rests_on_clauses.empty())
        out += "<details><summary>and on these clauses of the rulebook</summary>" +
               supports("clauses", verdict.rests_on_clauses) + "</details>";
      break;
    case model::Verdict::violated:
      out +=
          "<span class=\"bad\">✗ violated</span> " + escaped(verdict.name) + "</h3>" + witness_html(*verdict.witness);
      break;
    case model::Verdict::unknown:
      out += "<span class=\"unsure\">? unknown</span> " + escaped(verdict.name) + "</h3><p>" + escaped(verdict.reason) +
             ".</p>";
      break;
  }
  return out + "</div>";
}

[[nodiscard]] std::string tenants_table(const model::Case& given) {
  const model::Shape& shape = given.world.shape;
  std::string out =
      R"(<table><caption>Tenants</caption><thead><tr><th scope="col">tenant</th><th scope="col">environment</th><th scope="col">domains</th><th scope="col">people</th><th scope="col">settings</th></tr></thead><tbody>)";
  for (const model::TenantId id : shape.tenant_ids()) {
    const model::TenantSpec& spec = given.scenario.tenants[static_cast<std::size_t>(id.index)];
    std::int64_t people = 0;
    for (const model::PersonId who : shape[id].people) people += shape[who].count;
    std::string domains;
    for (const std::string& domain : spec.domains) domains += (domains.empty() ? "" : ", ") + domain;
    out += fmt::format(
        "<tr><td>{}</td><td>{}</td><td>{}</td><td>{}</td><td>{}</td></tr>", escaped(spec.key),
        model::name_of(spec.environment), escaped(domains), people,
        spec.settings_any ? "any: not ours to choose or not known" : "as written, on top of the catalog's defaults");
  }
  return out + "</tbody></table>";
}

[[nodiscard]] std::string events_table(const sim::Run& run) {
  constexpr std::size_t events_max = 400;
  const std::size_t shown = std::min(events_max, run.events.size());
  std::string out = fmt::format(
      R"(<table><caption>{} of {} events</caption><thead><tr><th scope="col">time</th><th scope="col">event</th><th scope="col">outcome</th></tr></thead><tbody>)",
      shown, run.events.size());
  for (std::size_t i = 0; i < shown; ++i) {
    const sim::Event& event = run.events[i];
    const bool bad = event.outcome == "refused" || event.outcome == "lost" || event.outcome == "violated";
    out += fmt::format("<tr><td class=\"time\">{}</td><td>{}", time_text(event.at), escaped(event.text));
    for (const sim::Deciding& clause : event.clauses)
      if (clause.depth == 0)
        out += fmt::format("<br><span class=\"soft\">{} {}{} [{}]</span>", escaped(clause.id),
                           clause.held ? "" : "not: ", escaped(clause.says), escaped(clause.source));
    out += fmt::format("</td><td{}>{}</td></tr>", bad ? " class=\"bad\"" : "", escaped(event.outcome));
  }
  return out + "</tbody></table>";
}

[[nodiscard]] std::string figures_table(const sim::Run& run) {
  const sim::Summary& s = run.summary;
  std::string rows;
  const auto row = [&](const std::string& what, const std::string& value) {
    rows += "<tr><td>" + escaped(what) + "</td><td>" + escaped(value) + "</td></tr>";
  };
  for (const auto& [who, length] : s.time_to_collaborate) row("time to collaborate: " + who, length_text(length));
  for (const auto& [who, length] : s.exposure) row("exposure after offboarding: " + who, length_text(length));
  for (const auto& [as, count] : s.joins) row("meetings joined: " + as, std::to_string(count));
  for (const auto& [clause, count] : s.refused_by_clause) row("refused by " + clause, std::to_string(count));
  row("messages between tenants, of them lost", fmt::format("{}, {}", s.messages, s.messages_lost));
  if (s.sync_backlog_max > 0) row("people waiting for synchronisation, at most", std::to_string(s.sync_backlog_max));
  row("settings changed by hand", std::to_string(s.setting_changes));
  return R"(<table><caption>Figures</caption><thead><tr><th scope="col">what</th><th scope="col">value</th></tr></thead><tbody>)" +
         rows + "</tbody></table>";
}

[[nodiscard]] std::string sources_table(const verify::Verdicts& verdicts) {
  std::map<std::string, verify::Support> clauses;
  for (const auto& verdict : verdicts.invariants) {
    for (const auto& clause : verdict.rests_on_clauses) clauses[clause.name] = clause;
    if (!verdict.witness) continue;
    for (const auto& clause : verdict.witness->because) clauses.try_emplace(clause.name, clause);
    for (const auto& step : verdict.witness->steps)
      for (const auto& clause : step.clauses) clauses.try_emplace(clause.name, clause);
  }
  std::vector<verify::Support> sorted;
  for (auto& [id, clause] : clauses) {
    if (clause.says.starts_with("not: ")) clause.says.erase(0, 5);
    sorted.push_back(clause);
  }
  return supports("Every clause that decided something on this page", sorted);
}

[[nodiscard]] std::string lead(const verify::Verdicts& verdicts) {
  std::size_t holds = 0, violated = 0, unknown = 0;
  for (const auto& verdict : verdicts.invariants)
    ++(verdict.verdict == model::Verdict::holds      ? holds
       : verdict.verdict == model::Verdict::violated ? violated
                                                     : unknown);
  return fmt::format("<p><strong class=\"{}\">{} of {} invariants hold</strong>; {} violated, {} unknown.</p>",
                     violated + unknown == 0 ? "good" : "bad", holds, verdicts.invariants.size(), violated, unknown);
}

}  // namespace

std::string html_report(const HtmlInput& input) {
  const model::Case& given = input.given;
  const sim::Run& run = input.run;
  std::string out =
      "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" "
      "content=\"width=device-width, initial-scale=1\">"
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">";
  out += "<title>" + escaped(given.scenario.title) + "</title><style>" + std::string(style) + "</style></head><body>";
  out += "<header><p class=\"soft\">entente report</p><h1>" + escaped(given.scenario.title) + "</h1>";
  out += fmt::format(
      "<p class=\"soft\">Scenario <code>{}</code>; catalog {}; simulated to {} in {} fidelity with seed {}.</p>",
      escaped(input.path), escaped(given.scenario.catalog), time_text(run.until), sim::name_of(run.fidelity), run.seed);
  out += lead(input.verdicts) + "</header><main>";
  out += "<h2>The estate</h2><div class=\"drawing\">" + estate_svg(given) + "</div>" + tenants_table(given);
  out += "<h2>The invariants</h2>";
  for (const auto& verdict : input.verdicts.invariants) out += verdict_html(verdict);
  out += "<h2>The timeline</h2><div class=\"drawing\">" + timeline_svg(run) + "</div>" + figures_table(run) +
         events_table(run);
  if (!run.drawn.empty()) {
    out += fmt::format(
        "<h2>What is not known</h2><p>{} open settings. The proofs above hold for every value; the timeline shows one "
        "draw.</p><details><summary>the draw</summary><table><caption>Open settings</caption><tbody>",
        run.drawn.size());
    for (const auto& [path, value] : run.drawn)
      out += "<tr><td><code>" + escaped(path) + "</code></td><td>" + (value ? "true" : "false") + "</td></tr>";
    out += "</tbody></table></details>";
  }
  out += "<h2>Sources</h2>" + sources_table(input.verdicts);
  out += fmt::format(
      "<h2>To reproduce</h2><p><code>entente verify {0}</code><br><code>entente simulate {0} --seed "
      "{1}</code></p></main></body></html>\n",
      escaped(input.path), run.seed);
  return out;
}

}  // namespace entente::reports
