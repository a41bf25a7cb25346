// Plain, Lanes, Explaining and may and must give one answer. Lanes is read once for 64 valuations and compared bit
// for bit with 64 readings in Plain.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "model/logic/explaining.hpp"
#include "model/logic/lanes.hpp"
#include "model/logic/may_must.hpp"
#include "model/logic/plain.hpp"
#include "tests/support/random_world.hpp"

namespace entente::testing {
namespace {

using namespace model;

[[nodiscard]] std::vector<Facts<bool>> drawn_lanes(const World& world, std::mt19937_64& random) {
  std::vector<Facts<bool>> lanes;
  for (unsigned lane = 0; lane < Lanes::width; ++lane) lanes.push_back(random_facts(world, random));
  return lanes;
}

/// The first entry of the agenda on which two readings differ, as text; empty when they agree.
[[nodiscard]] std::string difference(const World& world, const Agenda& agenda, const std::vector<bool>& a,
                                     const std::vector<bool>& b) {
  for (std::size_t i = 0; i < a.size(); ++i)
    if (a[i] != b[i]) return entry(world.shape, agenda, i) + (a[i] ? ": yes" : ": no");
  return {};
}

[[nodiscard]] std::vector<bool> read_plain(const Facts<bool>& facts, const Agenda& agenda) {
  Plain plain;
  return read(plain, facts, agenda);
}

constexpr std::size_t words_a_world = 2;  // 100 worlds of 128 valuations: 12,800 cases

RC_GTEST_PROP(Agreement, lanes_is_plain_bit_for_bit, (std::uint64_t seed)) {
  const RandomWorld random = *random_world();
  std::mt19937_64 draws(seed);
  for (std::size_t word = 0; word < words_a_world; ++word) {
    const Agenda agenda = sampled(whole_agenda(random.world->shape), 24, draws);
    const auto lanes = drawn_lanes(*random.world, draws);
    Lanes logic;
    const auto words = read(logic, packed(lanes), agenda);
    for (unsigned lane = 0; lane < Lanes::width; ++lane) {
      std::vector<bool> bits;
      for (const LaneWord& each : words) bits.push_back(each.lane(lane));
      RC_ASSERT(difference(*random.world, agenda, read_plain(lanes[lane], agenda), bits) == "");
    }
  }
}

RC_GTEST_PROP(Agreement, explaining_is_plain_with_reasons, (std::uint64_t seed)) {
  const RandomWorld random = *random_world();
  std::mt19937_64 draws(seed);
  const Agenda agenda = sampled(whole_agenda(random.world->shape), 24, draws);
  for (int valuation = 0; valuation < 16; ++valuation) {
    const Facts<bool> facts = random_facts(*random.world, draws);
    Explaining logic;
    std::vector<bool> held;
    for (const Reasoned& truth : read(logic, explained(facts), agenda)) held.push_back(truth.held());
    RC_ASSERT(difference(*random.world, agenda, read_plain(facts, agenda), held) == "");
  }
}

RC_GTEST_PROP(Agreement, may_must_over_known_facts_is_plain_and_its_opposite, (std::uint64_t seed)) {
  const RandomWorld random = *random_world();
  std::mt19937_64 draws(seed);
  const Agenda agenda = sampled(whole_agenda(random.world->shape), 24, draws);
  for (int valuation = 0; valuation < 16; ++valuation) {
    const Facts<bool> facts = random_facts(*random.world, draws);
    Facts<MayMust<bool>> railed{facts.shape, {}};
    for (FactId fact = 0; fact < facts.values.size(); ++fact) railed.values.push_back({facts[fact], !facts[fact]});
    Plain plain;
    MayMustLogic<Plain> logic{plain, nullptr};
    std::vector<bool> yes, not_no;
    for (const auto& truth : read(logic, railed, agenda)) {
      yes.push_back(truth.may_hold);
      not_no.push_back(!truth.may_fail);
    }
    const auto expected = read_plain(facts, agenda);
    RC_ASSERT(difference(*random.world, agenda, expected, yes) == "");
    RC_ASSERT(difference(*random.world, agenda, expected, not_no) == "");
  }
}

/// With some facts open in may and must, whatever one of their valuations answers must be possible in may and must.
RC_GTEST_PROP(Agreement, may_must_over_open_facts_covers_every_valuation, (std::uint64_t seed)) {
  const RandomWorld random = *random_world();
  std::mt19937_64 draws(seed);
  const Agenda agenda = sampled(whole_agenda(random.world->shape), 24, draws);
  const auto a = random_facts(*random.world, draws), b = random_facts(*random.world, draws);
  Facts<MayMust<bool>> railed{a.shape, {}};
  for (FactId fact = 0; fact < a.values.size(); ++fact)
    railed.values.push_back({a[fact] || b[fact], !a[fact] || !b[fact]});
  Plain plain;
  MayMustLogic<Plain> logic{plain, nullptr};
  const auto truths = read(logic, railed, agenda);
  for (const auto& facts : {a, b}) {
    const auto answers = read_plain(facts, agenda);
    for (std::size_t i = 0; i < truths.size(); ++i) RC_ASSERT((answers[i] ? truths[i].may_hold : truths[i].may_fail));
  }
}

/// One memory for all questions of a valuation: what a rule came to for some rows holds for every later reader of them.
RC_GTEST_PROP(Agreement, memoizing_is_plain, (std::uint64_t seed)) {
  const RandomWorld random = *random_world();
  std::mt19937_64 draws(seed);
  const Agenda agenda = sampled(whole_agenda(random.world->shape), 64, draws);
  for (int valuation = 0; valuation < 8; ++valuation) {
    const Facts<bool> facts = random_facts(*random.world, draws);
    Memory<bool> memory;
    Plain logic{&memory};
    std::vector<bool> held;
    for (const bool truth : read(logic, facts, agenda)) held.push_back(truth);
    RC_ASSERT(difference(*random.world, agenda, read_plain(facts, agenda), held) == "");
  }
}

RC_GTEST_PROP(Agreement, steps_write_the_same_facts_in_every_logic, (std::uint64_t seed)) {
  const RandomWorld random = *random_world();
  std::mt19937_64 draws(seed);
  const auto lanes = drawn_lanes(*random.world, draws);
  for (const Step& step : sampled(whole_agenda(random.world->shape), 12, draws).steps) {
    Lanes logic;
    Facts<LaneWord> words = packed(lanes);
    take(logic, words, step, guard(logic, words, step));
    for (unsigned lane = 0; lane < Lanes::width; ++lane) {
      Plain plain;
      Facts<bool> facts = lanes[lane];
      take(plain, facts, step, guard(plain, facts, step));
      for (FactId fact = 0; fact < facts.values.size(); ++fact) RC_ASSERT(facts[fact] == words[fact].lane(lane));
    }
  }
}

/// Worlds in which nothing can happen would agree in every logic. Each word and each kind of step is seen both ways.
TEST(Agreement, random_worlds_say_yes_and_no_to_everything) {
  std::map<std::string, std::set<bool>> seen;
  const auto all_seen = [&seen] {
    return seen.size() == capabilities.size() + step_kind_count &&
           std::ranges::all_of(seen, [](const auto& entry) { return entry.second.size() == 2; });
  };
  const rc::Random seed(20261121);
  rc::Random random = seed;
  for (int i = 0; i < 400 && !all_seen(); ++i) {
    const RandomWorld drawn = random_world()(random.split(), rc::kNominalSize).value();
    std::mt19937_64 draws(static_cast<std::uint64_t>(i));
    const Agenda agenda = whole_agenda(drawn.world->shape);
    std::vector<bool> answers;
    for (int valuation = 0; valuation < 12; ++valuation) {
      const auto read = read_plain(random_facts(*drawn.world, draws), agenda);
      answers.insert(answers.end(), read.begin(), read.end());
    }
    const std::size_t agenda_size = agenda.questions.size() + agenda.steps.size();
    for (std::size_t k = 0; k < answers.size(); ++k) {
      const std::size_t j = k % agenda_size;
      const bool asked = j < agenda.questions.size();
      const auto name =
          asked ? info(agenda.questions[j].capability).name : info(agenda.steps[j - agenda.questions.size()].kind).name;
      seen[(asked ? "can " : "step ") + std::string(name)].insert(answers[k]);
    }
  }
  EXPECT_EQ(seen.size(), capabilities.size() + step_kind_count);
  for (const auto& [name, answers] : seen) EXPECT_EQ(answers.size(), 2u) << name << " is always the same";
}

}  // namespace
}  // namespace entente::testing
