// Deciding questions over all values of the open settings, on machine words: what a question comes to now, without a
// solver wherever that is possible.
#pragma once

#include <optional>
#include <vector>

#include "model/answers/explanation.hpp"
#include "model/logic/decorators.hpp"
#include "model/logic/dependence.hpp"
#include "model/logic/lanes.hpp"
#include "model/logic/may_must.hpp"
#include "model/logic/plain.hpp"
#include "model/questions/question.hpp"

namespace entente::model {

/// Decides many questions about one world, the cheapest reading first. A lane is one valuation of the open settings:
/// different pairs branch differently on the shape and cannot share a word, but all valuations of one pair can.
///  1. Nothing is open in the world: one read in Plain.
///  2. One read in may and must, where every open fact is at once true and false: what it answers, it answers for all.
///  3. One read in Lanes, of 64 valuations that are drawn once for the world: two that differ mean `depends`.
///  4. One read in Depending finds the facts that can sway the answer. Up to a few thousand valuations of these are all
///     tried in Lanes, 64 a read. That is exact.
///  5. Where there are more, some hundred other drawn ones.
class Decider {
 public:
  /// `world` must outlive the decider.
  explicit Decider(const World& world);

  /// Nothing where the open settings are too many to try and no two that were tried differ: that is a solver's to say.
  [[nodiscard]] std::optional<Answer> decide(const Question& question);

 private:
  /// Open facts whose values are chosen together: one alone, or those of an enumeration, of which one is true.
  struct Unit {
    std::vector<FactId> facts;
    bool is_enumeration = false;
    bool other = false;  ///< an enumeration that has values besides `facts`
    [[nodiscard]] std::uint64_t choices() const;
    [[nodiscard]] bool value(std::size_t fact, std::uint64_t choice) const;
  };

  [[nodiscard]] std::vector<Unit> units_of(const std::vector<FactId>& open) const;
  [[nodiscard]] Facts<LaneWord> drawn(std::uint64_t word) const;
  /// Whether two valuations of that word of drawn ones are answered differently.
  [[nodiscard]] bool differ(const Question& question, std::size_t word);
  [[nodiscard]] Facts<Dependence> depending() const;
  [[nodiscard]] std::optional<Answer> try_all(const Question& question, const std::vector<FactId>& on);

  const World& world_;
  bool has_open_ = false;
  std::vector<std::int32_t> group_of_;  ///< by fact: the enumeration it is a value of; -1 when none
  Facts<bool> plain_;
  Facts<MayMust<bool>> may_must_;
  // What rules came to, in may and must and in each word of draws.
  Memoizing<MayMustLogic<Plain>>::Memory memory_;
  std::vector<Memoizing<Lanes>::Memory> drawn_memories_;
  // Made when the first question needs them.
  std::vector<Facts<LaneWord>> drawn_;
  std::optional<Facts<Dependence>> depending_;
  std::optional<Facts<LaneWord>> tried_;  ///< room for try_all: some value of each open fact, in every lane alike
};

}  // namespace entente::model
