// Refuting an invariant: a plan to a yes for one of its questions, and who else violates it under the same settings.
// Private to verify/.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "verify/ladder/reachability.hpp"
#include "verify/result/verdicts.hpp"

namespace entente::verify {

class Refuter {
 public:
  /// Both must outlive this. For at most `plans_max` pairs steps are sought; each is a search of its own.
  Refuter(const model::Case& given, Reachability& reachability, std::size_t plans_max)
      : given_(given), reachability_(reachability), plans_max_(plans_max) {}

  /// The shortest of the first few plans that are found under these values, and all pairs for which some were found.
  /// Unknown when none was.
  [[nodiscard]] InvariantVerdict under(const Valuation& values, std::span<const model::Question> open,
                                       const InvariantVerdict& verdict, const std::string& engine) const;
  /// A valuation for the first question that the solver does not rule out, and a plan under it. Where a plan needs what
  /// no document says, or a guest that nobody wrote, one that needs neither is sought, and comes first. A question that
  /// stays undecided leaves the invariant unknown only if no other is violated; nothing when none is and none stays
  /// undecided.
  [[nodiscard]] std::optional<InvariantVerdict> under_any(std::span<const model::Question> open,
                                                          const InvariantVerdict& verdict, const std::string& engine);

 private:
  /// A plan that refutes, with what its verdict is made of.
  struct Refutation {
    Trace trace;
    std::size_t question = 0;  ///< its place among those that are open
    Valuation values;
    std::vector<model::FactId> assumed;
  };
  /// Of what a plan assumes, with the values: what no document says, and what steps could bring about instead.
  [[nodiscard]] Version assumptions_to_avoid(const Refutation& refutation) const;
  [[nodiscard]] Refutation avoiding_assumptions(Refutation refutation, std::span<const model::Question> open);
  [[nodiscard]] std::optional<Refutation> assuming(model::Formula assumption, std::size_t first,
                                                   std::span<const model::Question> open);
  /// Those who violate it, too, under the same values.
  void add_others(InvariantVerdict& verdict, std::span<const model::Question> open, const Refutation& refutation) const;
  void add_pair(std::vector<ViolatingPairs>& groups, const model::Question& question) const;

  const model::Case& given_;
  Reachability& reachability_;
  std::size_t plans_max_;
};

}  // namespace entente::verify
