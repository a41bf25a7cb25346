#include "verify/reach/core.hpp"

#include <algorithm>
#include <numeric>

namespace entente::verify {
namespace {

using Set = std::vector<std::size_t>;

[[nodiscard]] Set joined(const Set& a, const Set& b) {
  Set all;
  std::set_union(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(all));
  return all;
}

/// What of `candidates` is needed on top of `kept`. `added` says that `kept` grew since it was last asked about.
[[nodiscard]] Set needed(const Set& kept, const Set& candidates, bool added,
                         const std::function<bool(const Set&)>& holds) {
  if (added && holds(kept)) return {};
  if (candidates.size() == 1) return candidates;
  const auto middle = candidates.begin() + static_cast<std::ptrdiff_t>(candidates.size() / 2);
  const Set first(candidates.begin(), middle), second(middle, candidates.end());
  const Set of_second = needed(joined(kept, first), second, true, holds);
  const Set of_first = needed(joined(kept, of_second), first, !of_second.empty(), holds);
  return joined(of_first, of_second);
}

}  // namespace

std::vector<std::size_t> irreducible(std::size_t count, const std::function<bool(const Set&)>& proof_holds) {
  Set all(count);
  std::iota(all.begin(), all.end(), std::size_t{0});
  if (count == 0 || proof_holds({})) return {};
  return needed({}, all, false, proof_holds);
}

}  // namespace entente::verify
