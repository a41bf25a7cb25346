// The machinery of the documents' cases: what is no case is refused, and a case that is wrong is noticed.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <fstream>

#include "tests/seeds/seeds.hpp"

namespace entente::testing {
namespace {

using ::testing::HasSubstr;

/// The cases of a file with this text below its head. They ask about two tenants in two clouds.
[[nodiscard]] SeedFile file_of(const std::string& cases) {
  const auto path = std::filesystem::temp_directory_path() / ("entente-seeds-" + std::to_string(::getpid()) + ".yaml");
  std::ofstream(path) << "document: A document\nscenario: two-clouds\ncases:\n" << cases;
  try {
    SeedFile file = read_seeds(path);
    std::filesystem::remove(path);
    return file;
  } catch (...) {
    std::filesystem::remove(path);
    throw;
  }
}

[[nodiscard]] std::string complaint_about(const std::string& cases) {
  try {
    (void)file_of(cases);
  } catch (const std::invalid_argument& problem) {
    return problem.what();
  }
  return {};
}

[[nodiscard]] std::string problem_of(const std::string& decided) {
  return problem_with(file_of("  - {place: here, says: something, " + decided + "}\n").cases.front());
}

constexpr const char* chat = "ask: {from: victor@fabrikam, to: peggy@contoso, can: chat}, ";

TEST(ReadSeeds, RefusesWhatIsNoCase) {
  EXPECT_THAT(complaint_about("  - {place: here, says: something}\n"), HasSubstr("decided in one way"));
  EXPECT_THAT(complaint_about("  - {place: here, says: something, advice: none, refused: this}\n"),
              HasSubstr("decided in one way"));
  EXPECT_THAT(complaint_about("  - {place: here, says: something, ask: {from: a@b, to: c, can: meet}}\n"),
              HasSubstr("without an answer"));
  EXPECT_THAT(complaint_about("  - {place: here, says: something, scenario: nowhere, advice: none}\n"),
              HasSubstr("nowhere"));
  EXPECT_THAT(complaint_about("  - {says: something, advice: none}\n"), HasSubstr("without a place"));
  EXPECT_THAT(complaint_about("  - {place: here, says: something, becuase: [CLD-1]}\n"), HasSubstr("because"));
}

TEST(ReadSeeds, KeepsAPlaceUntilTheNext) {
  const auto file = file_of("  - {place: here, says: one, advice: none}\n  - {says: two, waits_for: a word}\n");
  EXPECT_EQ(file.cases[1].place, "here");
  EXPECT_EQ(file.cases[1].standing, Standing::waiting);
}

TEST(DecideSeeds, NoticeAWrongAnswer) {
  EXPECT_EQ(problem_of(std::string(chat) + "answer: \"yes\", because: [FED-2]"), "");
  EXPECT_THAT(problem_of(std::string(chat) + "answer: \"no\""), HasSubstr("can chat: yes"));
  EXPECT_THAT(problem_of(std::string(chat) + "answer: \"yes\", because: [\"!FED-2\"]"), HasSubstr(" FED-2"));
  EXPECT_THAT(problem_of(std::string(chat) + "answer: \"yes\", how: by pigeon"), HasSubstr("can chat"));
}

TEST(DecideSeeds, NoticeWhatCannotHappen) {
  EXPECT_THAT(
      problem_of(std::string(chat) + "answer: \"yes\", after: [victor@fabrikam accepts the invitation to contoso]"),
      HasSubstr("cannot be taken"));
  EXPECT_THAT(
      problem_of(std::string(chat) + "answer: \"yes\", after: [victor@fabrikam accept the invitation to contoso]"),
      HasSubstr("did you mean `victor@fabrikam accepts"));
}

TEST(DecideSeeds, WriteSettingsWhereTheyBelong) {
  const std::string set = ", answer: \"no\", set: {contoso.tenantFederationConfiguration.AllowFederatedUsers: false}";
  EXPECT_EQ(problem_of("ask: {from: victor@fabrikam, to: peggy@contoso, can: chat}" + set), "");
  EXPECT_THAT(
      problem_of(std::string(chat) + "answer: \"no\", set: {contoso.tenantFederation.AllowFederatedUsers: false}"),
      HasSubstr("unknown name"));
  EXPECT_EQ(problem_of("refused: another-cloud, set: {contoso.environment: another-cloud}"), "");
  EXPECT_THAT(problem_of("refused: another-cloud"), HasSubstr("without a complaint"));
  EXPECT_THAT(problem_of("warning: whatever"), HasSubstr("no such warning"));
  EXPECT_THAT(problem_of("catalog: {limits.sync-cycle.value: 41}"), HasSubstr("is 40 and not 41"));
  EXPECT_EQ(problem_of("new-tenant: {teamsClientConfiguration.AllowGuestUser: true}"), "");
}

}  // namespace
}  // namespace entente::testing
