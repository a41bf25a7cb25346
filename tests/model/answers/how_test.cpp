// How a yes comes about: the way into a meeting, the lobby, and by what two people reach one another.
#include <gtest/gtest.h>

#include "model/answers/explain.hpp"
#include "model/questions/question.hpp"
#include "tests/support/estate.hpp"

namespace entente::testing {
namespace {

using namespace model;

/// A host with a guest, somebody of a trusted organisation and somebody of another.
[[nodiscard]] Estate host(const std::string& admitted) {
  Estate estate;
  estate.tenant("host")
      .person("peggy")
      .guest("victor@home")
      .set("teamsMeetingPolicy.AutoAdmittedUsers", admitted)
      .set("tenantFederationConfiguration.BlockedDomains", "[rival.example]");
  estate.tenant("home").person("victor").person("wendy");
  estate.tenant("rival").person("ralf");
  return estate;
}

[[nodiscard]] std::string joins(const std::string& admitted, const std::string& who, AskedJoin as = AskedJoin::any) {
  const auto world = host(admitted).world();
  Question question;
  question.capability = Capability::meet;
  question.from = world->person(who);
  question.to_tenant = world->tenant("host");
  question.as = as;
  return how_of(*world, world->facts(), question);
}

TEST(How, names_the_way_that_comes_first_and_the_lobby) {
  EXPECT_EQ(joins("EveryoneInCompany", "peggy@host"), "as member, past the lobby");
  EXPECT_EQ(joins("EveryoneInCompany", "victor@home"), "as guest, past the lobby");
  EXPECT_EQ(joins("EveryoneInCompany", "wendy@home"), "as authenticated, through the lobby");
  EXPECT_EQ(joins("EveryoneInSameAndFederatedCompany", "wendy@home"), "as authenticated, past the lobby");
  EXPECT_EQ(joins("EveryoneInSameAndFederatedCompany", "ralf@rival"), "as anonymous, through the lobby");
  EXPECT_EQ(joins("Everyone", "ralf@rival"), "as anonymous, past the lobby");
}

TEST(How, tells_what_an_invitation_is_worth) {
  EXPECT_EQ(joins("InvitedUsers", "peggy@host"), "as member, through the lobby unless invited by name");
  EXPECT_EQ(joins("InvitedUsers", "victor@home"), "as guest, through the lobby unless invited by name");
  EXPECT_EQ(joins("InvitedUsers", "wendy@home"), "as authenticated, through the lobby unless invited by name");
  EXPECT_EQ(joins("InvitedUsers", "ralf@rival"), "as anonymous, through the lobby");
  for (const char* who : {"victor@home", "wendy@home", "ralf@rival"})
    EXPECT_TRUE(joins("OrganizerOnly", who).ends_with(", through the lobby")) << who;
}

TEST(How, answers_about_the_way_that_was_asked_about) {
  EXPECT_EQ(joins("EveryoneInCompany", "victor@home", AskedJoin::anonymous), "as anonymous, through the lobby");
  EXPECT_EQ(joins("EveryoneInCompany", "victor@home", AskedJoin::guest), "as guest, past the lobby");
  EXPECT_EQ(joins("EveryoneInCompany", "wendy@home", AskedJoin::authenticated), "as authenticated, through the lobby");
}

[[nodiscard]] std::string collaborates(const Estate& estate, const std::string& a, const std::string& b,
                                       Capability capability) {
  const auto world = estate.world();
  Question question;
  question.capability = capability;
  question.from = world->person(a);
  question.to_person = world->person(b);
  return how_of(*world, world->facts(), question);
}

/// Two people of one house with a barrier between them, and a form for everybody there.
[[nodiscard]] Estate divided_house() {
  Estate estate;
  return estate.tenant("house")
      .person("peggy", "{segment: front}")
      .person("peter", "{segment: back}")
      .set("teamsMeetingConfiguration.DisableAnonymousJoin", "true")
      .set("informationBarrierPolicies", "[{AssignedSegment: front, SegmentsBlocked: [back], State: Active}]")
      .item(ItemKind::form, "survey", "", "", "{audience: organization}");
}

TEST(How, names_the_work_that_two_people_share) {
  EXPECT_EQ(collaborates(divided_house(), "peggy@house", "peter@house", Capability::collaborate),
            "on the form survey@house");
  EXPECT_EQ(collaborates(divided_house(), "peggy@house", "peter@house", Capability::communicate), "");
}

TEST(How, tells_people_whom_a_barrier_keeps_apart_as_how_they_meet_all_the_same) {
  Estate estate = divided_house();
  estate.set("teamsMeetingConfiguration.DisableAnonymousJoin", "false");
  EXPECT_EQ(collaborates(estate, "peggy@house", "peter@house", Capability::communicate),
            "in a meeting of house (as member, past the lobby and as anonymous, through the lobby)");
}

TEST(How, names_the_accounts_that_are_used) {
  Estate estate;
  estate.tenant("house")
      .person("peggy")
      .person("desk", "{usedBy: [victor@client, wendy@client]}")
      .set("teamsMeetingConfiguration.DisableAnonymousJoin", "true")
      .set("tenantFederationConfiguration.AllowFederatedUsers", "false");
  estate.tenant("client").person("victor").person("wendy").set("teamsMeetingConfiguration.DisableAnonymousJoin",
                                                               "true");
  EXPECT_EQ(collaborates(estate, "victor@client", "peggy@house", Capability::communicate),
            "by chat in house (as desk@house and peggy@house)");
}

TEST(How, names_a_shared_channel) {
  Estate estate;
  for (const std::string tenant : {"firm", "client"}) {
    const std::string all = section("allowed AllUsers", "allowed AllApplications");
    estate.tenant(tenant)
        .person(tenant == "firm" ? "peggy" : "victor")
        .set("tenantFederationConfiguration.AllowFederatedUsers", "false")
        .set("teamsMeetingConfiguration.DisableAnonymousJoin", "true")
        .set("crossTenantAccessPolicy.default.b2bDirectConnectInbound", all)
        .set("crossTenantAccessPolicy.default.b2bDirectConnectOutbound", all);
  }
  EXPECT_EQ(collaborates(estate, "peggy@firm", "victor@client", Capability::communicate),
            "in a shared channel of firm");
}

}  // namespace
}  // namespace entente::testing
