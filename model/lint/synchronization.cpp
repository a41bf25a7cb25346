#include "model/lint/synchronization.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "model/logic/explaining.hpp"
#include "model/logic/may_must.hpp"
#include "model/logic/plain.hpp"
#include "model/rulebook/synchronization.hpp"
#include "model/world/may_must_facts.hpp"

namespace entente::model {
namespace {

/// Where each synchronization, or else its source, is written.
[[nodiscard]] std::vector<Mark> marks_of_jobs(const Case& given) {
  const World& world = given.world;
  std::vector<Mark> marks(world.shape.jobs.size(), Mark{});
  for (FactId fact = true_fact + 1; fact < world.shape.fact_count(); ++fact) {
    const Shape::Where& where = world.shape.where(fact);
    if (info(where.leaf).row != Sort::job || world.marks[fact].line == 0) continue;
    if (Mark& mark = marks[static_cast<std::size_t>(where.row)]; mark.line == 0) mark = world.marks[fact];
  }
  for (const JobId job : world.shape.job_ids())
    if (Mark& mark = marks[static_cast<std::size_t>(job.index)]; mark.line == 0)
      mark = given.scenario.tenants[static_cast<std::size_t>(world.shape[job].source.index)].mark;
  return marks;
}

/// The facts with every value that they have in some version of the settings, open ones with both, in any state: steps
/// and changes may come in between one another.
[[nodiscard]] Facts<MayMust<bool>> facts_of_all_versions(const Case& given) {
  Facts<MayMust<bool>> facts = may_must_facts_in_any_state(given.world.shape, given.world.values);
  for (const std::vector<SettingChange>& version : given.changes)
    for (const SettingChange& change : version) {
      const MayMust<bool> before = facts.values[change.fact], after = may_must_of(change.value);
      facts.set(change.fact, {before.may_hold || after.may_hold, before.may_fail || after.may_fail});
    }
  return facts;
}

/// The facts that jobs are read in.
struct Readings {
  explicit Readings(const Case& given)
      : all_values(facts_of_all_versions(given)), some_values(explained(given.world.facts())) {}
  Facts<MayMust<bool>> all_values;
  Facts<Reasoned> some_values;
};

/// A job read under all values at once.
class Provisioning {
 public:
  Provisioning(const Readings& readings, JobId job) : readings_(readings), job_(job) {}

  [[nodiscard]] bool may_provision(PersonId who) const {
    Plain plain;
    MayMustLogic<Plain> logic{plain};
    return would_be_synchronized(logic, readings_.all_values, job_, who).may_hold;
  }

  /// What stands before all of these people under every value, or else before the first, as sentences that are not so.
  [[nodiscard]] std::string obstacle(const std::vector<PersonId>& people) const {
    std::vector<const Clause*> common = refusals(people.front());
    const std::vector<const Clause*> of_first = common;
    for (const PersonId who : people) {
      const std::vector<const Clause*> own = refusals(who);
      std::erase_if(common, [&](const Clause* clause) { return std::ranges::find(own, clause) == own.end(); });
    }
    std::string text;
    for (const Clause* clause : common.empty() ? of_first : common)
      text += (text.empty() ? "not so: " : "; nor: ") + std::string(clause->says);
    return text;
  }

 private:
  /// The outermost clauses that refuse the person whatever the open settings are. Under any one valuation they are
  /// among those that fail.
  [[nodiscard]] std::vector<const Clause*> refusals(PersonId who) const {
    Plain plain;
    ClauseCounts counts;
    MayMustLogic<Plain> logic{plain, nullptr, nullptr, &counts};
    (void)would_be_synchronized(logic, readings_.all_values, job_, who);
    Explaining explaining;
    std::vector<const Clause*> refused;
    for (const OutermostClause& each :
         explaining.outermost(would_be_synchronized(explaining, readings_.some_values, job_, who)))
      if (!each.condition.held() && counts[each.clause].refused > 0) refused.push_back(each.clause);
    return refused;
  }

  const Readings& readings_;
  JobId job_;
};

}  // namespace

std::vector<Problem> synchronization_warnings(const Case& given) {
  const World& world = given.world;
  const Shape& shape = world.shape;
  std::vector<Problem> warnings;
  const std::vector<Mark> marks = marks_of_jobs(given);
  std::optional<Readings> readings;  // of a world that may be large, and has no jobs
  for (const JobId job : shape.job_ids()) {
    const auto& people = shape[shape[job].source].people;
    const bool is_written = !is_open(world.values[shape.fact(Leaf::job_is_running, job.index)]);
    if (people.empty() || !is_written) continue;
    if (!readings) readings.emplace(given);
    const Provisioning provisioning(*readings, job);
    if (std::ranges::any_of(people, [&](PersonId who) { return provisioning.may_provision(who); })) continue;
    warnings.push_back({marks[static_cast<std::size_t>(job.index)],
                        fmt::format("the synchronization of `{}` to `{}` cannot run: it provisions nobody",
                                    shape[shape[job].source].key, shape[shape[job].target].key),
                        "", provisioning.obstacle(people)});
  }
  return warnings;
}

}  // namespace entente::model
