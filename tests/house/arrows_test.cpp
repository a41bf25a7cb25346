// The floors hold: no include leads up or across, and heavy headers stay behind their walls. First the checkers are
// shown what they must refuse; then they are shown the house.
#include "tests/house/arrows.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <iostream>

namespace entente::house {
namespace {

using testing::IsEmpty;
using testing::SizeIs;

SourceFile including(std::string path, std::string_view header) {
  return {std::move(path), std::string("// Made up.\n#include \"") + std::string(header) + "\"\n"};
}

TEST(Includes, AreReadWithTheirLines) {
  const auto found =
      includes_of("#include <vector>\n  #  include \"model/world/case.hpp\"  // why\n// #include <z3.h>\n");
  ASSERT_THAT(found, SizeIs(2));
  EXPECT_EQ(found[0].header, "vector");
  EXPECT_EQ(found[1].header, "model/world/case.hpp");
  EXPECT_EQ(found[1].line, 2U);
}

TEST(Floors, AreFirstFoldersAndResultsAreTheirOwn) {
  EXPECT_EQ(floor_of("model/input/node.hpp"), "model/input");
  EXPECT_EQ(floor_of("model/language/export/nodes.hpp"), "model/language");
  EXPECT_EQ(floor_of("model/loose.hpp"), "model");
  EXPECT_EQ(floor_of("sim/simulate.hpp"), "sim");
  EXPECT_EQ(floor_of("sim/result/run.hpp"), "sim/result");
  EXPECT_EQ(floor_of("verify/results/verdicts.hpp"), "verify/result");
  EXPECT_EQ(floor_of("verify/result.hpp"), "verify/result");
  EXPECT_EQ(floor_of("verify/resulting.hpp"), "verify");
  EXPECT_EQ(floor_of("simgrid/s4u.hpp"), "");
  EXPECT_EQ(floor_of("vector"), "");
}

struct Arrow {
  std::string_view from, to;
};

class Refused : public testing::TestWithParam<Arrow> {};
TEST_P(Refused, IsNamedWithItsPlace) {
  const auto offences = forbidden_arrows(including(std::string(GetParam().from), GetParam().to));
  ASSERT_THAT(offences, SizeIs(1));
  EXPECT_EQ(offences[0].path, GetParam().from);
  EXPECT_EQ(offences[0].line, 2U);
}
INSTANTIATE_TEST_SUITE_P(
    Arrows, Refused,
    testing::Values(Arrow{"model/logic/logic.hpp", "model/rulebook/teams.hpp"},
                    Arrow{"model/facts/shape.hpp", "model/scenario/scenario.hpp"},
                    Arrow{"model/world/world.cpp", "model/answers/decide.hpp"},
                    Arrow{"model/language/reader.cpp", "model/world/case.hpp"},
                    Arrow{"model/world/case.hpp", "sim/result/run.hpp"},
                    Arrow{"model/world/case.cpp", "verify/prove.hpp"},
                    Arrow{"sim/simulate.cpp", "verify/result/verdicts.hpp"},
                    Arrow{"sim/result/run.hpp", "sim/simulate.hpp"}, Arrow{"verify/prove.cpp", "sim/simulate.hpp"},
                    Arrow{"verify/prove.cpp", "reports/text.hpp"}, Arrow{"reports/text.cpp", "sim/simulate.hpp"},
                    Arrow{"reports/text.cpp", "verify/prove.hpp"}, Arrow{"cli/main.cpp", "tests/support/estate.hpp"}));

class Allowed : public testing::TestWithParam<Arrow> {};
TEST_P(Allowed, IsNoOffence) {
  EXPECT_THAT(forbidden_arrows(including(std::string(GetParam().from), GetParam().to)), IsEmpty());
}
INSTANTIATE_TEST_SUITE_P(Arrows, Allowed,
                         testing::Values(Arrow{"model/world/case.cpp", "model/world/case.hpp"},
                                         Arrow{"sim/simulate.cpp", "model/world/case.hpp"},
                                         Arrow{"reports/text.cpp", "sim/result/run.hpp"},
                                         Arrow{"reports/text.cpp", "verify/result/verdicts.hpp"},
                                         Arrow{"cli/main.cpp", "verify/prove.hpp"},
                                         Arrow{"tests/sim/story_test.cpp", "sim/story/story.hpp"}));

class Breach : public testing::TestWithParam<Arrow> {};
TEST_P(Breach, IsNoticed) {
  EXPECT_THAT(breached_walls(including(std::string(GetParam().from), GetParam().to)), SizeIs(1));
}
INSTANTIATE_TEST_SUITE_P(Walls, Breach,
                         testing::Values(Arrow{"verify/solver/solver.hpp", "z3++.h"}, Arrow{"sim/network.cpp", "z3.h"},
                                         Arrow{"sim/network/network.hpp", "simgrid/s4u.hpp"},
                                         Arrow{"cli/main.cpp", "xbt/log.h"},
                                         Arrow{"model/estate/graph.hpp", "boost/graph/adjacency_list.hpp"},
                                         Arrow{"reports/html.cpp", "boost/graph/adjacency_list.hpp"},
                                         Arrow{"verify/reach/meeting_places.cpp", "boost/graph/adjacency_list.hpp"},
                                         Arrow{"model/language/reader.cpp", "yaml.h"}));

TEST(Walls, LetTheirOwnSourcesIn) {
  EXPECT_THAT(breached_walls(including("verify/solver/solver.cpp", "z3++.h")), IsEmpty());
  EXPECT_THAT(breached_walls(including("sim/network/network.cpp", "simgrid/s4u.hpp")), IsEmpty());
  EXPECT_THAT(breached_walls(including("model/estate/graph.cpp", "boost/graph/adjacency_list.hpp")), IsEmpty());
  EXPECT_THAT(breached_walls(including("model/input/yaml.cpp", "yaml.h")), IsEmpty());
}

TEST(Arrows, AreCounted) {
  const ArrowCounts counts =
      arrows_between({including("sim/a.cpp", "model/world/case.hpp"), including("sim/b.cpp", "model/world/case.hpp"),
                      including("sim/b.cpp", "vector")});
  EXPECT_THAT(counts, SizeIs(1));
  EXPECT_EQ(counts.at({"sim", "model/world"}), 2);
}

TEST(TheHouse, DrawsNoForbiddenArrow) {
  const auto files = files_of_house(ENTENTE_SOURCE_DIR);
  std::vector<Offence> offences;
  for (const SourceFile& file : files) {
    for (Offence& offence : forbidden_arrows(file)) offences.push_back(std::move(offence));
  }
  const ArrowCounts counts = arrows_between(files);
  std::cout << table_of(counts);
  EXPECT_GT(counts.count({"verify", "model/world"}), 0U) << "no arrows were counted: is the source tree there?";
  EXPECT_THAT(offences, IsEmpty()) << to_string(offences);
}

TEST(Circles, AreFoundAmongFolders) {
  const std::vector<SourceFile> round{including("verify/a/x.hpp", "verify/b/y.hpp"),
                                      including("verify/b/y.hpp", "verify/c/z.hpp"),
                                      including("verify/c/z.cpp", "verify/a/x.hpp")};
  EXPECT_THAT(circle_of_folders(round, "verify/"),
              testing::ElementsAre("verify/a", "verify/b", "verify/c", "verify/a"));
  EXPECT_THAT(circle_of_folders({round[0], round[1]}, "verify/"), IsEmpty());
  EXPECT_THAT(circle_of_folders(round, "model/"), IsEmpty());
}

class Folders : public testing::TestWithParam<std::string_view> {};
TEST_P(Folders, HaveNoCircle) {
  const auto circle = circle_of_folders(files_of_house(ENTENTE_SOURCE_DIR), GetParam());
  std::string text;
  for (const std::string& folder : circle) text += folder + " ";
  EXPECT_THAT(circle, IsEmpty()) << text;
}
INSTANTIATE_TEST_SUITE_P(TheHouse, Folders, testing::Values("model/", "sim/", "verify/", "reports/"));

TEST(ALooseFile, IsRefusedInModel) {
  EXPECT_THAT(forbidden_arrows({"model/case.cpp", "// Made up.\nint x;\n"}), SizeIs(1));
}

TEST(TheHouse, KeepsHeavyHeadersBehindWalls) {
  std::vector<Offence> offences;
  for (const SourceFile& file : files_of_house(ENTENTE_SOURCE_DIR)) {
    for (Offence& offence : breached_walls(file)) offences.push_back(std::move(offence));
  }
  EXPECT_THAT(offences, IsEmpty()) << to_string(offences);
}

}  // namespace
}  // namespace entente::house
