// A boolean term that cannot be tested. Terms live in the thread's store, each structure once, simplified while they are
// built; only verify/solver turns them into a solver's own.
#pragma once

#include <compare>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace entente::verify {

/// A term. Four bytes; equal terms have equal ids, so comparing is free. There is no way to ask `if (formula)`.
class Formula {
 public:
  [[nodiscard]] static Formula constant(bool value);
  /// A free variable; the caller's number is its name (entente uses the fact's cell).
  [[nodiscard]] static Formula variable(std::uint32_t number);

  friend Formula operator&&(Formula a, Formula b);
  friend Formula operator||(Formula a, Formula b);
  Formula operator!() const;
  friend auto operator<=>(Formula, Formula) = default;

  [[nodiscard]] bool is_true() const { return id_ == 1; }
  [[nodiscard]] bool is_false() const { return id_ == 0; }

  enum class Kind : std::uint8_t { constant, variable, negation, conjunction, disjunction };
  [[nodiscard]] Kind kind() const;
  [[nodiscard]] std::uint32_t id() const { return id_; }
  [[nodiscard]] std::uint32_t number() const;            ///< of a variable
  [[nodiscard]] std::vector<Formula> operands() const;   ///< of a negation, conjunction or disjunction

  /// The value under a valuation of the variables.
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

/// Visits every term below `roots` once, operands before what is built of them.
void for_each_term(const std::vector<Formula>& roots, const std::function<void(Formula)>& visit);

/// Forgets every term of this thread. Terms made before mean nothing afterwards: for tests and between cases.
void clear_formulas();

}  // namespace entente::verify
