// Exchange: who is in whose address list, and who sees whose free and busy times.
#pragma once

#include "model/rulebook/accounts.hpp"
#include "model/rulebook/clouds.hpp"
#include "model/terms/capabilities.hpp"

namespace entente::model {

namespace clauses {
inline constexpr Clause listed_at_home{"EXO-1",
                                       "the two have one home, and the person is not hidden from its address lists",
                                       "Exchange: address lists, HiddenFromAddressListsEnabled"};
inline constexpr Clause listed_as_guest{
    "EXO-2", "the person is a B2B user of the other's tenant and shown in its address list: guests are not unless told",
    "Microsoft 365: Cross-cloud collaboration, Exchange; Microsoft Graph: user, showInAddressList"};
inline constexpr Clause listed_as_contact{"EXO-3", "the other's tenant has a mail contact for the person",
                                          "Microsoft 365: Cross-cloud collaboration, Exchange free/busy"};
inline constexpr Clause same_organisation{"EXO-4", "the two have one home",
                                          "Exchange: free/busy inside one organisation"};
inline constexpr Clause mailbox_is_known{"EXO-5", "the person is in the asking side's address list",
                                         "Microsoft 365: Cross-cloud collaboration, Exchange free/busy"};
inline constexpr Clause by_relationship{
    "EXO-6", "organisation relationships of both sides carry the look-up",
    "Exchange: Set-OrganizationRelationship; Microsoft 365: Cross-cloud collaboration, Exchange free/busy"};
inline constexpr Clause relationship_is_supported{
    "EXO-7", "organisation relationships work between the two clouds: 21Vianet has no token service for them",
    "Microsoft 365: Cross-cloud collaboration, Exchange free/busy, 21Vianet"};
inline constexpr Clause asker_has_relationship{
    "EXO-8",
    "the asking side has an enabled relationship for the domain, which (under one reading) allows free/busy too",
    "Exchange: Set-OrganizationRelationship; ambiguous: reading free-busy-sides"};
inline constexpr Clause answerer_has_relationship{
    "EXO-9", "the answering side has an enabled relationship for the asker's domain that allows free/busy",
    "Exchange: Set-OrganizationRelationship, FreeBusyAccessEnabled and FreeBusyAccessLevel"};
inline constexpr Clause tells_details{"EXO-10", "that relationship tells subject and place",
                                      "Exchange: Set-OrganizationRelationship, LimitedDetails"};
inline constexpr Clause by_address_space{"EXO-11", "availability by address space carries the look-up",
                                         "Exchange: Add-AvailabilityAddressSpace"};
inline constexpr Clause asker_has_address_space{
    "EXO-12", "the asking side has an availability address space for the domain that points at the person's tenant",
    "Exchange: Add-AvailabilityAddressSpace, ForestName and TargetTenantId"};
inline constexpr Clause answerer_allows_tenant{"EXO-13", "the answering side allows the asker's tenant",
                                               "Exchange: New-AvailabilityConfig, AllowedTenantIds"};
}  // namespace clauses

/// Whether `who` finds `other` in the address list of their own home.
template <Logic L>
Truth<L> is_in_address_list_of(L& logic, const Facts<Truth<L>>& facts, PersonId who, PersonId other) {
  using namespace clauses;
  const Shape& shape = *facts.shape;
  const TenantId home = shape.home(who);
  if (shape.home(other) == home) return logic.clause(listed_at_home, !is<Leaf::is_hidden>(facts, other));
  const PresenceId presence = shape.presence(other, home);
  return logic.clause(listed_as_guest,
                      is<Leaf::is_b2b_user>(facts, presence) && is<Leaf::is_in_address_list>(facts, presence)) ||
         logic.clause(listed_as_contact, is<Leaf::has_contact>(facts, home, other));
}

/// Whether a relationship of `own` for a domain is enabled and lets free/busy be looked up as far as asked.
template <Logic L>
Truth<L> relationship_answers(L& logic, const Facts<Truth<L>>& facts, TenantId own, DomainId domain, FreeBusy depth) {
  return some(logic, (*facts.shape)[own].relationships, [&](RelationshipId relationship) {
    const Truth<L> details =
        logic.clause(clauses::tells_details, is<Leaf::relationship_gives_details>(facts, relationship));
    return is<Leaf::relationship_is_on>(facts, relationship) &&
           is<Leaf::relationship_names_domain>(facts, relationship, domain) &&
           is<Leaf::relationship_gives_free_busy>(facts, relationship) &&
           (depth == FreeBusy::details ? details
                                       : is<Leaf::relationship_gives_time_only>(facts, relationship) || details);
  });
}

/// Whether a relationship of `own` names a domain, so that look-ups know where to go.
template <Logic L>
Truth<L> relationship_asks(L& logic, const Facts<Truth<L>>& facts, TenantId own, DomainId domain) {
  return some(logic, (*facts.shape)[own].relationships, [&](RelationshipId relationship) {
    return is<Leaf::relationship_is_on>(facts, relationship) &&
           is<Leaf::relationship_names_domain>(facts, relationship, domain) &&
           (!is<Leaf::asker_consents_too>(facts) || is<Leaf::relationship_gives_free_busy>(facts, relationship));
  });
}

/// Whether `who` sees when `other` is free. Each side decides for itself: one must know where to ask, the other must
/// answer. Address spaces tell times and nothing else.
template <Logic L>
Truth<L> sees_free_busy(L& logic, const Facts<Truth<L>>& facts, PersonId who, PersonId other, FreeBusy depth) {
  using namespace clauses;
  const Shape& shape = *facts.shape;
  const TenantId asking = shape.home(who), answering = shape.home(other);
  const Truth<L> active = may_sign_in(logic, facts, who);
  if (asking == answering) return active && logic.clause(same_organisation, logic.constant(true));
  const DomainId asked = shape[other].domain, asker = shape[who].domain;
  const Truth<L> related = logic.clause(
      by_relationship,
      logic.clause(relationship_is_supported,
                   cloud_pair_supports<Leaf::federated_free_busy_between>(logic, facts, asking, answering)) &&
          logic.clause(asker_has_relationship, relationship_asks(logic, facts, asking, asked)) &&
          logic.clause(answerer_has_relationship, relationship_answers(logic, facts, answering, asker, depth)));
  const Truth<L> spaced = logic.clause(
      by_address_space,
      logic.clause(asker_has_address_space, some(logic, shape[asking].address_spaces,
                                                 [&](AddressSpaceId space) {
                                                   return is<Leaf::address_space_is_domain>(facts, space, asked) &&
                                                          is<Leaf::address_space_points_at>(facts, space, answering);
                                                 })) &&
          logic.clause(answerer_allows_tenant, is<Leaf::availability_allows_tenant>(facts, answering, asking)));
  return active && (logic.clause(same_organisation, logic.constant(false)) ||
                    (logic.clause(mailbox_is_known, is_in_address_list_of(logic, facts, who, other)) &&
                     (depth == FreeBusy::details ? related : related || spaced)));
}

}  // namespace entente::model
