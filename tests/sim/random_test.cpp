#include "sim/clock/random.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <array>

namespace entente::sim {
namespace {

TEST(Random, DrawsAreNamedAndNotOrdered) {
  const auto first = bits(1, Stream::delay, 7, 3);
  (void)bits(1, Stream::delay, 7, 4);
  EXPECT_EQ(bits(1, Stream::delay, 7, 3), first);
  EXPECT_NE(bits(2, Stream::delay, 7, 3), first);
  EXPECT_NE(bits(1, Stream::sync_offset, 7, 3), first);
  EXPECT_NE(bits(1, Stream::delay, 8, 3), first);
  EXPECT_NE(bits(1, Stream::delay, 7, 4), first);
}

TEST(Random, UnitDrawsFillTheirInterval) {
  std::array<int, 10> tenths{};
  constexpr int draws = 100'000;
  for (int i = 0; i < draws; ++i)
    ++tenths[static_cast<std::size_t>(unit(9, Stream::delay, 0, static_cast<std::uint64_t>(i)) * 10)];
  for (const int count : tenths) EXPECT_NEAR(count, draws / 10, 500);  // five standard deviations
}

RC_GTEST_PROP(Random, EveryDelayLiesInItsInterval, (std::uint32_t low, std::uint32_t width, std::uint32_t number)) {
  for (const auto shape :
       {model::Delay::Shape::fixed, model::Delay::Shape::uniform, model::Delay::Shape::exponential}) {
    const model::Delay delay{low, static_cast<model::Microseconds>(low) + width, shape};
    const auto drawn = draw(delay, unit(3, Stream::delay, 1, number));
    RC_ASSERT(drawn >= delay.low);
    RC_ASSERT(drawn <= delay.high);
  }
}

}  // namespace
}  // namespace entente::sim
