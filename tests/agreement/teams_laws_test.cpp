// Laws of external access, meetings, barriers and search that hold in every world, whatever its settings.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "model/logic/plain.hpp"
#include "tests/support/random_world.hpp"

namespace entente::testing {
namespace {

using namespace model;

/// Calls `law` with a few random valuations of a random world.
template <class Law>
void in_any_world(std::uint64_t seed, const Law& law) {
  const RandomWorld random = *random_world();
  std::mt19937_64 draws(seed);
  for (int valuation = 0; valuation < 4; ++valuation) law(random.world->shape, random_facts(*random.world, draws));
}

/// Calls `law` for every two people.
template <class Law>
void for_pairs(const Shape& shape, const Law& law) {
  for (const PersonId a : shape.people_ids())
    for (const PersonId b : shape.people_ids()) law(a, b);
}

/// External access is supported between two environments, not from one to the other; what nobody has documented is
/// drawn for each order, though.
void make_pairs_mutual(const Shape& shape, Facts<bool>& facts) {
  for (const Environment a : environments)
    for (const Environment b : environments)
      facts.set(shape.fact(Leaf::chat_between, shape.pair(a, b).index),
                is<Leaf::chat_between>(facts, shape.pair(b, a)));
}

RC_GTEST_PROP(TeamsLaws, what_takes_two_sides_is_the_same_from_either, (std::uint64_t seed)) {
  in_any_world(seed, [](const Shape& shape, Facts<bool> facts) {
    Plain plain;
    make_pairs_mutual(shape, facts);
    for_pairs(shape, [&](PersonId a, PersonId b) {
      RC_ASSERT(federate(plain, facts, a, b) == federate(plain, facts, b, a));
      for (const TenantId where : shape.tenant_ids()) {
        RC_ASSERT(no_barrier_between(plain, facts, where, a, b) == no_barrier_between(plain, facts, where, b, a));
        RC_ASSERT(share_channel_at(plain, facts, a, b, where) == share_channel_at(plain, facts, b, a, where));
        RC_ASSERT(chat_inside(plain, facts, a, b, where) == chat_inside(plain, facts, b, a, where));
        RC_ASSERT(meet_at(plain, facts, a, b, where) == meet_at(plain, facts, b, a, where));
      }
    });
  });
}

RC_GTEST_PROP(TeamsLaws, no_policy_goes_against_the_master_switch, (std::uint64_t seed)) {
  in_any_world(seed, [](const Shape& shape, Facts<bool> facts) {
    Plain plain;
    for (const TenantId tenant : shape.tenant_ids()) facts.set(shape.fact(Leaf::federates, tenant.index), false);
    for_pairs(shape, [&](PersonId a, PersonId b) { RC_ASSERT(!communicate_directly(plain, facts, a, b)); });
  });
}

RC_GTEST_PROP(TeamsLaws, barriers_that_are_not_applied_keep_nobody_apart, (std::uint64_t seed)) {
  in_any_world(seed, [](const Shape& shape, Facts<bool> facts) {
    Plain plain;
    for (const TenantId tenant : shape.tenant_ids())
      facts.set(shape.fact(Leaf::barriers_are_applied, tenant.index), false);
    for_pairs(shape, [&](PersonId a, PersonId b) {
      for (const TenantId where : shape.tenant_ids()) RC_ASSERT(no_barrier_between(plain, facts, where, a, b));
    });
  });
}

RC_GTEST_PROP(TeamsLaws, an_address_finds_whom_the_name_finds, (std::uint64_t seed)) {
  in_any_world(seed, [](const Shape& shape, const Facts<bool>& facts) {
    Plain plain;
    for_pairs(shape, [&](PersonId a, PersonId b) {
      RC_ASSERT(!can_find(plain, facts, a, b, FindBy::name) || can_find(plain, facts, a, b, FindBy::address));
    });
  });
}

RC_GTEST_PROP(TeamsLaws, a_chat_that_carries_more_carries_text, (std::uint64_t seed)) {
  in_any_world(seed, [](const Shape& shape, const Facts<bool>& facts) {
    Plain plain;
    for_pairs(shape, [&](PersonId a, PersonId b) {
      for (const ChatFeature more : {ChatFeature::rich_text, ChatFeature::group, ChatFeature::files})
        RC_ASSERT(!can_chat(plain, facts, a, b, more) || can_chat(plain, facts, a, b));
    });
  });
}

RC_GTEST_PROP(TeamsLaws, whoever_is_known_to_a_host_in_another_environment_does_not_join_from_home,
              (std::uint64_t seed)) {
  in_any_world(seed, [](const Shape& shape, const Facts<bool>& facts) {
    Plain plain;
    for (const PersonId who : shape.people_ids())
      for (const TenantId host : shape.tenant_ids())
        RC_ASSERT(is_in_same_environment(plain, facts, shape.home(who), host) ||
                  !(may_join_as(plain, facts, who, host, JoinAs::authenticated) &&
                    may_join_as(plain, facts, who, host, JoinAs::guest)));
  });
}

/// The better somebody is known, the sooner the lobby lets them by.
RC_GTEST_PROP(TeamsLaws, the_lobby_never_prefers_strangers, (std::uint64_t seed)) {
  in_any_world(seed, [](const Shape& shape, const Facts<bool>& facts) {
    Plain plain;
    for (const TenantId host : shape.tenant_ids()) {
      const auto passes = [&](JoinAs as) { return passes_lobby(plain, facts, host, as, true); };
      RC_ASSERT(!passes(JoinAs::anonymous) || passes(JoinAs::authenticated));
      RC_ASSERT(!passes(JoinAs::authenticated) || passes(JoinAs::guest));
      RC_ASSERT(!passes(JoinAs::guest) || passes(JoinAs::member));
      for (const PersonId who : shape.people_ids())
        RC_ASSERT(!may_start_anonymously(plain, facts, who, host) ||
                  (may_join_anonymously(plain, facts, who, host) && passes(JoinAs::anonymous)));
    }
  });
}

}  // namespace
}  // namespace entente::testing
