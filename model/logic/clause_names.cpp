#include "model/logic/clause_names.hpp"

#include <algorithm>

namespace entente::model {

void ClauseNames::record(const Clause& clause, Formula condition) {
  if (condition.is_true() || condition.is_false()) return;
  if (known_.emplace(condition, &clause).second) readings_.push_back({&clause, condition});
}

std::vector<const Clause*> ClauseNames::clauses_of(Formula condition) const {
  std::vector<const Clause*> clauses;
  for (const Reading& reading : readings_)
    if (reading.condition == condition) clauses.push_back(reading.clause);
  return clauses;
}

}  // namespace entente::model
