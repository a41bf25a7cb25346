// What a proof rests on: settings and clauses without which it is gone. Private to verify/.
#pragma once

#include <functional>

#include "model/case.hpp"
#include "verify/result/verdicts.hpp"

namespace entente::verify {

/// Whether the proof still goes through over these versions of the settings, with one clause struck (or none).
using ProofHolds =
    std::function<bool(const std::vector<std::vector<model::Known>>& versions, const model::Clause* struck)>;

/// The settings (and catalog entries) that must stay as they are: an irreducible set, in the order of the facts.
[[nodiscard]] std::vector<Support> settings_it_rests_on(const model::Case& given, const ProofHolds& proof_holds);
/// The clauses each of which, struck alone, takes the proof away.
[[nodiscard]] std::vector<Support> clauses_it_rests_on(const model::Case& given, const ProofHolds& proof_holds);

}  // namespace entente::verify
