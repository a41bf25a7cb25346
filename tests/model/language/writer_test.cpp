// What is written reads back: a counterexample is handed over as a file, and the file must be the case that was found.
#include "model/language/writer.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <filesystem>

#include "model/input/yaml.hpp"
#include "model/language/reader.hpp"
#include "model/world/case.hpp"
#include "tests/support/random_text.hpp"

namespace entente::model {
namespace {

namespace fs = std::filesystem;

[[nodiscard]] Scenario read_back(const std::string& text) {
  auto scenario = read_scenario(text, "written.yaml", "/nonexistent");
  EXPECT_TRUE(scenario) << to_string(scenario.error()) << "\n" << text;
  return scenario.value_or(Scenario{});
}

TEST(Writer, GalleryReadsBackAsWritten) {
  int files = 0;
  for (const auto& entry : fs::directory_iterator(fs::path(ENTENTE_SOURCE_DIR) / "scenarios")) {
    if (entry.path().extension() != ".yaml") continue;
    const auto scenario = read_scenario(entry.path());
    ASSERT_TRUE(scenario) << to_string(scenario.error());
    const std::string text = write_scenario(*scenario);
    EXPECT_EQ(write_scenario(read_back(text)), text) << entry.path();
    ++files;
  }
  EXPECT_GE(files, 5);
}

TEST(Writer, GalleryMeansTheSameWhenReadBack) {
  for (const auto& entry : fs::directory_iterator(fs::path(ENTENTE_SOURCE_DIR) / "scenarios")) {
    if (entry.path().extension() != ".yaml") continue;
    const auto first = load_case(entry.path());
    ASSERT_TRUE(first) << to_string(first.error());
    const auto scenario = read_scenario(entry.path());
    const auto second = case_of(read_back(write_scenario(*scenario)));
    ASSERT_TRUE(second) << to_string(second.error());
    EXPECT_EQ((*first)->world.values, (*second)->world.values) << entry.path();
  }
}

TEST(Writer, ControlCharactersOfEveryKindReadBack) {
  const std::string text = std::string("a\x01\x1b[5m\x7f\xc2\x80\xc2\x9b\xc3\xbc\t\n\"\\") + "z";
  Scenario scenario;
  scenario.title = text;
  TenantSpec tenant;
  tenant.key = "t";
  scenario.tenants = {tenant};
  const auto again = read_scenario(write_scenario(scenario), "written", {});
  ASSERT_TRUE(again.has_value()) << to_string(again.error());
  EXPECT_EQ(again->title, text);
}

TEST(Writer, WordsThatMeanMoreThanTextAreQuoted) {
  for (const char* text : {"any", "choose", "true", "null", "~", "", "7", "a: b", "a # b", "- x", "\"q\"",
                           "back\\slash", "tab\tline\nbell\x07", "Zürich ☃", "{x}", "*a", "!t", "yes?"}) {
    Node node;
    node.kind = Node::Kind::scalar;
    node.quoted = true;
    node.text = text;
    const auto back = read_document("[" + write_flow(node) + "]", "flow");
    ASSERT_TRUE(back) << text << ": " << to_string(back.error());
    EXPECT_EQ(back->items.front().text, text);
    EXPECT_EQ(back->items.front().kind, Node::Kind::scalar) << text;
    EXPECT_FALSE(back->items.front().is_plain("true"));
  }
}

RC_GTEST_PROP(Writer, ARandomScenarioReadsBackAsWritten, ()) {
  const std::string original = entente::testing::any_scenario();
  const auto first = read_scenario(original, "random.yaml", "/nonexistent");
  if (!first) RC_FAIL(to_string(first.error()) + "\n" + original);
  const std::string text = write_scenario(*first);
  const auto second = read_scenario(text, "written.yaml", "/nonexistent");
  if (!second) RC_FAIL(to_string(second.error()) + "\n" + text);
  RC_ASSERT(write_scenario(*second) == text);
  const auto before = case_of(*first), after = case_of(*second);
  RC_ASSERT(before && after);
  RC_ASSERT((*before)->world.values == (*after)->world.values);
}

}  // namespace
}  // namespace entente::model
