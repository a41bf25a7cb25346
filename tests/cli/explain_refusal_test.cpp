// What a refusal tells first: the change that would make the difference, what is between the two tenants asked about,
// and not all of it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

#include "tests/cli/command.hpp"

namespace entente::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

/// Two tenants of two clouds, of which contoso has no entry for the agency, and one that both people could meet in.
[[nodiscard]] std::string without_an_entry() {
  const std::string path =
      ::testing::TempDir() + ::testing::UnitTest::GetInstance()->current_test_info()->name() + ".yaml";
  std::ofstream(path) << R"(entente: 1
title: A partner entry is missing
catalog: 2026-Q2
tenants:
  contoso:
    environment: commercial
    domains: [contoso.com]
    settings:
      crossTenantAccessPolicy: {allowedCloudEndpoints: [microsoftonline.us]}
      tenantFederationConfiguration: {AllowFederatedUsers: false}
    users: {peggy: {}}
  agency:
    environment: gcc-high
    domains: [agency.us]
    settings: {crossTenantAccessPolicy: {allowedCloudEndpoints: [microsoftonline.com], partners: {contoso: {}}}}
    users: {grace: {}}
  third: {environment: commercial, domains: [third.com], users: {tom: {}}, guests: {peggy@contoso: {}}}
)";
  return path;
}

[[nodiscard]] std::string explained(const std::string& word, const std::string& to, bool in_full) {
  std::vector<std::string> arguments{"explain", without_an_entry(), "--from", "grace@agency", "--can", word, "--to",
                                     to};
  if (in_full) arguments.emplace_back("--full");
  return entente(arguments).out;
}

TEST(ExplainRefusal, NamesBothTenantsOfAMissingEntryAndTheKeyToAdd) {
  const std::string told = explained("be-invited", "contoso", false);
  EXPECT_THAT(told, HasSubstr("it would be yes if: contoso.crossTenantAccessPolicy.partners.agency"));
  EXPECT_THAT(told, HasSubstr("not: contoso has a partner entry for agency "
                              "(contoso.crossTenantAccessPolicy.partners.agency)"));
}

TEST(ExplainRefusal, LeavesOtherTenantsToTheFullAnswer) {
  const std::string brief = explained("chat", "peggy@contoso", false), full = explained("chat", "peggy@contoso", true);
  EXPECT_THAT(brief, HasSubstr("not: contoso allows external access"));
  EXPECT_THAT(brief, Not(HasSubstr("grace@agency in third")));
  EXPECT_THAT(full, HasSubstr("grace@agency in third"));
  EXPECT_THAT(brief, ::testing::ContainsRegex("[0-9]+ more clauses? with --full"));
  EXPECT_THAT(full, Not(HasSubstr("with --full")));
}

}  // namespace
}  // namespace entente::testing
