// The simulator's calendar queue against std::priority_queue, the queue one would otherwise take. Hold model: with n
// events pending, serve the earliest and add one at a later date, so that n stays what it is. Both hold records of 24
// bytes with the same order of ties.
#include <cmath>
#include <memory>
#include <queue>
#include <vector>

#include "bench/pairs.hpp"
#include "sim/clock/calendar_queue.hpp"
#include "sim/clock/random.hpp"

namespace entente::bench {
namespace {

using Event = sim::CalendarQueue::Event;
static_assert(sizeof(Event) == 24);

/// The peer: a heap in the same interface.
class HeapQueue {
 public:
  void push(std::int64_t at_us, std::uint64_t tag) { heap_.push({at_us, next_sequence_++, tag}); }
  Event pop() {
    const Event event = heap_.top();
    heap_.pop();
    return event;
  }

 private:
  struct Later {
    [[nodiscard]] bool operator()(const Event& a, const Event& b) const {
      return a.at_us != b.at_us ? a.at_us > b.at_us : a.sequence > b.sequence;
    }
  };
  std::priority_queue<Event, std::vector<Event>, Later> heap_;
  std::uint64_t next_sequence_ = 0;
};

/// Waiting times, drawn once so that drawing is not what is measured: exponential, an hour in the mean.
[[nodiscard]] const std::vector<std::int64_t>& waits_us() {
  static const std::vector<std::int64_t> waits = [] {
    std::vector<std::int64_t> drawn;
    for (std::uint64_t i = 0; i < 1U << 16; ++i) {
      const double u = sim::unit(1, sim::Stream::delay, 0, i);
      drawn.push_back(1 + static_cast<std::int64_t>(-std::log1p(-u) * static_cast<double>(model::hour_us)));
    }
    return drawn;
  }();
  return waits;
}

/// A queue that is kept at `pending` events from one turn to the next, and so has long settled when it is measured.
template <class Queue>
class Held {
 public:
  explicit Held(std::size_t pending) {
    for (std::size_t i = 0; i < pending; ++i) queue_.push(next_wait(), i);
    for (std::size_t i = 0; i < 2 * pending; ++i) (void)hold();
  }
  std::int64_t hold() {
    const Event event = queue_.pop();
    queue_.push(event.at_us + next_wait(), event.tag);
    return event.at_us;
  }

 private:
  [[nodiscard]] std::int64_t next_wait() { return waits_us()[next_++ & 0xFFFFU]; }
  Queue queue_;
  std::size_t next_ = 0;
};

template <class Queue>
[[nodiscard]] std::function<void(benchmark::State&)> holding(std::size_t pending) {
  return [held = std::make_shared<Held<Queue>>(pending)](benchmark::State& state) {
    for (auto _ : state) benchmark::DoNotOptimize(held->hold());
  };
}

[[nodiscard]] Pair pair_at(std::size_t pending, const std::string& count) {
  return {.key = "queue/" + count,
          .what = "one event served and added, " + count + " pending",
          .ours = {.name = "calendar queue", .loop = holding<sim::CalendarQueue>(pending)},
          .peer = {.name = "std::priority_queue", .loop = holding<HeapQueue>(pending)}};
}

}  // namespace

std::vector<Pair> queue_pairs() { return {pair_at(1'000, "1e3"), pair_at(100'000, "1e5"), pair_at(1'000'000, "1e6")}; }

}  // namespace entente::bench
