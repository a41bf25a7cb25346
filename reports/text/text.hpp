// What the terminal shows: verdicts, timelines, explanations.
#pragma once

#include <string>

#include "model/answers/explanation.hpp"
#include "sim/result/run.hpp"
#include "verify/result/verdicts.hpp"

namespace entente::reports {

enum class Colour { never, always };
enum class Detail { brief, full };  ///< full: every clause; brief: those that decided by themselves

[[nodiscard]] std::string verdicts_text(const verify::Verdicts& verdicts, Colour colour, Detail detail);
/// The events of a run, at most `events_max` of them, and the figures.
[[nodiscard]] std::string timeline_text(const sim::Run& run, Colour colour, std::size_t events_max);
[[nodiscard]] std::string explanation_text(const model::Explanation& explanation, Colour colour, Detail detail);

/// `1d 09:00:03`.
[[nodiscard]] std::string time_text(model::Microseconds at);
/// `2d 4h`, `40m`, `1.2s`: the two largest units.
[[nodiscard]] std::string length_text(model::Microseconds length);

}  // namespace entente::reports
