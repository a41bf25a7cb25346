#include "verify/reach/possible.hpp"

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
    close(
        logic, facts, [](bool t) { return !t; }, [](bool a, bool b) { return a == b; }, 1'000'000);
    phases_.push_back(std::move(facts));
  }
  memories_.resize(phases_.size());
}

bool Possible::may_be(const model::Question& question) const {
  model::Plain plain;
  Logic may_must{plain, struck_};
  for (std::size_t phase = 0; phase < phases_.size(); ++phase) {
    model::Memoizing<Logic> logic{may_must, memories_[phase]};
    if (model::answer(logic, phases_[phase], question).may_hold) return true;
  }
  return false;
}

}  // namespace entente::verify
