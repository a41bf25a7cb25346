// Populations over time: who is counted, and that nobody is lost.
#include <fmt/format.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "model/language/reader.hpp"
#include "model/world/case.hpp"
#include "sim/simulate.hpp"

namespace entente::testing {
namespace {

using namespace model;

[[nodiscard]] Outcome<Scenario> read(const std::string& timeline) {
  return read_scenario(
      "{entente: 1, title: t, people: scripted, tenants: {contoso: {environment: commercial, users: "
      "{peggy: {}}}, fabrikam: {environment: commercial, users: {ann: {}}, populations: {staff: {count: "
      "100}}}}, timeline: [" +
          timeline + "]}",
      "t.yaml", {});
}

/// People are neither lost nor made, and as many are invited as the timeline says.
RC_GTEST_PROP(Populations, KeepTheirNumber, ()) {
  std::string timeline;
  int invited = 0;
  for (int i = 0, entries = *rc::gen::inRange(1, 5); i < entries; ++i) {
    const int number = *rc::gen::inRange(1, 25);
    if (invited + number > 100) break;
    invited += number;
    const std::string over = *rc::gen::arbitrary<bool>() ? ", over: 5d" : "";
    timeline += fmt::format("{}{{at: {}d, invite: staff@fabrikam, to: contoso, by: peggy@contoso, number: {}{}}}",
                            i == 0 ? "" : ", ", i + 1, number, over);
  }
  auto scenario = read(timeline);
  RC_ASSERT(scenario.has_value());
  std::int64_t people = 0;
  for (const PersonSpec& person : scenario->tenants[1].people) people += person.count;
  RC_ASSERT(people == 101);
  const auto given = case_of(std::move(*scenario));
  RC_ASSERT(given.has_value());
  const auto run = sim::simulate_isolated(**given, {});
  RC_ASSERT(run.has_value());
  const auto done = run->summary.events.find("invite done");
  RC_ASSERT((done == run->summary.events.end() ? 0 : done->second) == invited);
}

TEST(Populations, JoinMeetingsWithEverybody) {
  auto scenario = read("{at: 1d, meet: once, host: peggy@contoso, with: [staff@fabrikam, ann@fabrikam]}");
  ASSERT_TRUE(scenario.has_value());
  const auto given = case_of(std::move(*scenario));
  ASSERT_TRUE(given.has_value());
  const auto run = sim::simulate_isolated(**given, {});
  ASSERT_TRUE(run.has_value());
  std::int64_t joined = 0;
  for (const auto& [as, people] : run->summary.joins) joined += people;
  EXPECT_EQ(joined, 101);
}

}  // namespace
}  // namespace entente::testing
