#include "verify/slices/alarms.hpp"

namespace entente::verify {

bool Alarms::is_open(const Tenants& all, std::span<const OpenPlace> open, const model::InvariantSpec& invariant) const {
  const ClosedSlice slice(kinds_.slice(all, open));
  return slice.leaves_open(slice.questions(invariant));
}

InvariantVerdict Alarms::proved(const Tenants& all, std::span<const OpenPlace> open,
                                const model::InvariantSpec& invariant) const {
  model::Scenario slice = kinds_.slice(all, open);
  slice.invariants = {invariant};
  const auto given = model::case_of(std::move(slice));
  ProveOptions options = options_;
  options.with_cores = false;
  options.plans_max = 1;  // who else violates it is not counted in slices anyway
  return verify::prove(**given, options).invariants.front();
}

std::vector<OpenPlace> Alarms::needed(const Tenants& all, std::vector<OpenPlace> closed,
                                      const model::InvariantSpec& invariant) const {
  std::vector<OpenPlace> open;
  for (std::size_t at = 0; at < closed.size();) {
    open.push_back(closed[at]);
    if (is_open(all, open, invariant)) {
      open.pop_back();
      ++at;
    } else {
      closed.erase(closed.begin() + static_cast<std::ptrdiff_t>(at));
    }
  }
  return closed;
}

}  // namespace entente::verify
