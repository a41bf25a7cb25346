#include "model/answers/rungs.hpp"

#include <bit>
#include <stdexcept>

#include "model/world/may_must_facts.hpp"

namespace entente::model {
namespace {

constexpr std::uint64_t valuations_max = 64 * std::uint64_t{Lanes::width};
constexpr std::size_t drawn_words_max = 8;
constexpr std::size_t checked_max = 64;  ///< drawn valuations of which a copy is kept

[[nodiscard]] Facts<Dependence> depending(const World& world) {
  Facts<Dependence> facts{&world.shape, {}};
  for (FactId fact = 0; fact < world.values.size(); ++fact)
    facts.values.push_back(is_open(world.values[fact]) ? Dependence{Dependence::Is::open, false, {fact}}
                                                       : Depending::constant(world.values[fact] == Known::yes));
  return facts;
}

void require_plain(bool answered, bool expected) {
  if (answered != expected) throw std::logic_error("a valuation is answered differently in Plain than in Lanes");
}

}  // namespace

Rungs::Rungs(const World& world)
    : world_(world),
      enumerations_(enumerations_by_fact(world)),
      plain_(world.facts()),
      may_must_(may_must_facts(world.shape, world.values)) {
  for (const Known value : world.values) has_open_ = has_open_ || is_open(value);
}

std::optional<bool> Rungs::settled(const Question& question) {
  Plain plain;
  if (!has_open_) return answer(plain, plain_, question);
  MayMustLogic<Plain> logic{.base = plain, .memory = &memory_};
  const MayMust<bool> may_must = answer(logic, may_must_, question);
  if (may_must.may_hold == may_must.may_fail) return std::nullopt;
  return may_must.may_hold;
}

LaneWord Rungs::read_drawn(const Question& question, std::size_t word) {
  while (drawn_.size() <= word) drawn_.push_back(drawn_valuations(world_, plain_, drawn_.size()));
  drawn_memories_.resize(drawn_.size());
  Lanes lanes{&drawn_memories_[word]};
  return answer(lanes, drawn_[word], question);
}

const Facts<bool>& Rungs::checked(const Question& question, std::size_t word, LaneWord wanted, bool expected) {
  const auto lane = static_cast<unsigned>(std::countr_zero(wanted.bits));
  if (checked_.size() >= checked_max && !checked_.contains({word, lane})) checked_.clear();
  auto& drawn = checked_.try_emplace({word, lane}).first->second;
  if (drawn.facts.shape == nullptr) drawn.facts = lane_of(drawn_[word], lane);
  Plain plain{&drawn.memory};
  require_plain(answer(plain, drawn.facts, question), expected);
  return drawn.facts;
}

bool Rungs::differ(const Question& question, std::size_t word) {
  const LaneWord held = read_drawn(question, word);
  if (held == Lanes::constant(false) || held == Lanes::constant(true)) return false;
  (void)checked(question, word, held, true);
  (void)checked(question, word, !held, false);
  return true;
}

std::optional<std::vector<FactId>> Rungs::depends_on(const Question& question) {
  if (!depending_) depending_ = depending(world_);
  Depending logic;
  Dependence dependence = answer(logic, *depending_, question);
  if (dependence.on_too_many) return std::nullopt;
  return std::move(dependence.on);
}

std::optional<Answer> Rungs::try_all(const Question& question, const std::vector<FactId>& on, Tried* shown) {
  const Units units(world_, enumerations_, on);
  const auto valuations = units.valuations(valuations_max);
  if (!valuations) return std::nullopt;
  if (!tried_) tried_ = in_every_lane(plain_);
  Lanes lanes;
  Plain plain;
  bool found_yes = false, found_no = false;
  const auto found = [&](bool answered, std::optional<Facts<bool>>* keep, std::uint64_t n) {
    Facts<bool> facts = plain_;
    units.count([&](FactId fact, const auto& value) { facts.set(fact, value(n)); });
    require_plain(answer(plain, facts, question), answered);
    if (keep != nullptr) *keep = std::move(facts);
    return true;
  };
  for (std::uint64_t first = 0; first < *valuations && !(found_yes && found_no); first += Lanes::width) {
    units.count([&](FactId fact, const auto& value) {
      std::uint64_t bits = 0;
      for (std::uint64_t lane = 0; lane < Lanes::width; ++lane)
        if (value(first + lane)) bits |= std::uint64_t{1} << lane;
      tried_->set(fact, {bits});
    });
    const LaneWord held = answer(lanes, *tried_, question);
    const auto lane_in = [&](LaneWord word) { return first + static_cast<std::uint64_t>(std::countr_zero(word.bits)); };
    if (!found_yes && held != Lanes::constant(false))
      found_yes = found(true, shown == nullptr ? nullptr : &shown->yes, lane_in(held));
    if (!found_no && held != Lanes::constant(true))
      found_no = found(false, shown == nullptr ? nullptr : &shown->no, lane_in(!held));
  }
  for (const FactId fact : on) tried_->set(fact, Lanes::constant(plain_[fact]));
  return found_yes && found_no ? Answer::depends : found_yes ? Answer::yes : Answer::no;
}

std::optional<Answer> Rungs::decide(const Question& question) {
  if (const auto held = settled(question)) return *held ? Answer::yes : Answer::no;
  if (differ(question, 0)) return Answer::depends;
  if (const auto on = depends_on(question))
    if (const auto answer = try_all(question, *on, nullptr)) return answer;
  for (std::size_t word = 1; word < drawn_words_max; ++word)
    if (differ(question, word)) return Answer::depends;
  return std::nullopt;
}

Tried Rungs::tried(const Question& question) {
  Tried tried;
  if (const auto on = depends_on(question); on && try_all(question, *on, &tried)) {
    tried.all = true;
    return tried;
  }
  for (std::size_t word = 0; word < drawn_words_max && !(tried.yes && tried.no); ++word) {
    const LaneWord held = read_drawn(question, word);
    if (!tried.yes && held != Lanes::constant(false)) tried.yes = checked(question, word, held, true);
    if (!tried.no && held != Lanes::constant(true)) tried.no = checked(question, word, !held, false);
  }
  return tried;
}

}  // namespace entente::model
