#include "model/rulebook/devices.hpp"

#include "model/logic/every_logic.hpp"

namespace entente::model {
template <Logic L>
Truth<L> uses_account(L& logic, const Facts<Truth<L>>& facts, PersonId who, PersonId account) {
  return logic.clause(clauses::uses_identity,
                      who == account ? logic.constant(true) : is<Leaf::holds_account>(facts, who, account));
}

template <Logic L>
Truth<L> reads_history_of(L& logic, const Facts<Truth<L>>& facts, PersonId who, PersonId account) {
  const Shape& shape = *facts.shape;
  const Truth<L> on_device = some(logic, devices_of(shape, account), [&](ItemId device) {
    return is<Leaf::is_shared_with>(facts, shape.use(account, device)) &&
           (browser_opens_on(logic, facts, device) || app_opens_on(logic, facts, device, teams_app));
  });
  return uses_account(logic, facts, who, account) && may_sign_in(logic, facts, account) &&
         is_licensed_for(logic, facts, account, licences::teams) && (is_unbound(logic, facts, account) || on_device);
}

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

template <Logic L>
Truth<L> can_assist_as(L& logic, const Facts<Truth<L>>& facts, PersonId technician, PersonId expert) {
  using namespace clauses;
  return logic.clause(technician_has_licence, is<Leaf::has_licence>(facts, technician, licences::remote_assist)) &&
         logic.clause(expert_has_teams, is<Leaf::has_licence>(facts, expert, licences::teams)) &&
         connects_devices(logic, facts, technician, expert) &&
         logic.clause(remote_assist_opens, opens_remote_assist(logic, facts, technician));
}

template <Logic L>
Truth<L> is_with_client(L& logic, const Facts<Truth<L>>& facts, ItemId device) {
  return logic.clause(clauses::with_client, is<Leaf::is_shipped>(facts, device));
}

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

ENTENTE_RULE(uses_account, PersonId, PersonId);
ENTENTE_RULE(reads_history_of, PersonId, PersonId);
ENTENTE_RULE(account_reaches, PersonId, ItemId);
ENTENTE_RULE(can_assist_as, PersonId, PersonId);
ENTENTE_RULE(is_with_client, ItemId);
ENTENTE_RULE(may_join_device, PersonId, ItemId);
ENTENTE_RULE(may_ship, ItemId);

}  // namespace entente::model
