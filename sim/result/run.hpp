// What a simulation says, as plain data: the timeline, what monitors saw, and the figures people ask for.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "model/answers/deciding.hpp"
#include "model/terms/time.hpp"

namespace entente::sim {

/// How messages between tenants travel; every report names it.
enum class Fidelity { flow, analytic };
[[nodiscard]] constexpr const char* name_of(Fidelity fidelity) {
  return fidelity == Fidelity::flow ? "flow" : "analytic";
}

/// One line of the timeline.
struct Event {
  model::Microseconds at = 0;
  std::uint64_t sequence = 0;  ///< ties are in this order
  std::string kind;            ///< a step's name, `meet`, `set`, `outage`, `message`, `monitor`
  std::string outcome;         ///< done | refused | lost | started | ended | violated | restored
  std::string who, by, where;  ///< names; empty where an event has none
  std::string as;              ///< of a meeting join: guest, authenticated, anonymous, member; with `via` the lobby
  std::string via;             ///< `lobby` or `directly`
  std::string text;            ///< the event as a sentence
  std::vector<model::DecidingClause> clauses;  ///< why it was refused, without their settings
  std::int64_t people = 1;                     ///< how many people it happens to, all alike
};

/// An invariant's question became true (or false again) at a time.
struct Finding {
  std::string invariant;
  std::string question;
  model::Microseconds at = 0;
  model::Microseconds until = -1;  ///< -1 while it lasts to the end
};

/// The name under which the n-th question that is watched besides the invariants is found.
[[nodiscard]] inline std::string watched_name(std::size_t number) { return "question " + std::to_string(number + 1); }

struct Summary {
  std::map<std::string, std::int64_t> events;  ///< by `kind outcome`; of people, how many
  std::map<std::string, std::int64_t> refused_by_clause;
  std::map<std::string, std::int64_t> joins;  ///< meetings joined, by identity; `refused` too
  std::map<std::string, model::Microseconds>
      time_to_collaborate;                              ///< by `person in tenant`: from invitation to redemption
  std::map<std::string, model::Microseconds> exposure;  ///< by person: from the decision to offboard to the last access
  std::int64_t setting_changes = 0;                     ///< what administrators did by hand
  std::int64_t messages = 0, messages_lost = 0;
  std::int64_t sync_backlog_max = 0;  ///< people waiting to be provisioned, at the most
};

struct Run {
  std::uint64_t seed = 0;
  Fidelity fidelity = Fidelity::flow;
  model::Microseconds until = 0;
  std::size_t tenants = 0;           ///< that were simulated
  std::size_t tenants_left_out = 0;  ///< of a large scenario: those in which nothing happens
  std::vector<Event> events;
  std::vector<Finding> findings;
  /// Open settings, as this run drew them.
  std::map<std::string, bool> drawn;
  Summary summary;
};

}  // namespace entente::sim
