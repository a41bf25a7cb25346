// Writes the generated estates as scenarios, so that they are read and lowered like anybody's.
#include "bench/estates.hpp"

#include <fmt/format.h>

#include <array>
#include <stdexcept>
#include <string>

#include "model/language/reader.hpp"

namespace entente::bench {
namespace {

struct Kind {
  const char* environment;
  bool is_in_another_cloud;
};
constexpr std::array<Kind, 4> kinds{{{"commercial", false}, {"gcc-high", true}, {"21vianet", true}, {"gcc", false}}};

/// What Contoso says about a partner's people coming in: inherited, everyone, a suite blocked, one half left out.
constexpr std::array<const char*, 5> inbound{
    "", "b2bCollaborationInbound: allowed, ",
    "b2bCollaborationInbound: {usersAndGroups: {accessType: allowed, targets: [{target: AllUsers, targetType: user}]}, "
    "applications: {accessType: blocked, targets: [{target: Office365, targetType: application}]}}, ",
    "b2bCollaborationInbound: {usersAndGroups: {accessType: allowed, targets: [{target: AllUsers, targetType: "
    "user}]}}, ",
    "b2bCollaborationInbound: blocked, "};

constexpr const char* no_unnamed = "      teamsMeetingConfiguration: {DisableAnonymousJoin: true}\n";
constexpr const char* keeps_to_itself =
    "      tenantFederationConfiguration: {AllowFederatedUsers: false}\n"
    "      teamsMeetingPolicy: {ExternalMeetingJoin: Disabled}\n";

[[nodiscard]] const Kind& kind_of(int partner) { return kinds[static_cast<std::size_t>(partner) % kinds.size()]; }
[[nodiscard]] bool synchronizes(int partner) { return partner % 12 == 0; }

[[nodiscard]] std::string contoso(int partners, Manners manners) {
  std::string entries;
  for (int i = 0; i < partners; ++i)
    entries += fmt::format(
        "          p{}: {{{}{}crossCloudMeetingConfiguration: {{inboundAllowed: true, outboundAllowed: true}}}}\n", i,
        inbound[static_cast<std::size_t>(i) % inbound.size()],
        synchronizes(i) ? "identitySynchronization: {userSyncInbound: {isSyncAllowed: true}}, "
                          "automaticUserConsentSettings: {inboundAllowed: true, outboundAllowed: true}, "
                        : "");
  return "  contoso:\n    environment: commercial\n    domains: [contoso.com]\n    settings:\n"
         "      crossTenantAccessPolicy:\n"
         "        allowedCloudEndpoints: [microsoftonline.us, partner.microsoftonline.cn]\n        partners:\n" +
         entries + "      authorizationPolicy: {allowInvitesFrom: adminsAndGuestInviters}\n" +
         std::string(manners == Manners::guarded ? no_unnamed : "") +
         "    users: {peggy: {roles: [GuestInviter]}, alice: {}}\n"
         "    teams: {deal-room: {owners: [peggy], members: [alice]}}\n";
}

[[nodiscard]] std::string access_policy_of(int partner, Partners known) {
  if (known == Partners::partly_open && partner % 3 == 1) return "      crossTenantAccessPolicy: any\n";
  const std::string enabled =
      kind_of(partner).is_in_another_cloud ? "        allowedCloudEndpoints: [microsoftonline.com]\n" : "";
  const std::string consent =
      synchronizes(partner) ? "automaticUserConsentSettings: {inboundAllowed: true, outboundAllowed: true}" : "";
  return "      crossTenantAccessPolicy:\n" + enabled + "        partners: {contoso: {" + consent + "}}\n";
}

[[nodiscard]] std::string settings_of(int partner, Partners known, Manners manners) {
  std::string settings = "    settings:\n" + access_policy_of(partner, known);
  if (manners == Manners::guarded) settings += no_unnamed;
  if (manners == Manners::guarded && partner % 2 == 0) settings += keeps_to_itself;
  if (synchronizes(partner)) settings += "      crossTenantSynchronization: {contoso: {scope: all}}\n";
  return settings;
}

[[nodiscard]] std::string partner_tenant(int partner, Partners known, Manners manners) {
  return fmt::format(
      "  p{0}:\n    environment: {1}\n    domains: [p{0}.example]\n{2}    users: {{ann: {{}}, ben: {{}}}}\n", partner,
      kind_of(partner).environment, settings_of(partner, known, manners));
}

[[nodiscard]] std::string timeline(int partners) {
  std::string timeline_entries = "timeline:\n";
  for (int i = 0; i < partners; ++i) {
    timeline_entries +=
        fmt::format("  - {{at: {}d{:02}:00, invite: ann@p{}, by: peggy@contoso}}\n", i % 20, 8 + i % 8, i);
    timeline_entries += fmt::format(
        "  - {{at: {}d{:02}:30, meet: daily, host: peggy@contoso, with: [ann@p{}, ben@p{}, alice@contoso]}}\n", i % 5,
        8 + i % 9, i, i);
    timeline_entries += fmt::format("  - {{at: {}d, join-team: ann@p{}, to: deal-room@contoso}}\n", 21 + i % 5, i);
  }
  return timeline_entries + "invariants:\n  ben-never-signs-in:\n    never: {access: {from: ben@p2, to: contoso}}\n";
}

}  // namespace

std::unique_ptr<const model::Case> star(int partners, Partners known, Manners manners, Month month) {
  std::string text = "entente: 1\ntitle: A star of partners\ncatalog: 2026-Q2\ntenants:\n" + contoso(partners, manners);
  for (int i = 0; i < partners; ++i) text += partner_tenant(i, known, manners);
  if (month == Month::busy) text += timeline(partners);
  auto scenario = model::read_scenario(text, "generated", {});
  if (!scenario) throw std::logic_error(model::to_string(scenario.error()));
  auto given = model::case_of(std::move(*scenario));
  if (!given) throw std::logic_error(model::to_string(given.error()));
  return std::move(*given);
}

}  // namespace entente::bench
