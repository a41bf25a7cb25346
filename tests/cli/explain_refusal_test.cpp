// What a refusal tells first: the change that would make the difference, what is between the two tenants asked about,
// and not all of it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <nlohmann/json.hpp>

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

[[nodiscard]] std::string explained(const std::string& word, const std::string& to,
                                    const std::vector<std::string>& options = {}) {
  std::vector<std::string> arguments{"explain", without_an_entry(), "--from", "grace@agency", "--can", word, "--to",
                                     to};
  arguments.insert(arguments.end(), options.begin(), options.end());
  return entente(arguments).out;
}

TEST(ExplainRefusal, NamesBothTenantsOfAMissingEntryAndTheKeyToAdd) {
  const std::string told = explained("be-invited", "contoso");
  EXPECT_THAT(told, HasSubstr("it would be yes if: contoso.crossTenantAccessPolicy.partners.agency"));
  EXPECT_THAT(told, HasSubstr("not: contoso has a partner entry for agency "
                              "(contoso.crossTenantAccessPolicy.partners.agency)"));
  const std::string json = explained("be-invited", "contoso", {"--output", "json"});
  EXPECT_THAT(json, HasSubstr(R"("id":"CLD-5")"));
  EXPECT_THAT(json, HasSubstr(R"("setting":"contoso.crossTenantAccessPolicy.partners.agency")"));
}

TEST(ExplainRefusal, LeavesOtherTenantsToTheFullAnswer) {
  const std::string brief = explained("chat", "peggy@contoso"), full = explained("chat", "peggy@contoso", {"--full"});
  EXPECT_THAT(brief, HasSubstr("not: contoso allows external access"));
  EXPECT_THAT(brief, Not(HasSubstr("grace@agency in third")));
  EXPECT_THAT(full, HasSubstr("grace@agency in third"));
  EXPECT_THAT(brief, ::testing::ContainsRegex("[0-9]+ more clauses? with --full"));
  EXPECT_THAT(full, Not(HasSubstr("with --full")));
}

/// XTA-1 decides for people, for applications and for both: in the full answer it stands in all three places.
TEST(ExplainRefusal, PointsBackToAClauseThatItHasTold) {
  const auto times = [](const std::string& text, const std::string& part) {
    std::size_t count = 0;
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++count;
    return count;
  };
  const auto told = [](std::vector<std::string> options) {
    std::vector<std::string> arguments{"explain", "scenarios/contoso-fabrikam.yaml", "--from", "victor@fabrikam"};
    options.insert(options.begin(), {"--to", "contoso", "--can", "be-invited"});
    arguments.insert(arguments.end(), options.begin(), options.end());
    return entente(arguments).out;
  };
  const std::string full = told({"--full"}), brief = told({});
  EXPECT_GT(times(full, "(as told above)"), 0U) << full;
  EXPECT_EQ(times(brief, "(as told above)"), 0U);
  const auto json = nlohmann::json::parse(told({"--full", "--output", "json"}));
  std::size_t told_before = 0;
  for (const auto& clause : json["clauses"]) told_before += clause.value("told_before", false) ? 1 : 0;
  EXPECT_EQ(told_before, times(full, "(as told above)"));
}

}  // namespace
}  // namespace entente::testing
