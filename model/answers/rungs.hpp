// The rungs of the ladder that need no solver: what a question comes to over all values of the open settings, on
// machine words. verify/ladder/ has the ladder as a whole.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <vector>

#include "model/answers/explanation.hpp"
#include "model/answers/valuations.hpp"
#include "model/logic/dependence.hpp"
#include "model/logic/may_must.hpp"
#include "model/logic/plain.hpp"
#include "model/questions/question.hpp"

namespace entente::model {

/// What valuations of the open settings answered: one that answers yes, one that answers no, and whether that were all
/// there are.
struct Tried {
  std::optional<Facts<bool>> yes, no;
  bool all = false;
};

/// Decides many questions about one world, the cheapest reading first. A lane is one valuation of the open settings:
/// different pairs branch differently on the shape and cannot share a word, but all valuations of one pair can.
///  1. Nothing is open in the world: one read in Plain.
///  2. One read in may and must, where every open fact is at once true and false: what it answers, it answers for all.
///  3. One read in Lanes, of 64 valuations that are drawn once for the world: two that differ mean `depends`.
///  4. One read in Depending finds the facts that can sway the answer. Up to a few thousand valuations of these are all
///     tried in Lanes, 64 a read. That is exact.
///  5. Where there are more, some hundred other drawn ones.
/// No answer is given that is not for all valuations, or (`depends`) shown by two of them, each read in Plain as well.
class Rungs {
 public:
  /// `world` must outlive the rungs.
  explicit Rungs(const World& world);

  /// The first two: the answer where it is one for all values. Nothing else is read.
  [[nodiscard]] std::optional<bool> settled(const Question& question);
  /// Nothing where the open settings are too many to try and no two that were tried differ: that is a solver's to say.
  /// Never `unknown`.
  [[nodiscard]] std::optional<Answer> decide(const Question& question);
  /// The last three, the exact one first, for those who want to see the valuations: of a question that nothing settles.
  [[nodiscard]] Tried tried(const Question& question);
  /// Some valuation: each open boolean false, each open enumeration at its first value.
  [[nodiscard]] const Facts<bool>& base() const { return plain_; }

 private:
  /// A valuation that was drawn, by word and lane.
  struct Drawn {
    Facts<bool> facts;
    Memory<bool> memory = {};
  };
  [[nodiscard]] LaneWord read_drawn(const Question& question, std::size_t word);
  /// The valuation in the first lane of `wanted`, read in Plain to answer `expected`.
  [[nodiscard]] const Facts<bool>& checked(const Question& question, std::size_t word, LaneWord wanted, bool expected);
  /// Whether two valuations of that word of drawn ones are answered differently.
  [[nodiscard]] bool differ(const Question& question, std::size_t word);
  /// The facts that can sway the answer; nothing when they are too many to be told.
  [[nodiscard]] std::optional<std::vector<FactId>> depends_on(const Question& question);
  [[nodiscard]] std::optional<Answer> try_all(const Question& question, const std::vector<FactId>& on, Tried* shown);

  const World& world_;
  bool has_open_ = false;
  std::vector<std::int32_t> enumerations_;
  Facts<bool> plain_;
  Facts<MayMust<bool>> may_must_;
  // What rules came to, in may and must and in each word of draws.
  Memory<MayMust<bool>> memory_;
  std::vector<Memory<LaneWord>> drawn_memories_;
  // Made when the first question needs them.
  std::vector<Facts<LaneWord>> drawn_;
  std::map<std::pair<std::size_t, unsigned>, Drawn> checked_;
  std::optional<Facts<Dependence>> depending_;
  std::optional<Facts<LaneWord>> tried_;  ///< room for try_all: some value of each open fact, in every lane alike
};

}  // namespace entente::model
