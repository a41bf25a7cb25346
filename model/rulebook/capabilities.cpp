#include "model/rulebook/capabilities.hpp"

#include "model/logic/every_logic.hpp"

namespace entente::model {
namespace {

/// Whether chats between organisations carry it. Files never; rich text, groups and calls inside one Azure cloud.
template <Logic L>
Truth<L> external_chat_carries(L& logic, const Facts<Truth<L>>& facts, PersonId a, PersonId b, ChatFeature feature) {
  const Shape& shape = *facts.shape;
  const Truth<L> same_cloud = is_in_same_cloud(logic, facts, shape.home(a), shape.home(b));
  return logic.clause(clauses::chat_carries, feature == ChatFeature::text    ? logic.constant(true)
                                             : feature == ChatFeature::files ? logic.constant(false)
                                                                             : same_cloud);
}

/// Whether chats inside a tenant carry it. Only files are in question, when one of the two is a guest from another
/// cloud: those go through channels.
template <Logic L>
Truth<L> inner_chat_carries(L& logic, const Facts<Truth<L>>& facts, PersonId a, PersonId b, TenantId where,
                            ChatFeature feature) {
  const Shape& shape = *facts.shape;
  return logic.clause(clauses::chat_carries, feature != ChatFeature::files
                                                 ? logic.constant(true)
                                                 : is_in_same_cloud(logic, facts, shape.home(a), where) &&
                                                       is_in_same_cloud(logic, facts, shape.home(b), where));
}

/// Whether the account works with the item now.
template <Logic L>
Truth<L> works_with(L& logic, const Facts<Truth<L>>& facts, PersonId who, ItemId item) {
  const TenantId tenant = (*facts.shape)[item].tenant;
  switch ((*facts.shape)[item].kind) {
    case ItemKind::site:
      return opens_site(logic, facts, who, item);
    case ItemKind::report:
      return views_report(logic, facts, who, tenant, item);
    case ItemKind::flow:
      return runs_flow(logic, facts, who, tenant, item);
    case ItemKind::power_app:
      return uses_power_app(logic, facts, who, tenant, item);
    case ItemKind::form:
      return fills_form(logic, facts, who, tenant, item);
    case ItemKind::resource:
    case ItemKind::device:
      break;
  }
  return logic.constant(false);
}

}  // namespace

template <Logic L>
Truth<L> can_be_invited(L& logic, const Facts<Truth<L>>& facts, PersonId who, TenantId resource) {
  return is_invitable(logic, facts, visit(*facts.shape, who, resource)) &&
         (has_inviter(logic, facts, resource) || row_of(logic, is<Leaf::has_inviting_app>(facts, resource),
                                                        [&] { return app_may_invite(logic, facts, resource); }));
}

template <Logic L>
Truth<L> can_redeem(L& logic, const Facts<Truth<L>>& facts, PersonId who, TenantId resource) {
  return may_redeem(logic, facts, visit(*facts.shape, who, resource));
}

template <Logic L>
Truth<L> can_be_synced(L& logic, const Facts<Truth<L>>& facts, PersonId who, TenantId resource) {
  const Shape& shape = *facts.shape;
  return logic.clause(clauses::will_be_synchronized, some(logic, shape.job_ids(), [&](JobId job) {
                        return shape[job].target == resource ? would_be_synchronized(logic, facts, job, who)
                                                             : logic.constant(false);
                      }));
}

template <Logic L>
Truth<L> can_access(L& logic, const Facts<Truth<L>>& facts, PersonId who, TenantId resource, AppId app) {
  using namespace clauses;
  const Visit v = visit(*facts.shape, who, resource);
  const Truth<L> active = may_sign_in_to(logic, facts, v);
  const Truth<L> own = logic.clause(has_own_account, logic.constant(v.home == resource));
  const Truth<L> opens = opens_app(logic, facts, who, app);
  if (v.home == resource) return active && opens && own && own_sign_in_passes(logic, facts, v, app);
  return active && opens &&
         (own || (logic.clause(has_accepted, is_redeemed_user(logic, facts, v)) &&
                  logic.clause(app_is_permitted, b2b_is_permitted(logic, facts, v, app)) &&
                  guest_sign_in_passes(logic, facts, v, app)));
}

template <Logic L>
Truth<L> can_connect_directly(L& logic, const Facts<Truth<L>>& facts, PersonId who, TenantId resource) {
  return may_connect_directly(logic, facts, who, resource);
}

template <Logic L>
Truth<L> can_find(L& logic, const Facts<Truth<L>>& facts, PersonId who, PersonId other, FindBy by) {
  if (by == FindBy::name) return finds_by_name(logic, facts, who, other);
  return finds_by_name(logic, facts, who, other) || finds_by_address(logic, facts, who, other);
}

template <Logic L>
Truth<L> can_see_in_address_list(L& logic, const Facts<Truth<L>>& facts, PersonId who, PersonId other) {
  return may_sign_in(logic, facts, who) &&
         works_with_app(logic, facts, who, facts.shape->home(who), exchange_app, licences::exchange) &&
         is_in_address_list_of(logic, facts, who, other);
}

template <Logic L>
Truth<L> communicate_directly(L& logic, const Facts<Truth<L>>& facts, PersonId a, PersonId b, ChatFeature feature) {
  using namespace clauses;
  const Shape& shape = *facts.shape;
  return have_apps_to_talk(logic, facts, a, shape.home(a), b, shape.home(b), feature) &&
         uses_teams_in(logic, facts, a, shape.home(a)) && uses_teams_in(logic, facts, b, shape.home(b)) &&
         logic.clause(can_chat_across, federate(logic, facts, a, b) || chat_with_consumer(logic, facts, a, b, true) ||
                                           chat_with_consumer(logic, facts, b, a, false));
}

template <Logic L>
Truth<L> can_chat(L& logic, const Facts<Truth<L>>& facts, PersonId a, PersonId b, ChatFeature feature) {
  return (communicate_directly(logic, facts, a, b, feature) && external_chat_carries(logic, facts, a, b, feature)) ||
         logic.clause(clauses::can_chat_inside, some(logic, facts.shape->tenant_ids(), [&](TenantId where) {
                        return have_apps_to_talk(logic, facts, a, where, b, where, feature) &&
                               chat_inside(logic, facts, a, b, where) &&
                               inner_chat_carries(logic, facts, a, b, where, feature);
                      }));
}

template <Logic L>
Truth<L> can_join_meeting(L& logic, const Facts<Truth<L>>& facts, PersonId who, TenantId host) {
  return may_join_meeting(logic, facts, who, host);
}

template <Logic L>
Truth<L> can_join_meeting(L& logic, const Facts<Truth<L>>& facts, PersonId who, PersonId organiser) {
  return some(logic, join_kinds, [&](JoinAs as) { return may_join_meeting_of(logic, facts, who, organiser, as); });
}

template <Logic L>
Truth<L> can_join_team(L& logic, const Facts<Truth<L>>& facts, PersonId who, TeamId team) {
  const Shape& shape = *facts.shape;
  return (is_in(logic, facts, who, team) && uses_teams_in(logic, facts, who, shape[team].tenant) &&
          works_with_teams(logic, facts, who, shape[team].tenant) && fits_into_team(logic, facts, who, team)) ||
         may_join_team(logic, facts, who, team);
}

template <Logic L>
Truth<L> share_channel_at(L& logic, const Facts<Truth<L>>& facts, PersonId a, PersonId b, TenantId where) {
  const Shape& shape = *facts.shape;
  const auto reaches = [&](PersonId who) {
    return shape.home(who) == where
               ? uses_teams_in(logic, facts, who, where) && works_with_teams(logic, facts, who, where)
               : may_connect_directly(logic, facts, who, where);
  };
  if (shape.home(a) == where && shape.home(b) == where) return logic.constant(false);  // then they share the house
  return and_then(logic, reaches(a), [&] { return reaches(b); });
}

template <Logic L>
Truth<L> communicate_in(L& logic, const Facts<Truth<L>>& facts, PersonId a, PersonId b, TenantId where) {
  using namespace clauses;
  const auto in_a_team = [&] {
    return some(logic, (*facts.shape)[where].teams,
                [&](TeamId team) { return about(logic, team, share_team(logic, facts, a, b, team)); });
  };
  const auto talk = [&](ChatFeature feature) { return have_apps_to_talk(logic, facts, a, where, b, where, feature); };
  return logic.clause(can_share_team, and_then(logic, talk(ChatFeature::text), in_a_team)) ||
         logic.clause(can_chat_inside, and_then(logic, talk(ChatFeature::call),
                                                [&] { return chat_inside(logic, facts, a, b, where); })) ||
         logic.clause(can_share_channel, share_channel_at(logic, facts, a, b, where)) ||
         logic.clause(can_meet, meet_at(logic, facts, a, b, where));
}

template <Logic L>
Truth<L> accounts_communicate(L& logic, const Facts<Truth<L>>& facts, PersonId a, PersonId b) {
  return communicate_directly(logic, facts, a, b) || some(logic, facts.shape->tenant_ids(), [&](TenantId where) {
           return about(logic, where, communicate_in(logic, facts, a, b, where));
         });
}

template <Logic L>
Truth<L> can_communicate(L& logic, const Facts<Truth<L>>& facts, PersonId a, PersonId b) {
  const Shape& shape = *facts.shape;
  return some(logic, shape[a].identities, [&](PersonId as) {
    return about(logic, as, uses_account(logic, facts, a, as) && some(logic, shape[b].identities, [&](PersonId bs) {
                              return about(logic, bs,
                                           uses_account(logic, facts, b, bs) &&
                                               (as == bs ? logic.clause(clauses::share_account, logic.constant(a != b))
                                                         : accounts_communicate(logic, facts, as, bs)));
                            }));
  });
}

template <Logic L>
Truth<L> can_open_file(L& logic, const Facts<Truth<L>>& facts, PersonId who, ItemId site) {
  return opens_site(logic, facts, who, site);
}

template <Logic L>
Truth<L> may_be_shared(L& logic, const Facts<Truth<L>>& facts, PersonId who, ItemId item, PersonId sharer) {
  const Shape& shape = *facts.shape;
  const auto owns = [&](PersonId owner) {
    return is<Leaf::owns_item>(facts, shape.use(owner, item)) && is<Leaf::account_is_enabled>(facts, owner);
  };
  const Truth<L> owned = logic.clause(
      clauses::item_has_owner, sharer.exists() ? owns(sharer) : some(logic, shape[shape[item].tenant].people, owns));
  switch (shape[item].kind) {
    case ItemKind::site:
      return owned && may_be_given_site(logic, facts, who, item);
    case ItemKind::report:
      return owned && may_be_given_report(logic, facts, who, item);
    default:
      return owned && is_in(logic, facts, who, shape[item].tenant);
  }
}

template <Logic L>
Truth<L> can_be_given_file(L& logic, const Facts<Truth<L>>& facts, PersonId who, ItemId site) {
  return may_be_shared(logic, facts, who, site);
}

template <Logic L>
Truth<L> can_use_resource(L& logic, const Facts<Truth<L>>& facts, PersonId who, ItemId resource) {
  return some(logic, (*facts.shape)[who].identities, [&](PersonId as) {
    return uses_account(logic, facts, who, as) && account_reaches(logic, facts, as, resource);
  });
}

template <Logic L>
Truth<L> can_assist(L& logic, const Facts<Truth<L>>& facts, PersonId technician, PersonId expert) {
  const Shape& shape = *facts.shape;
  return some(logic, shape[technician].identities, [&](PersonId as) {
    return some(logic, shape[expert].identities, [&](PersonId to) {
      return as == to ? logic.constant(false)
                      : uses_account(logic, facts, technician, as) && uses_account(logic, facts, expert, to) &&
                            can_assist_as(logic, facts, as, to) && can_chat(logic, facts, as, to, ChatFeature::call);
    });
  });
}

template <Logic L>
Truth<L> can_read_history(L& logic, const Facts<Truth<L>>& facts, PersonId who, PersonId account) {
  return reads_history_of(logic, facts, who, account);
}

template <Logic L>
Truth<L> can_read_history(L& logic, const Facts<Truth<L>>& facts, PersonId who, TeamId team) {
  return logic.clause(clauses::reads_in_team, is_in(logic, facts, who, team) &&
                                                  works_with_teams(logic, facts, who, (*facts.shape)[team].tenant) &&
                                                  uses_teams_in(logic, facts, who, (*facts.shape)[team].tenant) &&
                                                  fits_into_team(logic, facts, who, team));
}

template <Logic L>
Truth<L> can_collaborate(L& logic, const Facts<Truth<L>>& facts, PersonId a, PersonId b) {
  const Shape& shape = *facts.shape;
  const auto works = [&](PersonId who, ItemId item) {
    return some(logic, shape[who].identities,
                [&](PersonId as) { return uses_account(logic, facts, who, as) && works_with(logic, facts, as, item); });
  };
  return can_communicate(logic, facts, a, b) ||
         logic.clause(clauses::can_share_work, some(logic, shape.item_ids(), [&](ItemId item) {
                        return about(logic, item, and_then(logic, works(a, item), [&] { return works(b, item); }));
                      }));
}

ENTENTE_RULE(can_be_invited, PersonId, TenantId);
ENTENTE_RULE(can_redeem, PersonId, TenantId);
ENTENTE_RULE(can_be_synced, PersonId, TenantId);
ENTENTE_RULE(can_access, PersonId, TenantId, AppId);
ENTENTE_RULE(can_connect_directly, PersonId, TenantId);
ENTENTE_RULE(can_find, PersonId, PersonId, FindBy);
ENTENTE_RULE(can_see_in_address_list, PersonId, PersonId);
ENTENTE_RULE(communicate_directly, PersonId, PersonId, ChatFeature);
ENTENTE_RULE(can_chat, PersonId, PersonId, ChatFeature);
ENTENTE_RULE(can_join_meeting, PersonId, TenantId);
ENTENTE_RULE(can_join_meeting, PersonId, PersonId);
ENTENTE_RULE(can_join_team, PersonId, TeamId);
ENTENTE_RULE(share_channel_at, PersonId, PersonId, TenantId);
ENTENTE_RULE(communicate_in, PersonId, PersonId, TenantId);
ENTENTE_RULE(accounts_communicate, PersonId, PersonId);
ENTENTE_RULE(can_communicate, PersonId, PersonId);
ENTENTE_RULE(can_open_file, PersonId, ItemId);
ENTENTE_RULE(may_be_shared, PersonId, ItemId, PersonId);
ENTENTE_RULE(can_be_given_file, PersonId, ItemId);
ENTENTE_RULE(can_use_resource, PersonId, ItemId);
ENTENTE_RULE(can_assist, PersonId, PersonId);
ENTENTE_RULE(can_read_history, PersonId, PersonId);
ENTENTE_RULE(can_read_history, PersonId, TeamId);
ENTENTE_RULE(can_collaborate, PersonId, PersonId);

}  // namespace entente::model
