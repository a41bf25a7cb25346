// clouds.hpp: which Azure cloud an environment is in, which pairs are supported, and what two tenants must enable.
#include "model/rulebook/clouds.hpp"

#include "tests/support/estate.hpp"
#include "tests/support/table.hpp"

namespace entente::testing {
namespace {

using namespace model;

[[nodiscard]] std::shared_ptr<const World> two_tenants(const Row& row) {
  return Estate().tenant("home", row["home"]).tenant("resource", row["resource"]).world();
}

/// Commercial and GCC share one Azure cloud, GCC High and DoD another. Bleu and Delos are announced as clouds of their
/// own.
Table same_cloud_table() {
  return table("same_cloud", R"(
    | home       | resource   | verdict | because |
    |------------|------------|---------|---------|
    | commercial | commercial | yes     | CLD-1   |
    | commercial | gcc        | yes     | CLD-1   |
    | commercial | gcc-high   | no      | !CLD-1  |
    | commercial | dod        | no      | !CLD-1  |
    | commercial | 21vianet   | no      | !CLD-1  |
    | commercial | bleu       | no      | !CLD-1  |
    | gcc        | gcc        | yes     | CLD-1   |
    | gcc        | gcc-high   | no      | !CLD-1  |
    | gcc        | dod        | no      | !CLD-1  |
    | gcc        | 21vianet   | no      | !CLD-1  |
    | gcc-high   | gcc-high   | yes     | CLD-1   |
    | gcc-high   | dod        | yes     | CLD-1   |
    | gcc-high   | 21vianet   | no      | !CLD-1  |
    | dod        | dod        | yes     | CLD-1   |
    | dod        | 21vianet   | no      | !CLD-1  |
    | 21vianet   | 21vianet   | yes     | CLD-1   |
    | bleu       | bleu       | yes     | CLD-1   |
    | bleu       | delos      | no      | !CLD-1  |
    | delos      | commercial | no      | !CLD-1  |
  )",
               [](const Row& row) {
                 return Decision(two_tenants(row), [](auto& logic, const auto& facts) {
                   return is_in_same_cloud(logic, facts, TenantId{0}, TenantId{1});
                 });
               });
}

template <Leaf pair_table>
Decision over_clouds(const Row& row) {
  return Decision(two_tenants(row), [](auto& logic, const auto& facts) {
    return cloud_pair_supports<pair_table>(logic, facts, TenantId{0}, TenantId{1});
  });
}

template <Leaf pair_table>
Decision over_environments(const Row& row) {
  return Decision(two_tenants(row), [](auto& logic, const auto& facts) {
    return environment_pair_supports<pair_table>(logic, facts, TenantId{0}, TenantId{1});
  });
}

/// B2B: every pair but Government and China, in either direction.
Table b2b_pairs_table() {
  return table("b2b_pairs", R"(
    | home       | resource   | verdict | because |
    |------------|------------|---------|---------|
    | commercial | commercial | yes     |         |
    | commercial | gcc-high   | yes     |         |
    | commercial | 21vianet   | yes     |         |
    | gcc        | dod        | yes     |         |
    | gcc        | 21vianet   | yes     |         |
    | gcc-high   | commercial | yes     |         |
    | gcc-high   | dod        | yes     |         |
    | gcc-high   | 21vianet   | no      |         |
    | dod        | gcc        | yes     |         |
    | dod        | 21vianet   | no      |         |
    | 21vianet   | commercial | yes     |         |
    | 21vianet   | gcc-high   | no      |         |
    | 21vianet   | dod        | no      |         |
    | 21vianet   | 21vianet   | yes     |         |
    | bleu       | commercial | no      |         |
    | commercial | bleu       | no      |         |
    | delos      | delos      | no      |         |
  )",
               over_clouds<Leaf::b2b_between>);
}

/// Synchronization is directional: China receives from Commercial and gives to nobody, itself included.
Table sync_pairs_table() {
  return table("sync_pairs", R"(
    | home       | resource   | verdict | because |
    |------------|------------|---------|---------|
    | commercial | commercial | yes     |         |
    | commercial | gcc        | yes     |         |
    | gcc-high   | dod        | yes     |         |
    | commercial | gcc-high   | yes     |         |
    | gcc-high   | commercial | yes     |         |
    | commercial | 21vianet   | yes     |         |
    | 21vianet   | commercial | no      |         |
    | 21vianet   | 21vianet   | no      |         |
    | gcc-high   | 21vianet   | no      |         |
    | 21vianet   | gcc-high   | no      |         |
    | bleu       | commercial | no      |         |
  )",
               over_clouds<Leaf::sync_between>);
}

/// Authenticated meetings go by Microsoft 365 environment: China meets Commercial and GCC only. What is announced and
/// not documented stays open, which reads as `no` here (and never as a proof).
Table meeting_pairs_table() {
  return table("meeting_pairs", R"(
    | home       | resource   | verdict | because |
    |------------|------------|---------|---------|
    | commercial | commercial | no      |         |
    | commercial | gcc        | yes     |         |
    | commercial | gcc-high   | yes     |         |
    | commercial | dod        | yes     |         |
    | gcc        | gcc-high   | yes     |         |
    | gcc        | dod        | yes     |         |
    | gcc-high   | dod        | yes     |         |
    | dod        | gcc-high   | yes     |         |
    | commercial | 21vianet   | yes     |         |
    | 21vianet   | commercial | yes     |         |
    | gcc        | 21vianet   | yes     |         |
    | gcc-high   | 21vianet   | no      |         |
    | dod        | 21vianet   | no      |         |
    | bleu       | commercial | no      |         |
    | bleu       | gcc-high   | no      |         |
  )",
               over_environments<Leaf::meeting_between>);
}

/// External access chat works across clouds without any B2B; Government with China is documented nowhere, so it is
/// open.
Table chat_pairs_table() {
  return table("chat_pairs", R"(
    | home       | resource   | verdict | because |
    |------------|------------|---------|---------|
    | commercial | commercial | yes     |         |
    | commercial | gcc-high   | yes     |         |
    | commercial | 21vianet   | yes     |         |
    | gcc        | dod        | yes     |         |
    | gcc-high   | dod        | yes     |         |
    | gcc-high   | 21vianet   | no      |         |
    | 21vianet   | dod        | no      |         |
    | bleu       | commercial | no      |         |
  )",
               over_environments<Leaf::chat_between>);
}

/// Across clouds each side enables the other's cloud and adds the other tenant: four gates, each of which closes alone.
Table clouds_are_open_table() {
  return table("clouds_are_open", R"(
    | home       | resource   | home enables               | resource enables    | home lists | resource lists | verdict | because                            |
    |------------|------------|----------------------------|---------------------|------------|----------------|---------|------------------------------------|
    | commercial | commercial |                            |                     | no         | no             | yes     | CLD-1                              |
    | commercial | gcc        |                            |                     | no         | no             | yes     | CLD-1                              |
    | commercial | 21vianet   | partner.microsoftonline.cn | microsoftonline.com | yes        | yes            | yes     | CLD-3 CLD-4 CLD-5 CLD-6            |
    | commercial | 21vianet   |                            | microsoftonline.com | yes        | yes            | no      | !CLD-1 !CLD-4                      |
    | commercial | 21vianet   | partner.microsoftonline.cn |                     | yes        | yes            | no      | !CLD-1 !CLD-3                      |
    | commercial | 21vianet   | partner.microsoftonline.cn | microsoftonline.com | no         | yes            | no      | !CLD-1 !CLD-6                      |
    | commercial | 21vianet   | partner.microsoftonline.cn | microsoftonline.com | yes        | no             | no      | !CLD-1 !CLD-5                      |
    | commercial | 21vianet   |                            |                     | no         | no             | no      | !CLD-1 !CLD-3 !CLD-4 !CLD-5 !CLD-6 |
    | commercial | 21vianet   | microsoftonline.us         | microsoftonline.com | yes        | yes            | no      | !CLD-1 !CLD-4                      |
    | gcc        | dod        | microsoftonline.us         | microsoftonline.com | yes        | yes            | yes     | CLD-3 CLD-4 CLD-5 CLD-6            |
    | gcc-high   | dod        |                            |                     | no         | no             | yes     | CLD-1                              |
    | bleu       | bleu       |                            |                     | no         | no             | yes     | CLD-1                              |
    | commercial | bleu       |                            |                     | yes        | yes            | no      | !CLD-1 !CLD-3 !CLD-4               |
  )",
               [](const Row& row) {
                 Estate estate;
                 const auto tenant = [&](const std::string& key, const std::string& other) {
                   estate.tenant(key, row[key])
                       .set("crossTenantAccessPolicy.allowedCloudEndpoints", "[" + row[key + " enables"] + "]");
                   if (row.says_yes(key + " lists")) estate.partner(other);
                 };
                 tenant("home", "resource");
                 tenant("resource", "home");
                 return Decision(estate.world(), [](auto& logic, const auto& facts) {
                   return clouds_are_open(logic, facts, TenantId{0}, TenantId{1});
                 });
               });
}

/// What the announced clouds will support stands open in the catalog, and a scenario may ask: what if?
Table announced_clouds_table() {
  return table("announced_clouds", R"(
    | home       | resource   | what if                                         | verdict | because |
    |------------|------------|-------------------------------------------------|---------|---------|
    | bleu       | commercial | nothing                                         | no      |         |
    | bleu       | commercial | {between: [bleu, commercial], supported: true}  | yes     |         |
    | commercial | bleu       | {between: [bleu, commercial], supported: true}  | yes     |         |
    | delos      | commercial | {between: [bleu, commercial], supported: true}  | no      |         |
    | bleu       | commercial | {from: commercial, to: bleu, supported: true}   | no      |         |
    | commercial | bleu       | {from: commercial, to: bleu, supported: true}   | yes     |         |
    | gcc-high   | 21vianet   | {between: [government, china], supported: true} | yes     |         |
  )",
               [](const Row& row) {
                 Estate estate;
                 if (row["what if"] != "nothing")
                   estate.catalog("{pairs: {b2bCollaboration: [" + row["what if"] + "]}}");
                 auto world = estate.tenant("home", row["home"]).tenant("resource", row["resource"]).world();
                 return Decision(std::move(world), [](auto& logic, const auto& facts) {
                   return cloud_pair_supports<Leaf::b2b_between>(logic, facts, TenantId{0}, TenantId{1});
                 });
               });
}

/// Direct connect stays inside one cloud. Of the announced clouds not even that is documented.
Table direct_pairs_table() {
  return table("direct_connect_pairs", R"(
    | home       | resource   | verdict | because |
    |------------|------------|---------|---------|
    | commercial | gcc        | yes     |         |
    | gcc-high   | dod        | yes     |         |
    | 21vianet   | 21vianet   | yes     |         |
    | commercial | gcc-high   | no      |         |
    | 21vianet   | commercial | no      |         |
    | bleu       | bleu       | no      |         |
  )",
               over_clouds<Leaf::direct_connect_between>);
}

/// Inside Azure Government a tenant of the region scope USG has no B2B, whichever side it is on. Elsewhere the scope is
/// not asked.
Table region_scope_table() {
  return table("region_scope", R"(
    | home       | home scope | resource | resource scope | verdict | because |
    |------------|------------|----------|----------------|---------|---------|
    | gcc-high   | USGOV      | dod      | USGOV          | yes     | CLD-7   |
    | gcc-high   | USG        | dod      | USGOV          | no      | !CLD-7  |
    | gcc-high   | USGOV      | gcc-high | USG            | no      | !CLD-7  |
    | commercial | USGOV      | gcc-high | USG            | yes     | CLD-7   |
    | gcc-high   | USG        | gcc      | USGOV          | yes     | CLD-7   |
  )",
               [](const Row& row) {
                 Estate estate;
                 for (const std::string key : {"home", "resource"})
                   estate.tenant(key, row[key]).trait("tenantRegionScope", row[key + " scope"]);
                 return Decision(estate.world(), [](auto& logic, const auto& facts) {
                   return regions_support_b2b(logic, facts, TenantId{0}, TenantId{1});
                 });
               });
}

}  // namespace

std::vector<Table> cloud_tables() {
  return {same_cloud_table(),       b2b_pairs_table(),    sync_pairs_table(),
          meeting_pairs_table(),    chat_pairs_table(),   clouds_are_open_table(),
          announced_clouds_table(), direct_pairs_table(), region_scope_table()};
}

}  // namespace entente::testing
