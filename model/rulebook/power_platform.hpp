// Power BI, Power Automate, Power Apps and Forms: who uses what was shared, inside a cloud and across.
#pragma once

#include "model/rulebook/sharepoint.hpp"

namespace entente::model {

namespace clauses {
inline constexpr Clause guest_is_let_in{"PWR-1", "the person is a redeemed B2B user, and the sign-in passes",
                                        "Microsoft 365: Cross-cloud collaboration, prerequisite of every workload"};
inline constexpr Clause report_pair_is_supported{
    "PWR-2", "Power BI content is shared with guests between the two clouds",
    "Microsoft Power BI: Distribute content to external guest users, cross-cloud B2B"};
inline constexpr Clause power_bi_admits_guests{"PWR-3", "Power BI of the tenant lets guests see shared content",
                                               "Microsoft Power BI: tenant settings, export and sharing"};
inline constexpr Clause has_power_bi_here{"PWR-4", "the resource tenant has given the person a Power BI licence",
                                          "Microsoft Power BI: Distribute content to external guest users, licensing"};
inline constexpr Clause brings_power_bi{
    "PWR-5", "the person has a Power BI licence at home, which counts inside one Azure cloud only",
    "Microsoft 365: Cross-cloud collaboration, Power BI: no bring your own licence across clouds"};
inline constexpr Clause members_resolve{
    "PWR-6", "it is shared with people by name: groups do not resolve across clouds",
    "Microsoft 365: Cross-cloud collaboration, Power BI: sharing with a security group"};
inline constexpr Clause flow_pair_is_supported{"PWR-7", "flows are shared with guests between the two clouds",
                                               "Microsoft 365: Cross-cloud collaboration, Power Automate"};
inline constexpr Clause is_of_type_guest{"PWR-8", "the person is of type Guest there: the type Member is not supported",
                                         "Microsoft 365: Cross-cloud collaboration, Power Automate"};
inline constexpr Clause app_pair_works{
    "PWR-9", "apps of Power Apps are shared with guests between the two clouds: across clouds that is undefined",
    "Microsoft 365: Cross-cloud collaboration, FAQ on Power Apps"};
inline constexpr Clause form_is_for_the_house{"PWR-10",
                                              "the form is for the tenant's own people, and the person is one",
                                              "Microsoft Forms: audiences; Forms has no B2B"};
inline constexpr Clause form_is_for_anyone{"PWR-11", "the form takes answers from anyone",
                                           "Microsoft Forms: audiences"};
inline constexpr Clause power_bi_sends_invitations{
    "PWR-12", "Power BI of the tenant may invite people, and both tenants are in one Azure cloud",
    "Microsoft 365: Cross-cloud collaboration, Power BI: no invitations from within Power BI across clouds"};
inline constexpr Clause guest_inviter_is_there{
    "PWR-13", "somebody there holds the role Guest Inviter and may invite",
    "Microsoft Power BI: Distribute content to external guest users, ad hoc invites"};
}  // namespace clauses

/// Whether the person, of the house or a B2B user, signs in to an application of `tenant`.
template <Logic L>
Truth<L> uses_app_of(L& logic, const Facts<Truth<L>>& facts, PersonId who, TenantId tenant, AppId app) {
  const Visit v = visit(*facts.shape, who, tenant);
  const Truth<L> active = may_sign_in_to(logic, facts, v);
  if (v.home == tenant) return active && own_sign_in_passes(logic, facts, v, app);
  return active && logic.clause(clauses::guest_is_let_in, is_redeemed_user(logic, facts, v) &&
                                                              b2b_is_permitted(logic, facts, v, app) &&
                                                              guest_sign_in_passes(logic, facts, v, app));
}

/// Whether the item has been given to the person; without an item, it is asked what would be possible if one were.
template <Logic L>
Truth<L> is_given(L& logic, const Facts<Truth<L>>& facts, PersonId who, ItemId item) {
  return item.exists() ? has_been_given(logic, facts, who, item) : logic.constant(true);
}

/// Whether the person can view a report of `tenant`.
template <Logic L>
Truth<L> views_report(L& logic, const Facts<Truth<L>>& facts, PersonId who, TenantId tenant, ItemId report) {
  using namespace clauses;
  const Shape& shape = *facts.shape;
  const TenantId home = shape.home(who);
  const Truth<L> signed_in =
      uses_app_of(logic, facts, who, tenant, power_bi_app) && is_given(logic, facts, who, report);
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

/// Whether the person can run a flow of `tenant`.
template <Logic L>
Truth<L> runs_flow(L& logic, const Facts<Truth<L>>& facts, PersonId who, TenantId tenant, ItemId flow) {
  using namespace clauses;
  const Shape& shape = *facts.shape;
  const TenantId home = shape.home(who);
  const Truth<L> signed_in =
      uses_app_of(logic, facts, who, tenant, power_automate_app) && is_given(logic, facts, who, flow);
  if (home == tenant) return signed_in;
  return signed_in &&
         logic.clause(flow_pair_is_supported,
                      cloud_pair_supports<Leaf::power_automate_between>(logic, facts, home, tenant)) &&
         logic.clause(is_of_type_guest, !is<Leaf::is_external_member>(facts, shape.presence(who, tenant)));
}

/// Whether the person can use an app of Power Apps of `tenant`.
template <Logic L>
Truth<L> uses_power_app(L& logic, const Facts<Truth<L>>& facts, PersonId who, TenantId tenant, ItemId app) {
  const TenantId home = facts.shape->home(who);
  const Truth<L> signed_in = uses_app_of(logic, facts, who, tenant, power_apps_app) && is_given(logic, facts, who, app);
  if (home == tenant) return signed_in;
  return signed_in && logic.clause(clauses::app_pair_works,
                                   cloud_pair_supports<Leaf::power_apps_between>(logic, facts, home, tenant));
}

/// Whether the person can fill in a form of `tenant`. A form that names no audience, like no form at all, is for the
/// house.
template <Logic L>
Truth<L> fills_form(L& logic, const Facts<Truth<L>>& facts, PersonId who, TenantId tenant, ItemId form) {
  using namespace clauses;
  const bool of_the_house = facts.shape->home(who) == tenant;
  const Truth<L> open = form.exists() ? is<Leaf::form_is_open>(facts, form) : logic.constant(false);
  const Truth<L> listed = form.exists() ? is<Leaf::form_is_for_listed>(facts, form) : logic.constant(false);
  const Truth<L> invited = form.exists() ? has_been_given(logic, facts, who, form) : logic.constant(true);
  return (logic.clause(form_is_for_anyone, open) && restrictions_permit_anonymously(logic, facts, who, tenant)) ||
         (logic.clause(form_is_for_the_house, logic.constant(of_the_house) && (!listed || invited)) &&
          may_sign_in(logic, facts, who));
}

/// Whether a report can be shared with somebody who is no user of the tenant yet, by inviting from within Power BI.
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

}  // namespace entente::model
