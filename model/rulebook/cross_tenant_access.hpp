// Cross-tenant access settings: which section applies (inheritance), what its two halves say together, and that both
// tenants must agree.
#pragma once

#include "model/rulebook/clouds.hpp"

namespace entente::model {

namespace clauses {
inline constexpr Clause partner_sets_section{
    "XTA-1", "the partner entry sets this section itself, so the default's does not apply",
    "Microsoft Graph: crossTenantAccessPolicyConfigurationPartner; a null section inherits the default"};
inline constexpr Clause users_half_is_there{"XTA-2", "the section says which users it means",
                                            "inferred: Graph accepts and returns half-filled sections"};
inline constexpr Clause apps_half_is_there{"XTA-3", "the section says which applications it means",
                                           "inferred: Graph accepts and returns half-filled sections"};
inline constexpr Clause both_halves_block{
    "XTA-4", "both halves of the section block, so only the named users at the named applications are blocked",
    "Microsoft Graph: crossTenantAccessPolicy overview, Interpreting the API response"};
inline constexpr Clause pair_is_not_named{
    "XTA-5", "the person and the application are not both named by the blocking section",
    "Microsoft Graph: crossTenantAccessPolicy overview, Interpreting the API response"};
inline constexpr Clause user_is_admitted{
    "XTA-6", "the section's users half admits the person",
    "Microsoft Graph: crossTenantAccessPolicy overview, Interpreting the API response"};
inline constexpr Clause app_is_admitted{
    "XTA-7", "the section's applications half admits the application",
    "Microsoft Graph: crossTenantAccessPolicy overview, Interpreting the API response"};
inline constexpr Clause outbound_permits{"XTA-8",
                                         "the home tenant's outbound settings permit the person and the application",
                                         "Microsoft Entra: Cross-tenant access overview, outbound access settings"};
inline constexpr Clause inbound_permits{"XTA-9",
                                        "the resource tenant's inbound settings permit the person and the application",
                                        "Microsoft Entra: Cross-tenant access overview, inbound access settings"};
inline constexpr Clause office365_covers_app{"XTA-10",
                                             "the section targets a suite of applications that covers this one",
                                             "Microsoft Graph: crossTenantAccessPolicyTarget"};
inline constexpr Clause nested_group_is_targeted{
    "XTA-12", "a group around the person's group is targeted, and nested groups count",
    "ambiguous: reading nested-groups; Conditional Access counts nested groups"};
inline constexpr Clause home_account_redeems{
    "XTA-13", "the redemption order lets the Microsoft Entra account redeem, and no other provider comes before it",
    "Microsoft Entra: Cross-tenant access overview, redemption order"};
inline constexpr Clause partner_sets_trust{
    "XTA-11", "the partner entry sets inbound trust itself",
    "Microsoft Graph: crossTenantAccessPolicyConfigurationPartner, inboundTrust"};
}  // namespace clauses

/// One half of a section as far as one person (or application) is concerned.
template <class T>
struct Half {
  T blocks;   ///< accessType is `blocked`
  T targets;  ///< the person or application is among the targets
};

/// The half of `own`'s section `which` that applies to the tenant `other`, as far as one person or application goes.
template <Logic L>
Half<Truth<L>> users_in_force(L& logic, const Facts<Truth<L>>& facts, Section which, TenantId own, TenantId other,
                              PersonId who);
template <Logic L>
Half<Truth<L>> apps_in_force(L& logic, const Facts<Truth<L>>& facts, Section which, TenantId own, TenantId other,
                             AppId app);

/// Whether `own`'s section `which`, as it applies to the tenant `other`, permits the person at the application.
template <Logic L>
Truth<L> section_permits(L& logic, const Facts<Truth<L>>& facts, Section which, TenantId own, TenantId other,
                         PersonId who, AppId app);

/// Whether `own`'s section `which`, as it applies to the tenant `other`, lets anybody at all use the application: it
/// does not block everyone. People it allows by name are taken to exist.
template <Logic L>
Truth<L> section_is_open(L& logic, const Facts<Truth<L>>& facts, Section which, TenantId own, TenantId other,
                         AppId app);

/// Whether both tenants' B2B collaboration settings and cloud settings let the person use the application over there:
/// what the security token service asks at every sign-in, before Conditional Access.
template <Logic L>
Truth<L> b2b_is_permitted(L& logic, const Facts<Truth<L>>& facts, const Visit& v, AppId app);

/// Whether there is an application at all that the person may use over there. Applications that no list names behave
/// alike; one of the shape's applications stands for them all.
template <Logic L>
Truth<L> b2b_is_permitted_somewhere(L& logic, const Facts<Truth<L>>& facts, const Visit& v);

/// Whether the resource tenant accepts a claim made at home. `trust` is one of the three inbound trust leaves; nobody's
/// claims are accepted where neither the partner entry nor the default speaks of trust.
template <Leaf trust, Logic L>
Truth<L> trusts(L& logic, const Facts<Truth<L>>& facts, TenantId resource, TenantId home) {
  const Shape& shape = *facts.shape;
  const EntryId partner = shape.partner(resource, home);
  return select(
      logic.clause(clauses::partner_sets_trust,
                   lists(logic, facts, resource, home) && is<Leaf::trust_is_set>(facts, partner)),
      is<trust>(facts, partner),
      is<Leaf::trust_is_set>(facts, shape.default_of(resource)) && is<trust>(facts, shape.default_of(resource)));
}

/// Whether an invited person redeems with the account they have at home. Where the order leaves Microsoft Entra out, or
/// puts federated providers first and the home is one, the guest signs in as somebody else than the home tenant knows.
template <Logic L>
Truth<L> redeems_with_home_account(L& logic, const Facts<Truth<L>>& facts, const Visit& v);

}  // namespace entente::model
