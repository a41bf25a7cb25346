// A world: a shape, and what is known of each of its facts. Scenarios are lowered to worlds once; every engine starts
// here.
#pragma once

#include <functional>
#include <string>
#include <unordered_map>
#include <vector>

#include "model/catalog/catalog.hpp"
#include "model/facts/facts.hpp"
#include "model/terms/known.hpp"
#include "model/world/setting_tree.hpp"

namespace entente::model {

/// People whom nothing tells apart. Two of them stand for all: what can be said of three is said of two.
struct PeopleClass {
  PersonId first;
  PersonId second;         ///< does not exist in a class of one
  std::int64_t count = 1;  ///< of everybody in it
};

/// The setting that holds a tenant's partner entries, by their tenants' keys.
inline constexpr std::string_view partner_entries = "crossTenantAccessPolicy.partners";

struct World {
  Shape shape;
  std::vector<Known> values;  ///< by fact
  std::vector<Mark> marks;    ///< by fact: where the value was written; line 0 for defaults
  /// Sets of facts of which exactly one is true: the values of an enumeration that is open.
  std::vector<std::vector<FactId>> exactly_one;
  /// What changing a setting takes: patterns of paths (`*` is any one part), and the action of each.
  std::vector<std::pair<std::string, ActionId>> actions;
  std::unordered_map<std::string, TenantId> tenants_by_key;
  std::unordered_map<std::string, PersonId> people_by_name;
  std::vector<PersonId> second_members;  ///< by person: of the first of a class, the second; else nobody

  /// The open facts, in order.
  [[nodiscard]] std::vector<FactId> open_facts() const;
  /// The facts with every open fact as `value_of` says. REQUIRES: it respects `exactly_one`.
  [[nodiscard]] Facts<bool> facts(const std::function<bool(FactId)>& value_of) const;
  /// The facts of a world without open facts, or with each open boolean false and each open enumeration at its first
  /// value: for tools that only need some world.
  [[nodiscard]] Facts<bool> facts() const;

  [[nodiscard]] TenantId tenant(std::string_view key) const;  ///< index -1 when there is none
  /// The class that `user@tenant` is merged into; its own, for most people that a scenario names.
  [[nodiscard]] PersonId person(std::string_view name) const;
  /// The class that the person is the first member of, or is alone in.
  [[nodiscard]] PeopleClass class_of(PersonId first) const;
  [[nodiscard]] TeamId team(std::string_view tenant, std::string_view key) const;
  /// Of groups whose members steps may change.
  [[nodiscard]] GroupId group(std::string_view tenant, std::string_view key) const;
  [[nodiscard]] ItemId item(std::string_view tenant, std::string_view key) const;
  /// What changing the setting takes; the most particular pattern that covers its path tells.
  [[nodiscard]] ActionId action(std::string_view setting) const;
  /// Every action that a `set` of the timeline takes: a whole object takes those of all that is in it.
  [[nodiscard]] std::vector<ActionId> actions_of(const TimelineEntry& set) const;
  /// The partner entry that a `set` writes into; index -1 when it is about something else, or about no known tenant.
  [[nodiscard]] EntryId partner_entry_of(const TimelineEntry& set) const;
};

/// Which rows a world has for people and the tenants, teams, groups and items where they may come to be, and for
/// tenants with unknown settings and others.
struct Rows {
  bool are_few = false;
  /// Where rows are few: tenants, by key, between which somebody asks. Each of the first has rows with each of the
  /// second, whatever is written of them.
  std::vector<std::string> from = {}, to = {};
  bool with_thirds = false;     ///< these also have rows with every third tenant, where their people may meet
  std::size_t tenants_all = 0;  ///< rows are not few where there are no more tenants than this

  /// Everybody's with everything.
  [[nodiscard]] static Rows all() { return {}; }
  /// Only those of whom the scenario says something together: for whoever looks at what is written.
  [[nodiscard]] static Rows written() { return {.are_few = true}; }
  /// The same, and those of the tenants between which somebody asks what is so at the start; of a small scenario all,
  /// whose explanations know no "anybody else".
  [[nodiscard]] static Rows between(std::vector<std::string> from, std::vector<std::string> to, bool with_thirds) {
    return {true, std::move(from), std::move(to), with_thirds, tenants_in_a_whole};
  }
  [[nodiscard]] bool are_few_of(std::size_t tenants) const { return are_few && tenants > tenants_all; }
};

/// How settings become facts: by which table of paths, and by which reading of one (tests hand in mutants of either),
/// and which rows there are.
struct Lowering {
  const SettingPaths* paths = &setting_paths;
  Reading (*read)(const Node* object, const SettingPath& path, const std::vector<std::string>& names) = &read_setting;
  Rows rows = Rows::all();
};

/// Lowers a scenario to facts: settings of the catalog's new tenants, the export's and the scenario's own on top.
/// REQUIRES: every tenant's `settings` are in canonical form, as model/language/reader.hpp leaves them.
[[nodiscard]] World lower(const Scenario& scenario, const Catalog& catalog, const Lowering& how = {});

/// A tenant's settings in force: the catalog's new tenant with the scenario's on top; the word `any` when all is open.
[[nodiscard]] Node settings_in_force(const TenantSpec& tenant, const Catalog& catalog);

/// The scenario with a setting as a `set` leaves it.
[[nodiscard]] Scenario changed_by(Scenario scenario, const TimelineEntry& set);

/// One fact that an administrator's change writes.
struct SettingChange {
  FactId fact;
  Known value;
};

/// A scenario's settings as they follow one another: `changes[i]` is what the i-th `set` of its timeline writes, given
/// all those before it; nothing, when it `is_refused`. Shapes do not change: lower() has room for every version.
[[nodiscard]] std::vector<std::vector<SettingChange>> setting_changes(
    const Scenario& scenario, const Catalog& catalog, const World& world,
    const std::function<bool(const TimelineEntry&)>& is_refused);

}  // namespace entente::model
