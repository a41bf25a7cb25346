// Devices that go to clients, and what their accounts reach there: Remote Assist, chat history, company resources.
#pragma once

#include "model/rulebook/power_platform.hpp"

namespace entente::model {

namespace clauses {
inline constexpr Clause uses_identity{"CAP-9", "the person uses this account",
                                      "Remote Assist outside your tenant: service accounts"};
inline constexpr Clause has_no_device{"DEV-1", "the account is on no device in particular, so any browser will do",
                                      "HoloLens 2: Deploy to external clients, user names and passwords"};
inline constexpr Clause browser_is_open{
    "DEV-2", "the browser of the device opens: neither kiosk mode nor application control stands before it",
    "HoloLens 2: Deploy to external clients, disable the browser"};
inline constexpr Clause teams_is_open{
    "DEV-3", "Teams opens on the device: neither kiosk mode nor application control stands before it",
    "HoloLens 2: Deploy to external clients, hidden or restricted apps"};
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
inline constexpr Clause is_no_device_to_device{
    "AST-3", "the two are not both on a HoloLens: calls from HoloLens to HoloLens are not supported",
    "HoloLens 2: Deploy to external clients, clients can't communicate with one another"};
inline constexpr Clause remote_assist_opens{"AST-4", "Remote Assist opens where the technician's account is used",
                                            "HoloLens 2: Deploy to external clients, kiosk mode"};
}  // namespace clauses

/// Whether `who` uses the account `account`: their own, or a service account they were given.
template <Logic L>
Truth<L> uses_account(L& logic, const Facts<Truth<L>>& facts, PersonId who, PersonId account) {
  return logic.clause(clauses::uses_identity,
                      who == account ? logic.constant(true) : is<Leaf::holds_account>(facts, who, account));
}

/// The devices that the tenant of an account has; whether the account is used on one is a fact.
[[nodiscard]] inline std::vector<ItemId> devices_of(const Shape& shape, PersonId account) {
  std::vector<ItemId> devices;
  for (const ItemId item : shape[shape.home(account)].items)
    if (shape[item].kind == ItemKind::device) devices.push_back(item);
  return devices;
}

template <Logic L>
Truth<L> is_on_hololens(L& logic, const Facts<Truth<L>>& facts, PersonId account) {
  return some(logic, devices_of(*facts.shape, account), [&](ItemId device) {
    return is<Leaf::is_shared_with>(facts, facts.shape->use(account, device)) && is<Leaf::is_hololens>(facts, device);
  });
}

/// Whether the account is on no device of its tenant: then nothing restricts what it opens.
template <Logic L>
Truth<L> is_unbound(L& logic, const Facts<Truth<L>>& facts, PersonId account) {
  return logic.clause(clauses::has_no_device, every(logic, devices_of(*facts.shape, account), [&](ItemId device) {
                        return !is<Leaf::is_shared_with>(facts, facts.shape->use(account, device));
                      }));
}

template <Logic L>
Truth<L> browser_opens_on(L& logic, const Facts<Truth<L>>& facts, ItemId device) {
  return logic.clause(clauses::browser_is_open,
                      is<Leaf::browser_opens>(facts, device) && !is<Leaf::blocks_browser>(facts, device) &&
                          (!is<Leaf::is_kiosk>(facts, device) || is<Leaf::kiosk_shows_browser>(facts, device)));
}

template <Logic L>
Truth<L> teams_opens_on(L& logic, const Facts<Truth<L>>& facts, ItemId device) {
  return logic.clause(clauses::teams_is_open,
                      !is<Leaf::blocks_teams>(facts, device) &&
                          (!is<Leaf::is_kiosk>(facts, device) || is<Leaf::kiosk_shows_teams>(facts, device)));
}

/// Whether the chat history of `account` shows to `who`. Remote Assist clears it after each session; Teams keeps it,
/// and single sign-on carries a browser on the device straight into Teams.
template <Logic L>
Truth<L> reads_history_of(L& logic, const Facts<Truth<L>>& facts, PersonId who, PersonId account) {
  const Shape& shape = *facts.shape;
  const Truth<L> on_device = some(logic, devices_of(shape, account), [&](ItemId device) {
    return is<Leaf::is_shared_with>(facts, shape.use(account, device)) &&
           (browser_opens_on(logic, facts, device) || teams_opens_on(logic, facts, device));
  });
  return uses_account(logic, facts, who, account) && may_sign_in(logic, facts, account) &&
         (is_unbound(logic, facts, account) || on_device);
}

/// Whether the account reaches a company resource: the licence, the sign-in, and a device on which it opens.
template <Logic L>
Truth<L> account_reaches(L& logic, const Facts<Truth<L>>& facts, PersonId account, ItemId resource) {
  using namespace clauses;
  const Shape& shape = *facts.shape;
  const TenantId tenant = shape[resource].tenant;
  const bool of_the_house = shape.home(account) == tenant;
  const auto opens_by = [&](ItemId device, AppId app) {
    const Truth<L> shown = !is<Leaf::is_kiosk>(facts, device) || is<Leaf::kiosk_shows_app>(facts, device, app);
    return !is<Leaf::blocks_app>(facts, device, app) && (shown || browser_opens_on(logic, facts, device));
  };
  // A resource that names no application opens in the browser.
  std::vector<AppId> apps;
  for (std::int32_t i = 0; i < static_cast<std::int32_t>(shape.apps.size()); ++i)
    if (shape.fact(Leaf::is_at_app, resource.index, i) != false_fact) apps.push_back({i});
  const AppId signed_in_to = apps.empty() ? AppId{static_cast<std::int32_t>(shape.apps.size()) - 1} : apps.front();
  const Truth<L> on_device = some(logic, devices_of(shape, account), [&](ItemId device) {
    return is<Leaf::is_shared_with>(facts, shape.use(account, device)) &&
           (apps.empty() ? browser_opens_on(logic, facts, device) : opens_by(device, apps.front()));
  });
  return logic.clause(has_licences, every(logic, shape.licence_ids(),
                                          [&](LicenceId licence) {
                                            const Truth<L> has =
                                                of_the_house ? is<Leaf::has_licence>(facts, account, licence)
                                                             : is<Leaf::guest_has_licence>(
                                                                   facts, shape.presence(account, tenant), licence);
                                            return !is<Leaf::needs_licence>(facts, resource, licence) || has;
                                          })) &&
         uses_app_of(logic, facts, account, tenant, signed_in_to) &&
         (is_unbound(logic, facts, account) || logic.clause(app_opens, on_device));
}

/// Whether the technician's account and the expert's can have a Remote Assist call, as far as the two ends go.
template <Logic L>
Truth<L> can_assist_as(L& logic, const Facts<Truth<L>>& facts, PersonId technician, PersonId expert) {
  using namespace clauses;
  const Shape& shape = *facts.shape;
  const Truth<L> opens = some(logic, devices_of(shape, technician), [&](ItemId device) {
    return is<Leaf::is_shared_with>(facts, shape.use(technician, device)) &&
           (!is<Leaf::is_kiosk>(facts, device) || is<Leaf::kiosk_shows_remote_assist>(facts, device));
  });
  return logic.clause(technician_has_licence, is<Leaf::has_licence>(facts, technician, licences::remote_assist)) &&
         logic.clause(expert_has_teams, is<Leaf::has_licence>(facts, expert, licences::teams)) &&
         logic.clause(is_no_device_to_device,
                      !is_on_hololens(logic, facts, technician) || !is_on_hololens(logic, facts, expert)) &&
         logic.clause(remote_assist_opens, is_unbound(logic, facts, technician) || opens);
}

/// Whether a device can be shipped to a client, and whether it is with one.
template <Logic L>
Truth<L> is_with_client(L& logic, const Facts<Truth<L>>& facts, ItemId device) {
  return logic.clause(clauses::with_client, is<Leaf::is_shipped>(facts, device));
}

/// Whether the person can join the device, once it is reset, to the tenant of the account they join it with. Outsiders
/// need to have it, and whoever joins a device owns it. It says nothing of how a device is reset.
template <Logic L>
Truth<L> may_join_device(L& logic, const Facts<Truth<L>>& facts, PersonId who, ItemId device) {
  using namespace clauses;
  const Shape& shape = *facts.shape;
  return may_sign_in(logic, facts, who) &&
         (logic.clause(device_of_own_tenant, logic.constant(shape.home(who) == shape[device].tenant)) ||
          (is_with_client(logic, facts, device) &&
           logic.clause(device_is_not_locked, !is<Leaf::is_tenant_locked>(facts, device))));
}
template <Logic L>
Truth<L> may_ship(L& logic, const Facts<Truth<L>>& facts, ItemId device) {
  return !is_with_client(logic, facts, device);
}

}  // namespace entente::model
