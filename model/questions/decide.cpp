#include "model/questions/decide.hpp"

#include "model/logic/plain.hpp"

namespace entente::model {
namespace {

constexpr std::uint64_t valuations_max = 64 * std::uint64_t{Lanes::width};
constexpr std::size_t drawn_words_max = 8;

/// A fixed scramble, so that the same question gets the same valuations in every run.
[[nodiscard]] std::uint64_t scrambled(std::uint64_t x) {
  x += 0x9e3779b97f4a7c15ULL;
  x = (x ^ (x >> 30U)) * 0xbf58476d1ce4e5b9ULL;
  x = (x ^ (x >> 27U)) * 0x94d049bb133111ebULL;
  return x ^ (x >> 31U);
}

/// One open boolean in a word of 64 drawn lanes: false in the first, true in the second, then lanes that lean to true
/// (seven times of eight), to false, and to neither. With fair coins alone, long conjunctions would hardly ever hold.
[[nodiscard]] LaneWord drawn_boolean(CellId cell, std::uint64_t word) {
  constexpr std::uint64_t every_fourth = 0x1111'1111'1111'1111ULL, fair = every_fourth * 9;
  const std::uint64_t a = scrambled(word << 32U | cell), b = scrambled(a), c = scrambled(b);
  const std::uint64_t bits = (a & fair) | ((a | b | c) & every_fourth << 1U) | ((a & b & c) & every_fourth << 2U);
  return {(bits & ~std::uint64_t{1}) | 2U};
}

[[nodiscard]] Facts<LaneWord> in_every_lane(const Facts<bool>& plain) {
  Facts<LaneWord> lanes{plain.shape, {}};
  for (const std::uint8_t cell : plain.cells) lanes.cells.push_back(Lanes::constant(cell != 0));
  return lanes;
}

}  // namespace

std::uint64_t Decider::Unit::choices() const { return is_enumeration ? cells.size() + (other ? 1 : 0) : 2; }

bool Decider::Unit::value(std::size_t cell, std::uint64_t choice) const {
  return is_enumeration ? cell == choice : choice == 1;
}

Decider::Decider(const World& world)
    : world_(world), group_of_(world.values.size(), -1), plain_(world.facts()), rails_{&world.shape, {}} {
  for (std::size_t group = 0; group < world.exactly_one.size(); ++group)
    for (const CellId cell : world.exactly_one[group]) group_of_[cell] = static_cast<std::int32_t>(group);
  for (const Known value : world.values) {
    has_open_ = has_open_ || is_open(value);
    rails_.cells.push_back({value != Known::no, value != Known::yes});
  }
}

std::vector<Decider::Unit> Decider::units_of(const std::vector<CellId>& open) const {
  std::vector<Unit> units;
  std::vector<std::pair<std::int32_t, std::size_t>> groups;  // (enumeration, its unit)
  for (const CellId cell : open) {
    const std::int32_t group = group_of_[cell];
    const auto known = std::find_if(groups.begin(), groups.end(), [&](const auto& g) { return g.first == group; });
    if (group < 0) {
      units.push_back({{cell}, false, false});
    } else if (known == groups.end()) {
      groups.emplace_back(group, units.size());
      units.push_back({{cell}, true, false});
    } else {
      units[known->second].cells.push_back(cell);
    }
  }
  for (const auto& [group, unit] : groups)
    units[unit].other = units[unit].cells.size() < world_.exactly_one[static_cast<std::size_t>(group)].size();
  return units;
}

Facts<LaneWord> Decider::drawn(std::uint64_t word) const {
  Facts<LaneWord> lanes = in_every_lane(plain_);
  for (const Unit& unit : units_of(world_.open_cells())) {
    if (!unit.is_enumeration) {
      lanes.set(unit.cells.front(), drawn_boolean(unit.cells.front(), word));
      continue;
    }
    for (const CellId cell : unit.cells) lanes.set(cell, Lanes::constant(false));
    for (std::uint64_t lane = 0; lane < Lanes::width; ++lane)
      lanes.cells[unit.cells[scrambled((word * Lanes::width + lane) << 32U | unit.cells.front()) % unit.cells.size()]]
          .bits |= std::uint64_t{1} << lane;
  }
  return lanes;
}

Facts<Hangs> Decider::hanging() const {
  Facts<Hangs> facts{&world_.shape, {}};
  for (CellId cell = 0; cell < world_.values.size(); ++cell)
    facts.cells.push_back(is_open(world_.values[cell]) ? Hangs{Hangs::Is::open, false, {cell}}
                                                       : Hanging::constant(world_.values[cell] == Known::yes));
  return facts;
}

std::optional<Answer> Decider::try_all(const Question& question, const std::vector<CellId>& on) {
  const std::vector<Unit> units = units_of(on);
  std::uint64_t valuations = 1;
  for (const Unit& unit : units) {
    valuations *= unit.choices();
    if (valuations > valuations_max) return std::nullopt;
  }
  if (!tried_) tried_ = in_every_lane(plain_);
  Lanes lanes;
  bool yes = false, no = false;
  for (std::uint64_t first = 0; first < valuations && !(yes && no); first += Lanes::width) {
    // Counting in mixed radix: unit by unit, the choice is a digit. Lanes past the last valuation repeat earlier ones.
    std::uint64_t weight = 1;
    for (const Unit& unit : units) {
      for (std::size_t cell = 0; cell < unit.cells.size(); ++cell) {
        std::uint64_t bits = 0;
        for (std::uint64_t lane = 0; lane < Lanes::width; ++lane)
          if (unit.value(cell, (first + lane) / weight % unit.choices())) bits |= std::uint64_t{1} << lane;
        tried_->set(unit.cells[cell], {bits});
      }
      weight *= unit.choices();
    }
    const LaneWord held = answer(lanes, *tried_, question);
    yes = yes || held != Lanes::constant(false);
    no = no || held != Lanes::constant(true);
  }
  for (const CellId cell : on) tried_->set(cell, Lanes::constant(plain_[cell]));
  return yes && no ? Answer::depends : yes ? Answer::yes : Answer::no;
}

bool Decider::differ(const Question& question, std::size_t word) {
  while (drawn_.size() <= word) drawn_.push_back(drawn(drawn_.size()));
  drawn_memories_.resize(drawn_.size());
  Lanes lanes;
  Remembering<Lanes> remembering{lanes, drawn_memories_[word]};
  const LaneWord held = answer(remembering, drawn_[word], question);
  return held != Lanes::constant(false) && held != Lanes::constant(true);
}

std::optional<Answer> Decider::decide(const Question& question) {
  if (!has_open_) {
    Plain plain;
    return answer(plain, plain_, question) ? Answer::yes : Answer::no;
  }
  Plain plain;
  OnRails<Plain> on_rails{plain};
  Remembering<OnRails<Plain>> remembering{on_rails, memory_};
  const Rails<bool> rails = answer(remembering, rails_, question);
  if (rails.yes != rails.no) return rails.yes ? Answer::yes : Answer::no;

  if (differ(question, 0)) return Answer::depends;

  if (!hanging_) hanging_ = hanging();
  Hanging logic;
  const Hangs hangs = answer(logic, *hanging_, question);
  if (!hangs.on_too_many)
    if (const auto tried = try_all(question, hangs.on)) return tried;

  for (std::size_t word = 1; word < drawn_words_max; ++word)
    if (differ(question, word)) return Answer::depends;
  return std::nullopt;
}

}  // namespace entente::model
