// Proposals: for every condition, the fewest steps that could bring it about. The graph of facts and steps is searched
// backwards from a goal; what comes out is a plan, which the caller replays before anybody believes it.
#pragma once

#include <cstdint>
#include <limits>
#include <vector>

#include "model/facts/facts.hpp"
#include "model/logic/logic.hpp"

namespace entente::verify {

/// A fact of the state, or its negation: cell * 2 + (1 when the fact is to hold).
using Literal = std::uint32_t;
[[nodiscard]] constexpr Literal literal(model::CellId cell, bool held) { return cell * 2 + (held ? 1 : 0); }

/// A way to make something so: the state's literals it needs, and how many steps those cost together.
struct Way {
  static constexpr std::uint32_t impossible = std::numeric_limits<std::uint32_t>::max();
  std::uint32_t cost = impossible;
  std::vector<Literal> needs;  ///< sorted
};

/// A truth on paper: the cheapest way for it to hold and the cheapest for it to fail.
struct Proposed {
  Way yes, no;
};
[[nodiscard]] Proposed operator&&(const Proposed& a, const Proposed& b);
[[nodiscard]] Proposed operator||(const Proposed& a, const Proposed& b);
[[nodiscard]] Proposed operator!(const Proposed& a);

struct Proposing {
  using Truth = Proposed;
  [[nodiscard]] static Proposed constant(bool value) { return value ? Proposed{{0, {}}, {}} : Proposed{{}, {0, {}}}; }
  [[nodiscard]] static Proposed clause(const model::Clause&, const Proposed& p) { return p; }
};
static_assert(model::Logic<Proposing>);

/// What each literal costs, shared by the ways that need it: a way that needs a literal twice pays once.
class Prices {
 public:
  explicit Prices(std::size_t cells) : cost_(cells * 2, Way::impossible) {}
  [[nodiscard]] std::uint32_t operator[](Literal literal) const { return cost_[literal]; }
  void set(Literal literal, std::uint32_t cost) { cost_[literal] = cost; }
  /// What all of `needs` cost together.
  [[nodiscard]] std::uint32_t of(const std::vector<Literal>& needs) const;
  /// The prices that `&&` and `||` count with on this thread while this object lives.
  struct InUse {
    explicit InUse(const Prices& prices);
    ~InUse();
  };

 private:
  std::vector<std::uint32_t> cost_;
};

}  // namespace entente::verify
