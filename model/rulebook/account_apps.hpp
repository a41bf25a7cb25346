// What an account can open: the services its licences contain, and the applications that its devices let open. Kiosk
// mode and application control stand before every capability of an account that is on devices; guests need no licence
// of their home for what another tenant gives them. Being invited, redeeming and being synchronized ask for neither:
// accounts of devices are set up elsewhere.
#pragma once

#include <vector>

#include "model/rulebook/accounts.hpp"

namespace entente::model {

namespace clauses {
inline constexpr Clause has_no_device{"DEV-1", "the account is on no device in particular, so any browser will do",
                                      "HoloLens 2: Deploy to external clients, user names and passwords"};
inline constexpr Clause browser_is_open{
    "DEV-2", "the browser of the device opens: neither kiosk mode nor application control stands before it",
    "HoloLens 2: Deploy to external clients, disable the browser"};
inline constexpr Clause teams_is_open{
    "DEV-3", "Teams opens on the device: neither kiosk mode nor application control stands before it",
    "HoloLens 2: Deploy to external clients, hidden or restricted apps"};
inline constexpr Clause app_opens_on_device{"DEV-9",
                                            "the application, or the browser, opens on a device that the account is on",
                                            "HoloLens 2: Deploy to external clients, hidden or restricted apps"};
inline constexpr Clause app_shows_on_device{
    "DEV-10", "the application opens on the device: neither kiosk mode nor application control stands before it",
    "HoloLens 2: Deploy to external clients, hidden or restricted apps"};
inline constexpr Clause calls_with_remote_assist{
    "DEV-11", "the account has a Remote Assist licence, and Remote Assist opens on a device that it is on",
    "HoloLens 2: Deploy to external clients, Remote Assist user"};
inline constexpr Clause kiosk_spares_browser{"DEV-12",
                                             "kiosk mode shows the browser, or hides it and does not keep it closed",
                                             "ambiguous: reading kiosk-browser"};
inline constexpr Clause is_no_device_to_device{
    "AST-3", "the two are not both on a HoloLens: calls from HoloLens to HoloLens are not supported",
    "HoloLens 2: Deploy to external clients, clients can't communicate with one another"};
inline constexpr Clause service_is_licensed{"LIC-1", "one of the licences that the account has contains the service",
                                            "HoloLens 2: Deploy to external clients, only assign required licences; "
                                            "inferred: Remote Assist brings Teams along, which its calls are made of"};
inline constexpr Clause other_licence_contains{"LIC-2", "a licence that is not known by name contains the service",
                                               "ambiguous: reading other-licences"};
}  // namespace clauses

/// The devices that the tenant of an account has; whether the account is used on one is a fact.
[[nodiscard]] std::vector<ItemId> devices_of(const Shape& shape, PersonId account);

/// Whether the account is on no device of its tenant: then nothing restricts what it opens.
template <Logic L>
Truth<L> is_unbound(L& logic, const Facts<Truth<L>>& facts, PersonId account);

template <Logic L>
Truth<L> browser_opens_on(L& logic, const Facts<Truth<L>>& facts, ItemId device);

/// Whether an application itself opens on the device.
template <Logic L>
Truth<L> app_opens_on(L& logic, const Facts<Truth<L>>& facts, ItemId device, AppId app);

/// Whether an application, or the browser in its place, opens for the account: on any of its devices, or anywhere when
/// it is on none.
template <Logic L>
Truth<L> opens_app(L& logic, const Facts<Truth<L>>& facts, PersonId account, AppId app);

/// Whether the browser opens for the account, on any of its devices or anywhere.
template <Logic L>
Truth<L> opens_browser(L& logic, const Facts<Truth<L>>& facts, PersonId account);

/// Whether Remote Assist opens where the account is used.
template <Logic L>
Truth<L> opens_remote_assist(L& logic, const Facts<Truth<L>>& facts, PersonId account);

/// Whether the account can make and take calls in Remote Assist.
template <Logic L>
Truth<L> calls_by_remote_assist(L& logic, const Facts<Truth<L>>& facts, PersonId account);

/// Whether Remote Assist can connect the two: it does not connect a HoloLens with another.
template <Logic L>
Truth<L> connects_devices(L& logic, const Facts<Truth<L>>& facts, PersonId a, PersonId b);

/// Whether the account may use a service of its own tenant. An account whose licences nobody lists is taken to have
/// what everybody has. Remote Assist brings Teams along: it is what its calls are made of.
template <Logic L>
Truth<L> is_licensed_for(L& logic, const Facts<Truth<L>>& facts, PersonId account, LicenceId service);

/// Whether the account can work with an application in `where`: licensed for the service when it is of the house, and
/// with something that opens it.
template <Logic L>
Truth<L> works_with_app(L& logic, const Facts<Truth<L>>& facts, PersonId account, TenantId where, AppId app,
                        LicenceId service);

}  // namespace entente::model
