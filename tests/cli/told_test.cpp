// What people are told: each scenario of tests/corpus/told says in its first lines which command is run on it and what
// the output says, and does not say.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "tests/cli/command.hpp"

namespace entente::testing {
namespace {

struct Told {
  std::vector<std::string> command, says, says_not;
};

/// What stands behind `# name: ` in the line; empty when it is another line.
[[nodiscard]] std::string after(const std::string& line, const std::string& name) {
  const std::string head = "# " + name + ": ";
  return line.starts_with(head) ? line.substr(head.size()) : std::string();
}

[[nodiscard]] Told told_in(const std::filesystem::path& file) {
  Told told;
  std::ifstream in(file);
  for (std::string line; std::getline(in, line) && line.starts_with("#");) {
    std::istringstream words(after(line, "run"));
    for (std::string word; words >> word;) told.command.push_back(word);
    if (const std::string text = after(line, "says"); !text.empty()) told.says.push_back(text);
    if (const std::string text = after(line, "says-not"); !text.empty()) told.says_not.push_back(text);
  }
  if (!told.command.empty()) told.command.insert(told.command.begin() + 1, file.string());
  return told;
}

TEST(Told, IsWhatEachScenarioSaysItIs) {
  std::size_t files = 0;
  for (const auto& entry : std::filesystem::directory_iterator(ENTENTE_SOURCE_DIR "/tests/corpus/told")) {
    ++files;
    SCOPED_TRACE(entry.path());
    const Told told = told_in(entry.path());
    ASSERT_FALSE(told.command.empty() || told.says.empty());
    const Ran ran = entente(told.command);
    EXPECT_NE(ran.exit, 2) << ran.err;
    for (const std::string& text : told.says) EXPECT_THAT(ran.out + ran.err, ::testing::HasSubstr(text));
    for (const std::string& text : told.says_not)
      EXPECT_THAT(ran.out + ran.err, ::testing::Not(::testing::HasSubstr(text)));
  }
  EXPECT_GE(files, 5U);
}

}  // namespace
}  // namespace entente::testing
