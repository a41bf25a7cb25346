// Output that cannot be written: whatever the verb, the command says so and ends with 2, as it does for a bad input.
#include <fcntl.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <array>

#include "tests/cli/command.hpp"

namespace entente::testing {
namespace {

using ::testing::HasSubstr;

using Arguments = std::vector<std::string>;

[[nodiscard]] std::vector<Arguments> every_verb() {
  const std::string file = "scenarios/lifecycle.yaml";
  return {
      {"check", file},
      {"verify", file},
      {"verify", file, "--output", "json"},
      {"verify", file, "--output", "md"},
      {"simulate", file},
      {"simulate", file, "--output", "jsonl"},
      {"explain", "scenarios/contoso-fabrikam.yaml", "--from", "victor@fabrikam", "--to", "contoso", "--can", "meet"},
      {"matrix", file, "--can", "be-invited"},
      {"matrix", file, "--can", "be-invited", "--output", "csv"},
      {"report", file, "--output", "html"},
      {"schema"},
      {"--help"},
      {"--version"},
      {"verify", "--help"}};
}

class OutputErrors : public ::testing::TestWithParam<Arguments> {};

TEST_P(OutputErrors, OfAFullDiskAreToldAndEndWithTwo) {
  const int full = ::open("/dev/full", O_WRONLY | O_CLOEXEC);
  if (full < 0) GTEST_SKIP() << "no /dev/full";
  const Ran ran = entente_into(full, GetParam());
  EXPECT_EQ(ran.exit, 2);
  EXPECT_THAT(ran.err, HasSubstr("stdout: error: it cannot be written"));
}

TEST_P(OutputErrors, OfAClosedPipeAreToldAndEndWithTwo) {
  std::array<int, 2> ends{};
  ASSERT_EQ(::pipe2(ends.data(), O_CLOEXEC), 0);
  ::close(ends[0]);
  const Ran ran = entente_into(ends[1], GetParam());
  EXPECT_EQ(ran.exit, 2);
  EXPECT_THAT(ran.err, HasSubstr("stdout: error: it cannot be written"));
}

INSTANTIATE_TEST_SUITE_P(Verbs, OutputErrors, ::testing::ValuesIn(every_verb()), [](const auto& of) {
  std::string name;
  for (const std::string& word : of.param)
    for (const char c : word) name += std::isalnum(static_cast<unsigned char>(c)) != 0 ? c : '_';
  return name;
});

/// A file in a folder that is no folder, so that not even root can write it.
TEST(OutputErrors, OfFilesNameTheFile) {
  const std::string file = "scenarios/three-clouds.yaml", no_folder = "README.md/out";
  for (const Arguments& command : {Arguments{"verify", file, "--output", "json=" + no_folder},
                                   {"verify", file, "--witness", no_folder},
                                   {"simulate", file, "--trace", no_folder},
                                   {"simulate", file, "--output", "json=" + no_folder},
                                   {"matrix", file, "--can", "access", "--output", "csv=" + no_folder},
                                   {"report", file, "--output", "html=" + no_folder}}) {
    const Ran ran = entente(command);
    EXPECT_EQ(ran.exit, 2) << command.front();
    EXPECT_THAT(ran.err, HasSubstr(no_folder)) << command.front();
    EXPECT_THAT(ran.err, HasSubstr("error: ")) << command.front();
  }
}

}  // namespace
}  // namespace entente::testing
