#include "verify/proof/rests_on.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "model/logic/plain.hpp"
#include "model/questions/question.hpp"
#include "model/steps/step.hpp"
#include "model/world/may_must_facts.hpp"
#include "verify/reach/core.hpp"
#include "verify/reach/possible.hpp"

namespace entente::verify {
namespace {

using model::FactId;

/// Facts that are written together: a setting of one name, however many facts it makes.
struct Group {
  std::string path;
  std::vector<FactId> facts;
};

constexpr const char* missing_entries = "crossTenantAccessPolicy.partners (entries that are not there)";

[[nodiscard]] bool is_of_missing_entry(const model::Shape& shape, FactId fact) {
  const auto& where = shape.where(fact);
  const auto row = model::info(where.leaf).row;
  const std::int32_t entry = row == model::Sort::entry     ? where.row
                             : row == model::Sort::section ? where.row / model::section_count
                                                           : -1;
  return entry == shape.no_entry().index;
}

/// Settings, lines of the catalog, and traits a scenario has a word for: a licence, a device in kiosk mode.
[[nodiscard]] bool is_written_somewhere(const model::Shape& shape, FactId fact) {
  const auto& leaf = model::info(shape.where(fact).leaf);
  switch (leaf.origin) {
    case model::Origin::setting:
    case model::Origin::catalog:
      return true;
    case model::Origin::structure:
      return leaf.setting.exists();
    default:
      return false;
  }
}

[[nodiscard]] std::vector<Group> groups_of(const model::World& world) {
  std::vector<Group> groups;
  std::map<std::string, std::size_t> index;
  for (FactId fact = model::true_fact + 1; fact < world.values.size(); ++fact) {
    if (!is_written_somewhere(world.shape, fact) || model::is_open(world.values[fact])) continue;
    // All values of an enumeration, and all members of a list, are one setting; so is all that nobody wrote.
    std::string path = world.shape.setting_place(fact);
    // A section is read as a whole: which of its lines says what is told by the line's own words.
    if (model::info(world.shape.where(fact).leaf).row == model::Sort::section)
      path = world.shape.object_path(model::Sort::section, world.shape.where(fact).row);
    if (is_of_missing_entry(world.shape, fact)) path = missing_entries;
    const auto [found, added] = index.try_emplace(path, groups.size());
    if (added) groups.push_back({path, {}});
    groups[found->second].facts.push_back(fact);
  }
  return groups;
}

/// A fact's phrase without the name of what it is about, which stands beside it already.
[[nodiscard]] std::string brief(const model::Shape& shape, FactId fact) {
  const auto& where = shape.where(fact);
  const std::string subject = shape.row_name(model::info(where.leaf).row, where.row) + " ";
  const std::string phrase = shape.phrase(fact);
  return phrase.starts_with(subject) ? phrase.substr(subject.size()) : phrase;
}

/// How often a proof may be tried again: each trial costs about the number of people times the number of tenants.
[[nodiscard]] std::size_t trials_max(const model::Shape& shape) {
  constexpr std::size_t work_max = 2'000'000, trials_least = 32;
  return std::max(trials_least, work_max / (shape.people.size() * shape.tenants.size() + 1));
}

[[nodiscard]] model::DecidingSetting deciding_of(const model::World& world, const Group& group) {
  if (group.path == missing_entries)
    return {group.path, "no tenant has a partner entry beyond those written", true, {}, true};
  // What is true says more than what is not; a setting of which nothing is true is told by its first fact. That it is
  // there at all goes without saying, unless there is no more to say.
  const auto goes_without_saying = [&](FactId fact) {
    return group.facts.size() > 1 && model::info(world.shape.where(fact).leaf).setting.form == model::Form::presence;
  };
  model::DecidingSetting setting = model::deciding_setting(world, group.facts.front(), true);
  setting.path = group.path;
  setting.says.clear();
  std::set<std::string> told;  // an application that rules know is also one by its name
  for (const FactId fact : group.facts)
    if (world.values[fact] == model::Known::yes && !goes_without_saying(fact) &&
        told.insert(world.shape.setting(fact)).second)
      setting.says += (setting.says.empty() ? "" : "; ") + brief(world.shape, fact);
  if (setting.says.empty()) {
    const auto first = std::find_if_not(group.facts.begin(), group.facts.end(), goes_without_saying);
    setting.says = brief(world.shape, first == group.facts.end() ? group.facts.front() : *first);
    setting.held = false;
  }
  const auto written =
      std::find_if(group.facts.begin(), group.facts.end(), [&](FactId fact) { return world.marks[fact].line != 0; });
  if (written != group.facts.end()) setting.where = world.marks[*written];
  return setting;
}

/// Those read where all facts are open: nothing is cut short there but what no fact decides.
[[nodiscard]] std::vector<const model::Clause*> clauses_met(const model::Case& given) {
  model::ClauseCounts met;
  model::Plain plain;
  model::MayMustLogic<model::Plain> logic{.base = plain, .counts = &met};
  const std::vector<model::Known> anything(given.world.values.size(), model::Known::any);
  const auto facts = model::may_must_facts(given.world.shape, anything);
  model::for_each_step(given.world.shape, [&](const model::Step& step) { (void)model::guard(logic, facts, step); });
  for (const auto& invariant : given.scenario.invariants)
    if (const auto questions = model::questions_of(given.world, invariant))
      for (const auto& question : *questions) (void)model::answer(logic, facts, question);
  std::vector<const model::Clause*> sorted;
  for (const auto& [clause, count] : met) sorted.push_back(clause);
  std::sort(sorted.begin(), sorted.end(), [](const auto* a, const auto* b) { return a->id < b->id; });
  return sorted;
}

}  // namespace

RestsOn<model::DecidingSetting> settings_it_rests_on(const model::Case& given, const ProofHolds& proof_holds) {
  const std::vector<Group> groups = groups_of(given.world);
  const auto versions = versions_of(given.world, given.changes);
  std::size_t trials = 0;
  bool gave_up = false;
  const std::size_t most = trials_max(given.world.shape);
  const auto needed = irreducible(groups.size(), [&](const std::vector<std::size_t>& kept) {
    // Out of trials, everything that is left counts as needed: a larger answer, never a wrong one.
    if (++trials > most) return false;
    auto relaxed = versions;
    std::size_t next = 0;
    for (std::size_t i = 0; i < groups.size(); ++i) {
      if (next < kept.size() && kept[next] == i) {
        ++next;
        continue;
      }
      for (const FactId fact : groups[i].facts)
        for (auto& values : relaxed) values[fact] = model::Known::any;
    }
    const std::optional<bool> holds = proof_holds(relaxed, nullptr);
    gave_up = gave_up || !holds;
    return holds.value_or(false);
  });
  RestsOn<model::DecidingSetting> rests;
  rests.irreducible = trials <= most && !gave_up;
  for (const std::size_t i : needed) rests.needed.push_back(deciding_of(given.world, groups[i]));
  return rests;
}

RestsOn<model::DecidingClause> clauses_it_rests_on(const model::Case& given, const ProofHolds& proof_holds) {
  const auto versions = versions_of(given.world, given.changes);
  RestsOn<model::DecidingClause> rests;
  const auto clauses = clauses_met(given);
  rests.irreducible = clauses.size() <= trials_max(given.world.shape);
  if (!rests.irreducible) return rests;
  for (const model::Clause* clause : clauses) {
    const std::optional<bool> holds = proof_holds(versions, clause);
    if (!holds) rests.irreducible = false;
    if (holds.value_or(false)) continue;
    rests.needed.push_back(
        {std::string(clause->id), std::string(clause->says), std::string(clause->source), true, 0, {}});
  }
  return rests;
}

}  // namespace entente::verify
