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
inline constexpr Clause organiser_is_active{"MTG-17", "the account of the meeting's organiser is enabled",
                                            "inferred: MTG-10, of the one who organises this meeting"};
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
Truth<L> may_join_anonymously(L& logic, const Facts<Truth<L>>& facts, PersonId who, TenantId host);

/// Whether a meeting of `host` begins when only anonymous people are there. Joining does not need it; waiting in the
/// lobby for somebody known does not either.
template <Logic L>
Truth<L> may_start_anonymously(L& logic, const Facts<Truth<L>>& facts, PersonId who, TenantId host);

template <Logic L>
Truth<L> is_in_same_environment(L& logic, const Facts<Truth<L>>& facts, TenantId a, TenantId b);

/// Whether the person can join meetings of `host` signed in with the home account, without being a guest there. Across
/// environments no external access is needed, yet what keeps trial tenants out keeps them out of these meetings too.
template <Logic L>
Truth<L> may_join_authenticated(L& logic, const Facts<Truth<L>>& facts, PersonId who, TenantId host);

/// The same of meetings that `organiser` holds, whose own external access counts.
template <Logic L>
Truth<L> may_join_authenticated(L& logic, const Facts<Truth<L>>& facts, PersonId who, PersonId organiser);

/// Whether the person can get into meetings of `host` in the given way. Somebody who is a B2B user of the host joins as
/// that guest, never authenticated from home; anonymous join is open to all whom it is open to.
template <Logic L>
Truth<L> may_join_as(L& logic, const Facts<Truth<L>>& facts, PersonId who, TenantId host, JoinAs as);

/// Whether somebody at home in `host` can organise a meeting there.
template <Logic L>
Truth<L> has_organiser(L& logic, const Facts<Truth<L>>& facts, TenantId host);

/// Whether the person can get into a meeting of `host` at all.
template <Logic L>
Truth<L> may_join_meeting(L& logic, const Facts<Truth<L>>& facts, PersonId who, TenantId host);

/// Whether the way somebody joins in takes them past the lobby, without being named in the invitation. `trusted` means
/// that the organisations federate; `EveryoneInCompany` is "people in my org and guests" in spite of its name.
template <Logic L>
Truth<L> passes_lobby(L& logic, const Facts<Truth<L>>& facts, TenantId host, JoinAs as, const Truth<L>& trusted);

/// Whether being named in the invitation is what takes somebody past the lobby. Nobody is named without an account.
template <Logic L>
Truth<L> invitation_passes_lobby(L& logic, const Facts<Truth<L>>& facts, TenantId host, JoinAs as);

/// Whether the meeting's invitation names somebody, or they have the link from elsewhere.
enum class Invitation { by_name, by_link };

/// Whether the person waits in the lobby of a meeting that `organiser` holds, whose organisation may trust theirs.
template <Logic L>
Truth<L> waits_in_lobby_of(L& logic, const Facts<Truth<L>>& facts, PersonId who, PersonId organiser, JoinAs as,
                           Invitation invitation);

/// Whether the person waits in the lobby of `host`, whoever of its people holds the meeting.
template <Logic L>
Truth<L> waits_in_lobby_of(L& logic, const Facts<Truth<L>>& facts, PersonId who, TenantId host, JoinAs as,
                           Invitation invitation);

/// Whether the person can get in this way to meetings that `organiser`, whose account has to be enabled, holds. A
/// barrier keeps apart people who are both known in the tenant.
template <Logic L>
Truth<L> may_join_meeting_of(L& logic, const Facts<Truth<L>>& facts, PersonId who, PersonId organiser, JoinAs as);

/// Whether a join of a meeting that `organiser` holds goes `as`.
template <Logic L>
Truth<L> joins_as(L& logic, const Facts<Truth<L>>& facts, PersonId who, PersonId organiser,
                  std::span<const JoinAs> ways, JoinAs as);

/// Whether a join of a meeting of `host`, barriers aside, goes `as`.
template <Logic L>
Truth<L> joins_as(L& logic, const Facts<Truth<L>>& facts, PersonId who, TenantId host, std::span<const JoinAs> ways,
                  JoinAs as);

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
Truth<L> meet_at(L& logic, const Facts<Truth<L>>& facts, PersonId a, PersonId b, TenantId host);

}  // namespace entente::model
