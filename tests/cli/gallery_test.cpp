// The gallery: every scenario comes to the verdicts it expects, and its page and timeline can be written.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <nlohmann/json.hpp>

#include "model/language/reader.hpp"
#include "tests/cli/command.hpp"
#include "tests/support/pages.hpp"

namespace entente::testing {
namespace {

[[nodiscard]] std::vector<std::string> scenarios_in(const std::string& folder) {
  std::vector<std::string> files;
  for (const auto& entry : std::filesystem::directory_iterator(ENTENTE_SOURCE_DIR "/" + folder))
    if (entry.path().extension() == ".yaml") files.push_back(folder + "/" + entry.path().filename().string());
  std::sort(files.begin(), files.end());
  return files;
}

[[nodiscard]] std::vector<std::string> gallery() { return scenarios_in("scenarios"); }

class Gallery : public ::testing::TestWithParam<std::string> {};

TEST_P(Gallery, ComesToTheVerdictsItExpects) {
  const auto scenario = model::read_scenario(std::filesystem::path(ENTENTE_SOURCE_DIR) / GetParam());
  ASSERT_TRUE(scenario.has_value()) << model::to_string(scenario.error());
  ASSERT_EQ(scenario->expect.size(), scenario->invariants.size())
      << "every invariant of the gallery says what to expect";
  const Ran ran = entente({"verify", GetParam(), "--output", "json"});
  const auto json = nlohmann::json::parse(ran.out);
  EXPECT_EQ(json["schema"], "entente.result/1");
  for (const auto& invariant : json["invariants"]) {
    const auto expected = scenario->expect.at(invariant["name"]);
    EXPECT_EQ(invariant["verdict"], name_of(expected)) << invariant["name"] << ": " << invariant["reason"];
    EXPECT_EQ(invariant["expected"], name_of(expected));
    if (expected == model::Verdict::violated) {
      EXPECT_TRUE(invariant["witness"]["replayed"]);
      EXPECT_TRUE(invariant["witness"]["replayed_in_simulator"]);
    }
    if (expected == model::Verdict::holds) {
      // A proof may rest on settings alone, or on clauses alone; one that rests on nothing proves nothing.
      EXPECT_FALSE(invariant["rests_on"].empty() && invariant["rests_on_clauses"].empty()) << invariant["name"];
    }
  }
  EXPECT_EQ(ran.exit, 0) << "all is as expected";
}

TEST_P(Gallery, ReportsTheRunThatSimulateGives) {
  const auto run = nlohmann::json::parse(entente({"simulate", GetParam(), "--output", "json"}).out);
  const auto report = nlohmann::json::parse(entente({"report", GetParam(), "--output", "json"}).out);
  for (const char* part : {"seed", "events", "messages", "joins", "drawn", "findings"})
    EXPECT_EQ(run.at(part), report.at("run").at(part)) << part;
}

TEST_P(Gallery, GivesTheSameBytesInTwoProcesses) {
  for (const auto& arguments : {std::vector<std::string>{"verify", GetParam(), "--output", "json"},
                                {"simulate", GetParam(), "--output", "jsonl", "--seed", "3"},
                                {"simulate", GetParam(), "--output", "json"},
                                {"report", GetParam(), "--output", "html"}}) {
    const Ran once = entente(arguments), again = entente(arguments);
    EXPECT_EQ(once.out, again.out) << arguments[0];
    EXPECT_EQ(once.exit, again.exit);
    EXPECT_FALSE(once.out.empty());
  }
}

/// The page of the gallery: what each scenario is about, in the scenario's own words.
TEST(GalleryPage, ListsEveryScenario) {
  std::string page =
      "# The gallery\n\n"
      "`entente verify FILE` comes to the verdicts below; each file begins with its story.\n\n"
      "| scenario | is about | holds | violated | unknown |\n| --- | --- | --- | --- | --- |\n";
  for (const std::string& file : gallery()) {
    const auto scenario = model::read_scenario(std::filesystem::path(ENTENTE_SOURCE_DIR) / file);
    ASSERT_TRUE(scenario.has_value()) << model::to_string(scenario.error());
    const auto expected = [&](model::Verdict verdict) {
      return std::count_if(scenario->expect.begin(), scenario->expect.end(),
                           [&](const auto& one) { return one.second == verdict; });
    };
    const std::string name = std::filesystem::path(file).filename().string();
    page +=
        fmt::format("| [{0}]({0}) | {1} | {2} | {3} | {4} |\n", name, scenario->title, expected(model::Verdict::holds),
                    expected(model::Verdict::violated), expected(model::Verdict::unknown));
  }
  EXPECT_EQ(problem_with_page(ENTENTE_SOURCE_DIR "/scenarios/README.md", page), "");
}

INSTANTIATE_TEST_SUITE_P(Scenarios, Gallery, ::testing::ValuesIn(gallery()), [](const auto& scenario) {
  std::string name = std::filesystem::path(scenario.param).stem().string();
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
});

/// What once was answered wrongly: each file says what.
INSTANTIATE_TEST_SUITE_P(Regressions, Gallery, ::testing::ValuesIn(scenarios_in("tests/corpus/regressions")),
                         [](const auto& scenario) {
                           std::string name = std::filesystem::path(scenario.param).stem().string();
                           std::replace(name.begin(), name.end(), '-', '_');
                           return name;
                         });

}  // namespace
}  // namespace entente::testing
