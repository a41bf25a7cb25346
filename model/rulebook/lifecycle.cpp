#include "model/rulebook/lifecycle.hpp"

#include "model/logic/every_logic.hpp"

namespace entente::model {

template <Logic L>
Truth<L> is_user_there(L& logic, const Facts<Truth<L>>& facts, const Visit& v) {
  return logic.clause(clauses::is_user_of_resource,
                      is<Leaf::is_b2b_user>(facts, facts.shape->presence(v.who, v.resource)));
}

template <Logic L>
Truth<L> may_be_removed(L& logic, const Facts<Truth<L>>& facts, const Visit& v) {
  return is_user_there(logic, facts, v);
}

template <Logic L>
Truth<L> may_leave(L& logic, const Facts<Truth<L>>& facts, const Visit& v) {
  return is_user_there(logic, facts, v) &&
         logic.clause(clauses::has_redeemed_before,
                      is<Leaf::has_redeemed>(facts, facts.shape->presence(v.who, v.resource))) &&
         may_sign_in_to(logic, facts, v) &&
         logic.clause(clauses::guests_leave_by_themselves, is<Leaf::guests_may_leave>(facts, v.resource));
}

template <Logic L>
Truth<L> is_deleted(L& logic, const Facts<Truth<L>>& facts, const Visit& v) {
  return logic.clause(clauses::is_restorable,
                      is<Leaf::is_soft_deleted>(facts, facts.shape->presence(v.who, v.resource)));
}

template <Logic L>
Truth<L> may_be_restored(L& logic, const Facts<Truth<L>>& facts, const Visit& v) {
  return is_deleted(logic, facts, v);
}

template <Logic L>
Truth<L> may_be_reset(L& logic, const Facts<Truth<L>>& facts, const Visit& v) {
  return is_user_there(logic, facts, v) &&
         logic.clause(clauses::has_redeemed_before,
                      is<Leaf::has_redeemed>(facts, facts.shape->presence(v.who, v.resource)));
}

template <Logic L>
Truth<L> may_be_blocked(L& logic, const Facts<Truth<L>>& facts, const Visit& v) {
  return is_user_there(logic, facts, v) && is_not_blocked(logic, facts, v);
}

template <Logic L>
Truth<L> may_be_unblocked(L& logic, const Facts<Truth<L>>& facts, const Visit& v) {
  return is_user_there(logic, facts, v) && !is_not_blocked(logic, facts, v);
}

ENTENTE_RULE(is_user_there, const Visit&);
ENTENTE_RULE(may_be_removed, const Visit&);
ENTENTE_RULE(may_leave, const Visit&);
ENTENTE_RULE(is_deleted, const Visit&);
ENTENTE_RULE(may_be_restored, const Visit&);
ENTENTE_RULE(may_be_reset, const Visit&);
ENTENTE_RULE(may_be_blocked, const Visit&);
ENTENTE_RULE(may_be_unblocked, const Visit&);

}  // namespace entente::model
