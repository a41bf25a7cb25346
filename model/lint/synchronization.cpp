#include "model/lint/synchronization.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "model/logic/explaining.hpp"
#include "model/logic/may_must.hpp"
#include "model/logic/plain.hpp"
#include "model/rulebook/synchronization.hpp"
#include "model/world/may_must_facts.hpp"

namespace entente::model {
namespace {

/// Where the synchronization, or else its source, is written.
[[nodiscard]] Mark mark_of(const Case& given, JobId job) {
  const World& world = given.world;
  for (FactId fact = true_fact + 1; fact < world.shape.fact_count(); ++fact)
    if (info(world.shape.where(fact).leaf).row == Sort::job && world.shape.where(fact).row == job.index &&
        world.marks[fact].line != 0)
      return world.marks[fact];
  return given.scenario.tenants[static_cast<std::size_t>(world.shape[job].source.index)].mark;
}

/// The clauses that refuse the first of the source's people, as sentences that are not so.
[[nodiscard]] std::string obstacle(const World& world, JobId job, PersonId who) {
  Explaining logic;
  const Facts<Reasoned> facts = explained(world.facts());
  std::string text;
  for (const OutermostClause& each : logic.outermost(would_be_synchronized(logic, facts, job, who)))
    if (!each.condition.held()) text += (text.empty() ? "not so: " : "; nor: ") + std::string(each.clause->says);
  return text;
}

}  // namespace

std::vector<Problem> synchronization_warnings(const Case& given) {
  const World& world = given.world;
  const Shape& shape = world.shape;
  const Facts<MayMust<bool>> facts = may_must_facts_in_any_state(shape, world.values);
  Plain plain;
  MayMustLogic<Plain> logic{plain};
  std::vector<Problem> warnings;
  for (const JobId job : shape.job_ids()) {
    const auto& people = shape[shape[job].source].people;
    const bool provisions = std::ranges::any_of(
        people, [&](PersonId who) { return would_be_synchronized(logic, facts, job, who).may_hold; });
    const bool is_written = !is_open(world.values[shape.fact(Leaf::job_is_running, job.index)]);
    if (people.empty() || provisions || !is_written) continue;
    warnings.push_back({mark_of(given, job),
                        fmt::format("the synchronization of `{}` to `{}` provisions nobody",
                                    shape[shape[job].source].key, shape[shape[job].target].key),
                        "", obstacle(world, job, people.front())});
  }
  return warnings;
}

}  // namespace entente::model
