#include "tests/support/random_estate.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <vector>

namespace entente::testing {
namespace {

using Words = std::vector<const char*>;

/// A setting, and what may stand there.
struct Choice {
  const char* path;
  Words values;
};
const std::vector<Choice> choices{
    {"crossTenantAccessPolicy.default.b2bCollaborationInbound", {"allowed", "blocked", "blocked"}},
    {"crossTenantAccessPolicy.default.b2bCollaborationOutbound", {"allowed", "blocked"}},
    {"crossTenantAccessPolicy.default.b2bDirectConnectInbound", {"allowed", "blocked"}},
    {"crossTenantAccessPolicy.default.b2bDirectConnectOutbound", {"allowed", "blocked"}},
    {"crossTenantAccessPolicy.default.tenantRestrictions", {"allowed", "blocked"}},
    {"authorizationPolicy.allowInvitesFrom",
     {"none", "adminsAndGuestInviters", "adminsAndGuestInviters", "adminsGuestInvitersAndAllMembers", "everyone"}},
    {"tenantFederationConfiguration.AllowFederatedUsers", {"true", "false", "false"}},
    {"tenantFederationConfiguration.AllowedDomains", {"[t0.example]", "[t1.example, t2.example]"}},
    {"tenantFederationConfiguration.BlockedDomains", {"[t1.example]", "[t0.example]"}},
    {"teamsMeetingConfiguration.DisableAnonymousJoin", {"true", "true", "false"}},
    {"teamsMeetingPolicy.AutoAdmittedUsers", {"Everyone", "EveryoneInCompany", "InvitedUsers"}},
    {"spoTenant.SharingCapability",
     {"Disabled", "ExistingExternalUserSharingOnly", "ExternalUserSharingOnly", "ExternalUserAndGuestSharing"}},
    {"b2bManagementPolicy.definition.B2BManagementPolicy.InvitationsAllowedAndBlockedDomainsPolicy.BlockedDomains",
     {"[t2.example]", "[t0.example]"}},
    {"groupSettings.EnableGroupCreation", {"true", "false"}},
    {"organizationRelationships.r.Enabled", {"true", "false"}},
    {"organizationRelationships.r.FreeBusyAccessEnabled", {"true"}},
    {"organizationRelationships.r.DomainNames", {"[t1.example]", "[t0.example, t2.example]"}},
    {"availabilityConfig.AllowedTenantIds", {"[t1]", "[t0, t3]"}},
    {"informationBarrierPolicies", {"[{AssignedSegment: front, SegmentsBlocked: [back], State: Active}]"}},
};
/// What a Conditional Access policy about guests says: whom it is about, by names of tenants, people and groups of any
/// tenant, and what it demands.
const Words about{
    "includeUsers: [All]",
    "includeUsers: [All], excludeUsers: [p0@t1]",
    "includeUsers: [p0@t2.example]",
    "includeGroups: [00000000-0000-0000-0000-0000000000b1]",
    "includeUsers: [All], excludeGroups: [00000000-0000-0000-0000-0000000000b2]",
    "includeGuestsOrExternalUsers: {guestOrExternalUserTypes: b2bCollaborationGuest, externalTenants: {membershipKind: "
    "enumerated, members: [t1]}}",
    "includeGuestsOrExternalUsers: {guestOrExternalUserTypes: b2bCollaborationMember, externalTenants: "
    "{membershipKind: all}}"};
const Words entries{
    "{}",
    "{b2bCollaborationInbound: {usersAndGroups: {accessType: allowed, targets: [p0]}, applications: {accessType: "
    "allowed, targets: [AllApplications]}}}",
    "{b2bCollaborationInbound: {usersAndGroups: {accessType: blocked, targets: "
    "[00000000-0000-0000-0000-0000000000b1]}, applications: {accessType: blocked, targets: [AllApplications]}}}",
    "{b2bCollaborationInbound: allowed, b2bCollaborationOutbound: allowed}",
    "{b2bCollaborationInbound: blocked}",
    "{b2bCollaborationInbound: allowed}",
    "{b2bCollaborationOutbound: allowed}",
    "{b2bDirectConnectInbound: allowed, b2bDirectConnectOutbound: allowed}",
    "{automaticUserConsentSettings: {inboundAllowed: true, outboundAllowed: true}, identitySynchronization: "
    "{userSyncInbound: {isSyncAllowed: true}}}",
    "{identitySynchronization: {userSyncInbound: {isSyncAllowed: true}}, b2bCollaborationInbound: allowed}",
    "{inboundTrust: {isMfaAccepted: true}}"};

class Writer {
 public:
  Writer(const EstateSize& size, std::mt19937_64& random) : size_(size), random_(random) {}

  [[nodiscard]] std::string text() {
    std::string text = "entente: 1\ntitle: random\ntenants:\n";
    for (int t = 0; t < size_.tenants; ++t) text += tenant(t);
    if (const int count = size_.changes > 0 ? below(size_.changes + 1) : 0; count > 0) {
      text += "timeline:\n";
      for (int i = 0; i < count; ++i) text += change(i);
    }
    text += "invariants:\n";
    for (int i = 0; i < size_.invariants; ++i) text += invariant(i);
    return text;
  }

 private:
  [[nodiscard]] bool chance(double share) { return std::bernoulli_distribution(share)(random_); }
  [[nodiscard]] int below(int count) { return static_cast<int>(random_() % static_cast<unsigned>(count)); }
  [[nodiscard]] const char* one_of(const Words& words) { return words[random_() % words.size()]; }
  /// Another tenant; itself where there is no other.
  [[nodiscard]] int another(int than) { return (than + 1 + below(std::max(size_.tenants - 1, 1))) % size_.tenants; }

  [[nodiscard]] std::string settings(int t) {
    std::string text = "    settings:\n";
    // Not every tenant writes every setting; a path is a mapping in a mapping.
    std::string flow;
    for (const Choice& choice : choices)
      if (chance(size_.variety)) {
        std::string path = choice.path, closing;
        std::string nested = one_of(choice.values);
        for (auto dot = path.rfind('.'); dot != std::string::npos; dot = path.rfind('.')) {
          nested = fmt::format("{{{}: {}}}", path.substr(dot + 1), nested);
          path = path.substr(0, dot);
        }
        sections_[path].push_back(nested);
      }
    if (chance(size_.variety / 3))
      text += fmt::format(
          "      conditionalAccessPolicies: {{rule: {{state: enabled, conditions: {{users: {{{}}}, applications: "
          "{{includeApplications: [All]}}}}, grantControls: {{operator: OR, builtInControls: [{}]}}}}}}\n",
          one_of(about), one_of({"block", "mfa", "block"}));
    std::string partners, jobs;
    for (int other = 0; other < size_.tenants; ++other) {
      if (other == t) continue;
      if (chance(size_.variety / 2)) partners += fmt::format("t{}: {}, ", other, one_of(entries));
      if (chance(size_.variety / 8)) jobs += fmt::format("t{}: {{scope: all}}, ", other);
    }
    if (!partners.empty()) sections_["crossTenantAccessPolicy"].push_back("{partners: {" + partners + "}}");
    if (!jobs.empty()) text += "      crossTenantSynchronization: {" + jobs + "}\n";
    for (const auto& [section, parts] : sections_) text += fmt::format("      {}: {}\n", section, merged(parts));
    if (text == "    settings:\n") text = "";
    sections_.clear();
    return text;
  }
  /// `{a: {b: 1}}` and `{a: {c: 2}}` are `{a: {b: 1, c: 2}}`; what is no mapping stands for itself.
  [[nodiscard]] static std::string merged(const std::vector<std::string>& parts) {
    if (!parts.front().starts_with('{')) return parts.front();
    std::vector<std::pair<std::string, std::vector<std::string>>> members;
    for (const std::string& part : parts) {
      const auto colon = part.find(": ");
      const std::string key = part.substr(1, colon - 1), value = part.substr(colon + 2, part.size() - colon - 3);
      auto found =
          std::find_if(members.begin(), members.end(), [&](const auto& member) { return member.first == key; });
      if (found == members.end()) found = members.insert(members.end(), {key, {}});
      found->second.push_back(value);
    }
    std::string text = "{";
    for (const auto& [key, values] : members)
      text += key + ": " + (values.size() > 1 ? merged(values) : values.front()) + ", ";
    return text + "}";
  }

  /// A setting is changed by somebody who may, or by nobody in particular.
  [[nodiscard]] std::string change(int day) {
    const int t = below(size_.tenants);
    std::string what = fmt::format("crossTenantAccessPolicy.partners.t{}, value: {}", another(t), one_of(entries));
    if (chance(0.6)) {
      const Choice& choice = choices[random_() % choices.size()];
      what = fmt::format("{}, value: {}", choice.path, one_of(choice.values));
    }
    return fmt::format("  - {{at: {}d, set: t{}.{}{}}}\n", day + 1, t, what,
                       chance(0.3) ? fmt::format(", by: p0@t{}", t) : "");
  }

  [[nodiscard]] std::string person(int t, int p) {
    std::string text = fmt::format("      p{}: {{tags: [{}]", p, one_of({"red", "blue", "green"}));
    if (chance(0.2)) text += fmt::format(", roles: [{}]", one_of({"GuestInviter", "GlobalAdministrator"}));
    if (chance(0.15)) text += ", userType: guest";
    if (p == 0 && chance(0.3)) text += ", groups: [crew]";
    if (t >= 0 && chance(0.05)) text += fmt::format(", proxyAddresses: [p0@t{}.example]", another(t));
    if (chance(0.2)) text += fmt::format(", licences: [{}]", one_of({"Teams", "SharePoint", "EntraP1"}));
    if (chance(0.2)) text += fmt::format(", segment: {}", one_of({"front", "back"}));
    if (t >= 0 && chance(0.04)) text += fmt::format(", usedBy: [p0@t{}]", another(t));
    if (t >= 0 && chance(0.04)) text += fmt::format(", tenantRestrictionsSignal: {{from: t{}}}", another(t));
    return text + "}\n";
  }
  [[nodiscard]] std::string tenant(int t) {
    std::string text = fmt::format("  t{0}:\n    environment: {1}\n    domains: [t{0}.example]\n", t,
                                   one_of({"commercial", "commercial", "21vianet", "gcc-high"}));
    if (chance(size_.any))
      text += "    settings: any\n";
    else
      text += settings(t);
    if (size_.frames == 0) return text + people_and_venues(t);
    const auto frame = static_cast<std::size_t>(below(size_.frames));
    while (frames_.size() <= frame) frames_.push_back(people_and_venues(-1));
    return text + frames_[frame];
  }
  /// Of no tenant in particular, they have nothing to do with others.
  [[nodiscard]] std::string people_and_venues(int t) {
    std::string text =
        fmt::format("    groups: {{crew: {{id: 00000000-0000-0000-0000-0000000000b{}}}}}\n    users:\n", t < 0 ? 9 : t);
    const int people = 1 + below(2);
    for (int p = 0; p < people; ++p) text += person(t, p);
    if (t >= 0 && chance(0.25))
      text +=
          fmt::format("    guests: {{p0@t{}: {{{}}}}}\n", another(t),
                      one_of({"", "userType: member", "externalUserState: PendingAcceptance", "licences: [Teams]"}));
    if (chance(0.4))
      text += fmt::format("    teams: {{room: {{owners: [p0]{}}}}}\n",
                          t >= 0 && chance(0.4) ? fmt::format(", members: [p0@t{}]", another(t)) : "");
    if (chance(0.3))
      text += fmt::format("    sites: {{shelf: {{owners: [p0]{}}}}}\n",
                          t >= 0 && chance(0.4) ? fmt::format(", members: [p0@t{}]", another(t)) : "");
    return text;
  }
  [[nodiscard]] std::string tenants_selected() {
    return chance(0.3) ? fmt::format("{{tenant: t{}}}", below(size_.tenants))
                       : fmt::format("{{azureCloud: {}}}", one_of({"commercial", "government", "china"}));
  }
  [[nodiscard]] std::string people_selected() {
    return chance(0.2) ? tenants_selected() : fmt::format("{{tag: {}}}", one_of({"red", "blue", "green"}));
  }
  [[nodiscard]] std::string invariant(int i) {
    const bool is_of_people = chance(0.7);
    const char* word = is_of_people ? one_of({"chat", "communicate", "collaborate", "meet", "find", "call"})
                                    : one_of({"be-invited", "be-synced", "access", "see-free-busy"});
    return fmt::format("  rule-{}: {{never: {{{}: {{from: {}, to: {}{}}}}}}}\n", i, word, people_selected(),
                       is_of_people ? people_selected() : tenants_selected(),
                       is_of_people && chance(0.5) ? ", differentTenants: true" : "");
  }

  const EstateSize& size_;
  std::mt19937_64& random_;
  std::vector<std::string> frames_;
  std::map<std::string, std::vector<std::string>> sections_;
};

}  // namespace

std::string random_estate(const EstateSize& size, std::mt19937_64& random) { return Writer(size, random).text(); }

}  // namespace entente::testing
