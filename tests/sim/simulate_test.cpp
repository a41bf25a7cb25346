// What a simulation promises: one seed one timeline, both fidelities agree where nothing contends, outages lose
// messages, every refusal says why, and monitors see violations begin and end.
#include "sim/simulate.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "sim/result/bytes.hpp"

namespace entente::sim {
namespace {

using ::testing::Contains;
using ::testing::Field;

[[nodiscard]] std::unique_ptr<const model::Case> gallery(const std::string& name) {
  auto loaded = model::load_case(std::string(ENTENTE_SOURCE_DIR "/scenarios/") + name);
  if (!loaded) throw std::runtime_error(model::to_string(loaded.error()));
  return std::move(*loaded);
}

[[nodiscard]] Run run_of(const model::Case& given, const SimulateOptions& options) {
  auto run = simulate_isolated(given, options);
  if (!run) throw std::runtime_error(run.error().what);
  return std::move(*run);
}

[[nodiscard]] std::vector<std::string> told(const Run& run) {
  std::vector<std::string> lines;
  for (const Event& event : run.events) lines.push_back(std::to_string(event.at) + " " + event.text);
  return lines;
}

TEST(Simulation, OneSeedIsOneTimeline) {
  const auto given = gallery("contoso-fabrikam.yaml");
  const sim::Run once = run_of(*given, {.seed = 5}), again = run_of(*given, {.seed = 5}),
                 other = run_of(*given, {.seed = 6});
  EXPECT_EQ(to_bytes(once), to_bytes(again));
  EXPECT_NE(told(once), told(other));
}

TEST(Simulation, FlowAndAnalyticAgreeEventForEventWhereNothingContends) {
  for (const char* name : {"three-clouds.yaml", "exported-tenant.yaml", "partner-any.yaml"}) {
    const auto given = gallery(name);
    for (const std::uint64_t seed : {1, 2, 3}) {
      const sim::Run flow = run_of(*given, {.seed = seed, .fidelity = Fidelity::flow}),
                     analytic = run_of(*given, {.seed = seed, .fidelity = Fidelity::analytic});
      EXPECT_EQ(told(flow), told(analytic)) << name << " with seed " << seed;
    }
  }
}

TEST(Simulation, AnOutageLosesMessagesAndEnds) {
  const auto given = gallery("contoso-fabrikam.yaml");
  for (const Fidelity fidelity : {Fidelity::flow, Fidelity::analytic}) {
    const sim::Run run = run_of(*given, {.seed = 1, .fidelity = fidelity});
    EXPECT_EQ(run.summary.messages_lost, 2) << name_of(fidelity);
    EXPECT_THAT(run.events, Contains(Field(&Event::text, "fabrikam is connected again")));
  }
}

TEST(Simulation, ARefusalNamesItsClauses) {
  const sim::Run run = run_of(*gallery("contoso-fabrikam.yaml"), {.seed = 1});
  const auto refused =
      std::find_if(run.events.begin(), run.events.end(), [](const Event& event) { return event.outcome == "refused"; });
  ASSERT_NE(refused, run.events.end());
  EXPECT_EQ(refused->text, "refused: alice@contoso invites victor@fabrikam to contoso");
  EXPECT_THAT(refused->clauses, Contains(Field(&model::DecidingClause::id, "INV-4")));
}

TEST(Simulation, EachWayToJoinIsTold) {
  const sim::Run run = run_of(*gallery("contoso-fabrikam.yaml"), {.seed = 1});
  EXPECT_EQ(run.summary.joins.at("anonymous"), 2);  // Bob by link; Victor, when his account is gone
  EXPECT_EQ(run.summary.joins.at("guest"), 3);
  EXPECT_EQ(run.summary.joins.at("authenticated"), 5);
}

TEST(Simulation, MonitorsSeeAViolationBegin) {
  const sim::Run run = run_of(*gallery("three-clouds.yaml"), {.seed = 1});
  ASSERT_EQ(run.findings.size(), 1U);
  EXPECT_EQ(run.findings.front().invariant, "no-unsupported-cloud-pair-collaborates");
  EXPECT_EQ(run.findings.front().until, -1);
  EXPECT_TRUE(run_of(*gallery("three-clouds-fixed.yaml"), {.seed = 1}).findings.empty());
}

TEST(Simulation, ATimeBoundIsWatchedFromItsDate) {
  const sim::Run run = run_of(*gallery("contoso-fabrikam.yaml"), {.seed = 1});
  // Offboarding takes at most an hour, so the bound of an hour is kept in every run.
  for (const Finding& finding : run.findings) EXPECT_NE(finding.invariant, "leavers-are-out-within-an-hour");
  EXPECT_LE(run.summary.exposure.at("victor@fabrikam"), model::hour_us);
}

TEST(Simulation, DrawsOpenSettingsFromItsSeed) {
  const auto given = gallery("partner-any.yaml");
  const sim::Run first = run_of(*given, {.seed = 1}), second = run_of(*given, {.seed = 2});
  EXPECT_FALSE(first.drawn.empty());
  EXPECT_NE(first.drawn, second.drawn);
}

}  // namespace
}  // namespace entente::sim
