// The query that checks a closure independently of how it was found.
#pragma once

#include "model/logic/may_must.hpp"
#include "model/logic/symbolic.hpp"
#include "model/questions/question.hpp"

namespace entente::verify {

/// Bounds of one version of the settings, and what they must contain.
struct BoundedPhase {
  using Bounds = model::Facts<model::MayMust<model::Formula>>;
  const Bounds& bounds;
  /// What may be when the version comes into force: the values at the start, or the bounds of the version before.
  const Bounds& entered;
};

/// What a query came to.
struct Escape {
  /// A state inside the bounds from which a step leads outside of them, or in which a question is answered yes; or a
  /// way to be outside of them from the start. Unsatisfiable means proved.
  model::Formula query;
  /// The facts of the state that the proof goes through, sorted: the bounds of all others may be anything.
  std::vector<model::FactId> relies_on;
};

/// The query about the facts that the questions read, about those that decide how steps change them, and so on: the
/// cone of influence. A rule that one setting refuses reads little else, so mostly they are few. `also` are facts whose
/// bounds are to be checked whatever the questions read: those that the version after relies on.
[[nodiscard]] Escape escape(const BoundedPhase& phase, const std::vector<model::Question>& questions,
                            const std::vector<model::FactId>& also);

}  // namespace entente::verify
