// Time: whole microseconds, and how scenarios write durations and dates.
#pragma once

#include <cstdint>
#include <string_view>

namespace entente::model {

/// Whole microseconds since the start of the scenario. Doubles lose them: at 30 days their step is 0.5 ns, at a year 4
/// ns, and sums drift (so would every timeline).
using Microseconds = std::int64_t;
inline constexpr Microseconds second_us = 1'000'000;
inline constexpr Microseconds minute_us = 60 * second_us;
inline constexpr Microseconds hour_us = 60 * minute_us;
inline constexpr Microseconds day_us = 24 * hour_us;

/// A duration such as `40m`, `1d12h` or `90s`, in microseconds; negative when it is none.
[[nodiscard]] Microseconds duration_of(std::string_view text);

/// `3d`, `1d09:00`, `90s`; negative when it is no date.
[[nodiscard]] Microseconds date_of(std::string_view text);

}  // namespace entente::model
