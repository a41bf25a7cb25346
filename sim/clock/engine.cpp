#include "sim/clock/engine.hpp"

#include <xbt/log.h>

#include <cmath>
#include <simgrid/kernel/Timer.hpp>
#include <simgrid/s4u.hpp>

#include "sim/clock/calendar_queue.hpp"
#include "sim/network/network.hpp"

namespace entente::sim {

namespace sg4 = simgrid::s4u;
using model::Microseconds;
using simgrid::kernel::timer::Timer;

/// What SimGrid and our queue have to do with each other. Every event of ours goes through the queue, ties in the order
/// of asking; SimGrid is woken at the queue's head by one timer, and by its own messages in between.
struct Engine::Impl {
  enum class Kind : std::uint64_t { wake, delivered, lost, arriving };
  struct Message {
    Impl* impl;
    std::uint64_t tag;
    sg4::Host *from, *to;
  };

  Fidelity fidelity;
  sg4::Engine engine;
  Network network;
  Listener* listener = nullptr;
  CalendarQueue queue;
  std::vector<std::pair<Kind, std::uint64_t>> records;  ///< by the queue's tag
  std::vector<std::unique_ptr<Message>> messages;
  Timer* armed = nullptr;
  Microseconds armed_at = 0;
  Microseconds clock = 0;
  Microseconds until = 0;

  Impl(const model::Case& given, Fidelity chosen, int& argc, char** argv)
      : fidelity(chosen), engine(&argc, argv), network(configured(given)) {
    sg4::Activity::on_completion_cb([](sg4::Activity const& activity) {
      auto& comm = const_cast<sg4::Comm&>(static_cast<sg4::Comm const&>(activity));  // only messages exist here
      auto* message = comm.get_data<Message>();
      const bool arrived = comm.get_state() == sg4::Activity::State::FINISHED;
      message->impl->clock = std::max(message->impl->clock, message->impl->simgrid_us());
      message->impl->put(message->impl->clock, arrived ? Kind::delivered : Kind::lost, message->tag);
      message->impl->arm();
      comm.unref();
    });
  }

  [[nodiscard]] const model::Case& configured(const model::Case& given) const {
    xbt_log_control_set("root.thres:critical");
    sg4::Engine::set_config("network/model:CM02");
    sg4::Engine::set_config("network/crosstraffic:0");
    return given;
  }

  [[nodiscard]] Microseconds simgrid_us() const { return std::llround(sg4::Engine::get_clock() * 1e6); }

  void put(Microseconds at, Kind kind, std::uint64_t tag) {
    records.emplace_back(kind, tag);
    queue.push(at, records.size() - 1);
  }

  /// Keeps exactly one timer, at the queue's head.
  void arm() {
    if (queue.empty()) return;
    const Microseconds head = queue.top().at_us;
    if (armed != nullptr) {
      if (armed_at <= head) return;
      armed->remove();
    }
    armed_at = head;
    // A message's end, rounded to our microseconds, may lie a hair before SimGrid's own clock: never ask for the past.
    armed = Timer::set(std::max(static_cast<double>(head) / 1e6, sg4::Engine::get_clock()), [this] {
      armed = nullptr;
      serve(armed_at);
      arm();
    });
  }

  void serve(Microseconds date) {
    clock = std::max(clock, date);
    while (!queue.empty() && queue.top().at_us <= clock) {
      const auto [kind, tag] = records[queue.pop().tag];
      switch (kind) {
        case Kind::wake:
          listener->on_time(tag);
          break;
        case Kind::delivered:
          listener->on_delivered(tag);
          break;
        case Kind::lost:
          listener->on_lost(tag);
          break;
        case Kind::arriving: {
          const Message& message = *messages[tag];
          if (Network::is_up(message.from, message.to))
            listener->on_delivered(message.tag);
          else
            listener->on_lost(message.tag);
          break;
        }
      }
    }
  }

  void send(sg4::Host* from, sg4::Host* to, std::uint64_t bytes, std::uint64_t tag) {
    if (!Network::is_up(from, to)) {
      put(clock, Kind::lost, tag);
      return;
    }
    messages.push_back(std::make_unique<Message>(Message{this, tag, from, to}));
    if (fidelity == Fidelity::analytic) {
      put(clock + Network::travel_us(from, to, bytes), Kind::arriving, messages.size() - 1);
      return;
    }
    const sg4::CommPtr comm = sg4::Comm::sendto_init();
    comm->set_payload_size(bytes);
    comm->set_data(messages.back().get());
    comm->add_ref();  // until completion; setting the destination starts it
    comm->set_source(from)->set_destination(to);
  }
};

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
}  // namespace

Engine::Engine(const model::Case& given, Fidelity fidelity)
    : impl_(std::make_unique<Impl>(given, fidelity, argument_count(), arguments())) {}
Engine::~Engine() = default;

void Engine::attach(Listener& listener) { impl_->listener = &listener; }

void Engine::run(Microseconds until) {
  impl_->until = until;
  impl_->arm();
  impl_->engine.run_until(static_cast<double>(until) / 1e6);
  impl_->clock = until;
}

Microseconds Engine::now() const { return impl_->clock; }

void Engine::wake(Microseconds at, std::uint64_t tag) {
  impl_->put(std::max(at, impl_->clock), Impl::Kind::wake, tag);
  impl_->arm();
}

void Engine::send(model::TenantId from, model::TenantId to, std::uint64_t bytes, std::uint64_t tag) {
  impl_->send(impl_->network.host_of(from), impl_->network.host_of(to), bytes, tag);
  impl_->arm();
}

void Engine::disconnect(model::TenantId tenant) { impl_->network.uplink_of(tenant)->turn_off(); }
void Engine::reconnect(model::TenantId tenant) { impl_->network.uplink_of(tenant)->turn_on(); }

}  // namespace entente::sim
