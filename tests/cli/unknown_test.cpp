// A solver that is limited to nothing: whatever needs it is answered unknown, with the reason, everywhere; never yes,
// no, depends or holds. Without the limit the same questions have an answer.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "tests/cli/command.hpp"

namespace entente::testing {
namespace {

using ::testing::AnyOf;
using ::testing::HasSubstr;
using Json = nlohmann::json;

/// A question of a scenario that no rung below the solver decides.
struct Needed {
  std::string scenario, from, to, tense, word;
};
void PrintTo(const Needed& needed, std::ostream* out) { *out << needed.tense << " " << needed.word; }

[[nodiscard]] Ran run(std::vector<std::string> arguments, bool limited) {
  if (limited) arguments.insert(arguments.end(), {"--effort", "1"});
  return entente(arguments);
}

void expect_unknown(const Json& answer) {
  EXPECT_EQ(answer["answer"], "unknown");
  EXPECT_THAT(answer["reason"].get<std::string>(), HasSubstr("the solver gave up: "));
  EXPECT_TRUE(answer["clauses"].empty());
}

void expect_known(const Json& answer) {
  EXPECT_THAT(answer["answer"].get<std::string>(), AnyOf("yes", "no", "depends"));
  EXPECT_FALSE(answer.contains("reason"));
}

class ALimitedSolver : public ::testing::TestWithParam<Needed> {
 protected:
  [[nodiscard]] static Ran explained(const std::string& output, bool limited) {
    const Needed& asked = GetParam();
    return run({"explain", asked.scenario, "--from", asked.from, "--to", asked.to, "--" + asked.tense, asked.word,
                "--output", output},
               limited);
  }
};

TEST_P(ALimitedSolver, LeavesOneQuestionUnknown) {
  const Ran limited = explained("json", true), free = explained("json", false);
  EXPECT_EQ(limited.exit, 3) << limited.err;
  expect_unknown(Json::parse(limited.out));
  EXPECT_EQ(free.exit, 0) << free.err;
  expect_known(Json::parse(free.out));
  const Ran text = explained("text", true);
  EXPECT_EQ(text.exit, 3);
  EXPECT_THAT(text.out, HasSubstr("? unknown\n  the solver gave up: "));
}

TEST_P(ALimitedSolver, LeavesQuestionsOfAFileUnknown) {
  const Needed& asked = GetParam();
  const std::string path =
      (std::filesystem::temp_directory_path() / ("entente-unknown-" + std::to_string(::getpid()) + ".jsonl")).string();
  const Json question{{"id", "q"}, {"from", asked.from}, {"to", asked.to}, {asked.tense, asked.word}};
  std::ofstream(path) << question << "\n" << question << "\n";
  const auto answers = [&](bool limited) {
    const Ran ran = run({"explain", asked.scenario, "--questions", path, "--output", "jsonl"}, limited);
    EXPECT_EQ(ran.exit, limited ? 3 : 0) << ran.err;
    std::vector<Json> lines;
    std::istringstream in(ran.out);
    for (std::string line; std::getline(in, line);) lines.push_back(Json::parse(line));
    EXPECT_EQ(lines.size(), 2U);
    return lines;
  };
  for (const Json& answer : answers(true)) expect_unknown(answer);
  for (const Json& answer : answers(false)) expect_known(answer);
  std::filesystem::remove(path);
}

INSTANTIATE_TEST_SUITE_P(
    Explain, ALimitedSolver,
    ::testing::Values(Needed{"tests/corpus/limits/one-open-tenant.yaml", "peggy@contoso", "contoso", "can", "access"},
                      Needed{"tests/corpus/limits/two-open-tenants.yaml", "peggy@contoso", "contoso", "could", "meet"}),
    [](const auto& test) { return test.param.tense; });

TEST(ALimitedSolver, LeavesCellsOfAMatrixUnknown) {
  const auto matrix = [](const std::string& output, bool limited) {
    const Ran ran =
        run({"matrix", "tests/corpus/limits/one-open-tenant.yaml", "--can", "access", "--output", output}, limited);
    EXPECT_EQ(ran.exit, limited ? 3 : 0) << ran.err;
    return ran.out;
  };
  const Json limited = Json::parse(matrix("json", true)), free = Json::parse(matrix("json", false));
  ASSERT_FALSE(limited["unknown"].empty());
  std::size_t unknown = 0;
  for (std::size_t row = 0; row < limited["from"].size(); ++row)
    for (std::size_t column = 0; column < limited["to"].size(); ++column) {
      EXPECT_NE(free["answers"][row][column], "unknown");
      if (limited["answers"][row][column] != "unknown") {
        EXPECT_EQ(limited["answers"][row][column], free["answers"][row][column]);
        continue;
      }
      const Json& told = limited["unknown"][unknown++];
      EXPECT_EQ(told["from"], limited["from"][row]["name"]);
      EXPECT_EQ(told["to"], limited["to"][column]["name"]);
      EXPECT_THAT(told["reason"].get<std::string>(), HasSubstr("the solver gave up: "));
    }
  EXPECT_EQ(unknown, limited["unknown"].size());
  EXPECT_FALSE(free.contains("unknown"));
  EXPECT_THAT(matrix("csv", true), HasSubstr(",unknown"));
  EXPECT_THAT(matrix("text", true),
              ::testing::ContainsRegex("unknown [0-9]+; .*\nunknown, [0-9]+ pairs?: the solver "));
}

TEST(ALimitedSolver, LeavesInvariantsUnknown) {
  const auto verdict_of = [](const Json& result) {
    EXPECT_EQ(result["invariants"].size(), 1U);
    return result["invariants"][0];
  };
  const std::string scenario = "tests/corpus/limits/two-open-tenants.yaml";
  const Ran limited = run({"verify", scenario, "--output", "json"}, true);
  EXPECT_EQ(limited.exit, 3) << limited.err;
  const Json unknown = verdict_of(Json::parse(limited.out));
  EXPECT_EQ(unknown["verdict"], "unknown");
  EXPECT_THAT(unknown["reason"].get<std::string>(), HasSubstr("the solver gave up: "));
  EXPECT_TRUE(unknown["witness"].is_null());
  const Ran free = run({"verify", scenario, "--output", "json"}, false);
  EXPECT_THAT(free.exit, AnyOf(0, 1));
  EXPECT_NE(verdict_of(Json::parse(free.out))["verdict"], "unknown");

  const Ran report = run({"report", scenario, "--output", "json"}, true);
  EXPECT_EQ(report.exit, 3) << report.err;
  EXPECT_EQ(verdict_of(Json::parse(report.out)["result"]), unknown);
  EXPECT_THAT(run({"report", scenario, "--output", "html"}, true).out,
              HasSubstr("Nothing is proved either way: the solver"));
  EXPECT_THAT(run({"verify", scenario, "--output", "md"}, true).out, HasSubstr("the solver gave up"));
  EXPECT_THAT(run({"verify", scenario}, true).out, HasSubstr("the solver gave up: "));
}

}  // namespace
}  // namespace entente::testing
