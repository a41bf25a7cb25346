// Every way of being wrong that we could think of, one file each, and the one line that is said about it. The lines are
// kept in expected.txt: a message is part of the language, and changing one is a decision.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <string>
#include <vector>

#include "model/language/reader.hpp"
#include "model/world/case.hpp"
#include "tests/support/pages.hpp"

namespace entente::model {
namespace {

namespace fs = std::filesystem;

[[nodiscard]] fs::path corpus() { return fs::path(ENTENTE_SOURCE_DIR) / "tests/corpus/malformed"; }

[[nodiscard]] std::vector<fs::path> files() {
  std::vector<fs::path> all;
  for (const auto& entry : fs::directory_iterator(corpus()))
    if (entry.path().extension() != ".txt") all.push_back(entry.path());
  std::sort(all.begin(), all.end());
  return all;
}

/// What is said about a file, with its path shortened so that the line is the same in every checkout.
[[nodiscard]] std::string said_about(const fs::path& path) {
  const auto loaded = load_case(path);
  if (loaded) return "accepted";
  std::string text = to_string(loaded.error());
  const std::string folder = path.parent_path().string() + "/";
  for (auto at = text.find(folder); at != std::string::npos; at = text.find(folder, at)) text.erase(at, folder.size());
  return text;
}

TEST(Malformed, EveryFileIsRefusedWithTheMessageOnRecord) {
  std::string printed;
  for (const fs::path& path : files()) printed += said_about(path) + "\n";
  EXPECT_EQ(testing::problem_with_page(corpus() / "expected.txt", printed), "") << printed;
}

TEST(Malformed, EveryLineOfTheRecordIsAboutAFileOfItsOwn) {
  std::ifstream in(corpus() / "expected.txt");
  std::vector<std::string> named, there;
  for (std::string line; std::getline(in, line);) named.push_back(line.substr(0, line.find(':')));
  for (const fs::path& path : files()) there.push_back(path.filename().string());
  EXPECT_THAT(named, ::testing::ContainerEq(there));
}

TEST(Malformed, EveryMessageSaysWhereAndWhat) {
  for (const fs::path& path : files())
    EXPECT_THAT(said_about(path),
                ::testing::MatchesRegex(path.filename().string() + ":[1-9][0-9]*:[1-9][0-9]*: error: [^\n\t\r]+"));
}

TEST(Malformed, MessagesStayOnOneScreenHoweverLongTheNames) {
  for (const fs::path& path : files()) EXPECT_LT(said_about(path).size(), 1000U) << path;
}

TEST(Malformed, TheCorpusHasManyKinds) {
  std::map<std::string, int> kinds;
  for (const fs::path& path : files()) ++kinds[path.filename().string().substr(0, path.filename().string().find('-'))];
  EXPECT_GE(files().size(), 45U);
  for (const char* kind : {"syntax", "encoding", "document", "duplicate", "frame", "tenant", "person", "guest", "team",
                           "settings", "timeline", "invariant", "expect", "catalog"})
    EXPECT_GE(kinds[kind], 2) << kind;
}

TEST(Malformed, AFileThatIsNotThereIsAProblem) {
  const auto missing = read_scenario(corpus() / "no-such-file.yaml");
  ASSERT_FALSE(missing);
  EXPECT_EQ(missing.error().what, "cannot be read");
  EXPECT_FALSE(read_scenario(corpus())) << "a folder is no scenario";
}

}  // namespace
}  // namespace entente::model
