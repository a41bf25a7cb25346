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
  const auto found = includes_of("#include <vector>\n  #  include \"model/case.hpp\"  // why\n// #include <z3.h>\n");
  ASSERT_THAT(found, SizeIs(2));
  EXPECT_EQ(found[0].header, "vector");
  EXPECT_EQ(found[1].header, "model/case.hpp");
  EXPECT_EQ(found[1].line, 2U);
}

TEST(Floors, AreFirstFoldersAndResultsAreTheirOwn) {
  EXPECT_EQ(floor_of("model/input/node.hpp"), "model");
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
    testing::Values(Arrow{"model/case.hpp", "sim/result/run.hpp"}, Arrow{"model/case.cpp", "verify/prove.hpp"},
                    Arrow{"sim/simulate.cpp", "verify/result/verdicts.hpp"},
                    Arrow{"sim/result/run.hpp", "sim/simulate.hpp"}, Arrow{"verify/prove.cpp", "sim/simulate.hpp"},
                    Arrow{"verify/prove.cpp", "reports/text.hpp"}, Arrow{"reports/text.cpp", "sim/simulate.hpp"},
                    Arrow{"reports/text.cpp", "verify/prove.hpp"}, Arrow{"cli/main.cpp", "tests/support/estate.hpp"}));

class Allowed : public testing::TestWithParam<Arrow> {};
TEST_P(Allowed, IsNoOffence) {
  EXPECT_THAT(forbidden_arrows(including(std::string(GetParam().from), GetParam().to)), IsEmpty());
}
INSTANTIATE_TEST_SUITE_P(Arrows, Allowed,
                         testing::Values(Arrow{"model/case.cpp", "model/case.hpp"},
                                         Arrow{"sim/simulate.cpp", "model/case.hpp"},
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
                                         Arrow{"model/scenario/reader.cpp", "yaml.h"}));

TEST(Walls, LetTheirOwnSourcesIn) {
  EXPECT_THAT(breached_walls(including("verify/solver/solver.cpp", "z3++.h")), IsEmpty());
  EXPECT_THAT(breached_walls(including("sim/network/network.cpp", "simgrid/s4u.hpp")), IsEmpty());
  EXPECT_THAT(breached_walls(including("model/estate/graph.cpp", "boost/graph/adjacency_list.hpp")), IsEmpty());
  EXPECT_THAT(breached_walls(including("model/input/yaml.cpp", "yaml.h")), IsEmpty());
}

TEST(Arrows, AreCounted) {
  const ArrowCounts counts =
      arrows_between({including("sim/a.cpp", "model/case.hpp"), including("sim/b.cpp", "model/case.hpp"),
                      including("sim/b.cpp", "vector")});
  EXPECT_THAT(counts, SizeIs(1));
  EXPECT_EQ(counts.at({"sim", "model"}), 2);
}

TEST(TheHouse, DrawsNoForbiddenArrow) {
  const auto files = files_of_house(ENTENTE_SOURCE_DIR);
  std::vector<Offence> offences;
  for (const SourceFile& file : files) {
    for (Offence& offence : forbidden_arrows(file)) offences.push_back(std::move(offence));
  }
  const ArrowCounts counts = arrows_between(files);
  std::cout << table_of(counts);
  EXPECT_GT(counts.count({"verify", "model"}), 0U) << "no arrows were counted: is the source tree there?";
  EXPECT_THAT(offences, IsEmpty()) << to_string(offences);
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
