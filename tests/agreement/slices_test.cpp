// Verdicts by slices are those of the whole estate, whatever it is like.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <array>
#include <cstdlib>

#include "model/kinds/classes.hpp"
#include "model/language/new_venues.hpp"
#include "model/language/reader.hpp"
#include "model/language/unknown_start.hpp"
#include "tests/support/random_estate.hpp"
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

TEST(Slices, AgreeWithTheWholeWhereSettingsChangeInTime) {
  const int estates = estates_asked_for(20);
  expect_both(compare(estates, {.tenants = 5, .any = 0.1, .changes = 3}, seed_asked_for(20261201)), estates);
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
