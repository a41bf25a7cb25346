// Randomness by counting: a draw is a function of its name (seed, stream, entity, number), so that it does not depend
// on when it is asked for, and two variants of a scenario share their luck wherever they agree.
#pragma once

#include <cmath>
#include <cstdint>

#include "model/catalog/catalog.hpp"

namespace entente::sim {

/// What a draw is for. Numbers are part of every seed's meaning: append, never renumber.
enum class Stream : std::uint64_t { open_setting = 1, delay = 2, sync_offset = 3 };

/// 64 well mixed bits for a name: two rounds of the finaliser of SplitMix64 (Steele, Lea, Flood 2014) over the parts.
[[nodiscard]] constexpr std::uint64_t bits(std::uint64_t seed, Stream stream, std::uint64_t entity,
                                           std::uint64_t number) {
  const auto mixed = [](std::uint64_t x) {
    x += 0x9E3779B97F4A7C15ULL;
    x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9ULL;
    x = (x ^ (x >> 27)) * 0x94D049BB133111EBULL;
    return x ^ (x >> 31);
  };
  return mixed(mixed(mixed(mixed(seed) ^ static_cast<std::uint64_t>(stream)) ^ entity) ^ number);
}

/// Uniform in [0, 1), with 53 bits.
[[nodiscard]] constexpr double unit(std::uint64_t seed, Stream stream, std::uint64_t entity, std::uint64_t number) {
  return static_cast<double>(bits(seed, stream, entity, number) >> 11) * 0x1.0p-53;
}

/// A draw from a delay; always within its interval. An exponential has a fifth of the interval as its mean and is drawn
/// again, by inversion, from what lies inside.
[[nodiscard]] inline model::Microseconds draw(const model::Delay& delay, double u) {
  const auto width = static_cast<double>(delay.high - delay.low);
  switch (delay.shape) {
    case model::Delay::Shape::fixed:
      return delay.low;
    case model::Delay::Shape::uniform:
      return delay.low + static_cast<model::Microseconds>(u * width);
    case model::Delay::Shape::exponential: {
      constexpr double means = 5.0;
      const double truncated = -std::log1p(-u * (1.0 - std::exp(-means))) / means;
      return delay.low + static_cast<model::Microseconds>(truncated * width);
    }
  }
  return delay.low;
}

}  // namespace entente::sim
