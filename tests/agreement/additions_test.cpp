// In an open world what is not written is not thereby absent. So whoever writes more of what nothing mentions (a
// tenant, a team, a person, a guest where all settings are open) never turns an invariant that holds into one that is
// violated.
#include <gtest/gtest.h>

#include <array>
#include <cstdlib>
#include <random>
#include <string>

#include "model/language/new_venues.hpp"
#include "model/language/strangers.hpp"
#include "model/language/unknown_start.hpp"
#include "model/language/writer.hpp"
#include "model/world/case.hpp"
#include "tests/support/estate.hpp"
#include "verify/proof/prove.hpp"

namespace entente::testing {
namespace {

using namespace model;

/// The verdict in the open world: with a stranger, somebody else in each tenant, and what people may create.
[[nodiscard]] Verdict verdict_of(Scenario scenario) {
  for (TenantSpec& tenant : scenario.tenants) add_venues_of_anybody(tenant);
  add_strangers(scenario, std::array{Environment::commercial});
  add_new_venues(scenario);
  leave_start_unknown(scenario);
  const auto given = case_of(std::move(scenario));
  if (!given) throw std::invalid_argument(given.error().what);
  return verify::prove(**given, {.with_cores = false}).invariants.front().verdict;
}

/// A tenant with some settings of its own, and somebody in it.
[[nodiscard]] TenantSpec another_tenant(std::mt19937_64& random) {
  Estate estate;
  estate.tenant("another").person("newcomer", random() % 2 == 0 ? "{roles: [GlobalAdministrator]}" : "{}");
  switch (random() % 4) {
    case 0:
      estate.all_settings_any();
      break;
    case 1:
      estate.set("authorizationPolicy.allowInvitesFrom", "everyone")
          .set("authorizationPolicy.guestUserRoleId", "a0b1b346-4d3e-4e8b-98f8-753987be4970");
      break;
    case 2:
      estate.set("crossTenantAccessPolicy.default.b2bDirectConnectInbound", "allowed")
          .set("crossTenantAccessPolicy.default.b2bDirectConnectOutbound", "allowed");
      break;
    default:
      estate.set("tenantFederationConfiguration.AllowFederatedUsers", "true").team("room", "newcomer@another");
  }
  return estate.scenario().tenants.front();
}

/// One more of what nothing in the scenario speaks of.
void add_something(Scenario& scenario, std::mt19937_64& random) {
  TenantSpec& tenant = scenario.tenants[random() % scenario.tenants.size()];
  switch (random() % 4) {
    case 3:
      if (tenant.settings_any)
        tenant.guests.push_back(
            {{"ann", "west", {}}, random() % 2 == 0 ? Acceptance::accepted : Acceptance::pending, {}, {}, {}});
      return;
    case 0:
      scenario.tenants.push_back(another_tenant(random));
      return;
    case 1:
      if (tenant.people.empty()) return;
      tenant.teams.push_back({"another-room", {{tenant.people.front().key, tenant.key, {}}}, {}, {}});
      return;
    default: {
      PersonSpec person;
      person.key = "newcomer";
      if (!tenant.domains.empty()) person.domain = tenant.domains.front();
      tenant.people.push_back(std::move(person));
    }
  }
}

template <std::size_t n>
[[nodiscard]] std::string one_of(const std::array<const char*, n>& values, std::mt19937_64& random) {
  return values[random() % n];
}

/// Two tenants that are closed but for some doors, with one person each who may not be able to open any.
[[nodiscard]] Estate nearly_closed(std::mt19937_64& random) {
  constexpr std::array people{"{}", "{userType: guest}", "{accountEnabled: false}", "{licences: [SharePoint]}"};
  constexpr std::array open{"allowed", "allowed", "blocked"},
      invites{"none", "everyone", "adminsGuestInvitersAndAllMembers"};
  Estate estate;
  for (const char* key : {"west", "east"}) {
    estate.tenant(key).person("ann", one_of(people, random));
    if (key == std::string_view("east") && random() % 3 == 0)
      estate.all_settings_any();
    else
      estate.set("tenantFederationConfiguration.AllowFederatedUsers", "false")
          .set("teamsMeetingConfiguration.DisableAnonymousJoin", random() % 4 == 0 ? "false" : "true")
          .set("crossTenantAccessPolicy.default.b2bCollaborationInbound", one_of(open, random))
          .set("crossTenantAccessPolicy.default.b2bCollaborationOutbound", one_of(open, random))
          .set("authorizationPolicy.allowInvitesFrom", one_of(invites, random))
          .set("spoTenant.SharingCapability", "Disabled");
  }
  return estate;
}

/// How many proofs were put to the test, up to `enough`.
[[nodiscard]] int proofs_tried(std::uint64_t seed, int enough) {
  std::mt19937_64 random(seed);
  int proofs = 0;
  for (int i = 0; i < 600 && proofs < enough; ++i) {
    Scenario scenario = nearly_closed(random).scenario();
    constexpr std::array words{"chat", "communicate", "collaborate", "find", "meet"};
    InvariantSpec invariant;
    invariant.name = "apart";
    invariant.from.person = PersonName{"ann", "west", {}};
    invariant.to.person = PersonName{"ann", "east", {}};
    invariant.capability = one_of(words, random);
    scenario.invariants = {invariant};
    if (verdict_of(scenario) != Verdict::holds) continue;
    ++proofs;
    add_something(scenario, random);
    EXPECT_NE(verdict_of(scenario), Verdict::violated) << write_scenario(scenario);
  }
  return proofs;
}

TEST(Additions, NeverTurnAProofIntoAViolation) {
  const char* given = std::getenv("ENTENTE_SEED");
  const std::uint64_t seed = given == nullptr ? 2 : std::strtoull(given, nullptr, 10);
  SCOPED_TRACE("ENTENTE_SEED=" + std::to_string(seed));
  EXPECT_EQ(proofs_tried(seed, 60), 60);
}

}  // namespace
}  // namespace entente::testing
