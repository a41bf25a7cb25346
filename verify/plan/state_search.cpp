#include "verify/plan/state_search.hpp"

#include <deque>
#include <set>

#include "model/logic/plain.hpp"

namespace entente::verify {

using model::Facts;
using model::Plain;
using model::Question;
using model::Step;

std::optional<Plan> search_states(const Facts<bool>& start, const std::vector<Step>& steps, const Question& question) {
  constexpr std::size_t states_max = 4000;
  Plain plain;
  struct Seen {
    Facts<bool> facts;
    Plan plan;
  };
  std::deque<Seen> open{{start, {}}};
  std::set<std::vector<std::uint8_t>> known{start.values};
  while (!open.empty()) {
    const Seen at = std::move(open.front());
    open.pop_front();
    if (model::answer(plain, at.facts, question)) return at.plan;
    for (const Step& step : steps) {
      if (!model::guard(plain, at.facts, step)) continue;
      Seen next = at;
      model::take(plain, next.facts, step, true);
      if (known.size() >= states_max || !known.insert(next.facts.values).second) continue;
      next.plan.push_back({step});
      open.push_back(std::move(next));
    }
  }
  return std::nullopt;
}

}  // namespace entente::verify
