#include "tests/support/effect_mutant.hpp"

#include <cassert>

namespace entente::testing {
namespace {
thread_local const EffectsUnderTest* under_test = nullptr;
}  // namespace

EffectsUnderTest::EffectsUnderTest(const EffectMutant* mutant, std::set<Written>* written)
    : mutant_(mutant), written_(written) {
  assert(under_test == nullptr && "one at a time");
  under_test = this;
}

EffectsUnderTest::~EffectsUnderTest() { under_test = nullptr; }

const EffectsUnderTest* EffectsUnderTest::current() { return under_test; }

void EffectsUnderTest::note(model::StepKind kind, model::Leaf leaf) const {
  if (written_ != nullptr) written_->insert({kind, leaf});
}

}  // namespace entente::testing
