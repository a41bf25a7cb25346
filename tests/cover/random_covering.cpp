#include "tests/cover/random_covering.hpp"

#include <map>
#include <set>

#include "cover/patterns_counted.hpp"

namespace entente::testing {
namespace {

using cover::Covering;

constexpr std::int32_t open_place = 1, closed_place = 2;

[[nodiscard]] int below(int end) { return *rc::gen::inRange(0, end); }

/// What is said at the closed place goes with the kind or label, at the open place anything may stand.
[[nodiscard]] cover::Written written(std::int32_t number) {
  cover::Written written{number, {}};
  if (const int value = below(3); value > 0) written.settings.push_back({open_place, value});
  written.settings.push_back({closed_place, number});
  return written;
}
[[nodiscard]] cover::Joined joined(std::int32_t number) { return {number, {{closed_place, number}}, {open_place}}; }

}  // namespace

std::vector<std::vector<std::uint32_t>> all_tuples(std::size_t tenants) {
  std::vector<std::vector<std::uint32_t>> all;
  const auto count = static_cast<std::uint32_t>(tenants);
  for (std::uint32_t a = 0; a < count; ++a) {
    all.push_back({a});
    for (std::uint32_t b = a + 1; b < count; ++b) {
      all.push_back({a, b});
      for (std::uint32_t c = b + 1; c < count; ++c) all.push_back({a, b, c});
    }
  }
  return all;
}

rc::Gen<Covering> random_covering() {
  return rc::gen::exec([] {
    Covering covering;
    const int tenants = 1 + below(9), kinds = 1 + below(3);
    for (std::int32_t kind = 0; kind < kinds; ++kind) covering.kinds.push_back(joined(kind));
    for (int t = 0; t < tenants; ++t) {
      const std::int32_t kind = below(kinds);
      covering.tenants.push_back({kind, written(kind)});
    }
    // A label is numbered by kinds and what is said both ways, so that arcs of one label have others of one label.
    std::map<std::array<std::int32_t, 4>, std::int32_t> numbers;
    const auto label = [&](std::int32_t from, std::int32_t to, int there, int back) {
      const auto [found, is_new] = numbers.try_emplace({from, to, there, back}, static_cast<int>(numbers.size()));
      if (is_new) covering.labels.push_back({from, to, there, {joined(there), joined(back)}});
      return found->second;
    };
    for (std::uint32_t a = 0; std::cmp_less(a, tenants); ++a)
      for (std::uint32_t b = a + 1; std::cmp_less(b, tenants); ++b) {
        if (below(2) == 0) continue;
        const std::int32_t here = covering.tenants[a].kind, there = covering.tenants[b].kind;
        const int one = below(2), other = below(2);
        covering.arcs.push_back({a, b, label(here, there, one, other), one, {written(one), written(other)}});
        covering.arcs.push_back({b, a, label(there, here, other, one), other, {written(other), written(one)}});
      }
    std::set<cover::Pattern> seen;
    const cover::PatternCounter counter(covering);
    for (const auto& tuple : all_tuples(covering.tenants.size()))
      if (seen.insert(counter.pattern_of(tuple)).second) covering.slices.push_back({tuple, true, false});
    return covering;
  });
}

}  // namespace entente::testing
