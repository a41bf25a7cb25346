#include "model/rulebook/exchange.hpp"

#include "model/logic/every_logic.hpp"

namespace entente::model {
namespace {

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

}  // namespace

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

template <Logic L>
Truth<L> sees_free_busy(L& logic, const Facts<Truth<L>>& facts, PersonId who, PersonId other, FreeBusy depth) {
  using namespace clauses;
  const Shape& shape = *facts.shape;
  const TenantId asking = shape.home(who), answering = shape.home(other);
  // Both need a mailbox.
  const Truth<L> active = may_sign_in(logic, facts, who) &&
                          works_with_app(logic, facts, who, asking, exchange_app, licences::exchange) &&
                          is_licensed_for(logic, facts, other, licences::exchange);
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

ENTENTE_RULE(is_in_address_list_of, PersonId, PersonId);
ENTENTE_RULE(sees_free_busy, PersonId, PersonId, FreeBusy);

}  // namespace entente::model
