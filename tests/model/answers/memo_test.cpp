// Answers are given once, for every detail of a question, and within bounds.
#include "model/answers/memo.hpp"

#include <gtest/gtest.h>

#include "model/questions/question.hpp"

namespace entente::model {
namespace {

[[nodiscard]] Question about(std::int32_t from) {
  Question question;
  question.from = {from};
  question.to_tenant = {1};
  return question;
}

[[nodiscard]] Memo::Text text(std::string bytes) { return std::make_shared<const std::string>(std::move(bytes)); }

TEST(Memo, DecidesEachQuestionOnce) {
  Memo memo(1 << 20);
  int decided = 0;
  const auto decide = [&](const Question& question) {
    return text(std::to_string(++decided * 100 + question.from.index));
  };
  EXPECT_EQ(*memo.answer(about(1), decide), "101");
  EXPECT_EQ(*memo.answer(about(2), decide), "202");
  EXPECT_EQ(*memo.answer(about(1), decide), "101");
  EXPECT_EQ(decided, 2);
}

TEST(Memo, TellsQuestionsApartByEveryDetail) {
  Question base = about(1);
  base.to_person = {0};
  base.to_team = {0};
  std::vector<Question> all(8, base);
  all[1].capability = Capability::meet;
  all[2].from = {3};
  all[3].to_person = {3};
  all[4].to_tenant = {3};
  all[5].to_team = {3};
  all[6].app = {3};
  all[7].as = AskedJoin::guest;
  Memo memo(1 << 20);
  std::size_t decided = 0;
  for (const Question& question : all)
    (void)memo.answer(question, [&](const Question&) {
      ++decided;
      return text("x");
    });
  EXPECT_EQ(decided, all.size());
}

TEST(Memo, SharesTextsOfOneGist) {
  Memo memo(1 << 20);
  int told = 0;
  const auto tell = [&] { return std::to_string(++told); };
  const auto first = memo.answer(about(1), [&](const Question&) { return memo.text("gist", tell); });
  const auto second = memo.answer(about(2), [&](const Question&) { return memo.text("gist", tell); });
  const auto third = memo.answer(about(3), [&](const Question&) { return memo.text("another", tell); });
  EXPECT_EQ(first, second);
  EXPECT_EQ(*third, "2");
}

TEST(Memo, StaysWithinItsBoundAndGoesOnAnswering) {
  constexpr std::size_t most = 10'000;
  Memo memo(most);
  for (std::int32_t turn = 0; turn < 300; ++turn) {
    const std::string expected(100, static_cast<char>('a' + turn % 26));
    const auto tell = [&] { return expected; };
    const auto answer = memo.answer(about(turn), [&](const Question&) {
      return turn % 3 == 0 ? text(expected) : memo.text(std::to_string(turn), tell);
    });
    EXPECT_EQ(*answer, expected);
    EXPECT_LE(memo.bytes(), most);
    EXPECT_GT(memo.bytes(), 0U);
  }
  const std::string larger(2 * most, 'x');
  EXPECT_EQ(*memo.answer(about(1000), [&](const Question&) { return text(larger); }), larger);
}

}  // namespace
}  // namespace entente::model
