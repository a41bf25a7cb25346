// The clock, queue and network of one run, on SimGrid: Azure clouds as hosts in one zone, links between them, and a
// host of its own for every tenant whose connection the timeline takes away. SimGrid stays behind the implementation.
#pragma once

#include <memory>
#include <vector>

#include "model/case.hpp"
#include "sim/clockwork.hpp"
#include "sim/result/run.hpp"

namespace entente::sim {

/// One a process: SimGrid keeps one engine, and its clock is never reset.
/// `listener` is told everything; it must outlive the engine.
class Engine final : public Clockwork {
 public:
  Engine(const model::Case& given, Fidelity fidelity);
  ~Engine() override;
  Engine(const Engine&) = delete;
  Engine& operator=(const Engine&) = delete;

  void attach(Listener& listener);
  /// Runs to `until`; events later than that are left undone.
  void run(model::Microseconds until);

  [[nodiscard]] model::Microseconds now() const override;
  void wake(model::Microseconds at, std::uint64_t tag) override;
  void send(model::TenantId from, model::TenantId to, std::uint64_t bytes, std::uint64_t tag) override;
  void disconnect(model::TenantId tenant) override;
  void reconnect(model::TenantId tenant) override;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace entente::sim
