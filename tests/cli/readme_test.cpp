// The README's session is real: every `$ entente …` in it is run, and what it prints is what the page shows.
#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "tests/cli/command.hpp"

namespace entente::testing {
namespace {

struct Shown {
  std::string command, output;
};

[[nodiscard]] std::vector<Shown> sessions(const std::string& path) {
  std::vector<Shown> all;
  std::ifstream in(path);
  bool inside = false;
  for (std::string line; std::getline(in, line);) {
    if (line.starts_with("```"))
      inside = line == "```console";
    else if (inside && line.starts_with("$ entente "))
      all.push_back({line.substr(10), ""});
    else if (inside && !all.empty() && !line.starts_with("$ "))
      all.back().output += line + "\n";
  }
  return all;
}

TEST(Readme, ShowsWhatTheProgramPrints) {
  const auto shown = sessions(ENTENTE_SOURCE_DIR "/README.md");
  ASSERT_GE(shown.size(), 3U);
  for (const Shown& one : shown) {
    std::vector<std::string> arguments;
    std::istringstream words(one.command);
    for (std::string word; words >> word;) arguments.push_back(word);
    EXPECT_EQ(entente(arguments).out, one.output) << "entente " << one.command;
  }
}

}  // namespace
}  // namespace entente::testing
