// One line, one question: what is taken, what is refused, and where the problem is.
#include "model/questions/written.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <nlohmann/json.hpp>

#include "model/questions/question.hpp"

namespace entente::model {
namespace {

const Mark start{"q.jsonl", 7, 1};

[[nodiscard]] std::string problem_of(std::string_view line) {
  const auto read = read_question(line, start);
  return read ? "none" : to_string(read.error());
}

TEST(WrittenQuestion, HasItsNamesInAnyOrder) {
  const auto read = read_question(
      R"( {"can": "access", "to": "contoso", "what": "app:crm", "as": "any", "from": "bob@fabrikam", "id": "q1"} )",
      start);
  ASSERT_TRUE(read) << to_string(read.error());
  EXPECT_EQ(read->id, R"("q1")");
  EXPECT_EQ(read->asked.from, "bob@fabrikam");
  EXPECT_EQ(read->asked.to, "contoso");
  EXPECT_EQ(read->asked.can, "access");
  EXPECT_EQ(read->asked.what, "app:crm");
  EXPECT_EQ(read->asked.as, "any");
  EXPECT_FALSE(read->could);
  EXPECT_TRUE(read_question(R"({"from": "a@b", "to": "c", "could": "meet"})", start)->could);
}

TEST(WrittenQuestion, KeepsItsIdAsItWasWritten) {
  for (const std::string id : {R"("q1")", R"("")", R"("a \"b\" \\ \n")", R"("é")", "7", "0", "-0", "-12",
                               "18446744073709551616", "1.50", "1E3"}) {
    const auto read = read_question(R"({"from": "a@b", "to": "c", "can": "meet", "id": )" + id + "}", start);
    ASSERT_TRUE(read) << id;
    EXPECT_EQ(read->id, id);
  }
  EXPECT_EQ(read_question(R"({"from": "a@b", "to": "c", "can": "meet"})", start)->id, R"("")");
}

TEST(WrittenQuestion, IsRefusedWithItsPlace) {
  EXPECT_EQ(problem_of(R"({"from": "a@b", "to": "c", "can" "meet"})"),
            "q.jsonl:7:39: error: no question; expected a JSON object with id, from, to and can or could");
  EXPECT_EQ(problem_of(R"({"id": "é", "form": "a@b"})"),
            "q.jsonl:7:13: error: unknown name `form`; expected id, from, to, can, could, what or as");
  EXPECT_EQ(problem_of(R"({"from": "a@b", "to": "c", "from": "d@e", "can": "meet"})"),
            "q.jsonl:7:28: error: `from` is there twice; expected once");
  EXPECT_EQ(problem_of(R"({"to": "c", "can": "meet"})"),
            "q.jsonl:7:1: error: `from` is missing; expected a JSON object with id, from, to and can or could");
  EXPECT_EQ(problem_of(R"({"from": "a@b", "can": "meet"})"),
            "q.jsonl:7:1: error: `to` is missing; expected a JSON object with id, from, to and can or could");
  EXPECT_EQ(
      problem_of(R"({"from": "a@b", "to": "c"})"),
      "q.jsonl:7:1: error: `can` or `could` is missing; expected a JSON object with id, from, to and can or could");
  EXPECT_EQ(problem_of(R"({"from": "a@b", "to": "c", "can": "meet", "could": "meet"})"),
            "q.jsonl:7:1: error: both `can` and `could`; expected one of them");
  EXPECT_EQ(problem_of(R"({"from": 5, "to": "c", "can": "meet"})"),
            "q.jsonl:7:2: error: `from` has the wrong kind of value; expected text");
  for (const char* value : {"null", "true", "[]", "{}", R"(["a"])", R"({"id": 1})"})
    EXPECT_EQ(problem_of(R"({"id": )" + std::string(value) + "}"),
              "q.jsonl:7:2: error: `id` has the wrong kind of value; expected text or a number");
}

TEST(WrittenQuestion, IsAnObjectAndNothingElse) {
  const std::string none = ": error: no question; expected a JSON object with id, from, to and can or could";
  for (const char* line : {"[]", "7", R"("text")", "null", "x"}) EXPECT_EQ(problem_of(line), "q.jsonl:7:1" + none);
  EXPECT_EQ(problem_of(R"({"from": "a@b", "to": "c", "can": "meet"} {})"), "q.jsonl:7:43" + none);
  EXPECT_EQ(problem_of("{\"from\": \"\xff\"}"), "q.jsonl:7:11" + none);
  EXPECT_EQ(problem_of(std::string(70'000, '[')), "q.jsonl:7:1: error: a line too long; expected at most 64 KiB");
}

RC_GTEST_PROP(WrittenQuestionLaws, any_text_comes_through, ()) {
  const auto pieces = *rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
      "a", "Z9", "\"", "\\", "/", "\n", "\x01", "\x7f", "é", "…", "\U0001F511", "@", "{", "]", std::string(1, '\0')));
  std::string text;
  for (const std::string& piece : pieces) text += piece;
  const std::string line = nlohmann::json{{"id", text}, {"from", text}, {"to", "c"}, {"can", "meet"}}.dump();
  const auto read = read_question(line, start);
  RC_ASSERT(read.has_value());
  RC_ASSERT(read->asked.from == text);
  RC_ASSERT(nlohmann::json::parse(read->id) == text);
}

RC_GTEST_PROP(WrittenQuestionLaws, a_damaged_line_is_a_question_or_has_a_place_in_the_line, ()) {
  std::string line = R"({"id": 7, "from": "a@b", "to": "é", "can": "meet", "as": "any"})";
  const auto damages = *rc::gen::inRange(1, 4);
  for (int i = 0; i < damages; ++i)
    line[*rc::gen::inRange<std::size_t>(0, line.size())] = *rc::gen::elementOf(std::string("{}[]\":,\\x7\xc3 \n"));
  const auto read = read_question(line, start);
  if (read) {
    RC_ASSERT(nlohmann::json::parse(line).is_object());
  } else {
    RC_ASSERT(read.error().where.line == 7U);
    RC_ASSERT(read.error().where.column >= 1U);
    RC_ASSERT(read.error().where.column <= line.size() + 1);
  }
}

}  // namespace
}  // namespace entente::model
