// A large file of questions: everything or nothing, in order, and the same however often something is asked.
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

using ::testing::HasSubstr;

class Questions : public ::testing::Test {
 protected:
  void SetUp() override {
    folder_ = std::filesystem::temp_directory_path() / ("entente-questions-" + std::to_string(::getpid()));
    std::filesystem::create_directories(folder_);
  }
  void TearDown() override { std::filesystem::remove_all(folder_); }

  [[nodiscard]] std::string file() const { return (folder_ / "q.jsonl").string(); }
  [[nodiscard]] std::string answers() const { return (folder_ / "a.jsonl").string(); }
  void write(const std::string& lines) const { std::ofstream(file()) << lines; }
  [[nodiscard]] Ran ask(const std::string& output) const {
    return entente({"explain", "scenarios/contoso-fabrikam.yaml", "--questions", file(), "--output", output});
  }
  /// Questions that are all alike but for their ids, `of` of them, the one at `wrong` replaced.
  void write_many(std::size_t of, std::size_t wrong, const std::string& line) const {
    std::ofstream out(file());
    for (std::size_t i = 1; i <= of; ++i)
      out << (i == wrong
                  ? line
                  : "{\"id\": " + std::to_string(i) + R"(, "from": "bob@fabrikam", "to": "contoso", "can": "meet"})")
          << "\n";
  }
  std::filesystem::path folder_;
};

TEST_F(Questions, EqualOnesGetEqualAnswersUnderTheirOwnIds) {
  write(R"({"id": "a", "from": "bob@fabrikam", "to": "contoso", "can": "meet"}
{"id": 2.50, "from": "victor@fabrikam", "to": "contoso", "can": "access"}

{"id": "c", "from": "bob@fabrikam.cn", "to": "contoso", "can": "meet"}
{"from": "victor@fabrikam", "to": "contoso", "could": "access"}
{"id": "e", "from": "victor@fabrikam", "to": "contoso", "can": "access"}
)");
  const Ran ran = ask("jsonl");
  ASSERT_EQ(ran.exit, 0) << ran.err;
  std::vector<std::string> ids, members;
  std::istringstream lines(ran.out);
  for (std::string line; std::getline(lines, line);) {
    EXPECT_TRUE(nlohmann::json::accept(line));
    const auto comma = line.find(",\"answer\"");
    ids.push_back(line.substr(0, comma));
    members.push_back(line.substr(comma));
  }
  EXPECT_EQ(ids,
            (std::vector<std::string>{R"({"id":"a")", R"({"id":2.50)", R"({"id":"c")", R"({"id":"")", R"({"id":"e")"}));
  EXPECT_EQ(members[0], members[2]);
  EXPECT_EQ(members[1], members[4]);
  EXPECT_NE(members[1], members[3]) << "what can be is not what could be";
}

TEST_F(Questions, AreAnsweredAsEachAlone) {
  const std::vector<std::string> words{"be-invited", "redeem", "access", "meet", "communicate", "chat"};
  std::string lines;
  for (const std::string& word : words)
    for (const char* to : {"contoso", "alice@contoso"})
      if ((word == "communicate" || word == "chat") == (std::string(to) != "contoso"))
        lines += R"({"from": "victor@fabrikam", "to": ")" + std::string(to) + R"(", "can": ")" + word + "\"}\n";
  write(lines + lines);
  const Ran together = ask("jsonl");
  ASSERT_EQ(together.exit, 0) << together.err;
  std::string alone;
  for (const std::string& word : words)
    alone += entente({"explain", "scenarios/contoso-fabrikam.yaml", "--from", "victor@fabrikam", "--to",
                      word == "communicate" || word == "chat" ? "alice@contoso" : "contoso", "--can", word, "--output",
                      "json"})
                 .out;
  EXPECT_EQ(together.out, alone + alone);
}

TEST_F(Questions, GoToAFileAsToTheScreen) {
  write_many(1000, 0, "");
  const Ran ran = ask("jsonl");
  ASSERT_EQ(ask("jsonl=" + answers()).exit, 0);
  std::ifstream in(answers());
  EXPECT_EQ(std::string(std::istreambuf_iterator<char>(in), {}), ran.out);
  EXPECT_EQ(std::count(ran.out.begin(), ran.out.end(), '\n'), 1000);
  EXPECT_EQ(ask("jsonl").out, ran.out);
}

TEST_F(Questions, OneBadLineAmongManyWritesNothingAndTellsItsPlace) {
  std::ofstream(answers()) << "what was there";
  for (const auto& [line, problem] : {
           std::pair{R"({"from": "bob@fabrikam", "to")", ":99998:30: error: no question"},
           std::pair{R"({"from": "bob@nowhere", "to": "contoso", "can": "meet"})",
                     ":99998:1: error: unknown person `bob@nowhere`"},
           std::pair{R"({"to": "contoso", "can": "meet"})", ":99998:1: error: `from` is missing"},
       }) {
    write_many(100'000, 99'998, line);
    const Ran to_file = ask("jsonl=" + answers()), to_screen = ask("jsonl");
    EXPECT_EQ(to_file.exit, 2);
    EXPECT_EQ(to_screen.exit, 2);
    EXPECT_EQ(to_screen.out, "");
    EXPECT_THAT(to_screen.err, HasSubstr(file() + problem));
    std::ifstream in(answers());
    EXPECT_EQ(std::string(std::istreambuf_iterator<char>(in), {}), "what was there");
    EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder_), {}), 2);
  }
}

/// An invariant is a `could` that is to be no: what verify refutes is no `no`, alone or in a file among others.
TEST_F(Questions, CouldStartsWhereTheProofOfAnInvariantDoes) {
  const std::string scenario = "tests/corpus/regressions/guests-of-an-unknown-tenant.yaml";
  write(R"({"id": 1, "from": "peggy@contoso", "to": "agency", "can": "access"}
{"id": 2, "from": "peggy@contoso", "to": "agency", "could": "access"}
{"id": 3, "from": "peggy@contoso", "to": "agency", "could": "be-invited"}
{"id": 4, "from": "peggy@contoso", "to": "agency", "can": "access"}
)");
  const Ran ran = entente({"explain", scenario, "--questions", file()});
  ASSERT_EQ(ran.exit, 0) << ran.err;
  std::vector<std::string> answers;
  std::istringstream lines(ran.out);
  for (std::string line; std::getline(lines, line);) answers.push_back(nlohmann::json::parse(line)["answer"]);
  EXPECT_EQ(answers, (std::vector<std::string>{"no", "depends", "no", "no"}))
      << "nobody is written to be a guest there";
  const Ran alone = entente(
      {"explain", scenario, "--from", "peggy@contoso", "--to", "agency", "--could", "access", "--output", "json"});
  const auto json = nlohmann::json::parse(alone.out);
  EXPECT_EQ(json["answer"], "depends");
  EXPECT_FALSE(json["settings"].empty());
}

}  // namespace
}  // namespace entente::testing
