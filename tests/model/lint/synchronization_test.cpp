// Warnings about synchronizations: said of those that cannot run, with what stands before them.
#include "model/lint/synchronization.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "model/language/reader.hpp"

namespace entente::model {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

/// What is said of a synchronization from a source in this environment to a commercial target.
[[nodiscard]] std::vector<Problem> warnings_of(const std::string& environment, const std::string& job,
                                               const std::string& consent = "true", const std::string& timeline = "") {
  const std::string policy = [&](const std::string& other) {
    return "crossTenantAccessPolicy: {allowedCloudEndpoints: [microsoftonline.com, microsoftonline.us], partners: {" +
           other + ": {automaticUserConsentSettings: {inboundAllowed: " + consent +
           ", outboundAllowed: true}, identitySynchronization: {userSyncInbound: {isSyncAllowed: true}}}}}";
  }("target");
  const std::string text =
      "{entente: 1, title: t, tenants: {source: {environment: " + environment +
      ", users: {ann: {}, ben: {}}, settings: {" + policy + ", crossTenantSynchronization: {target: " + job +
      "}}}, target: {environment: commercial, users: {cat: {}}, " + "settings: {" +
      std::string(policy).replace(policy.find("target"), 6, "source") + "}}}, timeline: [" + timeline + "]}";
  auto given = case_of(read_scenario(text, "test", {}).value());
  return synchronization_warnings(**given);
}

TEST(SynchronizationWarnings, are_not_said_of_one_that_runs) {
  EXPECT_THAT(warnings_of("commercial", "{scope: all}"), IsEmpty());
  EXPECT_THAT(warnings_of("commercial", "{assigned: [ben]}"), IsEmpty());
  EXPECT_THAT(warnings_of("commercial", "any"), IsEmpty()) << "what is open may run";
}

TEST(SynchronizationWarnings, name_what_stands_before_it) {
  const auto stopped = warnings_of("commercial", "{scope: all, enabled: false}");
  ASSERT_THAT(stopped, SizeIs(1));
  EXPECT_EQ(stopped[0].what, "the synchronization of `source` to `target` cannot run: it provisions nobody");
  EXPECT_GT(stopped[0].where.line, 0);
  const auto without_consent = warnings_of("commercial", "{scope: all}", "false");
  ASSERT_THAT(without_consent, SizeIs(1));
  EXPECT_THAT(without_consent[0].hint, HasSubstr("redeem"));
  EXPECT_THAT(warnings_of("bleu", "{scope: all}"), SizeIs(1));
}

TEST(SynchronizationWarnings, are_not_said_of_one_that_the_timeline_starts) {
  const std::string stopped = "{scope: all, enabled: false}";
  EXPECT_THAT(warnings_of("commercial", stopped, "true",
                          "{at: 1d, set: source.crossTenantSynchronization.target.enabled, value: true}"),
              IsEmpty());
  EXPECT_THAT(warnings_of("commercial", stopped, "true",
                          "{at: 1d, set: source.authorizationPolicy.allowInvitesFrom, value: none}"),
              SizeIs(1));
}

TEST(SynchronizationWarnings, name_no_obstacle_that_an_open_setting_may_clear) {
  const auto warnings = warnings_of("commercial", "{scope: all, enabled: false}", "any");
  ASSERT_THAT(warnings, SizeIs(1));
  EXPECT_EQ(warnings[0].hint, "not so: the synchronization is started");
}

TEST(SynchronizationWarnings, name_what_stands_before_everybody) {
  const auto warnings = warnings_of("commercial", "{assigned: [cat], enabled: false}");
  ASSERT_THAT(warnings, SizeIs(1));
  EXPECT_THAT(warnings[0].hint, HasSubstr("the synchronization is started"));
}

}  // namespace
}  // namespace entente::model
