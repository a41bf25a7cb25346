// Estates of many tenants that are all different, checked, and decided in slices: against reading the same file, and
// how the time a tenant grows with their number.
#include <fmt/format.h>

#include <memory>
#include <random>

#include "bench/pairs.hpp"
#include "model/language/new_venues.hpp"
#include "model/language/reader.hpp"
#include "model/lint/lint.hpp"
#include "verify/slices/estate_prover.hpp"

namespace entente::bench {
namespace {

/// Whoever lets people in lets nobody invite, so no two clients ever meet; all else is drawn anew for each tenant.
[[nodiscard]] std::string different_tenants(int count) {
  std::mt19937_64 random(20261128);
  const auto one_of = [&](const char* a, const char* b) { return random() % 2 == 0 ? a : b; };
  std::string text = "entente: 1\ntitle: many\ntenants:\n";
  for (int t = 0; t < count; ++t) {
    std::string entries;
    for (int i = 1; i <= 10; ++i)
      entries += fmt::format(
          "t{}: {{b2bCollaborationInbound: blocked, b2bCollaborationOutbound: {}, inboundTrust: "
          "{{isMfaAccepted: {}}}}}, ",
          (t + 7 * i) % count, one_of("allowed", "blocked"), one_of("true", "false"));
    const bool lets_in = random() % 2 == 0;
    text += fmt::format(
        "  t{0}:\n    environment: commercial\n    domains: [t{0}.example]\n    settings:\n"
        "      crossTenantAccessPolicy: {{default: {{b2bCollaborationInbound: {1}}}, partners: {{{2}}}}}\n"
        "      authorizationPolicy: {{allowInvitesFrom: {3}}}\n"
        "      tenantFederationConfiguration: {{AllowFederatedUsers: false, AllowTeamsConsumer: {4}}}\n"
        "      teamsMeetingConfiguration: {{DisableAnonymousJoin: true}}\n"
        "    users: {{u: {{tags: [client]}}, admin: {{roles: [GlobalAdministrator]}}}}\n"
        "    teams: {{room: {{owners: [admin]}}}}\n",
        t, lets_in ? "allowed" : "blocked", entries, lets_in ? "none" : one_of("everyone", "adminsAndGuestInviters"),
        one_of("true", "false"));
  }
  return text +
         "invariants: {apart: {never: {communicate: {from: {tag: client}, to: {tag: client}, differentTenants: "
         "true}}}}\n";
}

[[nodiscard]] model::Scenario read(const std::string& text) {
  auto scenario = model::read_scenario(text, "many", {});
  if (!scenario) throw std::logic_error(to_string(scenario.error()));
  model::add_new_venues(*scenario);
  return std::move(*scenario);
}

[[nodiscard]] Side decided(int tenants) {
  const auto scenario = std::make_shared<const model::Scenario>(read(different_tenants(tenants)));
  const auto loop = [scenario](benchmark::State& state) {
    for (auto _ : state)
      if (verify::prove_by_slices(*scenario, {}).invariants.front().verdict != model::Verdict::holds)
        throw std::logic_error("clients meet");
  };
  return {.name = fmt::format("{} tenants", tenants), .loop = loop, .units = static_cast<double>(tenants)};
}

[[nodiscard]] Side read_only(int tenants) {
  const auto text = std::make_shared<const std::string>(different_tenants(tenants));
  const auto loop = [text](benchmark::State& state) {
    for (auto _ : state) benchmark::DoNotOptimize(read(*text));
  };
  return {.name = "reading them", .loop = loop, .units = static_cast<double>(tenants)};
}

/// What `check` does after reading: lowering what is written, and warning of it.
[[nodiscard]] Side checked(int tenants) {
  const auto scenario = std::make_shared<const model::Scenario>(read(different_tenants(tenants)));
  const auto loop = [scenario](benchmark::State& state) {
    for (auto _ : state) {
      const auto given = model::case_of(*scenario, model::Rows::written());
      if (!given) throw std::logic_error(to_string(given.error()));
      benchmark::DoNotOptimize(model::lint(**given));
    }
  };
  return {.name = fmt::format("{} tenants", tenants), .loop = loop, .units = static_cast<double>(tenants)};
}

}  // namespace

std::vector<Pair> slices_pairs() {
  return {{.key = "check/growth",
           .what = "checking different tenants, a tenant",
           .ours = checked(2000),
           .peer = checked(200)},
          {.key = "slices/growth",
           .what = "deciding an invariant of different tenants, a tenant",
           .ours = decided(400),
           .peer = decided(100)},
          {.key = "slices/reading",
           .what = "deciding an invariant, against reading the file, a tenant",
           .ours = decided(400),
           .peer = read_only(400)}};
}

}  // namespace entente::bench
