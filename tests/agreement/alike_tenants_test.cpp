// Few tenants stand for many that are alike: the verdict is that of the whole estate.
#include "model/kinds/alike_tenants.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <array>
#include <cstdlib>
#include <random>
#include <string>

#include "model/language/new_venues.hpp"
#include "model/language/unknown_start.hpp"
#include "model/language/writer.hpp"
#include "model/world/case.hpp"
#include "tests/support/estate.hpp"
#include "verify/proof/prove.hpp"

namespace entente::testing {
namespace {

using namespace model;

template <std::size_t n>
[[nodiscard]] std::string one_of(const std::array<const char*, n>& values, std::mt19937_64& random) {
  return values[random() % n];
}

constexpr std::array doors{"allowed", "allowed", "blocked"};
constexpr std::array inviters{"none", "adminsAndGuestInviters", "adminsGuestInvitersAndAllMembers", "everyone"};
constexpr std::array people{"{}", "{}", "{userType: guest}", "{roles: [GuestInviter]}", "{licences: [Teams]}"};
constexpr std::array entries{
    "{}", "{b2bCollaborationInbound: allowed, b2bCollaborationOutbound: allowed}", "{b2bCollaborationInbound: blocked}",
    "{b2bDirectConnectInbound: allowed, b2bDirectConnectOutbound: allowed}",
    "{automaticUserConsentSettings: {inboundAllowed: true, outboundAllowed: true}, identitySynchronization: "
    "{userSyncInbound: {isSyncAllowed: true}}}"};

/// What all tenants of a kind have.
struct KindOfTenant {
  std::string environment, person, inbound, outbound, invites, for_hub, from_hub, for_own;
  bool any = false, federates = false, has_team = false, syncs_to_hub = false, is_synced_from_hub = false;

  explicit KindOfTenant(std::mt19937_64& random)
      : environment(random() % 4 == 0 ? "21vianet" : "commercial"),
        person(one_of(people, random)),
        inbound(one_of(doors, random)),
        outbound(one_of(doors, random)),
        invites(one_of(inviters, random)),
        for_hub(random() % 2 == 0 ? one_of(entries, random) : ""),
        from_hub(random() % 2 == 0 ? one_of(entries, random) : ""),
        for_own(random() % 4 == 0 ? one_of(entries, random) : ""),
        any(random() % 12 == 0),
        federates(random() % 4 == 0),
        has_team(random() % 3 == 0),
        syncs_to_hub(random() % 4 == 0),
        is_synced_from_hub(random() % 6 == 0) {}
};

/// A hub with two kinds of tenants around it, so many of each.
[[nodiscard]] Scenario random_estate(std::mt19937_64& random, int of_each) {
  const std::array kinds{KindOfTenant(random), KindOfTenant(random)};
  const auto name = [](std::size_t kind, int i) { return fmt::format("{}{}", kind == 0 ? "red" : "blue", i); };
  Estate estate;
  const auto add_settings = [&](const KindOfTenant& kind) {
    estate.set("crossTenantAccessPolicy.default.b2bCollaborationInbound", kind.inbound)
        .set("crossTenantAccessPolicy.default.b2bCollaborationOutbound", kind.outbound)
        .set("authorizationPolicy.allowInvitesFrom", kind.invites)
        .set("tenantFederationConfiguration.AllowFederatedUsers", kind.federates ? "true" : "false")
        .set("teamsMeetingConfiguration.DisableAnonymousJoin", "true")
        .set("spoTenant.SharingCapability", "ExistingExternalUserSharingOnly");
  };
  estate.tenant("hub").person("hanna", "{tags: [hub]}");
  add_settings(KindOfTenant(random));
  for (std::size_t k = 0; k < kinds.size(); ++k)
    for (int i = 0; i < of_each; ++i) {
      const KindOfTenant& kind = kinds[k];
      const std::string key = name(k, i), traits = kind.person.substr(0, kind.person.size() - 1);
      estate.tenant(key, kind.environment)
          .person("pat", traits + (traits.size() > 1 ? ", " : "") + "tags: [" + (k == 0 ? "red" : "blue") + "]}");
      if (kind.has_team) estate.team("room", "pat@" + key);
      if (kind.any) {
        estate.all_settings_any();
        continue;
      }
      add_settings(kind);
      if (!kind.for_hub.empty()) estate.partner("hub", kind.for_hub);
      if (kind.syncs_to_hub) estate.set("crossTenantSynchronization.hub", "{scope: all}");
      for (int other = 0; other < of_each && !kind.for_own.empty(); ++other)
        if (other != i) estate.partner(name(k, other), kind.for_own);
    }
  estate.in("hub");
  for (std::size_t k = 0; k < kinds.size(); ++k)
    for (int i = 0; i < of_each; ++i) {
      if (!kinds[k].from_hub.empty()) estate.partner(name(k, i), kinds[k].from_hub);
      if (kinds[k].is_synced_from_hub) estate.set("crossTenantSynchronization." + name(k, i), "{scope: all}");
    }
  return estate.scenario();
}

void ask_something(Scenario& scenario, std::mt19937_64& random) {
  constexpr std::array words{"chat", "communicate", "collaborate", "meet", "find"};
  constexpr std::array whom{"red", "blue", "hub"};
  InvariantSpec invariant;
  invariant.name = "apart";
  invariant.capability = one_of(words, random);
  invariant.from.tag = one_of(whom, random);
  invariant.to.tag = one_of(whom, random);
  invariant.different_tenants = true;
  scenario.invariants = {invariant};
}

[[nodiscard]] Verdict verdict_of(Scenario scenario) {
  const auto given = case_of(std::move(scenario));
  if (!given) throw std::invalid_argument(given.error().what);
  const auto verdicts =
      verify::prove(**given, {.limits = {.effort_max = 200'000}, .with_cores = false, .progress = {}});
  return verdicts.invariants.front().verdict;
}

[[nodiscard]] Scenario open_world(Scenario scenario) {
  for (TenantSpec& tenant : scenario.tenants) add_venues_of_anybody(tenant);
  add_new_venues(scenario);
  leave_start_unknown(scenario);
  return scenario;
}

struct Compared {
  int decided = 0, differing = 0;
  std::array<int, 3> verdicts{};
};
/// Verdicts on whole estates, and on what is left of them with so many of each kind.
[[nodiscard]] Compared compared(int estates, int of_each, std::size_t keep, std::uint64_t seed) {
  std::mt19937_64 random(seed);
  Compared result;
  for (int i = 0; i < estates; ++i) {
    Scenario whole = open_world(random_estate(random, of_each));
    ask_something(whole, random);
    const Scenario few = with_alike_tenants_left_out(whole, keep);
    if (few.alike.empty()) continue;
    const Verdict of_whole = verdict_of(whole), of_few = verdict_of(few);
    ++result.verdicts[static_cast<std::size_t>(of_whole)];
    if (of_whole == Verdict::unknown) continue;
    ++result.decided;
    if (of_whole == of_few) continue;
    ++result.differing;
    if (keep >= alike_tenants_needed)
      ADD_FAILURE() << "seed " << seed << ", estate " << i << ": " << name_of(of_whole) << " in the whole, "
                    << name_of(of_few) << " with few\n"
                    << write_scenario(whole);
  }
  return result;
}

TEST(AlikeTenants, StandForOneAnother) {
  const char* more = std::getenv("ENTENTE_ALIKE_ESTATES");
  const int estates = more == nullptr ? 20 : std::atoi(more);
  const Compared result = compared(estates, 6, alike_tenants_needed, 20261127);
  EXPECT_GT(result.decided * 2, estates);
  EXPECT_GT(result.verdicts[static_cast<std::size_t>(Verdict::holds)], estates / 20);
  EXPECT_GT(result.verdicts[static_cast<std::size_t>(Verdict::violated)], estates / 20);
  RecordProperty("decided", result.decided);
}

TEST(AlikeTenants, OneOfAKindIsTooFew) { EXPECT_GT(compared(60, 3, 1, 20261127).differing, 0); }

}  // namespace
}  // namespace entente::testing
