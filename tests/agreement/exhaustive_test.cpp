// Small worlds, every valuation: Plain, Lanes and Explaining agree on all that can be asked. What is open is chosen so
// that the settings of one rule meet in all their combinations.
#include <gtest/gtest.h>

#include "model/logic/explaining.hpp"
#include "model/logic/lanes.hpp"
#include "model/logic/plain.hpp"
#include "tests/support/estate.hpp"
#include "tests/support/random_world.hpp"

namespace entente::testing {
namespace {

using namespace model;

constexpr std::size_t open_max = 14;

struct SmallWorld {
  std::string name;
  std::shared_ptr<const World> world;
};
void PrintTo(const SmallWorld& small, std::ostream* out) { *out << small.name; }

/// Two tenants with one person each; the rest is closed enough for the open settings to matter.
[[nodiscard]] Estate pair_of_tenants(std::string_view home_environment) {
  Estate estate;
  estate.catalog(
      "{pairs: {externalAccess: [{between: [commercial, 21vianet], supported: true}]}, readings: {missing-half: "
      "inherits}}");
  estate.tenant("host").person("peggy", "{segment: front}").person("peter", "{segment: back}");
  estate.set("crossTenantAccessPolicy.default.crossCloudMeetingConfiguration",
             "{inboundAllowed: true, outboundAllowed: true}");
  return estate.tenant("home", home_environment)
      .person("victor")
      .set("crossTenantAccessPolicy.default.crossCloudMeetingConfiguration",
           "{inboundAllowed: true, outboundAllowed: true}");
}

[[nodiscard]] std::vector<SmallWorld> small_worlds() {
  const std::string consents = "{automaticUserConsentSettings: {inboundAllowed: any, outboundAllowed: any}}";
  std::vector<SmallWorld> worlds;
  Estate invitations = pair_of_tenants("commercial");
  invitations.in("host")
      .set("authorizationPolicy.allowInvitesFrom", "any")
      .set("b2bManagementPolicy", "any")
      .guest("victor@home", "{accepted: false}");
  worlds.push_back({"invitations", invitations.world()});

  Estate sections = pair_of_tenants("commercial");
  sections.in("host")
      .guest("victor@home")
      .partner("home",
               "{b2bCollaborationInbound: {usersAndGroups: any, applications: {accessType: any, targets: [Teams]}}}");
  worlds.push_back({"sections", sections.world()});

  Estate applications = pair_of_tenants("commercial");
  applications.in("host")
      .guest("victor@home")
      .partner(
          "home",
          "{b2bCollaborationInbound: {usersAndGroups: {accessType: any, targets: [AllUsers]}, applications: any}}");
  worlds.push_back({"applications", applications.world()});

  Estate clouds = pair_of_tenants("21vianet");
  clouds.in("host").guest("victor@home").partner("home").set("crossTenantAccessPolicy.allowedCloudEndpoints", "any");
  clouds.in("home").partner("host").set("crossTenantAccessPolicy.allowedCloudEndpoints", "any");
  worlds.push_back({"clouds", clouds.world()});

  Estate synchronization = pair_of_tenants("commercial");
  synchronization.in("host").partner("home", consents).set("authorizationPolicy.allowInvitesFrom", "any");
  synchronization.in("home")
      .partner("host", consents)
      .set("crossTenantSynchronization", "{host: {scope: any, assigned: any, userType: any, enabled: any}}");
  worlds.push_back({"synchronization", synchronization.world()});

  Estate federation = pair_of_tenants("commercial");
  for (const std::string tenant : {"host", "home"})
    federation.in(tenant)
        .set("tenantFederationConfiguration.AllowFederatedUsers", "any")
        .set("tenantFederationConfiguration.AllowedDomains", "any")
        .set("teamsMeetingConfiguration.DisableAnonymousJoin", "any");
  worlds.push_back({"federation", federation.world()});

  Estate meetings = pair_of_tenants("gcc");
  meetings.in("host").partner("home", "{crossCloudMeetingConfiguration: any}").set("teamsMeetingConfiguration", "any");
  meetings.in("home")
      .partner("host", "{crossCloudMeetingConfiguration: any}")
      .set("teamsMeetingPolicy.ExternalMeetingJoin", "any");
  worlds.push_back({"meetings", meetings.world()});

  Estate barriers = pair_of_tenants("commercial");
  barriers.in("host")
      .set("informationBarrierPolicies", "any")
      .set("teamsMeetingConfiguration.DisableAnonymousJoin", "true");
  worlds.push_back({"barriers", barriers.world()});
  return worlds;
}

/// Every valuation of the open facts that respects exactly_one, in batches of 64.
class Valuations {
 public:
  /// Open settings only: what the catalog leaves open is about environments that are not there.
  explicit Valuations(const World& world) : world_(world), open_(world.open_facts()) {
    std::erase_if(open_, [&](FactId fact) { return info(world.shape.where(fact).leaf).origin != Origin::setting; });
  }
  [[nodiscard]] std::size_t open_count() const { return open_.size(); }

  template <class Visit>
  std::size_t each_batch(Visit visit) const {
    std::vector<Facts<bool>> batch;
    std::size_t visited = 0;
    for (std::uint32_t bits = 0; bits < 1U << open_.size(); ++bits) {
      Facts<bool> facts = world_.facts();
      for (std::size_t i = 0; i < open_.size(); ++i) facts.set(open_[i], (bits >> i & 1U) != 0);
      if (!is_possible(facts)) continue;
      ++visited;
      batch.push_back(std::move(facts));
      if (batch.size() < Lanes::width) continue;
      visit(batch);
      batch.clear();
    }
    if (!batch.empty()) visit(batch);
    return visited;
  }

 private:
  [[nodiscard]] bool is_possible(const Facts<bool>& facts) const {
    return std::all_of(world_.exactly_one.begin(), world_.exactly_one.end(), [&](const auto& group) {
      return std::count_if(group.begin(), group.end(), [&](FactId fact) { return facts[fact]; }) == 1;
    });
  }
  const World& world_;
  std::vector<FactId> open_;
};

class Exhaustively : public ::testing::TestWithParam<SmallWorld> {};

TEST_P(Exhaustively, plain_lanes_and_explaining_agree) {
  const World& world = *GetParam().world;
  const Valuations valuations(world);
  ASSERT_LE(valuations.open_count(), open_max);
  ASSERT_GE(valuations.open_count(), 5u) << "hardly anything is open";
  const Agenda agenda = whole_agenda(world.shape);
  std::vector<bool> ever_yes(agenda.questions.size() + agenda.steps.size()), ever_no = ever_yes;
  const std::size_t visited = valuations.each_batch([&](const std::vector<Facts<bool>>& batch) {
    Lanes lanes;
    const auto words = read(lanes, packed(batch), agenda);
    for (unsigned lane = 0; lane < batch.size(); ++lane) {
      Plain plain;
      Explaining explaining;
      const std::vector<bool> expected = read(plain, batch[lane], agenda);
      const auto reasoned = read(explaining, explained(batch[lane]), agenda);
      for (std::size_t i = 0; i < expected.size(); ++i) {
        ASSERT_EQ(words[i].lane(lane), expected[i]) << "Lanes: " << entry(world.shape, agenda, i);
        ASSERT_EQ(reasoned[i].held(), expected[i]) << "Explaining: " << entry(world.shape, agenda, i);
        (expected[i] ? ever_yes : ever_no)[i] = true;
      }
    }
  });
  EXPECT_GT(visited, 16u);
  std::size_t decided_by_the_open = 0;
  for (std::size_t i = 0; i < ever_yes.size(); ++i) decided_by_the_open += ever_yes[i] && ever_no[i] ? 1U : 0U;
  EXPECT_GT(decided_by_the_open, 0u) << "nothing dependence on what is open";
}

INSTANTIATE_TEST_SUITE_P(SmallWorlds, Exhaustively, ::testing::ValuesIn(small_worlds()),
                         [](const auto& small) { return small.param.name; });

}  // namespace
}  // namespace entente::testing
