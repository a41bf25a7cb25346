// What happens to B2B users over time: deletions that expire, synchronization that blocks, deletes and brings back, and
// outages of identity providers.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "model/language/reader.hpp"
#include "sim/simulate.hpp"

namespace entente::sim {
namespace {

using model::day_us;
using model::hour_us;
using ::testing::ElementsAre;

/// The steps of one person that were taken or refused, as `day kind`, in a run of the scenario.
[[nodiscard]] std::vector<std::string> life_of(const std::string& who, const std::string& scenario, int days,
                                               bool with_hours = false) {
  auto read = model::read_scenario(scenario, "test.yaml", {});
  if (!read) throw std::runtime_error(model::to_string(read.error()));
  const auto given = model::case_of(std::move(*read));
  if (!given) throw std::runtime_error(model::to_string(given.error()));
  const auto run = simulate_isolated(**given, {.seed = 1, .until = days * day_us});
  if (!run) throw std::runtime_error(run.error().what);
  std::vector<std::string> life;
  for (const Event& event : run->events)
    if (event.who == who)
      life.push_back(std::to_string(event.at / day_us) + "d " +
                     (with_hours ? std::to_string(event.at % day_us / hour_us) + "h " : "") + event.kind +
                     (event.outcome == "done" ? "" : " " + event.outcome));
  return life;
}

[[nodiscard]] std::string hosts(const std::string& timeline, const std::string& guests = "victor@fabrikam: {}",
                                const std::string& fabrikam = "", const std::string& people = "active") {
  return "entente: 1\ntitle: Test\ncatalog: 2026-Q2\npeople: " + people +
         "\ntenants:\n"
         "  contoso: {environment: commercial, invitingApps: [portal], users: {peggy: {}}, guests: {" +
         guests +
         "}}\n"
         "  fabrikam: {environment: commercial, users: {victor: {}}" +
         fabrikam + "}\ntimeline:\n" + timeline;
}

TEST(Deletion, IsForGoodAfterThirtyDays) {
  const std::string removed = hosts("  - {at: 1d, remove: victor@fabrikam, to: contoso}\n");
  EXPECT_THAT(life_of("victor@fabrikam", removed, 30), ElementsAre("1d remove"));
  EXPECT_THAT(life_of("victor@fabrikam", removed, 90), ElementsAre("1d remove", "31d expire"));
}

TEST(Deletion, IsUndoneInTime) {
  EXPECT_THAT(life_of("victor@fabrikam",
                      hosts("  - {at: 1d, leave: victor@fabrikam, to: contoso}\n"
                            "  - {at: 29d, restore: victor@fabrikam, to: contoso}\n"),
                      90),
              ElementsAre("1d leave", "29d restore"));
}

TEST(Deletion, OfSomebodyWhoWasRestoredBeginsAnew) {
  EXPECT_THAT(life_of("victor@fabrikam",
                      hosts("  - {at: 1d, remove: victor@fabrikam, to: contoso}\n"
                            "  - {at: 20d, restore: victor@fabrikam, to: contoso}\n"
                            "  - {at: 25d, remove: victor@fabrikam, to: contoso}\n"),
                      90),
              ElementsAre("1d remove", "20d restore", "25d remove", "55d expire"));
}

TEST(Deletion, CannotBeUndoneTooLate) {
  EXPECT_THAT(life_of("victor@fabrikam",
                      hosts("  - {at: 1d, remove: victor@fabrikam, to: contoso}\n"
                            "  - {at: 32d, restore: victor@fabrikam, to: contoso}\n"),
                      90),
              ElementsAre("1d remove", "31d expire", "32d restore refused"));
}

TEST(Deletion, BeforeTheStartExpiresThirtyDaysAfterIt) {
  EXPECT_THAT(life_of("victor@fabrikam", hosts("  []\n", "victor@fabrikam: {deleted: true}"), 90),
              ElementsAre("30d expire"));
}

TEST(Deletion, ExpiresInAScriptOnlyWhenItSaysSo) {
  const std::string removal = "  - {at: 1d, remove: victor@fabrikam, to: contoso}\n";
  const std::string guests = "victor@fabrikam: {}";
  EXPECT_THAT(life_of("victor@fabrikam", hosts(removal, guests, "", "scripted"), 90), ElementsAre("1d remove"));
  EXPECT_THAT(
      life_of("victor@fabrikam",
              hosts(removal + "  - {at: 31d, expire: victor@fabrikam, to: contoso}\n", guests, "", "scripted"), 90),
      ElementsAre("1d remove", "31d expire"));
}

TEST(Invitation, OfAnApplicationIsAcceptedLikeAnybodys) {
  EXPECT_THAT(life_of("victor@fabrikam", hosts("  - {at: 1d, invite-by-app: victor@fabrikam, to: contoso}\n", ""), 90),
              ElementsAre("1d invite-by-app", ::testing::EndsWith("d redeem")));
}

TEST(Invitation, IsAcceptedAgainAfterAReset) {
  EXPECT_THAT(life_of("victor@fabrikam", hosts("  - {at: 1d, reset: victor@fabrikam, to: contoso}\n"), 90),
              ElementsAre("1d reset", ::testing::EndsWith("d redeem")));
}

TEST(ProviderOutage, HoldsAnAcceptanceUpUntilItEnds) {
  EXPECT_THAT(
      life_of("victor@fabrikam",
              hosts("  - {at: 1h, provider-down: fabrikam}\n"
                    "  - {at: 1d, invite-by-app: victor@fabrikam, to: contoso}\n"
                    "  - {at: 40d, provider-up: fabrikam}\n",
                    "", ", authentication: {kind: adfs}"),
              90),
      ElementsAre("1d invite-by-app", ::testing::EndsWith("d redeem refused"), ::testing::MatchesRegex("4.d redeem")));
}

/// Fabrikam synchronizes whom `assigned` names to Contoso.
[[nodiscard]] std::string synchronized(const std::string& timeline, const std::string& assigned = "[victor]",
                                       const std::string& guests = "victor@fabrikam: {synchronised: true}") {
  const auto entry = [](const std::string& partner) {
    return ", settings: {crossTenantAccessPolicy: {partners: {" + partner +
           ": {automaticUserConsentSettings: {inboundAllowed: true, outboundAllowed: true}, "
           "identitySynchronization: {userSyncInbound: {isSyncAllowed: true}}}}}";
  };
  return "entente: 1\ntitle: Test\ncatalog: 2026-Q2\ntenants:\n  contoso: {environment: commercial, users: {peggy: "
         "{}}, guests: {" +
         guests + "}" + entry("fabrikam") + "}}\n  fabrikam: {environment: commercial, users: {victor: {}}" +
         entry("contoso") + ", crossTenantSynchronization: {contoso: {assigned: " + assigned + "}}}}\ntimeline:\n" +
         timeline;
}
const std::string unassign = "  - {at: 5d, set: fabrikam.crossTenantSynchronization.contoso.assigned, value: []}\n";

TEST(Synchronization, ProvisionsWhoIsAssignedWithinACycle) {
  EXPECT_THAT(life_of("victor@fabrikam", synchronized("  []\n", "[victor]", ""), 1, true),
              ElementsAre("0d 0h synchronise"));
}

TEST(Synchronization, DeletesWhoLeavesItsScopeAndBringsBackWhoReturns) {
  EXPECT_THAT(
      life_of(
          "victor@fabrikam",
          synchronized(unassign +
                       "  - {at: 20d, set: fabrikam.crossTenantSynchronization.contoso.assigned, value: [victor]}\n"),
          90),
      ElementsAre("5d deprovision", "20d synchronise"));
  EXPECT_THAT(life_of("victor@fabrikam", synchronized(unassign), 90), ElementsAre("5d deprovision", "35d expire"));
}

TEST(Synchronization, DeletesWhoseHomeAccountIsDeleted) {
  EXPECT_THAT(life_of("victor@fabrikam", synchronized("  - {at: 5d, delete: victor@fabrikam}\n"), 30),
              ElementsAre("5d delete", "5d deprovision"));
}

TEST(Synchronization, BlocksWhoIsDisabledAtHomeAndThenDeletesThemNoMore) {
  EXPECT_THAT(life_of("victor@fabrikam", synchronized("  - {at: 1d, offboard: victor@fabrikam}\n" + unassign), 90),
              ElementsAre("1d offboard", "1d disable-by-sync"));
}

TEST(Synchronization, LeavesWhatTheTargetDoesUntilTheSourceWritesAgain) {
  EXPECT_THAT(life_of("victor@fabrikam",
                      synchronized("  - {at: 1d, block: victor@fabrikam, to: contoso}\n"
                                   "  - {at: 9d, synchronise: fabrikam, to: contoso, who: victor@fabrikam}\n"),
                      90),
              ElementsAre("1d block", "9d synchronise"));
  EXPECT_THAT(life_of("victor@fabrikam",
                      synchronized("  - {at: 1d, offboard: victor@fabrikam}\n"
                                   "  - {at: 2d, unblock: victor@fabrikam, to: contoso}\n"),
                      90),
              ElementsAre("1d offboard", "1d disable-by-sync", "2d unblock"));
}

TEST(Synchronization, BringsBackWhoLeftAndNotWhomTheTargetDeleted) {
  EXPECT_THAT(life_of("victor@fabrikam", synchronized("  - {at: 1d, leave: victor@fabrikam, to: contoso}\n"), 90),
              ElementsAre("1d leave", "1d synchronise"));
  // When the 30 days are over there is nobody left to restore: the next cycle makes a new user.
  EXPECT_THAT(life_of("victor@fabrikam", synchronized("  - {at: 1d, remove: victor@fabrikam, to: contoso}\n"), 90),
              ElementsAre("1d remove", "31d expire", "31d synchronise"));
}

TEST(Synchronization, DeprovisionsEverybodyConcernedWhenNobodyIsNamed) {
  EXPECT_THAT(life_of("victor@fabrikam",
                      synchronized("  - {at: 1m, deprovision: fabrikam, to: contoso}\n", "[]",
                                   "victor@fabrikam: {synchronised: true}"),
                      20),
              ElementsAre("0d deprovision"));
}

}  // namespace
}  // namespace entente::sim
