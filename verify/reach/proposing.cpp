#include "verify/reach/proposing.hpp"

#include <algorithm>

namespace entente::verify {
namespace {

thread_local const Prices* prices_in_use = nullptr;

/// Both ways at once. Literals that contradict each other cannot be met by one state.
[[nodiscard]] Way both(const Way& a, const Way& b) {
  if (a.cost == Way::impossible || b.cost == Way::impossible) return {};
  if (a.needs.empty()) return b;
  if (b.needs.empty()) return a;
  Way way;
  std::set_union(a.needs.begin(), a.needs.end(), b.needs.begin(), b.needs.end(), std::back_inserter(way.needs));
  for (std::size_t i = 1; i < way.needs.size(); ++i)
    if ((way.needs[i] ^ way.needs[i - 1]) == 1) return {};
  way.cost = prices_in_use->of(way.needs);
  return way;
}

[[nodiscard]] const Way& cheaper(const Way& a, const Way& b) {
  if (a.cost != b.cost) return a.cost < b.cost ? a : b;
  return a.needs.size() <= b.needs.size() ? a : b;
}

}  // namespace

Proposed operator&&(const Proposed& a, const Proposed& b) { return {both(a.yes, b.yes), cheaper(a.no, b.no)}; }
Proposed operator||(const Proposed& a, const Proposed& b) { return {cheaper(a.yes, b.yes), both(a.no, b.no)}; }
Proposed operator!(const Proposed& a) { return {a.no, a.yes}; }

std::uint32_t Prices::of(const std::vector<Literal>& needs) const {
  std::uint64_t sum = 0;
  for (const Literal need : needs) {
    if (cost_[need] == Way::impossible) return Way::impossible;
    sum += cost_[need];
  }
  return static_cast<std::uint32_t>(std::min<std::uint64_t>(sum, Way::impossible - 1));
}

Prices::InUse::InUse(const Prices& prices) { prices_in_use = &prices; }
Prices::InUse::~InUse() { prices_in_use = nullptr; }

}  // namespace entente::verify
