// The words for what people can do (collaborate, communicate, access, …): the same in invariants, questions and
// reports. Each is a question about the state given; whether a state in which it is true can be reached is asked
// elsewhere.
#pragma once

#include "model/rulebook/meetings.hpp"
#include "model/rulebook/synchronization.hpp"

namespace entente::model {

namespace clauses {
inline constexpr Clause someone_may_invite{"CAP-1", "somebody in the resource tenant may send invitations",
                                           "Microsoft Graph: authorizationPolicy, allowInvitesFrom"};
inline constexpr Clause has_own_account{"CAP-2", "the person has an account of their own there",
                                        "Microsoft Entra: user types"};
inline constexpr Clause has_accepted{"CAP-3", "the person is there as a redeemed B2B user",
                                     "Microsoft Graph: user, externalUserState"};
inline constexpr Clause app_is_permitted{
    "CAP-4", "cross-tenant access settings of both tenants permit the person at the application",
    "Microsoft Entra: Authentication and Conditional Access for External ID, step 2"};
inline constexpr Clause can_chat_across{"CAP-5", "the two can chat or call by external access",
                                        "Microsoft Teams: external access"};
inline constexpr Clause can_chat_inside{"CAP-6", "the two can chat or call inside one tenant",
                                        "Microsoft Teams: guest access"};
inline constexpr Clause can_meet{"CAP-7", "the two can be in one meeting", "Microsoft Teams: meetings"};
inline constexpr Clause can_share_team{"CAP-8", "the two are in one team", "Microsoft Teams: guest access"};
inline constexpr Clause uses_identity{"CAP-9", "the person uses this account",
                                      "Remote Assist outside your tenant: service accounts"};
inline constexpr Clause share_account{"CAP-10", "the two hold the same service account and read the same conversations",
                                      "inferred: Remote Assist outside your tenant, accounts shared by several people"};
inline constexpr Clause will_be_synchronised{"CAP-11", "a configured synchronisation would provision the person there",
                                             "Microsoft Entra: cross-tenant synchronization overview"};
}  // namespace clauses

/// Whether anybody may send invitations to `resource`: its own people, or (where everyone may) somebody visiting.
template <Logic L>
Truth<L> has_inviter(L& logic, const Facts<Truth<L>>& facts, TenantId resource) {
  const Shape& shape = *facts.shape;
  return logic.clause(
      clauses::someone_may_invite,
      some(logic, shape[resource].people, [&](PersonId who) { return may_invite(logic, facts, who, resource); }) ||
          some(logic, shape.people_ids(), [&](PersonId who) {
            return shape.home(who) == resource ? logic.constant(false) : may_invite(logic, facts, who, resource);
          }));
}

/// be-invited: whether somebody there may invite the person now.
template <Logic L>
Truth<L> can_be_invited(L& logic, const Facts<Truth<L>>& facts, PersonId who, TenantId resource) {
  return is_invitable(logic, facts, visit(*facts.shape, who, resource)) && has_inviter(logic, facts, resource);
}

/// redeem: whether the person's pending invitation can be accepted now.
template <Logic L>
Truth<L> can_redeem(L& logic, const Facts<Truth<L>>& facts, PersonId who, TenantId resource) {
  return may_redeem(logic, facts, visit(*facts.shape, who, resource));
}

/// be-synced: whether a configured synchronisation would provision the person there.
template <Logic L>
Truth<L> can_be_synced(L& logic, const Facts<Truth<L>>& facts, PersonId who, TenantId resource) {
  const Shape& shape = *facts.shape;
  return logic.clause(clauses::will_be_synchronised, some(logic, shape.job_ids(), [&](JobId job) {
                        return shape[job].target == resource ? would_be_synchronized(logic, facts, job, who)
                                                             : logic.constant(false);
                      }));
}

/// access: whether a sign-in to the application there would be let through. It asks about somebody who is in the tenant
/// now; somebody who is not there cannot, but could if they may be invited and redeem.
template <Logic L>
Truth<L> can_access(L& logic, const Facts<Truth<L>>& facts, PersonId who, TenantId resource, AppId app) {
  using namespace clauses;
  const Visit v = visit(*facts.shape, who, resource);
  const Truth<L> active = logic.clause(account_is_active, is<Leaf::account_is_enabled>(facts, who));
  return active && (logic.clause(has_own_account, logic.constant(v.home == resource)) ||
                    (logic.clause(has_accepted, is<Leaf::has_redeemed>(facts, facts.shape->presence(who, resource))) &&
                     logic.clause(app_is_permitted, b2b_is_permitted(logic, facts, v, app))));
}

/// Whether two accounts can communicate without a tenant between them.
template <Logic L>
Truth<L> communicate_directly(L& logic, const Facts<Truth<L>>& facts, PersonId a, PersonId b) {
  using namespace clauses;
  return logic.clause(account_is_active, is<Leaf::account_is_enabled>(facts, a)) &&
         logic.clause(account_is_active, is<Leaf::account_is_enabled>(facts, b)) &&
         logic.clause(can_chat_across, federate(logic, facts, a, b));
}

/// chat and call: by external access between organisations, or inside any one tenant where both are.
template <Logic L>
Truth<L> can_chat(L& logic, const Facts<Truth<L>>& facts, PersonId a, PersonId b) {
  return communicate_directly(logic, facts, a, b) ||
         logic.clause(clauses::can_chat_inside, some(logic, facts.shape->tenant_ids(), [&](TenantId where) {
                        return chat_inside(logic, facts, a, b, where);
                      }));
}

/// meet, person to host: whether the person can get into meetings of `host`.
template <Logic L>
Truth<L> can_join_meeting(L& logic, const Facts<Truth<L>>& facts, PersonId who, TenantId host) {
  return may_join_meeting(logic, facts, who, host);
}

/// join-team: whether the person is in the team and can open it, or may be added now.
template <Logic L>
Truth<L> can_join_team(L& logic, const Facts<Truth<L>>& facts, PersonId who, TeamId team) {
  const Shape& shape = *facts.shape;
  return (is_in(logic, facts, who, team) && uses_teams_in(logic, facts, who, shape[team].tenant)) ||
         may_join_team(logic, facts, who, team);
}

/// Whether two accounts can communicate in (or through) one tenant: its teams, chat inside, its meetings.
template <Logic L>
Truth<L> communicate_in(L& logic, const Facts<Truth<L>>& facts, PersonId a, PersonId b, TenantId where) {
  using namespace clauses;
  return logic.clause(can_share_team, some(logic, (*facts.shape)[where].teams,
                                           [&](TeamId team) { return share_team(logic, facts, a, b, team); })) ||
         logic.clause(can_chat_inside, chat_inside(logic, facts, a, b, where)) ||
         logic.clause(can_meet, meet_at(logic, facts, a, b, where));
}

/// Whether two accounts can communicate, each as itself.
template <Logic L>
Truth<L> accounts_communicate(L& logic, const Facts<Truth<L>>& facts, PersonId a, PersonId b) {
  return communicate_directly(logic, facts, a, b) || some(logic, facts.shape->tenant_ids(), [&](TenantId where) {
           return communicate_in(logic, facts, a, b, where);
         });
}

/// Whether `who` uses the account `account`: their own, or a service account they were given.
template <Logic L>
Truth<L> uses_account(L& logic, const Facts<Truth<L>>& facts, PersonId who, PersonId account) {
  return logic.clause(clauses::uses_identity,
                      who == account ? logic.constant(true) : is<Leaf::holds_account>(facts, who, account));
}

/// communicate: whether two people can chat, call, meet or share a team, by any identity and in any venue either can
/// have.
template <Logic L>
Truth<L> can_communicate(L& logic, const Facts<Truth<L>>& facts, PersonId a, PersonId b) {
  const Shape& shape = *facts.shape;
  return some(logic, shape[a].identities, [&](PersonId as) {
    return uses_account(logic, facts, a, as) && some(logic, shape[b].identities, [&](PersonId bs) {
             return uses_account(logic, facts, b, bs) &&
                    (as == bs ? logic.clause(clauses::share_account, logic.constant(a != b))
                              : accounts_communicate(logic, facts, as, bs));
           });
  });
}

/// collaborate: communicate, or share work in a tenant where both can be. A team's files are shared by its members;
/// sites, reports, flows and apps of their own join this word with the rules for them.
template <Logic L>
Truth<L> can_collaborate(L& logic, const Facts<Truth<L>>& facts, PersonId a, PersonId b) {
  return can_communicate(logic, facts, a, b);
}

}  // namespace entente::model
