// The clock, queue and network of one run, on SimGrid: Azure clouds as hosts in one zone, links between them, and a
// host of its own for every tenant whose connection the timeline takes away. SimGrid stays behind the implementation.
#pragma once

#include <memory>

#include "model/world/case.hpp"
#include "sim/clock/clockwork.hpp"
#include "sim/result/run.hpp"

namespace entente::sim {

/// One a process: SimGrid keeps one engine, and its clock is never reset. Dates are good to the microsecond for about
/// thirty years, which is what SimGrid's double seconds can tell apart.
///
/// When a message arrives: the time it takes, to the nearest microsecond, and one more. In `flow`, SimGrid says the
/// time; where it hardly differs from the time of an idle route (by a quarter of a microsecond or less), it is that
/// time. So both fidelities tell the same wherever nothing contends. Among the events of one microsecond, a message has
/// the place in which it was sent.
class Engine final : public Clockwork {
 public:
  Engine(const model::Case& given, Fidelity fidelity);
  ~Engine() override;
  Engine(const Engine&) = delete;
  Engine& operator=(const Engine&) = delete;

  /// `listener` is told everything; it must outlive the engine.
  void attach(Listener& listener);
  /// Runs up to and including `until`, once; events later than that are left undone. What the listener throws comes
  /// out.
  void run(model::Microseconds until);

  [[nodiscard]] model::Microseconds now() const override;
  void wake(model::Microseconds at, std::uint64_t tag) override;
  void send(model::TenantId from, model::TenantId to, std::uint64_t bytes, std::uint64_t tag) override;
  /// Outages may overlap: a connection is back when each disconnect() has had its reconnect().
  void disconnect(model::TenantId tenant) override;
  void reconnect(model::TenantId tenant) override;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace entente::sim
