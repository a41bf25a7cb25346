// Monitors: every invariant's question, asked of the state after every event that changed it.
#pragma once

#include <deque>
#include <optional>
#include <vector>

#include "model/questions/question.hpp"
#include "model/world/case.hpp"
#include "sim/result/run.hpp"

namespace entente::sim {

class Monitors {
 public:
  /// `asked` are watched as if an invariant said of each that it may never be.
  explicit Monitors(const model::Case& given, const std::vector<model::Question>& asked = {});

  /// What began or ended at `now`: findings whose question became true, and those that stopped being so.
  struct Change {
    const model::InvariantSpec* invariant;
    std::string question;
    bool violated;
  };
  [[nodiscard]] std::vector<Change> watch(const model::Facts<bool>& facts, model::Microseconds now,
                                          std::vector<Finding>& findings);

  /// A time-bounded invariant's clock starts: `after` has happened. Returns the date from which it is watched.
  [[nodiscard]] std::vector<model::Microseconds> started(const model::TimelineEntry& timeline_entry,
                                                         model::Microseconds now);

 private:
  struct Watched {
    const model::InvariantSpec* invariant;
    std::vector<model::Question> questions;
    std::vector<std::ptrdiff_t> finding;      ///< by question; -1 while it does not hold
    std::optional<model::Microseconds> from;  ///< of a time-bounded one, once its clock has started
  };
  const model::Case& given_;
  std::deque<model::InvariantSpec> made_;  ///< of what is asked besides the invariants
  std::vector<Watched> watched_;
};

}  // namespace entente::sim
