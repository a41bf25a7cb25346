// Proposals: for every condition, the fewest steps that could bring it about. The graph of facts and steps is searched
// backwards from a goal; what comes out is a plan, which the caller replays before anybody believes it.
#pragma once

#include <cstdint>
#include <limits>
#include <vector>

#include "model/facts/facts.hpp"
#include "model/logic/logic.hpp"

namespace entente::model {

/// A fact of the state, or its negation: fact * 2 + (1 when the fact is to hold).
using Literal = std::uint32_t;
[[nodiscard]] constexpr Literal literal(FactId fact, bool held) { return fact * 2 + (held ? 1 : 0); }

/// A way to make something so: the state's literals it needs, and how many steps those cost together.
struct CheapestPlan {
  static constexpr std::uint32_t impossible = std::numeric_limits<std::uint32_t>::max();
  std::uint32_t cost = impossible;
  std::vector<Literal> needs;  ///< sorted
};

/// A truth on paper: the cheapest way for it to hold and the cheapest for it to fail.
struct PlanCosts {
  CheapestPlan yes, no;
};
[[nodiscard]] PlanCosts operator&&(const PlanCosts& a, const PlanCosts& b);
[[nodiscard]] PlanCosts operator||(const PlanCosts& a, const PlanCosts& b);
[[nodiscard]] PlanCosts operator!(const PlanCosts& a);

struct PlanCosting {
  using Truth = PlanCosts;
  Memory<PlanCosts>* memory = nullptr;
  /// It fails at no cost, and nothing makes it hold: so it stays, whatever else is read.
  [[nodiscard]] static bool is_surely_false(const PlanCosts& p) { return never(p.yes) && for_nothing(p.no); }
  [[nodiscard]] static bool is_surely_true(const PlanCosts& p) { return never(p.no) && for_nothing(p.yes); }
  [[nodiscard]] static PlanCosts constant(bool value) {
    return value ? PlanCosts{{0, {}}, {}} : PlanCosts{{}, {0, {}}};
  }
  [[nodiscard]] static PlanCosts clause(const Clause&, const PlanCosts& p) { return p; }
  template <class Read>
  [[nodiscard]] PlanCosts memoize(const MemoKey& key, Read read) const {
    return memoize_in(memory, key, read);
  }

 private:
  [[nodiscard]] static bool never(const CheapestPlan& plan) { return plan.cost == CheapestPlan::impossible; }
  [[nodiscard]] static bool for_nothing(const CheapestPlan& plan) { return plan.cost == 0 && plan.needs.empty(); }
};
static_assert(Logic<PlanCosting>);

/// What each literal costs, shared by the ways that need it: a way that needs a literal twice pays once.
class Costs {
 public:
  explicit Costs(std::size_t facts) : cost_(facts * 2, CheapestPlan::impossible) {}
  [[nodiscard]] std::uint32_t operator[](Literal literal) const { return cost_[literal]; }
  void set(Literal literal, std::uint32_t cost) { cost_[literal] = cost; }
  /// What all of `needs` cost together.
  [[nodiscard]] std::uint32_t of(const std::vector<Literal>& needs) const;
  /// The costs that `&&` and `||` count with on this thread while this object lives.
  struct InUse {
    explicit InUse(const Costs& costs);
    ~InUse();
  };

 private:
  std::vector<std::uint32_t> cost_;
};

}  // namespace entente::model
