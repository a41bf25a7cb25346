// The drawings of a report. Each stands for a table or a list that is on the page as well, so that nothing is said by a
// picture alone.
#pragma once

#include <string>

#include "model/world/case.hpp"
#include "sim/result/run.hpp"
#include "verify/result/verdicts.hpp"

namespace entente::reports {

/// The estate by cloud: one frame a cloud, its tenants inside, their joints as curves.
[[nodiscard]] std::string estate_svg(const model::Case& given);
/// A run's events, one lane for each person or tenant they concern; what the monitors found as bars below.
[[nodiscard]] std::string timeline_svg(const sim::Run& run);
/// A witness as a story between tenants: one line a tenant, one numbered arrow a step.
[[nodiscard]] std::string story_svg(const verify::Witness& witness);

}  // namespace entente::reports
