#include "verify/reach/symbolic_reach.hpp"

namespace entente::verify {
namespace {

using model::CellId;
using model::Known;

[[nodiscard]] bool is_state(const model::Shape& shape, CellId cell) {
  return cell > model::true_cell && model::info(shape.where(cell).leaf).origin == model::Origin::state;
}

[[nodiscard]] model::Rails<Formula> rails_of(CellId cell, Known value) {
  if (model::is_open(value)) return {Formula::variable(cell), !Formula::variable(cell)};
  return {Formula::constant(value == Known::yes), Formula::constant(value == Known::no)};
}

}  // namespace

SymbolicReach::SymbolicReach(const model::World& world, const Versions& versions, Solver& solver,
                             const model::Clause* struck)
    : struck_(struck) {
  constexpr int rounds_max = 64;
  Symbolic symbolic;
  model::OnRails<Symbolic> logic{symbolic, struck};
  for (const auto& values : versions) {
    model::Facts<model::Rails<Formula>> facts{&world.shape, {}};
    facts.cells.reserve(values.size());
    for (CellId cell = 0; cell < values.size(); ++cell)
      facts.cells.push_back(is_state(world.shape, cell) && !phases_.empty() ? phases_.back()[cell]
                                                                            : rails_of(cell, values[cell]));
    const auto same = [&](Formula joined, Formula old) {
      if (joined == old) return true;
      // Longer, but does it say more? Only then is there anything new to close over.
      return solver.check(joined && !old).is == Answer::Is::unsat;
    };
    const ClosureRun run = close(
        logic, facts, [](Formula t) { return t.is_false(); }, same, rounds_max);
    complete_ = complete_ && run.complete;
    phases_.push_back(std::move(facts));
  }
}

SymbolicReach::SymbolicReach(const model::World& world, const Versions& versions,
                             const std::vector<model::Facts<model::Rails<bool>>>& closed)
    : struck_(nullptr) {
  for (std::size_t phase = 0; phase < versions.size(); ++phase) {
    model::Facts<model::Rails<Formula>> facts{&world.shape, {}};
    for (CellId cell = 0; cell < versions[phase].size(); ++cell) {
      const model::Rails<bool> bounds = closed[phase][cell];
      facts.cells.push_back(is_state(world.shape, cell)
                                ? model::Rails<Formula>{Formula::constant(bounds.yes), Formula::constant(bounds.no)}
                                : rails_of(cell, versions[phase][cell]));
    }
    phases_.push_back(std::move(facts));
  }
}

Formula SymbolicReach::may_be(const model::Question& question) const {
  Symbolic symbolic;
  model::OnRails<Symbolic> logic{symbolic, struck_};
  Formula any = Formula::constant(false);
  for (const auto& facts : phases_) any = any || model::answer(logic, facts, question).yes;
  return any;
}

Formula SymbolicReach::may_communicate(const MeetingPlace& way) const {
  Symbolic symbolic;
  model::OnRails<Symbolic> logic{symbolic, struck_};
  Formula any = Formula::constant(false);
  for (const auto& facts : phases_) any = any || communicate_by(logic, facts, way).yes;
  return any;
}

Formula escape(const model::Facts<model::Rails<Formula>>& reach, const std::vector<model::Question>& questions) {
  const model::Shape& shape = *reach.shape;
  Symbolic logic;
  model::Facts<Formula> facts{&shape, {}};
  Formula inside = Formula::constant(true);
  for (CellId cell = 0; cell < reach.cells.size(); ++cell) {
    const model::Rails<Formula> bounds = reach[cell];
    if (!is_state(shape, cell)) {
      facts.cells.push_back(bounds.yes);  // a setting: its own variable, or a constant
    } else if (bounds.no.is_false() || bounds.yes.is_false()) {
      facts.cells.push_back(Formula::constant(!bounds.yes.is_false()));
    } else {
      const Formula value = Formula::variable(cell);
      inside = inside && (!value || bounds.yes) && (value || bounds.no);
      facts.cells.push_back(value);
    }
  }
  Formula out = Formula::constant(false);
  std::vector<Formula> inviter;
  for (const model::TenantId where : shape.tenant_ids()) inviter.push_back(model::has_inviter(logic, facts, where));
  model::for_each_step(shape, [&](const model::Step& step) {
    const Formula may = step.kind == model::StepKind::invite
                            ? inviter[static_cast<std::size_t>(step.where.index)] &&
                                  model::is_invitable(logic, facts, model::visit(shape, step.who, step.where))
                            : model::guard(logic, facts, step);
    if (may.is_false()) return;
    for (const auto& change : model::effects(logic, facts, step)) {
      const model::Rails<Formula> bounds = reach[change.cell];
      out = out || (may && ((change.value && !bounds.yes) || (!change.value && !bounds.no)));
    }
  });
  for (const model::Question& question : questions) out = out || model::answer(logic, facts, question);
  return inside && out;
}

}  // namespace entente::verify
