// Every rule, guard, effect and answer is instantiated here for every logic without Z3, so that a rule that one of them
// cannot read fails to compile in one known place rather than in whatever includes it.
#include <gtest/gtest.h>

#include "model/logic/decorators.hpp"
#include "model/logic/documenting.hpp"
#include "model/logic/explaining.hpp"
#include "model/logic/lanes.hpp"
#include "model/logic/plain.hpp"
#include "model/logic/rails.hpp"
#include "model/questions/question.hpp"
#include "model/steps/step.hpp"

namespace entente::model {

#define ENTENTE_READABLE(L)                                                                                           \
  static_assert(Logic<L>);                                                                                            \
  /* clouds */                                                                                                        \
  template Truth<L> is_in_cloud(L&, const Facts<Truth<L>>&, TenantId, AzureCloud);                                    \
  template Truth<L> is_in_same_cloud(L&, const Facts<Truth<L>>&, TenantId, TenantId);                                 \
  template Truth<L> cloud_pair_supports<Leaf::b2b_between>(L&, const Facts<Truth<L>>&, TenantId, TenantId);           \
  template Truth<L> cloud_pair_supports<Leaf::sync_between>(L&, const Facts<Truth<L>>&, TenantId, TenantId);          \
  template Truth<L> environment_pair_supports<Leaf::chat_between>(L&, const Facts<Truth<L>>&, TenantId, TenantId);    \
  template Truth<L> environment_pair_supports<Leaf::meeting_between>(L&, const Facts<Truth<L>>&, TenantId, TenantId); \
  template Truth<L> enables_cloud_of(L&, const Facts<Truth<L>>&, TenantId, TenantId);                                 \
  template Truth<L> lists(L&, const Facts<Truth<L>>&, TenantId, TenantId);                                            \
  template Truth<L> clouds_are_open(L&, const Facts<Truth<L>>&, TenantId, TenantId);                                  \
  /* cross-tenant access */                                                                                           \
  template Half<Truth<L>> users_in_force(L&, const Facts<Truth<L>>&, Section, TenantId, TenantId, PersonId);          \
  template Half<Truth<L>> apps_in_force(L&, const Facts<Truth<L>>&, Section, TenantId, TenantId, AppId);              \
  template Truth<L> halves_permit(L&, const Half<Truth<L>>&, const Half<Truth<L>>&);                                  \
  template Truth<L> section_permits(L&, const Facts<Truth<L>>&, Section, TenantId, TenantId, PersonId, AppId);        \
  template Truth<L> b2b_is_permitted(L&, const Facts<Truth<L>>&, const Visit&, AppId);                                \
  template Truth<L> b2b_is_permitted_somewhere(L&, const Facts<Truth<L>>&, const Visit&);                             \
  template Truth<L> trusts<Leaf::trusts_mfa>(L&, const Facts<Truth<L>>&, TenantId, TenantId);                         \
  template Truth<L> trusts<Leaf::trusts_compliant_device>(L&, const Facts<Truth<L>>&, TenantId, TenantId);            \
  template Truth<L> trusts<Leaf::trusts_hybrid_device>(L&, const Facts<Truth<L>>&, TenantId, TenantId);               \
  /* invitations and synchronisation */                                                                               \
  template Truth<L> is_in(L&, const Facts<Truth<L>>&, PersonId, TenantId);                                            \
  template Truth<L> is_member_type(L&, const Facts<Truth<L>>&, PersonId, TenantId);                                   \
  template Truth<L> may_invite(L&, const Facts<Truth<L>>&, PersonId, TenantId);                                       \
  template Truth<L> domain_is_admitted(L&, const Facts<Truth<L>>&, const Visit&);                                     \
  template Truth<L> is_invitable(L&, const Facts<Truth<L>>&, const Visit&);                                           \
  template Truth<L> redeems_automatically(L&, const Facts<Truth<L>>&, const Visit&);                                  \
  template Truth<L> may_redeem(L&, const Facts<Truth<L>>&, const Visit&);                                             \
  template Truth<L> would_be_synchronized(L&, const Facts<Truth<L>>&, JobId, PersonId);                               \
  /* barriers and Teams */                                                                                            \
  template Truth<L> is_barred_by_own_policy(L&, const Facts<Truth<L>>&, TenantId, PersonId, PersonId);                \
  template Truth<L> no_barrier_between(L&, const Facts<Truth<L>>&, TenantId, PersonId, PersonId);                     \
  template Truth<L> federation_admits(L&, const Facts<Truth<L>>&, TenantId, DomainId);                                \
  template Truth<L> federate(L&, const Facts<Truth<L>>&, PersonId, PersonId);                                         \
  template Truth<L> uses_teams_in(L&, const Facts<Truth<L>>&, PersonId, TenantId);                                    \
  template Truth<L> may_join_team(L&, const Facts<Truth<L>>&, PersonId, TeamId);                                      \
  template Truth<L> is_in(L&, const Facts<Truth<L>>&, PersonId, TeamId);                                              \
  template Truth<L> share_team(L&, const Facts<Truth<L>>&, PersonId, PersonId, TeamId);                               \
  template Truth<L> chat_inside(L&, const Facts<Truth<L>>&, PersonId, PersonId, TenantId);                            \
  /* meetings */                                                                                                      \
  template Truth<L> may_join_anonymously(L&, const Facts<Truth<L>>&, TenantId);                                       \
  template Truth<L> is_in_same_environment(L&, const Facts<Truth<L>>&, TenantId, TenantId);                           \
  template Truth<L> may_join_authenticated(L&, const Facts<Truth<L>>&, PersonId, TenantId);                           \
  template Truth<L> may_join_as(L&, const Facts<Truth<L>>&, PersonId, TenantId, JoinAs);                              \
  template Truth<L> has_organiser(L&, const Facts<Truth<L>>&, TenantId);                                              \
  template Truth<L> may_join_meeting(L&, const Facts<Truth<L>>&, PersonId, TenantId);                                 \
  template Truth<L> passes_lobby(L&, const Facts<Truth<L>>&, TenantId, JoinAs, const Truth<L>&);                      \
  template Truth<L> meet_at(L&, const Facts<Truth<L>>&, PersonId, PersonId, TenantId);                                \
  /* words */                                                                                                         \
  template Truth<L> has_inviter(L&, const Facts<Truth<L>>&, TenantId);                                                \
  template Truth<L> can_be_invited(L&, const Facts<Truth<L>>&, PersonId, TenantId);                                   \
  template Truth<L> can_redeem(L&, const Facts<Truth<L>>&, PersonId, TenantId);                                       \
  template Truth<L> can_be_synced(L&, const Facts<Truth<L>>&, PersonId, TenantId);                                    \
  template Truth<L> can_access(L&, const Facts<Truth<L>>&, PersonId, TenantId, AppId);                                \
  template Truth<L> communicate_directly(L&, const Facts<Truth<L>>&, PersonId, PersonId);                             \
  template Truth<L> can_chat(L&, const Facts<Truth<L>>&, PersonId, PersonId);                                         \
  template Truth<L> can_join_meeting(L&, const Facts<Truth<L>>&, PersonId, TenantId);                                 \
  template Truth<L> can_join_team(L&, const Facts<Truth<L>>&, PersonId, TeamId);                                      \
  template Truth<L> communicate_in(L&, const Facts<Truth<L>>&, PersonId, PersonId, TenantId);                         \
  template Truth<L> accounts_communicate(L&, const Facts<Truth<L>>&, PersonId, PersonId);                             \
  template Truth<L> uses_account(L&, const Facts<Truth<L>>&, PersonId, PersonId);                                     \
  template Truth<L> can_communicate(L&, const Facts<Truth<L>>&, PersonId, PersonId);                                  \
  template Truth<L> can_collaborate(L&, const Facts<Truth<L>>&, PersonId, PersonId);                                  \
  /* steps and questions */                                                                                           \
  template Truth<L> guard(L&, const Facts<Truth<L>>&, const Step&);                                                   \
  template std::vector<Change<Truth<L>>> effects(L&, const Facts<Truth<L>>&, const Step&);                            \
  template void take(L&, Facts<Truth<L>>&, const Step&, const Truth<L>&);                                             \
  template Truth<L> answer(L&, const Facts<Truth<L>>&, const Question&);

ENTENTE_READABLE(Plain)
ENTENTE_READABLE(Lanes)
ENTENTE_READABLE(Explaining)
ENTENTE_READABLE(Documenting)
ENTENTE_READABLE(Without<Plain>)
ENTENTE_READABLE(Counting<Plain>)
ENTENTE_READABLE(OnRails<Plain>)
#undef ENTENTE_READABLE

namespace {

/// Whoever adds a logic whose truth `if` can test is stopped by the concept: of the logics here, bool alone may be
/// tested.
TEST(EveryLogic, has_a_truth_that_rules_cannot_branch_on) {
  EXPECT_FALSE((std::is_constructible_v<bool, Truth<Lanes>>));
  EXPECT_FALSE((std::is_constructible_v<bool, Truth<Explaining>>));
  EXPECT_FALSE((std::is_constructible_v<bool, Truth<Documenting>>));
  EXPECT_FALSE((std::is_constructible_v<bool, Truth<OnRails<Plain>>>));
}

}  // namespace
}  // namespace entente::model
