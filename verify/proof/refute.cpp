#include "verify/proof/refute.hpp"

#include <algorithm>

#include "verify/witness/assumptions.hpp"
#include "verify/witness/witness.hpp"

namespace entente::verify {

using model::FactId;
using model::Question;

namespace {

constexpr const char* no_plan = "the closure cannot rule it out, and no sequence of steps was found that leads to it";

}  // namespace

InvariantVerdict Refuter::under(const Valuation& values, std::span<const Question> open,
                                const InvariantVerdict& verdict, const std::string& engine) const {
  InvariantVerdict refuted = verdict;
  std::optional<Trace> best;
  const Question* about = nullptr;
  for (const Question& question : open.first(std::min(open.size(), plans_max_))) {
    auto trace = reachability_.trace(values, question);
    if (!trace) {
      ++refuted.pairs_undecided;
      continue;
    }
    add_pair(refuted.violating, question);
    if (best && trace->plan.size() >= best->plan.size()) continue;
    best = std::move(trace);
    about = &question;
  }
  refuted.pairs_not_tried = open.size() - std::min(open.size(), plans_max_);
  if (!best) {
    refuted.pairs_undecided = 0;  // of an unknown nothing is decided
    refuted.reason = no_plan;
    return refuted;
  }
  refuted.verdict = model::Verdict::violated;
  refuted.engine = engine;
  refuted.witness = witness_of(given_, *best, *about, assumptions_of(given_, *best, *about));
  return refuted;
}

std::optional<InvariantVerdict> Refuter::under_any(std::span<const Question> open, const InvariantVerdict& verdict,
                                                   const std::string& engine) {
  InvariantVerdict result = verdict;
  for (std::size_t i = 0; i < open.size(); ++i) {
    Found found = reachability_.some_valuation(open[i]);
    if (found.is == Found::Is::none) continue;
    std::optional<Trace> trace;
    if (found.is == Found::Is::found) trace = reachability_.trace(found.values, open[i]);
    if (!trace) {
      if (result.reason.empty()) result.reason = found.is == Found::Is::found ? no_plan : std::move(found.reason);
      ++result.pairs_undecided;
      continue;
    }
    auto assumed = assumptions_of(given_, *trace, open[i]);
    const Refutation refutation =
        avoiding_assumptions({std::move(*trace), i, std::move(found.values), std::move(assumed)}, open);
    result.reason.clear();
    result.verdict = model::Verdict::violated;
    result.engine = engine;
    result.witness = witness_of(given_, refutation.trace, open[refutation.question], refutation.assumed);
    add_pair(result.violating, open[refutation.question]);
    add_others(result, open.subspan(i), {refutation.trace, refutation.question - i, refutation.values, {}});
    return result;
  }
  if (result.reason.empty()) return std::nullopt;
  result.pairs_undecided = 0;  // of an unknown nothing is decided
  return result;
}

Version Refuter::assumptions_to_avoid(const Refutation& refutation) const {
  Version facts;
  for (const FactId fact : refutation.assumed) {
    const model::Origin origin = info(given_.world.shape.where(fact).leaf).origin;
    const bool holds = refutation.trace.start[fact];
    if (origin == model::Origin::catalog || (origin == model::Origin::state && holds)) facts.push_back({fact, holds});
  }
  return facts;
}

/// Takes back the assumptions to avoid and asks again, for the same question first.
Refuter::Refutation Refuter::avoiding_assumptions(Refutation refutation, std::span<const Question> open) {
  constexpr std::size_t rounds_max = 4;
  Version needed = assumptions_to_avoid(refutation);
  std::size_t fewest = needed.size();
  model::Formula otherwise = model::Formula::constant(true);
  for (std::size_t round = 0; round < rounds_max && !needed.empty(); ++round) {
    for (const auto& [fact, held] : needed) {
      const model::Formula is = model::Formula::variable(fact);
      otherwise = otherwise && (held ? !is : is);
    }
    auto other = assuming(otherwise, refutation.question, open);
    if (!other) break;
    needed = assumptions_to_avoid(*other);
    if (needed.size() >= fewest) continue;
    fewest = needed.size();
    refutation = std::move(*other);
  }
  return refutation;
}

std::optional<Refuter::Refutation> Refuter::assuming(model::Formula assumption, std::size_t first,
                                                     std::span<const Question> open) {
  const std::size_t questions_max = std::min<std::size_t>(8, plans_max_);  // each may take the solver and a plan
  for (std::size_t i = first; i < std::min(open.size(), first + questions_max); ++i) {
    Found found = reachability_.some_valuation_so_far(open[i], assumption);
    if (found.is != Found::Is::found) continue;
    auto trace = reachability_.trace(found.values, open[i]);
    if (!trace) continue;
    auto assumed = assumptions_of(given_, *trace, open[i]);
    return Refutation{std::move(*trace), i, std::move(found.values), std::move(assumed)};
  }
  return std::nullopt;
}

void Refuter::add_others(InvariantVerdict& verdict, std::span<const Question> open,
                         const Refutation& refutation) const {
  std::size_t tried = 1;  // the one that is refuted
  for (std::size_t i = 0; i < open.size() && tried < plans_max_; ++i) {
    if (i == refutation.question) continue;
    ++tried;
    if (reachability_.trace(refutation.values, open[i]))
      add_pair(verdict.violating, open[i]);
    else
      ++verdict.pairs_undecided;
  }
  verdict.pairs_not_tried = open.size() - tried;
}

/// Groups are few: pairs of tenants.
void Refuter::add_pair(std::vector<ViolatingPairs>& groups, const Question& question) const {
  const model::Shape& shape = given_.world.shape;
  const model::TenantId other = question.to_person.exists() ? shape.home(question.to_person)
                                : question.to_team.exists() ? shape[question.to_team].tenant
                                                            : question.to_tenant;
  const std::string &from = shape[shape.home(question.from)].key, &to = shape[other].key;
  auto group = std::ranges::find_if(groups, [&](const auto& each) { return each.from == from && each.to == to; });
  if (group == groups.end()) group = groups.insert(group, {from, to, model::to_text(shape, question), 0});
  ++group->pairs;
}

}  // namespace entente::verify
