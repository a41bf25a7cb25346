// No file holds a banned word, and every header begins as headers do here.
#include "tests/house/words.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace entente::house {
namespace {

using testing::IsEmpty;
using testing::SizeIs;

class Banned : public testing::TestWithParam<std::string> {};
TEST_P(Banned, IsFoundOnItsLine) {
  const auto offences = banned_words({"model/a.cpp", "// Made up.\nint a;  " + GetParam() + "\n"});
  ASSERT_THAT(offences, SizeIs(1));
  EXPECT_EQ(offences[0].line, 2U);
}
// Each in two parts: this file is checked too.
INSTANTIATE_TEST_SUITE_P(Words, Banned,
                         testing::Values("// TO"
                                         "DO: later",
                                         "// FIX"
                                         "ME",
                                         "// XX"
                                         "X",
                                         "string_ut"
                                         "ils ut"
                                         "ils",
                                         "\"/wo"
                                         "rk/main\"",
                                         "cd /wo"
                                         "rk",
                                         "-B /tmp/bu"
                                         "ild-x",
                                         "/ho"
                                         "me/me/x",
                                         "(/ro"
                                         "ot)"));

class Innocent : public testing::TestWithParam<std::string> {};
TEST_P(Innocent, IsLeftAlone) { EXPECT_THAT(banned_words({"model/a.cpp", GetParam()}), IsEmpty()); }
INSTANTIATE_TEST_SUITE_P(Words, Innocent,
                         testing::Values("mkstemp(\"entente-XX"
                                         "XXXX\")",
                                         "the net/wo"
                                         "rk/ folder",
                                         "sim/net"
                                         "work",
                                         "/workflow",
                                         "https://host/wo"
                                         "rk",
                                         "./wo"
                                         "rk",
                                         "/tmp/entente"));

TEST(Banned, IsFoundInNamesOfFiles) {
  EXPECT_THAT(banned_words({"model/ut"
                            "ils/text.cpp",
                            "int a;\n"}),
              SizeIs(1));
}

TEST(Heads, SayWhatLivesHereAndAreReadOnce) {
  EXPECT_THAT(bad_head({"a.hpp", "// What a is.\n// And why.\n#pragma once\n\nint a();\n"}), IsEmpty());
  EXPECT_THAT(bad_head({"a.hpp", "#pragma once\n// What a is.\n"}), SizeIs(1));
  EXPECT_THAT(bad_head({"a.hpp", "// What a is.\n\n#include <vector>\n"}), SizeIs(1));
  EXPECT_THAT(bad_head({"a.hpp", "// What a is.\n"}), SizeIs(1));
  EXPECT_THAT(bad_head({"a.hpp", ""}), SizeIs(1));
}

TEST(TheHouse, HoldsNoBannedWord) {
  const auto files = files_of_house(ENTENTE_SOURCE_DIR);
  ASSERT_GT(files.size(), 50U) << "too few files: is the source tree there?";
  std::vector<Offence> offences;
  for (const SourceFile& file : files) {
    for (Offence& offence : banned_words(file)) offences.push_back(std::move(offence));
  }
  EXPECT_THAT(offences, IsEmpty()) << to_string(offences);
}

TEST(TheHouse, BeginsItsHeadersAlike) {
  std::vector<Offence> offences;
  for (const SourceFile& file : files_of_house(ENTENTE_SOURCE_DIR)) {
    if (!is_header(file)) continue;
    for (Offence& offence : bad_head(file)) offences.push_back(std::move(offence));
  }
  EXPECT_THAT(offences, IsEmpty()) << to_string(offences);
}

}  // namespace
}  // namespace entente::house
