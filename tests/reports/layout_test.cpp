// Nothing in a drawing covers anything else, whatever the estate and whatever the names.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "reports/html/estate_layout.hpp"
#include "reports/html/timeline_marks.hpp"
#include "tests/reports/samples.hpp"

namespace entente::reports {
namespace {

/// An estate with these many nodes in each cloud, joined at random.
[[nodiscard]] EstatePicture picture_of(const std::vector<std::size_t>& sizes) {
  EstatePicture picture;
  for (const std::size_t size : sizes) {
    PictureCloud cloud{"cloud", {}, {"inside this cloud", "external access: 12"}};
    for (std::size_t i = 0; i < size; ++i) {
      cloud.nodes.push_back(picture.nodes.size());
      picture.nodes.push_back({"tenant", "commercial", "1 person", Standing::settled, picture.clouds.size()});
    }
    picture.clouds.push_back(cloud);
  }
  return picture;
}

RC_GTEST_PROP(EstateLayout, KeepsBoxesApartAndInsideTheirClouds, ()) {
  const auto sizes = *rc::gen::resize(
      4, rc::gen::nonEmpty(rc::gen::container<std::vector<std::size_t>>(rc::gen::inRange<std::size_t>(1, 30))));
  EstatePicture picture = picture_of(sizes);
  const auto node = rc::gen::inRange<std::size_t>(0, picture.nodes.size());
  for (int i = 0; i < 5; ++i) {
    const std::size_t from = *node, to = *node;
    if (from != to)
      picture.links.push_back({from, to,
                               *rc::gen::element(model::Relation::collaboration, model::Relation::synchronization,
                                                 model::Relation::federation)});
  }
  const EstateLayout layout = estate_layout(picture);
  for (std::size_t i = 0; i < layout.nodes.size(); ++i) {
    const svg::Rect &box = layout.nodes[i], &cloud = layout.clouds[picture.nodes[i].cloud];
    RC_ASSERT(box.x >= cloud.x && box.right() <= cloud.right() && box.y >= cloud.y && box.bottom() <= cloud.bottom());
    for (std::size_t j = 0; j < i; ++j) RC_ASSERT(!svg::overlap(box, layout.nodes[j]));
  }
  for (std::size_t i = 0; i < layout.clouds.size(); ++i) {
    RC_ASSERT(layout.clouds[i].right() <= layout.size.x && layout.clouds[i].bottom() <= layout.size.y);
    for (std::size_t j = 0; j < i; ++j) RC_ASSERT(!svg::overlap(layout.clouds[i], layout.clouds[j]));
  }
  for (const Curve& curve : layout.links) RC_ASSERT(middle_of(curve).y <= layout.size.y);
}

TEST(EstateLayout, KeepsAnEstateOfThreeCloudsOnThePage) {
  for (const std::size_t each : {1U, 3U, 8U, 20U})
    EXPECT_LE(estate_layout(picture_of({each, each, each})).size.x, 1076.5) << each;
}

RC_GTEST_PROP(Lettering, FitsWhatItIsGiven, (const std::string& text)) {
  const svg::Lettering lettering{12, svg::Tone::ink};
  const double width = *rc::gen::inRange(20, 300);
  const std::string shown = svg::fitted(text, lettering, width);
  RC_ASSERT(svg::width_of(shown, lettering) <= width || shown == "…");
  if (svg::width_of(text, lettering) <= width) RC_ASSERT(shown == text);
}

TEST(Lettering, CutsBetweenCharacters) {
  EXPECT_EQ(svg::fitted("übergroß", {10, svg::Tone::ink}, 30), "üb…");
  EXPECT_EQ(svg::fitted("世纪互联世纪互联", {10, svg::Tone::ink}, 40), "世纪…");
}

TEST(TimelineMarks, MakesOneMarkOfWhatWouldCoverItself) {
  sim::Run run;
  run.until = 100;
  for (int i = 0; i < 50; ++i) run.events.push_back({i, 0, "invite", "done", "a@b", "", "", "", "", "says", {}});
  run.events.push_back({49, 0, "invite", "refused", "a@b", "", "", "", "", "says", {}});
  const auto lanes = lanes_of(run, [](model::Microseconds at) { return static_cast<double>(at) * 0.1; });
  ASSERT_EQ(lanes.size(), 1U);
  ASSERT_EQ(lanes[0].marks.size(), 2U);
  EXPECT_EQ(lanes[0].marks[0].events, 50U);
  EXPECT_EQ(lanes[0].marks[1].look, Look::failure);
  EXPECT_NE(lanes[0].marks[1].lift, 0);
}

TEST(TimelineMarks, ManyPeopleShareTheLaneOfTheirTenant) {
  sim::Run run;
  run.until = 100;
  for (int i = 0; i < 40; ++i)
    run.events.push_back({i, 0, "invite", "done", "u" + std::to_string(i) + "@t", "", "", "", "", "says", {}});
  const auto lanes = lanes_of(run, [](model::Microseconds at) { return static_cast<double>(at); });
  ASSERT_EQ(lanes.size(), 1U);
  EXPECT_EQ(lanes[0].name, "people of t");
}

}  // namespace
}  // namespace entente::reports
