// A few words of SVG for our drawings. Every colour is written twice: as an attribute, which holds where a server
// forbids all styles, and as a class, by which the page's style turns it over for dark screens.
#pragma once

#include <string>
#include <string_view>

namespace entente::reports::svg {

enum class Tone { none, paper, tint, line, soft, ink, blue, amber, teal, violet, red, green };

struct Point {
  double x = 0, y = 0;
};
struct Rect {
  double x = 0, y = 0, width = 0, height = 0;
  [[nodiscard]] double right() const { return x + width; }
  [[nodiscard]] double bottom() const { return y + height; }
  [[nodiscard]] Point centre() const { return {x + width / 2, y + height / 2}; }
};
[[nodiscard]] constexpr bool overlap(const Rect& a, const Rect& b) {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/// How a shape is painted. `dashed` is for what only an open setting allows.
enum class Stroke { solid, dashed };
struct Paint {
  Tone fill = Tone::none;
  Tone line = Tone::none;
  double width = 1.5;
  Stroke stroke = Stroke::solid;
};
[[nodiscard]] std::string painted(const Paint& paint);

enum class Anchor { start, middle, end };
enum class Weight { normal, bold };
struct Lettering {
  double size = 12;
  Tone tone = Tone::ink;
  Weight weight = Weight::normal;
  Anchor anchor = Anchor::start;
};

/// Pixels the text takes at most, in any common sans-serif face: we have no font to ask.
[[nodiscard]] double width_of(std::string_view text, const Lettering& lettering);
/// The text cut, between characters and with an ellipsis, to what fits `width`.
[[nodiscard]] std::string fitted(std::string_view text, const Lettering& lettering, double width);
/// The text as an element, escaped.
[[nodiscard]] std::string label(Point at, std::string_view text, const Lettering& lettering);

[[nodiscard]] std::string box(const Rect& rect, double radius, const Paint& paint);
[[nodiscard]] std::string line(Point from, Point to, const Paint& paint);
[[nodiscard]] std::string dot(Point centre, double radius, const Paint& paint);
[[nodiscard]] std::string path(std::string_view data, const Paint& paint);
/// A cross: what was refused or lost.
[[nodiscard]] std::string cross(Point centre, double reach, const Paint& paint);
/// An arrow's head with its tip at `tip`, coming from the direction of `from`.
[[nodiscard]] std::string arrow_head(Point tip, Point from, Tone tone);

/// What a screen reader makes of a drawing: one picture, or a group whose parts can be visited.
enum class Role { image, group };
/// The whole drawing on paper of its own.
[[nodiscard]] std::string drawing(Point size, std::string_view says, Role role, std::string_view content);

}  // namespace entente::reports::svg
