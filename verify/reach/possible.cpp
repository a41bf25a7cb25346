#include "verify/reach/possible.hpp"

#include <stdexcept>

#include "model/questions/question.hpp"
#include "model/world/may_must_facts.hpp"

namespace entente::verify {
std::vector<std::vector<model::Known>> versions_of(const model::World& world,
                                                   const std::vector<std::vector<model::SettingChange>>& changes) {
  std::vector<std::vector<model::Known>> versions{world.values};
  for (const auto& change : changes) {
    versions.push_back(versions.back());
    for (const auto& written : change) versions.back()[written.fact] = written.value;
  }
  return versions;
}

Possible::Possible(const model::World& world, const std::vector<std::vector<model::Known>>& versions,
                   const model::Clause* struck)
    : struck_(struck) {
  model::Plain plain;
  Logic logic{plain, struck};
  for (const auto& values : versions) {
    model::Facts<model::MayMust<bool>> facts = model::may_must_facts(world.shape, values);
    // What people brought about before the settings changed is still there.
    if (!phases_.empty())
      for (model::FactId fact = 0; fact < values.size(); ++fact)
        if (model::is_state(world.shape, fact)) facts.set(fact, phases_.back()[fact]);
    // Each round but the last makes a bit of some fact true, so there is a fixpoint within this many.
    const auto rounds_max = static_cast<int>(2 * facts.values.size() + 1);
    const ClosureRun run = close(
        logic, facts, [](bool t) { return !t; }, [](bool a, bool b) { return a == b ? Growth::none : Growth::some; },
        [](const auto&, const auto& pending) { return pending; }, rounds_max);
    if (!run.complete) throw std::logic_error("a closure over plain truths has no fixpoint");
    phases_.push_back(std::move(facts));
  }
  memories_.resize(phases_.size());
}

bool Possible::may_be(const model::Question& question) const {
  model::Plain plain;
  for (std::size_t phase = 0; phase < phases_.size(); ++phase) {
    Logic logic{.base = plain, .struck = struck_, .memory = &memories_[phase]};
    if (model::answer(logic, phases_[phase], question).may_hold) return true;
  }
  return false;
}

}  // namespace entente::verify
