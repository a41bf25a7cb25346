#include "verify/reach/possible.hpp"

namespace entente::verify {
namespace {

[[nodiscard]] model::Rails<bool> rails_of(model::Known value) {
  return {value != model::Known::no, value != model::Known::yes};
}

}  // namespace

std::vector<std::vector<model::Known>> versions_of(const model::World& world,
                                                   const std::vector<std::vector<model::SettingChange>>& changes) {
  std::vector<std::vector<model::Known>> versions{world.values};
  for (const auto& change : changes) {
    versions.push_back(versions.back());
    for (const auto& written : change) versions.back()[written.cell] = written.value;
  }
  return versions;
}

Possible::Possible(const model::World& world, const std::vector<std::vector<model::Known>>& versions,
                   const model::Clause* struck)
    : struck_(struck) {
  model::Plain plain;
  Logic logic{plain, struck};
  for (const auto& values : versions) {
    model::Facts<model::Rails<bool>> facts{&world.shape, {}};
    facts.cells.reserve(values.size());
    for (model::CellId cell = 0; cell < values.size(); ++cell) {
      const bool is_state =
          cell > model::true_cell && model::info(world.shape.where(cell).leaf).origin == model::Origin::state;
      // What people brought about before the settings changed is still there.
      facts.cells.push_back(is_state && !phases_.empty() ? phases_.back()[cell] : rails_of(values[cell]));
    }
    close(
        logic, facts, [](bool t) { return !t; }, [](bool a, bool b) { return a == b; }, 1'000'000);
    phases_.push_back(std::move(facts));
  }
  memories_.resize(phases_.size());
}

bool Possible::may_be(const model::Question& question) const {
  model::Plain plain;
  Logic rails{plain, struck_};
  for (std::size_t phase = 0; phase < phases_.size(); ++phase) {
    model::Remembering<Logic> logic{rails, memories_[phase]};
    if (model::answer(logic, phases_[phase], question).yes) return true;
  }
  return false;
}

}  // namespace entente::verify
