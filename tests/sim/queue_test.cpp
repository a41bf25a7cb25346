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
