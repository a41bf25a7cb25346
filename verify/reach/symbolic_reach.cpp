#include "verify/reach/symbolic_reach.hpp"

#include "model/logic/decorators.hpp"
#include "model/questions/question.hpp"
#include "model/world/may_must_facts.hpp"
#include "verify/logic/symbolic_facts.hpp"

namespace entente::verify {
namespace {

using model::FactId;
using model::Known;

[[nodiscard]] model::MayMust<Formula> may_must_of(FactId fact, Known value) {
  return {formula_of(fact, value), !formula_of(fact, value)};
}

}  // namespace

SymbolicReach::SymbolicReach(const model::World& world, const Versions& versions, Solver& solver,
                             const model::Clause* struck)
    : struck_(struck) {
  constexpr int rounds_max = 64;
  Symbolic symbolic;
  model::MayMustLogic<Symbolic> logic{symbolic, struck};
  for (const auto& values : versions) {
    model::Facts<model::MayMust<Formula>> facts{&world.shape, {}};
    facts.values.reserve(values.size());
    for (FactId fact = 0; fact < values.size(); ++fact)
      facts.values.push_back(model::is_state(world.shape, fact) && !phases_.empty() ? phases_.back()[fact]
                                                                                    : may_must_of(fact, values[fact]));
    const auto same = [&](Formula joined, Formula old) {
      if (joined == old) return true;
      // Once the solver gave up there is no fixpoint to be had: the closure is left as it is, and says so.
      if (!is_complete()) return true;
      // Longer, but does it say more? Only then is there anything new to close over.
      const Answer more = solver.check(joined && !old);
      if (more.is == Answer::Is::unknown) incomplete_because_ = "the solver gave up: " + more.reason;
      return more.is != Answer::Is::sat;
    };
    const ClosureRun run = close(
        logic, facts, [](Formula t) { return t.is_false(); }, same, rounds_max);
    if (is_complete() && !run.complete) incomplete_because_ = "the symbolic closure reached no fixpoint";
    phases_.push_back(std::move(facts));
  }
}

SymbolicReach::SymbolicReach(const model::World& world, const Versions& versions,
                             const std::vector<model::Facts<model::MayMust<bool>>>& closed)
    : struck_(nullptr) {
  for (std::size_t phase = 0; phase < versions.size(); ++phase) {
    model::Facts<model::MayMust<Formula>> facts{&world.shape, {}};
    for (FactId fact = 0; fact < versions[phase].size(); ++fact) {
      const model::MayMust<bool> bounds = closed[phase][fact];
      facts.values.push_back(
          model::is_state(world.shape, fact)
              ? model::MayMust<Formula>{Formula::constant(bounds.may_hold), Formula::constant(bounds.may_fail)}
              : may_must_of(fact, versions[phase][fact]));
    }
    phases_.push_back(std::move(facts));
  }
}

Formula SymbolicReach::may_be(const model::Question& question) const {
  Symbolic symbolic;
  model::MayMustLogic<Symbolic> logic{symbolic, struck_};
  Formula any = Formula::constant(false);
  for (const auto& facts : phases_) any = any || model::answer(logic, facts, question).may_hold;
  return any;
}

Formula SymbolicReach::may_communicate(const MeetingPlace& way) const {
  Symbolic symbolic;
  model::MayMustLogic<Symbolic> logic{symbolic, struck_};
  Formula any = Formula::constant(false);
  for (const auto& facts : phases_) any = any || communicate_by(logic, facts, way).may_hold;
  return any;
}

Formula escape(const model::Facts<model::MayMust<Formula>>& reach, const std::vector<model::Question>& questions) {
  const model::Shape& shape = *reach.shape;
  Symbolic symbolic;
  model::Memoizing<Symbolic>::Memory memory;
  model::Memoizing<Symbolic> logic{symbolic, memory};  // nothing changes while the query is built
  model::Facts<Formula> facts{&shape, {}};
  Formula inside = Formula::constant(true);
  for (FactId fact = 0; fact < reach.values.size(); ++fact) {
    const model::MayMust<Formula> bounds = reach[fact];
    if (!model::is_state(shape, fact)) {
      facts.values.push_back(bounds.may_hold);  // a setting: its own variable, or a constant
    } else if (bounds.may_fail.is_false() || bounds.may_hold.is_false()) {
      facts.values.push_back(Formula::constant(!bounds.may_hold.is_false()));
    } else {
      const Formula value = Formula::variable(fact);
      inside = inside && (!value || bounds.may_hold) && (value || bounds.may_fail);
      facts.values.push_back(value);
    }
  }
  Formula out = Formula::constant(false);
  model::for_each_step(shape, [&](const model::Step& step) {
    const Formula may = model::guard(logic, facts, step);
    if (may.is_false()) return;
    for (const auto& change : model::effects(logic, facts, step)) {
      const model::MayMust<Formula> bounds = reach[change.fact];
      out = out || (may && ((change.value && !bounds.may_hold) || (!change.value && !bounds.may_fail)));
    }
  });
  for (const model::Question& question : questions) out = out || model::answer(symbolic, facts, question);
  return inside && out;
}

}  // namespace entente::verify
