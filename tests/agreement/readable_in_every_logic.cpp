// Every rule, guard, effect and answer is instantiated here for every logic without Z3, so that a rule that one of them
// cannot read fails to compile in one known place rather than in whatever includes it.
#include <gtest/gtest.h>

#include "model/logic/decorators.hpp"
#include "model/logic/dependence.hpp"
#include "model/logic/documenting.hpp"
#include "model/logic/explaining.hpp"
#include "model/logic/lanes.hpp"
#include "model/logic/may_must.hpp"
#include "model/logic/plain.hpp"
#include "model/questions/answer.hpp"
#include "model/steps/effects.hpp"
#include "model/steps/guards.hpp"

namespace entente::model {

#define ENTENTE_READABLE(L)                                                                                    \
  static_assert(Logic<L>);                                                                                     \
  /* clouds */                                                                                                 \
  template Truth<L> is_in_cloud(L&, const Facts<Truth<L>>&, TenantId, AzureCloud);                             \
  /* steps and questions */                                                                                    \
  template Truth<L> guard(L&, const Facts<Truth<L>>&, const Step&);                                            \
  template std::vector<Change<Truth<L>>> effects(L&, const Facts<Truth<L>>&, const Step&);                     \
  template void take(L&, Facts<Truth<L>>&, const Step&, const Truth<L>&);                                      \
  template Truth<L> answer(L&, const Facts<Truth<L>>&, const Question&);                                       \
  /* rules that no word and no step asks for */                                                                \
  template Truth<L> trusts<Leaf::trusts_hybrid_device>(L&, const Facts<Truth<L>>&, TenantId, TenantId);        \
  template Truth<L> passes_lobby(L&, const Facts<Truth<L>>&, TenantId, JoinAs, const Truth<L>&);               \
  template Truth<L> waits_in_lobby_of(L&, const Facts<Truth<L>>&, PersonId, PersonId, JoinAs, Invitation);     \
  template Truth<L> joins_as(L&, const Facts<Truth<L>>&, PersonId, PersonId, std::span<const JoinAs>, JoinAs); \
  template Truth<L> cycle_provisions(L&, const Facts<Truth<L>>&, JobId, PersonId);                             \
  template Truth<L> picker_suggests(L&, const Facts<Truth<L>>&, PersonId, ItemId);

ENTENTE_READABLE(Plain)
ENTENTE_READABLE(Lanes)
ENTENTE_READABLE(Explaining)
ENTENTE_READABLE(Documenting)
ENTENTE_READABLE(Without<Plain>)
ENTENTE_READABLE(Counting<Plain>)
ENTENTE_READABLE(MayMustLogic<Plain>)
ENTENTE_READABLE(Memoizing<Plain>)
ENTENTE_READABLE(Depending)
#undef ENTENTE_READABLE

namespace {

/// Whoever adds a logic whose truth `if` can test is stopped by the concept: of the logics here, bool alone may be
/// tested.
TEST(EveryLogic, has_a_truth_that_rules_cannot_branch_on) {
  EXPECT_FALSE((std::is_constructible_v<bool, Truth<Lanes>>));
  EXPECT_FALSE((std::is_constructible_v<bool, Truth<Explaining>>));
  EXPECT_FALSE((std::is_constructible_v<bool, Truth<Documenting>>));
  EXPECT_FALSE((std::is_constructible_v<bool, Truth<MayMustLogic<Plain>>>));
  EXPECT_FALSE((std::is_constructible_v<bool, Truth<Depending>>));
}

}  // namespace
}  // namespace entente::model
