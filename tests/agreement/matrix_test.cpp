// A matrix is what asking each pair by itself says: in the gallery for every word, and in random worlds. The peer
// shares nothing with it but the rules: may and must and the solver.
#include "model/answers/matrix.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <filesystem>

#include "model/answers/alike.hpp"
#include "model/answers/decide.hpp"
#include "model/questions/question.hpp"
#include "tests/support/random_world.hpp"
#include "verify/could.hpp"

namespace entente::testing {
namespace {

using namespace model;

/// The random world with the first person of each tenant a class of five: two of them are told, and are alike unless
/// they hold somebody's account.
[[nodiscard]] std::unique_ptr<const Case> crowded(const RandomWorld& random) {
  Scenario scenario = random.scenario;
  for (TenantSpec& tenant : scenario.tenants) tenant.people.front().count = 5;
  auto given = case_of(std::move(scenario));
  RC_ASSERT(given.has_value());
  return std::move(*given);
}

[[nodiscard]] const CapabilityInfo& drawn_word() {
  return capabilities[*rc::gen::resize(rc::kNominalSize, rc::gen::inRange<std::size_t>(0, capabilities.size()))];
}

struct Agreed {
  std::size_t cells = 0, depending = 0;
  std::string difference;  ///< the first cell that is answered otherwise by itself; empty when there is none
};

[[nodiscard]] Agreed compared(const Case& given, verify::Oracle& oracle, const AskedMatrix& asked) {
  Agreed agreed;
  const auto questions = matrix_questions(given, asked, {});
  if (!questions) return agreed;  // a word for which there is no second party here
  const auto solve = [&](const Question& question) { return oracle.ask(question, verify::Tense::can).answer; };
  const Matrix matrix = read_matrix(given, *questions, asked, solve, [](std::size_t) {});
  for (std::size_t row = 0; row < matrix.from.size(); ++row)
    for (std::size_t column = 0; column < matrix.to.size(); ++column) {
      const auto question = questions->at(row, column);
      if (!question) continue;
      ++agreed.cells;
      const Answer expected = solve(*question), got = *matrix.answers[row][column];
      if (expected == Answer::depends) ++agreed.depending;
      if (expected != got && agreed.difference.empty())
        agreed.difference =
            to_text(given.world.shape, *question) + ": " + name_of(got) + ", by itself " + name_of(expected);
    }
  return agreed;
}

TEST(Matrix, says_of_each_pair_of_the_gallery_what_the_oracle_says) {
  std::size_t cells = 0, depending = 0;
  for (const auto& entry : std::filesystem::directory_iterator(ENTENTE_SOURCE_DIR "/scenarios")) {
    if (entry.path().extension() != ".yaml") continue;
    const auto given = load_case(entry.path());
    ASSERT_TRUE(given.has_value()) << to_string(given.error());
    verify::Oracle oracle(**given);
    for (const CapabilityInfo& word : capabilities) {
      const Agreed agreed = compared(**given, oracle, {std::string(word.name), "", "", "", ""});
      EXPECT_EQ(agreed.difference, "") << entry.path();
      cells += agreed.cells;
      depending += agreed.depending;
    }
  }
  EXPECT_GT(cells, 500U);
  EXPECT_GT(depending, 50U);
}

RC_GTEST_PROP(Matrix, says_of_each_pair_of_any_world_what_the_oracle_says, ()) {
  const RandomWorld random = *random_world();
  const auto given = crowded(random);
  const CapabilityInfo& word = drawn_word();
  verify::Oracle oracle(*given);
  const Agreed agreed = compared(*given, oracle, {std::string(word.name), "", "", "", ""});
  RC_TAG(std::string(word.name) + (agreed.depending > 0 ? ", some depend" : ""));
  RC_ASSERT(agreed.difference == "");
}

RC_GTEST_PROP(Decider, never_contradicts_the_oracle, (std::uint64_t seed)) {
  const RandomWorld random = *random_world();
  const auto given = crowded(random);
  verify::Oracle oracle(*given);
  Decider decider(given->world);
  std::mt19937_64 draws(seed);
  std::size_t left = 0;
  for (const Question& question : sampled(whole_agenda(given->world.shape), 24, draws).questions) {
    const auto decided = decider.decide(question);
    if (!decided)
      ++left;
    else
      RC_ASSERT(*decided == oracle.ask(question, verify::Tense::can).answer);
  }
  RC_CLASSIFY(left > 0, "something is left to the solver");
}

/// Two people of one kind, asked the same about everybody else.
RC_GTEST_PROP(Alike, people_of_one_kind_are_answered_alike, ()) {
  const RandomWorld random = *random_world();
  const auto given = crowded(random);
  const World& world = given->world;
  const auto kinds = kinds_of_people(world);
  verify::Oracle oracle(*given);
  const auto answered = [&](const Question& question) { return oracle.ask(question, verify::Tense::can).answer; };
  Question asked;
  asked.capability = drawn_word().capability;
  std::size_t alike = 0;
  for (const PersonId a : world.shape.people_ids())
    for (const PersonId b : world.shape.people_ids()) {
      if (!(a < b) || kinds[static_cast<std::size_t>(a.index)] != kinds[static_cast<std::size_t>(b.index)]) continue;
      ++alike;
      for (Question question : about_each(world, asked, {})) {
        if (question.to_person == a || question.to_person == b) continue;
        question.from = a;
        const Answer of_a = answered(question);
        question.from = b;
        RC_ASSERT(of_a == answered(question));
      }
    }
  RC_CLASSIFY(alike > 0, "somebody is alike");
}

}  // namespace
}  // namespace entente::testing
