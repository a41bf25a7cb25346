// Meetings on the timeline: everybody an entry lists is named in the invitation, and the rulebook says who waits.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "model/language/reader.hpp"
#include "sim/simulate.hpp"

namespace entente::sim {
namespace {

using ::testing::ElementsAre;

/// As whom everybody joins a meeting of Peggy's, and whether through the lobby.
[[nodiscard]] std::vector<std::string> joins(const std::string& admitted, const std::string& as = "any") {
  const std::string scenario =
      "entente: 1\ntitle: Test\ncatalog: 2026-Q2\ntenants:\n"
      "  host: {environment: commercial, users: {peggy: {}, peter: {}}, guests: {victor@home: {}}, settings: "
      "{teamsMeetingPolicy: {AutoAdmittedUsers: " +
      admitted +
      "}, tenantFederationConfiguration: {BlockedDomains: [rival.example]}}}\n"
      "  home: {environment: commercial, users: {victor: {}, wendy: {}}}\n"
      "  rival: {environment: commercial, domains: [rival.example], users: {ralf: {}}}\n"
      "timeline:\n  - {at: 1d, meet: once, host: peggy@host, with: [peter@host, victor@home, wendy@home, ralf@rival], "
      "as: " +
      as + "}\n";
  auto read = model::read_scenario(scenario, "test.yaml", {});
  if (!read) throw std::runtime_error(model::to_string(read.error()));
  const auto given = model::case_of(std::move(*read));
  if (!given) throw std::runtime_error(model::to_string(given.error()));
  const auto run = simulate_isolated(**given, {.seed = 1, .until = 2 * model::day_us});
  if (!run) throw std::runtime_error(run.error().what);
  std::vector<std::string> told;
  for (const Event& event : run->events)
    if (event.kind == "meet")
      told.push_back(event.who + (event.outcome == "done" ? " as " + event.as + " " + event.via : " refused"));
  std::sort(told.begin(), told.end());
  return told;
}

TEST(Meeting, LetsThoseNamedWithTheirAccountPastALobbyForInvitedUsers) {
  EXPECT_THAT(joins("InvitedUsers"),
              ElementsAre("peter@host as member directly", "ralf@rival as anonymous lobby",
                          "victor@home as guest directly", "wendy@home as authenticated directly"));
}

TEST(Meeting, HasTheOthersWaitAsTheTableOfTheLobbySays) {
  EXPECT_THAT(joins("OrganizerOnly"), ElementsAre("peter@host as member lobby", "ralf@rival as anonymous lobby",
                                                  "victor@home as guest lobby", "wendy@home as authenticated lobby"));
  EXPECT_THAT(joins("EveryoneInSameAndFederatedCompany"),
              ElementsAre("peter@host as member directly", "ralf@rival as anonymous lobby",
                          "victor@home as guest directly", "wendy@home as authenticated directly"));
}

TEST(Meeting, IsJoinedInTheWayThatIsAskedForOrAsAMember) {
  EXPECT_THAT(joins("EveryoneInCompany", "authenticated"),
              ElementsAre("peter@host as member directly", "ralf@rival refused", "victor@home as authenticated lobby",
                          "wendy@home as authenticated lobby"));
}

}  // namespace
}  // namespace entente::sim
