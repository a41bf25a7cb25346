// A part of a population as people of their own, wherever the scenario names the population. Private to model/language.
#pragma once

#include "model/scenario/scenario.hpp"

namespace entente::model {

/// Takes `count` people of a population away and makes them one of its own, whose name is returned. It is named
/// wherever the population is: in teams, items, guests, accounts, settings, and by selectors. REQUIRES: there are more
/// people.
[[nodiscard]] PersonName add_part(Scenario& scenario, const PersonName& population, std::int64_t count);

/// Names the part beside the population in what a `set` of the timeline writes.
void name_part_in(TimelineEntry& set, const PersonName& population, const PersonName& part);

}  // namespace entente::model
