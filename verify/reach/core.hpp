// What a proof rests on: the fewest settings that must stay as they are for it to go through, found by relaxing
// the others. Irreducible: relax any one of these too, and the proof is gone.
#pragma once

#include <functional>
#include <vector>

namespace entente::verify {

/// The items of `0 … count-1` that `proof_holds` cannot do without. `proof_holds(kept)` is asked with sorted sets; it
/// is monotone (keeping more never loses a proof) and true of the full set. O(k log(count/k)) questions for k found
/// items (Junker's QuickXplain).
[[nodiscard]] std::vector<std::size_t> irreducible(
    std::size_t count, const std::function<bool(const std::vector<std::size_t>&)>& proof_holds);

}  // namespace entente::verify
