// Coordinates are printed with one decimal, so that the same drawing has the same bytes everywhere.
#include "reports/html/svg.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "reports/html/escape.hpp"

namespace entente::reports::svg {
namespace {

struct Named {
  std::string_view name;   ///< of the class, after `f-` or `s-`
  std::string_view light;  ///< as an attribute
};
constexpr std::array<Named, 12> tones{{{"none", "none"},
                                       {"paper", "#ffffff"},
                                       {"tint", "#f1f5f9"},
                                       {"line", "#cbd5e1"},
                                       {"soft", "#475569"},
                                       {"ink", "#0f172a"},
                                       {"blue", "#1d4ed8"},
                                       {"amber", "#b45309"},
                                       {"teal", "#0f766e"},
                                       {"violet", "#6d28d9"},
                                       {"red", "#b91c1c"},
                                       {"green", "#15803d"}}};

[[nodiscard]] const Named& named(Tone tone) { return tones[static_cast<std::size_t>(tone)]; }

/// Em widths, on the broad side (DejaVu Sans is the broadest face that browsers fall back to).
[[nodiscard]] double em_of(char32_t c) {
  if (c >= 0x1100) return 1.05;
  if (c >= 0x80) return 0.72;
  const auto is_in = [&](std::string_view list) { return list.find(static_cast<char>(c)) != std::string_view::npos; };
  if (is_in("ijl|'!.,:;")) return 0.36;
  if (is_in(" ft()[]/-rI\"")) return 0.44;
  if (is_in("mwMW@%")) return 1.0;
  if (c >= 'A' && c <= 'Z') return 0.76;
  return 0.64;
}

/// The bytes each character of the text begins at; broken UTF-8 counts as characters of one byte.
[[nodiscard]] std::vector<std::size_t> beginnings(std::string_view text) {
  std::vector<std::size_t> starts;
  for (std::size_t i = 0; i < text.size(); ++i)
    if ((static_cast<unsigned char>(text[i]) & 0xC0U) != 0x80U) starts.push_back(i);
  return starts;
}

[[nodiscard]] char32_t decoded(std::string_view bytes) {
  const auto first = static_cast<unsigned char>(bytes.front());
  if (bytes.size() == 1) return first;
  if (bytes.size() > 4) return 0xFFFD;
  char32_t c = first & (0xFFU >> (bytes.size() + 1));
  for (std::size_t i = 1; i < bytes.size(); ++i) c = (c << 6U) | (static_cast<unsigned char>(bytes[i]) & 0x3FU);
  return c;
}

[[nodiscard]] double scale_of(const Lettering& lettering) {
  return lettering.size * (lettering.weight == Weight::bold ? 1.1 : 1.0);
}

/// The bytes of the longest beginning of the text that fits, and the width of that.
struct Fit {
  std::size_t bytes = 0;
  double width = 0;
};
[[nodiscard]] Fit fit(std::string_view text, const Lettering& lettering, double width) {
  const auto starts = beginnings(text);
  Fit result;
  for (std::size_t i = 0; i < starts.size(); ++i) {
    const std::size_t end = i + 1 < starts.size() ? starts[i + 1] : text.size();
    const double more = em_of(decoded(text.substr(starts[i], end - starts[i]))) * scale_of(lettering);
    if (result.width + more > width) return result;
    result = {end, result.width + more};
  }
  result.bytes = text.size();
  return result;
}

}  // namespace

std::string painted(const Paint& paint) {
  std::string classes = fmt::format("f-{}", named(paint.fill).name);
  std::string out = fmt::format(R"( fill="{}")", named(paint.fill).light);
  if (paint.line != Tone::none) {
    classes += fmt::format(" s-{}", named(paint.line).name);
    out += fmt::format(R"( stroke="{}" stroke-width="{:.1f}")", named(paint.line).light, paint.width);
    if (paint.stroke == Stroke::dashed) out += R"( stroke-dasharray="5 4")";
  }
  return fmt::format(R"( class="{}"{})", classes, out);
}

double width_of(std::string_view text, const Lettering& lettering) { return fit(text, lettering, 1e9).width; }

std::string fitted(std::string_view text, const Lettering& lettering, double width) {
  if (width_of(text, lettering) <= width) return std::string(text);
  return std::string(text.substr(0, fit(text, lettering, width - width_of("…", lettering)).bytes)) + "…";
}

std::string label(Point at, std::string_view text, const Lettering& lettering) {
  constexpr std::array<const char*, 3> anchors{"", R"( text-anchor="middle")", R"( text-anchor="end")"};
  return fmt::format(R"(<text x="{:.1f}" y="{:.1f}" font-size="{}"{}{}{}>{}</text>)", at.x, at.y, lettering.size,
                     lettering.weight == Weight::bold ? R"( font-weight="600")" : "",
                     anchors[static_cast<std::size_t>(lettering.anchor)], painted({.fill = lettering.tone}),
                     escaped(text));
}

std::string box(const Rect& rect, double radius, const Paint& paint) {
  return fmt::format(R"(<rect x="{:.1f}" y="{:.1f}" width="{:.1f}" height="{:.1f}" rx="{}"{}/>)", rect.x, rect.y,
                     rect.width, rect.height, radius, painted(paint));
}

std::string line(Point from, Point to, const Paint& paint) {
  return fmt::format(R"(<line x1="{:.1f}" y1="{:.1f}" x2="{:.1f}" y2="{:.1f}"{}/>)", from.x, from.y, to.x, to.y,
                     painted(paint));
}

std::string dot(Point centre, double radius, const Paint& paint) {
  return fmt::format(R"(<circle cx="{:.1f}" cy="{:.1f}" r="{}"{}/>)", centre.x, centre.y, radius, painted(paint));
}

std::string path(std::string_view data, const Paint& paint) {
  return fmt::format(R"(<path d="{}"{}/>)", data, painted(paint));
}

std::string cross(Point centre, double reach, const Paint& paint) {
  return path(fmt::format("M{:.1f} {:.1f}l{:.1f} {:.1f}m0 {:.1f}l{:.1f} {:.1f}", centre.x - reach, centre.y - reach,
                          2 * reach, 2 * reach, -2 * reach, -2 * reach, 2 * reach),
              paint);
}

std::string arrow_head(Point tip, Point from, Tone tone) {
  const double dx = tip.x - from.x, dy = tip.y - from.y, length = std::max(1.0, std::hypot(dx, dy));
  const double ux = dx / length, uy = dy / length;
  constexpr double reach = 9, half = 4.2;
  const Point base{tip.x - ux * reach, tip.y - uy * reach};
  return path(fmt::format("M{:.1f} {:.1f}L{:.1f} {:.1f}L{:.1f} {:.1f}z", tip.x, tip.y, base.x - uy * half,
                          base.y + ux * half, base.x + uy * half, base.y - ux * half),
              {.fill = tone});
}

std::string drawing(Point size, std::string_view says, Role role, std::string_view content) {
  return fmt::format(
      R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {0:.0f} {1:.0f}" width="{0:.0f}" height="{1:.0f}" role="{2}" aria-label="{3}" font-family="system-ui, sans-serif">{4}{5}</svg>)",
      size.x, size.y, role == Role::image ? "img" : "group", escaped(says),
      box({0, 0, size.x, size.y}, 0, {.fill = Tone::paper}), content);
}

}  // namespace entente::reports::svg
