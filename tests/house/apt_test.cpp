// The package list can be installed as it is, and every package on it is there for a reason that is written down.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "tests/house/packages.hpp"

namespace entente::house {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

TEST(Packages, AreOneALineAndCommentsAreNone) {
  EXPECT_THAT(packages_of("# why\ng++\n\nlibz3-dev\n"), ElementsAre("g++", "libz3-dev"));
}

TEST(Packages, AreRefusedWhenTheirLineIsNoName) {
  EXPECT_THAT(bad_packages({"list", "g++\nlibz3-dev\n"}), IsEmpty());
  EXPECT_THAT(bad_packages({"list", "g++ cmake\n"}), SizeIs(1));
  EXPECT_THAT(bad_packages({"list", "LibZ3\n"}), SizeIs(1));
  EXPECT_THAT(bad_packages({"list", "cmake # builds\n"}), SizeIs(1));
  EXPECT_THAT(bad_packages({"list", "-y\n"}), SizeIs(1));
}

TEST(Packages, AreRefusedTheSecondTime) {
  const auto offences = bad_packages({"list", "g++\ncmake\ng++\n"});
  ASSERT_THAT(offences, SizeIs(1));
  EXPECT_EQ(offences[0].line, 3U);
}

TEST(Packages, MustBeExplained) {
  const SourceFile list{"list", "g++\ncmake\n"};
  EXPECT_THAT(unexplained_packages(list, {"page", "`g++` compiles, `cmake` arranges."}), IsEmpty());
  EXPECT_THAT(unexplained_packages(list, {"page", "`g++` compiles."}), SizeIs(1));
}

class ThePackageList : public testing::Test {
 protected:
  static SourceFile file(std::string_view path) {
    const auto files = files_of_house(ENTENTE_SOURCE_DIR);
    const auto at = std::ranges::find(files, path, &SourceFile::path);
    return at == files.end() ? SourceFile{} : *at;
  }
  const SourceFile list_ = file("apt-packages.txt");
};

TEST_F(ThePackageList, NamesEachPackageOnceOnALineOfItsOwn) {
  ASSERT_THAT(packages_of(list_.text), testing::Not(IsEmpty()));
  const auto offences = bad_packages(list_);
  EXPECT_THAT(offences, IsEmpty()) << to_string(offences);
}

TEST_F(ThePackageList, IsExplainedInTheDocuments) {
  const auto offences = unexplained_packages(list_, file("docs/dependencies.md"));
  EXPECT_THAT(offences, IsEmpty()) << to_string(offences);
}

}  // namespace
}  // namespace entente::house
