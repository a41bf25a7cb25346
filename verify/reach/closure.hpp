// Closing over steps: from what may be true at the start to what may ever be true, by every order of every step.
#pragma once

#include <algorithm>
#include <vector>

#include "model/logic/may_must.hpp"
#include "model/steps/step.hpp"

namespace entente::verify {

/// How many rounds a closure took, and whether it reached its fixpoint within the limit.
struct ClosureRun {
  int rounds = 0;
  bool complete = false;
};

/// Whether what was joined to a bound says more than the bound did.
enum class Growth { none, undecided, some };

/// Adds to `facts` everything that steps can bring about, until nothing is added. `is_false(t)` says that a truth is
/// false for certain; `growth(a, b)` whether joining `b` into `a` added something. What it leaves undecided waits until
/// nothing is certain any more; then `settle(facts, pending)` names those of the pending bounds that are to be joined:
/// none if none of them adds something. The result over-approximates every state that any sequence of steps reaches: a
/// fact whose `may` stays false is out of reach for good, however long people try.
template <model::Logic Base, class IsFalse, class GrowthOf, class Settle>
[[nodiscard]] ClosureRun close(model::MayMustLogic<Base>& logic,
                               model::Facts<model::MayMust<typename Base::Truth>>& facts, IsFalse is_false,
                               GrowthOf growth, Settle settle, int rounds_max) {
  using T = typename Base::Truth;
  using Changes = std::vector<model::Change<model::MayMust<T>>>;
  const model::Shape& shape = *facts.shape;
  ClosureRun run;
  // What common rules come to is asked once a round. Within a round it may be out of date, and then it says too little,
  // for facts only grow; the last round changes no fact, so everything in it was up to date.
  model::Memory<model::MayMust<T>> memory;
  model::MayMustLogic<Base> rounds{.base = logic.base, .struck = logic.struck, .memory = &memory};
  Changes changes, pending;
  for (bool grown = true; grown;) {
    if (run.rounds == rounds_max) return run;
    ++run.rounds;
    grown = false;
    memory.clear();
    pending.clear();
    model::for_each_step(shape, [&](const model::Step& step) {
      model::effects(rounds, facts, step, changes);
      // A step whose effects are all within bounds already adds nothing, whether it can be taken or not.
      const bool may_add = std::any_of(changes.begin(), changes.end(), [&](const auto& change) {
        const model::MayMust<T> old = facts[change.fact];
        return !((old.may_hold || change.value.may_hold) == old.may_hold &&
                 (old.may_fail || change.value.may_fail) == old.may_fail);
      });
      if (!may_add) return;
      const model::MayMust<T> may = model::guard(rounds, facts, step);
      if (is_false(may.may_hold)) return;
      for (const auto& change : changes) {
        const model::MayMust<T> old = facts[change.fact];
        const model::MayMust<T> joined{old.may_hold || (may.may_hold && change.value.may_hold),
                                       old.may_fail || (may.may_hold && change.value.may_fail)};
        const Growth grows = std::max(growth(joined.may_hold, old.may_hold), growth(joined.may_fail, old.may_fail));
        if (grows == Growth::undecided) pending.push_back({change.fact, joined});
        if (grows != Growth::some) continue;
        facts.set(change.fact, joined);
        grown = true;
      }
    });
    if (grown || pending.empty()) continue;
    for (const auto& change : settle(facts, pending)) {
      const model::MayMust<T> old = facts[change.fact];
      facts.set(change.fact, {old.may_hold || change.value.may_hold, old.may_fail || change.value.may_fail});
      grown = true;
    }
  }
  run.complete = true;
  return run;
}

}  // namespace entente::verify
