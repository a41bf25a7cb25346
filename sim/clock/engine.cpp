#include "sim/clock/engine.hpp"

#include <xbt/log.h>

#include <algorithm>
#include <cmath>
#include <deque>
#include <simgrid/kernel/Timer.hpp>
#include <simgrid/s4u.hpp>
#include <vector>

#include "sim/clock/calendar_queue.hpp"
#include "sim/network/network.hpp"

namespace entente::sim {

namespace sg4 = simgrid::s4u;
using model::Microseconds;
using simgrid::kernel::timer::Timer;

namespace {

int& argument_count() {
  static int count = 1;
  return count;
}
char** arguments() {
  static char name[] = "entente";
  static char* all[] = {name, nullptr};
  return all;
}

[[nodiscard]] double seconds(Microseconds us) { return static_cast<double>(us) / 1e6; }

/// What an event of the queue is about, or a message on its way.
struct Entry {
  enum class Kind { wake, delivered, lost, arriving };
  Kind kind = Kind::wake;
  std::uint64_t tag = 0;  ///< the caller's
  std::size_t index = 0;  ///< its own place
  // of messages
  std::uint64_t sequence = 0;
  Microseconds due = 0;  ///< when it arrives if nothing contends
  sg4::Host *from = nullptr, *to = nullptr;
  sg4::CommPtr comm = nullptr;  ///< while SimGrid has it
};

/// Entries at addresses that stay, used again when they are done with: memory follows what is pending, not what has
/// been.
class Entries {
 public:
  [[nodiscard]] Entry& add(Entry entry) {
    if (free_.empty()) {
      entry.index = all_.size();
      return all_.emplace_back(entry);
    }
    entry.index = free_.back();
    free_.pop_back();
    return all_[entry.index] = entry;
  }
  [[nodiscard]] Entry take(std::size_t index) {
    free_.push_back(index);
    return all_[index];
  }
  /// Takes back from SimGrid what is still on its way.
  void memoize() {
    for (Entry& entry : all_)
      if (entry.comm) entry.comm->cancel();
    all_.clear();
  }

 private:
  std::deque<Entry> all_;
  std::vector<std::size_t> free_;
};

}  // namespace

/// What SimGrid and our queue have to do with each other. Every event of ours goes through the queue, ties in the order
/// of asking; SimGrid is woken at the queue's head by one timer, and by its own messages in between.
struct Engine::Impl {
  Fidelity fidelity;
  sg4::Engine engine;
  Network network;
  Listener* listener = nullptr;
  CalendarQueue queue;
  Entries entries;  ///< by the queue's tag
  /// Messages that have ended. SimGrid still looks at them after it has told us, so they are freed when our timer
  /// rings.
  std::vector<sg4::CommPtr> ended;
  std::vector<int> outages;
  Timer* armed = nullptr;
  Microseconds armed_at = 0;
  Microseconds clock = 0;
  Microseconds until = -1;
  bool serving = false;

  /// Whom SimGrid's signals, which belong to the process, are for. They may outlive the engine.
  inline static Impl* living = nullptr;

  Impl(const model::Case& given, Fidelity chosen)
      : fidelity(chosen),
        engine(&argument_count(), arguments()),
        network(configured(given)),
        outages(given.world.shape.tenants.size(), 0) {
    living = this;
    sg4::Activity::on_completion_cb([](sg4::Activity const& activity) {
      auto& comm = const_cast<sg4::Comm&>(static_cast<sg4::Comm const&>(activity));  // only messages exist here
      if (living != nullptr) living->completed(*comm.get_data<Entry>(), comm.get_state());
    });
  }
  ~Impl() {
    living = nullptr;
    ended.clear();
    entries.memoize();
  }
  Impl(const Impl&) = delete;
  Impl& operator=(const Impl&) = delete;

  [[nodiscard]] const model::Case& configured(const model::Case& given) const {
    xbt_log_control_set("root.thres:critical");
    sg4::Engine::set_config("network/model:CM02");
    sg4::Engine::set_config("network/crosstraffic:0");
    sg4::Engine::set_config("network/TCP-gamma:0");  // links are as fast as the catalog says, however long
    return given;
  }

  void put(Microseconds at, const Entry& entry) { queue.push(at, entries.add(entry).index); }

  /// SimGrid has finished with a message. The date we give it is half a microsecond later or more, so it is yet to
  /// come.
  void completed(Entry& message, sg4::Activity::State state) {
    ended.push_back(std::move(message.comm));
    if (state == sg4::Activity::State::FINISHED) {
      message.kind = Entry::Kind::delivered;
      const double ended_us = sg4::Engine::get_clock() * 1e6;
      const bool undisturbed = ended_us < static_cast<double>(message.due) - 0.25;  // half of it, less SimGrid's noise
      queue.push(undisturbed ? message.due : std::llround(ended_us) + 1, message.index, message.sequence);
    } else {
      message.kind = Entry::Kind::lost;
      queue.push(clock, message.index, message.sequence);
    }
    arm();
  }

  /// Keeps exactly one timer, at the queue's head.
  void arm() {
    if (serving || queue.empty()) return;
    const Microseconds head = queue.top().at_us;
    if (head > until) return;
    if (armed != nullptr) {
      if (armed_at <= head) return;
      armed->remove();
    }
    armed_at = head;
    armed = Timer::set(std::max(seconds(head), sg4::Engine::get_clock()), [this] {
      armed = nullptr;
      serve(armed_at);
      arm();
    });
  }

  void serve(Microseconds date) {
    serving = true;
    ended.clear();
    clock = std::max(clock, date);
    while (!queue.empty() && queue.top().at_us <= clock) tell(entries.take(queue.pop().tag));
    serving = false;
  }

  void tell(const Entry& entry) {
    switch (entry.kind) {
      case Entry::Kind::wake:
        return listener->on_time(entry.tag);
      case Entry::Kind::delivered:
        return listener->on_delivered(entry.tag);
      case Entry::Kind::lost:
        return listener->on_lost(entry.tag);
      case Entry::Kind::arriving:
        return Network::is_up(entry.from, entry.to) ? listener->on_delivered(entry.tag) : listener->on_lost(entry.tag);
    }
  }

  void send(sg4::Host* from, sg4::Host* to, std::uint64_t asked_bytes, std::uint64_t tag) {
    const std::uint64_t bytes = std::max<std::uint64_t>(1, asked_bytes);  // SimGrid never ends an empty message
    if (!Network::is_up(from, to)) {
      put(clock, {.kind = Entry::Kind::lost, .tag = tag});
      return;
    }
    Entry& message = entries.add({.kind = Entry::Kind::arriving,
                                  .tag = tag,
                                  .sequence = queue.reserve(),
                                  .due = clock + Network::travel_us(from, to, bytes),
                                  .from = from,
                                  .to = to});
    if (fidelity == Fidelity::analytic) {
      queue.push(message.due, message.index, message.sequence);
      return;
    }
    const sg4::CommPtr comm = sg4::Comm::sendto_init();
    comm->set_payload_size(bytes);
    comm->set_data(&message);
    comm->set_source(from)->set_destination(to);  // which starts it
    message.comm = comm;
  }
};

Engine::Engine(const model::Case& given, Fidelity fidelity) : impl_(std::make_unique<Impl>(given, fidelity)) {}
Engine::~Engine() = default;

void Engine::attach(Listener& listener) { impl_->listener = &listener; }

void Engine::run(Microseconds until) {
  impl_->until = until;
  impl_->arm();
  // SimGrid may stop some microseconds early: ask it for a millisecond more, in which our timer rings no longer.
  impl_->engine.run_until(seconds(until + 1000));
  impl_->clock = until;
}

Microseconds Engine::now() const { return impl_->clock; }

void Engine::wake(Microseconds at, std::uint64_t tag) {
  impl_->put(std::max(at, impl_->clock), {.kind = Entry::Kind::wake, .tag = tag});
  impl_->arm();
}

void Engine::send(model::TenantId from, model::TenantId to, std::uint64_t bytes, std::uint64_t tag) {
  impl_->send(impl_->network.host_of(from), impl_->network.host_of(to), bytes, tag);
  impl_->arm();
}

void Engine::disconnect(model::TenantId tenant) {
  if (++impl_->outages[static_cast<std::size_t>(tenant.index)] == 1) impl_->network.uplink_of(tenant)->turn_off();
}

void Engine::reconnect(model::TenantId tenant) {
  if (--impl_->outages[static_cast<std::size_t>(tenant.index)] == 0) impl_->network.uplink_of(tenant)->turn_on();
}

}  // namespace entente::sim
