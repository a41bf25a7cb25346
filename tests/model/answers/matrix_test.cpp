// What a matrix asks: who its rows and columns are, what its names mean, and what is said of names it does not know.
#include "model/answers/matrix.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "model/answers/alike.hpp"
#include "model/answers/rungs.hpp"
#include "model/questions/question.hpp"
#include "tests/support/estate.hpp"

namespace entente::testing {
namespace {

using namespace model;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

[[nodiscard]] std::unique_ptr<const Case> house_and_guests() {
  Estate estate;
  estate.tenant("contoso")
      .person("peggy", "{roles: [GuestInviter]}")
      .person("staff", "{count: 500}")
      .person("alice")
      .tenant("fabrikam", "21vianet")
      .person("victor")
      .person("bob", "{tags: [lawyer]}")
      .in("contoso")
      .guest("victor@fabrikam")
      .team("deal-room", "peggy@contoso", "victor@fabrikam alice@contoso");
  auto given = case_of(estate.scenario());
  if (!given) throw std::runtime_error(to_string(given.error()));
  return std::move(*given);
}

[[nodiscard]] std::vector<std::string> names(const std::vector<MatrixParty>& parties) {
  std::vector<std::string> all;
  for (const MatrixParty& party : parties) all.push_back(party.name);
  return all;
}

[[nodiscard]] MatrixQuestions asked(const Case& given, const AskedMatrix& matrix) {
  auto questions = matrix_questions(given, matrix, {"matrix", 0, 0});
  if (!questions) throw std::runtime_error(to_string(questions.error()));
  return std::move(*questions);
}

[[nodiscard]] std::string refused(const Case& given, const AskedMatrix& matrix) {
  const auto questions = matrix_questions(given, matrix, {"matrix", 0, 0});
  return questions ? "" : to_string(questions.error());
}

TEST(Matrix, has_a_row_for_each_class_with_the_number_of_its_people) {
  const auto given = house_and_guests();
  const MatrixQuestions questions = asked(*given, {"chat", "", "", "", ""});
  EXPECT_THAT(names(questions.rows),
              ElementsAre("peggy@contoso", "staff@contoso", "alice@contoso", "victor@fabrikam", "bob@fabrikam"));
  EXPECT_EQ(names(questions.columns), names(questions.rows));
  EXPECT_EQ(questions.rows[1].count, 500);
  EXPECT_EQ(questions.rows[0].count, 1);
}

TEST(Matrix, asks_of_a_class_about_itself_whether_two_of_it_can) {
  const auto given = house_and_guests();
  const MatrixQuestions questions = asked(*given, {"chat", "contoso", "contoso", "", ""});
  EXPECT_FALSE(questions.at(0, 0).has_value()) << "there is one peggy";
  ASSERT_TRUE(questions.at(1, 1).has_value());
  EXPECT_EQ(to_text(given->world.shape, *questions.at(1, 1)), "staff@contoso and staff-2@contoso can chat");
}

TEST(Matrix, has_a_column_for_whatever_the_word_is_asked_about) {
  const auto given = house_and_guests();
  EXPECT_THAT(names(asked(*given, {"access", "", "", "", ""}).columns), ElementsAre("contoso", "fabrikam"));
  EXPECT_THAT(names(asked(*given, {"join-team", "", "", "", ""}).columns), ElementsAre("deal-room@contoso"));
  EXPECT_EQ(asked(*given, {"access", "", "", "", ""}).columns[0].count, 0);
}

TEST(Matrix, names_people_tenants_tags_and_clouds) {
  const auto given = house_and_guests();
  const auto rows = [&](const std::string& from) { return names(asked(*given, {"access", from, "", "", ""}).rows); };
  EXPECT_THAT(rows("bob@fabrikam"), ElementsAre("bob@fabrikam"));
  EXPECT_THAT(rows("fabrikam"), ElementsAre("victor@fabrikam", "bob@fabrikam"));
  EXPECT_THAT(rows("tag:lawyer"), ElementsAre("bob@fabrikam"));
  EXPECT_THAT(rows("azureCloud:china"), ElementsAre("victor@fabrikam", "bob@fabrikam"));
  EXPECT_THAT(rows("environment:commercial"), ElementsAre("peggy@contoso", "staff@contoso", "alice@contoso"));
  const auto columns = [&](const std::string& can, const std::string& to) {
    return names(asked(*given, {can, "", to, "", ""}).columns);
  };
  EXPECT_THAT(columns("chat", "tag:lawyer"), ElementsAre("bob@fabrikam"));
  EXPECT_THAT(columns("access", "azureCloud:china"), ElementsAre("fabrikam"));
  EXPECT_THAT(columns("join-team", "deal-room@contoso"), ElementsAre("deal-room@contoso"));
  EXPECT_THAT(columns("join-team", "contoso"), ElementsAre("deal-room@contoso"));
}

TEST(Matrix, says_which_name_it_does_not_know_and_which_is_nearest) {
  const auto given = house_and_guests();
  EXPECT_THAT(refused(*given, {"chta", "", "", "", ""}), HasSubstr("did you mean `chat`?"));
  EXPECT_THAT(refused(*given, {"chat", "peg@contoso", "", "", ""}), HasSubstr("unknown person `peg@contoso`"));
  EXPECT_THAT(refused(*given, {"chat", "contosso", "", "", ""}), HasSubstr("did you mean `contoso`?"));
  EXPECT_THAT(refused(*given, {"chat", "tag:lawyers", "", "", ""}), HasSubstr("did you mean `lawyer`?"));
  EXPECT_THAT(refused(*given, {"chat", "azureCloud:chine", "", "", ""}), HasSubstr("did you mean `china`?"));
  EXPECT_THAT(refused(*given, {"chat", "environment:gc", "", "", ""}), HasSubstr("did you mean `gcc`?"));
  EXPECT_THAT(refused(*given, {"join-team", "", "deal-rom@contoso", "", ""}),
              HasSubstr("did you mean `deal-room@contoso`?"));
  EXPECT_THAT(refused(*given, {"access", "", "tag:lawyer", "", ""}), HasSubstr("`tag` means nothing"));
  EXPECT_THAT(refused(*given, {"join-team", "", "peggy@contoso", "", ""}), HasSubstr("a person means nothing"));
  EXPECT_THAT(refused(*given, {"join-team", "", "fabrikam", "", ""}), HasSubstr("`to` means nothing"));
  EXPECT_THAT(refused(*given, {"access", "environment:dod", "", "", ""}), HasSubstr("`from` means nobody"));
}

TEST(Matrix, decides_once_what_is_asked_of_people_who_are_alike) {
  const auto given = house_and_guests();
  const AskedMatrix be_invited{"be-invited", "contoso", "fabrikam", "", ""};
  Rungs rungs(given->world);  // nothing here is for a solver
  const auto decide = [&](const Question& question) -> Decision { return {rungs.decide(question).value(), ""}; };
  std::size_t rows = 0;
  const Matrix matrix =
      read_matrix(*given, asked(*given, be_invited), be_invited, decide, [&](std::size_t) { ++rows; });
  EXPECT_EQ(rows, 3U);
  EXPECT_EQ(matrix.asked, 3U);
  EXPECT_EQ(matrix.decided, 3U) << "peggy may invite, alice is in a team, staff neither";
  Estate two;
  two.tenant("contoso")
      .person("alice")
      .person("ann")
      .team("room", "alice@contoso", "ann@contoso")
      .team("hall", "ann@contoso", "alice@contoso");
  two.tenant("fabrikam").person("bob").in("contoso");
  const auto owners = case_of(two.scenario());
  ASSERT_TRUE(owners.has_value());
  EXPECT_EQ(kinds_of_people((*owners)->world), (std::vector<std::int32_t>{0, 1, 2})) << "each owns another team";
}

TEST(Alike, are_people_of_whom_the_same_is_known) {
  const auto kinds_with = [](const std::string& ann, const std::string& guests) {
    Estate estate;
    estate.tenant("contoso").person("alice").person("ann", ann).tenant("fabrikam").person("bob");
    for (std::size_t at = 0; at < guests.size();) {
      const auto end = std::min(guests.find(' ', at), guests.size());
      estate.guest(guests.substr(at, end - at));
      at = end + 1;
    }
    return kinds_of_people(*estate.world());
  };
  const std::vector<std::int32_t> alike{0, 0, 1}, apart{0, 1, 2};
  EXPECT_EQ(kinds_with("{}", ""), alike);
  EXPECT_EQ(kinds_with("{tags: [lawyer]}", ""), alike) << "no rule reads tags";
  EXPECT_EQ(kinds_with("{}", "alice@contoso ann@contoso"), alike);
  EXPECT_EQ(kinds_with("{}", "ann@contoso"), apart);
  EXPECT_EQ(kinds_with("{roles: [GuestInviter]}", ""), apart);
  EXPECT_EQ(kinds_with("{segment: front}", ""), apart);
  EXPECT_EQ(kinds_with("{domain: else.example}", ""), apart);
  EXPECT_EQ(kinds_with("{usedBy: [bob@fabrikam]}", ""), apart);
}

}  // namespace
}  // namespace entente::testing
