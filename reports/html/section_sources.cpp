// What the page rests on: settings nobody has fixed, the documents behind each clause, and how to get it again.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <span>

#include "reports/html/escape.hpp"
#include "reports/html/markup.hpp"
#include "reports/html/sections.hpp"
#include "reports/tool.hpp"

namespace entente::reports {
namespace {

/// More are not read by anybody, and a browser has to draw them.
constexpr std::size_t open_shown_max = 2'000;

using Clauses = std::map<std::string, model::DecidingClause>;

void collect(Clauses& clauses, const std::vector<model::DecidingClause>& more) {
  for (const model::DecidingClause& clause : more) clauses.try_emplace(clause.id, clause);
}

[[nodiscard]] Clauses clauses_of(const HtmlInput& input) {
  Clauses clauses;
  for (const auto& verdict : input.verdicts.invariants) {
    collect(clauses, verdict.rests_on_clauses);
    if (!verdict.witness) continue;
    collect(clauses, verdict.witness->because);
    for (const auto& step : verdict.witness->steps) collect(clauses, step.clauses);
  }
  for (const sim::Event& event : input.run.events) collect(clauses, event.clauses);
  return clauses;
}

/// A path as a shell takes it, whatever characters are in it.
[[nodiscard]] std::string quoted(const std::string& path) {
  const bool plain =
      path.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_./+=:,@") ==
      std::string::npos;
  if (plain && !path.empty() && path.front() != '-') return path;
  std::string out = path.starts_with('-') ? "./'" : "'";
  for (const char c : path) out += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return out + "'";
}

}  // namespace

std::string unknowns_section(const HtmlInput& input) {
  const model::World& world = input.given.world;
  const std::vector<model::FactId> open = world.open_facts();
  const std::size_t shown = std::min(open_shown_max, open.size());
  Table table("Open settings" + of_all(shown, open.size()), {"setting", "says", "written in", "in this run"});
  for (const model::FactId fact : std::span(open).first(shown)) {
    const std::string path = world.shape.setting(fact), phrase = world.shape.phrase(fact);
    const model::Mark& mark = world.marks[fact];
    const auto drawn = input.run.drawn.find(path);
    table.row({code(path), escaped(phrase),
               mark.line == 0 ? "" : escaped(fmt::format("{}:{}", mark.file.text(), mark.line)),
               drawn == input.run.drawn.end() ? ""
               : drawn->second                ? "yes"
                                              : "no"});
  }
  if (table.rows() == 0) return {};
  return fmt::format(
             "<h2>What is not known</h2>\n<p>{} not ours to choose or not known. What is proved above is proved for "
             "every "
             "value they can have; the timeline shows one draw.</p>\n",
             counted(open.size(), "setting is", "settings are")) +
         folded("which ones", table.html());
}

std::string sources_section(const HtmlInput& input) {
  const auto clauses = clauses_of(input);
  if (clauses.empty()) return {};
  Table table("Every clause that decided something on this page", {"clause", "says", "source"});
  for (const auto& [id, clause] : clauses) table.row({code(id), escaped(clause.says), escaped(clause.source)});
  return "<h2>Sources</h2>\n" + table.html();
}

std::string reproduce_section(const HtmlInput& input) {
  const std::string path = escaped(quoted(input.path));
  return fmt::format(
      "<h2>To get this again</h2>\n<pre><code>entente verify {0} --full\nentente simulate {0} --seed {1}\nentente "
      "report "
      "{0} --seed {1} --output html=report.html</code></pre>\n<p class=\"soft\">{2} {3}, catalog {4}. The same "
      "scenario, "
      "catalog and seed give this page again, byte for byte.</p>\n",
      path, input.run.seed, tool_name, tool_version, escaped(input.given.catalog.name()));
}

}  // namespace entente::reports
