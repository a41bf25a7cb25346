// What slices must look at: for each row of the table of dependencies an estate whose verdict takes it, and a prover
// without that row, which is wrong about it.
#include "model/kinds/dependencies.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <set>

#include "model/language/reader.hpp"
#include "model/world/case.hpp"
#include "verify/slices/estate_prover.hpp"
#include "verify/solver/answer.hpp"

namespace entente::testing {
namespace {

using namespace model;

/// Nobody comes in, unless something else is said; nothing joins two tenants that says nothing of each other.
constexpr std::string_view shut =
    "tenantFederationConfiguration: {AllowFederatedUsers: false}, teamsMeetingConfiguration: {DisableAnonymousJoin: "
    "true}";
constexpr std::string_view in_blocked = "crossTenantAccessPolicy: {default: {b2bCollaborationInbound: blocked}}";

[[nodiscard]] std::string tenant(std::string_view key, std::string_view settings, std::string_view rest = "") {
  return fmt::format(
      "{0}: {{environment: commercial, domains: [{0}.example], settings: {{{1}}}, users: {{u: {{tags: "
      "[{2}]}}}}{3}}}, ",
      key, settings, key.substr(0, 1), rest);
}
[[nodiscard]] std::string shut_tenant(std::string_view key, std::string_view rest = "") {
  return tenant(key, fmt::format("{}, {}", shut, in_blocked), rest);
}
/// Its default is that nobody comes in, and `entries` say otherwise.
[[nodiscard]] std::string with_entries(std::string_view key, std::string_view entries, std::string_view more = "") {
  return tenant(key, fmt::format("{}, crossTenantAccessPolicy: {{default: {{b2bCollaborationInbound: blocked}}, "
                                 "partners: {{{}}}}}{}",
                                 shut, entries, more));
}
[[nodiscard]] std::string never(std::string_view word, std::string_view from, std::string_view to) {
  return fmt::format("{{never: {{{}: {{from: {{{}}}, to: {{{}}}}}}}}}", word, from, to);
}

struct Row {
  Dependency dependency;
  std::string says, tenants, invariant;
  Verdict verdict = Verdict::violated;
};

[[nodiscard]] std::vector<Row> rows() {
  const std::string no_invitations = "authorizationPolicy: {allowInvitesFrom: none}";
  const std::string b_to_a = never("access", "tag: b", "tenant: a");
  const std::string b_and_c = never("collaborate", "tag: b", "tag: c");
  return {
      {Dependency::entries, "an entry lets in whom the default does not",
       with_entries("a", "b: {b2bCollaborationInbound: allowed}") + shut_tenant("b"), b_to_a},
      {Dependency::synchronization, "only a job brings somebody",
       with_entries("a",
                    "b: {identitySynchronization: {userSyncInbound: {isSyncAllowed: true}}, "
                    "automaticUserConsentSettings: {inboundAllowed: true}}") +
           with_entries("b", "a: {automaticUserConsentSettings: {outboundAllowed: true}}",
                        ", crossTenantSynchronization: {a: {scope: all}}"),
       never("be-synced", "tag: b", "tenant: a")},
      {Dependency::mentions, "a list of domains names the last of three that are alike",
       tenant("a",
              "tenantFederationConfiguration: {AllowedDomains: [x1.example]}, teamsMeetingConfiguration: "
              "{DisableAnonymousJoin: true}, " +
                  std::string(in_blocked)) +
           tenant("x3", in_blocked) + tenant("x2", in_blocked) + tenant("x1", in_blocked),
       never("chat", "tag: x", "tag: a")},
      {Dependency::guests, "somebody was invited before invitations were switched off",
       tenant("a", fmt::format("{}, {}", shut, no_invitations), ", guests: {u@b: {}}") + shut_tenant("b"), b_to_a},
      {Dependency::members_from_elsewhere, "nobody adds people to a team without an owner",
       tenant("a", fmt::format("{}, {}", shut, no_invitations),
              ", guests: {u@b: {}}, teams: {room: {members: [u@b]}}") +
           shut_tenant("b"),
       never("join-team", "tag: b", "tenant: a, team: room")},
      {Dependency::shared_items, "nobody shares a site without an owner",
       tenant("a", fmt::format("{}, {}", shut, no_invitations),
              ", guests: {u@b: {}}, sites: {shelf: {members: [u@b]}}") +
           shut_tenant("b"),
       never("open-file", "tag: b", "tenant: a, team: shelf")},
      {Dependency::accounts, "somebody meets others elsewhere with an account of a fourth tenant",
       fmt::format("b: {{environment: commercial, domains: [b.example], settings: {{{}, {}}}, users: {{s: {{usedBy: "
                   "[u@c]}}}}}}, ",
                   shut, in_blocked) +
           shut_tenant("c") + shut_tenant("d") +
           with_entries("v", "b: {b2bCollaborationInbound: allowed}, d: {b2bCollaborationInbound: allowed}"),
       never("communicate", "tag: c", "tag: d")},
      {Dependency::networks, "the network on which somebody is lets nobody out",
       tenant("a", shut) +
           fmt::format("b: {{environment: commercial, domains: [b.example], settings: {{{}, {}}}, users: {{u: {{tags: "
                       "[b], tenantRestrictionsSignal: {{from: n}}}}}}}}, ",
                       shut, in_blocked) +
           tenant("n", fmt::format("{}, crossTenantAccessPolicy: {{default: {{b2bCollaborationInbound: blocked, "
                                   "tenantRestrictions: blocked}}}}",
                                   shut)),
       b_to_a, Verdict::holds},
      {Dependency::inviters_from_elsewhere, "only a guest can still invite",
       fmt::format(
           "a: {{environment: commercial, domains: [a.example], settings: {{{}, authorizationPolicy: "
           "{{allowInvitesFrom: everyone}}}}, users: {{u: {{accountEnabled: false}}}}, guests: {{u@w: {{}}}}}}, ",
           shut) +
           shut_tenant("b") + shut_tenant("w"),
       b_to_a},
      {Dependency::names_in_questions, "one of two that are alike is asked about",
       shut_tenant("x1") + shut_tenant("x2") + tenant("a", shut), never("access", "tenant: x2", "tenant: a")},
      {Dependency::differing_settings, "the second of two lets its people out",
       tenant("a", shut) +
           tenant("x1", fmt::format("{}, crossTenantAccessPolicy: {{default: {{b2bCollaborationOutbound: blocked, "
                                    "b2bCollaborationInbound: blocked}}}}",
                                    shut)) +
           tenant("x2", fmt::format("{}, crossTenantAccessPolicy: {{default: {{b2bCollaborationOutbound: allowed, "
                                    "b2bCollaborationInbound: blocked}}}}",
                                    shut)),
       never("access", "tag: x", "tenant: a")},
      {Dependency::differing_entries, "the second of two is let in",
       with_entries("a", "x1: {b2bCollaborationInbound: blocked}, x2: {b2bCollaborationInbound: allowed}") +
           shut_tenant("x1") + shut_tenant("x2"),
       never("access", "tag: x", "tenant: a")},
      {Dependency::settings_left_out, "the second of two leaves a setting at its default",
       tenant("x1", fmt::format("{}, {}", shut, no_invitations)) + tenant("x2", shut) + shut_tenant("b"),
       "{never: {access: {from: {tag: b}, to: {azureCloud: commercial}, differentTenants: true}}}"},
      {Dependency::two_of_a_kind, "two that are alike let each other in", tenant("x1", shut) + tenant("x2", shut),
       "{never: {access: {from: {tag: x}, to: {azureCloud: commercial}, differentTenants: true}}}"},
      {Dependency::strangers, "two that say nothing of each other", tenant("a", shut) + shut_tenant("b"), b_to_a},
      {Dependency::third_tenants, "two meet where everybody may come",
       shut_tenant("b") + shut_tenant("c") + tenant("h", shut), b_and_c},
      {Dependency::thirds_of_whom_one_knows, "two meet where one is known",
       shut_tenant("b") + shut_tenant("c") +
           tenant("h", fmt::format("{}, crossTenantAccessPolicy: {{partners: {{b: {{}}}}}}", shut)),
       b_and_c},
      {Dependency::thirds_whom_both_know, "two meet where both are known",
       shut_tenant("b") + shut_tenant("c") +
           with_entries("h", "b: {b2bCollaborationInbound: allowed}, c: {b2bCollaborationInbound: allowed}"),
       b_and_c},
      {Dependency::three_who_know_one_another, "two that know each other meet where both are known",
       with_entries("b", "c: {}") + shut_tenant("c") +
           with_entries("h", "b: {b2bCollaborationInbound: allowed}, c: {b2bCollaborationInbound: allowed}"),
       b_and_c},
  };
}

[[nodiscard]] Scenario scenario_of(const Row& row) {
  auto scenario = read_scenario(
      "{entente: 1, title: t, tenants: {" + row.tenants + "}, invariants: {apart: " + row.invariant + "}}", "row", {});
  if (!scenario) throw std::invalid_argument(row.says + ": " + to_string(scenario.error()));
  return std::move(*scenario);
}

[[nodiscard]] Verdict by_slices(const Scenario& scenario, const Dependencies& on = all_dependencies()) {
  return verify::prove_by_slices(scenario, {.with_certificates = false}, on).invariants.front().verdict;
}

TEST(Dependencies, EachRowDecidesAnEstate) {
  std::set<Dependency> covered;
  for (const Row& row : rows()) {
    const Scenario scenario = scenario_of(row);
    const auto given = case_of(scenario);
    ASSERT_TRUE(given.has_value()) << row.says;
    EXPECT_EQ(verify::prove(**given, {.with_cores = false}).invariants.front().verdict, row.verdict) << row.says;
    EXPECT_EQ(by_slices(scenario), row.verdict) << row.says;
    Dependencies mutant = all_dependencies();
    mutant.reset(static_cast<std::size_t>(row.dependency));
    EXPECT_NE(by_slices(scenario, mutant), row.verdict) << row.says << ": a prover that does not look there";
    covered.insert(row.dependency);
  }
  EXPECT_EQ(covered.size(), dependency_count);
}

/// A prover that leaves out a pattern, or reads tenants as what they are not, is found out by the check of its
/// covering.
TEST(Dependencies, OfKindsAndPatternsAreCheckedByTheCovering) {
  const std::set<Dependency> checked{Dependency::differing_settings,
                                     Dependency::differing_entries,
                                     Dependency::settings_left_out,
                                     Dependency::two_of_a_kind,
                                     Dependency::strangers,
                                     Dependency::third_tenants,
                                     Dependency::thirds_whom_both_know,
                                     Dependency::thirds_of_whom_one_knows,
                                     Dependency::three_who_know_one_another};
  std::size_t found_out = 0;
  for (const Row& row : rows()) {
    if (!checked.contains(row.dependency)) continue;
    Dependencies mutant = all_dependencies();
    mutant.reset(static_cast<std::size_t>(row.dependency));
    EXPECT_THROW((void)verify::prove_by_slices(scenario_of(row), {}, mutant), verify::InternalDisagreement) << row.says;
    ++found_out;
  }
  EXPECT_EQ(found_out, checked.size());
}

}  // namespace
}  // namespace entente::testing
