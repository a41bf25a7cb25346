// `entente matrix`: what it prints, where it goes, and how it ends.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "tests/cli/command.hpp"

namespace entente::testing {
namespace {

using ::testing::HasSubstr;

TEST(MatrixCommand, AnswersAsExplainDoes) {
  const std::string scenario = "scenarios/partner-any.yaml";
  const Ran ran = entente({"matrix", scenario, "--can", "be-invited", "--output", "json"});
  ASSERT_EQ(ran.exit, 0) << ran.err;
  const auto matrix = nlohmann::json::parse(ran.out);
  EXPECT_EQ(matrix["schema"], "entente.matrix/1");
  ASSERT_EQ(matrix["answers"].size(), matrix["from"].size());
  for (std::size_t row = 0; row < matrix["from"].size(); ++row) {
    ASSERT_EQ(matrix["answers"][row].size(), matrix["to"].size());
    for (std::size_t column = 0; column < matrix["to"].size(); ++column) {
      const Ran one = entente({"explain", scenario, "--from", matrix["from"][row]["name"], "--to",
                               matrix["to"][column]["name"], "--can", "be-invited", "--output", "json"});
      EXPECT_EQ(nlohmann::json::parse(one.out)["answer"], matrix["answers"][row][column]) << row << ", " << column;
    }
  }
}

TEST(MatrixCommand, WritesEachDocumentWhereItIsWanted) {
  const std::string path = (std::filesystem::temp_directory_path() / "entente-matrix.csv").string();
  const Ran ran = entente({"matrix", "scenarios/three-clouds.yaml", "--can", "access", "--from",
                           "azureCloud:government", "--output", "text", "csv=" + path});
  EXPECT_EQ(ran.exit, 0) << ran.err;
  EXPECT_TRUE(ran.err.empty());
  EXPECT_THAT(ran.out, HasSubstr("grace@agency  no       yes     no\n"));
  std::ifstream file(path, std::ios::binary);
  EXPECT_EQ(std::string(std::istreambuf_iterator<char>(file), {}),
            "from,people,contoso,agency,fabrikam\r\ngrace@agency,1,no,yes,no\r\n");
  std::filesystem::remove(path);
}

TEST(MatrixCommand, NamesPeopleByMail) {
  const auto asked = [](const std::string& name) {
    return entente({"matrix", "scenarios/contoso-fabrikam.yaml", "--can", "chat", "--from", name, "--output", "csv"});
  };
  EXPECT_EQ(asked("bob@fabrikam.cn").out, asked("bob@fabrikam").out);
  EXPECT_EQ(asked("bob@fabrikam.cn").exit, 0);
}

TEST(MatrixCommand, EndsWithTwoAndTheNearestName) {
  const auto refused = [](std::vector<std::string> more) {
    more.insert(more.begin(), {"matrix", "scenarios/three-clouds.yaml"});
    const Ran ran = entente(more);
    EXPECT_EQ(ran.exit, 2);
    EXPECT_TRUE(ran.out.empty());
    return ran.err;
  };
  EXPECT_THAT(refused({"--can", "acess"}), HasSubstr("did you mean `access`?"));
  EXPECT_THAT(refused({"--can", "access", "--to", "contosos"}), HasSubstr("did you mean `contoso`?"));
  EXPECT_THAT(refused({"--can", "access", "--output", "poem"}), HasSubstr("expected text, csv, json"));
  EXPECT_THAT(refused({"--from", "contoso"}), HasSubstr("--can is required"));
}

}  // namespace
}  // namespace entente::testing
