#include <fmt/format.h>

#include <algorithm>

#include "reports/html/drawings.hpp"
#include "reports/html/escape.hpp"
#include "reports/html/markup.hpp"
#include "reports/html/sections.hpp"
#include "reports/html/timeline_marks.hpp"
#include "reports/text/text.hpp"

namespace entente::reports {
namespace {

constexpr std::size_t events_max = 400;

[[nodiscard]] std::string figures_table(const sim::Run& run) {
  const sim::Summary& s = run.summary;
  Table table("Figures", {"what", "of", "#value"});
  const auto row = [&](std::string_view what, const std::string& of, const std::string& value) {
    table.row({escaped(what), escaped(of), escaped(value)});
  };
  for (const auto& [who, length] : s.time_to_collaborate)
    row("from invitation to collaboration", who, length_text(length));
  for (const auto& [who, length] : s.exposure) row("access that outlasted offboarding", who, length_text(length));
  for (const auto& [as, count] : s.joins) row("meetings joined", as, std::to_string(count));
  for (const auto& [clause, count] : s.refused_by_clause) row("steps refused by", clause, std::to_string(count));
  row("messages between tenants", fmt::format("{} lost", s.messages_lost), std::to_string(s.messages));
  if (s.sync_backlog_max > 0) row("people waiting for synchronization", "at most", std::to_string(s.sync_backlog_max));
  row("settings changed by hand", "", std::to_string(s.setting_changes));
  return table.html();
}

[[nodiscard]] std::string findings_table(const sim::Run& run) {
  if (run.findings.empty()) return {};
  Table table("When monitors saw an invariant violated", {"time", "until", "invariant", "what was true"});
  for (const sim::Finding& finding : run.findings)
    table.row({time_text(finding.at), finding.until < 0 ? "the end" : time_text(finding.until),
               escaped(finding.invariant), escaped(finding.question)});
  return table.html();
}

[[nodiscard]] std::string event_html(const sim::Event& event) {
  std::string out = escaped(event.text);
  for (const model::DecidingClause& clause : event.clauses)
    if (clause.depth == 0)
      out += fmt::format("<br><span class=\"source\">{} {}; {}</span>", escaped(clause.id), escaped(stated(clause)),
                         escaped(clause.source));
  return out;
}

[[nodiscard]] std::string events_table(const sim::Run& run) {
  if (run.events.empty()) return {};
  const std::size_t shown = std::min(events_max, run.events.size());
  Table table(shown == run.events.size() ? fmt::format("All {} events", shown)
                                         : fmt::format("The first {} of {} events", shown, run.events.size()),
              {"time", "event", "outcome"});
  for (std::size_t i = 0; i < shown; ++i) {
    const sim::Event& event = run.events[i];
    const std::string outcome = escaped(event.outcome);
    table.row({time_text(event.at), event_html(event),
               went_wrong(event) ? fmt::format("<strong class=\"bad\">{}</strong>", outcome) : outcome});
  }
  return table.html();
}

}  // namespace

std::string timeline_section(const HtmlInput& input) {
  const sim::Run& run = input.run;
  std::string out = fmt::format("<h2>The timeline</h2>\n<p>One run with seed {}, in {} fidelity, to {}.</p>\n",
                                run.seed, sim::name_of(run.fidelity), time_text(run.until));
  return out + framed(timeline_svg(run)) + findings_table(run) + figures_table(run) + events_table(run);
}

}  // namespace entente::reports
