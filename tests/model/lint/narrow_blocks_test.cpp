// Warnings about what reads as closed: said where almost everybody may, and not where most are meant.
#include "model/lint/narrow_blocks.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "model/language/reader.hpp"

namespace entente::model {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

/// What is said of contoso with these settings; fabrikam has a crowd of nine, and victor.
[[nodiscard]] std::vector<std::string> warnings_in(const std::string& settings, const std::string& traits = "") {
  auto scenario = read_scenario("{entente: 1, title: t, tenants: {contoso: {environment: commercial, users: {peggy: {" +
                                    traits + "}}, settings: {" + settings +
                                    "}}, fabrikam: {environment: commercial, groups: {crowd: {}, club: {visibility: "
                                    "Public}, board: {}}, users: {victor: {groups: [board]}}, "
                                    "populations: {staff: {count: 9, groups: [crowd, club]}}}}}",
                                "test", {});
  if (!scenario) throw std::invalid_argument(to_string(scenario.error()));
  const auto given = case_of(std::move(*scenario));
  std::vector<std::string> said;
  for (const Problem& warning : narrow_block_warnings(**given)) {
    EXPECT_GT(warning.where.line, 0) << warning.what;
    said.push_back(warning.what);
  }
  return said;
}

[[nodiscard]] std::string section(const std::string& entry, const std::string& name, const std::string& targets,
                                  const std::string& access = "blocked") {
  return "crossTenantAccessPolicy: {" + entry + ": {" + name + ": {usersAndGroups: {accessType: " + access +
         ", targets: [" + targets + "]}, applications: {accessType: allowed, targets: [AllApplications]}}}}";
}

[[nodiscard]] std::string partner(const std::string& name, const std::string& targets) {
  std::string text = section("fabrikam", name, targets);
  return text.replace(text.find("{fabrikam"), 1, "{partners: {") + "}";
}

TEST(NarrowBlocks, are_sections_that_block_the_few_whom_they_name) {
  EXPECT_THAT(
      warnings_in(partner("b2bCollaborationInbound", "victor@fabrikam")),
      ElementsAre("b2bCollaborationInbound of contoso's partner entry for fabrikam blocks 1 of the 10 people it is "
                  "about"));
  EXPECT_THAT(warnings_in(section("default", "b2bCollaborationInbound", "board")),
              ElementsAre(HasSubstr("default blocks 1 of the 10 people it is about")));
  EXPECT_THAT(warnings_in(section("default", "b2bCollaborationOutbound", "27a6f0c9-b314-4d85-9e72-f8d05b61ca3e")),
              ElementsAre(HasSubstr("b2bCollaborationOutbound of contoso's default blocks those it names")))
      << "nobody knows who is in that group";
}

TEST(NarrowBlocks, are_not_those_that_block_most_or_all_or_nobody) {
  EXPECT_THAT(warnings_in(partner("b2bCollaborationInbound", "crowd")), IsEmpty());
  EXPECT_THAT(warnings_in(partner("b2bCollaborationInbound", "club")), IsEmpty());
  EXPECT_THAT(warnings_in(section("default", "b2bCollaborationInbound", "AllUsers")), IsEmpty());
  EXPECT_THAT(warnings_in(section("default", "b2bCollaborationInbound", "board", "allowed")), IsEmpty());
  EXPECT_THAT(warnings_in(section("default", "b2bCollaborationInbound", "board", "any")), IsEmpty());
  EXPECT_THAT(warnings_in(section("default", "b2bCollaborationOutbound", "peggy")), IsEmpty());
}

TEST(NarrowBlocks, are_external_access_policies_that_nobody_has) {
  const std::string policies = "externalAccessPolicies: {Desk: {EnableFederationAccess: false}}";
  EXPECT_THAT(warnings_in(policies), ElementsAre("nobody at `contoso` has the external access policy `Desk`"));
  EXPECT_THAT(warnings_in(policies, "externalAccessPolicy: Desk"), IsEmpty());
  EXPECT_THAT(warnings_in("externalAccessPolicies: {Global: {EnableFederationAccess: false}}"), IsEmpty());
}

}  // namespace
}  // namespace entente::model
