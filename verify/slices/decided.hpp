// What is known of slices while an estate is decided.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "verify/slices/kinds_of_estate.hpp"

namespace entente::verify {

/// What is known of a slice, by invariant.
struct Decided {
  std::vector<bool> asks, open;
  std::vector<bool> by_prover;  ///< not open because the prover said so, with its certificate, or gave up
  bool passed_over = false;     ///< of three: no two, of whom something is asked, come together
  bool is_looked_at_twice = false;
  std::string refused = {};  ///< why the second look came to nothing; empty when it did not
  [[nodiscard]] bool asks_something_of(const std::vector<bool>& those) const {
    for (std::size_t i = 0; i < asks.size(); ++i)
      if (asks[i] && those[i]) return true;
    return false;
  }
};

struct DecidedSlices {
  std::map<SliceKey, Decided> known;
  std::map<SliceKey, bool> near;  ///< by the ordered key of a home and a venue: whether people get there at all
};

}  // namespace entente::verify
