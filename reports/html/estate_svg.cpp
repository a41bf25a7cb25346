#include <fmt/format.h>

#include <algorithm>

#include "reports/html/drawings.hpp"
#include "reports/html/escape.hpp"
#include "reports/html/estate_layout.hpp"

namespace entente::reports {
namespace {

using svg::Tone;

[[nodiscard]] Tone tone_of(model::Relation relation) {
  switch (relation) {
    case model::Relation::collaboration:
      return Tone::blue;
    case model::Relation::synchronization:
      return Tone::amber;
    case model::Relation::federation:
      return Tone::teal;
  }
  return Tone::ink;
}

[[nodiscard]] svg::Stroke stroke_of(Standing standing) {
  return standing == Standing::open ? svg::Stroke::dashed : svg::Stroke::solid;
}

[[nodiscard]] std::string link_svg(const PictureLink& link, const Curve& curve) {
  const Tone tone = tone_of(link.relation);
  std::string out =
      svg::path(fmt::format("M{:.1f} {:.1f}C{:.1f} {:.1f} {:.1f} {:.1f} {:.1f} {:.1f}", curve[0].x, curve[0].y,
                            curve[1].x, curve[1].y, curve[2].x, curve[2].y, curve[3].x, curve[3].y),
                {.line = tone, .width = 1.8, .stroke = stroke_of(link.standing)});
  out += svg::arrow_head(curve[3], curve[2], tone);
  if (link.ways == PictureLink::Ways::both) out += svg::arrow_head(curve[0], curve[1], tone);
  return out;
}

/// A number on the curve: how many joints it stands for.
[[nodiscard]] std::string count_svg(const PictureLink& link, const Curve& curve) {
  const svg::Lettering lettering{12, tone_of(link.relation), svg::Weight::bold, svg::Anchor::middle};
  const svg::Point at = middle_of(curve);
  const std::string text = std::to_string(link.joints);
  const double width = svg::width_of(text, lettering) + 10;
  return svg::box({at.x - width / 2, at.y - 9, width, 18}, 9, {Tone::paper, tone_of(link.relation), 1}) +
         svg::label({at.x, at.y + 4}, text, lettering);
}

[[nodiscard]] std::string cloud_svg(const PictureCloud& cloud, const svg::Rect& frame) {
  std::string out = svg::box(frame, 16, {Tone::tint, Tone::line});
  const svg::Lettering head{15, Tone::ink, svg::Weight::bold}, small{11.5, Tone::soft};
  out += svg::label({frame.x + 22, frame.y + 30}, svg::fitted(cloud.name, head, frame.width - 36), head);
  for (std::size_t i = 0; i < cloud.notes.size(); ++i)
    out += svg::label({frame.x + 22, frame.bottom() - 14 - 17 * static_cast<double>(cloud.notes.size() - 1 - i)},
                      svg::fitted(cloud.notes[i], small, frame.width - 36), small);
  return out;
}

[[nodiscard]] std::string node_svg(const PictureNode& node, const svg::Rect& frame) {
  const bool any = node.settings == Standing::open;
  const std::string size = node.size + (any ? ", settings open" : "");
  const svg::Lettering title{14.5, Tone::ink, svg::Weight::bold}, small{11.5, Tone::soft};
  return fmt::format(R"(<g tabindex="0" role="img" aria-label="{0}: {1}, {2}"><title>{0}: {1}, {2}</title>)",
                     escaped(shortened(node.title, 200)), escaped(node.kind), escaped(size)) +
         svg::box(frame, 10, {Tone::paper, any ? Tone::amber : Tone::soft, 1.5, stroke_of(node.settings)}) +
         svg::label({frame.x + 14, frame.y + 25}, svg::fitted(node.title, title, frame.width - 26), title) +
         svg::label({frame.x + 14, frame.y + 43}, svg::fitted(node.kind, small, frame.width - 22), small) +
         svg::label({frame.x + 14, frame.y + 59}, svg::fitted(size, small, frame.width - 22), small) + "</g>";
}

/// Only what the drawing has is in its legend.
[[nodiscard]] std::string legend(const EstatePicture& picture, double y) {
  std::string out;
  double x = 20;
  const svg::Lettering lettering{12.5, Tone::soft};
  const auto entry = [&](const std::string& text, Tone tone, svg::Stroke stroke) {
    out += svg::line({x, y}, {x + 28, y}, {.line = tone, .width = 2.2, .stroke = stroke}) +
           svg::label({x + 36, y + 4.5}, text, lettering);
    x += 36 + svg::width_of(text, lettering) + 26;
  };
  bool dashed = std::any_of(picture.nodes.begin(), picture.nodes.end(),
                            [](const PictureNode& node) { return node.settings == Standing::open; });
  for (const model::Relation relation :
       {model::Relation::collaboration, model::Relation::synchronization, model::Relation::federation}) {
    bool is_drawn = false;
    for (const auto* links : {&picture.links, &picture.cloud_links})
      for (const PictureLink& link : *links) {
        is_drawn = is_drawn || link.relation == relation;
        dashed = dashed || link.standing == Standing::open;
      }
    if (is_drawn) entry(std::string(model::name_of(relation)), tone_of(relation), svg::Stroke::solid);
  }
  if (dashed) entry("dependence on an open setting", Tone::soft, svg::Stroke::dashed);
  return out;
}

}  // namespace

std::string estate_svg(const model::Case& given) {
  const EstatePicture picture = estate_picture(given);
  const EstateLayout layout = estate_layout(picture);
  std::string content;
  for (std::size_t i = 0; i < picture.clouds.size(); ++i) content += cloud_svg(picture.clouds[i], layout.clouds[i]);
  for (std::size_t i = 0; i < picture.cloud_links.size(); ++i)
    content += link_svg(picture.cloud_links[i], layout.cloud_links[i]) +
               count_svg(picture.cloud_links[i], layout.cloud_links[i]);
  for (std::size_t i = 0; i < picture.links.size(); ++i) content += link_svg(picture.links[i], layout.links[i]);
  for (std::size_t i = 0; i < picture.nodes.size(); ++i) content += node_svg(picture.nodes[i], layout.nodes[i]);
  content += legend(picture, layout.size.y + 8);
  return svg::drawing({std::max(760.0, layout.size.x), layout.size.y + 30}, "The estate by cloud", svg::Role::group,
                      content);
}

}  // namespace entente::reports
