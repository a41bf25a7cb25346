// Matrices as text, as a grid for spreadsheets, and as JSON.
#include "reports/matrix/matrix.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

namespace entente::testing {
namespace {

using model::Answer;
using model::Matrix;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

[[nodiscard]] Matrix two_by_two() {
  return {"chat",
          "",
          "",
          {{"staff@contoso", 500}, {"bob@fabrikam", 1}},
          {{"staff@contoso", 500}, {"bob@fabrikam", 1}},
          {{Answer::yes, Answer::depends}, {Answer::no, std::nullopt}},
          3,
          3,
          {}};
}

TEST(MatrixText, is_a_table_with_counts) {
  EXPECT_EQ(reports::matrix_text(two_by_two()),
            "chat: from the names on the left to those on top\n"
            "                     staff@contoso (500)  bob@fabrikam\n"
            "staff@contoso (500)  yes                  depends\n"
            "bob@fabrikam         no                   -\n"
            "3 pairs: yes 1, no 1, depends 1; 3 decided, the others are like one of these\n");
}

TEST(MatrixText, sums_up_what_is_too_wide) {
  Matrix wide{"access", "app:x", "", {{"staff@contoso", 500}}, {}, {{}}, 40, 40, {}};
  for (int i = 0; i < 40; ++i) {
    wide.to.push_back({"tenant" + std::to_string(i), 0});
    wide.answers[0].push_back(i < 2 ? Answer::yes : Answer::no);
  }
  EXPECT_EQ(reports::matrix_text(wide),
            "access app:x: too wide for a table; csv and json tell every pair\n"
            "staff@contoso (500)\n"
            "    yes         2  tenant0, tenant1\n"
            "    no         38  tenant2, tenant3, tenant4, tenant5, tenant6, tenant7 and 32 more\n"
            "40 pairs: yes 2, no 38, depends 0; 40 decided, the others are like one of these\n");
}

[[nodiscard]] Matrix with_an_unknown_cell() {
  Matrix matrix = two_by_two();
  matrix.answers[0][1] = Answer::unknown;
  matrix.unknown.push_back({0, 1, "the solver gave up: timeout"});
  return matrix;
}

TEST(MatrixText, tells_what_is_unknown_with_the_reason) {
  EXPECT_EQ(reports::matrix_text(with_an_unknown_cell()),
            "chat: from the names on the left to those on top\n"
            "                     staff@contoso (500)  bob@fabrikam\n"
            "staff@contoso (500)  yes                  unknown\n"
            "bob@fabrikam         no                   -\n"
            "3 pairs: yes 1, no 1, depends 0, unknown 1; 3 decided, the others are like one of these\n"
            "unknown, 1 pair: the solver gave up: timeout\n");
}

TEST(MatrixJson, tells_what_is_unknown_with_the_reason) {
  const auto json = nlohmann::json::parse(reports::matrix_json(with_an_unknown_cell()));
  EXPECT_EQ(json["answers"][0][1], "unknown");
  EXPECT_EQ(json["unknown"], nlohmann::json::parse(R"([{"from": "staff@contoso", "to": "bob@fabrikam", "reason":
    "the solver gave up: timeout"}])"));
  EXPECT_FALSE(nlohmann::json::parse(reports::matrix_json(two_by_two())).contains("unknown"));
}

TEST(MatrixCsv, is_a_grid) {
  EXPECT_EQ(reports::matrix_csv(two_by_two()),
            "from,people,staff@contoso,bob@fabrikam\r\n"
            "staff@contoso,500,yes,depends\r\n"
            "bob@fabrikam,1,no,\r\n");
}

TEST(MatrixCsv, quotes_and_keeps_formulas_from_being_one) {
  Matrix odd = two_by_two();
  odd.from[0].name = "=HYPERLINK(\"http://x\",\"y\")@contoso";
  odd.from[1].name = "@sum";
  odd.to[0].name = "-1+2";
  odd.to[1].name = "two\nlines";
  EXPECT_EQ(reports::matrix_csv(odd),
            "from,people,'-1+2,\"two\nlines\"\r\n"
            "\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")@contoso\",500,yes,depends\r\n"
            "'@sum,1,no,\r\n");
}

TEST(MatrixCsv, begins_with_a_mark_only_where_excel_needs_one) {
  EXPECT_THAT(reports::matrix_csv(two_by_two()), StartsWith("from"));
  Matrix umlaut = two_by_two();
  umlaut.from[0].name = "jürgen@contoso";
  EXPECT_THAT(reports::matrix_csv(umlaut), StartsWith("\xef\xbb\xbf"
                                                      "from"));
}

TEST(MatrixJson, has_a_schema_and_null_where_nothing_is_asked) {
  const std::string text = reports::matrix_json(two_by_two());
  EXPECT_EQ(text, R"({"schema":"entente.matrix/1","can":"chat",)"
                  R"("from":[{"name":"staff@contoso","count":500},{"name":"bob@fabrikam","count":1}],)"
                  R"("to":[{"name":"staff@contoso","count":500},{"name":"bob@fabrikam","count":1}],)"
                  R"("answers":[["yes","depends"],["no",null]]})");
  Matrix meeting = two_by_two();
  meeting.can = "meet";
  meeting.as = "guest";
  EXPECT_EQ(nlohmann::json::parse(reports::matrix_json(meeting))["as"], "guest");
  EXPECT_THAT(text, Not(HasSubstr("\"as\"")));
}

}  // namespace
}  // namespace entente::testing
