#include "model/rulebook/groups.hpp"

#include "model/logic/every_logic.hpp"
#include "model/rulebook/accounts.hpp"

namespace entente::model {

template <Logic L>
Truth<L> may_join_group(L& logic, const Facts<Truth<L>>& facts, PersonId who, GroupId group) {
  using namespace clauses;
  const Shape& shape = *facts.shape;
  const TenantId home = shape[group].tenant;
  const Truth<L> by_owner = some(logic, shape[home].people, [&](PersonId owner) {
    return is<Leaf::owns_group>(facts, shape.membership(owner, group)) && may_sign_in(logic, facts, owner);
  });
  return logic.clause(is_not_in_group_yet, !is<Leaf::is_in_group>(facts, shape.membership(who, group))) &&
         logic.clause(group_is_of_home, logic.constant(shape.home(who) == home)) &&
         (logic.clause(owner_adds_member, by_owner) ||
          logic.clause(joins_public_group, is<Leaf::group_is_public>(facts, group) &&
                                               !is<Leaf::is_guest_account>(facts, who) &&
                                               may_sign_in(logic, facts, who)));
}

template <Logic L>
Truth<L> may_leave_group(L& logic, const Facts<Truth<L>>& facts, PersonId who, GroupId group) {
  return logic.clause(clauses::is_group_member, is<Leaf::is_in_group>(facts, facts.shape->membership(who, group)));
}

ENTENTE_RULE(may_join_group, PersonId, GroupId);
ENTENTE_RULE(may_leave_group, PersonId, GroupId);

}  // namespace entente::model
