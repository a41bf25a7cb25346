// `could` in an estate of many tenants: the slices say whether it ever is, and the few tenants of the slice where it is
// say how.
#pragma once

#include <memory>

#include "verify/ladder/ladder.hpp"
#include "verify/proof/prove.hpp"

namespace entente::verify {

struct CouldInEstate {
  std::unique_ptr<const model::Case> given;  ///< the tenants that the answer is told of
  model::Question question;                  ///< in them
  Answered answered;
};

/// What the ladder would answer of the estate as a whole. `depends` is proved by a second look at all slices, under
/// values of the few tenants' open settings that allow no steps among these; where others bring it about then, or lists
/// of the few name people of others, the answer is unknown, since it may be so under all values. `asked` is about
/// people, tenants, teams and items by their keys, and can be resolved; its people are told apart in the scenario
/// (`asked_about`). Of `options` the limits and the progress count. Problems: those of lowering.
[[nodiscard]] model::Outcome<CouldInEstate> could_in_estate(model::Scenario scenario, const model::AskedQuestion& asked,
                                                            ProveOptions options,
                                                            model::Repeats repeats = model::Repeats::are_left_out);

}  // namespace entente::verify
