// A rule about two tenants, read for every ordered pair without asking about every pair. Tenants that are equal in
// every fact the rule reads are one class; two tenants that no fact ties to one another are told by their classes. So
// the rule is read once for each pair that is tied, and once for each pair of classes.
#pragma once

#include <vector>

#include "model/estate/leaves_read.hpp"
#include "model/logic/may_must.hpp"
#include "model/logic/plain.hpp"
#include "model/world/world.hpp"

namespace entente::model {

using PossibleLogic = MayMustLogic<Plain>;
using PossibleFacts = Facts<MayMust<bool>>;

/// What decides a rule in one world: who is like whom, and who is tied to whom.
struct TenantClasses {
  std::vector<std::size_t> class_of;             ///< by tenant
  std::vector<std::vector<TenantId>> members;    ///< by class, in order
  std::vector<std::vector<TenantId>> tied_with;  ///< by tenant, in order; both ways
  [[nodiscard]] bool are_tied(TenantId a, TenantId b) const;
};

/// Which state of the facts that steps change is meant: the one at the start, or any that they can bring about. Any is
/// taken too widely: each such fact is at once true and false. But for one: with which account a guest has accepted
/// stays as it is at the start, since it decides whose settings are asked at all; rules that mean any state ask
/// redeems_with_home_account().
enum class StateOf { start, any };
[[nodiscard]] constexpr bool is_taken_as_open(Leaf leaf, StateOf state) {
  return state == StateOf::any && info(leaf).origin == Origin::state && leaf != Leaf::redeemed_otherwise;
}

/// The classes as far as `leaves` see them. With StateOf::any, facts of state tell nobody apart.
[[nodiscard]] TenantClasses tenant_classes(const World& world, const LeafSet& leaves, StateOf state);

/// A rule, read for all ordered pairs of different tenants.
class PairReading {
 public:
  /// `read(from, to)` asks the rulebook about one pair.
  template <class Read>
  PairReading(TenantClasses classes, Read read) : classes_(std::move(classes)), tied_(classes_.tied_with.size()) {
    const std::size_t count = classes_.members.size();
    by_class_.assign(count * count, {false, true});
    for (std::size_t a = 0; a < count; ++a)
      for (std::size_t b = 0; b < count; ++b)
        if (const auto [from, to] = untied_pair(a, b); from.exists()) by_class_[a * count + b] = asked(read, from, to);
    for (std::size_t t = 0; t < tied_.size(); ++t)
      for (const TenantId other : classes_.tied_with[t])
        tied_[t].push_back(asked(read, {static_cast<std::int32_t>(t)}, other));
  }

  /// What the rule says of a pair. REQUIRES: two tenants.
  [[nodiscard]] MayMust<bool> operator()(TenantId from, TenantId to) const;
  [[nodiscard]] const TenantClasses& classes() const { return classes_; }
  /// What it says of two tenants of these classes that nothing ties to one another.
  [[nodiscard]] MayMust<bool> of_classes(std::size_t from, std::size_t to) const {
    return by_class_[from * classes_.members.size() + to];
  }
  /// How often the rulebook was asked.
  [[nodiscard]] std::size_t times_asked() const { return times_asked_; }

 private:
  /// Two different tenants of the classes that are not tied; ids that do not exist when there are none.
  [[nodiscard]] std::pair<TenantId, TenantId> untied_pair(std::size_t a, std::size_t b) const;
  template <class Read>
  [[nodiscard]] MayMust<bool> asked(const Read& read, TenantId from, TenantId to) {
    ++times_asked_;
    return read(from, to);
  }

  TenantClasses classes_;
  std::vector<MayMust<bool>> by_class_;
  std::vector<std::vector<MayMust<bool>>> tied_;  ///< beside classes_.tied_with
  std::size_t times_asked_ = 0;
};

/// Reads `Rule` for every pair. `facts` are the world's; where state is any, so are theirs.
template <class Rule>
[[nodiscard]] PairReading read_pairs(const World& world, const PossibleFacts& facts, StateOf state) {
  static const LeafSet leaves = leaves_read_by<Rule>();
  Plain plain;
  PossibleLogic logic{plain};
  return PairReading(tenant_classes(world, leaves, state),
                     [&](TenantId from, TenantId to) { return Rule::read(logic, facts, from, to); });
}

/// The world's facts with every open setting at once true and false; with StateOf::any, every fact of state too.
[[nodiscard]] PossibleFacts possible_facts(const World& world, StateOf state);

}  // namespace entente::model
