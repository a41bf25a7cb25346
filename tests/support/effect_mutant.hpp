// Mutants of effects: a step that forgets a fact it should write, or writes it the other way round. Tables take their
// steps by take_step(), which is model::take() unless a mutant is in use.
#pragma once

#include <algorithm>
#include <set>
#include <utility>
#include <vector>

#include "model/steps/step.hpp"

namespace entente::testing {

struct EffectMutant {
  enum class Wrong { not_written, inverted };
  model::StepKind kind;
  model::Leaf leaf;
  Wrong how;
};

/// A kind of step, and a leaf of which it writes a fact.
using Written = std::pair<model::StepKind, model::Leaf>;

/// What take_step() does in this thread, for as long as this lives.
class EffectsUnderTest {
 public:
  /// Steps are taken as `mutant` has it; as they are, when it is none. What they write is noted in `written`, unless
  /// that is none.
  EffectsUnderTest(const EffectMutant* mutant, std::set<Written>* written);
  ~EffectsUnderTest();
  EffectsUnderTest(const EffectsUnderTest&) = delete;
  EffectsUnderTest& operator=(const EffectsUnderTest&) = delete;

  [[nodiscard]] static const EffectsUnderTest* current();
  [[nodiscard]] const EffectMutant* mutant() const { return mutant_; }
  void note(model::StepKind kind, model::Leaf leaf) const;

 private:
  const EffectMutant* mutant_;
  std::set<Written>* written_;
};

/// Takes a step, whether it may be taken or not.
template <model::Logic L>
void take_step(L& logic, model::Facts<model::Truth<L>>& facts, const model::Step& step) {
  auto changes = model::effects(logic, facts, step);
  if (const EffectsUnderTest* test = EffectsUnderTest::current()) {
    const auto leaf_of = [&](const auto& change) { return facts.shape->where(change.fact).leaf; };
    for (const auto& change : changes) test->note(step.kind, leaf_of(change));
    if (const EffectMutant* mutant = test->mutant(); mutant != nullptr && mutant->kind == step.kind) {
      if (mutant->how == EffectMutant::Wrong::not_written)
        std::erase_if(changes, [&](const auto& change) { return leaf_of(change) == mutant->leaf; });
      for (auto& change : changes)
        if (leaf_of(change) == mutant->leaf) change.value = !change.value;
    }
  }
  model::apply(facts, changes, logic.constant(true));
}

}  // namespace entente::testing
