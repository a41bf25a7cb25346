// The words for what people can do (collaborate, communicate, access, …): the same in invariants, questions and
// reports. Each is a question about the state given; whether a state in which it is true can be reached is asked
// elsewhere.
#pragma once

#include "model/rulebook/administration.hpp"
#include "model/rulebook/devices.hpp"
#include "model/rulebook/exchange.hpp"
#include "model/rulebook/find.hpp"
#include "model/rulebook/lifecycle.hpp"
#include "model/rulebook/meetings.hpp"
#include "model/rulebook/synchronization.hpp"
#include "model/terms/capabilities.hpp"

namespace entente::model {

namespace clauses {
inline constexpr Clause has_own_account{"CAP-2", "the person has an account of their own there",
                                        "Microsoft Entra: user types"};
inline constexpr Clause has_accepted{"CAP-3", "the person is there as a redeemed B2B user",
                                     "Microsoft Graph: user, externalUserState"};
inline constexpr Clause app_is_permitted{
    "CAP-4", "cross-tenant access settings of both tenants permit the person at the application",
    "Microsoft Entra: Authentication and Conditional Access for External ID, step 2"};
inline constexpr Clause can_chat_across{"CAP-5", "the two can chat or call by external access",
                                        "Microsoft Teams: external access"};
inline constexpr Clause can_chat_inside{"CAP-6", "the two can chat or call inside one tenant",
                                        "Microsoft Teams: guest access"};
inline constexpr Clause can_meet{"CAP-7", "the two can be in one meeting", "Microsoft Teams: meetings"};
inline constexpr Clause can_share_team{"CAP-8", "the two are in one team", "Microsoft Teams: guest access"};
inline constexpr Clause share_account{"CAP-10", "the two hold the same service account and read the same conversations",
                                      "inferred: Remote Assist outside your tenant, accounts shared by several people"};
inline constexpr Clause can_share_channel{"CAP-12", "the two can be in one shared channel, without being guests",
                                          "Microsoft Entra: B2B direct connect overview"};
inline constexpr Clause can_share_work{"CAP-13", "the two work on one file, report, flow, app or form",
                                       "Microsoft 365: Cross-cloud collaboration, workloads"};
inline constexpr Clause chat_carries{
    "CAP-14", "the chat carries what is asked for: across clouds plain text between two people, and no more",
    "Microsoft 365: Cross-cloud collaboration, external access chat; Microsoft Teams: external access and guest "
    "access"};
inline constexpr Clause reads_in_team{"CAP-15", "the person is in the team and can open it, so its channels show",
                                      "Microsoft 365: Cross-cloud collaboration, the guest profile"};
inline constexpr Clause will_be_synchronized{"CAP-11", "a configured synchronization would provision the person there",
                                             "Microsoft Entra: cross-tenant synchronization overview"};
}  // namespace clauses

/// be-invited: whether somebody there may invite the person now.
template <Logic L>
Truth<L> can_be_invited(L& logic, const Facts<Truth<L>>& facts, PersonId who, TenantId resource);

/// redeem: whether the person's pending invitation can be accepted now.
template <Logic L>
Truth<L> can_redeem(L& logic, const Facts<Truth<L>>& facts, PersonId who, TenantId resource);

/// be-synced: whether a configured synchronization would provision the person there.
template <Logic L>
Truth<L> can_be_synced(L& logic, const Facts<Truth<L>>& facts, PersonId who, TenantId resource);

/// access: whether a sign-in to the application there would be let through. It asks about somebody who is in the tenant
/// now; somebody who is not there cannot, but could if they may be invited and redeem.
template <Logic L>
Truth<L> can_access(L& logic, const Facts<Truth<L>>& facts, PersonId who, TenantId resource, AppId app);

/// direct-connect: whether the person can use shared channels there without a guest object.
template <Logic L>
Truth<L> can_connect_directly(L& logic, const Facts<Truth<L>>& facts, PersonId who, TenantId resource);

/// find: whether a search returns the person.
template <Logic L>
Truth<L> can_find(L& logic, const Facts<Truth<L>>& facts, PersonId who, PersonId other, FindBy by);

/// see-in-gal: whether the person, signed in, sees the other in the address list of their home.
template <Logic L>
Truth<L> can_see_in_address_list(L& logic, const Facts<Truth<L>>& facts, PersonId who, PersonId other);

/// Whether two accounts can communicate without a tenant between them; by a call, unless something else is asked for.
template <Logic L>
Truth<L> communicate_directly(L& logic, const Facts<Truth<L>>& facts, PersonId a, PersonId b,
                              ChatFeature feature = ChatFeature::call);

/// chat and call: by external access between organisations, or inside any one tenant where both are.
template <Logic L>
Truth<L> can_chat(L& logic, const Facts<Truth<L>>& facts, PersonId a, PersonId b,
                  ChatFeature feature = ChatFeature::text);

/// meet, person to host: whether the person can get into meetings of `host`.
template <Logic L>
Truth<L> can_join_meeting(L& logic, const Facts<Truth<L>>& facts, PersonId who, TenantId host);

/// meet, person to person: whether the person can get into meetings that `organiser` holds.
template <Logic L>
Truth<L> can_join_meeting(L& logic, const Facts<Truth<L>>& facts, PersonId who, PersonId organiser);

/// join-team: whether the person is in the team and can open it, or may be added now.
template <Logic L>
Truth<L> can_join_team(L& logic, const Facts<Truth<L>>& facts, PersonId who, TeamId team);

/// Whether the two can be in a shared channel of `where`: as people of the house, or by direct connect.
template <Logic L>
Truth<L> share_channel_at(L& logic, const Facts<Truth<L>>& facts, PersonId a, PersonId b, TenantId where);

/// Whether two accounts can communicate in (or through) one tenant: its teams, chat inside, its meetings.
template <Logic L>
Truth<L> communicate_in(L& logic, const Facts<Truth<L>>& facts, PersonId a, PersonId b, TenantId where);

/// Whether two accounts can communicate, each as itself.
template <Logic L>
Truth<L> accounts_communicate(L& logic, const Facts<Truth<L>>& facts, PersonId a, PersonId b);

/// communicate: whether two people can chat, call, meet or share a team, by any identity and in any venue either can
/// have.
template <Logic L>
Truth<L> can_communicate(L& logic, const Facts<Truth<L>>& facts, PersonId a, PersonId b);

/// open-file: whether the person can open files of the site, and work on them.
template <Logic L>
Truth<L> can_open_file(L& logic, const Facts<Truth<L>>& facts, PersonId who, ItemId site);

/// Whether an item can be shared with the person now: by `sharer`, or by anybody when none is named.
template <Logic L>
Truth<L> may_be_shared(L& logic, const Facts<Truth<L>>& facts, PersonId who, ItemId item, PersonId sharer = {});

/// share-file: whether a file of the site can be shared with the person.
template <Logic L>
Truth<L> can_be_given_file(L& logic, const Facts<Truth<L>>& facts, PersonId who, ItemId site);

/// use-resource: whether the person reaches a company resource by any account they use.
template <Logic L>
Truth<L> can_use_resource(L& logic, const Facts<Truth<L>>& facts, PersonId who, ItemId resource);

/// assist: whether a technician and an expert can have a Remote Assist call, by any accounts they use.
template <Logic L>
Truth<L> can_assist(L& logic, const Facts<Truth<L>>& facts, PersonId technician, PersonId expert);

/// read-chat-history, of an account.
template <Logic L>
Truth<L> can_read_history(L& logic, const Facts<Truth<L>>& facts, PersonId who, PersonId account);

/// read-chat-history, of a team's channels: only in the profile of the tenant that has them.
template <Logic L>
Truth<L> can_read_history(L& logic, const Facts<Truth<L>>& facts, PersonId who, TeamId team);

/// collaborate: communicate, or share a file, report, flow, app or form, by any accounts.
template <Logic L>
Truth<L> can_collaborate(L& logic, const Facts<Truth<L>>& facts, PersonId a, PersonId b);

}  // namespace entente::model
