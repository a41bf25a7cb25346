// Teams meetings: as whom somebody joins (guest, authenticated, anonymous), which of these comes first, and the lobby.
#pragma once

#include <algorithm>
#include <span>

#include "model/rulebook/direct_connect.hpp"
#include "model/rulebook/teams.hpp"

namespace entente::model {

namespace clauses {
inline constexpr Clause organisation_allows_anonymous{
    "MTG-1", "the host's organisation does not switch anonymous join off",
    "Microsoft Teams: Set-CsTeamsMeetingConfiguration, DisableAnonymousJoin"};
inline constexpr Clause policy_allows_anonymous{
    "MTG-2", "the organiser's meeting policy lets anonymous people join",
    "Microsoft Teams: Set-CsTeamsMeetingPolicy, AllowAnonymousUsersToJoinMeeting"};
inline constexpr Clause is_no_user_of_host{
    "MTG-3", "the person is no B2B user of the host: somebody who is joins under that identity",
    "Microsoft 365: Cross-cloud collaboration, which identity a join uses"};
inline constexpr Clause meeting_pair_is_supported{
    "MTG-4", "authenticated meetings are supported between the two environments",
    "Microsoft Teams: Meet with people in other Microsoft 365 cloud environments"};
inline constexpr Clause host_admits_meetings{
    "MTG-5", "the host lists the person's home and lets its people join meetings with their account",
    "Microsoft Teams: Meet with people in other Microsoft 365 cloud environments"};
inline constexpr Clause home_admits_meetings{
    "MTG-6", "the person's home lists the host and lets its people join meetings there with their account",
    "Microsoft Teams: Meet with people in other Microsoft 365 cloud environments"};
inline constexpr Clause meeting_clouds_are_open{
    "MTG-7", "where the Azure clouds differ, both tenants have enabled the other's",
    "Microsoft Teams: Meet with people in other Microsoft 365 cloud environments"};
inline constexpr Clause home_lets_join{"MTG-8",
                                       "the person's own meeting policy lets them join external meetings signed in",
                                       "Microsoft Teams: Set-CsTeamsMeetingPolicy, ExternalMeetingJoin"};
inline constexpr Clause organisations_federate{
    "MTG-9", "external access admits the two organisations to one another, so the join is from a trusted organisation",
    "Microsoft Teams: trusted organizations, external meetings and chat"};
inline constexpr Clause host_has_organiser{"MTG-10", "somebody there can organise a meeting",
                                           "Microsoft Teams: meeting policies"};
inline constexpr Clause bypasses_lobby{"MTG-11",
                                       "the organiser's policy admits this kind of participant past the lobby",
                                       "Microsoft Teams: Who can bypass the lobby, table of AutoAdmittedUsers"};
inline constexpr Clause some_client_joins_anonymously{
    "MTG-13", "the organiser's meeting policy leaves anonymous people a client to join with",
    "Microsoft Teams: Set-CsTeamsMeetingPolicy, BlockedAnonymousJoinClientTypes"};
inline constexpr Clause anonymous_people_start{
    "MTG-14", "the organiser's policy lets anonymous people start a meeting, and everyone past the lobby",
    "Microsoft Teams: Set-CsTeamsMeetingPolicy, AllowAnonymousUsersToStartMeeting; Who can bypass the lobby"};
inline constexpr Clause invitation_bypasses_lobby{
    "MTG-15", "the organiser's policy admits those past the lobby whom the invitation names with their account",
    "Microsoft Teams: Who can bypass the lobby, InvitedUsers"};
inline constexpr Clause no_way_comes_first{
    "MTG-16", "the person cannot join in a way that comes before: as a member, as a guest, authenticated, anonymous",
    "Microsoft 365: Cross-cloud collaboration, which identity a join uses"};
inline constexpr Clause same_environment{
    "MTG-12", "both tenants are in one Microsoft 365 environment, where external access carries the join",
    "Microsoft Teams: Meet with people in other Microsoft 365 cloud environments"};
}  // namespace clauses

namespace memo_rules {
inline constexpr MemoRule may_join_authenticated{};
inline constexpr MemoRule has_organiser{};
}  // namespace memo_rules

/// How somebody is known in a meeting.
enum class JoinAs { member, guest, authenticated, anonymous };
inline constexpr std::array join_kinds{JoinAs::member, JoinAs::guest, JoinAs::authenticated, JoinAs::anonymous};
[[nodiscard]] constexpr std::string_view name_of(JoinAs as) {
  constexpr std::array<std::string_view, 4> names{"member", "guest", "authenticated", "anonymous"};
  return names[static_cast<std::size_t>(as)];
}

/// Whether the person can join meetings of `host` without an account. Whoever has the link can: nothing about the
/// person is asked, only about the network they are on.
template <Logic L>
Truth<L> may_join_anonymously(L& logic, const Facts<Truth<L>>& facts, PersonId who, TenantId host) {
  using namespace clauses;
  return logic.clause(organisation_allows_anonymous, !is<Leaf::anonymous_join_is_off>(facts, host)) &&
         logic.clause(policy_allows_anonymous, is<Leaf::policy_allows_anonymous>(facts, host)) &&
         logic.clause(some_client_joins_anonymously, !is<Leaf::blocks_teams_client_anonymously>(facts, host) ||
                                                         !is<Leaf::blocks_acs_client_anonymously>(facts, host)) &&
         restrictions_permit_anonymously(logic, facts, who, host);
}

/// Whether a meeting of `host` begins when only anonymous people are there. Joining does not need it; waiting in the
/// lobby for somebody known does not either.
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

/// Whether `own`'s cross-cloud meeting setting towards `other` is on. Null inherits the default's value.
template <Leaf value, Leaf set, Logic L>
Truth<L> meetings_are_admitted(L& logic, const Facts<Truth<L>>& facts, TenantId own, TenantId other) {
  const Shape& shape = *facts.shape;
  const EntryId partner = shape.partner(own, other);
  return lists(logic, facts, own, other) &&
         select(is<set>(facts, partner), is<value>(facts, partner), is<value>(facts, shape.default_of(own)));
}

/// Whether the person can join meetings of `host` signed in with the home account, without being a guest there. Across
/// environments no external access is needed, yet what keeps trial tenants out keeps them out of these meetings too.
template <Logic L>
Truth<L> may_join_authenticated(L& logic, const Facts<Truth<L>>& facts, PersonId who, TenantId host) {
  return memoized(logic, memo_rules::may_join_authenticated, row(who), row(host), [&] {
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
        admits_if_trial(logic, facts, host, home, shape[who].domain) &&
        some(logic, shape[host].people,
             [&](PersonId organiser) { return admits_if_trial(logic, facts, home, host, shape[organiser].domain); });
    const Truth<L> within = logic.clause(
        organisations_federate,
        some(logic, shape[host].people, [&](PersonId organiser) { return federate(logic, facts, organiser, who); }));
    return uses_teams_in(logic, facts, who, home) &&
           logic.clause(home_lets_join, is<Leaf::joins_anyone>(facts, home) || is<Leaf::joins_trusted>(facts, home)) &&
           select(is_in_same_environment(logic, facts, home, host), within, across);
  });
}

/// Whether the person can get into meetings of `host` in the given way. Somebody who is a B2B user of the host joins as
/// that guest, never authenticated from home; anonymous join is open to all whom it is open to.
template <Logic L>
Truth<L> may_join_as(L& logic, const Facts<Truth<L>>& facts, PersonId who, TenantId host, JoinAs as) {
  const bool of_the_house = facts.shape->home(who) == host;
  switch (as) {
    case JoinAs::member:
      return of_the_house ? uses_teams_in(logic, facts, who, host) : logic.constant(false);
    case JoinAs::guest:
      return of_the_house ? logic.constant(false) : uses_teams_in(logic, facts, who, host);
    case JoinAs::authenticated:
      return of_the_house ? logic.constant(false) : may_join_authenticated(logic, facts, who, host);
    case JoinAs::anonymous:
      return may_join_anonymously(logic, facts, who, host);
  }
  return logic.constant(false);
}

/// Whether somebody at home in `host` can organise a meeting there.
template <Logic L>
Truth<L> has_organiser(L& logic, const Facts<Truth<L>>& facts, TenantId host) {
  return memoized(logic, memo_rules::has_organiser, row(host), 0, [&] {
    return logic.clause(clauses::host_has_organiser,
                        some(logic, facts.shape->operator[](host).people,
                             [&](PersonId organiser) { return is<Leaf::account_is_enabled>(facts, organiser); }));
  });
}

/// Whether the person can get into a meeting of `host` at all.
template <Logic L>
Truth<L> may_join_meeting(L& logic, const Facts<Truth<L>>& facts, PersonId who, TenantId host) {
  return has_organiser(logic, facts, host) &&
         some(logic, join_kinds, [&](JoinAs as) { return may_join_as(logic, facts, who, host, as); });
}

/// Whether the way somebody joins in takes them past the lobby, without being named in the invitation. `trusted` means
/// that the organisations federate; `EveryoneInCompany` is "people in my org and guests" in spite of its name.
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

/// Whether being named in the invitation is what takes somebody past the lobby. Nobody is named without an account.
template <Logic L>
Truth<L> invitation_passes_lobby(L& logic, const Facts<Truth<L>>& facts, TenantId host, JoinAs as) {
  return logic.clause(clauses::invitation_bypasses_lobby,
                      is<Leaf::admits_invited>(facts, host) && logic.constant(as != JoinAs::anonymous));
}

/// Whether the meeting's invitation names somebody, or they have the link from elsewhere.
enum class Invitation { by_name, by_link };

/// Whether somebody who joins in this way waits in the lobby: neither the way nor being named takes them past it.
template <Logic L>
Truth<L> waits_in_lobby(L& logic, const Facts<Truth<L>>& facts, TenantId host, JoinAs as, Invitation invitation,
                        const Truth<L>& trusted) {
  const Truth<L> passes = passes_lobby(logic, facts, host, as, trusted);
  return invitation == Invitation::by_name ? !passes && !invitation_passes_lobby(logic, facts, host, as) : !passes;
}

/// Whether the person waits in the lobby of a meeting that `organiser` holds, whose organisation may trust theirs.
template <Logic L>
Truth<L> waits_in_lobby_of(L& logic, const Facts<Truth<L>>& facts, PersonId who, PersonId organiser, JoinAs as,
                           Invitation invitation) {
  return waits_in_lobby(logic, facts, facts.shape->home(organiser), as, invitation,
                        federate(logic, facts, organiser, who));
}

/// Whether the person waits in the lobby of `host`, whoever of its people holds the meeting.
template <Logic L>
Truth<L> waits_in_lobby_of(L& logic, const Facts<Truth<L>>& facts, PersonId who, TenantId host, JoinAs as,
                           Invitation invitation) {
  return waits_in_lobby(logic, facts, host, as, invitation,
                        some(logic, (*facts.shape)[host].people,
                             [&](PersonId organiser) { return federate(logic, facts, organiser, who); }));
}

/// Whether the person can get in this way to meetings that `organiser` holds. A barrier keeps apart people who are both
/// known in the tenant.
template <Logic L>
Truth<L> may_join_meeting_of(L& logic, const Facts<Truth<L>>& facts, PersonId who, PersonId organiser, JoinAs as) {
  const TenantId host = facts.shape->home(organiser);
  const Truth<L> joins = may_join_as(logic, facts, who, host, as);
  return as == JoinAs::member || as == JoinAs::guest ? joins && no_barrier_between(logic, facts, host, organiser, who)
                                                     : joins;
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

/// Whether a join of a meeting that `organiser` holds goes `as`.
template <Logic L>
Truth<L> joins_as(L& logic, const Facts<Truth<L>>& facts, PersonId who, PersonId organiser,
                  std::span<const JoinAs> ways, JoinAs as) {
  return joins_as(logic, ways, as, [&](JoinAs way) { return may_join_meeting_of(logic, facts, who, organiser, way); });
}

/// Whether a join of a meeting of `host`, barriers aside, goes `as`.
template <Logic L>
Truth<L> joins_as(L& logic, const Facts<Truth<L>>& facts, PersonId who, TenantId host, std::span<const JoinAs> ways,
                  JoinAs as) {
  return joins_as(logic, ways, as, [&](JoinAs way) { return may_join_as(logic, facts, who, host, way); });
}

/// Whether the host knows somebody in a meeting, as a member or a guest, or takes them for a stranger.
enum class KnownAs { known, stranger };
[[nodiscard]] constexpr std::span<const JoinAs> ways_of(KnownAs as) {
  return as == KnownAs::known ? std::span(join_kinds).first(2) : std::span(join_kinds).last(2);
}
/// How two people are known in one meeting, which parts of meet_at are about.
struct KnownPair {
  KnownAs a, b;
};
inline constexpr std::array<KnownPair, 4> known_pairs{{{KnownAs::known, KnownAs::known},
                                                       {KnownAs::known, KnownAs::stranger},
                                                       {KnownAs::stranger, KnownAs::known},
                                                       {KnownAs::stranger, KnownAs::stranger}}};

/// Whether the two can be in one meeting of `host`. A barrier keeps apart people who are both known there; somebody who
/// joins without an account of the host is not covered by its barriers.
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

}  // namespace entente::model
