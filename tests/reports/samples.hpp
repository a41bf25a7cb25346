// Results written by hand: what documents are tested on, so that they are tested without any engine.
#pragma once

#include "model/answers/explanation.hpp"
#include "sim/result/run.hpp"
#include "verify/result/verdicts.hpp"

namespace entente::reports::samples {

/// One verdict of each kind: a violation in two steps, a proof on one setting, one that ran out of time.
[[nodiscard]] verify::Verdicts verdicts();
/// An invitation refused, another accepted, a meeting, an outage with a loss, a violation that ends.
[[nodiscard]] sim::Run run();
/// Depends on a setting that is open.
[[nodiscard]] model::Explanation explanation();

}  // namespace entente::reports::samples
