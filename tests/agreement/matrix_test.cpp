// A matrix is what asking each pair by itself says: in the gallery for every word, and in random worlds. One peer is
// the explanation of the pair; the other shares nothing with it but the rules: formulas and the solver.
#include "model/answers/matrix.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <filesystem>

#include "model/answers/alike.hpp"
#include "model/answers/rungs.hpp"
#include "model/questions/question.hpp"
#include "tests/support/random_world.hpp"
#include "verify/ladder/ladder.hpp"

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

/// The answer by the solver alone: is there a valuation that answers yes, and one that answers no?
[[nodiscard]] Answer by_solver(verify::SymbolicCase& symbolic, const Question& question) {
  using Is = verify::Found::Is;
  const model::Formula now = symbolic.now(question);
  const Is yes = symbolic.find(now).is, no = symbolic.find(!now).is;
  if (yes == Is::unknown || no == Is::unknown) return Answer::unknown;
  return yes == Is::none ? Answer::no : no == Is::none ? Answer::yes : Answer::depends;
}

struct Agreed {
  std::size_t cells = 0, depending = 0;
  std::string difference;  ///< the first cell that is answered otherwise by itself; empty when there is none
};

[[nodiscard]] Agreed compared(const Case& given, verify::Ladder& ladder, const AskedMatrix& asked) {
  Agreed agreed;
  const auto questions = matrix_questions(given, asked, {});
  if (!questions) return agreed;  // a word for which there is no second party here
  const Matrix matrix = read_matrix(
      given, *questions, asked, [&](const Question& question) { return ladder.can(question); }, [](std::size_t) {});
  for (std::size_t row = 0; row < matrix.from.size(); ++row)
    for (std::size_t column = 0; column < matrix.to.size(); ++column) {
      const auto question = questions->at(row, column);
      if (!question) continue;
      ++agreed.cells;
      const Answer got = *matrix.answers[row][column];
      const Answer explained = ladder.ask(*question, verify::Tense::can).explanation.answer;
      const Answer solved = by_solver(ladder.symbolic(), *question);
      if (solved == Answer::depends) ++agreed.depending;
      if ((explained != got || solved != got) && agreed.difference.empty())
        agreed.difference = to_text(given.world.shape, *question) + ": " + name_of(got) + ", explained " +
                            name_of(explained) + ", by the solver " + name_of(solved);
    }
  return agreed;
}

TEST(Matrix, says_of_each_pair_of_the_gallery_what_the_ladder_explains) {
  std::size_t cells = 0, depending = 0;
  for (const auto& entry : std::filesystem::directory_iterator(ENTENTE_SOURCE_DIR "/scenarios")) {
    if (entry.path().extension() != ".yaml") continue;
    const auto given = load_case(entry.path());
    ASSERT_TRUE(given.has_value()) << to_string(given.error());
    verify::Ladder ladder(**given);
    for (const CapabilityInfo& word : capabilities) {
      const Agreed agreed = compared(**given, ladder, {std::string(word.name), "", "", "", ""});
      EXPECT_EQ(agreed.difference, "") << entry.path();
      cells += agreed.cells;
      depending += agreed.depending;
    }
  }
  EXPECT_GT(cells, 500U);
  EXPECT_GT(depending, 50U);
}

RC_GTEST_PROP(Matrix, says_of_each_pair_of_any_world_what_the_ladder_explains, ()) {
  const RandomWorld random = *random_world();
  const auto given = crowded(random);
  const CapabilityInfo& word = drawn_word();
  verify::Ladder ladder(*given);
  const Agreed agreed = compared(*given, ladder, {std::string(word.name), "", "", "", ""});
  RC_TAG(std::string(word.name) + (agreed.depending > 0 ? ", some depend" : ""));
  RC_ASSERT(agreed.difference == "");
}

RC_GTEST_PROP(Rungs, never_contradict_the_solver, (std::uint64_t seed)) {
  const RandomWorld random = *random_world();
  const auto given = crowded(random);
  verify::Ladder ladder(*given);
  Rungs rungs(given->world);
  std::mt19937_64 draws(seed);
  std::size_t left = 0;
  for (const Question& question : sampled(whole_agenda(given->world.shape), 24, draws).questions) {
    const auto decided = rungs.decide(question);
    if (!decided)
      ++left;
    else
      RC_ASSERT(*decided == by_solver(ladder.symbolic(), question));
  }
  RC_CLASSIFY(left > 0, "something is left to the solver");
}

/// Two people of one kind, asked the same about everybody else.
RC_GTEST_PROP(Alike, people_of_one_kind_are_answered_alike, ()) {
  const RandomWorld random = *random_world();
  const auto given = crowded(random);
  const World& world = given->world;
  const auto kinds = kinds_of_people(world);
  verify::Ladder ladder(*given);
  const auto answered = [&](const Question& question) { return by_solver(ladder.symbolic(), question); };
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
