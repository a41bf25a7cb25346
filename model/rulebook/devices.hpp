// Devices that go to clients, and what their accounts reach there: Remote Assist, chat history, company resources.
#pragma once

#include "model/rulebook/account_apps.hpp"
#include "model/rulebook/power_platform.hpp"

namespace entente::model {

namespace clauses {
inline constexpr Clause uses_identity{"CAP-9", "the person uses this account",
                                      "Remote Assist outside your tenant: service accounts"};
inline constexpr Clause has_licences{"DEV-4", "the account has every licence that the resource needs",
                                     "HoloLens 2: Deploy to external clients, only assign required licences"};
inline constexpr Clause app_opens{
    "DEV-5", "the resource's application opens on the device, or the browser does and application control spares it",
    "HoloLens 2: Deploy to external clients, kiosk mode and application control"};
inline constexpr Clause with_client{"DEV-6", "the device is with a client",
                                    "HoloLens 2: Deploy to external clients, return of devices"};
inline constexpr Clause device_of_own_tenant{"DEV-7", "the device is one of the person's own tenant",
                                             "HoloLens 2: Deploy to external clients, general deployment"};
inline constexpr Clause device_is_not_locked{"DEV-8", "no tenant lock binds the device to the tenant it was joined by",
                                             "HoloLens 2: Deploy to external clients, general deployment, tenant lock"};
inline constexpr Clause technician_has_licence{"AST-1", "the technician's account has a Remote Assist licence",
                                               "HoloLens 2: Deploy to external clients, Remote Assist user"};
inline constexpr Clause expert_has_teams{"AST-2", "the expert's account has Teams",
                                         "HoloLens 2: Deploy to external clients, Microsoft Teams user"};
inline constexpr Clause remote_assist_opens{"AST-4", "Remote Assist opens where the technician's account is used",
                                            "HoloLens 2: Deploy to external clients, kiosk mode"};
}  // namespace clauses

/// Whether `who` uses the account `account`: their own, or a service account they were given.
template <Logic L>
Truth<L> uses_account(L& logic, const Facts<Truth<L>>& facts, PersonId who, PersonId account);

/// Whether the chat history of `account` shows to `who`. Remote Assist clears it after each session; Teams keeps it,
/// and single sign-on carries a browser on the device straight into Teams.
template <Logic L>
Truth<L> reads_history_of(L& logic, const Facts<Truth<L>>& facts, PersonId who, PersonId account);

/// Whether the account reaches a company resource: the licence, the sign-in, and a device on which it opens.
template <Logic L>
Truth<L> account_reaches(L& logic, const Facts<Truth<L>>& facts, PersonId account, ItemId resource);

/// Whether the technician's account and the expert's can have a Remote Assist call, as far as the two ends go.
template <Logic L>
Truth<L> can_assist_as(L& logic, const Facts<Truth<L>>& facts, PersonId technician, PersonId expert);

/// Whether a device can be shipped to a client, and whether it is with one.
template <Logic L>
Truth<L> is_with_client(L& logic, const Facts<Truth<L>>& facts, ItemId device);

/// Whether the person can join the device, once it is reset, to the tenant of the account they join it with. Outsiders
/// need to have it, and whoever joins a device owns it. It says nothing of how a device is reset.
template <Logic L>
Truth<L> may_join_device(L& logic, const Facts<Truth<L>>& facts, PersonId who, ItemId device);

template <Logic L>
Truth<L> may_ship(L& logic, const Facts<Truth<L>>& facts, ItemId device);

}  // namespace entente::model
