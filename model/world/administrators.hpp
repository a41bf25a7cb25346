// What administrators can change: the settings that roles open, as scenarios in which those settings are anybody's
// guess.
#pragma once

#include "model/rulebook/administration.hpp"
#include "model/world/case.hpp"

namespace entente::model {

/// A setting that somebody's roles let them change.
struct Changeable {
  std::string tenant;  ///< key
  std::string path;    ///< below the tenant's settings
  PersonId who;        ///< the first who can
};

/// What the holders of the named roles (of any role, when none is named) can change, in the order of tenants and of the
/// catalog. Whether somebody can is the rulebook's word (`change`), in the state the case starts in. Problems: a role
/// that nobody has defined.
[[nodiscard]] Outcome<std::vector<Changeable>> changeable_settings(const Case& given,
                                                                   const std::vector<std::string>& roles);

/// Whether the person whom a `set` of the timeline names may make that change: by every action it takes, and by the one
/// that creates the partner entry it is about, when that is not there. Nobody has to be named.
template <Logic L>
[[nodiscard]] Truth<L> may_set(L& logic, const Facts<Truth<L>>& facts, const World& world, const TimelineEntry& set) {
  if (!set.by) return logic.constant(true);
  const PersonId who = world.person(set.by->text());
  const TenantId where = world.tenant(set.tenant);
  const EntryId entry = world.partner_entry_of(set);
  const Truth<L> may = may_change_all(logic, facts, who, where, world.actions_of(set));
  return entry.exists() ? may && may_write_partner(logic, facts, who, where, entry, world.action(partner_entries))
                        : may;
}

/// Whether a `set` is refused in every state that steps lead to, while the settings have these values.
[[nodiscard]] bool is_always_refused(const World& world, const std::vector<Known>& values, const TimelineEntry& set);

/// The scenario with every changeable setting open.
[[nodiscard]] Scenario opened(Scenario scenario, const std::vector<Changeable>& changeable);

/// A run of the opened scenario told as changes of the original one: where the run's settings differ from the
/// original's, an administrator sets them first.
[[nodiscard]] Scenario told_as_changes(const Case& original, const Scenario& run,
                                       const std::vector<Changeable>& changeable);

}  // namespace entente::model
