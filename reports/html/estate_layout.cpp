#include "reports/html/estate_layout.hpp"

#include <algorithm>
#include <cmath>

namespace entente::reports {
namespace {

using svg::Point;
using svg::Rect;

constexpr double margin = 20, node_height = 72, head = 48, note_height = 17;
/// A page is this wide; a drawing that fits is spread over it.
constexpr double page_width = 1076, cloud_gap_min = 96, cloud_gap_max = 180;
/// Curves of the three relations keep this much apart.
constexpr double lane_gap = 13;

/// How close things stand. Large estates are drawn denser, so that they stay on the page.
struct Measures {
  double node_width, gap_x, gap_y, pad;
  [[nodiscard]] double cloud_width(std::size_t columns) const {
    const auto across = static_cast<double>(columns);
    return across * node_width + (across - 1) * gap_x + 2 * pad;
  }
  /// How many columns there is room for, over all clouds.
  [[nodiscard]] std::size_t columns_max(std::size_t clouds) const {
    const auto count = static_cast<double>(clouds);
    const double room = page_width - 2 * margin - (count - 1) * cloud_gap_min - count * (2 * pad - gap_x);
    return std::max(clouds, static_cast<std::size_t>(std::max(0.0, room / (node_width + gap_x))));
  }
};
constexpr Measures roomy{196, 56, 34, 34}, dense{150, 26, 18, 24};
/// Rows beyond which the roomy drawing is given up.
constexpr std::size_t rows_max = 4;

[[nodiscard]] std::size_t rows_of(std::size_t nodes, std::size_t columns) { return (nodes + columns - 1) / columns; }

/// Columns for each cloud: the next one always goes to the cloud with the most rows.
[[nodiscard]] std::vector<std::size_t> columns_of(const EstatePicture& picture, const Measures& measures) {
  std::vector<std::size_t> columns(picture.clouds.size(), 1);
  const auto rows = [&](std::size_t cloud) { return rows_of(picture.clouds[cloud].nodes.size(), columns[cloud]); };
  for (std::size_t used = columns.size(); used < measures.columns_max(columns.size()); ++used) {
    std::size_t tallest = 0;
    for (std::size_t cloud = 1; cloud < columns.size(); ++cloud)
      if (rows(cloud) > rows(tallest)) tallest = cloud;
    if (rows(tallest) > 1) ++columns[tallest];
  }
  return columns;
}

struct Plan {
  Measures measures;
  std::vector<std::size_t> columns;
  double cloud_gap = 0;
};

[[nodiscard]] Plan plan_of(const EstatePicture& picture) {
  Plan plan{roomy, columns_of(picture, roomy)};
  for (std::size_t i = 0; i < picture.clouds.size(); ++i)
    if (rows_of(picture.clouds[i].nodes.size(), plan.columns[i]) > rows_max) plan.measures = dense;
  plan.columns = columns_of(picture, plan.measures);
  double room = page_width - 2 * margin;
  for (const std::size_t columns : plan.columns) room -= plan.measures.cloud_width(columns);
  const auto gaps = static_cast<double>(std::max<std::size_t>(picture.clouds.size(), 2) - 1);
  plan.cloud_gap = std::clamp(room / gaps, cloud_gap_min, cloud_gap_max);
  return plan;
}

/// Whether the straight way between two boxes crosses a third.
[[nodiscard]] bool is_blocked(Point from, Point to, const Rect& box) {
  constexpr int samples = 24;
  for (int i = 1; i < samples; ++i) {
    const double t = static_cast<double>(i) / samples;
    const double x = from.x + t * (to.x - from.x), y = from.y + t * (to.y - from.y);
    if (x > box.x - 6 && x < box.right() + 6 && y > box.y - 6 && y < box.bottom() + 6) return true;
  }
  return false;
}

/// The curve swings out beneath everything that is in its way.
[[nodiscard]] Curve below(const Rect& a, const Rect& b, double shift, double lowest) {
  const Point from{a.centre().x + shift * 2, a.bottom() + 2}, to{b.centre().x + shift * 2, b.bottom() + 2};
  // Solved for the control points: in its middle, a cubic is at (y0 + 3 y1 + 3 y2 + y3) / 8.
  const double deepest = lowest + 30 + shift;
  const double depth = (8 * deepest - from.y - to.y) / 6;
  return {from, {from.x, depth}, {to.x, depth}, to};
}

/// A curve from `a` to `b`, one of `boxes` each; the lane keeps relations apart.
[[nodiscard]] Curve routed(const std::vector<Rect>& boxes, std::size_t a, std::size_t b, int lane) {
  const Rect &from = boxes[a], &to = boxes[b];
  const double shift = (lane - 1) * lane_gap;
  if (std::abs(from.x - to.x) < 1) {  // one above the other: around their right sides
    const bool is_far = std::abs(from.y - to.y) > 2 * from.height;
    // A cubic goes three quarters of the way to its control points.
    const double bow = from.width / roomy.node_width * (14 + 9 * lane + (is_far ? 6 : 0)) * 4 / 3;
    const double towards = from.y < to.y ? 1 : -1;
    const Point start{from.right() + 2, from.centre().y + towards * (6 + 6 * lane)},
        end{to.right() + 2, to.centre().y - towards * (6 + 6 * lane)};
    return {start, {start.x + bow, start.y}, {end.x + bow, end.y}, end};
  }
  const double towards = from.x < to.x ? 1 : -1;
  const Point start{towards > 0 ? from.right() + 2 : from.x - 2, from.centre().y + shift},
      end{towards > 0 ? to.x - 2 : to.right() + 2, to.centre().y + shift};
  double lowest = 0;
  for (std::size_t i = 0; i < boxes.size(); ++i)
    if (i != a && i != b && is_blocked(start, end, boxes[i])) lowest = std::max(lowest, boxes[i].bottom());
  if (lowest > 0) return below(from, to, shift, std::max({lowest, from.bottom(), to.bottom()}));
  const double reach = (end.x - start.x) * 0.45;
  return {start, {start.x + reach, start.y}, {end.x - reach, end.y}, end};
}

[[nodiscard]] std::vector<Curve> routed(const std::vector<Rect>& boxes, const std::vector<PictureLink>& links) {
  std::vector<Curve> curves;
  for (const PictureLink& link : links)
    curves.push_back(routed(boxes, link.from, link.to, static_cast<int>(link.relation)));
  return curves;
}

}  // namespace

Point middle_of(const Curve& curve) {
  return {(curve[0].x + 3 * curve[1].x + 3 * curve[2].x + curve[3].x) / 8,
          (curve[0].y + 3 * curve[1].y + 3 * curve[2].y + curve[3].y) / 8};
}

EstateLayout estate_layout(const EstatePicture& picture) {
  EstateLayout layout;
  layout.nodes.resize(picture.nodes.size());
  const Plan plan = plan_of(picture);
  const Measures& of = plan.measures;
  double x = margin, bottom = 0;
  for (std::size_t c = 0; c < picture.clouds.size(); ++c) {
    const PictureCloud& cloud = picture.clouds[c];
    const std::size_t columns = plan.columns[c];
    for (std::size_t i = 0; i < cloud.nodes.size(); ++i)
      layout.nodes[cloud.nodes[i]] = {x + of.pad + static_cast<double>(i % columns) * (of.node_width + of.gap_x),
                                      margin + head + static_cast<double>(i / columns) * (node_height + of.gap_y),
                                      of.node_width, node_height};
    const auto down = static_cast<double>(rows_of(cloud.nodes.size(), columns));
    const double notes = cloud.notes.empty() ? 0 : static_cast<double>(cloud.notes.size()) * note_height + 8;
    layout.clouds.push_back(
        {x, margin, of.cloud_width(columns), head + down * node_height + (down - 1) * of.gap_y + 26 + notes});
    x = layout.clouds.back().right() + plan.cloud_gap;
    bottom = std::max(bottom, layout.clouds.back().bottom());
  }
  layout.links = routed(layout.nodes, picture.links);
  layout.cloud_links = routed(layout.clouds, picture.cloud_links);
  for (const auto* curves : {&layout.links, &layout.cloud_links})
    for (const Curve& curve : *curves) bottom = std::max(bottom, middle_of(curve).y);
  layout.size = {x - plan.cloud_gap + margin, bottom + margin};
  return layout;
}

}  // namespace entente::reports
