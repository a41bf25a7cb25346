// Valuations of open facts: which values can be chosen independently of one another, counted one by one or drawn.
#pragma once

#include <optional>
#include <vector>

#include "model/logic/lanes.hpp"
#include "model/world/world.hpp"

namespace entente::model {

/// Open facts whose values are chosen together: one alone, or those of an enumeration, of which one is true.
struct Unit {
  std::vector<FactId> facts;
  bool is_enumeration = false;
  bool other = false;  ///< an enumeration that has values besides `facts`

  [[nodiscard]] std::uint64_t choices() const { return is_enumeration ? facts.size() + (other ? 1 : 0) : 2; }
  /// The value of `facts[fact]` under that choice.
  [[nodiscard]] bool value(std::size_t fact, std::uint64_t choice) const {
    return is_enumeration ? fact == choice : choice == 1;
  }
};

/// By fact: the enumeration of `world.exactly_one` it is a value of; -1 when of none.
[[nodiscard]] std::vector<std::int32_t> enumerations_by_fact(const World& world);

/// The units of some open facts of a world, in the order of their first facts.
class Units {
 public:
  /// `enumerations` are enumerations_by_fact(world).
  Units(const World& world, const std::vector<std::int32_t>& enumerations, const std::vector<FactId>& open);

  [[nodiscard]] const std::vector<Unit>& all() const { return units_; }
  /// How many valuations there are; nothing when there are more than `most`.
  [[nodiscard]] std::optional<std::uint64_t> valuations(std::uint64_t most) const;
  /// Calls `set(fact, choice_of)` for each fact, where `choice_of(n)` is the fact's value in the n-th valuation. They
  /// are counted in mixed radix, each unit a digit; past the last one they begin again.
  template <class Set>
  void count(Set set) const {
    std::uint64_t weight = 1;
    for (const Unit& unit : units_) {
      for (std::size_t fact = 0; fact < unit.facts.size(); ++fact)
        set(unit.facts[fact],
            [&unit, fact, weight](std::uint64_t n) { return unit.value(fact, n / weight % unit.choices()); });
      weight *= unit.choices();
    }
  }

 private:
  std::vector<Unit> units_;
};

/// The same facts in each of 64 lanes.
[[nodiscard]] Facts<LaneWord> in_every_lane(const Facts<bool>& plain);
/// One lane of them.
[[nodiscard]] Facts<bool> lane_of(const Facts<LaneWord>& lanes, unsigned lane);

/// 64 valuations of the open facts, the `word`-th that are drawn for this world: the same in every run. Of the first
/// word, the first lane has every boolean false and the second has every boolean true.
[[nodiscard]] Facts<LaneWord> drawn_valuations(const World& world, const Facts<bool>& plain, std::uint64_t word);

}  // namespace entente::model
