#include "model/answers/decide.hpp"

#include "model/logic/plain.hpp"
#include "model/questions/question.hpp"

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
[[nodiscard]] LaneWord drawn_boolean(FactId fact, std::uint64_t word) {
  constexpr std::uint64_t every_fourth = 0x1111'1111'1111'1111ULL, fair = every_fourth * 9;
  const std::uint64_t a = scrambled(word << 32U | fact), b = scrambled(a), c = scrambled(b);
  const std::uint64_t bits = (a & fair) | ((a | b | c) & every_fourth << 1U) | ((a & b & c) & every_fourth << 2U);
  return {(bits & ~std::uint64_t{1}) | 2U};
}

[[nodiscard]] Facts<LaneWord> in_every_lane(const Facts<bool>& plain) {
  Facts<LaneWord> lanes{plain.shape, {}};
  for (const std::uint8_t fact : plain.values) lanes.values.push_back(Lanes::constant(fact != 0));
  return lanes;
}

}  // namespace

std::uint64_t Decider::Unit::choices() const { return is_enumeration ? facts.size() + (other ? 1 : 0) : 2; }

bool Decider::Unit::value(std::size_t fact, std::uint64_t choice) const {
  return is_enumeration ? fact == choice : choice == 1;
}

Decider::Decider(const World& world)
    : world_(world), group_of_(world.values.size(), -1), plain_(world.facts()), may_must_{&world.shape, {}} {
  for (std::size_t group = 0; group < world.exactly_one.size(); ++group)
    for (const FactId fact : world.exactly_one[group]) group_of_[fact] = static_cast<std::int32_t>(group);
  for (const Known value : world.values) {
    has_open_ = has_open_ || is_open(value);
    may_must_.values.push_back({value != Known::no, value != Known::yes});
  }
}

std::vector<Decider::Unit> Decider::units_of(const std::vector<FactId>& open) const {
  std::vector<Unit> units;
  std::vector<std::pair<std::int32_t, std::size_t>> groups;  // (enumeration, its unit)
  for (const FactId fact : open) {
    const std::int32_t group = group_of_[fact];
    const auto known = std::find_if(groups.begin(), groups.end(), [&](const auto& g) { return g.first == group; });
    if (group < 0) {
      units.push_back({{fact}, false, false});
    } else if (known == groups.end()) {
      groups.emplace_back(group, units.size());
      units.push_back({{fact}, true, false});
    } else {
      units[known->second].facts.push_back(fact);
    }
  }
  for (const auto& [group, unit] : groups)
    units[unit].other = units[unit].facts.size() < world_.exactly_one[static_cast<std::size_t>(group)].size();
  return units;
}

Facts<LaneWord> Decider::drawn(std::uint64_t word) const {
  Facts<LaneWord> lanes = in_every_lane(plain_);
  for (const Unit& unit : units_of(world_.open_facts())) {
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

Facts<Dependence> Decider::depending() const {
  Facts<Dependence> facts{&world_.shape, {}};
  for (FactId fact = 0; fact < world_.values.size(); ++fact)
    facts.values.push_back(is_open(world_.values[fact]) ? Dependence{Dependence::Is::open, false, {fact}}
                                                        : Depending::constant(world_.values[fact] == Known::yes));
  return facts;
}

std::optional<Answer> Decider::try_all(const Question& question, const std::vector<FactId>& on) {
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
      for (std::size_t fact = 0; fact < unit.facts.size(); ++fact) {
        std::uint64_t bits = 0;
        for (std::uint64_t lane = 0; lane < Lanes::width; ++lane)
          if (unit.value(fact, (first + lane) / weight % unit.choices())) bits |= std::uint64_t{1} << lane;
        tried_->set(unit.facts[fact], {bits});
      }
      weight *= unit.choices();
    }
    const LaneWord held = answer(lanes, *tried_, question);
    yes = yes || held != Lanes::constant(false);
    no = no || held != Lanes::constant(true);
  }
  for (const FactId fact : on) tried_->set(fact, Lanes::constant(plain_[fact]));
  return yes && no ? Answer::depends : yes ? Answer::yes : Answer::no;
}

bool Decider::differ(const Question& question, std::size_t word) {
  while (drawn_.size() <= word) drawn_.push_back(drawn(drawn_.size()));
  drawn_memories_.resize(drawn_.size());
  Lanes lanes;
  Memoizing<Lanes> memoizing{lanes, drawn_memories_[word]};
  const LaneWord held = answer(memoizing, drawn_[word], question);
  return held != Lanes::constant(false) && held != Lanes::constant(true);
}

std::optional<Answer> Decider::decide(const Question& question) {
  if (!has_open_) {
    Plain plain;
    return answer(plain, plain_, question) ? Answer::yes : Answer::no;
  }
  Plain plain;
  MayMustLogic<Plain> may_must_logic{plain};
  Memoizing<MayMustLogic<Plain>> memoizing{may_must_logic, memory_};
  const MayMust<bool> may_must = answer(memoizing, may_must_, question);
  if (may_must.may_hold != may_must.may_fail) return may_must.may_hold ? Answer::yes : Answer::no;

  if (differ(question, 0)) return Answer::depends;

  if (!depending_) depending_ = depending();
  Depending logic;
  const Dependence dependence = answer(logic, *depending_, question);
  if (!dependence.on_too_many)
    if (const auto tried = try_all(question, dependence.on)) return tried;

  for (std::size_t word = 1; word < drawn_words_max; ++word)
    if (differ(question, word)) return Answer::depends;
  return std::nullopt;
}

}  // namespace entente::model
