// The estate's graph against what it saves: asking the rulebook about every pair of tenants.
#include "model/estate/graph.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <deque>

#include "model/estate/links.hpp"
#include "model/logic/may_must.hpp"
#include "model/logic/plain.hpp"
#include "model/rulebook/capabilities.hpp"
#include "tests/support/estate.hpp"
#include "tests/support/random_world.hpp"

namespace entente::model {
namespace {

using Possible = MayMustLogic<Plain>;

/// The joints, pair by pair.
[[nodiscard]] std::vector<Joint> joints_pair_by_pair(const World& world) {
  const Shape& shape = world.shape;
  Facts<MayMust<bool>> facts{&shape, {}};
  for (const Known value : world.values) facts.values.push_back({value != Known::no, value != Known::yes});
  Plain plain;
  Possible logic{plain};
  std::vector<Joint> joints;
  const auto join = [&](TenantId from, TenantId to, Relation relation, const MayMust<bool>& stands) {
    if (stands.may_hold) joints.push_back({from, to, relation, stands.may_fail});
  };
  for (const TenantId from : shape.tenant_ids())
    for (const TenantId to : shape.tenant_ids()) {
      if (from == to) continue;
      join(from, to, Relation::collaboration, some(logic, shape[from].people, [&](PersonId who) {
             return b2b_is_permitted_somewhere(logic, facts, visit(shape, who, to));
           }));
      const auto &a = shape[from].people, &b = shape[to].people;
      if (!a.empty() && !b.empty()) join(from, to, Relation::federation, federate(logic, facts, a.front(), b.front()));
    }
  for (const JobId job : shape.job_ids())
    join(shape[job].source, shape[job].target, Relation::synchronization,
         some(logic, shape[shape[job].source].people,
              [&](PersonId who) { return would_be_synchronized(logic, facts, job, who); }));
  return joints;
}

/// The length of a shortest way to every tenant, in joints; -1 where there is none.
[[nodiscard]] std::vector<int> distances(const World& world, const std::vector<Joint>& joints, TenantId from) {
  std::vector<int> distance(world.shape.tenants.size(), -1);
  distance[static_cast<std::size_t>(from.index)] = 0;
  std::deque<TenantId> queue{from};
  for (; !queue.empty(); queue.pop_front())
    for (const Joint& joint : joints) {
      int& there = distance[static_cast<std::size_t>(joint.to.index)];
      if (joint.from != queue.front() || there >= 0) continue;
      there = distance[static_cast<std::size_t>(joint.from.index)] + 1;
      queue.push_back(joint.to);
    }
  return distance;
}

[[nodiscard]] int below(int count) { return *rc::gen::resize(rc::kNominalSize, rc::gen::inRange(0, count)); }

/// Many tenants of few kinds, tied here and there: what the classes are for.
class ManyAlike {
 public:
  testing::RandomWorld draw() {
    count_ = 4 + below(8);
    for (int t = 0; t < count_; ++t) draw_tenant(t);
    return {estate_.world(), estate_.scenario(), said_};
  }

 private:
  void set(const std::string& path, const std::string& value) {
    estate_.set(path, value);
    said_ += "set " + path + " " + value + "; ";
  }
  void draw_tenant(int t) {
    const std::string key = "t" + std::to_string(t);
    const char* environment = std::array{"commercial", "commercial", "gcc-high", "21vianet"}[size_t(below(4))];
    said_ += "tenant " + key + " " + environment + "; ";
    estate_.tenant(key, environment);
    for (int p = below(3); p > 0; --p) {
      const std::string person = below(3) == 0 ? "{groups: [g]}" : "{}";
      estate_.person("p" + std::to_string(p), person);
      said_ += "person " + person + "; ";
    }
    draw_kind();
    for (int i = below(4) == 0 ? 2 : 0; i > 0; --i) draw_tie(t);
  }
  void draw_kind() {
    switch (below(7)) {
      case 0:
        return set("crossTenantAccessPolicy.default.b2bCollaborationInbound",
                   testing::section("blocked AllUsers", "blocked AllApplications"));
      case 1:
        return set("crossTenantAccessPolicy.default.b2bCollaborationOutbound",
                   testing::section("allowed g", "allowed AllApplications"));
      case 2:
        return set("crossTenantAccessPolicy.default.b2bCollaborationOutbound", "any");
      case 3:
        return set("tenantFederationConfiguration", "{AllowFederatedUsers: false}");
      case 4:
        return set("crossTenantAccessPolicy.allowedCloudEndpoints", "[microsoftonline.com, microsoftonline.us]");
      default:
        return;
    }
  }
  void draw_tie(int t) {
    const int other = below(count_);
    if (other == t) return;
    const std::string key = "t" + std::to_string(other);
    switch (below(6)) {
      case 0:
        return set("crossTenantAccessPolicy.partners",
                   "{" + key + ": {b2bCollaborationInbound: " +
                       testing::section("blocked AllUsers", "blocked AllApplications") + "}}");
      case 1:
        return set("crossTenantAccessPolicy.partners", "{" + key + ": any}");
      case 2:
        return set("crossTenantAccessPolicy.partners",
                   "{" + key +
                       ": {identitySynchronization: {userSyncInbound: {isSyncAllowed: true}}, "
                       "automaticUserConsentSettings: {inboundAllowed: true, outboundAllowed: true}}}");
      case 3:
        return set("tenantFederationConfiguration.BlockedDomains", "[" + key + ".example]");
      case 4:
        return set("tenantFederationConfiguration.AllowedDomains", "[" + key + ".example]");
      default:
        return set("crossTenantSynchronization", "{" + key + ": {scope: all}}");
    }
  }

  testing::Estate estate_;
  std::string said_;
  int count_ = 0;
};

[[nodiscard]] rc::Gen<testing::RandomWorld> many_alike() {
  return rc::gen::exec([] { return ManyAlike().draw(); });
}

RC_GTEST_PROP(EstateGraph, HasTheJointsOfEveryPair, ()) {
  const auto random = *testing::random_world();
  RC_ASSERT(EstateGraph(*random.world).joints() == joints_pair_by_pair(*random.world));
}

RC_GTEST_PROP(EstateGraph, HasTheJointsOfEveryPairOfManyAlike, ()) {
  const auto random = *many_alike();
  RC_ASSERT(EstateGraph(*random.world).joints() == joints_pair_by_pair(*random.world));
}

RC_GTEST_PROP(EstateGraph, ReachesWhatJointsReachByShortestWays, ()) {
  const auto random = *many_alike();
  const EstateGraph estate(*random.world);
  for (const TenantId from : random.world->shape.tenant_ids()) {
    const std::vector<int> distance = distances(*random.world, estate.joints(), from);
    std::vector<TenantId> reached;
    for (const TenantId to : random.world->shape.tenant_ids()) {
      const int length = distance[static_cast<std::size_t>(to.index)];
      if (length >= 0) reached.push_back(to);
      const std::vector<TenantId> path = estate.path(from, to);
      RC_ASSERT(static_cast<int>(path.size()) == length + 1);
      for (std::size_t i = 1; i < path.size(); ++i)
        RC_ASSERT(std::any_of(estate.joints().begin(), estate.joints().end(),
                              [&](const Joint& joint) { return joint.from == path[i - 1] && joint.to == path[i]; }));
    }
    RC_ASSERT(estate.reach(from) == reached);
  }
}

/// Tenants in a ring, each with a partner entry for the next, in as many kinds whatever their number.
[[nodiscard]] std::shared_ptr<const World> ring(int tenants) {
  testing::Estate estate;
  for (int t = 0; t < tenants; ++t)
    estate.tenant("t" + std::to_string(t), t % 2 == 0 ? "commercial" : "gcc-high")
        .person("p")
        .partner("t" + std::to_string((t + 1) % tenants));
  return estate.world();
}

TEST(EstateGraph, AsksAboutTiesAndKindsOfTenantsAndNotAboutPairs) {
  const auto few = ring(20), many = ring(80);
  const std::size_t asked_of_few = EstateGraph(*few).times_asked(), asked_of_many = EstateGraph(*many).times_asked();
  EXPECT_LT(asked_of_many, 5 * asked_of_few);
  EXPECT_LT(asked_of_many, 80 * 79 / 5) << "each of the two relations would ask about every pair";
}

TEST(EstateGraph, KeepsWhatIsWrittenAsTies) {
  testing::Estate estate;
  estate.tenant("a")
      .person("ann")
      .partner("b", "{inboundTrust: {isMfaAccepted: true}, crossCloudMeetingConfiguration: {inboundAllowed: any}}")
      .set("crossTenantSynchronization", "{b: {scope: all}}")
      .set("tenantFederationConfiguration.BlockedDomains", "[c.example]");
  estate.tenant("b").person("bot", "{usedBy: [ann@a]}").guest("ann@a");
  estate.tenant("c", "gcc-high").person("cid").all_settings_any();
  const auto world = estate.world();
  const EstateGraph graph(*world);
  const auto tie = [&](const char* from, const char* to, TieKind kind) -> const Tie* {
    for (const Tie& one : graph.ties())
      if (one.from == world->tenant(from) && one.to == world->tenant(to) && one.kind == kind) return &one;
    return nullptr;
  };
  const Tie* entry = tie("a", "b", TieKind::partner_entry);
  ASSERT_NE(entry, nullptr);
  EXPECT_FALSE(entry->is_open);
  EXPECT_EQ(entry->speaks_of(EntrySubject::trust), Known::yes);
  EXPECT_EQ(entry->speaks_of(EntrySubject::meetings), Known::any);
  EXPECT_EQ(entry->speaks_of(EntrySubject::collaboration), Known::no);
  for (const TieKind kind : {TieKind::synchronization, TieKind::service_account, TieKind::guest})
    EXPECT_NE(tie("a", "b", kind), nullptr) << static_cast<int>(kind);
  EXPECT_NE(tie("a", "c", TieKind::external_access), nullptr);
  EXPECT_EQ(tie("b", "a", TieKind::partner_entry), nullptr);
  ASSERT_NE(tie("c", "a", TieKind::partner_entry), nullptr);
  EXPECT_TRUE(tie("c", "a", TieKind::partner_entry)->is_open);
  EXPECT_EQ(graph.cloud(world->tenant("a")), AzureCloud::commercial);
  EXPECT_EQ(graph.cloud(world->tenant("c")), AzureCloud::government);
}

TEST(EstateGraph, TellsJointsByGroups) {
  const auto world = ring(4);
  const EstateGraph estate(*world);
  std::size_t joints = 0;
  for (const GroupLink& link : links_between(estate, {0, 1, 0, 1})) joints += link.joints;
  EXPECT_EQ(joints, estate.joints().size());
}

}  // namespace
}  // namespace entente::model
