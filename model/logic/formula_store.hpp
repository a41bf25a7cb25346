// Where a thread's terms are kept, and how they are simplified when they are built. Private to verify/logic.
#pragma once

#include <cstdint>
#include <vector>

#include "model/logic/formula.hpp"

namespace entente::model {

/// The thread's terms. Conjunctions and disjunctions are sorted sets of operands without constants, repetitions or
/// complements; a negation stands only on a variable, a conjunction or a disjunction.
class FormulaStore {
 public:
  struct Node {
    Formula::Kind kind = Formula::Kind::constant;
    std::uint32_t number = 0;             ///< a variable's name, or the negated term
    std::vector<std::uint32_t> operands;  ///< sorted
    std::uint64_t sketch = 0;             ///< a bit for each operand, shared: a subset's sketch is a subset
  };

  FormulaStore() { clear(); }
  [[nodiscard]] static FormulaStore& get();
  void clear();

  [[nodiscard]] static Formula at(std::uint32_t id) { return Formula(id); }
  [[nodiscard]] const Node& operator[](std::uint32_t id) const;
  [[nodiscard]] std::uint64_t generation() const { return generation_; }

  [[nodiscard]] std::uint32_t intern(Node node);
  [[nodiscard]] std::uint32_t negated(std::uint32_t id);
  /// `a` and `b` under a connective.
  [[nodiscard]] std::uint32_t joined(std::uint32_t a, std::uint32_t b, Formula::Kind kind);

  /// Marks are how a walk knows where it has been: they are as good as cleared by starting the next walk.
  void start_walk() { ++walk_; }
  /// Whether this walk comes by for the first time.
  [[nodiscard]] bool is_new(std::uint32_t id);

 private:
  [[nodiscard]] std::vector<std::uint32_t> flattened(std::uint32_t a, std::uint32_t b, Formula::Kind kind) const;
  [[nodiscard]] bool has_complements(const std::vector<std::uint32_t>& operands, Formula::Kind kind) const;
  [[nodiscard]] std::vector<std::uint32_t> without_absorbed(const std::vector<std::uint32_t>& operands,
                                                            Formula::Kind dual) const;

  struct Slot {
    std::uint64_t hash = 0;
    std::uint32_t id = 0;  ///< 0: empty; that is a constant's, which is not looked up
  };
  /// A join that was asked for lately, and what it came to. A kind that joins nothing: none was.
  struct Joint {
    std::uint32_t a = 0, b = 0;
    Formula::Kind kind = Formula::Kind::constant;
    std::uint32_t result = 0;
  };
  void grow();
  [[nodiscard]] std::uint32_t simplified(std::uint32_t a, std::uint32_t b, Formula::Kind kind);

  std::vector<Node> nodes_;
  std::vector<Slot> slots_;  ///< of the terms by hash, the next free one where it is taken; a power of two, half empty
  std::vector<Joint> joints_;
  std::vector<std::uint64_t> marks_;
  std::uint64_t walk_ = 0;
  std::uint64_t generation_ = 0;
};

}  // namespace entente::model
