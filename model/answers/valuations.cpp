#include "model/answers/valuations.hpp"

#include <algorithm>

namespace entente::model {
namespace {

/// A fixed scramble, so that the same question gets the same valuations in every run.
[[nodiscard]] std::uint64_t scrambled(std::uint64_t x) {
  x += 0x9e3779b97f4a7c15ULL;
  x = (x ^ (x >> 30U)) * 0xbf58476d1ce4e5b9ULL;
  x = (x ^ (x >> 27U)) * 0x94d049bb133111ebULL;
  return x ^ (x >> 31U);
}

/// One open boolean in a word of 64 drawn lanes: false in the first, true in the second, then lanes that lean to true
/// (seven times of eight), to false, and to neither. With fair coins alone, long conjunctions would hardly ever hold.
[[nodiscard]] LaneWord drawn_boolean(FactId fact, std::uint64_t word) {
  constexpr std::uint64_t every_fourth = 0x1111'1111'1111'1111ULL, fair = every_fourth * 9;
  const std::uint64_t a = scrambled(word << 32U | fact), b = scrambled(a), c = scrambled(b);
  const std::uint64_t bits = (a & fair) | ((a | b | c) & every_fourth << 1U) | ((a & b & c) & every_fourth << 2U);
  return {(bits & ~std::uint64_t{1}) | 2U};
}

}  // namespace

std::vector<std::int32_t> enumerations_by_fact(const World& world) {
  std::vector<std::int32_t> by_fact(world.values.size(), -1);
  for (std::size_t group = 0; group < world.exactly_one.size(); ++group)
    for (const FactId fact : world.exactly_one[group]) by_fact[fact] = static_cast<std::int32_t>(group);
  return by_fact;
}

Units::Units(const World& world, const std::vector<std::int32_t>& enumerations, const std::vector<FactId>& open) {
  std::vector<std::pair<std::int32_t, std::size_t>> groups;  // (enumeration, its unit)
  for (const FactId fact : open) {
    const std::int32_t group = enumerations[fact];
    const auto known = std::find_if(groups.begin(), groups.end(), [&](const auto& g) { return g.first == group; });
    if (group < 0) {
      units_.push_back({{fact}, false, false});
    } else if (known == groups.end()) {
      groups.emplace_back(group, units_.size());
      units_.push_back({{fact}, true, false});
    } else {
      units_[known->second].facts.push_back(fact);
    }
  }
  for (const auto& [group, unit] : groups)
    units_[unit].other = units_[unit].facts.size() < world.exactly_one[static_cast<std::size_t>(group)].size();
}

std::optional<std::uint64_t> Units::valuations(std::uint64_t most) const {
  std::uint64_t count = 1;
  for (const Unit& unit : units_) {
    count *= unit.choices();
    if (count > most) return std::nullopt;
  }
  return count;
}

Facts<LaneWord> in_every_lane(const Facts<bool>& plain) {
  Facts<LaneWord> lanes{plain.shape, {}};
  lanes.values.reserve(plain.values.size());
  for (const std::uint8_t fact : plain.values) lanes.values.push_back(Lanes::constant(fact != 0));
  return lanes;
}

Facts<bool> lane_of(const Facts<LaneWord>& lanes, unsigned lane) {
  Facts<bool> plain{lanes.shape, {}};
  plain.values.reserve(lanes.values.size());
  for (const LaneWord word : lanes.values) plain.values.push_back(word.lane(lane) ? 1 : 0);
  return plain;
}

Facts<LaneWord> drawn_valuations(const World& world, const Facts<bool>& plain, std::uint64_t word) {
  Facts<LaneWord> lanes = in_every_lane(plain);
  const Units units(world, enumerations_by_fact(world), world.open_facts());
  for (const Unit& unit : units.all()) {
    if (!unit.is_enumeration) {
      lanes.set(unit.facts.front(), drawn_boolean(unit.facts.front(), word));
      continue;
    }
    for (const FactId fact : unit.facts) lanes.set(fact, Lanes::constant(false));
    for (std::uint64_t lane = 0; lane < Lanes::width; ++lane)
      lanes.values[unit.facts[scrambled((word * Lanes::width + lane) << 32U | unit.facts.front()) % unit.facts.size()]]
          .bits |= std::uint64_t{1} << lane;
  }
  return lanes;
}

}  // namespace entente::model
