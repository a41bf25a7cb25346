// What a timeline draws: lanes and marks, placed but not painted. Marks that would hide one another become one with a
// count, so that a drawing of a year stays as small as one of a day.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "sim/result/run.hpp"

namespace entente::reports {

enum class Look { step, meeting, change, failure };

struct Mark {
  double x = 0;
  double lift = 0;  ///< off the lane's line, to stay beside a mark of another look
  Look look = Look::step;
  std::size_t events = 1;
  std::string says;  ///< what happened, one line an event
};

struct Lane {
  std::string name;  ///< a person, a tenant, or the people of a tenant
  std::vector<Mark> marks;
};

/// Lanes in the order in which they are first heard of. A lane for each person; for each tenant when there are many.
/// What monitors say has no lane: findings are bars.
[[nodiscard]] std::vector<Lane> lanes_of(const sim::Run& run, const std::function<double(model::Microseconds)>& x_of);

[[nodiscard]] bool went_wrong(const sim::Event& event);

}  // namespace entente::reports
