// Groups whose members change by themselves: owners add people, and everybody joins a public one. All other groups are
// as an administrator has them, and settings that name those are about people from the start
// (model/world/lowering.hpp).
#pragma once

#include "model/facts/facts.hpp"
#include "model/logic/logic.hpp"

namespace entente::model {

namespace clauses {
inline constexpr Clause is_in_named_group{"GRP-1", "the person is in a group that is named there",
                                          "Microsoft Graph: user and group targets of policies"};
inline constexpr Clause is_not_in_group_yet{"GRP-2", "the person is not in the group yet",
                                            "Microsoft Entra: Manage groups and group membership"};
inline constexpr Clause group_is_of_home{"GRP-3", "the group is of the person's own tenant",
                                         "inferred: cross-tenant targets are groups of the home tenant"};
inline constexpr Clause owner_adds_member{"GRP-4", "an owner of the group can sign in and add people",
                                          "Microsoft Entra: Manage groups and group membership, owners"};
inline constexpr Clause joins_public_group{
    "GRP-5", "the group is public, so that members of the tenant join it by themselves",
    "Microsoft Graph: group, visibility; Microsoft 365: public groups, which guests do not join"};
inline constexpr Clause is_group_member{"GRP-6", "the person is in the group",
                                        "Microsoft Entra: Manage groups and group membership"};
}  // namespace clauses

/// Whether somebody is in a group that a list of the row names: `members` is the leaf that says which groups it does.
/// Of groups that never change nothing is asked here.
template <Leaf members, Logic L, class Row>
Truth<L> is_in_group_named_by(L& logic, const Facts<Truth<L>>& facts, Row row, PersonId who) {
  const Shape& shape = *facts.shape;
  const auto& groups = shape[shape.home(who)].groups;
  if (groups.empty()) return logic.constant(false);
  return logic.clause(clauses::is_in_named_group, some(logic, groups, [&](GroupId group) {
                        return is<Leaf::is_in_group>(facts, shape.membership(who, group)) &&
                               is<members>(facts, row, group);
                      }));
}

/// Whether somebody can be added to the group now, or join it.
template <Logic L>
Truth<L> may_join_group(L& logic, const Facts<Truth<L>>& facts, PersonId who, GroupId group);

/// Whether somebody is in the group, and so can leave it or be taken out.
template <Logic L>
Truth<L> may_leave_group(L& logic, const Facts<Truth<L>>& facts, PersonId who, GroupId group);

}  // namespace entente::model
