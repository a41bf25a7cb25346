#include "reports/html/estate_layout.hpp"

#include <algorithm>
#include <cmath>

namespace entente::reports {
namespace {

using svg::Point;
using svg::Rect;

constexpr double margin = 20, node_width = 196, node_height = 60, gap_x = 56, gap_y = 34, pad = 34, head = 48,
                 cloud_gap = 150, note_height = 17;
/// Curves of the three relations keep this much apart.
constexpr double lane_gap = 13;

[[nodiscard]] std::size_t columns_of(std::size_t nodes, std::size_t clouds) {
  if (clouds == 1) return std::min<std::size_t>(nodes, 4);
  return nodes <= 4 ? 1 : nodes <= 12 ? 2 : 3;
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
    const double rows = std::abs(from.y - to.y) / (node_height + gap_y);
    const double bow = (16 + 10 * lane + (rows > 1.5 ? 8 : 0)) * 4 / 3;
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
  double x = margin, bottom = 0;
  for (const PictureCloud& cloud : picture.clouds) {
    const std::size_t columns = columns_of(cloud.nodes.size(), picture.clouds.size());
    const std::size_t rows = (cloud.nodes.size() + columns - 1) / columns;
    const auto across = static_cast<double>(columns), down = static_cast<double>(rows);
    for (std::size_t i = 0; i < cloud.nodes.size(); ++i)
      layout.nodes[cloud.nodes[i]] = {x + pad + static_cast<double>(i % columns) * (node_width + gap_x),
                                      margin + head + static_cast<double>(i / columns) * (node_height + gap_y),
                                      node_width, node_height};
    const double notes = cloud.notes.empty() ? 0 : static_cast<double>(cloud.notes.size()) * note_height + 8;
    layout.clouds.push_back({x, margin, across * node_width + (across - 1) * gap_x + 2 * pad,
                             head + down * node_height + (down - 1) * gap_y + 26 + notes});
    x += layout.clouds.back().width + cloud_gap;
    bottom = std::max(bottom, layout.clouds.back().bottom());
  }
  layout.links = routed(layout.nodes, picture.links);
  layout.cloud_links = routed(layout.clouds, picture.cloud_links);
  for (const auto* curves : {&layout.links, &layout.cloud_links})
    for (const Curve& curve : *curves) bottom = std::max(bottom, middle_of(curve).y);
  layout.size = {x - cloud_gap + margin, bottom + margin};
  return layout;
}

}  // namespace entente::reports
