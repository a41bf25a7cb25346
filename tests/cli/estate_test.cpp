// The session of docs/estates.md, with fewer tenants: every verb answers about an estate, and says of what.
#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/wait.h>

#include <cstdlib>
#include <fstream>
#include <iterator>

#include "tests/cli/command.hpp"

namespace entente::testing {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;

class Estate : public ::testing::Test {
 protected:
  static void SetUpTestSuite() {
    path_ = ::testing::TempDir() + "estate-of-60.yaml";
    const std::string command = fmt::format("{}/scenarios/estate.sh 60 > {}", ENTENTE_SOURCE_DIR, path_);
    ASSERT_EQ(std::system(command.c_str()), 0);
  }
  inline static std::string path_;
};

TEST_F(Estate, IsChecked) {
  const Ran ran = entente({"check", path_});
  EXPECT_EQ(ran.exit, 0) << ran.err;
  EXPECT_THAT(ran.out, HasSubstr("60 tenants, "));
}

TEST_F(Estate, IsProved) {
  const Ran ran = entente({"verify", path_});
  EXPECT_EQ(ran.exit, 1) << ran.err;
  EXPECT_THAT(ran.out, HasSubstr("violated  officers-do-not-chat-with-clients"));
  EXPECT_THAT(ran.out, HasSubstr("60 tenants of "));
}

/// The exit code of entente-cover, which writes nowhere.
[[nodiscard]] int cover(const std::string& file) {
  const int status = std::system(fmt::format("{} {} >/dev/null 2>&1", ENTENTE_COVER_PROGRAM, file).c_str());
  return WEXITSTATUS(status);
}

TEST_F(Estate, IsCoveredByItsSlicesAsAnotherProgramSees) {
  const std::string file = ::testing::TempDir() + "covering.json";
  const Ran ran = entente({"verify", path_, "--save-covering", file});
  EXPECT_EQ(ran.exit, 1) << ran.err;
  EXPECT_EQ(cover(file), 0);
  std::ifstream in(file);
  std::string text{std::istreambuf_iterator<char>(in), {}};
  const auto first = text.find("\"slices\": [") + 12, end = text.find("]", text.find("[", first)) + 1;
  const std::string missing = ::testing::TempDir() + "missing.json";
  std::ofstream(missing) << text.erase(first, text.find('\n', end) - first);
  EXPECT_EQ(cover(missing), 1) << "the slice of one tenant is the first";
  std::ofstream(missing) << text.substr(0, text.size() / 2);
  EXPECT_EQ(cover(missing), 2);
  EXPECT_EQ(cover("no-such-file"), 2);
}

TEST_F(Estate, IsUnknownWhereChangesTakeMoreThanSlices) {
  std::ifstream in(path_);
  std::string text{std::istreambuf_iterator<char>(in), {}};
  text.insert(text.find("timeline:\n") + 10,
              "  - {at: 1d, set: t0.authorizationPolicy.allowInvitesFrom, value: none}\n");
  const std::string changed = ::testing::TempDir() + "changed-estate.yaml";
  std::ofstream(changed) << text;
  const Ran verdicts = entente({"verify", changed});
  EXPECT_EQ(verdicts.exit, 3);
  EXPECT_THAT(verdicts.out, HasSubstr("who may invite to t0 changes in time"));
  const Ran could = entente({"explain", changed, "--from", "ann@t3", "--to", "t0", "--could", "access"});
  EXPECT_EQ(could.exit, 3);
  EXPECT_THAT(could.out, HasSubstr("? unknown"));
}

TEST_F(Estate, OfFewTenantsHasNoCovering) {
  const std::string file = ::testing::TempDir() + "no-covering.json";
  const Ran ran =
      entente({"verify", fmt::format("{}/scenarios/three-clouds.yaml", ENTENTE_SOURCE_DIR), "--save-covering", file});
  EXPECT_THAT(ran.err, HasSubstr("no covering: this was decided as a whole"));
  EXPECT_FALSE(std::ifstream(file).is_open());
}

TEST_F(Estate, AnswersQuestions) {
  const Ran one = entente({"explain", path_, "--from", "ann@t3", "--to", "t0", "--can", "be-invited"});
  EXPECT_EQ(one.exit, 0) << one.err;
  EXPECT_THAT(one.out, HasSubstr("ann@t3 can be invited to t0? yes"));
  const Ran many = entente({"matrix", path_, "--can", "access", "--from", "ann@t3", "--to", "environment:commercial"});
  EXPECT_EQ(many.exit, 0) << many.err;
  EXPECT_THAT(many.out, HasSubstr("30 pairs: yes 1, no 29"));
}

TEST_F(Estate, AnswersWhatCouldBe) {
  const auto could = [&](const std::string& from, const std::string& to, const std::string& word) {
    const Ran ran = entente({"explain", path_, "--from", from, "--to", to, "--could", word});
    EXPECT_EQ(ran.exit, 0) << ran.err;
    return ran.out;
  };
  EXPECT_THAT(could("ann@t3", "t0", "access"),
              AllOf(HasSubstr("application of t0? yes"), HasSubstr("after: ann@t0 invites ann@t3 to t0")));
  EXPECT_THAT(could("ann@t1", "t7", "direct-connect"),
              AllOf(HasSubstr("? no"), HasSubstr("with any of the other tenants")));
  EXPECT_THAT(could("ann@t14", "ann@t9", "chat"), HasSubstr("can chat? depends"));
  const Ran nobody = entente({"explain", path_, "--from", "anna@t3", "--to", "t0", "--could", "access"});
  EXPECT_EQ(nobody.exit, 2);
  EXPECT_THAT(nobody.err, HasSubstr("ann"));
}

TEST_F(Estate, IsSimulatedWhereSomethingHappens) {
  const Ran ran = entente({"simulate", path_});
  EXPECT_THAT(ran.out, HasSubstr("ann@t3 accepts the invitation to t0"));
  EXPECT_THAT(ran.out, HasSubstr("the 3 of 60 tenants in which something happens"));
  const Ran json = entente({"simulate", path_, "--output", "json"});
  EXPECT_THAT(json.out, HasSubstr("\"left_out\": 57"));
}

TEST_F(Estate, IsReported) {
  const std::string page = ::testing::TempDir() + "estate.html";
  const Ran ran = entente({"report", path_, "--output", "html=" + page});
  EXPECT_EQ(ran.exit, 1) << ran.err;
  std::ifstream in(page);
  const std::string text{std::istreambuf_iterator<char>(in), {}};
  EXPECT_THAT(text, HasSubstr("Verdicts are about all 60 tenants."));
}

}  // namespace
}  // namespace entente::testing
