// The session of docs/estates.md, with fewer tenants: every verb answers about an estate, and says of what.
#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <iterator>

#include "tests/cli/command.hpp"

namespace entente::testing {
namespace {

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

TEST_F(Estate, AnswersQuestions) {
  const Ran one = entente({"explain", path_, "--from", "ann@t3", "--to", "t0", "--can", "be-invited"});
  EXPECT_EQ(one.exit, 0) << one.err;
  EXPECT_THAT(one.out, HasSubstr("ann@t3 can be invited to t0? yes"));
  const Ran many = entente({"matrix", path_, "--can", "access", "--from", "ann@t3", "--to", "environment:commercial"});
  EXPECT_EQ(many.exit, 0) << many.err;
  EXPECT_THAT(many.out, HasSubstr("30 pairs: yes 1, no 29"));
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
