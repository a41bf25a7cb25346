#include "sim/story/monitors.hpp"

#include "model/logic/plain.hpp"
#include "model/questions/question.hpp"

namespace entente::sim {

Monitors::Monitors(const model::Case& given, const std::vector<model::Question>& asked) : given_(given) {
  for (const model::InvariantSpec& invariant : given.scenario.invariants)
    if (auto questions = model::questions_of(given.world, invariant)) {
      std::vector<std::ptrdiff_t> none(questions->size(), -1);
      watched_.push_back({&invariant, std::move(*questions), std::move(none), std::nullopt});
    }
  for (std::size_t i = 0; i < asked.size(); ++i) {
    made_.emplace_back().name = watched_name(i);
    watched_.push_back({&made_.back(), {asked[i]}, {-1}, std::nullopt});
  }
}

std::vector<Monitors::Change> Monitors::watch(const model::Facts<bool>& facts, model::Microseconds now,
                                              std::vector<Finding>& findings) {
  std::vector<Change> changes;
  model::Plain plain;
  for (Watched& watched : watched_) {
    if (watched.invariant->within && (!watched.from || now < *watched.from)) continue;
    for (std::size_t i = 0; i < watched.questions.size(); ++i) {
      const bool held = model::answer(plain, facts, watched.questions[i]);
      std::ptrdiff_t& finding = watched.finding[i];
      if (held == (finding >= 0)) continue;
      const std::string text = model::to_text(given_.world.shape, watched.questions[i]);
      if (held) {
        finding = static_cast<std::ptrdiff_t>(findings.size());
        findings.push_back({watched.invariant->name, text, now, -1});
      } else {
        findings[static_cast<std::size_t>(finding)].until = now;
        finding = -1;
      }
      changes.push_back({watched.invariant, text, held});
    }
  }
  return changes;
}

std::vector<model::Microseconds> Monitors::started(const model::TimelineEntry& timeline_entry,
                                                   model::Microseconds now) {
  std::vector<model::Microseconds> dates;
  for (Watched& watched : watched_) {
    const auto& invariant = *watched.invariant;
    if (!invariant.within || !invariant.after || invariant.after->step != timeline_entry.step ||
        invariant.after->who != timeline_entry.who)
      continue;
    watched.from = now + *invariant.within;
    dates.push_back(*watched.from);
  }
  return dates;
}

}  // namespace entente::sim
