// What the tests of the engine share: a listener that writes down what it is told, a case with a network to send over,
// and a run in a process of its own.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "model/world/case.hpp"
#include "sim/clock/engine.hpp"

namespace entente::sim::testing {

/// Writes a line for every call, `microsecond what tag`, and then does what the test wants done.
class Drill : public Listener {
 public:
  explicit Drill(Clockwork& clockwork) : clockwork_(clockwork) {}
  void on_time(std::uint64_t tag) override { heard("time", tag, at_time); }
  void on_delivered(std::uint64_t tag) override { heard("delivered", tag, at_arrival); }
  void on_lost(std::uint64_t tag) override { heard("lost", tag, at_loss); }

  std::function<void(std::uint64_t tag)> at_time, at_arrival, at_loss;
  std::string told;

 private:
  void heard(const char* what, std::uint64_t tag, const std::function<void(std::uint64_t)>& then) {
    told += std::to_string(clockwork_.now()) + " " + what + " " + std::to_string(tag) + "\n";
    if (then) then(tag);
  }
  Clockwork& clockwork_;
};

/// Three tenants in three clouds (`east`, `west`, `north`) and a second one beside east (`beside`). All of them have
/// outages on their timeline, so each has a connection of its own that can be taken away.
[[nodiscard]] std::shared_ptr<const model::Case> four_tenants(const std::string& network = "");
inline constexpr model::TenantId east{0}, west{1}, north{2}, beside{3};

/// Runs `plan` on an engine in a child process and returns what the drill was told.
[[nodiscard]] std::string told(const model::Case& given, Fidelity fidelity, model::Microseconds until,
                               const std::function<void(Engine&, Drill&)>& plan);

}  // namespace entente::sim::testing
