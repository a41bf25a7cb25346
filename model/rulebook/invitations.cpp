#include "model/rulebook/invitations.hpp"

#include "model/logic/every_logic.hpp"

namespace entente::model {
namespace {

namespace memo_rules {
constexpr MemoRule has_inviter{};
}  // namespace memo_rules

}  // namespace

template <Logic L>
Truth<L> is_not_blocked(L& logic, const Facts<Truth<L>>& facts, const Visit& v) {
  return logic.clause(clauses::is_unblocked,
                      !is<Leaf::is_blocked_there>(facts, facts.shape->presence(v.who, v.resource)));
}

template <Logic L>
Truth<L> may_sign_in_to(L& logic, const Facts<Truth<L>>& facts, const Visit& v) {
  const Truth<L> at_home = may_sign_in(logic, facts, v.who);
  if (v.home == v.resource) return at_home;
  return at_home || logic.clause(clauses::signs_in_otherwise,
                                 is<Leaf::redeemed_otherwise>(facts, facts.shape->presence(v.who, v.resource)));
}

template <Logic L>
Truth<L> is_redeemed_user(L& logic, const Facts<Truth<L>>& facts, const Visit& v) {
  const PresenceId presence = facts.shape->presence(v.who, v.resource);
  return is<Leaf::is_b2b_user>(facts, presence) && is<Leaf::has_redeemed>(facts, presence) &&
         is_not_blocked(logic, facts, v);
}

template <Logic L>
Truth<L> is_in(L& logic, const Facts<Truth<L>>& facts, PersonId who, TenantId where) {
  const Visit v = visit(*facts.shape, who, where);
  const Truth<L> active = may_sign_in_to(logic, facts, v);
  return v.home == where ? active : active && is_redeemed_user(logic, facts, v);
}

template <Logic L>
Truth<L> is_member_type(L&, const Facts<Truth<L>>& facts, PersonId who, TenantId where) {
  if (facts.shape->home(who) == where) return !is<Leaf::is_guest_account>(facts, who);
  return is<Leaf::is_external_member>(facts, facts.shape->presence(who, where));
}

template <Logic L>
Truth<L> may_invite(L& logic, const Facts<Truth<L>>& facts, PersonId inviter, TenantId resource) {
  using namespace clauses;
  // Roles count where they are held: a visitor's, at home, do nothing here.
  const Truth<L> may_by_role = facts.shape->home(inviter) == resource
                                   ? !is<Leaf::invites_from_none>(facts, resource) &&
                                         (is<Leaf::holds_role>(facts, inviter, roles::global_administrator) ||
                                          is<Leaf::holds_role>(facts, inviter, roles::user_administrator) ||
                                          is<Leaf::holds_role>(facts, inviter, roles::guest_inviter))
                                   : logic.constant(false);
  // A visitor has to get in, to one application at least.
  const Visit v = visit(*facts.shape, inviter, resource);
  const Truth<L> gets_in = v.home == resource ? logic.constant(true) : b2b_is_permitted_somewhere(logic, facts, v);
  return logic.clause(inviter_is_there, is_in(logic, facts, inviter, resource) && gets_in) &&
         (logic.clause(everyone_may_invite, is<Leaf::invites_from_everyone>(facts, resource)) ||
          logic.clause(members_may_invite, is<Leaf::invites_from_members>(facts, resource) &&
                                               is_member_type(logic, facts, inviter, resource)) ||
          logic.clause(role_may_invite, may_by_role));
}

template <Logic L>
Truth<L> has_inviter(L& logic, const Facts<Truth<L>>& facts, TenantId resource) {
  return memoized(logic, memo_rules::has_inviter, row(resource), 0, [&] {
    const Shape& shape = *facts.shape;
    return logic.clause(
        clauses::someone_may_invite,
        some(logic, shape[resource].people, [&](PersonId who) { return may_invite(logic, facts, who, resource); }) ||
            some(logic, shape.people_ids(), [&](PersonId who) {
              return shape.home(who) == resource ? logic.constant(false) : may_invite(logic, facts, who, resource);
            }));
  });
}

template <Logic L>
Truth<L> app_may_invite(L& logic, const Facts<Truth<L>>& facts, TenantId resource) {
  return logic.clause(clauses::app_is_entitled, is<Leaf::has_inviting_app>(facts, resource) &&
                                                    (is<Leaf::invites_from_everyone>(facts, resource) ||
                                                     is<Leaf::invites_from_members>(facts, resource)));
}

template <Logic L>
Truth<L> domain_is_admitted(L& logic, const Facts<Truth<L>>& facts, const Visit& v) {
  using namespace clauses;
  const DomainId domain = (*facts.shape)[v.who].domain;
  const Truth<L> by_parent = is<Leaf::lists_cover_subdomains>(facts);
  return logic.clause(domain_list_is_idle, !is<Leaf::domain_list_is_active>(facts, v.resource)) ||
         (logic.clause(domain_is_not_blocked, !is<Leaf::blocks_domain>(facts, v.resource, domain) &&
                                                  !(is<Leaf::blocks_parent>(facts, v.resource, domain) && by_parent)) &&
          logic.clause(domain_is_allowed, !is<Leaf::has_domain_allow_list>(facts, v.resource) ||
                                              is<Leaf::allows_domain>(facts, v.resource, domain) ||
                                              (is<Leaf::allows_parent>(facts, v.resource, domain) && by_parent)));
}

template <Logic L>
Truth<L> is_invitable(L& logic, const Facts<Truth<L>>& facts, const Visit& v) {
  using namespace clauses;
  return logic.clause(invitee_is_from_elsewhere, logic.constant(v.home != v.resource)) &&
         logic.clause(invitee_is_no_user, !is<Leaf::is_b2b_user>(facts, facts.shape->presence(v.who, v.resource))) &&
         logic.clause(account_is_active, is<Leaf::account_is_enabled>(facts, v.who)) &&
         logic.clause(address_is_free, every(logic, (*facts.shape)[v.who].claimants,
                                             [&](PersonId local) {
                                               return facts.shape->home(local) == v.resource
                                                          ? !is<Leaf::uses_address_of>(facts, local, v.who)
                                                          : logic.constant(true);
                                             })) &&
         domain_is_admitted(logic, facts, v) &&
         logic.clause(cross_cloud_worker_is_enabled, is_in_same_cloud(logic, facts, v.home, v.resource) ||
                                                         is<Leaf::has_cross_cloud_worker>(facts, v.home)) &&
         logic.clause(some_app_is_permitted, b2b_is_permitted_somewhere(logic, facts, v));
}

template <Logic L>
Truth<L> redeems_automatically(L& logic, const Facts<Truth<L>>& facts, TenantId home, TenantId resource) {
  using namespace clauses;
  const Shape& shape = *facts.shape;
  return logic.clause(home_consents, lists(logic, facts, home, resource) &&
                                         is<Leaf::consents_outbound>(facts, shape.partner(home, resource))) &&
         logic.clause(resource_consents, lists(logic, facts, resource, home) &&
                                             is<Leaf::consents_inbound>(facts, shape.partner(resource, home)));
}

template <Logic L>
Truth<L> may_redeem(L& logic, const Facts<Truth<L>>& facts, const Visit& v) {
  using namespace clauses;
  const PresenceId presence = facts.shape->presence(v.who, v.resource);
  return logic.clause(invitation_is_pending,
                      is<Leaf::is_b2b_user>(facts, presence) && !is<Leaf::has_redeemed>(facts, presence)) &&
         is_not_blocked(logic, facts, v) && may_sign_in(logic, facts, v.who) && domain_is_admitted(logic, facts, v) &&
         logic.clause(some_app_is_permitted, b2b_is_permitted_somewhere(logic, facts, v));
}

ENTENTE_RULE(is_not_blocked, const Visit&);
ENTENTE_RULE(may_sign_in_to, const Visit&);
ENTENTE_RULE(is_redeemed_user, const Visit&);
ENTENTE_RULE(is_in, PersonId, TenantId);
ENTENTE_RULE(is_member_type, PersonId, TenantId);
ENTENTE_RULE(may_invite, PersonId, TenantId);
ENTENTE_RULE(has_inviter, TenantId);
ENTENTE_RULE(app_may_invite, TenantId);
ENTENTE_RULE(domain_is_admitted, const Visit&);
ENTENTE_RULE(is_invitable, const Visit&);
ENTENTE_RULE(redeems_automatically, TenantId, TenantId);
ENTENTE_RULE(may_redeem, const Visit&);

}  // namespace entente::model
