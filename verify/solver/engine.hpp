// One Z3 solver in its context: the only place that speaks to Z3. Private to verify/solver.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <stdexcept>
#include <vector>

#include "verify/solver/answer.hpp"
#include "verify/solver/solver.hpp"

namespace entente::verify {

/// Z3 threw. The engine is good for nothing any more but being destroyed.
struct EngineFailed : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// All members throw EngineFailed, and no exception of Z3's own.
class Engine {
 public:
  explicit Engine(const Solver::Options& options);
  ~Engine();
  /// Z3's C++ wrapper takes it for granted that there is memory for a context (17 MB), and crashes when there is not.
  /// Worth its milliseconds only after a failure.
  [[nodiscard]] static bool is_startable();
  /// A context in which something failed may be beyond use: whoever shares it gets another one from now on.
  static void give_up(const Solver::Options& options);
  Engine(const Engine&) = delete;
  Engine& operator=(const Engine&) = delete;

  void add(model::Formula formula);
  /// Variables that come up for the first time in what was added, or in these, which are to be assumed.
  [[nodiscard]] std::vector<std::uint32_t> new_variables(std::span<const model::Formula> assumptions);
  /// The plain answer: no check of the model, and the core as Z3 gives it.
  [[nodiscard]] Answer ask(std::span<const model::Formula> assumptions);
  /// Formulas translated so far.
  [[nodiscard]] std::size_t terms() const;
  /// Steps of Z3 so far.
  [[nodiscard]] std::uint64_t effort() const;

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace entente::verify
