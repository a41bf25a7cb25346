#include "reports/html/markup.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "reports/html/escape.hpp"

namespace entente::reports {

Table::Table(std::string_view caption, std::vector<std::string> heads)
    : heads_(std::move(heads)), caption_(escaped(caption)) {}

Table& Table::row(const std::vector<std::string>& html_cells) {
  body_ += "<tr>";
  for (std::size_t i = 0; i < html_cells.size(); ++i) {
    const std::string_view head = i < heads_.size() ? std::string_view(heads_[i]) : std::string_view();
    const std::string_view kind = head.starts_with('#') ? " class=\"number\"" : head == "time" ? " class=\"time\"" : "";
    body_ += fmt::format("<td{}>{}</td>", kind, html_cells[i]);
  }
  body_ += "</tr>\n";
  ++rows_;
  return *this;
}

std::string Table::html() const {
  std::string heads;
  for (const std::string& head : heads_)
    heads += head.starts_with('#') ? fmt::format(R"(<th scope="col" class="number">{}</th>)", escaped(head.substr(1)))
                                   : fmt::format(R"(<th scope="col">{}</th>)", escaped(head));
  return fmt::format(
      "<div "
      "class=\"wide\"><table><caption>{}</caption>\n<thead><tr>{}</tr></thead>\n<tbody>\n{}</tbody></table></div>\n",
      caption_, heads, body_);
}

std::string code(std::string_view text) { return "<code>" + escaped(text) + "</code>"; }

std::string folded(std::string_view summary, std::string_view html) {
  return fmt::format("<details><summary>{}</summary>{}</details>\n", escaped(summary), html);
}

std::string framed(std::string_view svg_html) { return fmt::format("<div class=\"drawing\">{}</div>\n", svg_html); }

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
  return fmt::format("{} {}", count, count == 1 ? one : many);
}

std::string of_all(std::size_t shown, std::size_t all) {
  return shown == all ? "" : fmt::format(": the first {} of {}", shown, all);
}

std::string clauses_html(const std::vector<model::DecidingClause>& clauses) {
  constexpr int deepest = 4;
  std::string out = "<ul class=\"why\">";
  for (const model::DecidingClause& clause : clauses)
    out += fmt::format("<li class=\"d{}\">{} {} {} <span class=\"source\">{}</span></li>\n",
                       std::clamp(clause.depth, 0, deepest), clause.held ? "✓" : "✗ not:", code(clause.id),
                       escaped(clause.says), escaped(clause.source));
  return out + "</ul>";
}

std::string settings_html(std::string_view caption, const std::vector<model::DecidingSetting>& settings) {
  Table table(caption, {"setting", "says", "written in"});
  for (const model::DecidingSetting& setting : settings)
    table.row({code(name_of(setting)), escaped(stated(setting)), escaped(model::source_of(setting))});
  return table.html();
}

std::string_view mood_of(model::Verdict verdict) {
  return verdict == model::Verdict::holds ? "good" : verdict == model::Verdict::violated ? "bad" : "unsure";
}

std::string badge(model::Verdict verdict) {
  return fmt::format("<span class=\"badge {}\">{}</span>", mood_of(verdict),
                     verdict == model::Verdict::holds      ? "✓ holds"
                     : verdict == model::Verdict::violated ? "✗ violated"
                                                           : "? unknown");
}

}  // namespace entente::reports
