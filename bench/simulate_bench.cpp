// A month of a generated estate, simulated, against less and less: the same story on a bare queue (what SimGrid costs),
// and a bare queue that serves as many events and reads as many rules, and tells nothing (what the story costs). Every
// run, on both sides, is in a child process of its own, because SimGrid allows one engine a process.
#include <memory>
#include <stdexcept>

#include "bench/bare_clockwork.hpp"
#include "bench/estates.hpp"
#include "bench/pairs.hpp"
#include "model/questions/question.hpp"
#include "sim/isolated.hpp"
#include "sim/result/bytes.hpp"
#include "sim/simulate.hpp"
#include "sim/story/story.hpp"

namespace entente::bench {
namespace {

constexpr int partners = 60;
constexpr model::Microseconds month_us = 30 * model::day_us;

using GivenCase = std::shared_ptr<const model::Case>;
using Loop = std::function<void(benchmark::State&)>;

[[nodiscard]] std::string told_by_bare_story(const model::Case& given) {
  BareClockwork clockwork(given.catalog.between_clouds().latency);
  sim::Story story(given, 1, month_us, clockwork);
  story.begin();
  (void)clockwork.run(story, month_us);
  return to_bytes(story.end());
}

[[nodiscard]] std::size_t events_of_story(const model::Case& given) {
  BareClockwork clockwork(given.catalog.between_clouds().latency);
  sim::Story story(given, 1, month_us, clockwork);
  story.begin();
  return clockwork.run(story, month_us);
}

/// Reads, at every event, the guard of a step and every question that the monitors watch.
class ReadsOnly final : public sim::Listener {
 public:
  explicit ReadsOnly(const model::Case& given) : facts_(given.world.facts()) {
    for (const model::InvariantSpec& invariant : given.scenario.invariants) {
      const auto questions = model::questions_of(given.world, invariant);
      watched_.insert(watched_.end(), questions->begin(), questions->end());
    }
    model::for_each_step(given.world.shape, [&](const model::Step& step) { steps_.push_back(step); });
  }
  void on_time(std::uint64_t tag) override {
    model::Plain plain;
    if (model::guard(plain, facts_, steps_[tag % steps_.size()])) ++held_;
    for (const model::Question& question : watched_)
      if (model::answer(plain, facts_, question)) ++held_;
  }
  void on_delivered(std::uint64_t tag) override { on_time(tag); }
  void on_lost(std::uint64_t) override {}
  [[nodiscard]] std::size_t held() const { return held_; }

 private:
  model::Facts<bool> facts_;
  std::vector<model::Question> watched_;
  std::vector<model::Step> steps_;
  std::size_t held_ = 0;
};

[[nodiscard]] std::string told_by_reads(const model::Case& given, std::size_t events) {
  BareClockwork clockwork(0);
  ReadsOnly reads(given);
  for (std::size_t i = 0; i < events; ++i)
    clockwork.wake(static_cast<model::Microseconds>(sim::bits(1, sim::Stream::delay, 0, i) % month_us), i * 7919);
  (void)clockwork.run(reads, month_us);
  return std::to_string(reads.held());
}

[[nodiscard]] Loop isolated(std::function<std::string()> work) {
  return [work = std::move(work)](benchmark::State& state) {
    for (auto _ : state)
      if (const auto bytes = sim::run_isolated(work); !bytes) state.SkipWithError(bytes.error().c_str());
  };
}

/// One month, and how many events it has.
struct MonthOf {
  std::shared_ptr<const model::Case> given;
  std::size_t events;
};

[[nodiscard]] MonthOf month(Manners manners) {
  const GivenCase given = star(partners, Partners::known, manners, Month::busy);
  const std::size_t events = events_of_story(*given);
  if (events < 1000) throw std::logic_error("a month in which nothing happens");
  return {given, events};
}

[[nodiscard]] Side simulating(const MonthOf& month, sim::Fidelity fidelity, const std::string& name) {
  return {.name = name,
          .loop = isolated([given = month.given, fidelity] {
            return to_bytes(sim::simulate(*given, {.seed = 1, .fidelity = fidelity, .until = month_us}));
          }),
          .units = static_cast<double>(month.events)};
}

}  // namespace

std::vector<Pair> simulate_pairs() {
  const MonthOf easy = month(Manners::easy), guarded = month(Manners::guarded);
  const auto units = static_cast<double>(easy.events);
  const std::string what = "one of " + std::to_string(easy.events) + " events";
  const Side flow = simulating(easy, sim::Fidelity::flow, "simulate, flow");
  const Side analytic = simulating(easy, sim::Fidelity::analytic, "simulate, analytic");
  const Side refused = simulating(guarded, sim::Fidelity::flow, "flow, many refused");
  const Side story{.name = "same story, bare queue",
                   .loop = isolated([given = easy.given] { return told_by_bare_story(*given); }),
                   .units = units};
  const Side reads{.name = "bare queue and rule reads",
                   .loop = isolated([easy] { return told_by_reads(*easy.given, easy.events); }),
                   .units = units};
  return {{.key = "simulate/flow/story", .what = what, .ours = flow, .peer = story, .clock = Clock::wall},
          {.key = "simulate/analytic/story", .what = what, .ours = analytic, .peer = story, .clock = Clock::wall},
          {.key = "simulate/flow/reads", .what = what, .ours = flow, .peer = reads, .clock = Clock::wall},
          {.key = "simulate/analytic/reads", .what = what, .ours = analytic, .peer = reads, .clock = Clock::wall},
          {.key = "simulate/refused",
           .what = "one of " + std::to_string(guarded.events) + " events, many refused",
           .ours = refused,
           .peer = {.name = "simulate, flow, few refused", .loop = flow.loop, .units = units},
           .clock = Clock::wall}};
}

}  // namespace entente::bench
