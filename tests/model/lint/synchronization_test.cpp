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
                                               const std::string& consent = "true") {
  const std::string policy = [&](const std::string& other) {
    return "crossTenantAccessPolicy: {allowedCloudEndpoints: [microsoftonline.com, microsoftonline.us], partners: {" +
           other + ": {automaticUserConsentSettings: {inboundAllowed: " + consent +
           ", outboundAllowed: true}, identitySynchronization: {userSyncInbound: {isSyncAllowed: true}}}}}";
  }("target");
  const std::string text = "{entente: 1, title: t, tenants: {source: {environment: " + environment +
                           ", users: {ann: {}, ben: {}}, settings: {" + policy +
                           ", crossTenantSynchronization: {target: " + job +
                           "}}}, target: {environment: commercial, users: {cat: {}}, " + "settings: {" +
                           std::string(policy).replace(policy.find("target"), 6, "source") + "}}}}";
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
  EXPECT_EQ(stopped[0].what, "the synchronization of `source` to `target` provisions nobody");
  EXPECT_GT(stopped[0].where.line, 0);
  const auto without_consent = warnings_of("commercial", "{scope: all}", "false");
  ASSERT_THAT(without_consent, SizeIs(1));
  EXPECT_THAT(without_consent[0].hint, HasSubstr("redeem"));
  EXPECT_THAT(warnings_of("bleu", "{scope: all}"), SizeIs(1));
}

}  // namespace
}  // namespace entente::model
