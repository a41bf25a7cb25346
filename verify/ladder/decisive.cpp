#include "verify/ladder/decisive.hpp"

#include <algorithm>

namespace entente::verify {
namespace {

using model::FactId;
using model::Unit;
using Values = model::Facts<bool>;

[[nodiscard]] std::vector<const Unit*> differing(const model::Units& open, const Values& a, const Values& b) {
  std::vector<const Unit*> units;
  for (const Unit& unit : open.all())
    if (std::any_of(unit.facts.begin(), unit.facts.end(), [&](FactId fact) { return a[fact] != b[fact]; }))
      units.push_back(&unit);
  return units;
}

[[nodiscard]] Values changed(Values values, const Values& other, const std::vector<const Unit*>& units) {
  for (const Unit* unit : units)
    for (const FactId fact : unit->facts) values.set(fact, other[fact]);
  return values;
}

}  // namespace

std::vector<FactId> decisive_facts(const model::Units& open, const Values& values, const Values& other,
                                   std::size_t trials_max, const std::function<bool(const Values&)>& excludes) {
  std::vector<const Unit*> kept = differing(open, values, other);
  // Pieces are left out, first large ones; what is kept has always been asked about, so that no trial is taken on
  // trust.
  std::size_t trials = 0;
  for (std::size_t piece = std::max<std::size_t>(1, kept.size() / 2);; piece /= 2) {
    for (std::size_t at = 0; at < kept.size() && kept.size() > 1 && trials < trials_max;) {
      const std::size_t end = std::min(kept.size(), at + piece);
      std::vector<const Unit*> rest(kept.begin(), kept.begin() + static_cast<std::ptrdiff_t>(at));
      rest.insert(rest.end(), kept.begin() + static_cast<std::ptrdiff_t>(end), kept.end());
      ++trials;
      if (!rest.empty() && excludes(changed(values, other, rest)))
        kept = std::move(rest);
      else
        at = end;
    }
    if (piece == 1) break;
  }
  std::vector<FactId> facts;
  for (const Unit* unit : kept)
    for (const FactId fact : unit->facts)
      if (values[fact] != other[fact]) facts.push_back(fact);
  std::sort(facts.begin(), facts.end());
  return facts;
}

}  // namespace entente::verify
