#include "verify/proof/escape.hpp"

#include <algorithm>
#include <optional>

#include "model/logic/plain.hpp"
#include "model/steps/step.hpp"
#include "model/world/may_must_facts.hpp"

namespace entente::verify {
namespace {

using model::FactId;
using model::Formula;
using Changes = std::vector<model::Change<Formula>>;

class Cone {
 public:
  explicit Cone(const BoundedPhase& phase)
      : phase_(phase), shape_(*phase.bounds.shape), reads_(size()), facts_{&shape_, {}, &reads_} {
    facts_.values.reserve(size());
    for (FactId fact = 0; fact < size(); ++fact) facts_.values.push_back(value_of(fact));
    index_steps();
  }

  void ask(const model::Question& question) { out_ = out_ || model::answer(logic_, facts_, question); }
  void rely_on(FactId fact) { reads_.note(fact); }

  [[nodiscard]] Escape query() {
    Escape result{Formula::constant(false), {}};
    Formula inside = Formula::constant(true), out_at_once = Formula::constant(false);
    for (std::size_t at = 0; at < reads_.in_order().size(); ++at) {  // it grows meanwhile
      const FactId fact = reads_.in_order()[at];
      if (!is_bounded(fact)) continue;
      result.relies_on.push_back(fact);
      const model::MayMust<Formula> bounds = phase_.bounds[fact], entered = phase_.entered[fact];
      out_at_once =
          out_at_once || outside(entered.may_hold, bounds.may_hold) || outside(entered.may_fail, bounds.may_fail);
      for (const std::size_t step : steps_by_fact_[fact]) take(step, fact);
    }
    for (const FactId fact : reads_.in_order()) {
      if (!is_bounded(fact) || facts_.values[fact].kind() == Formula::Kind::constant) continue;
      const Formula value = facts_.values[fact];
      inside =
          inside && !outside(value, phase_.bounds[fact].may_hold) && !outside(!value, phase_.bounds[fact].may_fail);
    }
    std::ranges::sort(result.relies_on);
    result.query = (inside && out_) || out_at_once;
    return result;
  }

 private:
  /// A step, with what it comes to once that is asked for.
  struct Considered {
    model::Step step;
    std::optional<Formula> may = std::nullopt;
    Changes changes = {};
  };

  [[nodiscard]] std::size_t size() const { return phase_.bounds.values.size(); }
  [[nodiscard]] static Formula outside(Formula value, Formula bound) { return value && !bound; }

  /// Whether steps can change the fact, and its bounds say anything of what it may be.
  [[nodiscard]] bool is_bounded(FactId fact) const {
    const model::MayMust<Formula> bounds = phase_.bounds[fact];
    return model::is_state(shape_, fact) && !(bounds.may_hold.is_true() && bounds.may_fail.is_true());
  }
  /// A setting is its own variable, or a constant. So is the state, where its bounds leave one value; where they leave
  /// both it is a variable of its own, for the fact's own variable stands for an unknown start.
  [[nodiscard]] Formula value_of(FactId fact) const {
    const model::MayMust<Formula> bounds = phase_.bounds[fact];
    if (!model::is_state(shape_, fact)) return bounds.may_hold;
    if (bounds.may_fail.is_false() || bounds.may_hold.is_false()) return Formula::constant(!bounds.may_hold.is_false());
    return Formula::variable(static_cast<std::uint32_t>(size()) + fact);
  }

  /// Which facts a step writes does not depend on the state, so any will do.
  void index_steps() {
    model::Plain plain;
    const model::Facts<bool> anything{&shape_, std::vector<std::uint8_t>(size())};
    std::vector<model::Change<bool>> changes;
    steps_by_fact_.resize(size());
    model::for_each_step(shape_, [&](const model::Step& step) {
      model::effects(plain, anything, step, changes);
      for (const auto& change : changes)
        if (is_bounded(change.fact) &&
            (steps_by_fact_[change.fact].empty() || steps_by_fact_[change.fact].back() != steps_.size()))
          steps_by_fact_[change.fact].push_back(steps_.size());
      steps_.push_back({step});
    });
  }

  /// What the step may do to the fact.
  void take(std::size_t number, FactId fact) {
    Considered& considered = steps_[number];
    if (!considered.may) {
      considered.may = model::guard(logic_, facts_, considered.step);
      if (!considered.may->is_false()) model::effects(logic_, facts_, considered.step, considered.changes);
    }
    const model::MayMust<Formula> bounds = phase_.bounds[fact];
    for (const auto& change : considered.changes)
      if (change.fact == fact)
        out_ = out_ ||
               (*considered.may && (outside(change.value, bounds.may_hold) || outside(!change.value, bounds.may_fail)));
  }

  const BoundedPhase& phase_;
  const model::Shape& shape_;
  model::FactReads reads_;
  model::Facts<Formula> facts_;
  /// Nothing changes while the query is built. What a memoized rule read was noted when it was read first.
  model::Memory<Formula> memory_;
  model::Symbolic logic_{.memory = &memory_};
  std::vector<Considered> steps_;
  std::vector<std::vector<std::size_t>> steps_by_fact_;
  Formula out_ = Formula::constant(false);
};

}  // namespace

Escape escape(const BoundedPhase& phase, const std::vector<model::Question>& questions,
              const std::vector<FactId>& also) {
  Cone cone(phase);
  for (const FactId fact : also) cone.rely_on(fact);
  for (const model::Question& question : questions) cone.ask(question);
  return cone.query();
}

}  // namespace entente::verify
