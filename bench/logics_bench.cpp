// The same rule text in the other logics, each against Plain: what 64 decisions at once, reasons, may and must or all
// values at once cost, as multiples of one yes or no. The estate is open in a third of its tenants.
#include <memory>

#include "bench/estates.hpp"
#include "bench/pairs.hpp"
#include "bench/rules.hpp"
#include "model/logic/explaining.hpp"
#include "model/logic/lanes.hpp"
#include "model/logic/plain.hpp"
#include "model/logic/symbolic.hpp"
#include "model/questions/question.hpp"
#include "sim/clock/random.hpp"
#include "verify/reach/possible.hpp"

namespace entente::bench {
namespace {

constexpr int partner_count = 24;

using Loop = std::function<void(benchmark::State&)>;

struct Bed {
  std::unique_ptr<const model::Case> given;
  std::vector<model::Facts<bool>> worlds;  ///< one a lane: the open settings drawn 64 times
  model::Facts<model::LaneWord> lanes;
  model::Facts<model::Formula> formulas;
  model::Facts<model::Reasoned> reasoned;
};

[[nodiscard]] model::Facts<bool> drawn(const model::World& world, std::uint64_t seed) {
  std::vector<model::FactId> taken;
  for (const auto& group : world.exactly_one)
    taken.push_back(group[sim::bits(seed, sim::Stream::open_setting, group.front(), 1) % group.size()]);
  auto facts =
      world.facts([&](model::FactId fact) { return (sim::bits(seed, sim::Stream::open_setting, fact, 0) & 1U) != 0; });
  for (const auto& group : world.exactly_one)
    for (const model::FactId fact : group) facts.set(fact, false);
  for (const model::FactId fact : taken) facts.set(fact, true);
  return facts;
}

[[nodiscard]] model::Facts<model::LaneWord> side_by_side(const std::vector<model::Facts<bool>>& worlds) {
  model::Facts<model::LaneWord> lanes{worlds.front().shape, std::vector<model::LaneWord>(worlds.front().values.size())};
  for (std::size_t lane = 0; lane < worlds.size(); ++lane)
    for (model::FactId fact = 0; fact < lanes.values.size(); ++fact)
      if (worlds[lane][fact]) lanes.values[fact].bits |= std::uint64_t{1} << lane;
  return lanes;
}

[[nodiscard]] model::Facts<model::Formula> open_formulas(const model::World& world) {
  model::Facts<model::Formula> formulas{&world.shape, {}};
  for (model::FactId fact = 0; fact < world.values.size(); ++fact)
    formulas.values.push_back(is_open(world.values[fact])
                                  ? model::Formula::variable(fact)
                                  : model::Formula::constant(world.values[fact] == model::Known::yes));
  return formulas;
}

[[nodiscard]] std::shared_ptr<const Bed> bed_for(int partners) {
  auto bed = std::make_shared<Bed>();
  bed->given = star(partners, Partners::partly_open, Manners::guarded, Month::empty);
  for (std::uint64_t seed = 0; seed < model::Lanes::width; ++seed)
    bed->worlds.push_back(drawn(bed->given->world, seed));
  bed->lanes = side_by_side(bed->worlds);
  bed->formulas = open_formulas(bed->given->world);
  bed->reasoned = model::explained(bed->worlds.front());
  return bed;
}

/// One rule with what it is asked, as a loop in each logic. Every loop goes through the whole list.
template <class Rule, class Asked>
struct Loops {
  std::shared_ptr<const Bed> bed;
  Rule rule;
  std::vector<Asked> asked;

  template <class Logic, class Facts>
  void read_all(Logic& logic, const Facts& facts) const {
    for (const Asked& one : asked) benchmark::DoNotOptimize(rule(logic, facts, one));
  }
  [[nodiscard]] Loop plain() const {
    return [*this](benchmark::State& state) {
      model::Plain logic;
      for (auto _ : state) read_all(logic, bed->worlds.front());
    };
  }
  [[nodiscard]] Loop plain_in_every_world() const {
    return [*this](benchmark::State& state) {
      model::Plain logic;
      for (auto _ : state)
        for (const auto& world : bed->worlds) read_all(logic, world);
    };
  }
  [[nodiscard]] Loop lanes() const {
    return [*this](benchmark::State& state) {
      model::Lanes logic;
      for (auto _ : state) read_all(logic, bed->lanes);
    };
  }
  /// Notes are forgotten after every decision, as whoever explains one decision does.
  [[nodiscard]] Loop explaining() const {
    return [*this](benchmark::State& state) {
      model::Explaining logic;
      for (auto _ : state)
        for (const Asked& one : asked) {
          benchmark::DoNotOptimize(rule(logic, bed->reasoned, one));
          logic.clear();
        }
    };
  }
  /// The store knows the terms after the first turn: what is measured is finding each term again, as a closure that
  /// reads the same rules round after round does.
  [[nodiscard]] Loop symbolic() const {
    return [*this](benchmark::State& state) {
      model::Symbolic logic;
      for (auto _ : state) read_all(logic, bed->formulas);
    };
  }
};

template <class Rule, class Asked>
[[nodiscard]] std::vector<Pair> against_plain(const std::string& name, const Loops<Rule, Asked>& loops) {
  const auto units = static_cast<double>(loops.asked.size());
  const double lanes = model::Lanes::width;
  const Side plain{.name = "Plain", .loop = loops.plain(), .units = units};
  return {
      {.key = "logics/" + name + "/lanes",
       .what = name + ", 64 worlds, a decision",
       .ours = {.name = "Lanes, one read", .loop = loops.lanes(), .units = units * lanes},
       .peer = {.name = "Plain, 64 reads", .loop = loops.plain_in_every_world(), .units = units * lanes}},
      {.key = "logics/" + name + "/explaining",
       .what = name + ", with its reasons",
       .ours = {.name = "Explaining", .loop = loops.explaining(), .units = units},
       .peer = plain},
      {.key = "logics/" + name + "/symbolic",
       .what = name + ", over all values",
       .ours = {.name = "Symbolic, warm store", .loop = loops.symbolic(), .units = units},
       .peer = plain},
  };
}

/// What the prover asks first: may this ever be, with everything open and every step taken at once?
[[nodiscard]] Pair may_be_against_plain(const Loops<decltype(communicate), model::Question>& loops) {
  const model::Case& given = *loops.bed->given;
  const auto reach = std::make_shared<verify::Possible>(given.world, verify::versions_of(given.world, given.changes));
  const auto units = static_cast<double>(loops.asked.size());
  const auto ever = [reach, loops](benchmark::State& state) {
    for (auto _ : state)
      for (const model::Question& asked : loops.asked) benchmark::DoNotOptimize(reach->may_be(asked));
  };
  return {.key = "logics/communicate/may-must",
          .what = "communicate, ever (closure done)",
          .ours = {.name = "Possible::may_be, MayMust", .loop = ever, .units = units},
          .peer = {.name = "Plain, now", .loop = loops.plain(), .units = units}};
}

}  // namespace

std::vector<Pair> logics_pairs() {
  const auto bed = bed_for(partner_count);
  const Loops<decltype(is_permitted), SignIn> small{bed, is_permitted, sign_ins(bed->given->world)};
  const Loops<decltype(communicate), model::Question> large{bed, communicate, pairs_of_people(bed->given->world, 40)};
  std::vector<Pair> pairs = against_plain("b2b_is_permitted", small);
  for (Pair& pair : against_plain("communicate", large)) pairs.push_back(std::move(pair));
  pairs.push_back(may_be_against_plain(large));
  return pairs;
}

}  // namespace entente::bench
