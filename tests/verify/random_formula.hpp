// Random conditions, written once and read in any logic: what formulas are compared by.
#pragma once

#include <rapidcheck.h>

#include <array>
#include <cstdint>
#include <vector>

#include "model/logic/logic.hpp"

namespace entente::verify::test {

constexpr std::uint32_t variable_count = 6;  // 64 valuations: the lanes of one word

/// A condition as straight-line steps, each over the variables and the steps before it. It shrinks well: any step may
/// go.
struct Step {
  std::uint8_t what = 0;
  std::uint8_t first = 0;
  std::uint8_t second = 0;
};
using Condition = std::vector<Step>;

inline void showValue(const Step& step, std::ostream& out) {
  out << "{" << int{step.what} << ", " << int{step.first} << ", " << int{step.second} << "}";
}
inline std::ostream& operator<<(std::ostream& out, const Step& step) {
  showValue(step, out);
  return out;
}

/// The truths of all steps of `condition`, over `truths`, which starts with the variables; the condition itself comes
/// last.
template <model::Logic L>
[[nodiscard]] std::vector<model::Truth<L>> read(L& logic, const Condition& condition,
                                                std::vector<model::Truth<L>> truths) {
  truths.push_back(logic.constant(false));
  truths.push_back(logic.constant(true));
  for (const Step& step : condition) {
    const model::Truth<L> a = truths[step.first % truths.size()], b = truths[step.second % truths.size()];
    switch (step.what % 4) {
      case 0:
        truths.push_back(a && b);
        break;
      case 1:
        truths.push_back(a || b);
        break;
      case 2:
        truths.push_back(!a);
        break;
      default:
        truths.push_back(model::select<model::Truth<L>>(a, b, !b));
        break;
    }
  }
  return truths;
}

}  // namespace entente::verify::test

namespace rc {
template <>
struct Arbitrary<entente::verify::test::Step> {
  static Gen<entente::verify::test::Step> arbitrary() {
    using entente::verify::test::Step;
    return gen::build<Step>(gen::set(&Step::what), gen::set(&Step::first), gen::set(&Step::second));
  }
};
}  // namespace rc
