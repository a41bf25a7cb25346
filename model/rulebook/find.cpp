#include "model/rulebook/find.hpp"

#include "model/logic/every_logic.hpp"

namespace entente::model {

template <Logic L>
Truth<L> finds_in(L& logic, const Facts<Truth<L>>& facts, PersonId who, PersonId other, TenantId where) {
  using namespace clauses;
  const Shape& shape = *facts.shape;
  const Truth<L> is_there = shape.home(other) == where
                                ? logic.clause(account_is_shown, !is<Leaf::is_hidden>(facts, other))
                                : is<Leaf::is_b2b_user>(facts, shape.presence(other, where));
  return and_then(logic, is_there, [&] {
    const Truth<L> member = is_member_type(logic, facts, who, where);
    const Truth<L> in_a_team =
        some(logic, shape[where].teams, [&](TeamId team) { return share_team(logic, facts, who, other, team); });
    return is_in(logic, facts, who, where) && works_with_teams(logic, facts, who, where) &&
           (logic.clause(sees_the_directory, member || is<Leaf::guests_see_as_members>(facts, where)) ||
            logic.clause(meets_in_a_team, !is<Leaf::guests_see_themselves>(facts, where) && in_a_team)) &&
           logic.clause(search_is_unscoped, !is<Leaf::search_is_scoped>(facts, where) || member) &&
           no_barrier_between(logic, facts, where, who, other);
  });
}

template <Logic L>
Truth<L> finds_by_name(L& logic, const Facts<Truth<L>>& facts, PersonId who, PersonId other) {
  return logic.clause(clauses::found_by_name, some(logic, facts.shape->tenant_ids(), [&](TenantId where) {
                        return finds_in(logic, facts, who, other, where);
                      }));
}

template <Logic L>
Truth<L> finds_by_address(L& logic, const Facts<Truth<L>>& facts, PersonId who, PersonId other) {
  const TenantId home = facts.shape->home(who);
  return uses_teams_in(logic, facts, who, home) && works_with_teams(logic, facts, who, home) &&
         logic.clause(clauses::found_by_address, federate(logic, facts, who, other));
}

ENTENTE_RULE(finds_in, PersonId, PersonId, TenantId);
ENTENTE_RULE(finds_by_name, PersonId, PersonId);
ENTENTE_RULE(finds_by_address, PersonId, PersonId);

}  // namespace entente::model
