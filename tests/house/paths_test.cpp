// One place each: the text of a setting's path is parsed in model/terms/setting_path.hpp, and sorts of rows are told
// apart by the tables in model/terms/sorts.hpp and model/facts/sorts.cpp. First the checker is shown what it must
// refuse.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <array>

#include "tests/house/source_files.hpp"

namespace entente::house {
namespace {

using testing::IsEmpty;
using testing::SizeIs;

/// What a parser of paths looks for, and what a second table of sorts begins its lines with.
constexpr std::array<std::string_view, 13> signs{
    "ends_with('?')",   "ends_with(\"?\")", "ends_with('!')", "ends_with(\"!\")", "ends_with(']')",
    "ends_with(\"]\")", "\"[^]\"",          "\"[0]",          "\"[]\"",           "find('=')",
    "find(\"=\")",      "find('[')",        "case Sort::"};

[[nodiscard]] std::vector<Offence> second_places(const SourceFile& file) {
  std::vector<Offence> offences;
  std::size_t number = 0;
  for (const std::string_view line : lines_of(file.text)) {
    ++number;
    for (const std::string_view sign : signs)
      if (line.find(sign) != std::string_view::npos) offences.push_back({file.path, number, std::string(sign)});
  }
  return offences;
}

/// The product where settings are read, written and told: what the command line parses is no path.
[[nodiscard]] bool may_not_parse_paths(const SourceFile& file) {
  const bool is_product = file.path.starts_with("model/") || file.path.starts_with("sim/") ||
                          file.path.starts_with("verify/") || file.path.starts_with("reports/");
  return is_cpp(file) && is_product && file.path != "model/terms/setting_path.hpp";
}

TEST(SecondPlaces, AreNamedWithTheirLine) {
  const auto offences =
      second_places({"model/world/made_up.cpp", "int x;\nif (path.ends_with(\"?\")) return;\n  case Sort::tenant:\n"});
  ASSERT_THAT(offences, SizeIs(2));
  EXPECT_EQ(offences[0].line, 2U);
  EXPECT_EQ(offences[1].what, "case Sort::");
}

TEST(TheHouse, ParsesPathsInOnePlaceAndTellsSortsApartInOneTable) {
  const auto files = files_of_house(ENTENTE_SOURCE_DIR);
  const auto parser = std::ranges::find(files, "model/terms/setting_path.hpp", &SourceFile::path);
  ASSERT_NE(parser, files.end());
  EXPECT_THAT(second_places(*parser), testing::Not(IsEmpty())) << "the signs no longer find the parser there is";
  for (const SourceFile& file : files)
    if (may_not_parse_paths(file)) {
      const auto offences = second_places(file);
      EXPECT_THAT(offences, IsEmpty()) << to_string(offences);
    }
}

}  // namespace
}  // namespace entente::house
