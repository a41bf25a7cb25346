#include "model/rulebook/teams.hpp"

#include "model/logic/every_logic.hpp"
#include "model/rulebook/groups.hpp"

namespace entente::model {
namespace {

namespace memo_rules {
constexpr MemoRule federate{};
constexpr MemoRule uses_teams_in{};
}  // namespace memo_rules

/// Whether the person's external access reaches a domain: by their own policy where it speaks, which can be wider than
/// the organisation's lists, and by those lists otherwise.
template <Logic L>
Truth<L> reaches_domain(L& logic, const Facts<Truth<L>>& facts, PersonId who, DomainId domain) {
  using namespace clauses;
  const AccessPolicyId policy = (*facts.shape)[who].access_policy;
  const TenantId home = facts.shape->home(who);
  const Truth<L> admitted =
      is<Leaf::policy_allows_all_domains>(facts, policy) ||
      (is<Leaf::policy_allows_listed_domains>(facts, policy) &&
       is<Leaf::policy_allows_domain>(facts, policy, domain)) ||
      (is<Leaf::policy_blocks_listed_domains>(facts, policy) && !is<Leaf::policy_blocks_domain>(facts, policy, domain));
  const Truth<L> speaks =
      is<Leaf::policy_allows_all_domains>(facts, policy) || is<Leaf::policy_allows_listed_domains>(facts, policy) ||
      is<Leaf::policy_blocks_listed_domains>(facts, policy) || is<Leaf::policy_blocks_all_domains>(facts, policy);
  return select(logic.clause(policy_says_domains, is<Leaf::customises_federation>(facts, home) && speaks),
                logic.clause(policy_admits_domain, admitted), federation_admits(logic, facts, home, domain));
}

}  // namespace

template <Logic L>
Truth<L> federation_admits(L& logic, const Facts<Truth<L>>& facts, TenantId tenant, DomainId domain) {
  using namespace clauses;
  const Truth<L> all = is<Leaf::federates_with_all>(facts, tenant);
  const Truth<L> blocked =
      is<Leaf::federation_blocks_domain>(facts, tenant, domain) ||
      (is<Leaf::blocks_subdomains>(facts, tenant) && is<Leaf::federation_blocks_parent>(facts, tenant, domain));
  return logic.clause(all_known_domains, all && !blocked) ||
         logic.clause(domain_is_listed, !all && is<Leaf::federates_with_domain>(facts, tenant, domain));
}

template <Logic L>
Truth<L> admits_if_trial(L& logic, const Facts<Truth<L>>& facts, TenantId own, TenantId other, DomainId domain) {
  return logic.clause(clauses::trial_is_admitted, !is<Leaf::is_trial>(facts, other) ||
                                                      is<Leaf::federates_with_trials>(facts, own) ||
                                                      is<Leaf::exempts_trial_domain>(facts, own, domain));
}

template <Logic L>
Truth<L> chat_with_consumer(L& logic, const Facts<Truth<L>>& facts, PersonId member, PersonId consumer, bool begins) {
  using namespace clauses;
  const Shape& shape = *facts.shape;
  const TenantId home = shape.home(member);
  const AccessPolicyId policy = shape[member].access_policy;
  const Truth<L> inbound = logic.clause(consumers_may_begin, is<Leaf::consumers_may_start>(facts, home) &&
                                                                 is<Leaf::policy_lets_consumers_start>(facts, policy));
  return is<Leaf::is_consumer>(facts, shape.home(consumer)) && !is<Leaf::is_consumer>(facts, home) &&
         logic.clause(consumers_are_available, is<Leaf::in_environment>(facts, home, Environment::commercial)) &&
         logic.clause(one_side_federates, is<Leaf::federates>(facts, home)) &&
         logic.clause(organisation_chats_with_consumers, is<Leaf::chats_with_consumers>(facts, home) &&
                                                             is<Leaf::policy_chats_with_consumers>(facts, policy)) &&
         (begins ? logic.constant(true) : inbound);
}

template <Logic L>
Truth<L> federate(L& logic, const Facts<Truth<L>>& facts, PersonId a, PersonId b) {
  using namespace clauses;
  const Shape& shape = *facts.shape;
  const TenantId home_a = shape.home(a), home_b = shape.home(b);
  return memoized(logic, memo_rules::federate, shape.address(a), shape.address(b), [&] {
    return logic.clause(from_organisations_apart, logic.constant(home_a != home_b)) &&
           logic.clause(chat_pair_is_supported,
                        environment_pair_supports<Leaf::chat_between>(logic, facts, home_a, home_b)) &&
           logic.clause(one_side_federates, is<Leaf::federates>(facts, home_a)) &&
           logic.clause(other_side_federates, is<Leaf::federates>(facts, home_b)) &&
           logic.clause(are_organisations,
                        !is<Leaf::is_consumer>(facts, home_a) && !is<Leaf::is_consumer>(facts, home_b)) &&
           logic.clause(policy_enables_federation, is<Leaf::policy_federates>(facts, shape[a].access_policy) &&
                                                       is<Leaf::policy_federates>(facts, shape[b].access_policy)) &&
           logic.clause(one_side_admits_domain, reaches_domain(logic, facts, a, shape[b].domain)) &&
           logic.clause(other_side_admits_domain, reaches_domain(logic, facts, b, shape[a].domain)) &&
           admits_if_trial(logic, facts, home_a, home_b, shape[b].domain) &&
           admits_if_trial(logic, facts, home_b, home_a, shape[a].domain);
  });
}

template <Logic L>
Truth<L> uses_teams_in(L& logic, const Facts<Truth<L>>& facts, PersonId who, TenantId where) {
  return memoized(logic, memo_rules::uses_teams_in, row(who), row(where), [&] {
    using namespace clauses;
    const Visit v = visit(*facts.shape, who, where);
    const Truth<L> active = may_sign_in_to(logic, facts, v);
    if (v.home == where) return active && own_sign_in_passes(logic, facts, v, teams_app);
    const PresenceId presence = facts.shape->presence(who, where);
    const Truth<L> there = active && logic.clause(guest_has_redeemed, is_redeemed_user(logic, facts, v));
    return and_then(logic, there, [&] {
      return (logic.clause(is_external_guest, !is<Leaf::is_external_member>(facts, presence)) ||
              logic.clause(guest_in_one_cloud, is_in_same_cloud(logic, facts, v.home, v.resource))) &&
             logic.clause(guests_are_welcome, is<Leaf::guests_in_teams>(facts, where)) &&
             logic.clause(teams_app_is_permitted, b2b_is_permitted(logic, facts, v, teams_app)) &&
             guest_sign_in_passes(logic, facts, v, teams_app);
    });
  });
}

template <Logic L>
Truth<L> works_with_teams(L& logic, const Facts<Truth<L>>& facts, PersonId who, TenantId where) {
  return works_with_app(logic, facts, who, where, teams_app, licences::teams);
}

template <Logic L>
Truth<L> takes_calls(L& logic, const Facts<Truth<L>>& facts, PersonId who, TenantId where) {
  return works_with_teams(logic, facts, who, where) || calls_by_remote_assist(logic, facts, who);
}

template <Logic L>
Truth<L> have_apps_to_talk(L& logic, const Facts<Truth<L>>& facts, PersonId a, TenantId a_in, PersonId b, TenantId b_in,
                           ChatFeature feature) {
  const Truth<L> a_works = works_with_teams(logic, facts, a, a_in), b_works = works_with_teams(logic, facts, b, b_in);
  if (feature != ChatFeature::call) return a_works && b_works;
  const Truth<L> both_work = a_works && b_works;
  return both_work || row_of(logic, !both_work, [&] {
           return takes_calls(logic, facts, a, a_in) && takes_calls(logic, facts, b, b_in) &&
                  (a_works || b_works || connects_devices(logic, facts, a, b));
         });
}

template <Logic L>
Truth<L> fits_into_team(L& logic, const Facts<Truth<L>>& facts, PersonId who, TeamId team) {
  const Shape& shape = *facts.shape;
  const TenantId where = shape[team].tenant;
  return logic.clause(clauses::team_has_no_barrier, every(logic, shape[where].people, [&](PersonId other) {
                        return other == who ? logic.constant(true)
                                            : !is<Leaf::is_in_team>(facts, shape.membership(other, team)) ||
                                                  no_barrier_between(logic, facts, where, who, other);
                      }));
}

template <Logic L>
Truth<L> may_create_team(L& logic, const Facts<Truth<L>>& facts, PersonId creator, TeamId team) {
  using namespace clauses;
  const Shape& shape = *facts.shape;
  const TenantId where = shape[team].tenant;
  const Truth<L> by_role = is<Leaf::holds_role>(facts, creator, roles::global_administrator) ||
                           is<Leaf::holds_role>(facts, creator, roles::user_administrator) ||
                           is<Leaf::holds_role>(facts, creator, roles::teams_administrator);
  return logic.clause(is_made_by_nobody,
                      every(logic, shape[where].people,
                            [&](PersonId who) { return !is<Leaf::owns_team>(facts, shape.membership(who, team)); })) &&
         logic.clause(creator_is_of_the_house,
                      logic.constant(shape.home(creator) == where) && !is<Leaf::is_guest_account>(facts, creator)) &&
         uses_teams_in(logic, facts, creator, where) && works_with_teams(logic, facts, creator, where) &&
         (logic.clause(users_create_groups, is<Leaf::users_create_groups>(facts, where)) ||
          logic.clause(group_creates_groups,
                       is<Leaf::group_creates_groups>(facts, where, creator) ||
                           is_in_group_named_by<Leaf::members_create_groups>(logic, facts, where, creator)) ||
          logic.clause(role_creates_groups, by_role));
}

template <Logic L>
Truth<L> may_join_team(L& logic, const Facts<Truth<L>>& facts, PersonId who, TeamId team) {
  using namespace clauses;
  const Shape& shape = *facts.shape;
  const TenantId where = shape[team].tenant;
  return logic.clause(is_not_in_team_yet, !is<Leaf::is_in_team>(facts, shape.membership(who, team))) &&
         uses_teams_in(logic, facts, who, where) &&
         logic.clause(team_has_owner, some(logic, shape[where].people,
                                           [&](PersonId owner) {
                                             return is<Leaf::owns_team>(facts, shape.membership(owner, team)) &&
                                                    is<Leaf::account_is_enabled>(facts, owner);
                                           })) &&
         fits_into_team(logic, facts, who, team);
}

template <Logic L>
Truth<L> is_in(L& logic, const Facts<Truth<L>>& facts, PersonId who, TeamId team) {
  return logic.clause(clauses::is_team_member, is<Leaf::is_in_team>(facts, facts.shape->membership(who, team)));
}

template <Logic L>
Truth<L> share_team(L& logic, const Facts<Truth<L>>& facts, PersonId a, PersonId b, TeamId team) {
  const Shape& shape = *facts.shape;
  const TenantId where = shape[team].tenant;
  return and_then(logic, is_in(logic, facts, a, team) && is_in(logic, facts, b, team), [&] {
    return uses_teams_in(logic, facts, a, where) && uses_teams_in(logic, facts, b, where) &&
           no_barrier_between(logic, facts, where, a, b);
  });
}

template <Logic L>
Truth<L> chat_inside(L& logic, const Facts<Truth<L>>& facts, PersonId a, PersonId b, TenantId where) {
  using namespace clauses;
  const Shape& shape = *facts.shape;
  const Truth<L> of_the_house = logic.constant(shape.home(a) == where && shape.home(b) == where);
  const auto both_are_there =
      and_then(logic, uses_teams_in(logic, facts, a, where), [&] { return uses_teams_in(logic, facts, b, where); });
  return and_then(logic, both_are_there, [&] {
    return no_barrier_between(logic, facts, where, a, b) &&
           (logic.clause(both_are_of_the_house, of_the_house) ||
            logic.clause(guests_reach_whole_tenant, !is<Leaf::guests_reach_team_only>(facts)) ||
            logic.clause(share_a_team, some(logic, shape[where].teams,
                                            [&](TeamId team) { return share_team(logic, facts, a, b, team); })));
  });
}

ENTENTE_RULE(federation_admits, TenantId, DomainId);
ENTENTE_RULE(admits_if_trial, TenantId, TenantId, DomainId);
ENTENTE_RULE(chat_with_consumer, PersonId, PersonId, bool);
ENTENTE_RULE(federate, PersonId, PersonId);
ENTENTE_RULE(uses_teams_in, PersonId, TenantId);
ENTENTE_RULE(works_with_teams, PersonId, TenantId);
ENTENTE_RULE(takes_calls, PersonId, TenantId);
ENTENTE_RULE(have_apps_to_talk, PersonId, TenantId, PersonId, TenantId, ChatFeature);
ENTENTE_RULE(fits_into_team, PersonId, TeamId);
ENTENTE_RULE(may_create_team, PersonId, TeamId);
ENTENTE_RULE(may_join_team, PersonId, TeamId);
ENTENTE_RULE(is_in, PersonId, TeamId);
ENTENTE_RULE(share_team, PersonId, PersonId, TeamId);
ENTENTE_RULE(chat_inside, PersonId, PersonId, TenantId);

}  // namespace entente::model
