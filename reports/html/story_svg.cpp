// The story of a witness is drawn from the scenario that runs to it: its timeline has the steps with their names.
#include <fmt/format.h>

#include <algorithm>

#include "reports/html/drawings.hpp"
#include "reports/html/svg.hpp"

namespace entente::reports {
namespace {

using model::TimelineEntry;
using svg::Point;
using svg::Tone;

constexpr double margin = 24, head_width = 180, head_height = 34, column_gap = 250, row_height = 46, top = 84;

/// One step between tenants; the same tenant twice when it stays inside one.
struct Arrow {
  std::string from, to, says;
};

[[nodiscard]] std::string user_of(const std::optional<model::PersonName>& name) { return name ? name->user : ""; }
[[nodiscard]] std::string tenant_of(const std::optional<model::PersonName>& name) { return name ? name->tenant : ""; }

[[nodiscard]] Arrow arrow_of(const TimelineEntry& step) {
  const std::string who = user_of(step.who), home = tenant_of(step.who);
  const std::string inviter = tenant_of(step.by).empty() ? step.to : tenant_of(step.by);
  switch (step.kind) {
    case TimelineEntry::Kind::meet:
      return {home, tenant_of(step.host), "a meeting"};
    case TimelineEntry::Kind::set:
      return {step.tenant, step.tenant, "sets " + step.setting};
    case TimelineEntry::Kind::outage:
      return {step.tenant, step.tenant, "is cut off"};
    case TimelineEntry::Kind::step:
      break;
  }
  const std::string where = step.to.empty() ? home : step.to;
  if (step.step == "invite") return {inviter, home, fmt::format("{} invites {}", user_of(step.by), who)};
  if (step.step == "redeem") return {home, where, who + " accepts"};
  if (step.step == "synchronise")
    return {step.tenant.empty() ? home : step.tenant, where, who.empty() ? "synchronised" : who + " is synchronized"};
  if (step.step == "join-team") return {home, where, fmt::format("{} joins {}", who, step.venue)};
  if (step.step == "join-group" || step.step == "leave-group")
    return {home, home, fmt::format("{} {} {}", who, step.step == "join-group" ? "joins" : "leaves", step.venue)};
  if (step.step == "leave-team") return {where, home, fmt::format("{} leaves {}", who, step.venue)};
  if (step.step == "share") return {where, home, fmt::format("{} is shared with {}", step.venue, who)};
  if (step.step == "remove") return {where, home, who + " is removed"};
  if (step.step == "offboard") return {home, home, who + " is offboarded"};
  return {where, home.empty() ? where : home,
          fmt::format("{}{}{}", step.step, who.empty() ? "" : ": ", who.empty() ? step.venue : who)};
}

[[nodiscard]] std::string number_svg(Point at, std::size_t number) {
  return svg::dot(at, 10, {.fill = Tone::ink}) + svg::label({at.x, at.y + 4}, std::to_string(number),
                                                            {11, Tone::paper, svg::Weight::bold, svg::Anchor::middle});
}

[[nodiscard]] std::string arrow_svg(const Arrow& arrow, double from, double to, double y, std::size_t number) {
  if (from == to) {
    const svg::Lettering lettering{12.5, Tone::ink};
    return number_svg({from, y}, number) +
           svg::label({from + 18, y + 4}, svg::fitted(arrow.says, lettering, column_gap - 40), lettering);
  }
  const double towards = from < to ? 1 : -1;
  const svg::Lettering lettering{12.5, Tone::ink, svg::Weight::normal, svg::Anchor::middle};
  const Point tip{to - towards * 2, y}, middle{(from + to) / 2 + towards * 6, y - 8};
  const std::string says = svg::fitted(arrow.says, lettering, std::abs(to - from) - 44);
  const double width = svg::width_of(says, lettering);
  // The words stand on paper of their own where they cross another tenant's line.
  return svg::line({from, y}, {tip.x - towards * 6, y}, {.line = Tone::blue, .width = 1.8}) +
         svg::arrow_head(tip, {from, y}, Tone::blue) + number_svg({from, y}, number) +
         svg::box({middle.x - width / 2 - 2, y - 21, width + 4, 16}, 3, {.fill = Tone::paper}) +
         svg::label(middle, says, lettering);
}

}  // namespace

std::string story_svg(const verify::Witness& witness) {
  std::vector<Arrow> arrows;
  std::vector<std::string> tenants;
  for (const TimelineEntry& step : witness.scenario.timeline) {
    arrows.push_back(arrow_of(step));
    for (const std::string* tenant : {&arrows.back().from, &arrows.back().to})
      if (!tenant->empty() && std::find(tenants.begin(), tenants.end(), *tenant) == tenants.end())
        tenants.push_back(*tenant);
  }
  if (tenants.empty()) return {};
  const auto x_of = [&](const std::string& tenant) {
    const auto at = std::find(tenants.begin(), tenants.end(), tenant) - tenants.begin();
    // A step that names no tenant stands on the first line.
    const auto column = at == static_cast<std::ptrdiff_t>(tenants.size()) ? 0 : at;
    return margin + head_width / 2 + static_cast<double>(column) * column_gap;
  };
  const double end = top + row_height * static_cast<double>(arrows.size());
  const svg::Lettering head{13.5, Tone::ink, svg::Weight::bold, svg::Anchor::middle};
  std::string content;
  for (const std::string& tenant : tenants) {
    const double x = x_of(tenant);
    content += svg::line({x, margin + head_height}, {x, end}, {.line = Tone::line, .width = 2}) +
               svg::box({x - head_width / 2, margin, head_width, head_height}, 9, {Tone::tint, Tone::soft, 1.3}) +
               svg::label({x, margin + 22}, svg::fitted(tenant, head, head_width - 20), head);
  }
  for (std::size_t i = 0; i < arrows.size(); ++i)
    content += arrow_svg(arrows[i], x_of(arrows[i].from), x_of(arrows[i].to),
                         top + row_height * (static_cast<double>(i) + 0.5), i + 1);
  const double width = 2 * margin + head_width + column_gap * static_cast<double>(tenants.size() - 1) + 160;
  const svg::Lettering bad{13.5, Tone::red, svg::Weight::bold};
  content += svg::box({margin, end + 6, width - 2 * margin, 34}, 9, {Tone::none, Tone::red, 1.5}) +
             svg::cross({margin + 20, end + 23}, 5, {.line = Tone::red, .width = 2.4}) +
             svg::label({margin + 36, end + 28}, svg::fitted(witness.question, bad, width - 2 * margin - 50), bad);
  return svg::drawing({width, end + 60}, "The steps of the witness, between tenants", svg::Role::image, content);
}

}  // namespace entente::reports
