// Populations in a timeline: a number of people, over a time, each with their own past.
#include "model/language/populations.hpp"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "model/language/reader.hpp"
#include "model/language/writer.hpp"

namespace entente::testing {
namespace {

using namespace model;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

[[nodiscard]] std::string text_with(const std::string& timeline) {
  return "{entente: 1, title: t, people: scripted, tenants: {"
         "contoso: {environment: commercial, domains: [contoso.com], users: {peggy: {}}, teams: {room: {owners: "
         "[peggy]}}, "
         "settings: {crossTenantAccessPolicy: {default: {b2bCollaborationInbound: {usersAndGroups: {accessType: "
         "allowed, "
         "targets: [{target: staff@fabrikam, targetType: user}]}, applications: {accessType: allowed, targets: "
         "[{target: "
         "AllApplications, targetType: application}]}}}}}}, "
         "fabrikam: {environment: commercial, domains: [fabrikam.com], users: {ann: {}}, populations: {staff: {count: "
         "100}}}}, timeline: [" +
         timeline + "], invariants: {out: {never: {access: {from: staff@fabrikam, to: contoso}}}}}";
}

[[nodiscard]] Outcome<Scenario> read(const std::string& timeline) {
  return read_scenario(text_with(timeline), "t.yaml", {});
}

/// `name count` of everybody at fabrikam but ann.
[[nodiscard]] std::vector<std::string> parts_after(const std::string& timeline) {
  const auto scenario = read(timeline);
  if (!scenario) return {scenario.error().what};
  std::vector<std::string> parts;
  for (const PersonSpec& person : scenario->tenants[1].people)
    if (person.key != "ann") parts.push_back(fmt::format("{} {}", person.key, person.count));
  return parts;
}

/// Whom each entry is about.
[[nodiscard]] std::vector<std::string> told(const std::string& timeline) {
  std::vector<std::string> told;
  const Scenario scenario = read(timeline).value();
  for (const TimelineEntry& entry : scenario.timeline)
    told.push_back(fmt::format("{} {}", entry.step, entry.who->user));
  return told;
}

TEST(Populations, AreOneWhereWhatHappensHappensToAll) {
  EXPECT_THAT(parts_after(""), ElementsAre("staff 100"));
  EXPECT_THAT(parts_after("{at: 1d, invite: staff@fabrikam, to: contoso}"), ElementsAre("staff 100"));
  EXPECT_THAT(parts_after("{at: 1d, invite: staff@fabrikam, to: contoso, number: 100}"), ElementsAre("staff 100"));
}

TEST(Populations, AreSplitWhereItHappensToSome) {
  EXPECT_THAT(parts_after("{at: 1d, invite: staff@fabrikam, to: contoso, number: 30}"),
              ElementsAre("staff 70", "staff-1 30"));
  EXPECT_THAT(parts_after("{at: 1d, invite: staff@fabrikam, to: contoso, number: 4, over: 4d}"),
              ElementsAre("staff 96", "staff-1 1", "staff-2 1", "staff-3 1", "staff-4 1"));
  EXPECT_EQ(parts_after("{at: 1d, invite: staff@fabrikam, to: contoso, over: 4d}").size(), 50U) << "in fifty batches";
}

TEST(Populations, RememberWhatHappenedToWhom) {
  const std::string invited = "{at: 1d, invite: staff@fabrikam, to: contoso, number: 30}";
  EXPECT_THAT(told(invited + ", {at: 2d, remove: staff@fabrikam, to: contoso, number: 30}"),
              ElementsAre("invite staff-1", "remove staff-1"));
  EXPECT_THAT(told(invited + ", {at: 2d, invite: staff@fabrikam, to: contoso, number: 70}"),
              ElementsAre("invite staff-1", "invite staff"));
  EXPECT_THAT(told(invited + ", {at: 2d, remove: staff@fabrikam, to: contoso, number: 30}, {at: 3d, invite: "
                             "staff@fabrikam, to: contoso}"),
              ElementsAre("invite staff-1", "remove staff-1", "invite staff", "invite staff-1"));
}

TEST(Populations, AreNoMoreThanThereAre) {
  EXPECT_THAT(parts_after("{at: 1d, invite: staff@fabrikam, to: contoso, number: 101}"),
              ElementsAre("101 people of `staff@fabrikam` are meant, and there are 100 for it"));
  EXPECT_THAT(parts_after("{at: 1d, invite: staff@fabrikam, to: contoso, number: 60}, {at: 2d, invite: staff@fabrikam, "
                          "to: contoso, number: 60}"),
              ElementsAre("60 people of `staff@fabrikam` are meant, and there are 40 for it"));
  EXPECT_THAT(parts_after("{at: 1d, invite: ann@fabrikam, to: contoso, number: 1}"),
              ElementsAre("`ann@fabrikam` is one person"));
  EXPECT_THAT(parts_after("{at: 1d, invite: staff@fabrikam, to: contoso, over: soon}"),
              ElementsAre("`soon` is no duration"));
}

TEST(Populations, AreNotSplitUnderAnInvariantThatWaitsForThem) {
  const auto read_with = [](const std::string& number) {
    const std::string text = text_with("{at: 1d, offboard: staff@fabrikam" + number + "}");
    const std::string waiting = "{out: {within: 1h, after: {offboard: staff@fabrikam}, never: ";
    const auto at = text.find("{out: {never: ");
    return read_scenario(text.substr(0, at) + waiting + text.substr(at + std::string("{out: {never: ").size()),
                         "t.yaml", {});
  };
  EXPECT_TRUE(read_with(""));
  const auto split = read_with(", number: 3");
  ASSERT_FALSE(split);
  EXPECT_EQ(split.error().what, "`staff@fabrikam` is split by the timeline, and `after` means one event");
}

TEST(Populations, AreNamedWhereverTheScenarioNamesThem) {
  const auto scenario = read("{at: 1d, invite: staff@fabrikam, to: contoso, number: 30}");
  ASSERT_TRUE(scenario);
  const std::string written = write_scenario(*scenario);
  EXPECT_THAT(written, HasSubstr("target: \"staff-1@fabrikam\""));
  const auto again = read_scenario(written, "again.yaml", {});
  ASSERT_TRUE(again) << again.error().what;
  EXPECT_EQ(write_scenario(*again), written);
}

}  // namespace
}  // namespace entente::testing
