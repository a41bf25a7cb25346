#include "model/rulebook/accounts.hpp"

#include "model/logic/every_logic.hpp"

namespace entente::model {

template <Logic L>
Truth<L> is_active(L& logic, const Facts<Truth<L>>& facts, PersonId who) {
  return logic.clause(clauses::account_is_active, is<Leaf::account_is_enabled>(facts, who));
}

template <Logic L>
Truth<L> may_sign_in(L& logic, const Facts<Truth<L>>& facts, PersonId who) {
  using namespace clauses;
  const TenantId home = facts.shape->home(who);
  return logic.clause(signs_in_at_home,
                      is_active(logic, facts, who) &&
                          logic.clause(provider_answers, !is<Leaf::signs_in_on_premises>(facts, home) ||
                                                             !is<Leaf::provider_is_down>(facts, home)) &&
                          logic.clause(password_is_valid, !is<Leaf::password_is_expired>(facts, who)));
}

template <Logic L>
Truth<L> account_exists(L& logic, const Facts<Truth<L>>& facts, PersonId who) {
  return logic.clause(clauses::account_is_there, !is<Leaf::account_is_deleted>(facts, who));
}

template <Logic L>
Truth<L> may_expire(L& logic, const Facts<Truth<L>>& facts, PersonId who) {
  using namespace clauses;
  return logic.clause(passwords_expire, is<Leaf::password_expires>(facts, facts.shape->home(who))) &&
         logic.clause(password_is_valid, !is<Leaf::password_is_expired>(facts, who));
}

template <Logic L>
Truth<L> may_change_password(L& logic, const Facts<Truth<L>>& facts, PersonId who) {
  using namespace clauses;
  const Shape& shape = *facts.shape;
  return logic.clause(devices_are_at_home, every(logic, shape[shape.home(who)].items, [&](ItemId item) {
                        if (shape[item].kind != ItemKind::device) return logic.constant(true);
                        return !is<Leaf::is_shared_with>(facts, shape.use(who, item)) ||
                               !is<Leaf::is_shipped>(facts, item);
                      }));
}

template <Logic L>
Truth<L> may_fail(L& logic, const Facts<Truth<L>>& facts, TenantId tenant) {
  using namespace clauses;
  return logic.clause(relies_on_provider, is<Leaf::signs_in_on_premises>(facts, tenant)) &&
         !logic.clause(provider_has_failed, is<Leaf::provider_is_down>(facts, tenant));
}

template <Logic L>
Truth<L> has_failed(L& logic, const Facts<Truth<L>>& facts, TenantId tenant) {
  return logic.clause(clauses::provider_has_failed, is<Leaf::provider_is_down>(facts, tenant));
}

ENTENTE_RULE(is_active, PersonId);
ENTENTE_RULE(may_sign_in, PersonId);
ENTENTE_RULE(account_exists, PersonId);
ENTENTE_RULE(may_expire, PersonId);
ENTENTE_RULE(may_change_password, PersonId);
ENTENTE_RULE(may_fail, TenantId);
ENTENTE_RULE(has_failed, TenantId);

}  // namespace entente::model
