#include "model/rulebook/cross_tenant_access.hpp"

#include "model/logic/every_logic.hpp"
#include "model/rulebook/groups.hpp"

namespace entente::model {

template <class T>
[[nodiscard]] Half<T> select(const T& guard, const Half<T>& chosen, const Half<T>& otherwise) {
  return {select(guard, chosen.blocks, otherwise.blocks), select(guard, chosen.targets, otherwise.targets)};
}

/// A half that speaks where it is there, and means everyone (or every application) where it is not.
template <class T>
[[nodiscard]] Half<T> or_everyone(const T& there, const Half<T>& half) {
  return {there && half.blocks, !there || half.targets};
}

/// A half of a default: where nothing is there, what an untouched tenant has. Collaboration is open to everyone, direct
/// connect and outside accounts on the tenant's network are closed.
template <class T>
[[nodiscard]] Half<T> or_untouched(const T& there, const Half<T>& half, Section which) {
  const bool open = which == Section::collaboration_inbound || which == Section::collaboration_outbound;
  return {open ? there && half.blocks : !there || half.blocks, !there || half.targets};
}

namespace {

namespace memo_rules {
constexpr MemoRule b2b_is_permitted_somewhere{};
}  // namespace memo_rules

template <Logic L>
Half<Truth<L>> users_half(L& logic, const Facts<Truth<L>>& facts, SectionId section, PersonId who) {
  return {is<Leaf::users_are_blocked>(facts, section),
          is<Leaf::targets_all_users>(facts, section) || is<Leaf::targets_person>(facts, section, who) ||
              is_in_group_named_by<Leaf::targets_group>(logic, facts, section, who) ||
              logic.clause(clauses::nested_group_is_targeted,
                           is<Leaf::nested_groups_count>(facts) &&
                               (is<Leaf::targets_group_around>(facts, section, who) ||
                                is_in_group_named_by<Leaf::targets_group_around_group>(logic, facts, section, who)))};
}

template <Logic L>
Half<Truth<L>> apps_half(L& logic, const Facts<Truth<L>>& facts, SectionId section, AppId app) {
  const Shape::App& named = (*facts.shape)[app];
  return {
      is<Leaf::apps_are_blocked>(facts, section),
      is<Leaf::targets_all_apps>(facts, section) || is<Leaf::targets_app>(facts, section, app) ||
          logic.clause(clauses::office365_covers_app,
                       (logic.constant(named.in_office365) && is<Leaf::targets_office365>(facts, section)) ||
                           (logic.constant(named.from_microsoft) && is<Leaf::targets_microsoft_apps>(facts, section)))};
}

/// What two halves say together. Two blocking halves are a conjunction of denials: `blocked g1` with `blocked a1`
/// blocks the pair and nothing else. Reading the halves as independent filters is wrong for two of the nine documented
/// rows.
template <Logic L>
Truth<L> halves_permit(L& logic, const Half<Truth<L>>& users, const Half<Truth<L>>& apps) {
  using namespace clauses;
  return select(logic.clause(both_halves_block, users.blocks && apps.blocks),
                logic.clause(pair_is_not_named, !(users.targets && apps.targets)),
                logic.clause(user_is_admitted, select(users.blocks, !users.targets, users.targets)) &&
                    logic.clause(app_is_admitted, select(apps.blocks, !apps.targets, apps.targets)));
}

/// The half of `own`'s section `which` that applies to the tenant `other`: the partner entry's where the entry is there
/// and sets the section, the default's otherwise. A half that a partner's section leaves out is the default's under one
/// reading, everyone under the other; one that the default leaves out means everyone, as in an untouched tenant.
template <Leaf half_is_set, Logic L, class HalfOf>
Half<Truth<L>> half_in_force(L& logic, const Facts<Truth<L>>& facts, Section which, TenantId own, TenantId other,
                             const Clause& half_is_there, HalfOf half_of) {
  const Shape& shape = *facts.shape;
  const SectionId partner = shape.section(shape.partner(own, other), which);
  const SectionId fallback = shape.section(shape.default_of(own), which);
  // A section that sets one half only leaves the other to everyone; one that is not there at all is untouched.
  const Half<Truth<L>> by_default =
      or_untouched(is<Leaf::section_is_set>(facts, fallback),
                   or_everyone(is<half_is_set>(facts, fallback), half_of(fallback)), which);
  const Half<Truth<L>> by_partner =
      select(logic.clause(half_is_there, is<half_is_set>(facts, partner)), half_of(partner),
             or_everyone(is<Leaf::missing_half_inherits>(facts), by_default));
  return select(logic.clause(clauses::partner_sets_section,
                             lists(logic, facts, own, other) && is<Leaf::section_is_set>(facts, partner)),
                by_partner, by_default);
}

}  // namespace

template <Logic L>
Half<Truth<L>> users_in_force(L& logic, const Facts<Truth<L>>& facts, Section which, TenantId own, TenantId other,
                              PersonId who) {
  return half_in_force<Leaf::users_half_is_set>(
      logic, facts, which, own, other, clauses::users_half_is_there,
      [&](SectionId section) { return users_half(logic, facts, section, who); });
}

template <Logic L>
Half<Truth<L>> apps_in_force(L& logic, const Facts<Truth<L>>& facts, Section which, TenantId own, TenantId other,
                             AppId app) {
  return half_in_force<Leaf::apps_half_is_set>(
      logic, facts, which, own, other, clauses::apps_half_is_there,
      [&](SectionId section) { return apps_half(logic, facts, section, app); });
}

template <Logic L>
Truth<L> section_permits(L& logic, const Facts<Truth<L>>& facts, Section which, TenantId own, TenantId other,
                         PersonId who, AppId app) {
  return halves_permit(logic, users_in_force(logic, facts, which, own, other, who),
                       apps_in_force(logic, facts, which, own, other, app));
}

template <Logic L>
Truth<L> section_is_open(L& logic, const Facts<Truth<L>>& facts, Section which, TenantId own, TenantId other,
                         AppId app) {
  // Somebody is not among the people whom a section blocks by name, and is among those whom it allows.
  const auto somebody = [&](SectionId section) -> Half<Truth<L>> {
    const Truth<L> blocks = is<Leaf::users_are_blocked>(facts, section);
    return {blocks, !blocks || is<Leaf::targets_all_users>(facts, section)};
  };
  return halves_permit(
      logic,
      half_in_force<Leaf::users_half_is_set>(logic, facts, which, own, other, clauses::users_half_is_there, somebody),
      apps_in_force(logic, facts, which, own, other, app));
}

template <Logic L>
Truth<L> b2b_is_permitted(L& logic, const Facts<Truth<L>>& facts, const Visit& v, AppId app) {
  using namespace clauses;
  const Truth<L> clouds =
      logic.clause(pair_is_supported, cloud_pair_supports<Leaf::b2b_between>(logic, facts, v.home, v.resource)) &&
      regions_support_b2b(logic, facts, v.home, v.resource) && clouds_are_open(logic, facts, v.home, v.resource);
  // These settings are between organisations: whoever brings a personal account, or has accepted with one of another
  // provider, is under external collaboration settings.
  const Truth<L> personal = is<Leaf::is_consumer>(facts, v.home) ||
                            is<Leaf::redeemed_otherwise>(facts, facts.shape->presence(v.who, v.resource));
  return and_then(logic, clouds, [&] {
    return logic.clause(outbound_permits, personal || section_permits(logic, facts, Section::collaboration_outbound,
                                                                      v.home, v.resource, v.who, app)) &&
           logic.clause(inbound_permits, personal || section_permits(logic, facts, Section::collaboration_inbound,
                                                                     v.resource, v.home, v.who, app));
  });
}

template <Logic L>
Truth<L> b2b_is_permitted_somewhere(L& logic, const Facts<Truth<L>>& facts, const Visit& v) {
  return memoized(logic, memo_rules::b2b_is_permitted_somewhere, row(v.who), row(v.resource), [&] {
    return some(logic, facts.shape->app_ids(), [&](AppId app) { return b2b_is_permitted(logic, facts, v, app); });
  });
}

template <Logic L>
Truth<L> redeems_with_home_account(L& logic, const Facts<Truth<L>>& facts, const Visit& v) {
  const Shape& shape = *facts.shape;
  const EntryId partner = shape.partner(v.resource, v.home), fallback = shape.default_of(v.resource);
  const auto in_order = [&](EntryId entry) {
    return is<Leaf::redeems_with_entra>(facts, entry) &&
           !(is<Leaf::federation_comes_first>(facts, entry) && is<Leaf::signs_in_on_premises>(facts, v.home));
  };
  return logic.clause(
      clauses::home_account_redeems,
      select(lists(logic, facts, v.resource, v.home) && is<Leaf::redemption_order_is_set>(facts, partner),
             in_order(partner), !is<Leaf::redemption_order_is_set>(facts, fallback) || in_order(fallback)));
}

ENTENTE_RULE(section_permits, Section, TenantId, TenantId, PersonId, AppId);
ENTENTE_RULE(section_is_open, Section, TenantId, TenantId, AppId);
ENTENTE_RULE(b2b_is_permitted, const Visit&, AppId);
ENTENTE_RULE(b2b_is_permitted_somewhere, const Visit&);
ENTENTE_RULE(redeems_with_home_account, const Visit&);

#define HALVES_IN_FORCE(L)                                                                                   \
  template Half<Truth<L>> users_in_force(L&, const Facts<Truth<L>>&, Section, TenantId, TenantId, PersonId); \
  template Half<Truth<L>> apps_in_force(L&, const Facts<Truth<L>>&, Section, TenantId, TenantId, AppId)
ENTENTE_EVERY_LOGIC(HALVES_IN_FORCE);
#undef HALVES_IN_FORCE

}  // namespace entente::model
