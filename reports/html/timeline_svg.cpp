#include <fmt/format.h>

#include <algorithm>

#include "reports/html/escape.hpp"
#include "reports/html/report.hpp"
#include "reports/text/text.hpp"

namespace entente::reports {
namespace {

constexpr double left = 190, width = 960, lane_height = 30, top = 34;
constexpr std::size_t lanes_max = 24, marks_max = 2000;

[[nodiscard]] const char* colour_of(const sim::Event& event) {
  if (event.outcome == "violated") return "#b91c1c";
  if (event.outcome == "refused" || event.outcome == "lost") return "#c2410c";
  if (event.kind == "outage" || event.kind == "set") return "#7c3aed";
  if (event.kind == "meet") return "#0f766e";
  return "#2563eb";
}

[[nodiscard]] const std::string& lane_of(const sim::Event& event) {
  return event.who.empty() ? event.where : event.who;
}

}  // namespace

std::string timeline_svg(const sim::Run& run) {
  std::vector<std::string> lanes;
  for (const sim::Event& event : run.events)
    if (const std::string& lane = lane_of(event);
        !lane.empty() && std::find(lanes.begin(), lanes.end(), lane) == lanes.end() && lanes.size() < lanes_max)
      lanes.push_back(lane);
  if (lanes.empty()) return "<p>Nothing happened.</p>";
  const double height = top + lane_height * static_cast<double>(lanes.size()) + 46;
  const auto x_of = [&](model::Microseconds at) {
    return left +
           (width - left - 30) * (run.until == 0 ? 0.0 : static_cast<double>(at) / static_cast<double>(run.until));
  };
  std::string out = fmt::format(
      R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {0:.0f} {1:.0f}" width="{0:.0f}" height="{1:.0f}" role="img" aria-label="The timeline" font-family="system-ui, sans-serif"><rect width="{0:.0f}" height="{1:.0f}" fill="#ffffff"/>)",
      width, height);
  const model::Microseconds step = std::max<model::Microseconds>(
      model::day_us, (run.until / 10 + model::day_us - 1) / model::day_us * model::day_us);
  for (model::Microseconds at = 0; at <= run.until; at += step)
    out += fmt::format(
        R"(<line x1="{0:.1f}" y1="22" x2="{0:.1f}" y2="{1:.1f}" stroke="#e2e8f0"/><text x="{0:.1f}" y="16" font-size="11" fill="#475569" text-anchor="middle">day {2}</text>)",
        x_of(at), height - 36, at / model::day_us);
  for (std::size_t i = 0; i < lanes.size(); ++i) {
    const double y = top + lane_height * (static_cast<double>(i) + 0.5);
    out += fmt::format(
        R"(<line x1="{0}" y1="{1:.1f}" x2="{2}" y2="{1:.1f}" stroke="#cbd5e1"/><text x="{3}" y="{4:.1f}" font-size="12" fill="#0f172a" text-anchor="end">{5}</text>)",
        left, y, width - 30, left - 10, y + 4, escaped(shortened(lanes[i], 28)));
  }
  std::size_t marks = 0;
  for (const sim::Event& event : run.events) {
    const auto lane = std::find(lanes.begin(), lanes.end(), lane_of(event));
    if (lane == lanes.end() || marks++ == marks_max) continue;
    const double x = x_of(event.at), y = top + lane_height * (static_cast<double>(lane - lanes.begin()) + 0.5);
    const std::string title = fmt::format("<title>{} {}</title>", time_text(event.at), escaped(event.text));
    const bool bad = event.outcome == "refused" || event.outcome == "lost" || event.outcome == "violated";
    // Shape and colour both tell: a cross failed, a dot went well.
    out += bad ? fmt::format(R"(<g>{0}<path d="M{1:.1f} {2:.1f}l8 8m0 -8l-8 8" stroke="{3}" stroke-width="2.4"/></g>)",
                             title, x - 4, y - 4, colour_of(event))
               : fmt::format(R"(<g>{}<circle cx="{:.1f}" cy="{:.1f}" r="5" fill="{}" stroke="#ffffff"/></g>)", title, x,
                             y, colour_of(event));
  }
  double x = left;
  for (const auto& [colour, name] : {std::pair{"#2563eb", "step"}, std::pair{"#0f766e", "meeting joined"},
                                     std::pair{"#7c3aed", "setting or outage"}}) {
    out += fmt::format(
        R"(<circle cx="{:.0f}" cy="{:.1f}" r="5" fill="{}"/><text x="{:.0f}" y="{:.1f}" font-size="12" fill="#334155">{}</text>)",
        x, height - 16, colour, x + 10, height - 12, name);
    x += 150;
  }
  out += fmt::format(
      R"(<path d="M{0:.0f} {1:.1f}l8 8m0 -8l-8 8" stroke="#c2410c" stroke-width="2.4"/><text x="{2:.0f}" y="{3:.1f}" font-size="12" fill="#334155">refused, lost or violated</text></svg>)",
      x - 4, height - 20, x + 10, height - 12);
  return out;
}

}  // namespace entente::reports
