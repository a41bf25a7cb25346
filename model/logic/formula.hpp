// A boolean term that cannot be tested. Terms live in the thread's store, each structure once, simplified while they
// are built; only verify/solver turns them into a solver's own.
#pragma once

#include <compare>
#include <cstdint>
#include <functional>
#include <span>
#include <type_traits>
#include <vector>

namespace entente::model {

/// A term. Four bytes; equal terms have equal ids, so comparing is free. There is no way to ask `if (formula)`.
/// Terms belong to the thread that built them.
class Formula {
 public:
  using NotesReads = void;  ///< facts that are formulas can tell which of them were read

  [[nodiscard]] static Formula constant(bool value);
  /// A free variable; the caller's number is its name (entente uses the fact's fact).
  [[nodiscard]] static Formula variable(std::uint32_t number);

  friend Formula operator&&(Formula a, Formula b);
  friend Formula operator||(Formula a, Formula b);
  [[nodiscard]] Formula operator!() const;
  friend auto operator<=>(Formula, Formula) = default;

  [[nodiscard]] bool is_true() const { return id_ == 1; }
  [[nodiscard]] bool is_false() const { return id_ == 0; }

  enum class Kind : std::uint8_t { constant, variable, negation, conjunction, disjunction };
  [[nodiscard]] Kind kind() const;
  /// 0 is false and 1 is true. A term is younger than its operands, so its id is greater than theirs.
  [[nodiscard]] std::uint32_t id() const { return id_; }
  [[nodiscard]] std::uint32_t number() const;           ///< of a variable
  [[nodiscard]] std::vector<Formula> operands() const;  ///< of a negation, conjunction or disjunction

  /// The value under a valuation of the variables. For many formulas of one world, see model/logic/evaluation.hpp.
  [[nodiscard]] bool evaluate(const std::function<bool(std::uint32_t)>& value_of) const;
  /// The variables it speaks of, in order.
  [[nodiscard]] std::vector<std::uint32_t> support() const;
  /// How many different terms it is built of.
  [[nodiscard]] std::size_t size() const;

 private:
  explicit Formula(std::uint32_t id) : id_(id) {}
  friend class FormulaStore;
  std::uint32_t id_;
};
static_assert(sizeof(Formula) == 4 && std::is_trivially_copyable_v<Formula>);
static_assert(!std::is_constructible_v<bool, Formula>, "a rule that branches on a formula must not compile");

/// Visits every term below and with `roots` once, operands before what is built of them.
void for_each_term(std::span<const Formula> roots, const std::function<void(Formula)>& visit);
/// Without the terms that `is_known` accepts, nor those that only they are built of.
void for_each_term(std::span<const Formula> roots, const std::function<bool(Formula)>& is_known,
                   const std::function<void(Formula)>& visit);

/// Forgets every term of this thread. Terms made before mean nothing afterwards: for tests and between cases.
void clear_formulas();
/// Different for each thread and after each clear_formulas(). Whoever keeps terms keeps this too, and compares.
[[nodiscard]] std::uint64_t formula_generation();

}  // namespace entente::model
