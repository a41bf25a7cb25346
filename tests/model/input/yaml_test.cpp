// What the document reader promises: places in code points, JSON and UTF-16 read like YAML, hostile input costs no
// more than its limits, and nothing, however broken, brings the program down.
#include "model/input/yaml.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <random>
#include <sstream>

#include "model/language/reader.hpp"
#include "model/world/case.hpp"

namespace entente::model {
namespace {

using ::testing::HasSubstr;

[[nodiscard]] Node read(std::string_view text) {
  auto document = read_document(text, "test.yaml");
  EXPECT_TRUE(document) << to_string(document.error());
  return document.value_or(Node{});
}

[[nodiscard]] std::string refused(std::string_view text, const Limits& limits = {}) {
  const auto document = read_document(text, "test.yaml", limits);
  return document ? "accepted" : to_string(document.error());
}

enum class Endian { little, big };
[[nodiscard]] std::string utf16(std::string_view ascii, Endian endian) {
  std::string bytes = endian == Endian::little ? "\xFF\xFE" : "\xFE\xFF";
  for (const char c : ascii) bytes += endian == Endian::little ? std::string{c, '\0'} : std::string{'\0', c};
  return bytes;
}

TEST(Yaml, PlacesCountLinesAndCodePointsFromOne) {
  const Node root = read("first: 1\n\"zürich ☃\": {inner: [a, 😀, b]}\n");
  EXPECT_EQ(root.members[0].mark, (Mark{"test.yaml", 1, 1}));
  EXPECT_EQ(root.members[0].value.mark, (Mark{"test.yaml", 1, 8}));
  EXPECT_EQ(root.members[1].mark, (Mark{"test.yaml", 2, 1}));
  const Node& items = *root.at("zürich ☃.inner");
  EXPECT_EQ(items.items[0].mark, (Mark{"test.yaml", 2, 22}));
  EXPECT_EQ(items.items[2].mark, (Mark{"test.yaml", 2, 28}));
}

TEST(Yaml, AByteOrderMarkIsNoPartOfTheDocument) {
  const Node root = read(
      "\xEF\xBB\xBF"
      "entente: 1\n");
  ASSERT_EQ(root.members.size(), 1U);
  EXPECT_EQ(root.members[0].key, "entente");
  EXPECT_EQ(root.members[0].mark, (Mark{"test.yaml", 1, 1}));
  EXPECT_THAT(refused("\xEF\xBB\xBF"
                      "a: \xFF\n"),
              HasSubstr("test.yaml:1:4: error:"));
}

TEST(Yaml, Utf16WithAMarkReadsEitherWay) {
  for (const Endian endian : {Endian::little, Endian::big}) {
    const Node root = read(utf16("entente: 1\ntitle: sixteen\n", endian));
    ASSERT_EQ(root.members.size(), 2U);
    EXPECT_EQ(root.find("title")->text, "sixteen");
    EXPECT_EQ(root.find("title")->mark, (Mark{"test.yaml", 2, 8}));
  }
}

TEST(Yaml, JsonSurrogatePairsAreOneCharacter) {
  EXPECT_EQ(read(R"({"smile": "\ud83d\ude00!"})").find("smile")->text, "😀!");
  EXPECT_EQ(read(R"({"smile": "\uD83D\uDE00"})").find("smile")->text, "😀");
  EXPECT_EQ(read(R"({"path": "\\ud83d\\ude00"})").find("path")->text, R"(\ud83d\ude00)") << "no escape, no character";
  EXPECT_THAT(refused(R"({"half": "\ud83d"})"), HasSubstr("1:13: error:"));
  EXPECT_THAT(refused(R"({"swapped": "\ude00\ud83d"})"), HasSubstr("error:"));
}

TEST(Yaml, QuotedWordsAreNoNullAndTheUnknownIsOneAllTheSame) {
  const Node root = read("{a: any, b: \"any\", c: null, d: \"null\", e: , f: ~, g: ''}");
  EXPECT_TRUE(root.find("a")->is_any());
  EXPECT_TRUE(root.find("b")->is_any()) << "JSON has no other way to write it";
  EXPECT_EQ(root.find("c")->kind, Node::Kind::null);
  EXPECT_EQ(root.find("d")->kind, Node::Kind::scalar);
  EXPECT_EQ(root.find("e")->kind, Node::Kind::null);
  EXPECT_EQ(root.find("f")->kind, Node::Kind::null);
  EXPECT_EQ(root.find("g")->kind, Node::Kind::scalar);
}

TEST(Yaml, ADottedPathLeadsInside) {
  const Node root = read("a: {b: {c: deep}}\n");
  ASSERT_NE(root.at("a.b.c"), nullptr);
  EXPECT_EQ(root.at("a.b.c")->text, "deep");
  EXPECT_EQ(root.at("a.x.c"), nullptr);
  EXPECT_EQ(root.at("a.b.c.d"), nullptr);
}

TEST(Yaml, WhatStumblesSaysWhatWasOpen) {
  EXPECT_EQ(refused("a: 1\nb: [1, 2\nc: 3\n"),
            "test.yaml:3:2: error: did not find expected ',' or ']'; expected valid YAML or JSON; "
            "while parsing a flow sequence that starts at line 2, column 4");
  EXPECT_EQ(refused("a:\n\tb: 1\n"), "test.yaml:2:1: error: a tab; expected blanks: YAML is not indented with tabs");
}

TEST(Yaml, LimitsHoldToTheLastOne) {
  const auto nested = [](std::size_t depth) { return std::string(depth, '[') + std::string(depth, ']'); };
  EXPECT_EQ(refused(nested(65)), "accepted");
  EXPECT_THAT(refused(nested(66)), HasSubstr("nested deeper than 64 levels"));
  EXPECT_THAT(refused(std::string(1'000'000, '[')), HasSubstr("nested deeper than 64 levels"));
  EXPECT_THAT(refused("[1, 2, 3]", {.nodes_max = 3}), HasSubstr("more than 3 values"));
  EXPECT_EQ(refused("[1, 2, 3]", {.nodes_max = 4}), "accepted");
  EXPECT_THAT(refused("[1, 2, 3]", {.bytes_max = 8}), HasSubstr("larger than 8 bytes"));
  EXPECT_EQ(refused("[1, 2, 3]", {.bytes_max = 9}), "accepted");
}

TEST(Yaml, FilesThatCannotBeReadAreProblems) {
  EXPECT_FALSE(read_file(std::filesystem::path(ENTENTE_SOURCE_DIR) / "no-such-file.yaml"));
  EXPECT_FALSE(read_file(std::filesystem::path(ENTENTE_SOURCE_DIR)));
}

/// A scenario that somebody's cat walked over: a few bytes changed, dropped, doubled or moved.
[[nodiscard]] std::string trampled(std::string text, std::mt19937_64& luck) {
  static constexpr std::string_view favourites = "{}[]:,-\"'\n\t #&*!|>%@`~?\\\0\xFF\xC3\xE2";
  const auto below = [&](std::size_t n) { return static_cast<std::size_t>(luck() % n); };
  for (std::size_t n = 1 + below(4); n > 0 && !text.empty(); --n) {
    const std::size_t at = below(text.size());
    switch (below(5)) {
      case 0:
        text[at] = favourites[below(favourites.size())];
        break;
      case 1:
        text[at] = static_cast<char>(below(256));
        break;
      case 2:
        text.erase(at, 1 + below(12));
        break;
      case 3:
        text.insert(at, text.substr(below(text.size()), 1 + below(40)));
        break;
      default:
        text.resize(at);
    }
  }
  return text;
}

TEST(Yaml, TenThousandTrampledScenariosAreReadOrRefusedInOneLine) {
  constexpr std::uint64_t seed = 20261121;
  for (const char* name : {"contoso-fabrikam", "partner-any"}) {
    std::ifstream in(std::string(ENTENTE_SOURCE_DIR) + "/scenarios/" + name + ".yaml");
    std::ostringstream bytes;
    bytes << in.rdbuf();
    ASSERT_TRUE(read_scenario(bytes.str(), "whole.yaml", ENTENTE_SOURCE_DIR));
    int accepted = 0;
    for (std::uint64_t round = 0; round < 5000; ++round) {
      std::mt19937_64 luck(seed + round);
      const std::string text = trampled(bytes.str(), luck);
      const auto scenario = read_scenario(text, "trampled.yaml", ENTENTE_SOURCE_DIR);
      if (!scenario) {
        const std::string said = to_string(scenario.error());
        ASSERT_EQ(said.find('\n'), std::string::npos) << name << ", seed " << seed + round << ": " << said;
        ASSERT_GT(scenario.error().where.line, 0U) << name << ", seed " << seed + round << ": " << said;
      } else if (++accepted % 8 == 0) {
        // What is read can be lowered, too, or is refused there; it takes longer, so not each time.
        EXPECT_NO_THROW((void)case_of(*scenario)) << name << ", seed " << seed + round;
      }
    }
    EXPECT_GT(accepted, 100) << "the mutations of " << name << " leave nothing whole";
  }
}

}  // namespace
}  // namespace entente::model
