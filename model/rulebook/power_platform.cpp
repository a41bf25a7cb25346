#include "model/rulebook/power_platform.hpp"

#include "model/logic/every_logic.hpp"

namespace entente::model {
namespace {

/// Whether the item has been given to the person; without an item, it is asked what would be possible if one were.
template <Logic L>
Truth<L> is_given(L& logic, const Facts<Truth<L>>& facts, PersonId who, ItemId item) {
  return item.exists() ? has_been_given(logic, facts, who, item) : logic.constant(true);
}

}  // namespace

template <Logic L>
Truth<L> uses_app_of(L& logic, const Facts<Truth<L>>& facts, PersonId who, TenantId tenant, AppId app) {
  const Visit v = visit(*facts.shape, who, tenant);
  const Truth<L> active = may_sign_in_to(logic, facts, v);
  if (v.home == tenant) return active && own_sign_in_passes(logic, facts, v, app);
  return active && logic.clause(clauses::guest_is_let_in, is_redeemed_user(logic, facts, v) &&
                                                              b2b_is_permitted(logic, facts, v, app) &&
                                                              guest_sign_in_passes(logic, facts, v, app));
}

template <Logic L>
Truth<L> views_report(L& logic, const Facts<Truth<L>>& facts, PersonId who, TenantId tenant, ItemId report) {
  using namespace clauses;
  const Shape& shape = *facts.shape;
  const TenantId home = shape.home(who);
  const Truth<L> signed_in = uses_app_of(logic, facts, who, tenant, power_bi_app) &&
                             opens_app(logic, facts, who, power_bi_app) && is_given(logic, facts, who, report);
  if (home == tenant)
    return signed_in && logic.clause(has_power_bi_here, is<Leaf::has_licence>(facts, who, licences::power_bi));
  const Truth<L> same_cloud = is_in_same_cloud(logic, facts, home, tenant);
  const Truth<L> named =
      report.exists() ? same_cloud || !is<Leaf::shared_with_security_group>(facts, report) : logic.constant(true);
  return signed_in &&
         logic.clause(report_pair_is_supported,
                      cloud_pair_supports<Leaf::power_bi_between>(logic, facts, home, tenant)) &&
         logic.clause(power_bi_admits_guests, is<Leaf::power_bi_takes_guests>(facts, tenant)) &&
         (logic.clause(has_power_bi_here,
                       is<Leaf::guest_has_licence>(facts, shape.presence(who, tenant), licences::power_bi)) ||
          logic.clause(brings_power_bi, same_cloud && is<Leaf::has_licence>(facts, who, licences::power_bi))) &&
         logic.clause(members_resolve, named);
}

template <Logic L>
Truth<L> runs_flow(L& logic, const Facts<Truth<L>>& facts, PersonId who, TenantId tenant, ItemId flow) {
  using namespace clauses;
  const Shape& shape = *facts.shape;
  const TenantId home = shape.home(who);
  const Truth<L> signed_in = uses_app_of(logic, facts, who, tenant, power_automate_app) &&
                             works_with_app(logic, facts, who, tenant, power_automate_app, licences::power_automate) &&
                             is_given(logic, facts, who, flow);
  if (home == tenant) return signed_in;
  return signed_in &&
         logic.clause(flow_pair_is_supported,
                      cloud_pair_supports<Leaf::power_automate_between>(logic, facts, home, tenant)) &&
         logic.clause(flows_cross,
                      is_in_same_cloud(logic, facts, home, tenant) || is<Leaf::flows_cross_clouds>(facts)) &&
         logic.clause(is_of_type_guest, !is<Leaf::is_external_member>(facts, shape.presence(who, tenant)));
}

template <Logic L>
Truth<L> uses_power_app(L& logic, const Facts<Truth<L>>& facts, PersonId who, TenantId tenant, ItemId app) {
  const TenantId home = facts.shape->home(who);
  const Truth<L> signed_in = uses_app_of(logic, facts, who, tenant, power_apps_app) &&
                             works_with_app(logic, facts, who, tenant, power_apps_app, licences::power_apps) &&
                             is_given(logic, facts, who, app);
  if (home == tenant) return signed_in;
  return signed_in && logic.clause(clauses::app_pair_works,
                                   cloud_pair_supports<Leaf::power_apps_between>(logic, facts, home, tenant));
}

template <Logic L>
Truth<L> fills_form(L& logic, const Facts<Truth<L>>& facts, PersonId who, TenantId tenant, ItemId form) {
  using namespace clauses;
  const bool of_the_house = facts.shape->home(who) == tenant;
  const Truth<L> open = form.exists() ? is<Leaf::form_is_open>(facts, form) : logic.constant(false);
  const Truth<L> listed = form.exists() ? is<Leaf::form_is_for_listed>(facts, form) : logic.constant(false);
  const Truth<L> invited = form.exists() ? has_been_given(logic, facts, who, form) : logic.constant(true);
  return opens_browser(logic, facts, who) &&
         ((logic.clause(form_is_for_anyone, open) && restrictions_permit_anonymously(logic, facts, who, tenant)) ||
          (logic.clause(form_is_for_the_house, logic.constant(of_the_house) && (!listed || invited)) &&
           may_sign_in(logic, facts, who)));
}

template <Logic L>
Truth<L> may_be_given_report(L& logic, const Facts<Truth<L>>& facts, PersonId who, ItemId report) {
  using namespace clauses;
  const Shape& shape = *facts.shape;
  const Visit v = visit(shape, who, shape[report].tenant);
  if (v.home == v.resource) return logic.clause(is_of_the_tenant, logic.constant(true));
  const Truth<L> has_guest_inviter = some(logic, shape[v.resource].people, [&](PersonId inviter) {
    return is<Leaf::holds_role>(facts, inviter, roles::guest_inviter) && may_invite(logic, facts, inviter, v.resource);
  });
  return logic.clause(is_of_the_tenant, logic.constant(false)) ||
         logic.clause(is_guest_already, is_redeemed_user(logic, facts, v)) ||
         (logic.clause(power_bi_sends_invitations, is<Leaf::power_bi_invites>(facts, v.resource) &&
                                                       is_in_same_cloud(logic, facts, v.home, v.resource)) &&
          logic.clause(guest_inviter_is_there, has_guest_inviter) && is_invitable(logic, facts, v));
}

ENTENTE_RULE(uses_app_of, PersonId, TenantId, AppId);
ENTENTE_RULE(views_report, PersonId, TenantId, ItemId);
ENTENTE_RULE(runs_flow, PersonId, TenantId, ItemId);
ENTENTE_RULE(uses_power_app, PersonId, TenantId, ItemId);
ENTENTE_RULE(fills_form, PersonId, TenantId, ItemId);
ENTENTE_RULE(may_be_given_report, PersonId, ItemId);

}  // namespace entente::model
