// Deciding over open settings without a solver: what depends on them, what only seems to, and what one cannot try to
// the end.
#include "model/answers/rungs.hpp"

#include <gtest/gtest.h>

#include "model/questions/question.hpp"
#include "tests/support/estate.hpp"

namespace entente::testing {
namespace {

using namespace model;

/// Whether victor, of Fabrikam, can be invited to Contoso with this setting.
[[nodiscard]] std::optional<Answer> invited_with(std::string_view path, std::string_view value) {
  Estate estate;
  estate.tenant("contoso").person("peggy", "{roles: [GuestInviter]}").set(path, value);
  estate.tenant("fabrikam").person("victor");
  const auto world = estate.world();
  Question question;
  question.capability = Capability::be_invited;
  question.from = world->person("victor@fabrikam");
  question.to_tenant = world->tenant("contoso");
  return Rungs(*world).decide(question);
}

/// A section that is open, at an application or two.
[[nodiscard]] std::string open_at(const std::string& applications) {
  return "{usersAndGroups: {accessType: allowed, targets: [{target: AllUsers, targetType: user}]}, applications: "
         "{accessType: any, targets: [" +
         applications + "]}}";
}
constexpr const char* inbound = "crossTenantAccessPolicy.default.b2bCollaborationInbound";

TEST(Rungs, knows_what_no_open_setting_can_sway) {
  EXPECT_EQ(invited_with("teamsMeetingPolicy.AutoAdmittedUsers", "any"), Answer::yes);
  EXPECT_EQ(invited_with("authorizationPolicy.allowInvitesFrom", "none"), Answer::no);
}

TEST(Rungs, finds_that_it_depends) {
  EXPECT_EQ(invited_with("authorizationPolicy.allowInvitesFrom", "any"), Answer::depends);
  EXPECT_EQ(invited_with(inbound, open_at("{target: AllApplications, targetType: application}")), Answer::depends);
  EXPECT_EQ(invited_with("crossTenantAccessPolicy", "any"), Answer::depends);
}

TEST(Rungs, tries_every_value_of_what_the_answer_only_seems_to_depend_on) {
  // Whether the one application is blocked or the only one allowed: one or the other is always open.
  EXPECT_EQ(invited_with(inbound, open_at("{target: 11111111-2222-3333-4444-555555555555, targetType: application}")),
            Answer::yes);
}

}  // namespace
}  // namespace entente::testing
