#include "sim/result/bytes.hpp"

#include <nlohmann/json.hpp>

namespace entente::model {
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(DecidingClause, id, says, source, held, depth)  // events have no settings
}

namespace entente::sim {

NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(Event, at, sequence, kind, outcome, who, by, where, as, via, text, clauses, people)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(Finding, invariant, question, at, until)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(Summary, events, refused_by_clause, joins, time_to_collaborate, exposure,
                                   setting_changes, messages, messages_lost, sync_backlog_max)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(Run, seed, fidelity, until, tenants, tenants_left_out, events, findings, drawn,
                                   summary)

std::string to_bytes(const Run& run) {
  const auto bytes = nlohmann::json::to_cbor(nlohmann::json(run));
  return {bytes.begin(), bytes.end()};
}

Run from_bytes(const std::string& bytes) { return nlohmann::json::from_cbor(bytes).get<Run>(); }

}  // namespace entente::sim
