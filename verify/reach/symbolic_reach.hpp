// Closing over steps symbolically: for every fact of the state, the formula over the open settings under which it may
// ever be true, and the one under which it may ever be false. Unbounded: the closure stops when nothing is added.
#pragma once

#include "model/logic/symbolic.hpp"
#include "model/questions/question.hpp"
#include "verify/reach/closure.hpp"
#include "verify/reach/meeting_places.hpp"
#include "verify/solver/solver.hpp"

namespace entente::verify {

class SymbolicReach {
 public:
  using Versions = std::vector<std::vector<model::Known>>;
  /// Closes over the steps of every version of the settings, as far as that shows without a solver: what is found in it
  /// may be reached, and it may leave states out until it is settled. `world` must outlive it.
  SymbolicReach(const model::World& world, Versions versions, const model::Clause* struck = nullptr);
  /// Goes on until nothing is added; `solver` (which must know the open enumerations) tells whether longer formulas say
  /// anything new.
  void settle(Solver& solver);
  [[nodiscard]] bool is_settled() const { return is_settled_; }

  /// The bounds that the plain closure found, stated symbolically, so that they can be checked like any others.
  SymbolicReach(const model::World& world, const Versions& versions,
                const std::vector<model::Facts<model::MayMust<bool>>>& closed);

  /// Under which settings the question may be answered yes in some reachable state.
  [[nodiscard]] model::Formula may_be(const model::Question& question) const;
  /// Under which settings two people may come to communicate in this one way.
  [[nodiscard]] model::Formula may_communicate(const MeetingPlace& way) const;
  /// False when the closure is not settled, or was cut off: then it may leave states out, and may_be() proves nothing.
  [[nodiscard]] bool is_complete() const { return is_settled_ && incomplete_because_.empty(); }
  /// Why it was cut off; empty when it was not.
  [[nodiscard]] const std::string& incomplete_because() const { return incomplete_because_; }
  [[nodiscard]] const std::vector<model::Facts<model::MayMust<model::Formula>>>& phases() const { return phases_; }
  /// What may be before any step.
  [[nodiscard]] model::Facts<model::MayMust<model::Formula>> at_the_start() const;

 private:
  using Facts = model::Facts<model::MayMust<model::Formula>>;
  using Bounds = std::vector<model::Change<model::MayMust<model::Formula>>>;
  /// Closes over the steps of each version, from the phases that are there. `settle` is that of close().
  template <class Settle>
  void close_all(Settle settle);
  [[nodiscard]] Facts start_of(std::size_t phase) const;
  [[nodiscard]] Bounds those_that_grow(const Facts& bounds, const Bounds& pending, Solver& solver);

  const model::World& world_;
  Versions versions_;
  const model::Clause* struck_;
  bool is_settled_ = false;
  std::string incomplete_because_;
  std::vector<model::Facts<model::MayMust<model::Formula>>> phases_;
};

}  // namespace entente::verify
