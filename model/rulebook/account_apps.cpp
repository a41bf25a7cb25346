#include "model/rulebook/account_apps.hpp"

#include "model/logic/every_logic.hpp"

namespace entente::model {
namespace {

/// Whether the account is on a device for which this holds. An account that is on no device is not asked further.
template <Logic L, class Holds>
Truth<L> on_some_device(L& logic, const Facts<Truth<L>>& facts, PersonId account, Holds holds) {
  const Shape& shape = *facts.shape;
  return some(logic, shape[shape.home(account)].items, [&](ItemId device) {
    if (shape[device].kind != ItemKind::device) return logic.constant(false);
    return row_of(logic, is<Leaf::is_shared_with>(facts, shape.use(account, device)), [&] { return holds(device); });
  });
}

/// Whether something opens on a device that the account is on, or the account is on none, which no explanation dwells
/// on.
template <Logic L, class Opens>
Truth<L> is_unbound_or(L& logic, const Facts<Truth<L>>& facts, PersonId account, Opens opens) {
  const Truth<L> is_bound = on_some_device(logic, facts, account, [&](ItemId) { return logic.constant(true); });
  return !row_of(logic, is_bound, [&] {
    return !logic.clause(clauses::app_opens_on_device, on_some_device(logic, facts, account, opens));
  });
}

template <Logic L>
Truth<L> is_on_hololens(L& logic, const Facts<Truth<L>>& facts, PersonId account) {
  return some(logic, devices_of(*facts.shape, account), [&](ItemId device) {
    return is<Leaf::is_shared_with>(facts, facts.shape->use(account, device)) && is<Leaf::is_hololens>(facts, device);
  });
}

}  // namespace

std::vector<ItemId> devices_of(const Shape& shape, PersonId account) {
  std::vector<ItemId> devices;
  for (const ItemId item : shape[shape.home(account)].items)
    if (shape[item].kind == ItemKind::device) devices.push_back(item);
  return devices;
}

template <Logic L>
Truth<L> is_unbound(L& logic, const Facts<Truth<L>>& facts, PersonId account) {
  return logic.clause(clauses::has_no_device, every(logic, devices_of(*facts.shape, account), [&](ItemId device) {
                        return !is<Leaf::is_shared_with>(facts, facts.shape->use(account, device));
                      }));
}

template <Logic L>
Truth<L> browser_opens_on(L& logic, const Facts<Truth<L>>& facts, ItemId device) {
  using namespace clauses;
  return logic.clause(
      browser_is_open,
      is<Leaf::browser_opens>(facts, device) && !is<Leaf::blocks_browser>(facts, device) &&
          !row_of(logic, is<Leaf::is_kiosk>(facts, device) && !is<Leaf::kiosk_shows_browser>(facts, device),
                  [&] { return !logic.clause(kiosk_spares_browser, !is<Leaf::kiosk_closes_browser>(facts)); }));
}

template <Logic L>
Truth<L> app_opens_on(L& logic, const Facts<Truth<L>>& facts, ItemId device, AppId app) {
  using namespace clauses;
  const Truth<L> everything = !is<Leaf::is_kiosk>(facts, device);
  if (app == teams_app)
    return logic.clause(teams_is_open, !is<Leaf::blocks_teams>(facts, device) &&
                                           (everything || is<Leaf::kiosk_shows_teams>(facts, device)));
  return logic.clause(app_shows_on_device, !is<Leaf::blocks_app>(facts, device, app) &&
                                               (everything || is<Leaf::kiosk_shows_app>(facts, device, app)));
}

template <Logic L>
Truth<L> opens_app(L& logic, const Facts<Truth<L>>& facts, PersonId account, AppId app) {
  return is_unbound_or(logic, facts, account, [&](ItemId device) {
    return app_opens_on(logic, facts, device, app) || browser_opens_on(logic, facts, device);
  });
}

template <Logic L>
Truth<L> opens_browser(L& logic, const Facts<Truth<L>>& facts, PersonId account) {
  return is_unbound_or(logic, facts, account, [&](ItemId device) { return browser_opens_on(logic, facts, device); });
}

template <Logic L>
Truth<L> opens_remote_assist(L& logic, const Facts<Truth<L>>& facts, PersonId account) {
  return is_unbound(logic, facts, account) || on_some_device(logic, facts, account, [&](ItemId device) {
           return !is<Leaf::blocks_remote_assist>(facts, device) &&
                  (!is<Leaf::is_kiosk>(facts, device) || is<Leaf::kiosk_shows_remote_assist>(facts, device));
         });
}

template <Logic L>
Truth<L> calls_by_remote_assist(L& logic, const Facts<Truth<L>>& facts, PersonId account) {
  return row_of(logic, is<Leaf::has_licence>(facts, account, licences::remote_assist), [&] {
    return logic.clause(clauses::calls_with_remote_assist, opens_remote_assist(logic, facts, account));
  });
}

template <Logic L>
Truth<L> connects_devices(L& logic, const Facts<Truth<L>>& facts, PersonId a, PersonId b) {
  return logic.clause(clauses::is_no_device_to_device,
                      !is_on_hololens(logic, facts, a) || !is_on_hololens(logic, facts, b));
}

template <Logic L>
Truth<L> is_licensed_for(L& logic, const Facts<Truth<L>>& facts, PersonId account, LicenceId service) {
  using namespace clauses;
  return !row_of(logic, is<Leaf::lists_licences>(facts, account), [&] {
    const Truth<L> other = some(logic, facts.shape->licence_ids(), [&](LicenceId licence) {
      return is_known(licence) ? logic.constant(false) : is<Leaf::has_licence>(facts, account, licence);
    });
    const Truth<L> by_remote_assist = service == licences::teams
                                          ? is<Leaf::has_licence>(facts, account, licences::remote_assist)
                                          : logic.constant(false);
    return !(logic.clause(service_is_licensed, is<Leaf::has_licence>(facts, account, service) || by_remote_assist) ||
             row_of(logic, other,
                    [&] { return logic.clause(other_licence_contains, is<Leaf::other_licences_contain>(facts)); }));
  });
}

template <Logic L>
Truth<L> works_with_app(L& logic, const Facts<Truth<L>>& facts, PersonId account, TenantId where, AppId app,
                        LicenceId service) {
  const Truth<L> opens = opens_app(logic, facts, account, app);
  return facts.shape->home(account) == where ? is_licensed_for(logic, facts, account, service) && opens : opens;
}

ENTENTE_RULE(is_unbound, PersonId);
ENTENTE_RULE(browser_opens_on, ItemId);
ENTENTE_RULE(app_opens_on, ItemId, AppId);
ENTENTE_RULE(opens_app, PersonId, AppId);
ENTENTE_RULE(opens_browser, PersonId);
ENTENTE_RULE(opens_remote_assist, PersonId);
ENTENTE_RULE(calls_by_remote_assist, PersonId);
ENTENTE_RULE(connects_devices, PersonId, PersonId);
ENTENTE_RULE(is_licensed_for, PersonId, LicenceId);
ENTENTE_RULE(works_with_app, PersonId, TenantId, AppId, LicenceId);

}  // namespace entente::model
