// Verdicts by slices are those of the whole estate, whatever it is like.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <array>
#include <cstdlib>
#include <map>

#include "model/kinds/classes.hpp"
#include "model/kinds/few_tenants.hpp"
#include "model/language/new_venues.hpp"
#include "model/language/reader.hpp"
#include "model/language/unknown_start.hpp"
#include "sim/simulate.hpp"
#include "tests/support/random_estate.hpp"
#include "verify/ladder/ladder.hpp"
#include "verify/slices/could_in_estate.hpp"
#include "verify/slices/estate_prover.hpp"
#include "verify/slices/kinds_of_estate.hpp"
#include "verify/slices/patterns.hpp"

namespace entente::testing {
namespace {

using namespace model;

[[nodiscard]] Scenario opened(const std::string& text) {
  auto scenario = read_scenario(text, "estate", {});
  if (!scenario) throw std::invalid_argument(to_string(scenario.error()) + "\n" + text);
  add_new_venues(*scenario);
  leave_start_unknown(*scenario);
  return std::move(*scenario);
}

[[nodiscard]] int estates_asked_for(int otherwise) {
  const char* more = std::getenv("ENTENTE_SLICED_ESTATES");
  return more == nullptr ? otherwise : std::atoi(more);
}

[[nodiscard]] std::uint32_t seed_asked_for(std::uint32_t otherwise) {
  const char* other = std::getenv("ENTENTE_SLICED_SEED");
  return otherwise + (other == nullptr ? 0U : static_cast<std::uint32_t>(std::atoi(other)));
}

/// Compares so many random estates, verdict by verdict, and returns how many verdicts of each sort were compared.
[[nodiscard]] std::array<int, 3> compare(int estates, EstateSize size, std::uint32_t seed) {
  std::mt19937_64 random(seed);
  std::array<int, 3> compared{};
  for (int i = 0; i < estates; ++i) {
    size.variety = 0.2 + 0.1 * static_cast<double>(random() % 7);
    const std::string text = random_estate(size, random);
    const Scenario scenario = opened(text);
    const verify::ProveOptions options{
        .limits = {.effort_max = 300'000}, .with_cores = false, .with_certificates = i % 10 == 0};
    const auto given = case_of(scenario);
    if (!given) throw std::invalid_argument(to_string(given.error()));
    const auto whole = verify::prove(**given, options).invariants;
    std::vector<verify::InvariantVerdict> slices;
    try {
      slices = verify::prove_by_slices(scenario, options).invariants;
    } catch (const verify::NotBySlices&) {
      continue;
    }
    for (std::size_t n = 0; n < whole.size(); ++n) {
      if (whole[n].verdict == Verdict::unknown || slices[n].verdict == Verdict::unknown) continue;
      ++compared[static_cast<std::size_t>(whole[n].verdict)];
      EXPECT_EQ(name_of(slices[n].verdict), name_of(whole[n].verdict))
          << whole[n].name << ", estate " << i << " of seed " << seed << "\n"
          << text;
      EXPECT_EQ(slices[n].questions, whole[n].questions) << whole[n].name << "\n" << text;
    }
  }
  return compared;
}

void expect_both(const std::array<int, 3>& compared, int estates) {
  EXPECT_GT(compared[static_cast<std::size_t>(Verdict::holds)], estates / 4);
  EXPECT_GT(compared[static_cast<std::size_t>(Verdict::violated)], estates / 4);
}

TEST(Slices, AgreeWithTheWholeOnTenantsThatAreAllDifferent) {
  // Of this seed, policies of the estate 30 name people and groups of tenants that are not in every slice.
  const int estates = estates_asked_for(32);
  expect_both(compare(estates, {.tenants = 5, .any = 0.1}, seed_asked_for(20262128)), estates);
}

TEST(Slices, AgreeWithTheWholeOnTenantsOfFewStructures) {
  const int estates = estates_asked_for(15);
  expect_both(compare(estates, {.tenants = 8, .any = 0, .frames = 2}, seed_asked_for(20261129)), estates);
}

TEST(Slices, HaveWitnessesThatReplayOnTheWholeEstate) {
  std::mt19937_64 random(seed_asked_for(20261202));
  const int estates = estates_asked_for(25);
  int replayed = 0, with_steps = 0;
  for (int i = 0; i < estates; ++i) {
    const std::string text = random_estate({.tenants = 7, .any = 0.2, .changes = i % 3}, random);
    const Scenario scenario = opened(text);
    std::vector<verify::InvariantVerdict> verdicts;
    try {
      verdicts = verify::prove_by_slices(scenario, {.limits = {.effort_max = 300'000}, .with_cores = false}).invariants;
    } catch (const verify::NotBySlices&) {
      continue;
    }
    for (const verify::InvariantVerdict& verdict : verdicts) {
      if (!verdict.witness) continue;
      Scenario whole = with_few_put_back(with_classes(scenario), verdict.witness->scenario);
      std::erase_if(whole.invariants, [&](const InvariantSpec& one) { return one.name != verdict.name; });
      const auto given = case_of(std::move(whole));
      ASSERT_TRUE(given) << to_string(given.error()) << "\n" << text;
      const auto run = sim::simulate_isolated(**given, {.fidelity = sim::Fidelity::analytic});
      ASSERT_TRUE(run) << to_string(run.error());
      EXPECT_NE(std::ranges::find(run->findings, verdict.name, &sim::Finding::invariant), run->findings.end())
          << verdict.name << ", estate " << i << "\n"
          << text;
      ++replayed;
      with_steps += verdict.witness->scenario.timeline.empty() ? 0 : 1;
    }
  }
  EXPECT_GT(replayed, estates);
  EXPECT_GT(with_steps, estates / 2);
}

TEST(Slices, AgreeWithTheWholeWhereSettingsChangeInTime) {
  const int estates = estates_asked_for(20);
  expect_both(compare(estates, {.tenants = 5, .any = 0.1, .changes = 3}, seed_asked_for(20261201)), estates);
}

/// Questions of any word, about somebody of one tenant and somebody of another or that tenant.
TEST(Slices, AnswerWhatCouldBeAsTheWholeDoes) {
  std::mt19937_64 random(seed_asked_for(20261203));
  const int estates = estates_asked_for(12);
  std::map<Answer, int> compared;
  for (int i = 0; i < estates; ++i) {
    const std::string text = random_estate({.tenants = 5, .any = 0.2, .invariants = 1}, random);
    Scenario scenario = opened(text);
    scenario.asked_about = {{"p0", "t0", {}}, {"p0", "t1", {}}};
    const auto given = case_of(scenario);
    ASSERT_TRUE(given) << to_string(given.error());
    for (const auto& [word, to] : {std::pair{"access", "t1"}, std::pair{"be-invited", "t1"},
                                   std::pair{"be-synced", "t1"}, std::pair{"meet", "t1"}, std::pair{"chat", "p0@t1"},
                                   std::pair{"find", "p0@t1"}, std::pair{"collaborate", "p0@t1"}}) {
      const AskedQuestion asked{.from = "p0@t0", .to = to, .can = word, .what = "", .as = ""};
      const auto question = resolve((*given)->world, asked, {"test", 0, 0});
      if (!question) continue;
      const Answer whole =
          verify::Ladder(**given, {.effort_max = 300'000}).ask(*question, verify::Tense::could).explanation.answer;
      const auto estate = verify::could_in_estate(scenario, asked, {.limits = {.effort_max = 300'000}});
      ASSERT_TRUE(estate) << to_string(estate.error());
      const Answer by_slices = estate->answered.explanation.answer;
      ++compared[by_slices];
      if (whole == Answer::unknown || by_slices == Answer::unknown) continue;
      EXPECT_EQ(name_of(by_slices), name_of(whole)) << word << ", estate " << i << "\n" << text;
    }
  }
  for (const Answer answer : {Answer::yes, Answer::no, Answer::depends}) EXPECT_GT(compared[answer], estates / 4);
  EXPECT_LT(compared[Answer::unknown], estates);
}

/// By looking at every two and three tenants, one after the other.
TEST(Patterns, CoverEveryTwoAndThreeTenants) {
  std::mt19937_64 random(20261130);
  std::size_t alike = 0;
  for (int i = 0; i < 12; ++i) {
    const Scenario scenario = with_classes(
        opened(random_estate({.tenants = 14, .any = 0.2, .variety = 0.1, .frames = 3, .invariants = 1}, random)));
    verify::KindsOfEstate kinds(scenario, all_dependencies());
    kinds.join();
    const auto key = [&](const verify::Tenants& tenants) {
      return kinds.key_of(kinds.with_context(tenants), tenants.size());
    };
    std::set<verify::SliceKey> told;
    ASSERT_TRUE(verify::Patterns(kinds.quotient()).each([&](verify::Tuple tuple) {
      told.insert(key({tuple.begin(), tuple.end()}));
      return true;
    }));
    std::set<verify::SliceKey> there;
    for (std::size_t a = 0; a < 14; ++a) {
      there.insert(key({a}));
      for (std::size_t b = a + 1; b < 14; ++b) {
        there.insert(key({a, b}));
        for (std::size_t c = b + 1; c < 14; ++c) there.insert(key({a, b, c}));
      }
    }
    EXPECT_EQ(told, there);
    alike += 14U + 91U + 364U - there.size();
  }
  EXPECT_GT(alike, 100U);
}

}  // namespace
}  // namespace entente::testing
