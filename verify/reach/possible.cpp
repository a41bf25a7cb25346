#include "verify/reach/possible.hpp"

#include "model/questions/question.hpp"

namespace entente::verify {
namespace {

[[nodiscard]] model::MayMust<bool> may_must_of(model::Known value) {
  return {value != model::Known::no, value != model::Known::yes};
}

}  // namespace

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
    model::Facts<model::MayMust<bool>> facts{&world.shape, {}};
    facts.values.reserve(values.size());
    for (model::FactId fact = 0; fact < values.size(); ++fact) {
      const bool is_state =
          fact > model::true_fact && model::info(world.shape.where(fact).leaf).origin == model::Origin::state;
      // What people brought about before the settings changed is still there.
      facts.values.push_back(is_state && !phases_.empty() ? phases_.back()[fact] : may_must_of(values[fact]));
    }
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
