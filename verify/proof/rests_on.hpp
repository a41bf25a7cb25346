// What a proof rests on: settings and clauses without which it is gone. Private to verify/.
#pragma once

#include <functional>
#include <optional>

#include "model/logic/clause.hpp"
#include "model/world/case.hpp"
#include "verify/result/verdicts.hpp"

namespace entente::verify {

/// Whether the proof still goes through over these versions of the settings, with one clause struck (or none); nothing
/// where the solver gave up.
using ProofHolds = std::function<std::optional<bool>(const std::vector<std::vector<model::Known>>& versions,
                                                     const model::Clause* struck)>;

/// What was found, and whether it is irreducible or only what was left when the trials allowed for a world of this size
/// were used up, or when the solver gave up in a trial: enough for the proof, but perhaps more than it needs.
template <class Deciding>
struct RestsOn {
  std::vector<Deciding> needed;
  bool irreducible = true;
};
/// The settings (and catalog entries) that must stay as they are, in the order of the facts.
[[nodiscard]] RestsOn<model::DecidingSetting> settings_it_rests_on(const model::Case& given,
                                                                   const ProofHolds& proof_holds);
/// The clauses each of which, struck alone, takes the proof away; none, and not irreducible, in worlds too large to try
/// all.
[[nodiscard]] RestsOn<model::DecidingClause> clauses_it_rests_on(const model::Case& given,
                                                                 const ProofHolds& proof_holds);

}  // namespace entente::verify
