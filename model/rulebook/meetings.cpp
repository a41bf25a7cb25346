#include "model/rulebook/meetings.hpp"

#include "model/logic/every_logic.hpp"

namespace entente::model {
namespace {

namespace memo_rules {
constexpr MemoRule may_join_authenticated{};
constexpr MemoRule has_organiser{};
}  // namespace memo_rules

/// Whether `own`'s cross-cloud meeting setting towards `other` is on. Null inherits the default's value.
template <Leaf value, Leaf set, Logic L>
Truth<L> meetings_are_admitted(L& logic, const Facts<Truth<L>>& facts, TenantId own, TenantId other) {
  const Shape& shape = *facts.shape;
  const EntryId partner = shape.partner(own, other);
  return lists(logic, facts, own, other) &&
         select(is<set>(facts, partner), is<value>(facts, partner), is<value>(facts, shape.default_of(own)));
}

/// Whether somebody who joins in this way waits in the lobby: neither the way nor being named takes them past it.
template <Logic L>
Truth<L> waits_in_lobby(L& logic, const Facts<Truth<L>>& facts, TenantId host, JoinAs as, Invitation invitation,
                        const Truth<L>& trusted) {
  const Truth<L> passes = passes_lobby(logic, facts, host, as, trusted);
  return invitation == Invitation::by_name ? !passes && !invitation_passes_lobby(logic, facts, host, as) : !passes;
}

/// Whether, of these ways to join (in the order of join_kinds), the person's join goes `as`: it is possible, by
/// `may_join(way)`, and none before it is. Somebody known to the host is never taken for a stranger.
template <Logic L, class MayJoin>
Truth<L> joins_as(L& logic, std::span<const JoinAs> ways, JoinAs as, MayJoin may_join) {
  const auto own = std::find(ways.begin(), ways.end(), as);
  if (own == ways.end()) return logic.constant(false);
  return may_join(as) &&
         logic.clause(clauses::no_way_comes_first, !some(logic, std::span(ways.begin(), own), may_join));
}

/// Whether the person can join from home meetings of `host` that one of `organisers` holds.
template <Logic L, class Organisers>
Truth<L> joins_from_home(L& logic, const Facts<Truth<L>>& facts, PersonId who, TenantId host,
                         const Organisers& organisers) {
  using namespace clauses;
  const Shape& shape = *facts.shape;
  const TenantId home = shape.home(who);
  const Truth<L> clouds_open =
      is_in_same_cloud(logic, facts, home, host) ||
      (enables_cloud_of(logic, facts, home, host) && enables_cloud_of(logic, facts, host, home));
  const Truth<L> across =
      logic.clause(is_no_user_of_host, !is<Leaf::is_b2b_user>(facts, shape.presence(who, host))) &&
      logic.clause(meeting_pair_is_supported,
                   environment_pair_supports<Leaf::meeting_between>(logic, facts, home, host)) &&
      logic.clause(meeting_clouds_are_open, clouds_open) &&
      logic.clause(host_admits_meetings, meetings_are_admitted<Leaf::meetings_inbound, Leaf::meetings_inbound_set>(
                                             logic, facts, host, home)) &&
      logic.clause(home_admits_meetings, meetings_are_admitted<Leaf::meetings_outbound, Leaf::meetings_outbound_set>(
                                             logic, facts, home, host)) &&
      admits_if_trial(logic, facts, host, home, shape[who].domain) && some(logic, organisers, [&](PersonId organiser) {
        return admits_if_trial(logic, facts, home, host, shape[organiser].domain);
      });
  const Truth<L> within =
      logic.clause(organisations_federate,
                   some(logic, organisers, [&](PersonId organiser) { return federate(logic, facts, organiser, who); }));
  return uses_teams_in(logic, facts, who, home) &&
         logic.clause(home_lets_join, is<Leaf::joins_anyone>(facts, home) || is<Leaf::joins_trusted>(facts, home)) &&
         select(is_in_same_environment(logic, facts, home, host), within, across);
}

}  // namespace

template <Logic L>
Truth<L> may_join_anonymously(L& logic, const Facts<Truth<L>>& facts, PersonId who, TenantId host) {
  using namespace clauses;
  return logic.clause(organisation_allows_anonymous, !is<Leaf::anonymous_join_is_off>(facts, host)) &&
         logic.clause(policy_allows_anonymous, is<Leaf::policy_allows_anonymous>(facts, host)) &&
         logic.clause(some_client_joins_anonymously, !is<Leaf::blocks_teams_client_anonymously>(facts, host) ||
                                                         !is<Leaf::blocks_acs_client_anonymously>(facts, host)) &&
         restrictions_permit_anonymously(logic, facts, who, host);
}

template <Logic L>
Truth<L> may_start_anonymously(L& logic, const Facts<Truth<L>>& facts, PersonId who, TenantId host) {
  return may_join_anonymously(logic, facts, who, host) &&
         logic.clause(clauses::anonymous_people_start,
                      is<Leaf::anonymous_may_start>(facts, host) && is<Leaf::admits_everyone>(facts, host));
}

template <Logic L>
Truth<L> is_in_same_environment(L& logic, const Facts<Truth<L>>& facts, TenantId a, TenantId b) {
  return logic.clause(clauses::same_environment, some(logic, environments, [&](Environment environment) {
                        return is<Leaf::in_environment>(facts, a, environment) &&
                               is<Leaf::in_environment>(facts, b, environment);
                      }));
}

template <Logic L>
Truth<L> may_join_authenticated(L& logic, const Facts<Truth<L>>& facts, PersonId who, TenantId host) {
  return memoized(logic, memo_rules::may_join_authenticated, row(who), row(host),
                  [&] { return joins_from_home(logic, facts, who, host, (*facts.shape)[host].people); });
}

template <Logic L>
Truth<L> may_join_authenticated(L& logic, const Facts<Truth<L>>& facts, PersonId who, PersonId organiser) {
  return joins_from_home(logic, facts, who, facts.shape->home(organiser), std::array{organiser});
}

template <Logic L>
Truth<L> may_join_as(L& logic, const Facts<Truth<L>>& facts, PersonId who, TenantId host, JoinAs as) {
  const bool of_the_house = facts.shape->home(who) == host;
  switch (as) {
    case JoinAs::member:
    case JoinAs::guest:
      return of_the_house == (as == JoinAs::member)
                 ? uses_teams_in(logic, facts, who, host) && takes_calls(logic, facts, who, host)
                 : logic.constant(false);
    case JoinAs::authenticated:
      return of_the_house ? logic.constant(false)
                          : may_join_authenticated(logic, facts, who, host) &&
                                takes_calls(logic, facts, who, facts.shape->home(who));
    case JoinAs::anonymous:
      return may_join_anonymously(logic, facts, who, host) && opens_app(logic, facts, who, teams_app);
  }
  return logic.constant(false);
}

template <Logic L>
Truth<L> has_organiser(L& logic, const Facts<Truth<L>>& facts, TenantId host) {
  return memoized(logic, memo_rules::has_organiser, row(host), 0, [&] {
    return logic.clause(clauses::host_has_organiser,
                        some(logic, facts.shape->operator[](host).people, [&](PersonId organiser) {
                          return is<Leaf::account_is_enabled>(facts, organiser) &&
                                 is_licensed_for(logic, facts, organiser, licences::teams);
                        }));
  });
}

template <Logic L>
Truth<L> may_join_meeting(L& logic, const Facts<Truth<L>>& facts, PersonId who, TenantId host) {
  return has_organiser(logic, facts, host) &&
         some(logic, join_kinds, [&](JoinAs as) { return may_join_as(logic, facts, who, host, as); });
}

template <Logic L>
Truth<L> passes_lobby(L& logic, const Facts<Truth<L>>& facts, TenantId host, JoinAs as, const Truth<L>& trusted) {
  const Truth<L> everyone = is<Leaf::admits_everyone>(facts, host);
  const Truth<L> federated = everyone || is<Leaf::admits_federated>(facts, host);
  const Truth<L> company = federated || is<Leaf::admits_company>(facts, host);
  switch (as) {
    case JoinAs::member:
      return logic.clause(clauses::bypasses_lobby, company || is<Leaf::admits_members>(facts, host));
    case JoinAs::guest:
      return logic.clause(clauses::bypasses_lobby, company);
    case JoinAs::authenticated:
      return logic.clause(clauses::bypasses_lobby, everyone || (federated && trusted));
    case JoinAs::anonymous:
      return logic.clause(clauses::bypasses_lobby, everyone);
  }
  return logic.constant(false);
}

template <Logic L>
Truth<L> invitation_passes_lobby(L& logic, const Facts<Truth<L>>& facts, TenantId host, JoinAs as) {
  return logic.clause(clauses::invitation_bypasses_lobby,
                      is<Leaf::admits_invited>(facts, host) && logic.constant(as != JoinAs::anonymous));
}

template <Logic L>
Truth<L> waits_in_lobby_of(L& logic, const Facts<Truth<L>>& facts, PersonId who, PersonId organiser, JoinAs as,
                           Invitation invitation) {
  return waits_in_lobby(logic, facts, facts.shape->home(organiser), as, invitation,
                        federate(logic, facts, organiser, who));
}

template <Logic L>
Truth<L> waits_in_lobby_of(L& logic, const Facts<Truth<L>>& facts, PersonId who, TenantId host, JoinAs as,
                           Invitation invitation) {
  return waits_in_lobby(logic, facts, host, as, invitation,
                        some(logic, (*facts.shape)[host].people,
                             [&](PersonId organiser) { return federate(logic, facts, organiser, who); }));
}

template <Logic L>
Truth<L> may_join_meeting_of(L& logic, const Facts<Truth<L>>& facts, PersonId who, PersonId organiser, JoinAs as) {
  const TenantId host = facts.shape->home(organiser);
  const bool from_home = as == JoinAs::authenticated && facts.shape->home(who) != host;
  const Truth<L> joins = logic.clause(clauses::organiser_is_active, is<Leaf::account_is_enabled>(facts, organiser)) &&
                         is_licensed_for(logic, facts, organiser, licences::teams) &&
                         (from_home ? may_join_authenticated(logic, facts, who, organiser) &&
                                          takes_calls(logic, facts, who, facts.shape->home(who))
                                    : may_join_as(logic, facts, who, host, as));
  return as == JoinAs::member || as == JoinAs::guest ? joins && no_barrier_between(logic, facts, host, organiser, who)
                                                     : joins;
}

template <Logic L>
Truth<L> joins_as(L& logic, const Facts<Truth<L>>& facts, PersonId who, PersonId organiser,
                  std::span<const JoinAs> ways, JoinAs as) {
  return joins_as(logic, ways, as, [&](JoinAs way) { return may_join_meeting_of(logic, facts, who, organiser, way); });
}

template <Logic L>
Truth<L> joins_as(L& logic, const Facts<Truth<L>>& facts, PersonId who, TenantId host, std::span<const JoinAs> ways,
                  JoinAs as) {
  return joins_as(logic, ways, as, [&](JoinAs way) { return may_join_as(logic, facts, who, host, way); });
}

template <Logic L>
Truth<L> meet_at(L& logic, const Facts<Truth<L>>& facts, PersonId a, PersonId b, TenantId host) {
  const auto joins = [&](PersonId who, KnownAs as) {
    return some(logic, ways_of(as), [&](JoinAs way) { return may_join_as(logic, facts, who, host, way); });
  };
  const std::array<Truth<L>, 2> joins_a{joins(a, KnownAs::known), joins(a, KnownAs::stranger)},
      joins_b{joins(b, KnownAs::known), joins(b, KnownAs::stranger)};
  const auto together = [&](std::int32_t pair) {
    const KnownPair& as = known_pairs[static_cast<std::size_t>(pair)];
    const Truth<L> both = joins_a[static_cast<std::size_t>(as.a)] && joins_b[static_cast<std::size_t>(as.b)];
    const bool both_known = as.a == KnownAs::known && as.b == KnownAs::known;
    return about(
        logic, About{Sort::none, pair},
        both_known ? and_then(logic, both, [&] { return no_barrier_between(logic, facts, host, a, b); }) : both);
  };
  return has_organiser(logic, facts, host) && some(logic, std::array<std::int32_t, 4>{0, 1, 2, 3}, together);
}

ENTENTE_RULE(may_join_anonymously, PersonId, TenantId);
ENTENTE_RULE(may_start_anonymously, PersonId, TenantId);
ENTENTE_RULE(is_in_same_environment, TenantId, TenantId);
ENTENTE_RULE(may_join_authenticated, PersonId, TenantId);
ENTENTE_RULE(may_join_authenticated, PersonId, PersonId);
ENTENTE_RULE(may_join_as, PersonId, TenantId, JoinAs);
ENTENTE_RULE(has_organiser, TenantId);
ENTENTE_RULE(may_join_meeting, PersonId, TenantId);
ENTENTE_RULE(invitation_passes_lobby, TenantId, JoinAs);
ENTENTE_RULE(waits_in_lobby_of, PersonId, PersonId, JoinAs, Invitation);
ENTENTE_RULE(waits_in_lobby_of, PersonId, TenantId, JoinAs, Invitation);
ENTENTE_RULE(may_join_meeting_of, PersonId, PersonId, JoinAs);
ENTENTE_RULE(joins_as, PersonId, PersonId, std::span<const JoinAs>, JoinAs);
ENTENTE_RULE(joins_as, PersonId, TenantId, std::span<const JoinAs>, JoinAs);
ENTENTE_RULE(meet_at, PersonId, PersonId, TenantId);

#define PASSES_LOBBY(L) template Truth<L> passes_lobby(L&, const Facts<Truth<L>>&, TenantId, JoinAs, const Truth<L>&)
ENTENTE_EVERY_LOGIC(PASSES_LOBBY);
#undef PASSES_LOBBY

}  // namespace entente::model
