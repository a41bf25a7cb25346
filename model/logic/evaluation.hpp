// What formulas come to in one world. It shares no code with the solver: it is what the solver's models are checked by.
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "model/logic/formula.hpp"

namespace entente::model {

/// Reads formulas in one world, each shared term once however many formulas are asked about.
class Evaluation {
 public:
  using ValueOf = std::function<bool(std::uint32_t variable)>;
  explicit Evaluation(ValueOf value_of) : value_of_(std::move(value_of)) {}
  [[nodiscard]] bool operator()(Formula formula);

 private:
  enum class Value : std::uint8_t { unread, no, yes };
  [[nodiscard]] bool is_read(Formula term) const;
  [[nodiscard]] bool read(Formula term) const;

  ValueOf value_of_;
  std::vector<Value> values_;  ///< by id
};

/// Reads formulas in 64 worlds at once: a bit for each.
class LaneEvaluation {
 public:
  using ValueOf = std::function<std::uint64_t(std::uint32_t variable)>;
  explicit LaneEvaluation(ValueOf value_of) : value_of_(std::move(value_of)) {}
  [[nodiscard]] std::uint64_t operator()(Formula formula);

 private:
  [[nodiscard]] std::uint64_t read(Formula term) const;

  ValueOf value_of_;
  std::vector<std::uint64_t> values_;  ///< by id
  std::vector<bool> is_read_;          ///< by id
};

}  // namespace entente::model
