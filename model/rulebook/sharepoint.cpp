#include "model/rulebook/sharepoint.hpp"

#include "model/logic/every_logic.hpp"

namespace entente::model {

template <Logic L>
Truth<L> has_been_given(L& logic, const Facts<Truth<L>>& facts, PersonId who, ItemId item) {
  return logic.clause(clauses::has_item, is<Leaf::is_shared_with>(facts, facts.shape->use(who, item)));
}

template <Logic L>
Truth<L> shares_with(L& logic, const Facts<Truth<L>>& facts, ItemId site, Openness openness) {
  using namespace clauses;
  const TenantId tenant = (*facts.shape)[site].tenant;
  const auto reaches = [&](const Truth<L>& existing, const Truth<L>& guests, const Truth<L>& anyone) {
    switch (openness) {
      case Openness::existing_guests:
        return existing || guests || anyone;
      case Openness::new_guests:
        return guests || anyone;
      case Openness::anyone:
        return anyone;
    }
    return logic.constant(false);
  };
  const Truth<L> by_tenant =
      reaches(is<Leaf::sharing_with_existing>(facts, tenant), is<Leaf::sharing_with_guests>(facts, tenant),
              is<Leaf::sharing_with_anyone>(facts, tenant));
  const Truth<L> by_onedrive =
      reaches(is<Leaf::onedrive_with_existing>(facts, tenant), is<Leaf::onedrive_with_guests>(facts, tenant),
              is<Leaf::onedrive_with_anyone>(facts, tenant));
  const Truth<L> by_site = reaches(is<Leaf::site_with_existing>(facts, site), is<Leaf::site_with_guests>(facts, site),
                                   is<Leaf::site_with_anyone>(facts, site));
  return logic.clause(openness == Openness::existing_guests ? shares_with_guests_there
                      : openness == Openness::new_guests    ? shares_with_new_guests
                                                            : shares_with_everyone,
                      by_tenant && (!is<Leaf::site_is_onedrive>(facts, site) || by_onedrive) &&
                          (!is<Leaf::site_says_sharing>(facts, site) || by_site));
}

template <Logic L>
Truth<L> sharing_domain_is_admitted(L& logic, const Facts<Truth<L>>& facts, PersonId who, TenantId tenant) {
  const DomainId domain = (*facts.shape)[who].domain;
  const Truth<L> by_parent = is<Leaf::lists_cover_subdomains>(facts);
  const Truth<L> allowed = is<Leaf::sharing_allows_domain>(facts, tenant, domain) ||
                           (is<Leaf::sharing_allows_parent>(facts, tenant, domain) && by_parent);
  const Truth<L> blocked = is<Leaf::sharing_blocks_domain>(facts, tenant, domain) ||
                           (is<Leaf::sharing_blocks_parent>(facts, tenant, domain) && by_parent);
  return logic.clause(clauses::sharing_admits_domain,
                      (!is<Leaf::sharing_by_allow_list>(facts, tenant) || allowed) &&
                          (!is<Leaf::sharing_by_block_list>(facts, tenant) || !blocked));
}

template <Logic L>
Truth<L> may_be_given_site(L& logic, const Facts<Truth<L>>& facts, PersonId who, ItemId site) {
  using namespace clauses;
  const Shape& shape = *facts.shape;
  const Visit v = visit(shape, who, shape[site].tenant);
  if (v.home == v.resource) return logic.clause(is_of_the_tenant, logic.constant(true));
  const Truth<L> integrated = is<Leaf::sharepoint_uses_b2b>(facts, v.resource);
  const Truth<L> there =
      logic.clause(is_guest_already, is<Leaf::is_b2b_user>(facts, shape.presence(who, v.resource))) &&
      shares_with(logic, facts, site, Openness::existing_guests);
  const Truth<L> new_guest =
      shares_with(logic, facts, site, Openness::new_guests) &&
      (logic.clause(uses_passcode, !integrated) ||
       logic.clause(becomes_guest, is_invitable(logic, facts, v) && has_inviter(logic, facts, v.resource)));
  return logic.clause(is_of_the_tenant, logic.constant(false)) ||
         (sharing_domain_is_admitted(logic, facts, who, v.resource) && (there || new_guest));
}

template <Logic L>
Truth<L> may_create_site(L& logic, const Facts<Truth<L>>& facts, PersonId creator, ItemId site) {
  using namespace clauses;
  const Shape& shape = *facts.shape;
  const TenantId where = shape[site].tenant;
  return logic.clause(site_is_of_nobody,
                      every(logic, shape[where].people,
                            [&](PersonId who) { return !is<Leaf::owns_item>(facts, shape.use(who, site)); })) &&
         logic.clause(site_creator_is_of_the_house,
                      logic.constant(shape.home(creator) == where) && !is<Leaf::is_guest_account>(facts, creator)) &&
         opens_app(logic, facts, creator, sharepoint_app) && reaches_sharepoint(logic, facts, creator, where) &&
         (logic.clause(users_create_sites, !is<Leaf::site_creation_is_off>(facts, where)) ||
          logic.clause(role_creates_sites, is<Leaf::holds_role>(facts, creator, roles::global_administrator) ||
                                               is<Leaf::holds_role>(facts, creator, roles::sharepoint_administrator)));
}

template <Logic L>
Truth<L> sharing_invites(L& logic, const Facts<Truth<L>>& facts, PersonId who, ItemId item) {
  using namespace clauses;
  const Shape& shape = *facts.shape;
  const Visit v = visit(shape, who, shape[item].tenant);
  if (v.home == v.resource) return logic.constant(false);
  const Truth<L> sends = shape[item].kind == ItemKind::site ? is<Leaf::sharepoint_uses_b2b>(facts, v.resource)
                                                            : logic.constant(shape[item].kind == ItemKind::report);
  return !logic.clause(is_guest_already, is<Leaf::is_b2b_user>(facts, shape.presence(who, v.resource))) &&
         logic.clause(sharing_sends_invitations, sends) && has_inviter(logic, facts, v.resource);
}

template <Logic L>
Truth<L> reaches_sharepoint(L& logic, const Facts<Truth<L>>& facts, PersonId who, TenantId tenant) {
  using namespace clauses;
  const Visit v = visit(*facts.shape, who, tenant);
  const Truth<L> active = may_sign_in_to(logic, facts, v);
  if (v.home == tenant)
    return active && is_licensed_for(logic, facts, who, licences::sharepoint) &&
           own_sign_in_passes(logic, facts, v, sharepoint_app);
  return logic.clause(uses_passcode, !is<Leaf::sharepoint_uses_b2b>(facts, tenant)) ||
         (active && logic.clause(signs_in_as_guest, is_redeemed_user(logic, facts, v)) &&
          logic.clause(sharepoint_is_permitted, b2b_is_permitted(logic, facts, v, sharepoint_app)) &&
          guest_sign_in_passes(logic, facts, v, sharepoint_app));
}

template <Logic L>
Truth<L> opens_site(L& logic, const Facts<Truth<L>>& facts, PersonId who, ItemId site) {
  using namespace clauses;
  const Shape& shape = *facts.shape;
  const TenantId tenant = shape[site].tenant;
  const bool of_the_house = shape.home(who) == tenant;
  const Truth<L> member = is_member_type(logic, facts, who, tenant);
  const Truth<L> by_organisation =
      logic.clause(organisation_link_opens, is<Leaf::has_organisation_link>(facts, site) && member);
  const Truth<L> shared =
      has_been_given(logic, facts, who, site) &&
      (of_the_house ? logic.constant(true)
                    : shares_with(logic, facts, site, Openness::existing_guests) &&
                          sharing_domain_is_admitted(logic, facts, who, tenant) &&
                          logic.clause(share_survives, !is<Leaf::shared_before_integration>(facts, site) ||
                                                           !is<Leaf::sharepoint_uses_b2b>(facts, tenant) ||
                                                           is<Leaf::stray_shares_survive>(facts)));
  const Truth<L> by_anyone = logic.clause(anyone_link_opens, is<Leaf::has_anyone_link>(facts, site)) &&
                             shares_with(logic, facts, site, Openness::anyone) &&
                             restrictions_permit_anonymously(logic, facts, who, tenant);
  return opens_app(logic, facts, who, sharepoint_app) &&
         (by_anyone || ((shared || by_organisation) && reaches_sharepoint(logic, facts, who, tenant)));
}

template <Logic L>
Truth<L> picker_suggests(L& logic, const Facts<Truth<L>>& facts, PersonId who, ItemId site) {
  const Shape& shape = *facts.shape;
  const TenantId tenant = shape[site].tenant;
  return logic.clause(clauses::picker_suggests_person,
                      shape.home(who) == tenant ? logic.constant(true)
                                                : is<Leaf::site_picker_suggests_guests>(facts, site) &&
                                                      is<Leaf::is_b2b_user>(facts, shape.presence(who, tenant)));
}

ENTENTE_RULE(has_been_given, PersonId, ItemId);
ENTENTE_RULE(shares_with, ItemId, Openness);
ENTENTE_RULE(sharing_domain_is_admitted, PersonId, TenantId);
ENTENTE_RULE(may_be_given_site, PersonId, ItemId);
ENTENTE_RULE(may_create_site, PersonId, ItemId);
ENTENTE_RULE(sharing_invites, PersonId, ItemId);
ENTENTE_RULE(reaches_sharepoint, PersonId, TenantId);
ENTENTE_RULE(opens_site, PersonId, ItemId);
ENTENTE_RULE(picker_suggests, PersonId, ItemId);

}  // namespace entente::model
