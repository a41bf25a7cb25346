// What a witness assumes of the open settings: as little as possible. Private to verify/.
#pragma once

#include <vector>

#include "model/questions/question.hpp"
#include "model/world/case.hpp"
#include "verify/plan/plan.hpp"

namespace entente::verify {

/// The open facts that the trace rests on: with these as the trace has them, every step may be taken and the question
/// is answered yes, whatever the other open facts are. None of them can be left out. Of an enumeration the value is
/// named, not those that it is not. REQUIRES: the trace replays.
[[nodiscard]] std::vector<model::FactId> assumptions_of(const model::Case& given, const Trace& trace,
                                                        const model::Question& question);

}  // namespace entente::verify
