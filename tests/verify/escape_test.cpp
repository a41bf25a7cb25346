// The certificate of a proof finds out bounds that are wrong, where the proof goes through them, and nothing else.
#include "verify/proof/escape.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "model/facts/archetype.hpp"
#include "model/language/reader.hpp"
#include "model/world/case.hpp"
#include "model/world/may_must_facts.hpp"
#include "verify/reach/possible.hpp"
#include "verify/reach/symbolic_reach.hpp"

namespace entente::testing {
namespace {

using namespace model;
using verify::SymbolicReach;

constexpr std::string_view two_tenants = R"(
entente: 1
title: two tenants
tenants:
  a:
    environment: commercial
    settings: {crossTenantAccessPolicy: {default: {b2bCollaborationInbound: %}}}
    users: {ann: {}}
    teams: {room: {owners: [ann]}}
  b: {environment: commercial, users: {bob: {}}, guests: {ann@a: {}}}
)";

class Escapes : public ::testing::Test {
 protected:
  /// Two tenants, of which the first says this of guests.
  void given(std::string_view inbound) {
    std::string text(two_tenants);
    text.replace(text.find('%'), 1, inbound);
    auto scenario = read_scenario(text, "test.yaml", {});
    ASSERT_TRUE(scenario) << to_string(scenario.error());
    auto lowered = case_of(std::move(*scenario));
    ASSERT_TRUE(lowered) << to_string(lowered.error());
    given_ = std::move(*lowered);
    const std::vector<std::vector<Known>> versions{world().values};
    const verify::Possible possible(world(), versions);
    const SymbolicReach reach(world(), versions, possible.phases());
    bounds_ = reach.phases().front();
    start_ = reach.at_the_start();
  }
  [[nodiscard]] const World& world() const { return given_->world; }
  [[nodiscard]] FactId of(std::string_view person, std::string_view tenant, Leaf leaf) const {
    const Shape& shape = world().shape;
    return shape.fact(leaf,
                      shape.presence(world().person(std::string(person)), world().tenant(std::string(tenant))).index);
  }
  [[nodiscard]] Question question(std::string from, std::string to, std::string can) const {
    return *resolve(world(), {std::move(from), std::move(to), std::move(can), "", ""}, {"test", 0, 0});
  }
  [[nodiscard]] verify::Escape escape(const Question& asked, const std::vector<FactId>& also = {}) const {
    return verify::escape({bounds_, start_}, {asked}, also);
  }
  [[nodiscard]] static bool may_be(Formula query) {
    verify::Solver solver;
    return solver.check(query).is == verify::Answer::Is::sat;
  }
  void bound(FactId fact, bool may_hold, bool may_fail) {
    bounds_.set(fact, {Formula::constant(may_hold), Formula::constant(may_fail)});
  }

  std::unique_ptr<const Case> given_;
  Facts<MayMust<Formula>> bounds_, start_;
};

TEST_F(Escapes, AreNoneFromTheBoundsOfAClosure) {
  given("blocked");
  EXPECT_FALSE(may_be(escape(question("bob@b", "a", "access")).query));
}

TEST_F(Escapes, AreAnAnswerOfYes) {
  given("allowed");
  EXPECT_TRUE(may_be(escape(question("bob@b", "a", "access")).query));
}

TEST_F(Escapes, AreAStepThatLeadsOutOfTheBounds) {
  given("allowed");
  const FactId is_guest = of("bob@b", "a", Leaf::is_b2b_user);
  bound(is_guest, false, true);  // it can be invited
  const verify::Escape out = escape(question("bob@b", "a", "access"));
  EXPECT_TRUE(may_be(out.query));
  EXPECT_THAT(out.relies_on, ::testing::Contains(is_guest));
}

TEST_F(Escapes, AreAStartOutsideOfTheBounds) {
  given("blocked");
  const FactId is_guest = of("ann@a", "b", Leaf::is_b2b_user);
  ASSERT_TRUE(start_[is_guest].may_hold.is_true());
  bound(is_guest, false, true);
  EXPECT_TRUE(may_be(escape(question("ann@a", "b", "access")).query));
}

TEST_F(Escapes, AreNotLookedForInWhatTheProofDoesNotReadUnlessTold) {
  given("blocked");
  const FactId is_guest = of("ann@a", "b", Leaf::is_b2b_user);
  bound(is_guest, false, true);
  const Question asked = question("bob@b", "a", "direct-connect");
  const verify::Escape cone = escape(asked);
  EXPECT_FALSE(may_be(cone.query));
  EXPECT_THAT(cone.relies_on, ::testing::Not(::testing::Contains(is_guest)));
  EXPECT_TRUE(may_be(escape(asked, {is_guest}).query)) << "the next version of the settings relies on it";
}

TEST_F(Escapes, GoThroughFewFactsWhereOneSettingRefuses) {
  given("blocked");
  std::size_t of_state = 0;
  for (FactId fact = 0; fact < bounds_.values.size(); ++fact) of_state += is_state(world().shape, fact);
  EXPECT_LT(4 * escape(question("bob@b", "a", "access")).relies_on.size(), of_state);
}

}  // namespace
}  // namespace entente::testing
