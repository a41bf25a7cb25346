// Shape and colour both tell what a mark is: a cross went wrong, a square changed something, a diamond is a meeting.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "reports/html/drawings.hpp"
#include "reports/html/escape.hpp"
#include "reports/html/svg.hpp"
#include "reports/html/timeline_marks.hpp"
#include "reports/text/text.hpp"

namespace entente::reports {
namespace {

using svg::Point;
using svg::Tone;

constexpr double left = 210, width = 1040, right = 30, lane_height = 30, top = 40, bar_height = 12;
constexpr std::size_t lanes_max = 40, bars_max = 40;

class Axis {
 public:
  explicit Axis(model::Microseconds until) : until_(std::max<model::Microseconds>(until, 1)) {}
  [[nodiscard]] double x(model::Microseconds at) const {
    return left + (width - left - right) * static_cast<double>(std::min(at, until_)) / static_cast<double>(until_);
  }
  /// The smallest usual step that makes at most ten of the whole.
  [[nodiscard]] model::Microseconds step() const {
    constexpr std::array steps{model::second_us,   model::minute_us,   10 * model::minute_us, model::hour_us,
                               3 * model::hour_us, 6 * model::hour_us, 12 * model::hour_us,   model::day_us,
                               2 * model::day_us,  7 * model::day_us,  14 * model::day_us,    28 * model::day_us,
                               91 * model::day_us, 182 * model::day_us};
    for (const model::Microseconds step : steps)
      if (until_ / step <= 10) return step;
    return (until_ / 10 / model::day_us + 1) * model::day_us;
  }
  [[nodiscard]] std::string ticks(double bottom) const {
    std::string out;
    for (model::Microseconds at = 0; at <= until_; at += step()) {
      const std::string name = step() >= model::day_us ? fmt::format("day {}", at / model::day_us) : time_text(at);
      out += svg::line({x(at), top - 12}, {x(at), bottom}, {.line = Tone::tint, .width = 1.2}) +
             svg::label({x(at), top - 18}, name, {11, Tone::soft, svg::Weight::normal, svg::Anchor::middle});
    }
    return out;
  }

 private:
  model::Microseconds until_;
};

[[nodiscard]] std::string sign(Look look, Point at) {
  switch (look) {
    case Look::step:
      return svg::dot(at, 5, {Tone::blue, Tone::paper, 1});
    case Look::meeting:
      return svg::path(fmt::format("M{:.1f} {:.1f}l6 6l-6 6l-6 -6z", at.x, at.y - 6), {Tone::teal, Tone::paper, 1});
    case Look::change:
      return svg::box({at.x - 5, at.y - 5, 10, 10}, 1, {Tone::violet, Tone::paper, 1});
    case Look::failure:
      return svg::cross(at, 4.5, {.line = Tone::red, .width = 2.6});
  }
  return {};
}

[[nodiscard]] std::string mark_svg(const Mark& mark, Point at) {
  std::string out = fmt::format("<g><title>{}</title>", escaped(mark.says)) + sign(mark.look, at);
  if (mark.events > 1)
    out += svg::label({at.x + 6, at.y - 4}, std::to_string(mark.events), {9.5, Tone::soft, svg::Weight::bold});
  return out + "</g>";
}

[[nodiscard]] std::string lane_name(const std::string& name, double y) {
  const svg::Lettering lettering{12, Tone::ink, svg::Weight::normal, svg::Anchor::end};
  return svg::label({left - 16, y + 4}, svg::fitted(name, lettering, left - 28), lettering);
}

/// A violation lasts: a bar from when the question became true until it was false again.
[[nodiscard]] std::string finding_svg(const sim::Finding& finding, const Axis& axis, double y,
                                      model::Microseconds end) {
  const model::Microseconds until = finding.until < 0 ? end : finding.until;
  const double from = axis.x(finding.at);
  return fmt::format("<g><title>{} to {}: {}</title>", time_text(finding.at), time_text(until),
                     escaped(finding.question)) +
         svg::box({from, y - bar_height / 2, std::max(4.0, axis.x(until) - from), bar_height}, 3, {.fill = Tone::red}) +
         "</g>";
}

[[nodiscard]] std::string legend(double y) {
  std::string out;
  double x = left;
  for (const auto& [look, name] :
       {std::pair{Look::step, "step"}, std::pair{Look::meeting, "meeting"},
        std::pair{Look::change, "setting changed, link lost or back"}, std::pair{Look::failure, "refused or lost"}}) {
    const svg::Lettering lettering{12, Tone::soft};
    out += sign(look, {x, y}) + svg::label({x + 12, y + 4}, name, lettering);
    x += 12 + svg::width_of(name, lettering) + 26;
  }
  return out + svg::box({x - 4, y - bar_height / 2, 22, bar_height}, 3, {.fill = Tone::red}) +
         svg::label({x + 24, y + 4}, "an invariant is violated", {12, Tone::soft});
}

}  // namespace

std::string timeline_svg(const sim::Run& run) {
  const Axis axis(run.until);
  std::vector<Lane> lanes = lanes_of(run, [&](model::Microseconds at) { return axis.x(at); });
  std::vector<std::string> broken;
  for (const sim::Finding& finding : run.findings)
    if (std::find(broken.begin(), broken.end(), finding.invariant) == broken.end()) broken.push_back(finding.invariant);
  const std::size_t left_out =
      std::max(lanes.size(), lanes_max) - lanes_max + std::max(broken.size(), bars_max) - bars_max;
  lanes.resize(std::min(lanes.size(), lanes_max));
  broken.resize(std::min(broken.size(), bars_max));
  if (lanes.empty() && broken.empty()) return "<p>Nothing happens.</p>";
  const double bottom = top + lane_height * static_cast<double>(lanes.size() + broken.size());
  std::string content = axis.ticks(bottom);
  double y = top + lane_height / 2;
  for (const Lane& lane : lanes) {
    content += svg::line({left, y}, {width - right, y}, {.line = Tone::line, .width = 1}) + lane_name(lane.name, y);
    for (const Mark& mark : lane.marks) content += mark_svg(mark, {mark.x, y + mark.lift});
    y += lane_height;
  }
  for (const std::string& invariant : broken) {
    content += svg::line({left, y}, {width - right, y}, {.line = Tone::line, .width = 1}) + lane_name(invariant, y);
    for (const sim::Finding& finding : run.findings)
      if (finding.invariant == invariant) content += finding_svg(finding, axis, y, run.until);
    y += lane_height;
  }
  return svg::drawing({width, bottom + 44}, "The timeline; the table of events has every mark", svg::Role::image,
                      content + legend(bottom + 22)) +
         (left_out == 0 ? "" : fmt::format("<p>{} more lanes are not drawn; the tables have them.</p>", left_out));
}

}  // namespace entente::reports
