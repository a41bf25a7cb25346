// Which conditions were read under which clause: the way back from an unsat core to the rulebook.
#pragma once

#include <set>
#include <vector>

#include "model/logic/clause.hpp"
#include "model/logic/formula.hpp"

namespace entente::model {

/// A rule read for many people leaves many conditions under one clause, and two clauses may come to the same condition.
class ClauseNames {
 public:
  struct Reading {
    const Clause* clause;
    Formula condition;
  };
  /// Constants are not recorded: no core rests on what holds anyway.
  void record(const Clause& clause, Formula condition);
  /// Each once, in the order in which they were first read.
  [[nodiscard]] const std::vector<Reading>& readings() const { return readings_; }
  /// The clauses that were read as exactly this condition, in the same order.
  [[nodiscard]] std::vector<const Clause*> clauses_of(Formula condition) const;

 private:
  std::vector<Reading> readings_;
  std::set<std::pair<Formula, const Clause*>> known_;
};

}  // namespace entente::model
