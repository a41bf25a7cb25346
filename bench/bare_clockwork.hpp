// The clock a simulation would have without SimGrid: std::priority_queue, a message is a constant delay, nothing is
// ever down. A peer to measure SimGrid's share against; it knows no contention and no outages.
#pragma once

#include <queue>
#include <vector>

#include "sim/clock/clockwork.hpp"

namespace entente::bench {

class BareClockwork final : public sim::Clockwork {
 public:
  explicit BareClockwork(model::Microseconds latency) : latency_(latency) {}

  void wake(model::Microseconds at, std::uint64_t tag) override { add(at, What::date, tag); }
  void send(model::TenantId, model::TenantId, std::uint64_t, std::uint64_t tag) override {
    add(now_ + latency_, What::message, tag);
  }
  void disconnect(model::TenantId) override {}
  void reconnect(model::TenantId) override {}
  [[nodiscard]] model::Microseconds now() const override { return now_; }

  /// Serves what is due up to `until`, and says how many events that was.
  std::size_t run(sim::Listener& listener, model::Microseconds until) {
    std::size_t served = 0;
    while (!queue_.empty() && queue_.top().at <= until) {
      const Event event = queue_.top();
      queue_.pop();
      now_ = event.at;
      ++served;
      if (event.what == What::date)
        listener.on_time(event.tag);
      else
        listener.on_delivered(event.tag);
    }
    return served;
  }

 private:
  enum class What { date, message };
  struct Event {
    model::Microseconds at;
    std::uint64_t sequence;
    std::uint64_t tag;
    What what;
  };
  struct Later {
    [[nodiscard]] bool operator()(const Event& a, const Event& b) const {
      return a.at != b.at ? a.at > b.at : a.sequence > b.sequence;
    }
  };
  void add(model::Microseconds at, What what, std::uint64_t tag) { queue_.push({at, next_sequence_++, tag, what}); }

  std::priority_queue<Event, std::vector<Event>, Later> queue_;
  model::Microseconds latency_;
  model::Microseconds now_ = 0;
  std::uint64_t next_sequence_ = 0;
};

}  // namespace entente::bench
