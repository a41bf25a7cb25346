// What the story of a simulation needs from the engine below it: a clock, a queue and a network. The engine is
// SimGrid's (sim/clock, sim/network); the story neither knows nor includes it.
#pragma once

#include <cstdint>

#include "model/scenario/scenario.hpp"
#include "model/terms/ids.hpp"

namespace entente::sim {

/// Told what happens. Tags are the caller's own numbers.
class Listener {
 public:
  virtual ~Listener() = default;
  virtual void on_time(std::uint64_t tag) = 0;       ///< a date that was asked for has come
  virtual void on_delivered(std::uint64_t tag) = 0;  ///< a message has arrived
  virtual void on_lost(std::uint64_t tag) = 0;       ///< a message was refused at sending, or failed in flight
};

class Clockwork {
 public:
  virtual ~Clockwork() = default;
  [[nodiscard]] virtual model::Microseconds now() const = 0;
  /// Calls on_time(tag) at `at`, which is not in the past. Ties are called in the order in which they were asked for.
  virtual void wake(model::Microseconds at, std::uint64_t tag) = 0;
  /// Sends `bytes` (of which there is always one) from one tenant's cloud to another's; on_delivered or on_lost
  /// follows.
  virtual void send(model::TenantId from, model::TenantId to, std::uint64_t bytes, std::uint64_t tag) = 0;
  /// Takes a tenant's connection away until further notice, or gives it back.
  virtual void disconnect(model::TenantId tenant) = 0;
  virtual void reconnect(model::TenantId tenant) = 0;
};

}  // namespace entente::sim
