// Random worlds for laws about all worlds: random estates with settings that are `any`, a random value for every fact
// that may vary, and what to ask of them.
#pragma once

#include <rapidcheck.h>

#include <memory>
#include <random>

#include "model/logic/lanes.hpp"
#include "model/questions/question.hpp"
#include "model/rulebook/capabilities.hpp"
#include "model/steps/step.hpp"
#include "model/world/world.hpp"

namespace entente::testing {

/// A world under test. It prints itself as the recipe it was made from.
struct RandomWorld {
  std::shared_ptr<const model::World> world;
  model::Scenario scenario;  ///< that it was lowered from
  std::string recipe;
};
void showValue(const RandomWorld& random, std::ostream& out);

/// Two to four tenants in any environments, some of them `any` altogether; people with segments, roles and service
/// accounts; guests, teams, synchronizations.
[[nodiscard]] rc::Gen<RandomWorld> random_world();

/// The facts that a valuation may choose: open settings and catalog entries, and all state.
[[nodiscard]] std::vector<model::FactId> free_cells(const model::World& world);
/// A random valuation of the free facts, respecting exactly_one. Some draws are sparse, some dense: with fair coins for
/// everything, conjunctions would hardly ever hold.
[[nodiscard]] model::Facts<bool> random_facts(const model::World& world, std::mt19937_64& random);

/// Up to 64 worlds of one shape, side by side; lanes that are not given are false.
[[nodiscard]] model::Facts<model::LaneWord> packed(const std::vector<model::Facts<bool>>& lanes);

/// What is asked of a world in agreement tests: answers, and guards of steps.
struct Agenda {
  std::vector<model::Question> questions;
  std::vector<model::Step> steps;
};
/// Every question and step of the world.
[[nodiscard]] Agenda whole_agenda(const model::Shape& shape);
/// At most `count` of each kind, drawn at random.
[[nodiscard]] Agenda sampled(Agenda agenda, std::size_t count, std::mt19937_64& random);

/// Reads the whole agenda in one logic: answers first, then guards.
template <model::Logic L>
[[nodiscard]] std::vector<model::Truth<L>> read(L& logic, const model::Facts<model::Truth<L>>& facts,
                                                const Agenda& agenda) {
  std::vector<model::Truth<L>> truths;
  for (const auto& question : agenda.questions) truths.push_back(model::answer(logic, facts, question));
  for (const auto& step : agenda.steps) truths.push_back(model::guard(logic, facts, step));
  return truths;
}

/// The i-th entry of an agenda as text, for failures.
[[nodiscard]] std::string entry(const model::Shape& shape, const Agenda& agenda, std::size_t i);

}  // namespace entente::testing
