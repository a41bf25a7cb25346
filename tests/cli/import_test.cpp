// `entente import` as docs/exports.md tells it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>

#include "tests/cli/command.hpp"

namespace entente::testing {
namespace {

using ::testing::HasSubstr;

const std::string root = std::string(ENTENTE_SOURCE_DIR) + "/", exports = root + "scenarios/exports/";

std::string text_of(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

TEST(ImportCommand, WritesWhatThePageShows) {
  const std::string page = text_of(root + "docs/exports.md");
  const auto start = page.find("```yaml\n"), end = page.find("```", start + 8);
  ASSERT_NE(start, std::string::npos);
  const Ran run = entente({"import", exports + "adatum"});
  ASSERT_EQ(run.exit, 0) << run.err;
  std::istringstream lines(page.substr(start + 8, end - start - 8));
  std::size_t at = 0;
  for (std::string line; std::getline(lines, line);) {
    // The page is shorter, and says where it was.
    if (line.ends_with("# …") || line.find("read from") != std::string::npos) continue;
    const auto found = run.out.find(line + "\n", at);
    ASSERT_NE(found, std::string::npos) << line;
    at = found + line.size();
  }
}

TEST(ImportCommand, WritesAFileThatEveryVerbReads) {
  const std::string file = ::testing::TempDir() + "imported.yaml";
  const Ran run = entente({"import", "contoso=" + exports + "contoso", "adatum=" + exports + "adatum", "--environment",
                           "adatum=dod", "--to", file});
  ASSERT_EQ(run.exit, 0) << run.err;
  EXPECT_EQ(run.out, "");
  EXPECT_THAT(text_of(file), HasSubstr("environment: dod  # as told when it was imported"));
  EXPECT_EQ(entente({"check", file}).exit, 0);
  EXPECT_EQ(entente({"explain", file, "--from", "grace@adatum", "--to", "contoso", "--can", "be-invited"}).exit, 0);
}

TEST(ImportCommand, SaysWhatIsWrongAndWritesNothing) {
  const std::string file = ::testing::TempDir() + "not-imported.yaml";
  const Ran run = entente({"import", exports + "nobody", "--to", file});
  EXPECT_EQ(run.exit, 2);
  EXPECT_THAT(run.err, HasSubstr("the export is no folder"));
  EXPECT_FALSE(std::filesystem::exists(file));
  EXPECT_THAT(entente({"import", "a=" + exports + "adatum", "--environment", "b=dod"}).err,
              HasSubstr("`b=dod`; expected KEY=ENVIRONMENT, and the folder given as KEY=DIR"));
  EXPECT_THAT(entente({"import", "a=" + exports + "adatum", "--environment", "a=moon"}).err,
              HasSubstr("expected commercial, gcc"));
}

}  // namespace
}  // namespace entente::testing
