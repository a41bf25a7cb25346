// Steps as the timeline of a scenario has them, and back.
#pragma once

#include "model/steps/step.hpp"
#include "model/world/world.hpp"

namespace entente::model {

/// The step as an entry of a timeline.
[[nodiscard]] TimelineEntry timeline_entry_of(const Shape& shape, const Step& step);
/// The step that an entry means. REQUIRES: the entry is a step.
[[nodiscard]] Step step_of(const World& world, const TimelineEntry& timeline_entry);

}  // namespace entente::model
