// Where everything of an estate's drawing goes. Own placement, because it is the same on every machine and says what
// the picture is about: one frame a cloud, a grid of nodes inside, joints as curves that pass beneath no other node.
#pragma once

#include <array>
#include <vector>

#include "reports/html/estate_picture.hpp"
#include "reports/html/svg.hpp"

namespace entente::reports {

/// A cubic curve: start, two control points, end.
using Curve = std::array<svg::Point, 4>;
[[nodiscard]] svg::Point middle_of(const Curve& curve);

struct EstateLayout {
  std::vector<svg::Rect> clouds;
  std::vector<svg::Rect> nodes;
  std::vector<Curve> links;        ///< of EstatePicture::links
  std::vector<Curve> cloud_links;  ///< of EstatePicture::cloud_links
  svg::Point size;                 ///< of the smallest paper that holds it all
};

/// Frames do not overlap, and every node is inside its cloud's frame, apart from all others.
[[nodiscard]] EstateLayout estate_layout(const EstatePicture& picture);

}  // namespace entente::reports
