#include "verify/reach/symbolic_reach.hpp"

#include <utility>

#include "model/answers/valuations.hpp"
#include "model/logic/evaluation.hpp"
#include "model/logic/may_must.hpp"
#include "model/logic/symbolic_facts.hpp"
#include "model/questions/question.hpp"
#include "model/world/may_must_facts.hpp"

namespace entente::verify {
namespace {

using model::FactId;
using model::Known;

[[nodiscard]] model::MayMust<model::Formula> may_must_of(FactId fact, Known value) {
  return {model::formula_of(fact, value), !model::formula_of(fact, value)};
}

}  // namespace

SymbolicReach::SymbolicReach(const model::World& world, Versions versions, const model::Clause* struck)
    : world_(world), versions_(std::move(versions)), struck_(struck) {
  // Longer formulas are joined unseen for a few rounds: mostly that is all there is, and a query costs more.
  constexpr int rounds_unseen = 4;
  int rounds = 0;
  is_settled_ = true;
  close_all([&](const Facts&, const Bounds& pending) {
    if (rounds++ < rounds_unseen) return pending;
    is_settled_ = false;
    return Bounds();
  });
}

void SymbolicReach::settle(Solver& solver) {
  if (is_settled_) return;
  is_settled_ = true;
  close_all([&](const Facts& bounds, const Bounds& pending) { return those_that_grow(bounds, pending, solver); });
}

template <class Settle>
void SymbolicReach::close_all(Settle settle) {
  constexpr int rounds_max = 64;
  model::Symbolic symbolic;
  model::MayMustLogic<model::Symbolic> logic{symbolic, struck_};
  // Most of what is new shows in one of a few valuations.
  const model::Facts<model::LaneWord> drawn = model::drawn_valuations(world_, world_.facts(), 0);
  model::LaneEvaluation in_lanes([&](FactId fact) { return drawn[fact].bits; });
  const auto growth = [&](model::Formula joined, model::Formula old) {
    if (joined == old) return Growth::none;
    return (in_lanes(joined) & ~in_lanes(old)) == 0 ? Growth::undecided : Growth::some;
  };
  for (std::size_t phase = 0; phase < versions_.size(); ++phase) {
    Facts facts = start_of(phase);
    const ClosureRun run = close(
        logic, facts, [](model::Formula t) { return t.is_false(); }, growth, settle, rounds_max);
    if (incomplete_because_.empty() && !run.complete) incomplete_because_ = "the symbolic closure reached no fixpoint";
    if (phase == phases_.size()) phases_.emplace_back();
    phases_[phase] = std::move(facts);
  }
}

/// What may be when a version of the settings comes into force: what people brought about before, and what was found
/// for this version already.
SymbolicReach::Facts SymbolicReach::start_of(std::size_t phase) const {
  const auto& values = versions_[phase];
  Facts facts{&world_.shape, {}};
  facts.values.reserve(values.size());
  for (FactId fact = 0; fact < values.size(); ++fact) {
    model::MayMust<model::Formula> bounds = may_must_of(fact, values[fact]);
    if (model::is_state(world_.shape, fact)) {
      if (phase > 0) bounds = phases_[phase - 1][fact];
      if (phase < phases_.size())
        bounds = {bounds.may_hold || phases_[phase][fact].may_hold, bounds.may_fail || phases_[phase][fact].may_fail};
    }
    facts.values.push_back(bounds);
  }
  return facts;
}

/// One query for all of them. Where any says more, all are joined: a query costs more than longer formulas do. Once the
/// solver gave up there is no fixpoint to be had: the closure is left as it is, and says so.
SymbolicReach::Bounds SymbolicReach::those_that_grow(const Facts& bounds, const Bounds& pending, Solver& solver) {
  if (!incomplete_because_.empty()) return {};
  const auto more = [&](const auto& change) {
    const auto& old = bounds[change.fact];
    return (change.value.may_hold && !old.may_hold) || (change.value.may_fail && !old.may_fail);
  };
  model::Formula any = model::Formula::constant(false);
  for (const auto& change : pending) any = any || more(change);
  const Answer answer = solver.check(any);
  if (answer.is == Answer::Is::unknown) incomplete_because_ = "the solver gave up: " + answer.reason;
  return answer.is == Answer::Is::sat ? pending : Bounds();
}

SymbolicReach::SymbolicReach(const model::World& world, const Versions& versions,
                             const std::vector<model::Facts<model::MayMust<bool>>>& closed)
    : world_(world), versions_(versions), struck_(nullptr), is_settled_(true) {
  for (std::size_t phase = 0; phase < versions.size(); ++phase) {
    model::Facts<model::MayMust<model::Formula>> facts{&world.shape, {}};
    for (FactId fact = 0; fact < versions[phase].size(); ++fact) {
      const model::MayMust<bool> bounds = closed[phase][fact];
      facts.values.push_back(model::is_state(world.shape, fact)
                                 ? model::MayMust<model::Formula>{model::Formula::constant(bounds.may_hold),
                                                                  model::Formula::constant(bounds.may_fail)}
                                 : may_must_of(fact, versions[phase][fact]));
    }
    phases_.push_back(std::move(facts));
  }
}

SymbolicReach::Facts SymbolicReach::at_the_start() const {
  Facts facts{&world_.shape, {}};
  const auto& values = versions_.front();
  for (FactId fact = 0; fact < values.size(); ++fact) facts.values.push_back(may_must_of(fact, values[fact]));
  return facts;
}

model::Formula SymbolicReach::may_be(const model::Question& question) const {
  model::Symbolic symbolic;
  model::MayMustLogic<model::Symbolic> logic{symbolic, struck_};
  model::Formula any = model::Formula::constant(false);
  for (const auto& facts : phases_) any = any || model::answer(logic, facts, question).may_hold;
  return any;
}

model::Formula SymbolicReach::may_communicate(const MeetingPlace& way) const {
  model::Symbolic symbolic;
  model::MayMustLogic<model::Symbolic> logic{symbolic, struck_};
  model::Formula any = model::Formula::constant(false);
  for (const auto& facts : phases_) any = any || communicate_by(logic, facts, way).may_hold;
  return any;
}

}  // namespace entente::verify
