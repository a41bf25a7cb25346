// The queue's law: the order of a sorted list, by date and then by asking, however pushes and pops take turns.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <queue>

#include "sim/clock/calendar_queue.hpp"

namespace entente::sim {
namespace {

RC_GTEST_PROP(CalendarQueue, ServesInOrderOfTimeAndThenOfAsking,
              (const std::vector<std::uint16_t>& gaps, std::uint8_t often)) {
  // Pushes and pops take turns as in a simulation: nothing is pushed into the past.
  CalendarQueue queue;
  const auto later = [](const auto& a, const auto& b) { return a > b; };
  std::priority_queue<std::pair<std::int64_t, std::uint64_t>, std::vector<std::pair<std::int64_t, std::uint64_t>>,
                      decltype(later)>
      reference(later);
  std::int64_t now = 0;
  std::uint64_t tag = 0;
  const auto serve = [&] {
    const auto event = queue.pop();
    RC_ASSERT(event.at_us == reference.top().first);
    RC_ASSERT(event.tag == reference.top().second);
    reference.pop();
    now = event.at_us;
  };
  for (const std::uint16_t gap : gaps) {
    const std::int64_t at = now + (gap % 7 == 0 ? 0 : gap % 5 == 0 ? std::int64_t{gap} * 1'000'000 : gap % 13);
    queue.push(at, tag);
    reference.emplace(at, tag++);
    if (gap % (often % 4 + 2) == 0) serve();
  }
  while (!queue.empty()) serve();
  RC_ASSERT(reference.empty());
}

TEST(CalendarQueue, AReservedPlaceIsKeptForWhatIsDatedLater) {
  CalendarQueue queue;
  queue.push(10, 1);
  const std::uint64_t place = queue.reserve();
  queue.push(10, 3);
  queue.push(10, 2, place);
  for (const std::uint64_t tag : {1U, 2U, 3U}) EXPECT_EQ(queue.pop().tag, tag);
}

TEST(CalendarQueue, WhatIsDueBeforeWhatWasServedComesNext) {
  CalendarQueue queue;
  const std::uint64_t place = queue.reserve();
  queue.push(10, 1);
  queue.push(20, 3);
  EXPECT_EQ(queue.pop().tag, 1U);
  queue.push(5, 2, place);
  EXPECT_EQ(queue.pop().tag, 2U);
  EXPECT_EQ(queue.pop().tag, 3U);
  EXPECT_TRUE(queue.empty());
}

TEST(CalendarQueue, KeepsOrderWithManyEventsFarApart) {
  CalendarQueue queue;
  std::vector<std::int64_t> dates;
  std::uint64_t x = 42;
  for (int i = 0; i < 50'000; ++i) {
    x = x * 6364136223846793005ULL + 1442695040888963407ULL;
    dates.push_back(static_cast<std::int64_t>(x >> 24));
    queue.push(dates.back(), 0);
  }
  std::sort(dates.begin(), dates.end());
  for (const std::int64_t date : dates) ASSERT_EQ(queue.pop().at_us, date);
}

}  // namespace
}  // namespace entente::sim
