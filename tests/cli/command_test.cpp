// The command's manners: exit codes, what goes where, and answers to questions.
#include "tests/cli/command.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

namespace entente::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::StartsWith;

TEST(Command, SaysWhatIsWrongAndEndsWithTwo) {
  EXPECT_EQ(entente({}).exit, 2);
  EXPECT_EQ(entente({"verfy", "x"}).exit, 2);
  EXPECT_EQ(entente({"verify", "--nonsense", "scenarios/three-clouds.yaml"}).exit, 2);
  EXPECT_EQ(entente({"verify", "scenarios/three-clouds.yaml", "--output", "poem"}).exit, 2);
  EXPECT_EQ(entente({"simulate", "scenarios/three-clouds.yaml", "--until", "soon"}).exit, 2);
  const Ran missing = entente({"verify", "scenarios/no-such.yaml"});
  EXPECT_EQ(missing.exit, 2);
  EXPECT_THAT(missing.err, StartsWith("scenarios/no-such.yaml: error: cannot be read"));
  EXPECT_TRUE(missing.out.empty());
}

TEST(Command, EveryMalformedFileEndsWithTwoAndOneLine) {
  const std::filesystem::path corpus = ENTENTE_SOURCE_DIR "/tests/corpus/malformed";
  std::size_t files = 0;
  for (const auto& entry : std::filesystem::directory_iterator(corpus)) {
    if (entry.path().extension() == ".txt" || entry.path().extension() == ".md") continue;
    ++files;
    const Ran ran = entente({"check", entry.path().string()});
    EXPECT_EQ(ran.exit, 2) << entry.path();
    EXPECT_EQ(std::count(ran.err.begin(), ran.err.end(), '\n'), 1) << entry.path() << ": " << ran.err;
    EXPECT_TRUE(ran.out.empty()) << entry.path();
  }
  EXPECT_GE(files, 40U);
}

TEST(Command, HelpNamesTheExitCodes) {
  const Ran help = entente({"--help"});
  EXPECT_EQ(help.exit, 0);
  EXPECT_THAT(help.out, HasSubstr("1 an invariant is violated"));
}

TEST(Command, AWitnessIsAScenarioThatRuns) {
  const std::string path = (std::filesystem::temp_directory_path() / "entente-witness.yaml").string();
  EXPECT_EQ(entente({"verify", "scenarios/three-clouds.yaml", "--witness", path}).exit, 0) << "it is as expected";
  const Ran run = entente({"simulate", path, "--output", "json"});
  EXPECT_EQ(run.exit, 1) << run.err;
  EXPECT_EQ(nlohmann::json::parse(run.out)["findings"].size(), 1U);
  EXPECT_EQ(entente({"verify", path}).exit, 1);
  std::filesystem::remove(path);
}

/// What the scenario expects, and how verify and report end.
TEST(Command, EndsByWhatTheScenarioExpects) {
  std::ifstream in(ENTENTE_SOURCE_DIR "/scenarios/three-clouds.yaml");
  const std::string text((std::istreambuf_iterator<char>(in)), {});
  const std::string ending = ": violated}\n";
  ASSERT_TRUE(text.ends_with(ending));
  const std::string path = (std::filesystem::temp_directory_path() / "entente-expects.yaml").string();
  const auto expecting = [&](const std::string& verdict, int exit, const std::string& shown) {
    std::ofstream(path) << text.substr(0, text.size() - ending.size()) << ": " << verdict << "}\n";
    const Ran verified = entente({"verify", path});
    EXPECT_EQ(verified.exit, exit) << verdict;
    EXPECT_THAT(verified.out, HasSubstr(shown));
    EXPECT_EQ(entente({"report", path, "--output", "json"}).exit, exit) << verdict;
  };
  expecting("violated", 0, "(as expected)");
  expecting("holds", 1, "(expected: holds)");
  expecting("unknown", 1, "(expected: unknown)");
  std::ofstream(path) << text.substr(0, text.rfind("expect:"));
  EXPECT_EQ(entente({"verify", path}).exit, 1);
  std::filesystem::remove(path);
}

/// The most frequent mistake across clouds: an entry is missing, on one side or on both.
TEST(Command, NamesThePartnerEntriesThatAreMissing) {
  const std::string path = (std::filesystem::temp_directory_path() / "entente-missing-entry.yaml").string();
  const auto told = [&](const std::string& partners) {
    std::ofstream(path) << "entente: 1\ntitle: An entry is missing\ntenants:\n"
                           "  contoso:\n    environment: commercial\n    users: {peggy: {}}\n    settings:\n"
                           "      crossTenantAccessPolicy: {allowedCloudEndpoints: [microsoftonline.us]}\n"
                           "  agency:\n    environment: gcc-high\n    users: {grace: {}}\n    settings:\n"
                           "      crossTenantAccessPolicy: {allowedCloudEndpoints: [microsoftonline.com]"
                        << partners << "}\n";
    return entente({"explain", path, "--from", "grace@agency", "--to", "contoso", "--can", "be-invited"}).out;
  };
  const std::string there = "contoso.crossTenantAccessPolicy.partners.agency: contoso has a partner entry for agency\n";
  EXPECT_THAT(told(", partners: {contoso: {}}"), HasSubstr("  it would be yes if: " + there));
  EXPECT_THAT(told(""), HasSubstr("  it would be yes if: agency.crossTenantAccessPolicy.partners.contoso: agency has a "
                                  "partner entry for contoso\n                 and: " +
                                  there));
  std::filesystem::remove(path);
}

TEST(Command, ExplainsWithClausesAndSources) {
  const Ran no = entente({"explain", "scenarios/contoso-fabrikam.yaml", "--from", "bob@fabrikam", "--to", "contoso",
                          "--can", "access", "--output", "json"});
  EXPECT_EQ(no.exit, 0);
  const auto json = nlohmann::json::parse(no.out);
  EXPECT_EQ(json["answer"], "no");
  std::vector<std::string> ids;
  for (const auto& clause : json["clauses"]) {
    ids.push_back(clause["id"]);
    EXPECT_FALSE(clause["source"].get<std::string>().empty());
  }
  EXPECT_THAT(ids, ::testing::Contains("CAP-3"));  // not there as a redeemed B2B user
  const Ran could = entente({"explain", "scenarios/contoso-fabrikam.yaml", "--from", "bob@fabrikam.cn", "--to",
                             "contoso", "--could", "access", "--output", "json"});
  EXPECT_EQ(nlohmann::json::parse(could.out)["answer"], "yes");
  EXPECT_THAT(nlohmann::json::parse(could.out)["how"], HasSubstr("peggy@contoso invites bob@fabrikam to contoso"));
  const Ran depends = entente({"explain", "scenarios/partner-any.yaml", "--from", "nora@northwind", "--to", "contoso",
                               "--can", "be-invited", "--output", "json"});
  EXPECT_EQ(nlohmann::json::parse(depends.out)["answer"], "depends");
  EXPECT_FALSE(nlohmann::json::parse(depends.out)["settings"].empty());
}

TEST(Command, AnswersAFileOfQuestionsInOrder) {
  const std::string path = (std::filesystem::temp_directory_path() / "entente-questions.jsonl").string();
  std::ofstream(path) << R"({"id": "q1", "from": "victor@fabrikam", "to": "contoso", "can": "be-invited"})"
                      << "\n"
                      << R"({"id": "q2", "from": "victor@fabrikam", "to": "peggy@contoso", "can": "chat"})"
                      << "\n"
                      << R"({"id": "q3", "from": "bob@fabrikam", "to": "contoso", "can": "meet", "as": "guest"})"
                      << "\n";
  const Ran ran = entente({"explain", "scenarios/contoso-fabrikam.yaml", "--questions", path, "--output", "jsonl"});
  EXPECT_EQ(ran.exit, 0) << ran.err;
  std::vector<std::string> answers;
  std::istringstream lines(ran.out);
  for (std::string line; std::getline(lines, line);) {
    const auto json = nlohmann::json::parse(line);
    answers.push_back(json["id"].get<std::string>() + " " + json["answer"].get<std::string>());
  }
  EXPECT_EQ(answers, (std::vector<std::string>{"q1 yes", "q2 yes", "q3 no"}));
  std::ofstream(path) << R"({"id": "q1", "from": "nobody@fabrikam", "to": "contoso", "can": "be-invited"})"
                      << "\n";
  const Ran wrong = entente({"explain", "scenarios/contoso-fabrikam.yaml", "--questions", path});
  EXPECT_EQ(wrong.exit, 2);
  EXPECT_THAT(wrong.err, HasSubstr(":1:1: error: unknown person `nobody@fabrikam`"));
  std::filesystem::remove(path);
}

TEST(Command, CrossChecksWithASecondSolver) {
  const Ran ran = entente({"verify", "scenarios/three-clouds-fixed.yaml", "--cross-check", "--output", "json"});
  EXPECT_EQ(ran.exit, 0) << ran.err;
  EXPECT_THAT(nlohmann::json::parse(ran.out)["invariants"][0]["certificate"].get<std::string>(),
              ::testing::ContainsRegex("cvc5: (unsat|not installed)"));
}

}  // namespace
}  // namespace entente::testing
