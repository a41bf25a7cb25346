#include "model/terms/time.hpp"

#include <charconv>
#include <utility>

namespace entente::model {
namespace {
/// What a unit's name at the start of `text` is worth, and how long the name is; 0 when it is none.
[[nodiscard]] std::pair<Microseconds, std::size_t> unit_at(std::string_view text) {
  if (text.starts_with("ms")) return {1000, 2};
  switch (text.empty() ? '\0' : text.front()) {
    case 'd':
      return {day_us, 1};
    case 'h':
      return {hour_us, 1};
    case 'm':
      return {minute_us, 1};
    case 's':
      return {second_us, 1};
    default:
      return {0, 0};
  }
}
}  // namespace

Microseconds duration_of(std::string_view text) {
  constexpr Microseconds longest = 36'500 * day_us;  // a hundred years: sums of many stay far from overflow
  if (text.empty()) return -1;
  Microseconds total = 0;
  while (!text.empty()) {
    std::int64_t number = 0;
    const auto [rest, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || number < 0) return -1;
    text.remove_prefix(static_cast<std::size_t>(rest - text.data()));
    const auto [unit, length] = unit_at(text);
    if (unit == 0 || number > (longest - total) / unit) return -1;
    total += number * unit;
    text.remove_prefix(length);
  }
  return total;
}

Microseconds date_of(std::string_view text) {
  // `1d09:00`: a day and a time of that day.
  const auto colon = text.find(':');
  if (colon == std::string_view::npos) return duration_of(text);
  const auto day_end = text.find('d');
  const bool with_day = day_end != std::string_view::npos;
  const std::string_view clock = with_day ? text.substr(day_end + 1) : text;
  const Microseconds day = with_day ? duration_of(text.substr(0, day_end + 1)) : 0;
  if (day < 0 || clock.size() != 5 || clock[2] != ':') return -1;
  int hours = 0, minutes = 0;
  const auto number = [](std::string_view digits, int& value) {
    const auto [rest, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return error == std::errc{} && rest == digits.data() + digits.size();
  };
  if (!number(clock.substr(0, 2), hours) || !number(clock.substr(3, 2), minutes) || hours < 0 || hours > 23 ||
      minutes < 0 || minutes > 59)
    return -1;
  return day + hours * hour_us + minutes * minute_us;
}

}  // namespace entente::model
